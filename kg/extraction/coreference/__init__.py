"""What pronouns, descriptions and possessives refer to."""

from kg.extraction.coreference.step import coreference

__all__ = ["coreference"]
