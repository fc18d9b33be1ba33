"""An extraction indexed for the constructions: where names begin and end, and what tokens refer to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from kg.extraction.enumerations import Enumerations, outermost
from kg.extraction.relations.lexicon import Lexicon, lexicon
from kg.languages import Language
from kg.languages.known import KnownNames
from kg.languages.nouns import PersonNoun
from kg.languages.places import Place, PlaceKind
from kg.languages.towns import is_town
from kg.model.document import Document, Token
from kg.model.entity import Entity, EntityId, EntityType, Mention, MentionKind
from kg.model.extraction import Extraction

_WIDE = frozenset({PlaceKind.CONTINENT, PlaceKind.UNION, PlaceKind.AREA})
"""What an adjective may stand for without telling an origin (« député européen »)."""
_REFERRING = frozenset({MentionKind.NOMINAL, MentionKind.PRONOUN})
_OPENERS = frozenset({"«", "“", '"'})
_CLOSERS = frozenset({"»", "”", '"'})


class Determination(Enum):
    """What introduces a noun."""

    NONE = auto()
    DEFINITE = auto()
    INDEFINITE = auto()
    POSSESSIVE = auto()
    DEMONSTRATIVE = auto()


@dataclass(frozen=True, slots=True)
class Reading:
    """An extraction with its names by first token, by last token and by every token."""

    extraction: Extraction
    document: Document
    language: Language
    lexicon: Lexicon
    starting: Mapping[int, Mention]
    ending: Mapping[int, Mention]
    covering: Mapping[int, Mention]
    enumerations: Enumerations
    timed: frozenset[int]
    references: Mapping[int, float]
    """How sure the words are that refer without being names, by token."""
    origins: Mapping[int, tuple[Place, ...]]
    entities: list[Entity]
    """The entities of the article; places that only an adjective names are added when a relation needs them."""
    couples: list[tuple[int, EntityId, EntityId]]
    """Couples found so far: the token that says so, and the two."""

    @classmethod
    def of(cls, extraction: Extraction, language: Language) -> Reading:
        """Index an extraction."""
        named = list(outermost(extraction))
        return cls(
            extraction,
            extraction.document,
            language,
            lexicon(language),
            {m.start: m for m in named},
            {m.end: m for m in named},
            {token: m for m in named for token in range(m.start, m.end)},
            Enumerations.of(extraction, language),
            frozenset(token for time in extraction.times for token in range(time.start, time.end)),
            {m.head: m.confidence for m in extraction.mentions if m.kind in _REFERRING},
            dict(_origins(extraction, lexicon(language))),
            list(extraction.entities),
            [],
        )

    def token(self, index: int, like: int) -> Token | None:
        """The token at ``index`` if it stands in the sentence of the token ``like``."""
        tokens = self.document.tokens
        if not 0 <= index < len(tokens):
            return None
        found = tokens[index]
        return found if found.sentence == tokens[like].sentence else None

    def entity(self, index: int) -> Entity | None:
        """What a token refers to."""
        return self.extraction.entity(index)

    def trust(self, index: int) -> float:
        """How sure it is what a token refers to, in (0, 1]: a name is, a pronoun as far as its rule."""
        return self.references.get(index, 1.0)

    def named(self, mention: Mention) -> Entity:
        """The entity that a name stands for."""
        return self.extraction.entities[self.extraction.referents[mention.head]]

    def name_at(self, index: int, *, article: bool = False) -> Mention | None:
        """The name that begins at a token, past an opening quotation mark, an honorific and, if allowed, an article."""
        for _ in range(4):
            if found := self.starting.get(index):
                return found
            if not (token := self.token(index, index)):
                return None
            passes = token.text in _OPENERS or token.text in self.lexicon.honorifics
            if not passes and not (article and determination(token) is Determination.DEFINITE and token.pos == "DET"):
                return None
            index += 1
        return None

    def has_mark(self, index: int, text: str) -> bool:
        """Whether the token at an index is a given mark."""
        return index < len(self.document) and self.document[index].text == text

    def opens_quotation(self, index: int) -> bool:
        """Whether a token is an opening quotation mark."""
        token = self.token(index, index) if index < len(self.document) else None
        return token is not None and token.text in _OPENERS

    def closes_quotation(self, index: int) -> bool:
        """Whether a token is a closing quotation mark."""
        token = self.token(index, index) if index < len(self.document) else None
        return token is not None and token.text in _CLOSERS

    def is_spaced(self, index: int) -> bool:
        """Whether a straight quotation mark stands apart from the word before it: it opens what follows."""
        return self.document[index].text == '"' and self.document[index - 1].end < self.document[index].start

    def is_whole(self, name: Mention) -> bool:
        """Whether a name fills the quotation marks that open before it (not the first word of « L'Europe en feu »)."""
        before, after = self.token(name.start - 1, name.start), self.token(name.end, name.start)
        if before is None or before.text not in _OPENERS:
            return True
        return after is None or after.text in _CLOSERS

    def name_before(self, index: int) -> Mention | None:
        """The name that ends just before a token, behind a closing quotation mark or a short parenthesis."""
        if index > 0 and self.document[index - 1].text in _CLOSERS:
            index -= 1
        elif index > 0 and self.document[index - 1].text == ")":
            index = self._opening(index - 1)
            if index > 0 and self.document[index - 1].text in _CLOSERS:
                index -= 1
        return self.ending.get(index)

    def _opening(self, closing: int) -> int:
        """The parenthesis that a closing one answers to, up to eight tokens back."""
        for index in range(closing - 1, max(closing - 9, -1), -1):
            if self.document[index].text == "(":
                return index
        return closing

    def after_name(self, mention: Mention) -> int:
        """The first token past a name and what is closed behind it: a quotation mark, a parenthesis."""
        index = mention.end
        if (token := self.token(index, mention.start)) and token.text in _CLOSERS:
            index += 1
        if (token := self.token(index, mention.start)) and token.text == "(":
            for closing in range(index + 1, min(index + 9, len(self.document))):
                if self.document[closing].text == ")":
                    return closing + 1
        return index

    def preposition(self, index: int, like: int) -> str:
        """The name of the preposition at a token (« à » for « aux »), empty where there is none or it tells a time."""
        token = self.token(index, like)
        if token is None or token.pos != "ADP" or index in self.timed or index in self.covering:
            return ""
        return self.lexicon.fused.get(token.text.lower(), token.lemma)

    def is_joined(self, index: int) -> bool:
        """Whether a token is written together with the one before it by a hyphen (« président-directeur »)."""
        token, before = self.document[index], self.document[index - 1]
        return index > 0 and token.start == before.end and (token.text.startswith("-") or before.text.endswith("-"))

    def places_of(self, tokens: Iterable[int]) -> tuple[EntityId, ...]:
        """The entities that adjectives of origin stand for, made where the article names them in no other way."""
        return tuple(place for _, place in self.placed(tokens))

    def placed(self, tokens: Iterable[int]) -> Iterator[tuple[int, EntityId]]:
        """Tokens of origin, each with each place that it stands for."""
        return ((index, self._place(index, place)) for index in tokens for place in self.origins.get(index, ()))

    def club_of(self, index: int) -> EntityId | None:
        """The organization of the article that bears an adjective of origin in its name (« Stade brestois »)."""
        word = self.document[index].text.lower()
        for entity in self.entities:
            if entity.type is EntityType.ORGANIZATION and word in entity.label.lower().split():
                return entity.id
        return None

    def _place(self, index: int, place: Place) -> EntityId:
        known = self.extraction.referents.get(index)
        if known is not None and self.entities[known].type is EntityType.PLACE and len(self.origins[index]) == 1:
            return known
        return self.place(place, index)

    def place(self, place: Place, index: int) -> EntityId:
        """The entity of a place that the token ``index`` brings in, made where the article does not name it."""
        names = {name.casefold() for name in (place.name, *place.names)}
        for entity in self.entities:
            if entity.type is EntityType.PLACE and names & {n.casefold() for n in (entity.label, *entity.aliases)}:
                return entity.id
        token = self.document[index]
        mention = Mention(
            MentionKind.DEMONYM, index, index + 1, index, token.span, token.text, EntityType.PLACE, "demonym"
        )  # fmt: skip
        return self._added(place.name, mention)

    def is_plural(self, index: int) -> bool:
        """Whether a noun stands in the plural, by the parse or by the table that knows it."""
        token = self.document[index]
        base = self.lexicon.base(token.text)
        return "Number=Plur" in token.features or bool(base and token.text.lower() != base.lower())

    def sounds_personal(self, head: int) -> bool:
        """Whether a noun that no table knows ends as nouns for persons do (« volcanologue », « initiatrice »)."""
        token = self.document[head]
        word = token.text.lower()
        if token.pos != "NOUN" or word in self.lexicon.things or not token.text[0].islower():
            return False
        if head and self.document[head - 1].text in _CLOSERS:
            return False  # an adjective of what is quoted: « sa « force » antiterroriste »
        return self.lexicon.sounds_personal(word)

    def sort_of(self, head: int) -> str:
        """What sort of noun for a person stands at a token: office, occupation, state, kin or helm; empty if none."""
        found = self._compound(head - 1) or self._compound(head)
        return found.kind if found else self.lexicon.person(self.document[head].text)

    def _compound(self, index: int) -> PersonNoun | None:
        """The noun for a person that a token and the next make together (« numéro deux », « Premier ministre »)."""
        pair = self.document.tokens[max(index, 0) : index + 2]
        return self.lexicon.persons.get(" ".join(token.text.lower() for token in pair)) if len(pair) == 2 else None

    def is_firm_noun(self, head: int) -> bool:
        """Whether companies are called by a noun for persons too: « le numéro un du pneu, Veltis »."""
        found = self._compound(head) or self.lexicon.persons.get(self.document[head].text.lower())
        return found is not None and found.firm

    def counts_in(self, index: int) -> bool:
        """Whether a word makes one noun for a person with the one before it: « numéro *deux* »."""
        return index > 0 and self._compound(index - 1) is not None

    def gender(self, index: int) -> str:
        """The gender that a noun for persons tells of whom it is said, empty where it may be said of both."""
        word = self.document[index].text.lower()
        known = self.lexicon.persons.get(self.lexicon.stem(word)[0])
        return self.document[index].feature("Gender") if known is None else known.gender_in(word)

    def person_completed(self, index: int) -> int | None:
        """The noun for a person that a name at a token completes, with what carries it: « l'*épouse* du peintre X »."""
        for before in range(index - 1, index - 5, -1):
            token = self.token(before, index)
            if token is None or token.pos not in ("ADJ", "ADP", "DET", "NOUN"):
                return None
            if self.preposition(before, index) == self.lexicon.of:
                return next((noun for noun in (before - 1, before - 2) if noun > 0 and self.sort_of(noun)), None)
            if token.pos == "ADP":
                return None
        return None

    def place_named(self, start: int, end: int) -> EntityId | None:
        """The place that tokens inside another name stand for, if the article or the language knows it."""
        text = self.document.of(self.document.span(start, end))
        for entity in self.entities:
            if entity.type is EntityType.PLACE and text in (entity.label, *entity.aliases):
                return entity.id
        if self.lexicon.places.place(text) is None and not is_town(self.language, text):
            return None
        span = self.document.span(start, end)
        mention = Mention(MentionKind.NAME, start, end, start, span, text, EntityType.PLACE, "place-in-name")
        return self._added(text, mention)

    def seat_named(self, name: Mention) -> EntityId | None:
        """The town in a name that an institution without a place of its own opens (« République de Brest »)."""
        document = self.document
        opens = name.end > name.start + 2 and self.lexicon.has("organ", document[name.start].text.lower())
        if not opens or self.lexicon.places.place(name.text) or document[name.start + 1].lemma != self.lexicon.of:
            return None
        return self.place_named(name.start + 2, name.end)

    def _added(self, label: str, mention: Mention) -> EntityId:
        added = Entity(EntityId(len(self.entities)), label, EntityType.PLACE, (), (mention,))
        self.entities.append(added)
        return added.id

    def couple_before(self, index: int) -> tuple[Entity, ...]:
        """The couple last told before a token, or nobody."""
        found = max((couple for couple in self.couples if couple[0] < index), default=None)
        return (self.entities[found[1]], self.entities[found[2]]) if found else ()

    def is_country(self, place: EntityId) -> bool:
        """Whether a place has an ISO code of its own as a state."""
        found = self.lexicon.places.place(self.entities[place].label)
        return found is not None and found.kind == PlaceKind.COUNTRY

    def is_land(self, place: EntityId) -> bool:
        """Whether a place is a state and no town (as Monaco is)."""
        return self.is_country(place) and self.entities[place].label not in self.lexicon.capitals

    def is_company(self, organization: EntityId) -> bool:
        """Whether an organization is a company that the language knows."""
        return self._table(organization) == "companies"

    def is_party(self, organization: EntityId) -> bool:
        """Whether an organization is a political party that the language knows."""
        return self._table(organization) == "parties"

    def _table(self, organization: EntityId) -> str:
        """The table of names that knows an organization, empty if none does."""
        known = KnownNames.of(self.language).get(self.entities[organization].label)
        return "" if known is None else known.table

    def of_type(self, index: int, *types: EntityType) -> Entity | None:
        """What a token refers to, if it is of one of these types."""
        found = self.entity(index)
        return found if found and found.type in types else None


def _origins(extraction: Extraction, words: Lexicon) -> Iterator[tuple[int, tuple[Place, ...]]]:
    """The tokens that are adjectives or nouns of origin, each with the places that it stands for."""
    for token in extraction.document.tokens:
        places = words.origins(token.text) if token.pos in ("ADJ", "NOUN", "PROPN") else ()
        if places and all(place.kind not in _WIDE for place in places):
            yield token.index, places


def determination(token: Token) -> Determination:
    """How a determiner, or a preposition fused with one (« du »), introduces its noun."""
    features = token.features
    if "Poss=Yes" in features:
        return Determination.POSSESSIVE
    if "PronType=Dem" in features:
        return Determination.DEMONSTRATIVE
    if "Definite=Def" in features:
        return Determination.DEFINITE
    return Determination.INDEFINITE if token.pos == "DET" else Determination.NONE
