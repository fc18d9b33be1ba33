"""Names that a noun opens: « tribunal correctionnel de Dijon », « rue de Nantes », « prix Goncourt »."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kg.extraction.mentions.candidate import Candidate
from kg.extraction.mentions.lexicon import Lexicon
from kg.extraction.mentions.trim import is_capital
from kg.languages.nouns import KindNoun, Part
from kg.model.document import Document
from kg.model.entity import EntityType

_YEAR = re.compile(r"(?:19|20)\d\d$")
_OF = frozenset({"de", "d'", "du", "des", "del", "di"})
_TO = frozenset({"à", "au", "aux", "en"})
_ARTICLES = frozenset({"la", "le", "l'", "les", "La", "Le", "L'", "Les"})
_COMMON_WORDS = 4  # in lower case between the noun and the proper name
_NO_NAME = frozenset(
    {"un", "une", "ce", "cet", "cette", "son", "sa", "leur", "chaque", "aucun", "aucune", "quel", "quelle"}
)
Starts = Mapping[int, Candidate]


def headed_names(document: Document, lexicon: Lexicon, starts: Starts) -> Iterator[Candidate]:
    """Candidates that a noun of ``kinds.toml`` opens and a proper name (one of ``starts``, by first token) ends."""
    for token in document.tokens:
        kind = lexicon.nouns.kind(token)
        if kind is None or not _can_open(document, token.index, kind):
            continue
        if token.index in starts and starts[token.index].rule == "known":
            continue  # « Parti socialiste » is whole
        if end := _end(document, lexicon, token.index, kind, starts):
            if _YEAR.match(document[end - 1].text):
                end -= 1  # « le prix Nobel de physique 2017 »
            start = token.index
            if is_capital(token) and start and document[start - 1].pos == "ADJ" and is_capital(document[start - 1]):
                start -= 1  # « le Grand Port maritime de Nantes »
            yield Candidate(start, end, kind.entity_type, f"headed-{kind.noun}", 0.85)


def _can_open(document: Document, index: int, kind: KindNoun) -> bool:
    if kind.part == Part.NEVER or (document[index].feature("Number") == "Plur" and kind.noun[-1] != "s"):
        return False
    opening = document.sentence_of(index).start == index
    if any(child.text.lower() in _NO_NAME for child in document.dependents(index, "det")):
        return False
    return kind.part in (Part.ALWAYS, Part.SEAT) or (is_capital(document[index]) and not opening)


def _end(document: Document, lexicon: Lexicon, index: int, kind: KindNoun, starts: Starts) -> int:
    """Where the name ends, or 0 if no proper name completes it."""
    limit = document.sentence_of(index).end
    here = _past_adjectives(document, index + 1, limit)
    if here > index + 1 and not is_capital(document[index]) and not _is_fixed(document, lexicon, index + 1, here, kind):
        return 0
    if here in starts and starts[here].rule == "known" and starts[here].type is kind.entity_type:
        return 0  # « le groupe *Renault* », « la chaîne *Arte* »: the name needs no noun
    owned = kind.entity_type is EntityType.ORGANIZATION
    end = _past_complement(document, here, limit, starts, owned=owned)
    if not end and kind.common:
        end = _past_field(document, here, limit)
    if not end and kind.common:
        end = _past_common(document, here, limit, starts)
    if not end and is_capital(document[index]) and here == index + 1:
        return 0
    if end and kind.places and end < limit and document[end].text in _TO:
        end = max(end, _past_name(document, end + 1, limit, starts))
    return end


def _is_fixed(document: Document, lexicon: Lexicon, start: int, end: int, kind: KindNoun) -> bool:
    """Whether adjectives belong to the name (« tribunal *correctionnel* »); not so in « quartier *calme* »."""
    origin = any(lexicon.places.readings(token.text) for token in document.tokens[start:end])
    followed = end < len(document) and document[end].text in _OF
    return kind.entity_type is not EntityType.PLACE and (followed or not origin)


def _past_adjectives(document: Document, index: int, limit: int) -> int:
    while index < limit and document[index].pos == "ADJ" and not is_capital(document[index]):
        index += 1
    return index


def _past_complement(document: Document, index: int, limit: int, starts: Starts, *, owned: bool = False) -> int:
    """Past « Lariboisière », « de Dijon », « du Louvre », « de la Moselle »; 0 where none stands there.

    ``owned``: a person behind « de » is whose it is, not its name (« le parti de Paul Vernet »).
    """
    if index < limit and document[index].text in _OF:
        named = starts.get(index + 1)
        person = named is not None and named.type is EntityType.PERSON and document[index].text in ("de", "d'")
        return 0 if person and owned else _past_name(document, index + 1, limit, starts)
    found = starts.get(index)
    return found.end if found and found.end <= limit else 0


def _past_field(document: Document, index: int, limit: int) -> int:
    """Past « de l'Agriculture », « des Affaires étrangères », which are names only behind such a noun."""
    if index >= limit or document[index].text not in _OF:
        return 0
    index += 2 if index + 1 < limit and document[index + 1].text in _ARTICLES else 1
    if index >= limit or not is_capital(document[index]) or document[index].pos not in ("NOUN", "PROPN"):
        return 0
    return _past_adjectives(document, index + 1, limit)


def _past_name(document: Document, index: int, limit: int, starts: Starts) -> int:
    if index < limit and document[index].text in _ARTICLES and index not in starts:
        index += 1
    found = starts.get(index)
    return found.end if found and found.end <= limit else 0


def _past_common(document: Document, index: int, limit: int, starts: Starts) -> int:
    """Past « d'appel de Dijon », « de joaillerie de Saumur », « des métiers de la Moselle »."""
    end = 0
    for _ in range(_COMMON_WORDS):
        if index >= limit or document[index].text not in _OF:
            break
        if end := _past_complement(document, index, limit, starts):
            break
        index += 2 if index + 1 < limit and document[index + 1].text in _ARTICLES else 1
        if index >= limit or document[index].pos != "NOUN" or is_capital(document[index]):
            break
        index += 1
        while index < limit and document[index].pos == "ADJ":
            index += 1
    return end
