"""Names that define a noun by « de »: « le village de Valombre », « la station de Bellecombe »."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.relations.bearer import Bearer, Known, is_plural
from kg.extraction.relations.draft import Draft
from kg.extraction.relations.phrase import Complement, Phrase
from kg.extraction.relations.reading import Determination, Reading, determination
from kg.languages.places import PlaceKind
from kg.model.entity import EntityType
from kg.model.finding import RelationType

_RULE = "defined"

_POINTING = (Determination.DEFINITE, Determination.DEMONSTRATIVE, Determination.POSSESSIVE)


def defined(reading: Reading, phrase: Phrase, known: Known) -> Bearer | None:
    """« le village de Valombre »: the place whose name says which one is meant, and not what holds it."""
    noun = reading.document[phrase.head].text
    if not _is_defined(reading, noun) or is_plural(reading, phrase) or phrase.name is not None:
        return None
    if any(reading.document[index].pos == "ADP" for index in phrase.words):
        return None  # « le bourg d'origine de Paul »
    name = phrase.complements[0] if phrase.complements else None
    if name is None or phrase.determination not in _POINTING or not _is_its_name(reading, name):
        return None
    if reading.person_completed(phrase.head) is not None:
        return None  # « la directrice de la ville de Dole » : the body that governs it
    if reading.lexicon.has("around", noun.lower()) and not _is_wide(reading, name):
        return None
    if reading.lexicon.has("town", noun.lower()) and (_is_wide(reading, name) or _is_articled(reading, name)):
        return None  # « la ville du Jura la plus froide »
    return Bearer(reading.entities[name.entity], _RULE, phrase.start, name.token + 1, phrase.head)


def _is_defined(reading: Reading, noun: str) -> bool:
    """Whether a name may define a noun; some are written with a capital then (« l'État de Géorgie »)."""
    return reading.lexicon.has(_RULE, noun) or (reading.lexicon.has(_RULE, noun.lower()) and noun[0].isupper())


def _is_articled(reading: Reading, name: Complement) -> bool:
    """Whether an article stands before a name, as before those of lands: « la ville du Kentucky »."""
    start = reading.covering[name.token].start
    return determination(reading.document[start - 1]) is Determination.DEFINITE


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
        if mention.end > mention.start + 1 and _is_defined(reading, noun) and place.type is EntityType.PLACE:
            yield Draft(RelationType.KIND, place.id, noun, _RULE, mention.start, mention.end, mention.head)
