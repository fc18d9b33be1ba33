"""Whether the text holds what it says, how surely, and on whose word."""

from kg.extraction.stance.lookup import stance_at
from kg.extraction.stance.step import stance

__all__ = ["stance", "stance_at"]
