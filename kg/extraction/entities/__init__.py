"""Which names mean the same thing, and what it is."""

from kg.extraction.entities.prune import prune
from kg.extraction.entities.step import entities

__all__ = ["entities", "prune"]
