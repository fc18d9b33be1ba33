"""An extraction as rows of plain fields, so that a test can say in one line what it expects."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from kg.model.entity import EntityType
from kg.model.extraction import Extraction
from kg.model.finding import ClaimKind, Event, Relation
from kg.model.stance import Stance
from kg.model.trust import TRUSTED

Row = frozenset[str]


def rows(extraction: Extraction) -> Mapping[str, list[Row]]:
    """The rows of each layer.

    - ``words``: each token with its lemma, part of speech and features
    - ``mentions``: words, the name that they stand for, type
    - ``entities``: label, type, aliases
    - ``times``: words, value
    - ``relations``: subject, relation, object, ``role=…``, ``ended``, ``start=…``, ``end=…``, ``unsure`` if so, stance
    - ``events``: trigger, type, ``agent=…`` for each role, ``unsure=agent`` if it is not trusted, ``date=…``, stance
    - ``denials``: trigger or relation of the negative claim, its stance, ``denies=…`` (who holds what it denies)
    - ``quotes``: speaker, kind, verb, act, words, ``date=…``
    - ``stances``: each word that has one, its stance, whether an event is made of it or not

    A stance gives ``negative``, its modality unless actual, ``source=…``; ``fact`` where the article itself states it.
    """
    return {layer: [frozenset(filter(None, row)) for row in make(extraction)] for layer, make in _LAYERS.items()}


def missing(expected: Iterable[str], found: Iterable[Row]) -> list[str]:
    """The expected rows that no found row holds; a row is written ``field | field``."""
    rows = list(found)
    return [row for row in expected if not any(fields(row) <= other for other in rows)]


def loosely(expected: Iterable[str], found: Iterable[Row]) -> list[str]:
    """As `missing`, but common words hold where they stand within a found field: the head of a phrase, part of a quote.

    Of a role's filler the found words may also be the fewer (« collectionneur » for « collectionneur suisse »).
    """
    rows = list(found)
    return [row for row in expected if not any(_holds(fields(row), other) for other in rows)]


def _holds(row: Row, found: Row) -> bool:
    return all(field in found or any(_within(field, other) for other in found) for field in row)


def _within(field: str, other: str) -> bool:
    (role, words), (other_role, others) = _parted(field), _parted(other)
    if role != other_role or not words[:1].islower():
        return False
    return _spaced(words) in _spaced(others) or (bool(role) and _spaced(others) in _spaced(words))


def _parted(field: str) -> tuple[str, str]:
    """A field as its role, if it has one, and its words."""
    role, sign, words = field.partition("=")
    return (role, words) if sign else ("", field)


def _spaced(words: str) -> str:
    parted = words.replace("'", "' ").rstrip(".")
    return f" {parted} "


def fields(row: str) -> Row:
    """The fields of a row as it is written in a table of examples."""
    return frozenset(field.strip() for field in row.split(" | "))


def _stance(stance: Stance) -> list[str]:
    words = [] if stance.polarity == "positive" else [str(stance.polarity)]
    words += [] if stance.modality == "actual" else [str(stance.modality)]
    words += [f"source={stance.source.text}"] if stance.source else []
    return words or ["fact"]


def _words(found: Extraction) -> Iterable[list[str]]:
    return ([token.text, token.lemma, token.pos, *token.features] for token in found.document.tokens)


def _mentions(found: Extraction) -> Iterable[list[str]]:
    return ([found.document.of(m.span), m.text, str(m.type or "")] for m in found.mentions)


def _entities(found: Extraction) -> Iterable[list[str]]:
    # a place that only an adjective names is pruned at the end of the chain, not by the layer itself
    return ([e.label, str(EntityType(e.type)), *e.aliases] for e in found.entities)


def _times(found: Extraction) -> Iterable[list[str]]:
    return ([found.document.of(t.span), t.value, "approximate" if t.approximate else ""] for t in found.times)


def _relations(found: Extraction) -> Iterable[list[str]]:
    for r in found.relations:
        subject = found.entities[r.subject].label
        ended = "ended" if r.ended else ""
        held = [f"start={r.start}" if r.start else "", f"end={r.end}" if r.end else ""]
        yield [
            subject,
            str(r.type),
            r.object.text,
            f"role={r.role}" if r.role else "",
            ended,
            *held,
            "unsure" if r.confidence < TRUSTED else "",
            *_stance(r.stance),
        ]


def _events(found: Extraction) -> Iterable[list[str]]:
    for e in found.events:
        roles = [f"{role.type}={role.filler.text}" for role in e.roles]
        unsure = [f"unsure={role.type}" for role in e.roles if not role.is_trusted]
        yield [e.trigger, str(e.type), *roles, *unsure, f"date={e.date}" if e.date else "", *_stance(e.stance)]


def _quotes(found: Extraction) -> Iterable[list[str]]:
    for q in found.quotes:
        speaker = q.speaker.text if q.speaker else "unknown"
        yield [speaker, str(q.kind), q.verb, q.act, q.text, f"date={q.date}" if q.date else ""]


def _denials(found: Extraction) -> Iterable[list[str]]:
    claims: Mapping[ClaimKind, Sequence[Event | Relation]] = {
        ClaimKind.EVENT: found.events,
        ClaimKind.RELATION: found.relations,
    }
    for denial in found.denials:
        claim, denied = claims[denial.kind][denial.claim], claims[denial.kind][denial.denied]
        told = claim.trigger if isinstance(claim, Event) else str(claim.type)
        source = denied.stance.source
        yield [told, *_stance(claim.stance), f"denies={source.text if source else 'article'}"]


def _stances(found: Extraction) -> Iterable[list[str]]:
    return ([found.document[token].text, *_stance(stance)] for token, stance in found.stances.items())


_LAYERS: Mapping[str, Callable[[Extraction], Iterable[list[str]]]] = {
    "words": _words,
    "mentions": _mentions,
    "entities": _entities,
    "times": _times,
    "relations": _relations,
    "events": _events,
    "quotes": _quotes,
    "denials": _denials,
    "stances": _stances,
}
