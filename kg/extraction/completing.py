"""Which noun a name completes, by the words before it: « le camp de *Paul Vasseur* », « la femme du prince *Karl* ».

The parser often hangs such a name on the verb, or puts it beside the noun that it only completes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass

from kg.extraction.enumerations import outermost
from kg.languages import Language
from kg.languages.function_words import function_words
from kg.languages.nouns import Nouns, PersonNounKind
from kg.languages.titles import titles
from kg.languages.word_groups import word_groups
from kg.model.document import Document, Token
from kg.model.entity import EntityType, Mention
from kg.model.extraction import Extraction

_OPENING = frozenset({"«", '"', "“"})
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "X", "NUM"})
_BEFORE = frozenset({"DET", "ADJ", "NUM"})
_BEARERS = frozenset({PersonNounKind.OFFICE, PersonNounKind.OCCUPATION})
_LONGEST = 6  # nouns and adjectives between a preposition and a name
_DEPTH = 5  # nouns that complete one another: « le chef du cabinet du maire de … »


@dataclass(frozen=True, slots=True)
class Above:
    """What a phrase hangs on by its words: the noun it completes, if any, and the preposition before it, if any."""

    noun: int | None = None
    preposition: int | None = None


@dataclass(frozen=True, slots=True)
class Completing:
    """The names of a document by their tokens, with their types, and the words that tell what they complete."""

    document: Document
    names: Mapping[int, Mention]
    types: Mapping[int, EntityType | None]
    times: Set[int]
    nouns: Nouns
    joining: frozenset[str]
    sites: frozenset[str]
    eponyms: frozenset[str]
    honorifics: Set[str]

    @classmethod
    def of(
        cls,
        document: Document,
        names: Mapping[int, Mention],
        types: Mapping[int, EntityType | None],
        times: Set[int],
        language: Language,
    ) -> Completing:
        """Ready to be asked; ``names`` maps each token to the longest name over it, ``types`` their first tokens."""
        sites, eponyms = (word_groups(language).get(group, frozenset()) for group in ("territory", "eponym"))
        joining, honorifics = function_words(language, "and"), titles(language).keys()
        return cls(document, names, types, times, Nouns.of(language), joining, sites, eponyms, honorifics)

    @classmethod
    def of_entities(cls, extraction: Extraction, times: Set[int], language: Language) -> Completing:
        """By the names that stand for entities, with the types of these; ``times`` are the tokens that tell a time."""
        named = list(outermost(extraction))
        names = {token: mention for mention in named for token in range(mention.start, mention.end)}
        found = ((mention, extraction.entity(mention.head)) for mention in named)
        types = {mention.start: entity.type for mention, entity in found if entity}
        return cls.of(extraction.document, names, types, times, language)

    def noun(self, token: int) -> int | None:
        """The outermost noun that the name at a token completes; None where it completes none, or is no name."""
        found = None
        for above in self._chain(token):
            found = above.noun if above.noun is not None else found
        return found

    def stands_apart(self, token: int, noun: int) -> bool:
        """Whether a preposition stands between a noun and the phrase of a name behind it (« murs *en* teinte X »)."""
        return any(above.preposition is not None and above.preposition > noun for above in self._chain(token))

    def is_eponymous(self, noun: int) -> bool:
        """Whether somebody's name behind a noun is that of the thing: « l'*administration* Vernet »."""
        return self.document[noun].text.lower() in self.eponyms

    def is_governed(self, token: int) -> bool:
        """Whether a preposition stands before the whole phrase to which the name at a token belongs."""
        return any(above.noun is None and above.preposition is not None for above in self._chain(token))

    def _chain(self, token: int) -> Iterator[Above]:
        """From a name to the noun it completes, from that to the noun which that completes, and so on."""
        name = self.names.get(token)
        if name is None:
            return
        start = self._first_of_row(name.start)
        above = self._above_name(start, self.types.get(name.start), _DEPTH)
        yield above
        for _ in range(_DEPTH):
            if above.noun is None:
                return
            above = self._above(above.noun)
            yield above

    def _above_name(self, start: int, type_: EntityType | None, depth: int) -> Above:
        """What the phrase hangs on that ends in a name: past the nouns that bear it, « *le prince* Karl »."""
        if start and self.document[start - 1].text in self.honorifics:
            return self._above(start - 1)  # « explique à l'issue de la séance *M. Vasseur* »
        first = self._left_of_group(start)
        group = range(first, start)
        above = self._above(first)
        if depth == 0 or any(self._bears(i, type_) for i in group):
            return above
        held = self._binds(above, first, type_) if group else self._is_site_of(above.noun, type_)
        if held and above.noun is not None:
            return self._above_name(above.noun, None, depth - 1)  # « la ministre de la Culture *Jeanne* »
        return Above() if start - 1 in self.names else above  # « a déclaré à l'AFP *Jeanne* »

    def _left_of_group(self, start: int) -> int:
        """The first of the nouns, adjectives and names right before a token, past a mark that opens a quotation."""
        sentence = self.document.sentence_of(start)
        index = start
        if index > sentence.start and self.document[index - 1].text in _OPENING:
            index -= 1
        first = start
        while index > sentence.start and start - index < _LONGEST and self._is_nominal(index - 1):
            index -= 1
            first = index
        return first

    def _is_nominal(self, index: int) -> bool:
        token = self.document[index]
        return index not in self.times and (token.pos in _NOMINAL or index in self.names)

    def _above(self, index: int) -> Above:
        """What the phrase that begins at a token, but for its determiners and adjectives, hangs on."""
        sentence = self.document.sentence_of(index)
        before = index - 1
        while before >= sentence.start and self._is_before(before):
            before -= 1
        if before < sentence.start or self.document[before].pos != "ADP" or before in self.times:
            return Above()
        if self._is_joint(before - 1) and before - 1 > sentence.start:
            return self._above(self._left_of_group(before - 1))  # « ministre de l'Europe *et des* Affaires … »
        return Above(self._noun_ending(before - 1, sentence.start), before)

    def _is_before(self, index: int) -> bool:
        return self.document[index].pos in _BEFORE and index not in self.names and index not in self.times

    def _noun_ending(self, index: int, first: int) -> int | None:
        """The noun of the phrase that ends at a token: past its adjectives and participles, or the name there."""
        while index > first and self._is_modifier(self.document[index]):
            index -= 1
        if index < first or index in self.times:
            return None
        if index in self.names:
            return self.names[index].start
        return index if self.document[index].pos in ("NOUN", "PRON") else None

    def _is_modifier(self, token: Token) -> bool:
        if token.index in self.names:
            return False
        inside = token.dep.startswith("acl") or token.dep == "amod"
        return token.pos == "ADJ" or (token.feature("VerbForm") == "Part" and inside)

    def _bears(self, index: int, type_: EntityType | None) -> bool:
        """Whether the noun at a token is one that stands before names of a type (« le *parti* X », « la *mère* Y »)."""
        if index in self.names:
            return False
        if type_ is EntityType.PERSON:
            return self.nouns.person(self.document[index]) is not None
        kind = self.nouns.kind(self.document[index])
        return kind is not None and (type_ is None or kind.entity_type is type_)

    def _binds(self, above: Above, first: int, type_: EntityType | None) -> bool:
        """Whether the noun above a group rather bears the name behind it (« le *ministre* de la Culture Paul »)."""
        if above.noun is None or not self._bears(above.noun, type_):
            return False
        if above.preposition == first - 1 and self.document[first - 1].feature("PronType") != "Art":
            return True  # « la marque de vêtements X », « la mère de famille Y »
        person = self.nouns.person(self.document[above.noun])
        single = self.document[above.noun].feature("Number") != "Plur"
        return person is not None and person.kind in _BEARERS and single

    def _is_site_of(self, noun: int | None, type_: EntityType | None) -> bool:
        """Whether « de » only gives a place its name: « la *ville* de Dole »."""
        return noun is not None and type_ is EntityType.PLACE and self.document[noun].lemma.lower() in self.sites

    def _first_of_row(self, start: int) -> int:
        """Where the row of names of one type begins that a name is in: « *Oslo*, Berlin et Rome »."""
        begin = start
        joined = self._is_joint(start - 1) or self._goes_on(start)
        while joined and (before := self._before_in_row(begin)) is not None:
            begin = before
        return begin

    def _before_in_row(self, start: int) -> int | None:
        """The first token of the name of the same type before a comma or « et » before a name."""
        index = start - 1
        while index > 0 and self.document[index].pos == "DET":
            index -= 1
        before = self.names.get(index - 1) if index > 0 and self._is_link(index) else None
        if (
            before is None
            or before.end != index
            or self.document[index].sentence != self.document[before.start].sentence
        ):
            return None
        return before.start if self._are_alike(before.start, start) else None

    def _goes_on(self, start: int) -> bool:
        """Whether « et » and a name of the same type come after a name and others between commas."""
        index = start
        while (name := self.names.get(index)) is not None and self._are_alike(name.start, start):
            if name.end >= len(self.document) or not self._is_link(name.end):
                return False
            following = name.end + 1
            while following < len(self.document) and self.document[following].pos == "DET":
                following += 1
            if self._is_joint(name.end):
                return following in self.names and self._are_alike(self.names[following].start, start)
            index = following
        return False

    def _are_alike(self, one: int, other: int) -> bool:
        """Whether two names, by their first tokens, may be of one type; the type of some is open."""
        return len({self.types.get(one), self.types.get(other)} - {None}) < 2

    def _is_link(self, index: int) -> bool:
        return self.document[index].text == "," or self._is_joint(index)

    def _is_joint(self, index: int) -> bool:
        """Whether « et » stands at a token, or what joins two whole names (« Alice Roy-Marc Morin »)."""
        return index >= 0 and (self.document[index].text == "-" or self.document[index].text.lower() in self.joining)
