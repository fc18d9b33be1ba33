"""What the text states between two things: one module for each family of constructions."""

from kg.extraction.relations.step import relations

__all__ = ["relations"]
