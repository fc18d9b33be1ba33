"""Descriptions in the plural, which several names share: « les avocats X et Y », « X et Y, avocats à Dole »."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extraction.relations.bearer import Bearer, Known, is_mark, is_plural, suits
from kg.extraction.relations.phrase import Phrase
from kg.extraction.relations.reading import Determination, Reading
from kg.model.entity import Mention

_POINTING = (Determination.DEFINITE, Determination.POSSESSIVE)


def listed(reading: Reading, phrase: Phrase, known: Known) -> Bearer | None:
    """« Paul Vernet et Luc Morel, avocats à Dole » : the last of the names; `fellows` gives the others."""
    bare = phrase.determination is Determination.NONE and phrase.name is None
    if not bare or not is_plural(reading, phrase) or not is_mark(reading, phrase, phrase.start - 1, ","):
        return None
    name = reading.name_before(phrase.start - 1)
    if name is None or not _is_last(name, reading.enumerations.around(name.head)):
        return None
    entity = reading.named(name)
    return Bearer(entity, "listed", name.start, phrase.end, phrase.head) if suits(reading, phrase, entity) else None


def listing(reading: Reading, phrase: Phrase, known: Known) -> Bearer | None:
    """« les pilotes de Renault, Paul Vernet et Luc Morel, » : the first of the names; `fellows` gives the others."""
    if not is_plural(reading, phrase) or phrase.name is not None or not is_mark(reading, phrase, phrase.end, ","):
        return None
    name = reading.name_at(phrase.end + 1)
    row = reading.enumerations.around(name.head) if name else ()
    further = len(phrase.words) > 1 or phrase.complements or phrase.modifiers
    told = further or phrase.determination is Determination.POSSESSIVE
    if name is None or not row or row[0] != name or phrase.determination not in _POINTING or not told:
        return None  # « les députés, Paul Vernet et Luc Morel » may be a list
    after = reading.token(reading.after_name(row[-1]), phrase.head)
    entity = reading.named(name)
    if (after is not None and after.pos != "PUNCT") or not reading.sort_of(phrase.head):
        return None  # « devant les élus, Paul Vernet et Luc Morel ont parlé »
    return Bearer(entity, "listed", phrase.start, name.end, phrase.head) if suits(reading, phrase, entity) else None


def fellows(reading: Reading, phrase: Phrase, bearer: Bearer) -> Iterator[Bearer]:
    """The bearers of a plural description beside the one that is found already."""
    for name in _row(reading, phrase, bearer) if is_plural(reading, phrase) else ():
        entity = reading.named(name)
        if entity.id != bearer.entity.id:
            start, end = min(bearer.start, name.start), max(bearer.end, name.end)
            yield replace(bearer, entity=entity, start=start, end=end)


def _row(reading: Reading, phrase: Phrase, bearer: Bearer) -> Sequence[Mention]:
    """The names in the enumeration that the description opens or closes."""
    if bearer.rule == "carried-name" and phrase.name is not None:
        row = reading.enumerations.around(phrase.name.head)
        return row if row and row[0] == phrase.name else ()
    if bearer.rule == "listed" and (name := reading.name_before(phrase.start - 1) or reading.name_at(phrase.end + 1)):
        return reading.enumerations.around(name.head)
    return ()


def _is_last(name: Mention, row: Sequence[Mention]) -> bool:
    return bool(row) and row[-1] == name
