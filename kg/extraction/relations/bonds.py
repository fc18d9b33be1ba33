"""Ties that a phrase without a verb tells: « sous contrat avec le PSG », « au service de Renault »."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extraction.relations.draft import Draft
from kg.extraction.relations.meant import Told
from kg.extraction.relations.reading import Reading
from kg.languages import Language
from kg.model.entity import EntityType, Mention
from kg.model.finding import RelationType


@dataclass(frozen=True, slots=True)
class Bond:
    """Words that tie whom they are said of to the organization behind them (``bonds.toml``)."""

    words: str
    relation: RelationType
    confidence: float = 1.0


def bonds(told: Told, language: Language) -> Iterator[Draft]:
    """The ties of persons to organizations that such phrases tell."""
    reading = told.reading
    rows = {tuple(row.words.split()): row for row in language.table("bonds", Bond)}
    firsts = {words[0] for words in rows}
    for token in reading.document.tokens:
        if token.text.lower() not in firsts:
            continue
        for words, row in rows.items():
            end = token.index + len(words)
            name = _name(reading, end) if _reads(reading, token.index, words) else None
            person = told.beside(token.index) if name else None
            if name and person and person.entity.type is EntityType.PERSON:
                yield Draft(
                    RelationType(row.relation), person.entity.id, reading.named(name).id, "bond", token.index, name.end,
                    reading.document[token.index].head, trust=person.trust * row.confidence,
                )  # fmt: skip


def _reads(reading: Reading, start: int, words: tuple[str, ...]) -> bool:
    """Whether the tokens from an index are such words; the last is a preposition in any of its forms."""
    for offset, word in enumerate(words):
        token = reading.token(start + offset, start)
        if token is None:
            return False
        last = offset == len(words) - 1
        if token.text.lower() != word and not (last and reading.preposition(token.index, start) == word):
            return False
    return True


def _name(reading: Reading, index: int) -> Mention | None:
    """The organization named at a token, past an article and a noun that carries it (« le club de Dole »)."""
    for position in range(index, index + 4):
        if name := reading.name_at(position, article=True):
            return name if reading.named(name).type is EntityType.ORGANIZATION else None
        token = reading.token(position, index)
        if token is None or token.pos not in ("DET", "NOUN", "ADJ"):
            return None
    return None
