"""Where the text names something: the model's names, repaired, and those that the model does not see."""

from kg.extraction.mentions.step import mentions

__all__ = ["mentions"]
