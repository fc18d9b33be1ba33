"""A description read from left to right, group after group.

The order of words is read, not the tree: the parser finds the inside of a noun phrase well, but mislabels what a
following name is to it (apposition as conjunct, as part of a name).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from kg.extraction.relations.heads import is_head
from kg.extraction.relations.phrase import PARTY, Complement
from kg.extraction.relations.reading import Determination, Reading, determination
from kg.languages.given_names import is_given_name
from kg.model.document import Token
from kg.model.entity import EntityType, Mention


@dataclass(frozen=True, slots=True)
class Group:
    """A noun with its adjectives, tokens ``[start, end)``, behind the preposition at ``at``; or a name alone."""

    head: int
    start: int
    end: int
    at: int
    preposition: str
    determination: Determination
    name: Mention | None = None


@dataclass(slots=True)
class PhraseReader:
    """Reads one phrase, group after group."""

    reading: Reading
    head: int
    adopters: Mapping[int, int]
    adopted: dict[int, int] = field(default_factory=dict)
    groups: list[Group] = field(default_factory=list)
    complements: list[Complement] = field(default_factory=list)
    name: Mention | None = None

    def read(self, found: Determination) -> int:
        """Read the phrase around ``head``; the index past its last token."""
        self.groups.append(Group(self.head, self.head, self.extent(self.head), self.head, "", found))
        end = self.tied(self.groups[0].end)
        if all(complement.preposition == PARTY for complement in self.complements):
            end = self.carried(end)
        return end

    def token(self, index: int) -> Token | None:
        """The token at an index of the same sentence."""
        return self.reading.token(index, self.head)

    def tied(self, index: int) -> int:
        """Read the groups that prepositions tie to what was read; stops past the last."""
        while group := self.group(index):
            self.groups.append(group)
            index = group.end
            if group.name:
                self.complete(group.preposition, group.name)
                if self.is_within(group):
                    self.complements[-1] = replace(self.complements[-1], direct=False)
                index = self.coordinated(index, group)
        return index

    def group(self, index: int) -> Group | None:
        """The group behind the preposition at ``index``, if there is one that can complete a noun."""
        preposition = self.reading.preposition(index, self.head)
        if preposition not in self.reading.lexicon.prepositions:
            return None
        if preposition != self.reading.lexicon.of and self.reading.sort_of(self.head) == "kin":
            return None
        return self.noun_group(index + 1, index, preposition, determination(self.reading.document[index]))

    def noun_group(self, index: int, at: int, preposition: str, found: Determination) -> Group | None:
        """The noun with its adjectives, or the name alone, that begins at an index."""
        start = index
        while (token := self.token(index)) and index not in self.reading.timed:
            if name := self.reading.name_at(index):
                return Group(name.head, start, self.reading.after_name(name), at, preposition, found, name)
            if token.pos == "DET":
                found = determination(token)
            elif token.pos in ("NOUN", "PROPN") or is_head(self.reading, token):
                bare = found is Determination.NONE and preposition == self.reading.lexicon.of
                return Group(index, start, self.extent(index, bare=bare), at, preposition, found)
            elif token.pos != "ADJ":
                return None
            index += 1
        return None

    def complete(self, preposition: str, name: Mention) -> None:
        """Note a name as a complement."""
        entity = self.reading.named(name)
        between = (group for group in self.groups[1:] if group.name is None and group.end <= name.start)
        beside = preposition != self.reading.lexicon.of and entity.type is EntityType.ORGANIZATION
        things = (group for group in between if self.is_thing(group) and not self.is_branch(group))
        direct = beside or all(self.is_called(group, name) for group in things)
        place = self.reading.seat_named(name)
        self.complements.append(
            Complement(preposition, entity.id if place is None else place, entity.type, name.head, direct=direct)
        )

    def is_within(self, group: Group) -> bool:
        """Whether a named body completes the one before it: « le secrétaire de la CGT *de Renault* »."""
        bodies = [each.name for each in self.groups[-2:] if each.name and each.preposition == self.reading.lexicon.of]
        return len(bodies) == 2 and all(self.reading.named(n).type is EntityType.ORGANIZATION for n in bodies)

    def is_thing(self, group: Group) -> bool:
        """Whether a group stands for a certain thing, no person or organ, rather than qualifying the noun before it."""
        if self.reading.lexicon.has("organ", self.reading.document[group.head].text.lower()):
            return False
        return group.determination is not Determination.NONE and not self.reading.sort_of(group.head)

    def is_called(self, group: Group, name: Mention) -> bool:
        """Whether a group only says what the place named behind it is: « le maire de *la ville* de Dole »."""
        territory = self.reading.lexicon.has("territory", self.reading.document[group.head].text.lower())
        return territory and name.start - group.end in (1, 2) and self.reading.named(name).type is EntityType.PLACE

    def is_branch(self, group: Group) -> bool:
        """Whether a group tells the branch of an office: « l'adjoint *à la culture* de la mairie de Dole »."""
        reading = self.reading
        branch = group.preposition == reading.lexicon.to and reading.sort_of(self.head) == "office"
        return branch and reading.document[group.head].text.lower() not in reading.lexicon.things

    def coordinated(self, index: int, like: Group) -> int:
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

    def _listed(self, index: int, like: Group, *, comma: bool) -> Group | None:
        if self.reading.preposition(index, self.head) == like.preposition:
            return self.noun_group(index + 1, index, like.preposition, determination(self.reading.document[index]))
        if comma or not (name := self.reading.name_at(index, article=True)):
            return None
        return Group(name.head, index, self.reading.after_name(name), index, like.preposition, like.determination, name)

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
            return self.reign(after) if self.reading.named(name).type is EntityType.PERSON else self.tied(after)
        return end

    def reign(self, index: int) -> int:
        """Read the state behind the name of one who holds an office: « le roi Albert de Belgique »."""
        name = self.reading.name_at(index + 1)
        if (
            self.reading.preposition(index, self.head) != self.reading.lexicon.of
            or self.reading.sort_of(self.head) != "office"
        ):
            return index
        if name is None or not self.reading.is_country(self.reading.named(name).id):
            return index
        self.complete(self.reading.lexicon.of, name)
        return self.reading.after_name(name)

    def adopts(self, group: Group, name: Mention) -> bool:
        """Whether a group may carry a name: a noun for persons a person, another noun something else."""
        reading = self.reading
        noun = reading.document[group.head]
        if self.adopters.get(name.start, group.head) != group.head or self.is_listed(group, name):
            return False
        single = reading.named(name).type is EntityType.PERSON
        person = bool(reading.sort_of(noun.index))
        person |= single and group is self.groups[-1] and reading.sounds_personal(noun.index)
        if person and (self.is_eponymous(group, name) or self.is_pair(group) or self.is_of_calling(group, name)):
            return False
        if person and group is not self.groups[-1] and reading.opens_quotation(name.start - 1):
            return False  # « le président de l'association "Léa Vernet" »
        if not person and self.is_parted(group):
            return False
        if person and single and self.is_inside(name):
            return False
        if single != person and group.head not in reading.origins and not (person and reading.is_firm_noun(noun.index)):
            return False
        if single and self.is_of_several(group) and not self.is_plural(name):
            return False
        if group.determination is not Determination.NONE or (person and group.head == self.head):
            return True
        return group.head == self.head and reading.document[name.head].head == group.head

    def is_of_several(self, group: Group) -> bool:
        """Whether a noun stands in the plural, by its article where it has one (« au *Français* Paul Vernet »)."""
        words = self.reading.document.tokens[group.at - 1 if group.at == group.head else group.at : group.head]
        numbers = {word.feature("Number") for word in words if word.pos in ("ADP", "DET")}
        return "Number=Plur" in self.reading.document[group.head].features and "Sing" not in numbers

    def is_parted(self, group: Group) -> bool:
        """Whether a thing's noun is parted from a name by persons: « le groupe des députés LREM »."""
        behind = self.groups[self.groups.index(group) + 1 :]
        return any(g.determination is not Determination.NONE and self.reading.sort_of(g.head) for g in behind)

    def is_continued(self, name: Mention) -> bool:
        """Whether a name goes on from a proper noun that was not read as part of it (« Jean-Pierre | Vernet »)."""
        before = self.token(name.start - 1)
        if (
            before is None
            or before.pos != "PROPN"
            or before.index in self.reading.covering
            or before.index <= self.head
        ):
            return False
        owned = (
            self.reading.preposition(before.index - 1, self.head) == self.reading.lexicon.of
        )  # « l'ancien ministre d'Alain | Vernet »
        return "-" in before.text or (owned and is_given_name(self.reading.language, before.text))

    def is_inside(self, name: Mention) -> bool:
        """Whether a person's name goes on with the name of a thing: « secrétaire de la Maison Paul Vernet »."""
        before = self.token(name.start - 1)
        innermost = self.groups[-1].head
        if before is None or before.index != innermost or innermost == self.head or not before.text[0].isupper():
            return False
        if self.reading.lexicon.has("portfolio", self.reading.document[self.head].text.lower()):
            return False
        return before.text.lower() in self.reading.lexicon.things

    def is_eponymous(self, group: Group, name: Mention) -> bool:
        """Whether a name is that of a thing between it and a noun for a person: « ministre du gouvernement Vernet »."""
        innermost = self.groups[-1]
        if innermost is group or innermost.end != name.start or name.end > name.start + 1:
            return False  # « le porte-parole du gouvernement Paul Vernet » is called by his whole name
        return self.reading.lexicon.has("eponym", self.reading.document[innermost.head].text.lower())

    def is_of_calling(self, group: Group, name: Mention) -> bool:
        """Whether the honorific before a name tells another of the nouns: « l'avocat du comédien Me Vernet »."""
        title = self.reading.lexicon.honorifics.get(self.reading.document[name.start - 1].text)
        callings = title.nouns if title else ()
        nouns = {each.head: self.reading.document[each.head].text.lower() for each in self.groups}
        return nouns[group.head] not in callings and not set(nouns.values()).isdisjoint(callings)

    def is_pair(self, group: Group) -> bool:
        """Whether the innermost noun is of several who share a name: « l'ami du couple Paul et Anne Vernet »."""
        innermost = self.reading.document[self.groups[-1].head]
        return innermost.index != group.head and self.reading.lexicon.has("couple", innermost.text.lower())

    def is_plural(self, name: Mention) -> bool:
        """Whether a name is the first of several, so that a noun in the plural may carry it."""
        after = self.token(name.end)
        if after is None or not (after.pos == "CCONJ" or after.text == ","):
            return False
        further = self.reading.name_at(name.end + 1)
        return further is not None and self.reading.named(further).type is EntityType.PERSON

    def is_listed(self, group: Group, name: Mention) -> bool:
        """Whether a name is not the group's own: another thing stands between, and a further person behind a comma."""
        if group is self.groups[-1]:
            return False
        if self.reading.named(name).type is not EntityType.PERSON:
            return any(self.is_thing(other) for other in self.groups[self.groups.index(group) + 1 :])
        comma = self.token(name.end)
        behind = self.reading.name_at(name.end + 1) if comma and comma.text == "," else None
        return behind is not None and self.reading.named(behind).type is EntityType.PERSON

    def extent(self, head: int, *, bare: bool = False) -> int:
        """The index past a noun and the adjectives, participles and nouns that follow it directly.

        A party may stand behind the noun of the phrase, and behind a ``bare`` one (« chef de file LREM »).
        """
        index = head + 1
        while token := self.token(index):
            if name := self.reading.name_at(index):
                if head == self.head or (bare and self.reading.is_party(self.reading.named(name).id)):
                    index = self.party(name) or index
                break
            if self.reading.is_joined(index) or self.reading.counts_in(index) or self.qualifies(token, head):
                index += 1
            elif token.text == "(" and (closing := self.token(index + 2)) and closing.text == ")":
                self.bracketed(head, index + 1)
                index += 3
            else:
                break
        return index

    def party(self, name: Mention) -> int | None:
        """The index past an organization that follows a noun for a person (« député LREM »), noted as a complement."""
        entity = self.reading.named(name)
        if entity.type is not EntityType.ORGANIZATION or not self.reading.sort_of(self.head):
            return None
        if self.reading.is_firm_noun(self.head):
            return None  # « le numéro un chinois Veltis »
        self.complements.append(Complement(PARTY, entity.id, entity.type, name.head))
        return self.reading.after_name(name)

    def bracketed(self, head: int, index: int) -> None:
        """Note the party in brackets behind the noun of the phrase: « le maire (PS) de Dole »."""
        name = self.reading.name_at(index) if head == self.head else None
        if name is not None and self.reading.is_party(self.reading.named(name).id):
            self.party(name)

    def qualifies(self, token: Token, head: int) -> bool:
        """Whether a token goes on describing the noun ``head``."""
        following = self.token(token.index + 1)
        if token.index in self.reading.timed or self.reading.lexicon.has("naming", token.lemma):
            return False
        if token.pos == "ADJ" or (token.index in self.reading.origins and self.reading.counts_in(token.index - 1)):
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
