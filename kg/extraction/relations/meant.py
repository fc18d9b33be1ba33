"""Who is meant where something is told: an entity, and how sure that is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.extraction.events.reading import Reading as Clauses
from kg.extraction.relations.bearer import Bearer
from kg.extraction.relations.openings import opening_subject
from kg.extraction.relations.phrase import Phrase
from kg.extraction.relations.reading import Reading
from kg.model.document import Token
from kg.model.entity import Entity, EntityType

_REFERRED = 0.8  # whoever is « le ministre » may be another minister


@dataclass(frozen=True, slots=True)
class Meant:
    """An entity of which something is told; ``trust`` in (0, 1] is less than one where only a reference tells it."""

    entity: Entity
    trust: float = 1.0


@dataclass(frozen=True, slots=True)
class Told:
    """Tells who is meant at a place of the text, from names, references and descriptions.

    ``ends``: whom the descriptions are of that end before a token. ``heads``: the noun for a person that a person's
    name completes with « de », by the head of the name: « le frère de Paul Vernet, mort en 2011 » is rather of the
    brother.
    """

    reading: Reading
    clauses: Clauses
    borne: Mapping[int, Bearer]
    ends: Mapping[int, Meant]
    heads: Mapping[int, int]

    @classmethod
    def of(cls, reading: Reading, clauses: Clauses, found: Iterable[Phrase], borne: Mapping[int, Bearer]) -> Told:
        """Index the descriptions of an article and those who bear them."""
        phrases = list(found)
        ends = {phrase.end: _bearing(borne[phrase.head]) for phrase in phrases if phrase.head in borne}
        heads = {
            complement.token: phrase.head
            for phrase in phrases
            if reading.sort_of(phrase.head)
            for complement in phrase.complements
            if complement.type is EntityType.PERSON and complement.preposition == reading.lexicon.of
        }
        return cls(reading, clauses, borne, ends, heads)

    def at(self, index: int | None) -> Meant | None:
        """What a token refers to, as sure as the reference is, or of whom it is a description; None if not known."""
        if index is None:
            return None
        if (entity := self.reading.entity(index)) is not None:
            return Meant(entity, self.reading.trust(index))
        if bearer := self.borne.get(index):
            return _bearing(bearer)
        token = self.reading.document[index]
        apposed = self.reading.entity(token.head) if token.dep == "appos" and token.head < index else None
        return Meant(apposed) if apposed is not None else None

    def beside(self, index: int) -> Meant | None:
        """Of whom the words from a token on are said: a name or a noun before them, or the subject of « être »."""
        reading, document = self.reading, self.reading.document
        before = reading.token(index - 1, index)
        if before is None:
            return None
        if before.text == ",":
            name = reading.name_before(before.index)
            return Meant(reading.named(name)) if name else self.ends.get(before.index)
        verb: Token | None = before
        while verb is not None and verb.pos == "ADV":  # « n'est pas sous contrat »
            verb = reading.token(verb.index - 1, index)
        if verb is not None and reading.lexicon.has("copula", verb.lemma):
            noun = document.head(verb.index)
            found = next(document.dependents(noun.index, "nsubj"), document.head(noun.index))
            return self.at(found.index)
        if name := reading.name_before(index):
            return Meant(reading.named(name))
        return self.ends.get(index) or self.at(before.index)

    def opening(self, index: int) -> Meant | None:
        """Whom the words at a token are said of that open their sentence: its subject."""
        return self.at(opening_subject(self.reading, index))

    def subject(self, verb: Token) -> Meant | None:
        """The subject of a verb, or the noun that a participle qualifies."""
        found = self.clauses.clauses.subjects.explicit(verb.index)
        if found is None and verb.index in self.clauses.verbs and verb.dep.startswith("acl"):
            found = self.reading.document.head(verb.index)
        return self.at(found.index) if found else None


def _bearing(bearer: Bearer) -> Meant:
    return Meant(bearer.entity, _REFERRED if bearer.rule == "reference" else 1.0)
