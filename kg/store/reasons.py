"""What an article's graph says, finding by finding: told in a line, with its stance and its words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kg.errors import QueryError
from kg.model.finding import RelationType
from kg.model.trust import TRUSTED
from kg.store.passages import Passage, Words, properties
from kg.store.prefixes import term
from kg.store.store import FACTS, Store

ROLES = ("agent", "patient", "recipient", "place", "destination", "origin", "instrument", "topic", "cause", "amount")

Said = dict[str, list[str]]
"""What an article's graph says of a resource: prefixed property to sorted values."""


class ReasonKind(StrEnum):
    """What sort of finding a reason is."""

    RELATION = "relation"
    EVENT = "event"
    QUOTE = "quote"
    TOGETHER = "together"
    """A sentence that mentions all of them without a finding that joins them."""


KINDS = {
    term("kg:RelationClaim"): ReasonKind.RELATION,
    term("kg:EventClaim"): ReasonKind.EVENT,
    term("schema:Quotation"): ReasonKind.QUOTE,
}
"""The class of each kind of finding."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that an article says, with its words.

    ``type`` is the relation or the type of the event, empty for others; ``told`` says it in a line; ``source`` is empty
    where the article itself says so; a ``fact`` stands in the default graph. ``date`` is a time value or empty. Of an
    event that is a fact, ``told`` and ``date`` hold what stands among the facts, ``perhaps`` what was read with less
    trust. ``iri`` is the claim's, the quote's or the sentence's. ``denies`` tells the claim that it is made against,
    ``charge`` the word that is the only ground of a deed.
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
    type: str = ""
    perhaps: str = ""
    denies: str = ""
    charge: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """A claim or quote as its article's graph holds it."""

    store: Store
    article: str
    iri: str
    kind: ReasonKind
    said: Said

    @classmethod
    def of(cls, store: Store, article: str, iri: str) -> Finding | None:
        """The finding of an IRI; None where it is none, or leads back to no words."""
        said = properties(store, article, iri)
        kind = next((KINDS[name] for name in said.get("rdf:type", ()) if name in KINDS), None)
        return cls(store, article, iri, kind, said) if kind and "kg:evidence" in said else None

    @property
    def is_fact(self) -> bool:
        """Whether it stands in the default graph."""
        if self.kind is ReasonKind.EVENT:
            return term("sem:Event") in self.said["rdf:type"]
        return self.kind is ReasonKind.RELATION and self._is_stated and self._stands

    @property
    def type(self) -> str:
        """The relation, or the type of the event."""
        return self.local("rdf:predicate") or self.local("sem:eventType")

    def reason(self, words: Words) -> Reason:
        """The finding for people, with its words in their sentence."""
        return Reason(
            self.kind,
            self.iri,
            self.article,
            headline(self.store, self.article),
            self.told(),
            words.evidence(self.store, self.said["kg:evidence"][0]),
            fact=self.is_fact,
            polarity=self.local("kg:polarity"),
            modality=self.local("kg:modality"),
            source=self.source,
            date=next(iter(self._stated("kg:timeValue")), ""),
            rule=self.first("kg:rule"),
            confidence=self.confidence,
            type=self.type,
            perhaps=self._perhaps(),
            denies=self._denied(),
            charge=self.first("kg:charge"),
        )

    def _denied(self) -> str:
        """The claim that this one is made against, and who holds it; empty where it denies none."""
        denied = Finding.of(self.store, self.article, self.first("kg:denies")) if "kg:denies" in self.said else None
        if denied is None:
            return ""
        return denied.told() + (f", according to {denied.source}" if denied.source else "")

    def told(self) -> str:
        """The finding in a line."""
        return _TOLD[self.kind](self)

    def first(self, name: str) -> str:
        """The first value of a property, empty where it has none."""
        return self.said.get(name, [""])[0]

    def local(self, name: str) -> str:
        """The first value of a property, without its namespace."""
        return self.first(name).rpartition("#")[2]

    @property
    def source(self) -> str:
        """Who says so, empty where the article itself does."""
        source = self.first("kg:assertedBy")
        return "" if source in ("", self.article) else self._label(source)

    @property
    def confidence(self) -> float:
        """How sure the rule is that it read the words right, in (0, 1]."""
        return float(self.first("kg:confidence") or 1)

    @property
    def _is_stated(self) -> bool:
        stance = self.local("kg:polarity"), self.local("kg:modality"), self.first("kg:assertedBy")
        return stance == ("positive", "actual", self.article) and self.confidence >= TRUSTED

    @property
    def _stands(self) -> bool:
        """Whether the facts hold a stated relation: of one that is over, they hold positions only."""
        subject, value = self.first("rdf:subject"), self.first("rdf:object")
        return self.type == RelationType.POSITION or self._states(subject, value) or self._states(value, subject)

    def _states(self, subject: str, value: str) -> bool:
        try:
            return any(said.value == value for said in self.store.statements(FACTS, subject=subject))
        except QueryError:  # words, no IRI
            return False

    def _relation(self) -> str:
        start, end = self.first("schema:startDate"), self.first("schema:endDate")
        details = [self.first("schema:roleName"), "ended" if "kg:ended" in self.said else ""]
        details += [f"from {start}" if start else "", f"until {end}" if end else ""]
        told = ", ".join(filter(None, details))
        name = self.type + (f" ({told})" if told else "")
        return f"{self._label(self.first('rdf:subject'))} — {name} → {self._label(self.first('rdf:object'))}"

    def _event(self) -> str:
        roles = {role: self._stated(f"kg:{role}") for role in ROLES}
        return f"{self.first('kg:trigger')} ({self.type}) {self._roles(roles)}".rstrip()

    def _perhaps(self) -> str:
        """The roles and the date of an event that is a fact which are none."""
        names = {**{role: f"kg:{role}" for role in ROLES}, "date": "kg:timeValue"}
        sure = {name: self._stated(value) for name, value in names.items()}
        unsure = {name: [v for v in self.said.get(names[name], ()) if v not in sure[name]] for name in names}
        return self._roles(unsure)

    def _roles(self, roles: dict[str, list[str]]) -> str:
        return "; ".join(f"{role}: {', '.join(map(self._label, values))}" for role, values in roles.items() if values)

    def _stated(self, name: str) -> list[str]:
        """The values of a property of an event: all, or of a fact those that stand among the facts."""
        values = self.said.get(name, [])
        if self.kind is not ReasonKind.EVENT or not self.is_fact:
            return values
        stated = {said.value for said in self.store.statements(FACTS, subject=self.iri, predicate=term(name))}
        return [value for value in values if value in stated]

    def _quote(self) -> str:
        speaker = self.first("kg:speaker")
        who = self._label(speaker) if speaker else "?"
        return f"{who} — {self.first('kg:verb')} : « {self.first('schema:text')} »"

    def _label(self, value: str) -> str:
        """The name of a resource of this article; words stay as they are."""
        try:
            found = self.store.statements(self.article, subject=value, predicate=term("rdfs:label"))
        except QueryError:  # no IRI
            return value
        return min((said.value for said in found), default=value)


_TOLD = {
    ReasonKind.RELATION: Finding._relation,
    ReasonKind.EVENT: Finding._event,
    ReasonKind.QUOTE: Finding._quote,
}


def headline(store: Store, article: str) -> str:
    """The headline of an article, empty where it has none."""
    found = store.statements(article, subject=article, predicate=term("schema:headline"))
    return min((said.value for said in found), default="")
