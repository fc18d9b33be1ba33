"""Extractions made by hand, for tests of what comes after the extraction."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from typing import Any

from kg.model.article import Article, Block, BlockKind, Contributor, ContributorKind
from kg.model.document import Document, Sentence, Token
from kg.model.entity import Entity, EntityId, EntityType, Filler, Mention, MentionKind
from kg.model.extraction import Extraction
from kg.model.finding import Event, EventType, Quote, QuoteKind, Relation, RelationType, Role, RoleType
from kg.model.span import Span
from kg.model.stance import Modality, Polarity, Stance

_TOKEN = re.compile(r"\w+|[^\w\s]")
FACT = Stance()
_SENTENCE_END = frozenset(".!?")


@dataclass(slots=True)
class Draft:
    """An article of one paragraph, to which findings are added by naming their words."""

    text: str
    id: str = "a"
    url: str | None = "https://press.example/a"
    published: str | None = "2021-02-15"
    title: str = "Un titre"
    authors: list[Contributor] = field(default_factory=list)
    credits: list[tuple[str, ContributorKind]] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)

    def entity(
        self,
        label: str,
        kind: EntityType = EntityType.PERSON,
        *aliases: str,
        same_as: str = "",
        confidence: float = 1.0,
    ) -> EntityId:
        """Add an entity with a mention wherever one of its names stands."""
        tokens = self._tokens()
        mentions = tuple(
            Mention(MentionKind.NAME, *self._indexes(tokens, match), Span(*match.span()), match[0], kind, "hand")
            for name in (label, *aliases)
            for match in re.finditer(re.escape(name), self.text)
        )
        found = EntityId(len(self.entities))
        elsewhere = (same_as,) if same_as else ()
        self.entities.append(Entity(found, label, kind, aliases, mentions, same_as=elsewhere, confidence=confidence))
        return found

    def filler(self, who: EntityId | str | None) -> Filler | None:
        """An entity or words as a filler."""
        if who is None:
            return None
        return Filler(who) if isinstance(who, str) else Filler(self.entities[who].label, who)

    def stance(
        self, polarity: str = "positive", modality: str = "actual", source: EntityId | str | None = None
    ) -> Stance:
        """A stance, the article's own and actual unless told otherwise."""
        return Stance(Polarity(polarity), Modality(modality), self.filler(source))

    def relation(
        self,
        subject: EntityId,
        kind: str,
        value: EntityId | str,
        words: str = "",
        stance: Stance = FACT,
        **details: Any,
    ) -> Draft:
        """Add a relation whose evidence are these words of the text, or all of it."""
        filler = self.filler(value)
        assert filler is not None
        span = self._span(words) if words else self._all
        made = Relation(RelationType(kind), subject, filler, stance, (span,), "hand", confidence=0.9)
        self.relations.append(replace(made, **details))
        return self

    def event(
        self,
        trigger: str,
        word: str,
        kind: str = "Other",
        stance: Stance = FACT,
        date: str = "",
        unsure: Collection[str] = (),
        **roles: EntityId | str,
    ) -> Draft:
        """Add an event whose trigger is the first token ``word``; its ``unsure`` roles, or « date », are no facts."""
        token = next(token for token in self._tokens() if token.text == word)
        fillers = [(role, self.filler(who)) for role, who in roles.items()]
        trust = {name: 0.6 if name in unsure else 1.0 for name in (*roles, "date")}
        filled = tuple(Role(RoleType(role), filler, "hand", trust[role]) for role, filler in fillers if filler)
        label = f"{trigger} ({', '.join(filler.filler.text for filler in filled)})" if filled else trigger
        made = Event(EventType(kind), trigger, token.index, label, filled, date, stance, (self._all,), "hand", 0.8)
        self.events.append(replace(made, date_confidence=trust["date"]))
        return self

    def quote(self, words: str, speaker: EntityId | str | None, verb: str = "dire", kind: str = "direct") -> Draft:
        """Add a quote of these words."""
        said = self._span(words)
        self.quotes.append(
            Quote(QuoteKind(kind), said, words, self.filler(speaker), None, verb, "affirms", "", (self._all,), "hand")
        )
        return self

    def extraction(self) -> Extraction:
        """The extraction."""
        return Extraction(
            self._document(),
            mentions=tuple(mention for entity in self.entities for mention in entity.mentions),
            entities=tuple(self.entities),
            quotes=tuple(self.quotes),
            relations=tuple(self.relations),
            events=tuple(self.events),
        )

    def _span(self, words: str) -> Span:
        start = self.text.index(words)
        return Span(start, start + len(words))

    @property
    def _all(self) -> Span:
        return Span(0, len(self.text))

    def _tokens(self) -> list[Token]:
        tokens: list[Token] = []
        sentence = 0
        for index, match in enumerate(_TOKEN.finditer(self.text)):
            tokens.append(Token(index, match[0], match[0], "X", "dep", index, frozenset(), *match.span(), sentence))
            sentence += match[0] in _SENTENCE_END
        return tokens

    @staticmethod
    def _indexes(tokens: list[Token], match: re.Match[str]) -> tuple[int, int, int]:
        inside = [token.index for token in tokens if match.start() <= token.start and token.end <= match.end()]
        return inside[0], inside[-1] + 1, inside[-1]

    def _document(self) -> Document:
        tokens = self._tokens()
        numbers = sorted({token.sentence for token in tokens})
        runs = [[token.index for token in tokens if token.sentence == number] for number in numbers]
        sentences = [
            Sentence(number, run[0], run[-1] + 1, 0, BlockKind.PARAGRAPH)
            for number, run in zip(numbers, runs, strict=True)
        ]
        article = Article(
            id=self.id,
            text=self.text,
            blocks=(Block(BlockKind.PARAGRAPH, self._all),),
            title=self.title,
            url=self.url,
            language="fr",
            published=self.published,
            authors=tuple(self.authors),
            credits=tuple(Contributor(name, kind, self._span(name)) for name, kind in self.credits),
        )
        return Document(article, self.text, tuple(tokens), tuple(sentences), (), ((),) * len(tokens))
