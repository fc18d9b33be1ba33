"""Short forms made of the letters of long ones."""

from __future__ import annotations

from kg.languages import Language
from kg.languages.function_words import function_words
from kg.languages.normal import normal


def abbreviates(short: str, long: str) -> bool:
    """Whether a short form can stand for a long one beside which it is put in parentheses.

    >>> abbreviates("Ined", "Institut national d'études démographiques"), abbreviates("PS", "Paul Vernet")
    (True, False)
    """
    letters = [c for c in normal(short) if c.isalnum()]
    text = "".join(c for c in normal(long) if c.isalpha())
    if len(letters) < 2 or not text or letters[0] != text[0] or not _is_short_form(short.strip()):
        return False
    rest = iter(text)
    return all(letter in rest for letter in letters)


def _is_short_form(short: str) -> bool:
    """Whether a form is one word, with hyphens only between capitals (« CFE-CGC », not « Saint-Denis »)."""
    return " " not in short and ("-" not in short or short.isupper())


def initials(language: Language, long: str) -> str:
    """The first letters of the words of a name, small words apart.

    >>> from kg.languages import load
    >>> initials(load("fr"), "Musée d'art moderne"), initials(load("fr"), "Institut de recherche pour le développement")
    ('MAM', 'IRD')
    """
    words = normal(long).replace("'", " ").split()
    return "".join(word[0] for word in words if word not in function_words(language, "small")).upper()
