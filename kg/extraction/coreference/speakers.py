"""The first person inside quotations: « je », « nous » are who speaks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.extraction.coreference.lexicon import ReferenceLexicon, Slot
from kg.model.entity import EntityId, EntityType
from kg.model.extraction import Extraction
from kg.model.finding import QuoteKind

_PLURAL = frozenset({"nous", "notre", "nos"})


def first_persons(
    extraction: Extraction, lexicon: ReferenceLexicon, referents: Mapping[int, EntityId]
) -> Iterator[tuple[int, EntityId]]:
    """Each token of the first person inside a quoted passage, with the speaker; « je » is never an organization."""
    document = extraction.document
    for passage in extraction.passages:
        if passage.kind is QuoteKind.INDIRECT or passage.speaker is None or passage.speaker not in referents:
            continue
        speaker = referents[passage.speaker]
        person = extraction.entities[speaker].type is EntityType.PERSON
        for index in range(passage.start, passage.end):
            form = document[index].text.lower()
            found = lexicon.pronouns.get(form)
            if found and found.slot == Slot.SPEAKER and (person or form in _PLURAL):
                yield index, speaker
