"""What the text reports as said: passages in quotation marks, indirect clauses, « selon X »."""

from kg.extraction.passages.step import passages

__all__ = ["passages"]
