"""Language knowledge as data: one folder a language, one table a phenomenon. Adding a language is adding a folder."""

from kg.languages.example import Example
from kg.languages.language import Language, available, load
from kg.languages.table import read

__all__ = ["Example", "Language", "available", "load", "read"]
