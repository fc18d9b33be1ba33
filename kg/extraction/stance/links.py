"""On what a predicate depends, and through which kind of link."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extraction.stance.lexicon import Commitment, Lexicon
from kg.model.document import Document, Token

_COMPLEMENTS = (
    "xcomp",
    "ccomp",
    "obl:arg",
    "acl",
    "obj",
    "csubj",
    "csubj:pass",
    "obl:mod",
    "advcl",
    "obl",
    "dep",
    "nmod",
)
_KINDS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "ADJ": "adjective"}


@dataclass(frozen=True, slots=True)
class Link:
    """A governor with what it makes of the word that depends on it; ``kind``: infinitive, clause or noun."""

    governor: Token
    kind: str
    commitment: Commitment | None


def complement_link(document: Document, token: Token, lexicon: Lexicon, *, infinitive: bool) -> Link | None:
    """The word that an infinitive or a « que » clause completes, or None where it completes none."""
    if token.is_root or not (token.dep in _COMPLEMENTS or _is_content(document, token, lexicon)):
        return None
    kind = "infinitive" if infinitive else "clause"
    if not infinitive and not _has_que(document, token, lexicon):
        return None
    governor = document.head(token.index)
    commitment = _of_participle(document, governor, lexicon, kind) or commitment_of(governor, lexicon, kind)
    if commitment is None and token.dep == "acl" and governor.dep in ("nmod", "appos", "flat:name"):
        # « la proposition du maire de fermer » : the infinitive hangs on the nearer noun
        upper = document.head(governor.index)
        if found := commitment_of(upper, lexicon, kind):
            return Link(upper, kind, found)
    copula = infinitive and commitment is None and governor.pos == "AUX"
    if copula and (link := subject_link(document, governor, lexicon)):
        return link
    if token.dep == "advcl" and commitment is None:
        return None
    return Link(governor, kind, commitment)


def subject_link(document: Document, top: Token, lexicon: Lexicon) -> Link | None:
    """The noun that tells what an infinitive is, as subject of « être » (« l'objectif était de fermer »).

    ``top`` is what it hangs on: « être », or the infinitive itself.
    """
    for subject in document.dependents(top.index, "nsubj", "nsubj:pass"):
        if subject.pos == "NOUN" and (found := commitment_of(subject, lexicon, "infinitive")):
            return Link(subject, "infinitive", found)
    return None


def noun_link(document: Document, token: Token, lexicon: Lexicon) -> Link | None:
    """The word that an event noun completes: its verb (« demande l'ouverture ») or noun (« projet de fusion »)."""
    if token.is_root or token.dep.partition(":")[0] not in ("obj", "obl", "nmod", "nsubj"):
        return None
    governor = next((t for t in document.ancestors(token.index) if t.pos not in ("ADV", "ADP")), token)
    if governor is token or (token.dep.startswith("nsubj") and token.dep != "nsubj:pass"):
        return None
    return Link(governor, "noun", commitment_of(governor, lexicon, "noun"))


def commitment_of(governor: Token, lexicon: Lexicon, kind: str) -> Commitment | None:
    """What the table says of a governor; a participle may stand under its adjective or its verb."""
    pos = _KINDS.get(governor.pos, "")
    found = lexicon.commitment(governor.lemma, pos, kind)
    return found or lexicon.commitment(governor.text.lower(), "adjective", kind)


def _of_participle(document: Document, governor: Token, lexicon: Lexicon, kind: str) -> Commitment | None:
    """What a participle says as an adjective (« est tenu de partir »), not as a part of its verb (« a tenu à »)."""
    auxiliaries = {child.dep for child in document.dependents(governor.index)}
    if governor.feature("VerbForm") != "Part" or ("aux:tense" in auxiliaries and "aux:pass" not in auxiliaries):
        return None
    return lexicon.commitment(governor.text.lower(), "adjective", kind)


def _is_content(document: Document, token: Token, lexicon: Lexicon) -> bool:
    """« le bruit que … »: what the parser takes for a relative clause tells what the noun holds."""
    marks = document.dependents(token.index, "mark")
    return token.dep == "acl:relcl" and any(m.pos == "SCONJ" and lexicon.plays(m, "that") for m in marks)


def _has_que(document: Document, token: Token, lexicon: Lexicon) -> bool:
    return any(lexicon.plays(mark, "that") for mark in document.dependents(token.index, "mark")) or (
        token.dep == "ccomp" and not any(True for _ in document.dependents(token.index, "mark"))
    )
