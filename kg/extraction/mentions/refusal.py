"""Which candidates are no names after all."""

from __future__ import annotations

import re

from kg.extraction.mentions.candidate import Candidate
from kg.extraction.mentions.capitals import is_capital, is_seen_inside, opens
from kg.extraction.mentions.lexicon import Lexicon
from kg.languages.function_words import function_words
from kg.languages.given_names import is_given_name
from kg.model.document import Document, Token
from kg.model.entity import EntityType

_NO_NAME_POS = frozenset({"VERB", "AUX", "ADV", "DET", "PRON", "ADP", "CCONJ", "SCONJ", "INTJ", "PUNCT"})
_MISREAD_POS = frozenset({"VERB", "AUX", "ADV"})  # what the tagger takes surnames for (« le président *Macron* »)
_ROMAN = re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})(?:er|e|ème)?$")  # « IX », « XIXe »
_MEASURE = re.compile(r"\d[\d.,]*\s[A-Za-z]{1,3}$")  # « 360 Nm »
_VERBAL = re.compile(r"(?:é|ée|és|ées|ant|ez|ons)$")
_OFFICE_REACH = 7  # tokens from « ministre » to its field
_SHOUTED = 4  # letters of a word in capitals that is more than an acronym
_WORD = 6  # letters from which a single word in capitals is no acronym; those that are stand in the tables
_OPENING_DEPS = frozenset({"advmod", "advcl", "acl", "mark", "cc", "case", "discourse"})


def is_refused(document: Document, lexicon: Lexicon, found: Candidate) -> bool:
    """Whether a candidate is a common word, an inhabitant or a role rather than a name."""
    text = document.of(document.span(found.start, found.end))
    if _is_told(document, lexicon, found):
        return False
    if found.start and document[found.start - 1].text == "#":
        return True
    if not any(char.isalpha() for char in text) or (len(text) < 2) or len(text) > 120:
        return True
    if not any(is_capital(token) or token.text[:1].isdigit() for token in document.tokens[found.start : found.end]):
        return True
    if (
        text in lexicon.not_names
        or _is_shortened_field(document, lexicon, found)
        or is_portfolio(document, lexicon, found)
        or _is_shouted(document, lexicon, found)
    ):
        return True
    if _MEASURE.match(text):
        return True
    if all(_is_time(lexicon, token) for token in document.tokens[found.start : found.end]):
        return True  # « Vendredi 14 », « XIXe siècle »
    if found.end - found.start == 1:
        return _is_refused_word(document, lexicon, found.start)
    tokens = document.tokens[found.start : found.end]
    return all(lexicon.nouns.person(token) or _is_no_part(lexicon, token) for token in tokens)


def _is_told(document: Document, lexicon: Lexicon, found: Candidate) -> bool:
    """Whether the noun right before says that a word is a name, common as it may be: « le magazine *Public* »."""
    noun = document[found.start - 1] if found.start else None
    if noun is None or noun.pos != "NOUN" or found.end - found.start > 1 or not is_capital(document[found.start]):
        return False
    if document[found.start].text.lower() in function_words(lexicon.language, "never-named"):
        return False  # « un site *Internet* »
    kind = lexicon.nouns.kind(noun)
    named = kind is not None and kind.entity_type in (EntityType.ORGANIZATION, EntityType.WORK) and not kind.common
    return named and len(document[found.start].text) > 1 and not _is_time(lexicon, document[found.start])


def _is_no_part(lexicon: Lexicon, token: Token) -> bool:
    """Whether a word makes no name with others of its like: « l'*État* *grec* »."""
    origin = token.text.islower() and bool(lexicon.places.readings(token.text))
    return token.text in lexicon.not_names or origin


def _is_time(lexicon: Lexicon, token: Token) -> bool:
    return token.text.lower() in lexicon.calendar or token.text.isdigit() or _ROMAN.match(token.text) is not None


def _is_shortened_field(document: Document, lexicon: Lexicon, found: Candidate) -> bool:
    """« Anne Vidal (*Aménagement du territoire*) »: common words that fill the parentheses behind a person."""
    mark, first = found.start - 1, document[found.start]
    if mark < 1 or document[mark].text != "(" or found.start not in document.ordinary or not first.text[1:].islower():
        return False
    limit = document.sentence_of(mark).end
    close = next((i for i in range(found.start, limit) if document[i].text in (")", ",")), limit)
    if close == found.start + 1 and found.type is EntityType.PLACE:
        return False  # « Anne Vidal (Grasse) »
    common = not any(is_capital(token) for token in document.tokens[found.start + 1 : close])
    person = any(name.label == "PER" and name.end == mark for name in document.names)
    return person and common and lexicon.places.place(first.text) is None


def is_portfolio(document: Document, lexicon: Lexicon, found: Candidate) -> bool:
    """« le ministre de la *Santé* », « la secrétaire d'État aux *Transports* »: a minister's field is no name."""
    before = document[found.start - 1].text.lower() if found.start else ""
    if before not in function_words(lexicon.language, "portfolio"):
        return False
    if found.end - found.start > 1 and is_given_name(lexicon.language, document[found.start].text):
        return False  # « la ministre de *Paul Vernet* »
    first = max(document.sentence_of(found.start).start, found.start - _OFFICE_REACH)
    words = [document[index] for index in range(first, found.start)]
    office = next((w.index for w in reversed(words) if w.text.lower() in lexicon.portfolio_offices), None)
    if office is None or any(document[i].pos in ("PUNCT", "VERB", "PROPN") for i in range(office + 1, found.start)):
        return False
    row = lexicon.portfolio_offices[document[office].text.lower()]
    near = all(document[i].pos in ("ADP", "DET") for i in range(office + 1, found.start))
    ordinary = (near and found.start in document.ordinary) or not row.ordinary
    return ordinary and (not row.fields or document[found.start].text in row.fields)


def _is_shouted(document: Document, lexicon: Lexicon, found: Candidate) -> bool:
    """Whether a name stands in a run of words in capitals, where capitals tell nothing (« ARME FACTICE »)."""
    tokens = document.tokens[found.start : found.end]
    if not all(token.text.isupper() or not token.text.isalpha() for token in tokens):
        return False
    if is_given_name(lexicon.language, tokens[0].text) and len(tokens) > 1:
        return False
    if len(tokens) == 1 and len(tokens[0].text) >= _WORD and tokens[0].text.isalpha():
        return True
    around = document.tokens[max(found.start - 1, 0) : found.end + 1]
    return sum(token.text.isupper() and len(token.text) >= _SHOUTED for token in around) > 1


def _is_refused_word(document: Document, lexicon: Lexicon, index: int) -> bool:
    token = document[index]
    if token.text in lexicon.not_names or token.text in lexicon.titles or _is_no_noun(document, index):
        return True
    if token.text.lower() in lexicon.calendar or token.text.rstrip("s") in lexicon.titles:
        return True
    if _is_inhabitant(lexicon, token.text):
        return True
    if _is_rubric(document, lexicon, index):
        return True
    known = is_given_name(lexicon.language, token.text)
    if lexicon.nouns.person(token) and not known:
        return True
    if _is_one_of_a_kind(document, lexicon, index):
        return True
    if opens(document, index) and not known and not is_seen_inside(document, token.text):
        return (
            (
                bool(_VERBAL.search(token.text))
                or token.dep in _OPENING_DEPS
                or token.pos in ("ADJ", "NOUN")
                or lexicon.nouns.kind(token) is not None
            )
            and not token.text.isupper()
            and lexicon.places.place(token.text) is None
        )
    return False


def _is_one_of_a_kind(document: Document, lexicon: Lexicon, index: int) -> bool:
    """Whether a word is a noun for things behind « un », « une »: « une *Supercar* »."""
    before = document[index - 1].text.lower() if index else ""
    kind = lexicon.nouns.kind(document[index]) if before in function_words(lexicon.language, "indefinite") else None
    return kind is not None and kind.entity_type is EntityType.PRODUCT


def _is_no_noun(document: Document, index: int) -> bool:
    """Whether a word is no noun, but for one with a capital right behind another word that is taken for a verb."""
    pos = document[index].pos
    misread = pos in _MISREAD_POS and not opens(document, index) and document[index - 1].pos != "PUNCT"
    return pos in _NO_NAME_POS and not misread


def _is_inhabitant(lexicon: Lexicon, word: str) -> bool:
    """« les Moldaves », « un Afro-Américain »."""
    if lexicon.places.place(word) is not None:
        return False
    last = word.rpartition("-")[2]
    return any(lexicon.places.readings(part) for part in (word, last) if part)


def _is_rubric(document: Document, lexicon: Lexicon, index: int) -> bool:
    """« Tennis : … » at the head of a title names a rubric, unless it is a place or known."""
    text = document[index].text
    if index + 1 >= len(document) or document[index + 1].text != ":" or not opens(document, index):
        return False
    return not (
        lexicon.places.place(text) or lexicon.known.get(text) or is_seen_inside(document, text) or text.isupper()
    )
