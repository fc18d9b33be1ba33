"""Which words stand inside quotation marks."""

from __future__ import annotations

from kg.extraction.quotations import quotations
from kg.model.document import Document

OUTSIDE = -1


def quotation_of(document: Document) -> list[int]:
    """For each token the number of the quotation that it stands in, or ``OUTSIDE``; a mark never closed opens none."""
    inside = [OUTSIDE] * len(document)
    for number, quotation in enumerate(quotations(document)):
        inside[quotation.start : quotation.end] = [number] * (quotation.end - quotation.start)
    return inside
