"""Cities that stand for their clubs: « Brest bat Nantes » where the article has the « Stade brestois »."""

from __future__ import annotations

from collections.abc import Mapping

from kg.extraction.entities.names import NameGroup
from kg.languages.known import bare
from kg.languages.places import PlaceKind, Places
from kg.model.document import Document
from kg.model.entity import EntityType, Mention, MentionKind

_TOWNS = (EntityType.PLACE, EntityType.ORGANIZATION, EntityType.OTHER)  # what a bare town's name may be taken for
_LETTERS = 4  # of the short form before a town's name
_ACTING = ("nsubj", "obj", "ROOT", "obl:agent")


def with_clubs(
    document: Document, places: Places, groups: Mapping[str, NameGroup], types: Mapping[str, EntityType]
) -> dict[str, NameGroup]:
    """The groups with a city's mentions moved to its club where the city acts without a preposition.

    A club is an organization of the article whose name holds the city's adjective, or the letters of a club before the
    city's name (« RC Lens »); two such clubs leave all as it is.
    """
    result = dict(groups)
    for key, group in groups.items():
        place = places.by_name.get(key)
        clubs = [
            other
            for other in groups.values()
            if types[other.key] is EntityType.ORGANIZATION
            and (
                (place and place.kind == PlaceKind.CITY and _is_club_of(other, place.demonyms))
                or (types[key] in _TOWNS and _is_club_in(other, group))
            )
        ]
        if len(clubs) != 1:
            continue
        acting = [mention for mention in group.mentions if _acts(document, mention)]
        rest = [mention for mention in group.mentions if mention not in acting]
        result[clubs[0].key] = NameGroup(clubs[0].key, [*result[clubs[0].key].mentions, *acting])
        result[key] = NameGroup(key, rest)
    return {key: group for key, group in result.items() if group.mentions}


def _is_club_of(group: NameGroup, demonyms: tuple[str, ...]) -> bool:
    return any(word in demonyms for mention in group.mentions for word in bare(mention.text).split(" ")[1:])


def _is_club_in(club: NameGroup, town: NameGroup) -> bool:
    """Whether a name is the letters of a club and a town's name: « RC Lens », « AS Monaco »."""
    first, _, rest = club.mentions[0].text.partition(" ")
    return first.isupper() and 1 < len(first) <= _LETTERS and bare(rest) == town.key


def _acts(document: Document, mention: Mention) -> bool:
    """Whether a name stands as subject or object, with no preposition."""
    if mention.kind is not MentionKind.NAME or any(document.dependents(mention.head, "case")):
        return False
    return document[mention.head].dep.startswith(_ACTING)
