"""The first person inside quotations: « je », « nous » are who speaks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.extraction.coreference.lexicon import ReferenceLexicon, Slot
from kg.model.document import Document
from kg.model.entity import EntityId
from kg.model.finding import Passage, QuoteKind


def first_persons(
    document: Document, lexicon: ReferenceLexicon, passages: tuple[Passage, ...], referents: Mapping[int, EntityId]
) -> Iterator[tuple[int, EntityId]]:
    """Each token of the first person inside a quoted passage, with the speaker."""
    for passage in passages:
        if passage.kind is QuoteKind.INDIRECT or passage.speaker is None or passage.speaker not in referents:
            continue
        for index in range(passage.start, passage.end):
            found = lexicon.pronouns.get(document[index].text.lower())
            if found and found.slot == Slot.SPEAKER and document[index].pos in ("PRON", "DET"):
                yield index, referents[passage.speaker]
