"""Names cut to what belongs to them, and lengthened by what was left off."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extraction.mentions.candidate import Candidate
from kg.extraction.mentions.capitals import is_bare, is_capital, is_ordinal
from kg.extraction.mentions.complements import past_field, past_link
from kg.extraction.mentions.lexicon import Lexicon
from kg.languages import Language
from kg.languages.function_words import function_words
from kg.languages.given_names import is_given_name
from kg.model.document import Document, Token
from kg.model.entity import EntityType

_JOINERS = frozenset({"'", "&", "."})
_HYPHENS = frozenset({"-", "–"})
_ROMAN = re.compile(r"[IVX]+$")
_NAME_POS = frozenset({"PROPN", "NOUN", "ADJ", "NUM", "X"})
_GRAMMAR = frozenset({"ADV", "CCONJ", "PRON", "SCONJ"})
_YEAR_DIGITS = 4
_ELIDED = 3  # letters of « qu' » with its mark


def trimmed(document: Document, lexicon: Lexicon, found: Candidate) -> Candidate | None:
    """The candidate without titles, roles, articles, times and prepositions at its ends; None if nothing is left."""
    start, end = _first_piece(document, lexicon, found.start, found.end)
    start = _without_lead(document, lexicon, _without_happening(document, lexicon, start, end), end)
    while start < end and not _can_end(document, lexicon, found, end - 1):
        end -= 1
    if start >= end:
        return None
    article = start and document[start - 1].pos == "DET" and is_capital(document[start - 1])
    if article and _is_end_of_person(document, start - 1, end):
        start -= 1  # but « le président de *la* République », whatever the model takes for a person
    start, end = _whole_words(document, lexicon, start, end)
    return replace(found, start=start, end=end)


def lengthened(document: Document, lexicon: Lexicon, found: Candidate, taken: frozenset[int]) -> Candidate:
    """The candidate with the capitalised words and numbers that go on with it, unless they are ``taken``."""
    end = past_field(document, lexicon, found, taken)
    while (more := _next_part(document, lexicon, found.start, end)) and not taken.intersection(range(end, more)):
        end = more
    _, end = _whole_words(document, lexicon, found.start, end)
    known = found.rule in ("known", "place") and end > found.end
    return replace(found, end=end, rule="lengthened" if known else found.rule)  # no table holds « Nantes Vasmer »


def is_complement(document: Document, lexicon: Lexicon, found: Candidate) -> bool:
    """Whether a candidate only completes the name before « de »: common words with a capital (« … de *Physique* »)."""
    linked = found.start > 0 and document[found.start - 1].text in function_words(lexicon.language, "linking")
    given = is_given_name(lexicon.language, document[found.start].text)
    return linked and found.start in document.ordinary and not given and found.rule.startswith("model")


def is_inhabitant(lexicon: Lexicon, token: Token) -> bool:
    """Whether a capitalised word is one of origin and no place (« la *Polonaise* »)."""
    return bool(lexicon.places.readings(token.text)) and lexicon.places.place(token.text) is None


def is_number(token: Token) -> bool:
    """Whether a token is a number of at most three digits, as in names of series (« Apollo 11 », « Boeing 737 »)."""
    return token.text.isdigit() and len(token.text) < _YEAR_DIGITS


def _first_piece(document: Document, lexicon: Lexicon, start: int, end: int) -> tuple[int, int]:
    """Up to the first mark that no name runs across (« Ligue 1 : Nantes »)."""
    for index in range(start, end):
        if _breaks(document, lexicon.language, index):
            if index > start:
                return start, index
            start = index + 1
    return start, end


def _breaks(document: Document, language: Language, index: int) -> bool:
    """Whether no name runs across a token: a mark, a finite verb, « cette », a hyphen between spaces."""
    token = document[index]
    if token.text in _HYPHENS:
        return index > 0 and document[index - 1].end < token.start
    if token.pos == "PUNCT":
        return token.text not in _JOINERS and not token.text[:1].isalnum()
    if len(token.text) == 1 and index and document[index - 1].text == "°":
        return True  # « 19 °C »
    if is_capital(token):
        return False
    if token.text in function_words(language, "inside-foreign"):
        return not all(is_capital(document[i]) for i in (index - 1, index + 1) if 0 <= i < len(document))
    if token.pos == "ADP" and token.text.lower() not in function_words(language, "inside"):
        return True
    breaking = token.text in function_words(language, "breaking")
    return breaking or token.feature("VerbForm") == "Fin" or token.pos == "PRON"


def _without_lead(document: Document, lexicon: Lexicon, start: int, end: int) -> int:
    """Where the name starts behind titles, roles, articles and words in lower case."""
    for index in range(end - 2, start - 1, -1):
        if _is_role(document, lexicon, index) and not any(document[i].pos == "ADP" for i in range(index, end)):
            start = index + 1  # « Premier ministre Imran Khan »
            break
    start = _past_role(document, lexicon, start, end)
    while start < end and _is_lead(document, lexicon, start, end):
        start += 1
    return start


def _past_role(document: Document, lexicon: Lexicon, start: int, end: int) -> int:
    """Past « Président » of « Président de la Fondation Valmy », past « Directeur général » of « … général de … »."""
    first = document[start] if start < end else None
    if first is not None and first.pos == "ADJ" and start + 1 < end and first.text in lexicon.not_names:
        start += _is_role(document, lexicon, start + 1)  # « Premier ministre du Canada »
    if start >= end or not _is_role(document, lexicon, start):
        return start
    after = start + 1
    if after < end and document[after].pos in ("ADJ", "NOUN"):
        after += 1
    return after if after < end and document[after].pos == "ADP" else start


def _without_happening(document: Document, lexicon: Lexicon, start: int, end: int) -> int:
    """Where the name starts behind what a headline says happens: « Grève SNCF », « Évasion de Paul Vernet »."""
    opening = document.sentence_of(start).start == start and document[start].pos == "NOUN"
    if not opening or end - start < 2:
        return start
    told = document[start].text.lower() in lexicon.happenings
    preposition = document[start + 1].text.lower() if end - start > 2 else ""
    of = told and lexicon.nouns.kind(document[start]) is None and preposition in _bare_of(lexicon)
    index = start + 2 if of or preposition in function_words(lexicon.language, "at") else start + 1
    words = document.of(document.span(index, end))
    at_lands = preposition in function_words(lexicon.language, "articled")
    if (told and lexicon.known.get(words)) or ((told or at_lands) and lexicon.places.place(words)):
        return index
    common = start in document.ordinary and not is_given_name(lexicon.language, document[start].text)
    surname = common and end - index == 1 and _is_surname(document, words)
    return index if surname or (of and _is_person_elsewhere(document, words)) else start


def _bare_of(lexicon: Lexicon) -> frozenset[str]:
    return function_words(lexicon.language, "of-bare")


def _is_person_elsewhere(document: Document, words: str) -> bool:
    return any(n.label == "PER" and document.of(document.span(n.start, n.end)) == words for n in document.names)


def _is_role(document: Document, lexicon: Lexicon, index: int) -> bool:
    word = document[index]
    if _joined(document, index):
        return False  # « la fondation *Princesse*-Anne »
    return lexicon.nouns.person(word) is not None and not is_given_name(lexicon.language, word.text)


def _is_lead(document: Document, lexicon: Lexicon, index: int, end: int) -> bool:
    token = document[index]
    if (
        index + 1 < end
        and is_ordinal(document, index)
        and document[index + 1].text.islower()
        and lexicon.nouns.kind(document[index + 1]) is None
    ):
        return True  # « 12e journée de Ligue 1 »
    if token.text in lexicon.titles or not (is_capital(token) or token.text[:1].isdigit()):
        return True
    if _is_new(document, lexicon, index, end):
        return True
    if _is_sentence_opening(document, lexicon, index, end) or _is_count(document, lexicon, index, end):
        return True
    if _is_field(document, lexicon, index, end):
        return True
    if token.pos == "DET":
        return index + 1 < end and not _keeps_article(document, lexicon, index, end)
    return index + 1 < end and is_inhabitant(lexicon, token) and is_capital(document[index + 1])


def _is_count(document: Document, lexicon: Lexicon, index: int, end: int) -> bool:
    """« (l'acte) *III* de la mobilisation »: a Roman number with no name of its own."""
    following = document[index + 1].text if index + 1 < end else ""
    return bool(_ROMAN.match(document[index].text)) and following in function_words(lexicon.language, "of")


def _is_sentence_opening(document: Document, lexicon: Lexicon, index: int, end: int) -> bool:
    """« *Soutenez* Paul Vernet », « *Comment* la ville … »: a verb or a word of grammar that the name does not need."""
    token = document[index]
    if index + 1 >= end or is_given_name(lexicon.language, token.text):
        return False
    if token.pos == "VERB":
        return is_capital(document[index + 1]) and index in document.ordinary and is_bare(document, index)
    return token.pos in _GRAMMAR and token.text in lexicon.not_names and not is_capital(document[index + 1])


def _is_new(document: Document, lexicon: Lexicon, index: int, end: int) -> bool:
    """« *Nouveau* Land Rover Valdor »: an adjective at the head of a sentence, before a maker's name."""
    if document[index].pos != "ADJ" or not is_bare(document, index):
        return False
    names = (lexicon.known.get(document.of(document.span(index + 1, i))) for i in range(index + 2, end + 1))
    return any(known is not None and known.makes for known in names)


def _is_field(document: Document, lexicon: Lexicon, index: int, end: int) -> bool:
    """« la ministre de la *Santé* Salma Illan », « le procureur de la *République* de Vannes »: no part of the name."""
    if index + 1 >= end or document[index].text not in lexicon.not_names or not _is_of_office(document, lexicon, index):
        return False
    following = document[index + 1]
    if is_capital(following):
        return is_given_name(lexicon.language, following.text) or _is_surname(document, following.text)
    return following.pos == "ADP" and index + 2 < end and is_capital(document[index + 2])


def _is_surname(document: Document, word: str) -> bool:
    """Whether the model takes a word elsewhere for the last of a person's name (« … de la République *Vidal* »)."""
    return any(n.label == "PER" and n.end - n.start > 1 and document[n.end - 1].text == word for n in document.names)


def _is_of_office(document: Document, lexicon: Lexicon, index: int) -> bool:
    """Whether a word completes an office behind « de la », « du », « aux »."""
    before = index - 1
    if before > 0 and document[before].pos == "DET":
        before -= 1
    return before > 0 and document[before].pos == "ADP" and lexicon.nouns.person(document[before - 1]) is not None


def _keeps_article(document: Document, lexicon: Lexicon, start: int, end: int) -> bool:
    """« Les Voix du quai », « La Réunion », never the article that only opens a sentence."""
    if document.sentence_of(start).start == start:
        known = lexicon.known.get(document.of(document.span(start, end)))
        listed = known is not None and known.name.lower().startswith(document[start].text.lower())
        return listed or _is_end_of_person(document, start, end)
    return True


def _is_end_of_person(document: Document, start: int, end: int) -> bool:
    """« *Le* Carrel » at the head of a sentence, where the model takes « Anne Le Carrel » for a person."""
    words = [token.text for token in document.tokens[start:end]]
    longer = (n for n in document.names if n.label == "PER" and n.end - n.start > len(words))
    return any([t.text for t in document.tokens[n.end - len(words) : n.end]] == words for n in longer)


def _can_end(document: Document, lexicon: Lexicon, found: Candidate, index: int) -> bool:
    token = document[index]
    if token.text in lexicon.titles and index > found.start and is_capital(document[min(index + 1, len(document) - 1)]):
        return False  # « l'AFP *Me* Anne Vidal »
    if token.text in function_words(lexicon.language, "loose"):
        return False
    if found.type is EntityType.PERSON and index > found.start + 1 and token.text.islower():
        return False  # « Anne Vidal *yu* a vu », whatever the model takes for a name
    if token.text.lower() not in lexicon.calendar and token.pos in _NAME_POS:
        return True
    if not is_capital(token) or len(token.text) == 1:
        return False
    # the last word of a foreign name may look like one of French (« Kim Vol *Un* »)
    foreign = found.type is EntityType.PERSON and token.text.lower() not in function_words(lexicon.language, "inside")
    return token.pos not in ("DET", "ADP", "PRON", "CCONJ") or (foreign and index > found.start + 1)


def _whole_words(document: Document, lexicon: Lexicon, start: int, end: int) -> tuple[int, int]:
    """Out to the ends of words that the tokenizer cuts at hyphens (« Saint-Claude »)."""
    full = is_full_person(document, lexicon, start, end)
    while start > 0 and _joined(document, start - 1) and not full:
        start -= 1
    while end < len(document) and _joined(document, end - 1):
        if full and end + 2 < len(document) and is_full_person(document, lexicon, end + 1, end + 3):
            break  # « le couple Anne Sorel-Paul Vernet »
        end += 1
    return start, end


def is_full_person(document: Document, lexicon: Lexicon, start: int, end: int) -> bool:
    """Whether tokens are a first name and more words with capitals."""
    given = end - start > 1 and is_given_name(lexicon.language, document[start].text)
    return given and is_capital(document[start + 1])


def _joined(document: Document, index: int) -> bool:
    """Whether the token ``index`` and the next are parts of one hyphenated word."""
    if index + 1 >= len(document):
        return False
    one, two = document[index], document[index + 1]
    hyphen = one.text.endswith("-") or two.text == "-"
    apostrophe = one.text.endswith("'") and len(one.text) > _ELIDED  # « Guivarc'h », « Le Pym's »
    hyphen = hyphen or (apostrophe and (one.pos == "PROPN" or two.text == "s"))
    return one.end == two.start and hyphen and one.pos != "SPACE" and two.text[:1] not in "«»(),"


def _next_part(document: Document, lexicon: Lexicon, start: int, end: int) -> int:
    """The end of the part that goes on with a name at ``end``, or 0."""
    if end >= document.sentence_of(end - 1).end:
        return 0
    token = document[end]
    if is_capital(token) and token.text.lower() not in lexicon.calendar and token.text not in lexicon.titles:
        given = end == start + 1 and is_given_name(lexicon.language, document[start].text)
        if (token.pos in ("PROPN", "X") and token.text not in lexicon.not_names) or (given and token.text.isalpha()):
            return end + 1
    if after := past_link(document, lexicon, start, end):
        return after
    if is_number(token) and _is_series(document, end):
        return end + 1
    particle = lexicon.particles.get(token.text)
    if particle is None or end + 1 >= document.sentence_of(end).end:
        return 0
    following = document[end + 1]
    fits = particle.after == "any" or (end == start + 1 and is_given_name(lexicon.language, document[start].text))
    again = lexicon.particles.get(following.text)
    if fits and again and end + 2 < document.sentence_of(end).end and is_capital(document[end + 2]):
        return end + 3
    return end + 2 if fits and is_capital(following) and following.pos in ("PROPN", "X", "NOUN") else 0


def _is_series(document: Document, index: int) -> bool:
    """Whether a number belongs to the word before it: nothing that is counted follows."""
    following = document[index + 1] if index + 1 < len(document) else None
    return following is None or not (following.pos in ("NOUN", "SYM", "NUM", "DET") or following.text in ("%", "€"))
