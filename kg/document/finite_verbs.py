"""Verbs in the present that the tagger takes for participles: « Jeanne Orsini *construit* un pont »."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from kg.document.rewiring import rewired
from kg.languages import Language
from kg.languages.time_units import UnitWord
from kg.model.document import Document, Token

_HELPERS = ("aux", "aux:tense", "aux:pass", "aux:caus", "cop", "expl:comp", "expl:pass", "obl:agent")
_NEAR = 3  # tokens from the verb to the head of its object: « bannit les *voitures* », « bannit les deux *voitures* »


@dataclass(frozen=True, slots=True)
class FiniteEnding:
    """A row of ``finite_endings``: an ending of finite verbs and participles, with the features of the former."""

    ending: str
    features: tuple[str, ...]


def finite(document: Document, language: Language) -> Document:
    """The document with a finite verb for each participle behind « il », or between a subject and an object.

    A participle by itself is passive and has no object.
    """
    rows = language.table("finite_endings", FiniteEnding)
    units = _units(language)
    changed: dict[int, Token] = {}
    for token in document.tokens:
        row = next((row for row in rows if token.text.endswith(row.ending)), None)
        if not row or not _is_lone_participle(document, token):
            continue
        if _follows_pronoun(document, token) or _has_object(document, token, units):
            mended = replace(token, features=token.features - {"VerbForm=Part", "Tense=Past"} | {*row.features})
            changed |= {word.index: word for word in _heading(document, mended)}
    return rewired(document, changed)


@cache
def _units(language: Language) -> frozenset[str]:
    return frozenset(unit.name for unit in language.table("time_units", UnitWord))


def _is_lone_participle(document: Document, token: Token) -> bool:
    past = token.pos == "VERB" and token.feature("VerbForm") == "Part" and token.feature("Tense") == "Past"
    apart = token.index == 0 or document[token.index - 1].pos == "PUNCT"
    return past and not apart and not any(True for _ in document.dependents(token.index, *_HELPERS))


def _follows_pronoun(document: Document, verb: Token) -> bool:
    """Whether a personal pronoun right before a verb is its subject (« elle *obtint* de la cour un sursis »)."""
    before = document[verb.index - 1]
    return before.pos == "PRON" and before.dep.startswith("nsubj") and before.feature("Person") == "3"


def _has_object(document: Document, verb: Token, units: frozenset[str]) -> bool:
    """Whether a noun with an article stands right behind a verb (of no time: « construit la semaine dernière »)."""
    for noun in document.dependents(verb.index, "obj"):
        article = document[verb.index + 1]
        near = verb.index < noun.index <= verb.index + _NEAR and noun.text.islower() and noun.lemma not in units
        if near and article.pos == "DET" and article.head == noun.index:
            return True
    return False


def _heading(document: Document, verb: Token) -> Iterator[Token]:
    """A finite verb in its place, and the subject before it; nothing where no subject or name stands there."""
    if any(subject.index < verb.index for subject in document.dependents(verb.index, "nsubj", "nsubj:pass")):
        yield verb
        return
    name = document[verb.head]
    parts = {name.index, *(part.index for part in document.dependents(name.index, "flat:name"))}
    free = name.pos == "PROPN" and not any(True for _ in document.dependents(name.index, "case"))
    if verb.dep == "acl" and free and verb.index - 1 in parts:
        yield replace(verb, head=verb.index if name.is_root else name.head, dep=name.dep)
        yield replace(name, head=verb.index, dep="nsubj")
