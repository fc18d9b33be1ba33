"""Whether a verb and the subject that was found for it agree in number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extraction.events.fillers import Fillers
from kg.extraction.events.predicates import Predicate
from kg.extraction.events.slot import Slot, Way
from kg.model.document import Document
from kg.model.entity import EntityType

SINGULAR, PLURAL = "Sing", "Plur"
_AUXILIARIES = ("aux", "aux:tense", "aux:pass", "aux:caus", "cop")


def concordant(name: str, predicate: Predicate, slots: Sequence[Slot], fillers: Fillers) -> Iterator[Slot]:
    """The slots of a predicate, ``name`` being that of its subject, as far as they agree with it.

    Nobody is joined to the subject of a verb in the singular; a single subject that differs in number is a guess.
    """
    number = number_of(fillers.extraction.document, predicate.top.token)
    joined = any(slot.name == name and slot.way is Way.JOINED for slot in slots)
    for slot in slots:
        if slot.name != name or not number:
            yield slot
        elif slot.way is Way.JOINED:
            if number == PLURAL or slot.token > predicate.token:
                yield slot
        elif slot == slots[0] and not joined and _differs(slot, number, fillers):
            yield replace(slot, way=Way.NEAREST)
        else:
            yield slot


def number_of(document: Document, verb: int) -> str:
    """The number of the finite form of a verb, its own or its auxiliary's; empty where none is finite."""
    forms = (document[verb], *document.dependents(verb, *_AUXILIARIES))
    return next((form.feature("Number") for form in forms if form.feature("VerbForm") == "Fin"), "")


def _differs(slot: Slot, number: str, fillers: Fillers) -> bool:
    """Whether what a slot holds is known to be of another number: a person is one, common words are as they look."""
    token = fillers.extraction.document[fillers.counted(slot.token)]
    if token.index != slot.token or token.pos == "PRON":
        return False
    entity = fillers.entity(token.index)
    if entity is not None:
        return entity.type is EntityType.PERSON and number == PLURAL
    return token.pos == "NOUN" and token.feature("Number") not in ("", number)
