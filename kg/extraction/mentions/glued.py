"""Names that the model takes for one and that are two."""

from __future__ import annotations

from dataclasses import replace

from kg.extraction.mentions.candidate import Candidate
from kg.extraction.mentions.capitals import is_capital
from kg.extraction.mentions.lexicon import Lexicon
from kg.extraction.mentions.trim import is_full_person
from kg.languages.function_words import function_words
from kg.languages.given_names import is_given_name
from kg.languages.nouns import Part, PersonNounKind
from kg.model.document import Document, Token
from kg.model.entity import EntityType

Parts = tuple[Candidate, ...]
_PHRASE = frozenset({"ADJ", "ADP", "DET", "NOUN", "PROPN"})
_OFFICE_REACH = 6  # tokens from an office to the name that completes it
_LETTERS = 3  # of a body at least
_SIDE = 0.96  # surer than a known place, which would be lengthened over the hyphen again


def unglued(document: Document, lexicon: Lexicon, found: Candidate) -> Parts:
    """A candidate, cut where one name ends and another starts; as it is where none does."""
    for index in range(found.start + 1, found.end - 1):
        if parts := _cut_at(document, lexicon, found, index):
            return parts
    return _of_agency(document, lexicon, found) or (found,)


def _of_agency(document: Document, lexicon: Lexicon, found: Candidate) -> Parts:
    """« raconte à l'*AFP Chiyan*, un cornac »: a name of one word behind who was told, before a comma."""
    last = found.end - 1
    known = lexicon.known.get(document.of(document.span(found.start, last))) if last > found.start else None
    apposed = found.end < len(document) and document[found.end].text == ","
    if known is None or not apposed or not _is_told(document, lexicon, last, found.end):
        return ()
    return replace(found, end=last), replace(found, start=last, type=EntityType.PERSON)


def _cut_at(document: Document, lexicon: Lexicon, found: Candidate, index: int) -> Parts:
    token = document[index]
    if token.text in lexicon.titles and len(token.text) > 1 and is_capital(document[index + 1]):
        return replace(found, end=index), replace(found, start=index + 1, type=EntityType.PERSON)
    if found.type is EntityType.PERSON and token.text.islower() and _is_kind(lexicon, token):
        return replace(found, end=index), replace(found, start=index, type=None)  # « Anne Vidal rue de Nantes »
    if token.text == "-":
        return _opposed(document, lexicon, found, index)
    if token.text in function_words(lexicon.language, "articled") | function_words(lexicon.language, "at-bare"):
        return _placed(document, lexicon, found, index)
    if token.text in lexicon.title_cues["channel"]:
        return _broadcast(document, lexicon, found, index)
    if token.text in function_words(lexicon.language, "and"):
        return _coordinated(document, lexicon, found, index)
    if _is_person(document, lexicon, index, found.end) and _is_before_holder(document, lexicon, found, index):
        # « Sénat Anne Vidal », « la députée *Agir* Anne Vidal », « le patron de *Zorvane* Anne Vidal »
        first = replace(found, end=index, type=_bearer(document, lexicon, found))
        return first, replace(found, start=index, type=EntityType.PERSON)
    return ()


def _is_kind(lexicon: Lexicon, token: Token) -> bool:
    kind = lexicon.nouns.kind(token)
    return token.pos == "NOUN" and kind is not None and kind.part != Part.NEVER


def parted(document: Document, lexicon: Lexicon, one: Candidate, two: Candidate) -> Candidate | None:
    """The first of two persons side by side with the type that it has if the second holds an office at it, else None.

    « l'élue *Agir* Anne Vidal », « le conseiller de *Jean Valmy* Anne Vidal ».
    """
    if not _is_before_holder(document, lexicon, one, two.start):
        return None
    kind = _bearer(document, lexicon, one)
    return replace(one, type=kind, rule="party" if kind is EntityType.ORGANIZATION else one.rule)


def _bearer(document: Document, lexicon: Lexicon, found: Candidate) -> EntityType | None:
    """What bears the first of two names: a person if a first name opens it, else nobody."""
    if is_given_name(lexicon.language, document[found.start].text):
        return EntityType.PERSON
    return EntityType.ORGANIZATION if found.type is EntityType.PERSON else found.type


def _is_behind_office(document: Document, lexicon: Lexicon, found: Candidate, index: int) -> bool:
    """« la députée *Agir* Anne Vidal »: between an office and a first name stands a party."""
    first = document[found.start].text
    if index != found.start + 1 or first in lexicon.titles or is_given_name(lexicon.language, first):
        return False
    return _is_office(document, lexicon, found.start - 1) and is_given_name(lexicon.language, document[index].text)


def _is_behind_letters(document: Document, lexicon: Lexicon, found: Candidate, index: int) -> bool:
    """« relève le *CGLPL* Anne Vidal »: behind the letters of a body stands who is named elsewhere without them."""
    letters = document[found.start].text
    body = letters.isupper() and len(letters) >= _LETTERS and not is_given_name(lexicon.language, letters)
    if not body or not found.start + 1 == index < found.end or not _starts_with_given(document, lexicon, index):
        return False
    words = document.of(document.span(index, found.end))
    elsewhere = (n for n in document.names if n.label == "PER" and n.start != index)
    return any(document.of(document.span(n.start, n.end)) == words for n in elsewhere)


def _is_before_holder(document: Document, lexicon: Lexicon, found: Candidate, index: int) -> bool:
    """Whether what stands before ``index`` is a name of its own, and the person behind it holds an office there."""
    known = lexicon.known.get(document.of(document.span(found.start, index)))
    if known is not None and known.entity_type is not EntityType.PRODUCT:  # « Mustang Shelby » is one car
        return True
    if _is_behind_office(document, lexicon, found, index) or _is_behind_letters(document, lexicon, found, index):
        return True
    if _is_behind_medium(document, lexicon, found, index):
        return True
    count = index - found.start
    given = is_given_name(lexicon.language, document[found.start].text)
    full = _starts_with_given(document, lexicon, index)
    held = (given and count > 1 and full) or (not given and (count == 1 or full))
    return held and not _honours(lexicon, document[found.start]) and is_of_office(document, lexicon, found.start)


def _honours(lexicon: Lexicon, token: Token) -> bool:
    """Whether a noun opens names that honour persons (« l'*Hôpital* Jean Valmy »)."""
    kind = lexicon.nouns.kind(token)
    return kind is not None and kind.part != Part.NEVER and not kind.impersonal


def _is_behind_medium(document: Document, lexicon: Lexicon, found: Candidate, index: int) -> bool:
    """« a écrit sur *Quardane.org* Anne Vidal »: behind « dans », « sur » stands where somebody wrote or spoke."""
    before, first = document[found.start - 1] if found.start else None, document[found.start]
    medium = before is not None and before.text in function_words(lexicon.language, "medium")
    if not medium or lexicon.nouns.kind(first) or is_given_name(lexicon.language, first.text):
        return False
    return _starts_with_given(document, lexicon, index) and first.text not in lexicon.titles


def is_of_office(document: Document, lexicon: Lexicon, index: int) -> bool:
    """Whether a word completes an office behind « de » (« le patron de *Zorvane* », « le juge de paix de *Dole* »)."""
    before = index - 1
    if before > 0 and document[before].text.lower() in function_words(lexicon.language, "definite"):
        before -= 1
    if before <= 0 or document[before].text.lower() not in function_words(lexicon.language, "of"):
        return False
    for i in range(before - 1, max(document.sentence_of(index).start, before - _OFFICE_REACH) - 1, -1):
        if document[i].pos not in _PHRASE:
            return False
        if _is_office(document, lexicon, i):
            return True
    return False


def _is_office(document: Document, lexicon: Lexicon, index: int) -> bool:
    noun = lexicon.nouns.person(document[index]) if index >= 0 else None
    return noun is not None and noun.kind == PersonNounKind.OFFICE


def _is_person(document: Document, lexicon: Lexicon, start: int, end: int) -> bool:
    """Whether tokens are a person's name: by the given name, or because the model takes them for one elsewhere."""
    words, name = document.of(document.span(start, end)), document[start].text
    if lexicon.known.get(name) is not None:
        return False
    if _starts_with_given(document, lexicon, start) or (end - start > 1 and _is_told(document, lexicon, start, end)):
        return True
    return any(n.label == "PER" and document.of(document.span(n.start, n.end)) == words for n in document.names)


def _is_told(document: Document, lexicon: Lexicon, start: int, end: int) -> bool:
    """« a déclaré à l'AFP *Ihsan Chelbi* »: words that are none of the language behind who was told."""
    before = document.tokens[max(start - 3, 0) : start]
    parts = [function_words(lexicon.language, part) for part in ("at-bare", "definite")]
    told = len(before) > len(parts) and before[0].text in parts[0] and before[1].text in parts[1]
    words = document.tokens[start:end]
    foreign = all(is_capital(t) and not t.text.isupper() and t.index not in document.ordinary for t in words)
    return told and foreign and before[-1].text.isupper()


def _starts_with_given(document: Document, lexicon: Lexicon, start: int) -> bool:
    """« Anne Vidal », « Anne de Valmy »."""
    after = start + 2 if document[start + 1].text in lexicon.particles and start + 2 < len(document) else start + 1
    given = is_capital(document[start]) and is_given_name(lexicon.language, document[start].text)
    return given and is_capital(document[after])


def _coordinated(document: Document, lexicon: Lexicon, found: Candidate, index: int) -> Parts:
    """« Zorvane et *Radio France* »: one of the two is known, and the whole is not."""
    first, second = replace(found, end=index), replace(found, start=index + 1)
    known = [lexicon.known.get(document.of(document.span(c.start, c.end))) for c in (found, first, second)]
    return (first, second) if known[0] is None and (known[1] or known[2]) else ()


def _broadcast(document: Document, lexicon: Lexicon, found: Candidate, index: int) -> Parts:
    """« *Les Quais du soir* sur *France 5* »: a programme and its channel."""
    first, second = replace(found, end=index), replace(found, start=index + 1)
    known = lexicon.known.get(document.of(document.span(second.start, second.end)))
    return (first, second) if known is not None and known.table in ("media", "services") else ()


def _placed(document: Document, lexicon: Lexicon, found: Candidate, index: int) -> Parts:
    """« Paul Vernet à *Nantes* »: where somebody is stands in no name of a person."""
    if found.type is not EntityType.PERSON:
        return ()
    second = replace(found, start=index + 1, type=EntityType.PLACE)
    return replace(found, end=index), second


def _opposed(document: Document, lexicon: Lexicon, found: Candidate, index: int) -> Parts:
    """« le match *Dole-Vannes* », « le couple *Anna Dorval-Paul Vernet* »: a hyphen between two."""
    if document[found.start].text in lexicon.duels:
        found = replace(found, start=found.start + 1)
    first, second = replace(found, end=index), replace(found, start=index + 1)
    if first.start == first.end or not is_capital(document[second.start]):
        return ()
    if found.start and document[found.start - 1].text in lexicon.duels:
        sides = (replace(side, type=EntityType.ORGANIZATION, rule="side", confidence=_SIDE) for side in (first, second))
        return tuple(sides)
    full = all(is_full_person(document, lexicon, c.start, c.end) for c in (first, second))
    if found.type is not EntityType.PERSON or not full:
        return ()
    return tuple(replace(side, rule="side", confidence=_SIDE) for side in (first, second))
