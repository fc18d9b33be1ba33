"""« Si » and « s'il »: the word that opens a condition or an indirect question."""

from __future__ import annotations

from kg.languages import Language
from kg.languages.function_words import function_words
from kg.model.document import Document


def is_whether(document: Document, language: Language, index: int) -> bool:
    """Whether a token is that word, no adverb and, where it is elided, no pronoun (« *s'*est »)."""
    token = document[index]
    word = token.text.lower()
    if word not in function_words(language, "whether") or token.pos == "ADV":
        return False
    following = document.tokens[index + 1 : index + 2]
    elided = word in function_words(language, "whether-elided")
    return not elided or any(t.text.lower() in function_words(language, "behind-elided") for t in following)
