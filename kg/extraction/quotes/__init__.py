"""Who says what: passages with their speakers resolved."""

from kg.extraction.quotes.step import quotes

__all__ = ["quotes"]
