"""Why the graph says what it says: of one entity, or of what joins several."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from kg.store.entities import Named, resolve
from kg.store.passages import Words
from kg.store.prefixes import term
from kg.store.reasons import Finding, Reason, ReasonKind, headline
from kg.store.store import Store


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
        candidates = (Finding.of(self._store, self._article, iri) for iri in self._common(self._subjects))
        findings = [found for found in candidates if found]
        sentences = self._common(self._sentences) if len(self._entities) > 1 else []
        if not findings and not sentences:
            return  # most articles that mention two entities: their words need not be read
        words = Words.of(self._store, self._article, self._entities)
        told = [found.reason(words) for found in findings]
        yield from told
        for sentence in sentences:
            passage = words.sentence(sentence)
            if not any(reason.passage.span.overlaps(passage.span) for reason in told):
                title = headline(self._store, self._article)
                yield Reason(ReasonKind.TOGETHER, sentence, self._article, title, passage.text, passage)

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
