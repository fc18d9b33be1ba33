"""What a verb token is: its infinitive, its form and its voice."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from kg.extraction.events.lexicon import Lexicon
from kg.languages.conjugation import participle
from kg.model.document import Document, Token


class VerbForm(StrEnum):
    """How a verb stands in its clause."""

    FINITE = "finite"
    INFINITIVE = "infinitive"
    PARTICIPLE = "participle"


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb with its auxiliaries."""

    token: int
    lemma: str
    form: VerbForm
    passive: bool
    reflexive: bool
    helper: int | None = None
    """The verb that tells that its subject makes somebody do it (« a *fait* venir les pompiers »)."""


_AUXILIARIES = ("aux", "aux:tense", "aux:pass", "aux:caus")
_VERBS = frozenset({"VERB", "AUX"})
_DISGUISES = frozenset({"NOUN", "PROPN", "ADV", "ADP", "DET", "X"})
"""What the tagger takes verbs for, where it does."""
_CANDIDATES = _DISGUISES | {"ADJ"}
_VERB_PARTS = frozenset({"nsubj", "nsubj:pass", "expl:subj", "expl:comp", "expl:pass", *_AUXILIARIES})
_NOUN_PARTS = frozenset({"cop", "det", "case", "amod"})
_NO_VERBS = frozenset({"cop", "fixed", "case", "det", "mark", *_AUXILIARIES})


def verb_of(document: Document, token: Token, lexicon: Lexicon) -> Verb | None:
    """The verb that a token is, or None; sees through verbs that the tagger took for nouns or adjectives."""
    if token.dep in _NO_VERBS:
        return None
    if token.pos in _CANDIDATES and _is_participle(document, token):
        lemma = lexicon.infinitive(token.text, "")
        return Verb(token.index, lemma, VerbForm.PARTICIPLE, True, False) if lemma else None
    if not (token.pos in _VERBS or _behaves_like_one(document, token)) or _is_determined(document, token):
        return None
    auxiliaries = auxiliaries_of(document, token)
    lemma = _lemma(document, token, auxiliaries, lexicon)
    if not lemma:
        return None
    reflexive = any(
        child.feature("Reflex") == "Yes" and child.index < token.index
        for word in (token, *auxiliaries)  # « s'est, pour sa part, déclaré »
        for child in document.dependents(word.index)
    )
    helper = _causative(document, token, lexicon)
    if reflexive and helper is not None:
        return Verb(token.index, lemma, VerbForm.FINITE, True, False)
    if _is_between(document, token, auxiliaries):
        return Verb(token.index, lemma, VerbForm.FINITE, False, reflexive, helper)
    form = _form(token, auxiliaries)
    past = token.feature("VerbForm") == "Part" and token.feature("Tense") != "Pres"
    passive = past and not reflexive and lemma not in lexicon.unaccusatives and _passive(form, auxiliaries, lexicon)
    return Verb(token.index, lemma, form, passive, reflexive, helper)


def _is_between(document: Document, token: Token, auxiliaries: list[Token]) -> bool:
    """Whether what looks like a participle stands between a subject and an object (« Paul *dépeint* Anna »)."""
    if auxiliaries or token.feature("VerbForm") != "Part" or token.feature("Tense") == "Pres":
        return False
    subject = any(child.index < token.index for child in document.dependents(token.index, "nsubj"))
    return subject and any(child.index > token.index for child in document.dependents(token.index, "obj"))


def _is_participle(document: Document, token: Token) -> bool:
    """Whether a word tagged as noun or adjective has an agent, or stands beside a passive (« bâti et équipé »)."""
    if any(True for _ in document.dependents(token.index, "obl:agent")):
        return not any(document[child].dep in _NOUN_PARTS for child in document.children[token.index])
    head = document.head(token.index)
    beside = token.pos == "ADJ" and token.dep == "conj" and head.pos == "VERB" and head.index < token.index
    return beside and any(True for _ in document.dependents(head.index, "aux:pass"))


def _is_determined(document: Document, token: Token) -> bool:
    """Whether a participle has an article: a noun that the tagger took for a verb (« une livrée rouge »)."""
    return token.feature("VerbForm") == "Part" and any(True for _ in document.dependents(token.index, "det"))


def _causative(document: Document, token: Token, lexicon: Lexicon) -> int | None:
    """The verb under which an infinitive is what somebody has done, also to himself (« s'est *fait* arrêter »)."""
    helpers = document.dependents(token.index, "dep", "aux") if token.feature("VerbForm") != "Part" else ()
    return next((w.index for w in helpers if w.index < token.index and w.lemma in lexicon.causatives), None)


def _behaves_like_one(document: Document, token: Token) -> bool:
    """Whether a word that is tagged as no verb has a subject or an auxiliary, and nothing that only nouns have."""
    children = document.children[token.index]
    if not children or token.pos not in _CANDIDATES:
        return False
    deps = {document[child].dep for child in children}
    return not deps.isdisjoint(_VERB_PARTS) and deps.isdisjoint(_NOUN_PARTS)


def auxiliaries_of(document: Document, token: Token) -> list[Token]:
    """The auxiliaries of a verb; a participle after « et » shares those before it (« a été jugé et condamné »)."""
    copula = ("cop",) if token.pos == "VERB" and token.feature("VerbForm") == "Part" else ()  # « a été atteinte de »
    own = [child for child in document.dependents(token.index, *_AUXILIARIES, *copula) if child.index < token.index]
    if own or token.dep != "conj" or token.feature("VerbForm") != "Part":
        return own
    head = document.head(token.index)
    return auxiliaries_of(document, head) if head.feature("VerbForm") == "Part" and head.index < token.index else []


def _lemma(document: Document, token: Token, auxiliaries: Iterable[Token], lexicon: Lexicon) -> str:
    if token.pos == "VERB":
        known = lexicon.infinitive(token.text, token.lemma)
        lemma = known or (token.lemma if lexicon.is_infinitive(token.lemma) else "")
        return "" if _is_adjective(token, auxiliaries, lemma, lexicon) else lemma
    if token.pos == "AUX":
        return token.lemma if any(True for _ in document.dependents(token.index, "obj")) else ""
    subject = any(child.index < token.index for child in document.dependents(token.index, "nsubj", "expl"))
    if token.pos == "ADJ" and _leads_to_infinitive(document, token):
        return ""  # « Paul est-il prêt à vendre ? »
    if any(a.lemma not in lexicon.passive_auxiliaries for a in auxiliaries) or (subject and _is_disguised(token)):
        return lexicon.infinitive(token.text, "")
    return ""


def _is_adjective(token: Token, auxiliaries: Iterable[Token], lemma: str, lexicon: Lexicon) -> bool:
    """Whether a word behind « être » is no participle of its verb (« étaient *présentes* »)."""
    copulas = [word.lemma in lexicon.passive_auxiliaries and token.feature("VerbForm") != "Inf" for word in auxiliaries]
    regular = participle(lexicon.language, lemma) if copulas and all(copulas) else ""
    return bool(regular) and not token.text.lower().startswith(regular)


def _leads_to_infinitive(document: Document, token: Token) -> bool:
    return any(child.feature("VerbForm") == "Inf" for child in document.dependents(token.index, "xcomp"))


def _is_disguised(token: Token) -> bool:
    """Whether a word with a subject that is tagged as no verb must be one: an adjective would need a copula."""
    return token.pos in _DISGUISES or (token.pos == "ADJ" and token.is_root)


def _form(token: Token, auxiliaries: list[Token]) -> VerbForm:
    forms = [word.feature("VerbForm") for word in (*auxiliaries, token)]
    if "Fin" in forms:
        return VerbForm.FINITE
    if "Inf" in forms:
        return VerbForm.INFINITIVE
    return VerbForm.PARTICIPLE if "Part" in forms and not auxiliaries else VerbForm.FINITE


def _passive(form: VerbForm, auxiliaries: list[Token], lexicon: Lexicon) -> bool:
    if not auxiliaries:
        return form is VerbForm.PARTICIPLE
    return any(word.lemma in lexicon.passive_auxiliaries for word in auxiliaries[-1:])
