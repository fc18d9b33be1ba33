"""The step that finds names."""

from __future__ import annotations

from dataclasses import replace

from kg.extraction.mentions.candidate import Candidate
from kg.extraction.step import step
from kg.languages import Language
from kg.model.document import Document, Name
from kg.model.entity import EntityType
from kg.model.extraction import Extraction

_LABELS = {"PER": EntityType.PERSON, "ORG": EntityType.ORGANIZATION, "LOC": EntityType.PLACE, "MISC": None}
_NAME_POS = frozenset({"PROPN", "NOUN", "ADJ", "NUM", "X"})


@step(needs="document", gives="mentions")
def mentions(extraction: Extraction, language: Language) -> Extraction:
    """Fill ``mentions`` with names, in text order, none overlapping another."""
    document = extraction.document
    found = [c for name in document.names if (c := _of_model(document, name))]
    return replace(extraction, mentions=tuple(c.mention(document) for c in sorted(found, key=lambda c: c.start)))


def _of_model(document: Document, name: Name) -> Candidate | None:
    start, end = name.start, name.end
    while start < end and not document[start].text[0].isupper():
        start += 1
    while start < end and document[end - 1].pos not in _NAME_POS:
        end -= 1
    if start == end or not any(token.pos in ("PROPN", "NOUN", "X") for token in document.tokens[start:end]):
        return None
    return Candidate(start, end, _LABELS.get(name.label), f"model-{name.label}", 0.7)
