"""What a description says of a person: an office and its seat, an occupation, an origin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kg.extraction.relations.draft import Draft
from kg.extraction.relations.lexicon import Helm
from kg.extraction.relations.origins import origin_of
from kg.extraction.relations.phrase import PARTY, Complement
from kg.extraction.relations.reading import Reading
from kg.extraction.relations.said import Said, gives_kind, is_empty
from kg.extraction.relations.seats import seat
from kg.extraction.relations.wording import full_title, label, origins_within
from kg.model.entity import EntityType
from kg.model.finding import RelationType as R

_SEATS = (EntityType.ORGANIZATION, EntityType.PLACE, EntityType.EVENT)


def of_person(reading: Reading, what: Said, *, tied: bool) -> Iterator[Draft]:
    """An office or an occupation with its seat, a party, an origin; ``tied``: the noun has told its tie already."""
    yield from _parties(what)
    sort = _sort(reading, what)
    if sort == "helm":
        yield from _helm(reading, what, reading.lexicon.helms[what.noun])
    elif sort == "office":
        if not tied and gives_kind(reading, what):
            yield from _office(reading, what)
        elif tied:
            yield from _constituency(reading, what)
        elif reading.lexicon.has("standing", what.noun) and not is_empty(reading, what):
            yield what.draft(R.KIND, label(reading, what.phrase, whole=False))
    else:
        # who has written a book holds no office in the quay that it is called by
        employed = sort == "occupation" and not tied and gives_kind(reading, what)
        yield from _occupation(reading, what, _seats(reading, what)[:1] if employed else [])


def _occupation(reading: Reading, what: Said, seats: Sequence[Complement]) -> Iterator[Draft]:
    """What somebody is, and where: in the service of an organization that is a position, else a kind."""
    for held in seats:
        yield what.draft(R.POSITION, held.entity, role=label(reading, what.phrase))
    for place in reading.places_of((*what.phrase.origins, what.phrase.head)):
        if origin_of(reading, place) is R.COUNTRY:
            yield what.draft(R.COUNTRY, place)
    employed = any(held.type is EntityType.ORGANIZATION for held in seats)
    is_origin = what.phrase.head in reading.origins
    if not employed and not is_origin and gives_kind(reading, what) and not is_empty(reading, what):
        yield what.draft(R.KIND, label(reading, what.phrase, whole=False))


def _sort(reading: Reading, what: Said) -> str:
    """The sort of a noun for a person; « opposant », and « chef » without a complement, are no office."""
    sort = reading.sort_of(what.phrase.head)
    if reading.lexicon.has("stance-noun", what.noun) or (not sort and reading.sounds_personal(what.phrase.head)):
        return "state"
    private = _seats(reading, what) or not reading.lexicon.has("private-office", what.noun)
    if not private and any(map(reading.is_land, reading.places_of(what.phrase.origins))):
        return "occupation"  # « un éditeur suédois » holds no office of Sweden
    return "occupation" if reading.lexicon.has("half-office", what.noun) and not _seats(reading, what) else sort


def _seats(reading: Reading, what: Said) -> list[Complement]:
    return seats_of(reading, what.complements)


def seats_of(reading: Reading, complements: Iterable[Complement]) -> list[Complement]:
    """Where a position may be held, among the complements of its title.

    Behind something of another sort a place only tells where that is: « directrice du journal « La Marée » à Dole ».
    """
    found: list[Complement] = []
    other = False
    for each in complements:
        seat = each.type in _SEATS and each.direct and reading.lexicon.plays(each.preposition, "employed")
        beside = other and each.type is EntityType.PLACE and each.preposition != reading.lexicon.of
        found += [each] if seat and not beside else []
        other |= each.type in (EntityType.WORK, EntityType.PRODUCT)
    return found


def _parties(what: Said) -> Iterator[Draft]:
    """« le député LREM Paul Vernet »."""
    for other in what.complements:
        if other.preposition == PARTY:
            yield what.draft(R.MEMBER, other.entity)


def _office(reading: Reading, what: Said) -> Iterator[Draft]:
    """A position at the complement, or at the place that an adjective names; else where the article lets see it."""
    town = _is_of_its_town(reading, what)
    title = what.noun if town else label(reading, what.phrase)
    if title.lower().startswith(tuple(reading.lexicon.group("portfolio"))):
        yield from _portfolio(reading, what)
        return
    found = [*_held(reading, what, title), *_at_origins(reading, what, title)]
    if not found and (town or not _is_completed(reading, what)):
        found = list(_inferred(reading, what, title))
    yield from found or [what.draft(R.KIND, label(reading, what.phrase, whole=False))]


def _is_of_its_town(reading: Reading, what: Said) -> bool:
    """Whether a title is completed by a noun for what it is held in, and no more: « le maire de la ville »."""
    words = [reading.document[index] for index in what.phrase.words[1:]]
    nouns = [word.text.lower() for word in words if word.pos not in ("ADP", "DET")]
    municipal = "municipality" in reading.lexicon.scopes.get(what.noun, ())
    return municipal and len(nouns) == 1 and reading.lexicon.has("territory", nouns[0]) and words[-1].pos == "NOUN"


def _is_completed(reading: Reading, what: Said) -> bool:
    """Whether a title is told with its seat, known or not: « président de la fédération »."""
    words = [reading.document[index] for index in what.phrase.words]
    organ = any(reading.lexicon.has("organ", word.text.lower()) for word in words)  # « directrice des opérations »
    unknown = not organ and any(word.pos == "ADP" for word in words)
    return unknown or any(other.preposition != PARTY for other in what.complements)


def _constituency(reading: Reading, what: Said) -> Iterator[Draft]:
    """« députée de La France insoumise de l'Ain »: told of a party, the seat is the place beside it."""
    places = [seat for seat in _seats(reading, what) if seat.type is EntityType.PLACE]
    if any(seat.type is EntityType.ORGANIZATION for seat in _seats(reading, what)):
        yield from (what.draft(R.POSITION, seat.entity, role=what.noun) for seat in places[:1])


def _held(reading: Reading, what: Said, title: str) -> Iterator[Draft]:
    """Positions at the complements of the title."""
    seats = _seats(reading, what)
    if any(seat.type is EntityType.ORGANIZATION for seat in seats):
        seats = [seat for seat in seats if seat.type is not EntityType.PLACE]  # « président du syndicat X de l'Aube »
    for other in seats:
        if other.preposition == seats[0].preposition:
            role = title + _caucus(reading, other)
            yield what.draft(R.POSITION, other.entity, role=role, trust=1.0 if other.named else 0.8)


def _caucus(reading: Reading, seat: Complement) -> str:
    """« du groupe » where a party's name is that of its members in an assembly: their head does not head the party."""
    name = reading.covering.get(seat.token)
    if name is None or name.start < 2 or not reading.is_party(seat.entity):
        return ""
    noun = reading.document[name.start - 1].text
    if not reading.lexicon.has("caucus", noun.lower()):
        return ""
    return f" {reading.document[name.start - 2].text} {noun}"


def _at_origins(reading: Reading, what: Said, title: str) -> Iterator[Draft]:
    """« le président chilien », « l'entraîneur nantais » : a club that bears the adjective in its name comes first."""
    if _seats(reading, what):
        return
    for index, place in reading.placed(what.phrase.origins):
        club = reading.club_of(index)
        yield what.draft(R.POSITION, place if club is None else club, role=title)


def _inferred(reading: Reading, what: Said, title: str) -> Iterator[Draft]:
    """A position at the seat that the article lets see, for one who holds it or held it."""
    found = None if what.tenure == "future" else seat(reading, what.phrase, what.bearer)
    if found is not None:
        yield what.draft(R.POSITION, found, role=title, trust=0.6)


def _portfolio(reading: Reading, what: Said) -> Iterator[Draft]:
    """« ministre français de la Culture »: held in a country, whatever the branch; without a country a kind."""
    title = full_title(reading, what.phrase)
    countries = [c.entity for c in what.complements if c.type is EntityType.PLACE and reading.is_country(c.entity)]
    countries += [
        place for place in reading.places_of(origins_within(reading, what.phrase)) if reading.is_country(place)
    ]
    countries = list(dict.fromkeys(countries))
    found = [what.draft(R.POSITION, country, role=title) for country in countries]
    yield from found or list(_inferred(reading, what, title)) or [what.draft(R.KIND, title)]


def _helm_title(reading: Reading, what: Said, helm: Helm) -> str:
    """The title that a noun of command stands for, or that it is with what completes it: « tête de liste »."""
    title = label(reading, what.phrase)
    return title if title.lower() in reading.lexicon.persons else helm.role


def _helm(reading: Reading, what: Said, helm: Helm) -> Iterator[Draft]:
    """« à la tête de Renault »."""
    for held in _seats(reading, what):
        if held.preposition == reading.lexicon.of:
            yield what.draft(R.POSITION, held.entity, role=_helm_title(reading, what, helm))
