"""What was made of one article, and what was not: nothing is left out without being told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from kg.model.span import Span
from kg.model.trust import TRUSTED
from kg.store.passages import Words, properties
from kg.store.prefixes import term
from kg.store.reasons import KINDS, Finding, Reason, ReasonKind, headline
from kg.store.store import Store


@dataclass(frozen=True, slots=True)
class Held:
    """A claim that is kept from the facts, and why: one reason or more, in words."""

    claim: Reason
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the store holds of an article.

    ``unparsed`` counts the stretches of running text that no sentence covers; ``silent`` are the sentences that gave
    no claim and no quote, ``findings`` the number of findings of each kind, ``facts`` of those that are facts, and
    ``held`` the claims that are not. ``mentions`` are resolved to ``entities``; ``doubtful`` are the names of those
    that were not read with trust, so that nothing about them is a fact.
    """

    article: str
    title: str
    sentences: int
    unparsed: int
    silent: tuple[str, ...]
    mentions: int
    entities: int
    doubtful: tuple[str, ...]
    findings: dict[ReasonKind, int]
    facts: int
    held: tuple[Held, ...]


def coverage(store: Store, article: str) -> Coverage:
    """The coverage of an article, by its IRI."""
    words = Words.of(store, article, ())
    findings = list(_findings(store, article))
    claims = [found for found in findings if found.kind is not ReasonKind.QUOTE]
    held = [Held(found.reason(words), _why(found)) for found in claims if not found.is_fact]
    referring = list(store.statements(article, predicate=term("kg:refersTo")))
    return Coverage(
        article,
        headline(store, article),
        sentences=len(words.sentences),
        unparsed=sum(int(said.value) for said in store.statements(article, predicate=term("kg:unparsed"))),
        silent=_silent(words, [place for found in findings for place in _places(found)]),
        mentions=len({said.subject for said in referring}),
        entities=len({said.value for said in referring}),
        doubtful=tuple(sorted(_doubtful(store, article))),
        findings=dict(Counter(found.kind for found in findings)),
        facts=len(claims) - len(held),
        held=tuple(sorted(held, key=lambda each: (each.claim.passage.span, each.claim.iri))),
    )


def _findings(store: Store, article: str) -> Iterator[Finding]:
    for name in KINDS:
        for said in store.statements(article, predicate=term("rdf:type"), value=name):
            if found := Finding.of(store, article, said.subject):
                yield found


def _doubtful(store: Store, article: str) -> Iterator[str]:
    """The names of the entities whose confidence lies below that of facts."""
    for said in store.statements(article, predicate=term("rdf:type"), value=term("kg:Entity")):
        entity = properties(store, article, said.subject)
        if float(entity.get("kg:confidence", ("1",))[0]) < TRUSTED:
            yield entity["rdfs:label"][0]


def _why(found: Finding) -> tuple[str, ...]:
    """Why a claim is no fact."""
    source = found.source
    reasons = [word for word in (found.local("kg:polarity"), found.local("kg:modality")) if word not in _STATED]
    reasons += [f"according to {source}"] if source else []
    reasons += [f"confidence below {TRUSTED}"] if found.confidence < TRUSTED else []
    return tuple(reasons) or (_why_unstated(found),)


def _why_unstated(found: Finding) -> str:
    """Why a claim is no fact although the article states it and it was read with trust."""
    if found.kind is ReasonKind.EVENT:
        return "no named participant that is sure"
    ended = "kg:ended" in found.said or "schema:endDate" in found.said
    return "no longer so" if ended else "words where a plain statement needs a resource"


_STATED = ("positive", "actual")


def _places(found: Finding) -> Iterator[Span]:
    """Where the words of a finding stand."""
    for name in ("kg:evidence", "kg:furtherEvidence", "kg:words"):
        for resource in found.said.get(name, ()):
            for selector in properties(found.store, found.article, resource).get("oa:hasSelector", ()):
                said = properties(found.store, found.article, selector)
                yield Span(int(said["oa:start"][0]), int(said["oa:end"][0]))


def _silent(words: Words, told: list[Span]) -> tuple[str, ...]:
    """The sentences without a finding, in text order."""
    return tuple(text for span, text in sorted(words.sentences.values()) if not any(map(span.overlaps, told)))
