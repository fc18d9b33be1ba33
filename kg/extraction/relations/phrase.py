"""Descriptions: noun phrases read from left to right, with the names that they carry and those that complete them.

The order of words is read, not the tree: the parser finds the inside of a noun phrase well, but mislabels what a
following name is to it (apposition as conjunct, as part of a name).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from kg.extraction.relations.reading import Determination, Reading, determination
from kg.model.document import Token
from kg.model.entity import EntityId, EntityType, Mention

PARTY = "party"
"""Stands for the preposition of an organization that follows a noun directly (« le maire LR »)."""


@dataclass(frozen=True, slots=True)
class Complement:
    """A thing that completes a description: « du Louvre », « chez Renault »; ``token`` is where it is named.

    ``named`` is false where only a description stands for it (« de la compagnie »). ``direct`` is false where another
    thing stands between (« du parc naturel d'Iroise »): then it may complete that one only.
    """

    preposition: str
    entity: EntityId
    type: EntityType
    token: int
    named: bool = True
    direct: bool = True


@dataclass(frozen=True, slots=True)
class Phrase:
    """A description around the noun ``head``, tokens ``[start, end)`` with its determiner (or the token before it).

    ``words`` are the tokens of the description: its noun with what qualifies it, without determiner, adjectives of
    origin, name, parentheses and whatever comes from its first complement on. ``modifiers`` are the adjectives before
    the noun, ``origins`` those of origin. ``name`` is the name that it carries (« la fusée Albatros »).
    """

    head: int
    start: int
    end: int
    determination: Determination
    determiner: int | None
    modifiers: tuple[int, ...]
    words: tuple[int, ...]
    origins: tuple[int, ...]
    complements: tuple[Complement, ...]
    name: Mention | None
    qualified: int
    """The index past the noun and what qualifies it directly."""


@dataclass(frozen=True, slots=True)
class _Group:
    """A noun with its adjectives, tokens ``[start, end)``, behind the preposition at ``at``; or a name alone."""

    head: int
    start: int
    end: int
    at: int
    preposition: str
    determination: Determination
    name: Mention | None = None


@dataclass(slots=True)
class _Reader:
    """Reads one phrase, group after group."""

    reading: Reading
    head: int
    adopters: Mapping[int, int]
    adopted: dict[int, int] = field(default_factory=dict)
    groups: list[_Group] = field(default_factory=list)
    complements: list[Complement] = field(default_factory=list)
    name: Mention | None = None

    def read(self, found: Determination) -> int:
        """Read the phrase around ``head``; the index past its last token."""
        self.groups.append(_Group(self.head, self.head, self.extent(self.head), self.head, "", found))
        end = self.tied(self.groups[0].end)
        if all(complement.preposition == PARTY for complement in self.complements):
            end = self.carried(end)
        return end

    def token(self, index: int) -> Token | None:
        return self.reading.token(index, self.head)

    def tied(self, index: int) -> int:
        """Read the groups that prepositions tie to what was read; stops past the last."""
        while group := self.group(index):
            self.groups.append(group)
            index = group.end
            if group.name:
                self.complete(group.preposition, group.name)
                index = self.coordinated(index, group)
        return index

    def group(self, index: int) -> _Group | None:
        """The group behind the preposition at ``index``, if there is one that can complete a noun."""
        preposition = self.reading.preposition(index, self.head)
        if preposition not in self.reading.lexicon.prepositions:
            return None
        if preposition != "de" and self.reading.sort_of(self.head) == "kin":
            return None
        return self.noun_group(index + 1, index, preposition, determination(self.reading.document[index]))

    def noun_group(self, index: int, at: int, preposition: str, found: Determination) -> _Group | None:
        start = index
        while (token := self.token(index)) and index not in self.reading.timed:
            if name := self.reading.name_at(index):
                return _Group(name.head, start, self.reading.after_name(name), at, preposition, found, name)
            if token.pos == "DET":
                found = determination(token)
            elif token.pos in ("NOUN", "PROPN") or is_head(self.reading, token):
                return _Group(index, start, self.extent(index), at, preposition, found)
            elif token.pos != "ADJ":
                return None
            index += 1
        return None

    def complete(self, preposition: str, name: Mention) -> None:
        """Note a name as a complement."""
        entity = self.reading.named(name)
        between = (group for group in self.groups[1:] if group.name is None and group.end <= name.start)
        beside = preposition != "de" and entity.type is EntityType.ORGANIZATION
        direct = beside or not any(self.is_thing(group) for group in between)
        place = self.reading.seat_named(name)
        self.complements.append(
            Complement(preposition, entity.id if place is None else place, entity.type, name.head, direct=direct)
        )

    def is_thing(self, group: _Group) -> bool:
        """Whether a group stands for a certain thing, no person or organ, rather than qualifying the noun before it."""
        if self.reading.lexicon.has("organ", self.reading.document[group.head].text.lower()):
            return False
        return group.determination is not Determination.NONE and not self.reading.sort_of(group.head)

    def coordinated(self, index: int, like: _Group) -> int:
        """Read the further complements of a list: « de Renault et du groupe Nissan », « de Renault et Nissan »."""
        first = self.complements[-1].type
        while (token := self.token(index)) and (token.pos == "CCONJ" or token.text == ","):
            group = self._listed(index + 1, like, comma=token.text == ",")
            if group is None:
                break
            name = group.name or self.reading.name_at(group.end)
            if name is None or self.reading.named(name).type is not first:
                break
            self.complete(like.preposition, name)
            index = self.reading.after_name(name)
        return index

    def _listed(self, index: int, like: _Group, *, comma: bool) -> _Group | None:
        if self.reading.preposition(index, self.head) == like.preposition:
            return self.noun_group(index + 1, index, like.preposition, determination(self.reading.document[index]))
        if comma or not (name := self.reading.name_at(index, article=True)):
            return None
        return _Group(
            name.head, index, self.reading.after_name(name), index, like.preposition, like.determination, name
        )

    def carried(self, end: int) -> int:
        """Give the name that stands right behind the groups to the innermost that may carry it."""
        name = self.reading.name_at(end)
        if name is None or self.token(name.start) is None or self.is_continued(name):
            return end
        for number in range(len(self.groups) - 1, -1, -1):
            group = self.groups[number]
            if not self.adopts(group, name):
                continue
            self.adopted[name.start] = group.head
            after = self.reading.after_name(name)
            if number:
                del self.groups[number:]
                self.complete(group.preposition, name)
                self.groups.append(group)
                self.groups[number] = replace(group, end=after, name=name)
                return self.tied(self.coordinated(after, self.groups[number]))
            self.name = name
            return after if self.reading.named(name).type is EntityType.PERSON else self.tied(after)
        return end

    def adopts(self, group: _Group, name: Mention) -> bool:
        """Whether a group may carry a name: a noun for persons a person, another noun something else."""
        reading = self.reading
        noun = reading.document[group.head]
        if self.adopters.get(name.start, group.head) != group.head or self.is_listed(group, name):
            return False
        person = bool(reading.sort_of(noun.index))
        single = reading.named(name).type is EntityType.PERSON
        if not person and self.is_parted(group):
            return False
        if person and single and self.is_inside(name):
            return False
        if single != person and group.head not in reading.origins:
            return False
        if single and "Number=Plur" in noun.features and not self.is_plural(name):
            return False
        if group.determination is not Determination.NONE or (person and group.head == self.head):
            return True
        return group.head == self.head and reading.document[name.head].head == group.head

    def is_parted(self, group: _Group) -> bool:
        """Whether a thing's noun is parted from a name by persons: « le groupe des députés LREM »."""
        behind = self.groups[self.groups.index(group) + 1 :]
        return any(g.determination is not Determination.NONE and self.reading.sort_of(g.head) for g in behind)

    def is_continued(self, name: Mention) -> bool:
        """Whether a name goes on from a proper noun that was not read as part of it (« Jean-Pierre | Vernet »)."""
        before = self.token(name.start - 1)
        if before is None or before.pos != "PROPN" or before.index in self.reading.covering:
            return False
        return self.head < before.index and "-" in before.text

    def is_inside(self, name: Mention) -> bool:
        """Whether a person's name goes on with the name of a thing: « secrétaire de la Maison Paul Vernet »."""
        before = self.token(name.start - 1)
        innermost = self.groups[-1].head
        if before is None or before.index != innermost or innermost == self.head or not before.text[0].isupper():
            return False
        if self.reading.lexicon.has("portfolio", self.reading.document[self.head].text.lower()):
            return False
        return before.text.lower() in self.reading.lexicon.things

    def is_plural(self, name: Mention) -> bool:
        """Whether a name is the first of several, so that a noun in the plural may carry it."""
        after = self.token(name.end)
        if after is None or not (after.pos == "CCONJ" or after.text == ","):
            return False
        further = self.reading.name_at(name.end + 1)
        return further is not None and self.reading.named(further).type is EntityType.PERSON

    def is_listed(self, group: _Group, name: Mention) -> bool:
        """Whether a name is not the group's own: another thing stands between, and a further person behind a comma."""
        if group is self.groups[-1]:
            return False
        if self.reading.named(name).type is not EntityType.PERSON:
            return any(self.is_thing(other) for other in self.groups[self.groups.index(group) + 1 :])
        comma = self.token(name.end)
        behind = self.reading.name_at(name.end + 1) if comma and comma.text == "," else None
        return behind is not None and self.reading.named(behind).type is EntityType.PERSON

    def extent(self, head: int) -> int:
        """The index past a noun and the adjectives, participles and nouns that follow it directly."""
        index = head + 1
        while token := self.token(index):
            if name := self.reading.name_at(index):
                index = (self.party(name) if head == self.head else None) or index
                break
            if self.reading.is_joined(index) or self.qualifies(token, head):
                index += 1
            elif token.text == "(" and (closing := self.token(index + 2)) and closing.text == ")":
                index += 3
            else:
                break
        return index

    def party(self, name: Mention) -> int | None:
        """The index past an organization that follows a noun for a person (« député LREM »), noted as a complement."""
        entity = self.reading.named(name)
        if entity.type is not EntityType.ORGANIZATION or not self.reading.sort_of(self.head):
            return None
        self.complements.append(Complement(PARTY, entity.id, entity.type, name.head))
        return self.reading.after_name(name)

    def qualifies(self, token: Token, head: int) -> bool:
        """Whether a token goes on describing the noun ``head``."""
        following = self.token(token.index + 1)
        if token.index in self.reading.timed or self.reading.lexicon.has("naming", token.lemma):
            return False
        if token.pos == "ADJ":
            return True
        if token.pos == "VERB" and "VerbForm=Part" in token.features:
            if self.reading.lexicon.has("title-participle", token.lemma):
                return True
            return token.dep in ("acl", "amod") and not (
                following and following.pos in ("ADP", "ADV", "DET", "NOUN", "PROPN")
            )
        if token.pos == "NOUN":
            return head <= token.head < token.index and token.dep in ("nmod", "amod", "flat:name", "appos", "compound")
        return token.pos == "ADV" and following is not None and following.pos == "ADJ" and following.head == head


def phrases(reading: Reading) -> Iterator[Phrase]:
    """Every description of an article, in text order; those inside another too, unless they only qualify its noun.

    Sentences that speak of no known thing are passed over.
    """
    document = reading.document
    spoken = {document[index].sentence for index in reading.extraction.referents}
    inside = -1
    adopters: dict[int, int] = {}  # a name belongs to the noun that the widest description gives it to
    for token in document.tokens:
        if token.index > inside and token.sentence in spoken and is_head(reading, token):
            found, adopter = phrase(reading, token.index, adopters)
            inside = found.qualified - 1
            adopters |= adopter
            yield found


def is_head(reading: Reading, token: Token) -> bool:
    """Whether a token may be the noun of a description: no part of a name, of a time or of a compound."""
    index = token.index
    if index in reading.covering or index in reading.timed or token.text in reading.lexicon.honorifics:
        return False
    if reading.lexicon.stem(token.text)[0] in reading.lexicon.honorifics:
        return False
    if not token.text[0].isalpha() or (index and reading.is_joined(index)):
        return False
    return token.pos == "NOUN" or (token.pos in ("ADJ", "PROPN", "VERB", "ADV", "PRON") and _is_noun(reading, token))


def _is_noun(reading: Reading, token: Token) -> bool:
    """Whether a word that the parser takes for something else may be a noun for a person or of origin here."""
    sort = reading.sort_of(token.index)
    if sort in ("", "state") and index_of_origin(reading, token) is None:
        return False
    before = reading.token(token.index - 1, token.index)
    after = reading.token(token.index + 1, token.index)
    if before and before.pos in ("NOUN", "PROPN", "ADV", "AUX"):
        return False
    if token.pos == "VERB" and not (before and before.pos in ("DET", "ADP", "ADJ")):
        return False
    return not (after and after.pos == "NOUN" and token.pos == "ADJ")


def index_of_origin(reading: Reading, token: Token) -> int | None:
    """The index of a token if it is a word of origin."""
    return token.index if token.index in reading.origins else None


def phrase(reading: Reading, head: int, adopters: Mapping[int, int]) -> tuple[Phrase, Mapping[int, int]]:
    """The description around a noun, and the noun that carries the name in it, by the name's first token."""
    start, determiner, modifiers = _left(reading, head)
    if reading.document[head].text.lower() in reading.lexicon.helms and reading.preposition(start - 1, head) == "à":
        start, determiner = start - 1, None
    found = determination(reading.document[determiner]) if determiner is not None else Determination.NONE
    reader = _Reader(reading, head, adopters)
    end = reader.read(found)
    words, origins, referred = _words(reader)
    complements = (*reader.complements, *referred)
    origins += tuple(index for index in modifiers if index in reading.origins)
    done = Phrase(
        head, start, end, found, determiner, modifiers, words, origins, complements, reader.name, reader.groups[0].end
    )
    return done, reader.adopted


def _left(reading: Reading, head: int) -> tuple[int, int | None, tuple[int, ...]]:
    """Where a phrase starts, what determines it (a word, or a preposition fused with one), the adjectives before it."""
    index = head - 1
    modifiers: list[int] = []
    while token := reading.token(index, head):
        joins = token.pos == "CCONJ" and modifiers and (other := reading.token(index - 1, head)) and other.pos == "ADJ"
        if not (joins or token.pos in ("ADJ", "NUM")) or index in reading.covering or index in reading.timed:
            break
        modifiers.append(index)
        index -= 1
    modifiers.reverse()
    if token and token.pos == "DET":
        return index, index, tuple(modifiers)
    if token and token.pos == "ADP" and determination(token) is not Determination.NONE:
        return index + 1, index, tuple(modifiers)
    return index + 1, None, tuple(modifiers)


def _words(reader: _Reader) -> tuple[tuple[int, ...], tuple[int, ...], tuple[Complement, ...]]:
    """The words of a description up to its first complement, its adjectives of origin, and a complement not named."""
    reading, document = reader.reading, reader.reading.document
    words: list[int] = []
    origins: list[int] = []
    for number, group in enumerate(reader.groups):
        if number and group.name:
            break
        found = reading.entity(group.head) if number else None
        if found and found.type is not EntityType.PERSON:
            return (
                tuple(words),
                tuple(origins),
                (Complement(group.preposition, found.id, found.type, group.head, False),),
            )
        inside = False
        for index in range(group.at, group.end):
            inside = (inside or document[index].text == "(") and document[index - 1].text != ")"
            if not inside and index not in reading.covering:
                (origins if number == 0 and index != group.head and index in reading.origins else words).append(index)
    return tuple(words), tuple(origins), ()
