"""What fills a slot: an entity, or the head of the phrase in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from kg.extraction.completing import Completing
from kg.extraction.events.frames import BODY, CONTRACTED, DEFINITE, ENTITY, GATHERING, HUMAN, MEDIUM, SITE, WORDS
from kg.extraction.events.lexicon import Lexicon
from kg.extraction.events.prepositions import Prepositions
from kg.languages.function_words import function_words
from kg.languages.nouns import PersonNounKind
from kg.model.document import Document, Token
from kg.model.entity import Entity, EntityType, Filler
from kg.model.extraction import Extraction

_NAMES = frozenset({"NOUN", "PROPN", "X"})
_SORTS = MappingProxyType(
    {
        EntityType.PERSON: (HUMAN,),
        EntityType.ORGANIZATION: (BODY,),
        EntityType.PLACE: (SITE,),
        EntityType.EVENT: (GATHERING,),
    }
)
"""What names and nouns of a type are to rules that do not care whether it is a name."""
_TABLES = MappingProxyType(
    {"clubs": "Team", "diseases": "Illness", "media": MEDIUM, "parties": "Party", "stock_indices": "Quantity"}
)
"""The sorts of known names, by table."""


@dataclass(frozen=True, slots=True)
class Fillers:
    """Makes fillers of the tokens in the slots of a clause."""

    extraction: Extraction
    prepositions: Prepositions
    times: frozenset[int]
    demonyms: frozenset[int]
    completing: Completing
    lexicon: Lexicon

    def entity(self, token: int) -> Entity | None:
        """The entity that a phrase refers to: through its head, or the name in apposition to it."""
        found = self.extraction.entity(token)
        if found and not (token in self.demonyms and found.type is EntityType.PLACE):
            return found  # but « les Moldaves » are not Moldova
        beside = list(self.beside(token).values())
        persons = [entity for entity in beside if entity.type is EntityType.PERSON]
        return next(iter(persons or beside), None)  # « le maire LR de Nice Paul Vasseur » is no party

    def beside(self, token: int) -> Mapping[int, Entity]:
        """The entities that stand in apposition to a noun, by the heads of their names."""
        return dict(self._beside(token))

    def _beside(self, token: int) -> Iterator[tuple[int, Entity]]:
        document = self.extraction.document
        for child in document.dependents(token, "appos", "flat", "nmod", "conj", "dep"):
            if child.index > token and child.pos in _NAMES and self._is_apposed(child, token):
                found = self.extraction.entity(child.index)
                if self._explains_name(child, token) or self._is_next_clause(child, token):
                    continue
                if found and self._bears(token, child, found) and not self._is_nearer(token, child.index, found):
                    yield child.index, found
        yield from self._behind_complement(token)

    def _explains_name(self, child: Token, noun: int) -> bool:
        """Whether a name in parentheses stands behind another name than that of the noun (« … d'Astralis (AST) »)."""
        before = child.index - 2
        return (
            self.extraction.document[child.index - 1].text == "("
            and before > noun
            and self.extraction.entity(before) is not None
            and self.extraction.entity(before) is not self.extraction.entity(noun)
        )

    def _bears(self, token: int, beside: Token, found: Entity) -> bool:
        """Whether a name beside a noun may be the name of what the noun speaks of."""
        document = self.extraction.document
        loose = beside.dep == "nmod" or document[beside.index - 1].text == "("
        kind = self.lexicon.described.kinds.get(self._form(token))
        if self._form(token) in self.lexicon.eponyms and (kind is None or kind.entity_type is not found.type):
            return False  # « l'audience Astralis », « une publication Facebook »
        if found.type is EntityType.PLACE:
            return not loose  # « une cellule de crise place Beauvau » is no square
        if found.type is EntityType.ORGANIZATION:
            noun, nouns = self._form(token), self.lexicon.described
            return noun not in nouns.persons or nouns.persons[noun].firm  # « le maire LR » is no party
        return not self._is_thing(token, found, loose)

    def _is_thing(self, token: int, found: Entity, loose: bool) -> bool:
        """Whether a noun names things that only have to do with the name beside it (« la famille Vasseur »)."""
        if found.type is not EntityType.PERSON:
            return False
        noun = self._form(token)
        if noun in self.lexicon.described.kinds or noun in self.lexicon.eponyms:
            return True
        return loose and noun not in self.lexicon.described.persons

    def _is_nearer(self, token: int, beside: int, found: Entity) -> bool:
        """Whether an apposition rather speaks of a name between (« les rêves de *Paul*, l'homme qui … »)."""
        names = self.completing.names
        between = (index for index in range(token + 1, beside) if names.get(index) is not names.get(beside, token))
        return any(self.extraction.entity(index) is found for index in between)

    def _is_next_clause(self, child: Token, noun: int) -> bool:
        """Whether a name behind a comma opens what follows the phrase of a thing (« à cause des pluies, Paul … »)."""
        document = self.extraction.document
        comma = document[child.index - 1].text == "," and self.prepositions.before(document, noun)
        return bool(comma) and self._form(noun) not in self.lexicon.described.persons

    def _behind_complement(self, token: int) -> Iterator[tuple[int, Entity]]:
        """The person hung on a complement of the noun (« le ministre de la Culture *Paul Vasseur* »)."""
        document = self.extraction.document
        noun = self.lexicon.described.persons.get(self._form(token))
        if noun is None or noun.kind != PersonNounKind.OFFICE:
            return
        complements = (
            word for word in document.dependents(token, "nmod") if self.extraction.entity(word.index) is None
        )
        for inner in complements:
            for name in document.dependents(inner.index, "appos", "flat", "flat:name", "nmod"):
                found = self.extraction.entity(name.index)
                near = document[name.index - 1].text != "," and name.index > inner.index > token
                if near and found and found.type is EntityType.PERSON and self._is_apposed(name, token):
                    yield name.index, found

    def _form(self, token: int) -> str:
        return self.extraction.document[token].text.lower()

    def _is_apposed(self, token: Token, noun: int) -> bool:
        document = self.extraction.document
        joined = any(True for _ in document.dependents(token.index, "cc", "case"))
        before = document[token.index - 1].text.lower() if token.index else ""
        example = before in function_words(self.lexicon.language, "example")  # « des élus, notamment Paul Vasseur »
        apart = self.prepositions.before(document, token.index) or self.completing.stands_apart(token.index, noun)
        return not joined and not example and not apart

    def filler(self, token: int) -> Filler | None:
        """The filler for the phrase with this head; None for pronouns that refer to nothing known, and for times."""
        document = self.extraction.document
        token = self.counted(token)
        if found := self.entity(token):
            return self.extraction.filler(found, document[token].span)
        if document[token].pos not in _NAMES or token in self.times or not document[token].text[-1:].isalnum():
            return None
        if document[token].lemma in self.lexicon.time_units or self._is_standpoint(token):
            return None
        start, end = self._words(token)
        return Filler(document.of(document.span(start, end)), None, document.span(start, end))

    def _is_standpoint(self, token: int) -> bool:
        """Whether a noun only tells whose view or turn it is (« de son côté, la ville … »), or how (« au total »)."""
        document = self.extraction.document
        if not self.prepositions.before(document, token):
            return False
        if document[token].text.lower() in function_words(self.lexicon.language, "adverbial"):
            return True
        mine = any(word.feature("Poss") == "Yes" for word in document.dependents(token, "det"))
        return mine and document[token].text.lower() in function_words(self.lexicon.language, "standpoint")

    def counted(self, token: int) -> int:
        """What a quantity counts: « une trentaine de choristes » → « choristes »."""
        document = self.extraction.document
        if document[token].lemma in self.lexicon.quantities or document[token].pos == "SYM":
            for child in document.dependents(token, "nmod", "obl"):
                if child.index > token and self.prepositions.before(document, child.index) in self.lexicon.staying:
                    return self.counted(child.index)
        return token

    def kinds(self, filler: Filler, token: int) -> frozenset[str]:
        """What slot rules may ask of a filler: entity type and ``entity``, or else ``words``; its lemma and sorts."""
        counted = self.counted(token)
        lemma, sorts = self.extraction.document[counted].lemma, self.sorts(counted)
        if filler.entity is None:
            return frozenset({WORDS, lemma, *sorts})
        type_ = str(self.extraction.entities[filler.entity].type)
        return frozenset({ENTITY, type_, lemma, *sorts, *self._article(token)})

    def sorts(self, token: int) -> Iterator[str]:
        """The sorts of what a phrase with this head names: a table's, and what its type makes it."""
        yield from self.lexicon.sorts.get(self.extraction.document[token].lemma, ())
        if entity := self.entity(token):
            yield from _SORTS.get(entity.type, ())
            yield from self._known(entity)
        elif token in self.demonyms or self.extraction.document[token].feature("Person"):
            yield HUMAN  # « les Moldaves », « ils »
        elif self._form(token) in self.lexicon.described.persons:
            yield HUMAN
        elif kind := self.lexicon.described.kinds.get(self._form(token)):
            yield from _SORTS.get(kind.entity_type, ())

    def _known(self, entity: Entity) -> Iterator[str]:
        """The sorts that the outer words of a name, or the table that it stands in, tell (« FC Dole », « Dole AC »)."""
        words = entity.label.split(" ")
        for word in (words[0], words[-1]):
            yield from self.lexicon.sorts.get(word, ())
        for name in (entity.label, *entity.aliases):
            known = self.lexicon.known.get(name)
            if known is not None and known.table in _TABLES:
                yield _TABLES[known.table]

    def _article(self, token: int) -> Iterator[str]:
        """Whether a proper name has an article, and whether its preposition swallowed it (« au Mali »)."""
        document = self.extraction.document
        if document[token].pos != "PROPN":  # « à l'hôpital Morand » is a place
            return
        if any(det.index < token for det in document.dependents(token, "det")):
            yield DEFINITE
        if any(case.feature("PronType") == "Art" for case in document.dependents(token, "case")):
            yield CONTRACTED

    def _named_after(self, token: int, name: int) -> bool:
        """Whether a name belongs to the words for a thing (« le gouvernement *Vasseur* »)."""
        document = self.extraction.document
        inside = document[name].head == token or document[name].dep.startswith("flat")
        return inside and self._form(token) in self.lexicon.described.kinds

    def _words(self, token: int) -> tuple[int, int]:
        """The head noun with an adjective or a bare complement after it."""
        document = self.extraction.document
        end = token + 1
        if end < len(document) and _follows(document, end, token, "amod") and document[end].pos != "ADV":
            return token, end + 1
        while end < len(document) and document[end].pos == "PROPN" and self._named_after(token, end):
            end += 1
        if end > token + 1:
            return token, end
        bare = (
            end + 1 < len(document)
            and document[end].lemma in self.lexicon.staying
            and _follows(document, end + 1, token, "nmod")
            and not {end, end + 2} <= self.times  # « a géré la ferme de 1980 à 1992 »
        )
        if (
            bare
            and document[end + 1].pos in ("NOUN", "NUM", "PROPN")  # « garde des Sceaux »
            and not any(map(self.extraction.entity, (end + 1, end + 2)))
        ):
            return token, end + 2
        return token, end


def _follows(document: Document, index: int, head: int, dep: str) -> bool:
    token = document[index]
    return token.head == head and token.dep == dep and token.sentence == document[head].sentence
