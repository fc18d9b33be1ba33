"""Names that the language's tables hold."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.mentions.candidate import Candidate
from kg.extraction.mentions.capitals import is_capital
from kg.extraction.mentions.lexicon import Lexicon
from kg.languages.function_words import function_words
from kg.languages.known import bare, opening
from kg.languages.normal import normal
from kg.languages.places import PlaceKind
from kg.model.document import Document, Token
from kg.model.entity import EntityType


def known_names(document: Document, lexicon: Lexicon) -> Iterator[Candidate]:
    """Candidates for the longest known name at each place of the text."""
    index = 0
    while index < len(document):
        found = _at(document, lexicon, index)
        if found:
            yield found
            index = found.end
        else:
            index += 1


def _at(document: Document, lexicon: Lexicon, index: int) -> Candidate | None:
    """The longer of the name and the place that start at a token (« *Seine*-Maritime »), the name if neither is."""
    token = document[index]
    if not token.text[0].isalnum():
        return None
    limit = document.sentence_of(index).end
    named = _listed(document, lexicon, index, limit)
    place = _place(document, lexicon, index, limit) if is_capital(token) else None
    return place if place is not None and (named is None or place.end > named.end) else named


def _listed(document: Document, lexicon: Lexicon, index: int, limit: int) -> Candidate | None:
    """The longest listed name that starts at a token or at the article there."""
    token = document[index]
    article = is_capital(token) and token.pos == "DET" and index + 1 < limit
    for first in (index + 1, index) if article else (index,):  # the model takes some names for articles
        reach = lexicon.known.openings.get(opening(document[first].text), 0)
        for end in range(min(limit, first + 2 * reach + 1), first, -1) if reach else ():
            if found := _known(document, lexicon, index, first, end):
                return found
    return None


def _known(document: Document, lexicon: Lexicon, index: int, first: int, end: int) -> Candidate | None:
    words = document.of(document.span(first, end))
    if not any(is_capital(token) for token in document.tokens[first:end]) and words not in lexicon.known.uncapitalised:
        return None
    if not words[-1].isalnum() and words[-1] not in "+!'":
        return None
    known = lexicon.known.by_name.get(bare(words))
    if known is None or (first == index and _has_article(known.name) and lexicon.places.place(words)):
        return None  # « Provence » is a region, « La Provence » a newspaper
    if known.articled and not _is_articled(document, lexicon, index):
        return None
    articled = _has_article(known.name) and bare(known.name) == bare(words)
    if first == index and articled and _describes(document, lexicon, index, known.entity_type):
        return None  # « le ciel *Parisien* »
    if not known.is_written(words):
        return None
    return Candidate(_label_start(document, index, first, known.name), end, known.entity_type, "known", 0.95)


def _describes(document: Document, lexicon: Lexicon, index: int, kind: EntityType) -> bool:
    """Whether a word stands right behind a noun that says nothing of such a thing: no name without its article."""
    before = document[index - 1] if index else None
    if before is None or before.pos != "NOUN" or document.sentence_of(index).start == index:
        return False
    noun = lexicon.nouns.kind(before)
    return lexicon.nouns.person(before) is None and (noun is None or noun.entity_type is not kind)


def _is_articled(document: Document, lexicon: Lexicon, index: int) -> bool:
    """Whether an article stands before a token."""
    before = document[index - 1] if index else None
    articles = function_words(lexicon.language, "masculine") | function_words(lexicon.language, "plural")
    return before is not None and (before.pos == "DET" or before.text.lower() in articles)


def _has_article(name: str) -> bool:
    return bare(name) != normal(name)


def _label_start(document: Document, index: int, first: int, name: str) -> int:
    """Where the name starts: at its article if the table says so."""
    own = normal(name).startswith(normal(document[index].text))
    return index if index != first and own else first


def _place(document: Document, lexicon: Lexicon, index: int, limit: int) -> Candidate | None:
    if document[index].text in lexicon.bracketed and _is_bracketed(document, index, limit):
        return Candidate(index, index + 1, EntityType.PLACE, "place", 0.9)
    reach = lexicon.place_openings.get(normal(document[index].text).split(" ")[0], 0)
    for end in range(min(limit, index + 2 * reach), index, -1) if reach else ():
        words = document.of(document.span(index, end))
        if not is_capital(_first_word(document, index, end)):
            return None  # « La réunion » is not the island
        if end == index + 1 and document[index].pos in ("ADJ", "VERB", "ADV"):
            return None
        place = lexicon.places.place(words)
        if place and document[index].pos == "NUM" and end < limit and document[end].pos == "NOUN":
            return None  # « Vingt-sept hommes »
        if place or words in lexicon.capitals:
            union = place is not None and place.kind == PlaceKind.UNION  # « l'Union européenne » acts as a body
            return Candidate(index, end, EntityType.ORGANIZATION if union else EntityType.PLACE, "place", 0.9)
    return None


def _is_bracketed(document: Document, index: int, limit: int) -> bool:
    """« Sornay (*Nord*) »."""
    return 0 < index < limit - 1 and document[index - 1].text == "(" and document[index + 1].text == ")"


def _first_word(document: Document, start: int, end: int) -> Token:
    """The first token that is no article."""
    return next((token for token in document.tokens[start:end] if token.pos != "DET"), document[start])
