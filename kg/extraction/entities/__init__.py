"""Which names mean the same thing, and what it is."""

from kg.extraction.entities.step import entities

__all__ = ["entities"]
