"""Names that define a noun by « de »: « le village de Valombre », « la station de Bellecombe »."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.relations.bearer import Bearer, Known, is_plural
from kg.extraction.relations.draft import Draft
from kg.extraction.relations.phrase import Complement, Phrase
from kg.extraction.relations.reading import Determination, Reading
from kg.languages.places import PlaceKind
from kg.model.entity import EntityType
from kg.model.finding import RelationType

_RULE = "defined"

_POINTING = (Determination.DEFINITE, Determination.DEMONSTRATIVE, Determination.POSSESSIVE)


def defined(reading: Reading, phrase: Phrase, known: Known) -> Bearer | None:
    """« le village de Valombre »: the place whose name says which one is meant, and not what holds it."""
    noun = reading.document[phrase.head].text.lower()
    if not reading.lexicon.has("defined", noun) or is_plural(reading, phrase) or phrase.name is not None:
        return None
    name = phrase.complements[0] if phrase.complements else None
    if name is None or phrase.determination not in _POINTING or not _is_its_name(reading, name):
        return None
    if reading.person_completed(phrase.head) is not None:
        return None  # « la directrice de la ville de Dole » : the body that governs it
    if reading.lexicon.has("around", noun) and not _is_wide(reading, name):
        return None
    return Bearer(reading.entities[name.entity], _RULE, phrase.start, name.token + 1, phrase.head)


def _is_its_name(reading: Reading, name: Complement) -> bool:
    return name.preposition == reading.lexicon.of and name.named and name.direct and name.type is EntityType.PLACE


def _is_wide(reading: Reading, name: Complement) -> bool:
    """Whether a name is known to be that of more than a town: « la région de Dole » lies around it."""
    found = reading.lexicon.places.place(reading.entities[name.entity].label)
    return found is not None and found.kind != PlaceKind.CITY


def first_words(reading: Reading) -> Iterator[Draft]:
    """« le quartier de la Duchère »: what a place is by the common noun that its name opens with."""
    for mention in reading.starting.values():
        noun, place = reading.document[mention.start].text, reading.named(mention)
        if mention.end > mention.start + 1 and reading.lexicon.has(_RULE, noun) and place.type is EntityType.PLACE:
            yield Draft(RelationType.KIND, place.id, noun, _RULE, mention.start, mention.end, mention.head)
