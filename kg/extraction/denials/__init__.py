"""Which claim of an article is made against which other."""

from kg.extraction.denials.step import denials

__all__ = ["denials"]
