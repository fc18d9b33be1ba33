"""Which words stand inside quotation marks."""

from __future__ import annotations

from kg.model.document import Document

_OPENERS = {"«": "»", "“": "”"}
OUTSIDE = -1


def quotation_of(document: Document) -> list[int]:
    """For each token the number of the quotation that it stands in, or ``OUTSIDE``; a mark never closed opens none."""
    inside = [OUTSIDE] * len(document)
    number, index = 0, 0
    while index < len(document):
        closer = _OPENERS.get(document[index].text) or ('"' if document[index].text == '"' else "")
        end = _closing(document, index, closer) if closer else None
        if end is not None:
            inside[index + 1 : end] = [number] * (end - index - 1)
            number, index = number + 1, end
        index += 1
    return inside


def _closing(document: Document, index: int, closer: str) -> int | None:
    block = document.sentence_of(index).block
    for end in range(index + 1, len(document)):
        if document[end].text == closer:
            return end
        if document.sentence_of(end).block != block:
            return None
    return None
