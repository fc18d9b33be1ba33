"""Language knowledge as data: one folder a language, one table a phenomenon. Adding a language is adding a folder."""

from kg.languages.language import Language, available, load
from kg.languages.table import Example, read

__all__ = ["Example", "Language", "available", "load", "read"]
