"""Why the graph says what it says: of one entity, or of what joins several."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kg.errors import QueryError
from kg.model.finding import TRUSTED
from kg.store.entities import Named, resolve
from kg.store.passages import Passage, Words, properties
from kg.store.prefixes import term
from kg.store.store import Store

ROLES = ("agent", "patient", "recipient", "place", "destination", "origin", "instrument", "topic", "cause", "amount")


class ReasonKind(StrEnum):
    """What sort of finding a reason is."""

    RELATION = "relation"
    EVENT = "event"
    QUOTE = "quote"
    TOGETHER = "together"
    """A sentence that mentions all of them without a finding that joins them."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that an article says of the entities, with its words.

    ``told`` says it in a line; ``source`` is empty where the article itself says so; a ``fact`` stands in the default
    graph. ``date`` is a time value or empty. ``iri`` is the claim's, the quote's or the sentence's.
    """

    kind: ReasonKind
    iri: str
    article: str
    title: str
    told: str
    passage: Passage
    fact: bool = False
    polarity: str = ""
    modality: str = ""
    source: str = ""
    date: str = ""
    rule: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Explanation:
    """The entities asked for, and what joins them: facts first, then other claims, quotes, and shared sentences."""

    entities: tuple[Named, ...]
    reasons: tuple[Reason, ...]


def explain(store: Store, *names: str) -> Explanation:
    """What is said of an entity, or what joins several (labels, other names or IRIs).

    Raises `QueryError` for a name that stands for nothing here, or for several things.
    """
    entities = tuple(resolve(store, name) for name in dict.fromkeys(names))
    iris = [entity.iri for entity in entities]
    reasons = [reason for article in _articles(store, iris) for reason in _Reader(store, article, iris).reasons()]
    return Explanation(entities, tuple(sorted(reasons, key=_rank)))


def _articles(store: Store, entities: Sequence[str]) -> list[str]:
    """The articles that mention all the entities."""
    found = [
        {said.graph for said in store.statements(predicate=term("kg:refersTo"), value=entity)} for entity in entities
    ]
    return sorted(set.intersection(*found)) if found else []


def _rank(reason: Reason) -> tuple[bool, int, str, int]:
    return not reason.fact, list(ReasonKind).index(reason.kind), reason.article, reason.passage.span.start


class _Reader:
    """Reads the reasons out of one article's graph."""

    def __init__(self, store: Store, article: str, entities: Sequence[str]) -> None:
        self._store, self._article, self._entities = store, article, entities

    def reasons(self) -> Iterator[Reason]:
        """Claims and quotes that have to do with all the entities, and the sentences that mention them all."""
        findings = [found for iri in self._common(self._subjects) if (found := self._finding(iri))]
        sentences = self._common(self._sentences) if len(self._entities) > 1 else []
        if not findings and not sentences:
            return  # most articles that mention two entities: their words need not be read
        words = Words.of(self._store, self._article, self._entities)
        told = [self._reason(kind, iri, said, words) for kind, iri, said in findings]
        yield from told
        for sentence in sentences:
            passage = words.sentence(sentence)
            if not any(reason.passage.span.overlaps(passage.span) for reason in told):
                yield Reason(ReasonKind.TOGETHER, sentence, self._article, self._title, passage.text, passage)

    def _common(self, of: Callable[[str], set[str]]) -> list[str]:
        return sorted(set.intersection(*map(of, self._entities)))

    def _subjects(self, entity: str) -> set[str]:
        """What the article's graph says something of the entity with: its claims and quotes, among other things."""
        return {said.subject for said in self._store.statements(self._article, value=entity)}

    def _sentences(self, entity: str) -> set[str]:
        """The sentences that mention the entity."""
        mentions = self._store.statements(self._article, predicate=term("kg:refersTo"), value=entity)
        within = term("kg:inSentence")
        return {
            said.value
            for mention in mentions
            for said in self._store.statements(self._article, subject=mention.subject, predicate=within)
        }

    @property
    def _title(self) -> str:
        return self._first(properties(self._store, self._article, self._article), "schema:headline")

    def _finding(self, iri: str) -> tuple[ReasonKind, str, dict[str, list[str]]] | None:
        said = properties(self._store, self._article, iri)
        kind = next((_KINDS[name] for name in said.get("rdf:type", ()) if name in _KINDS), None)
        return (kind, iri, said) if kind and "kg:evidence" in said else None

    def _reason(self, kind: ReasonKind, iri: str, said: dict[str, list[str]], words: Words) -> Reason:
        source = self._first(said, "kg:assertedBy")
        positive = self._local(said, "kg:polarity") == "positive" and self._local(said, "kg:modality") == "actual"
        confidence = float(self._first(said, "kg:confidence") or 1)
        return Reason(
            kind,
            iri,
            self._article,
            self._title,
            _TOLD[kind](self, said),
            words.evidence(self._store, said["kg:evidence"][0]),
            fact=positive and source == self._article and confidence >= TRUSTED,
            polarity=self._local(said, "kg:polarity"),
            modality=self._local(said, "kg:modality"),
            source="" if source in ("", self._article) else self._label(source),
            date=self._first(said, "kg:timeValue"),
            rule=self._first(said, "kg:rule"),
            confidence=confidence,
        )

    def _relation(self, said: dict[str, list[str]]) -> str:
        details = [self._first(said, "schema:roleName"), "ended" if "kg:ended" in said else ""]
        told = ", ".join(filter(None, details))
        name = self._local(said, "rdf:predicate") + (f" ({told})" if told else "")
        return f"{self._label(said['rdf:subject'][0])} — {name} → {self._label(said['rdf:object'][0])}"

    def _event(self, said: dict[str, list[str]]) -> str:
        roles = [f"{role}: {', '.join(map(self._label, said[f'kg:{role}']))}" for role in ROLES if f"kg:{role}" in said]
        return f"{self._first(said, 'kg:trigger')} ({self._local(said, 'sem:eventType')}) {'; '.join(roles)}".rstrip()

    def _quote(self, said: dict[str, list[str]]) -> str:
        speaker = self._first(said, "kg:speaker")
        who = self._label(speaker) if speaker else "?"
        return f"{who} — {self._first(said, 'kg:verb')} : « {self._first(said, 'schema:text')} »"

    def _label(self, value: str) -> str:
        """The name of a resource of this article; words stay as they are."""
        try:
            found = self._store.statements(self._article, subject=value, predicate=term("rdfs:label"))
        except QueryError:  # no IRI
            return value
        return min((said.value for said in found), default=value)

    @staticmethod
    def _first(said: dict[str, list[str]], name: str) -> str:
        return said.get(name, [""])[0]

    @classmethod
    def _local(cls, said: dict[str, list[str]], name: str) -> str:
        return cls._first(said, name).rpartition("#")[2]


_TOLD = {
    ReasonKind.RELATION: _Reader._relation,
    ReasonKind.EVENT: _Reader._event,
    ReasonKind.QUOTE: _Reader._quote,
}
_KINDS = {
    term("kg:RelationClaim"): ReasonKind.RELATION,
    term("kg:EventClaim"): ReasonKind.EVENT,
    term("schema:Quotation"): ReasonKind.QUOTE,
}
