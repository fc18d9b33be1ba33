"""How much a store holds."""

from __future__ import annotations

from dataclasses import dataclass

from kg.store.prefixes import term
from kg.store.store import FACTS, Store


@dataclass(frozen=True, slots=True)
class Stats:
    """Numbers of things in a store. ``facts`` are the statements of the default graph, ``statements`` those of all."""

    articles: int
    statements: int
    facts: int
    entities: int
    mentions: int
    relations: int
    events: int
    factual_events: int
    quotes: int


def stats(store: Store) -> Stats:
    """Count; reads the whole default graph."""

    def typed(name: str, graph: str | None = None) -> int:
        return sum(1 for _ in store.statements(graph, predicate=term("rdf:type"), value=term(name)))

    return Stats(
        articles=typed("schema:NewsArticle", FACTS),
        statements=len(store),
        facts=sum(1 for _ in store.statements(FACTS)),
        entities=typed("kg:Entity", FACTS),
        mentions=typed("kg:Mention"),
        relations=typed("kg:RelationClaim"),
        events=typed("kg:EventClaim"),
        factual_events=typed("sem:Event", FACTS),
        quotes=typed("schema:Quotation"),
    )
