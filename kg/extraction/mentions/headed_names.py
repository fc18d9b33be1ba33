"""Names that a noun opens: « tribunal correctionnel de Dijon », « rue de Nantes », « prix Goncourt »."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.extraction.mentions.candidate import Candidate
from kg.extraction.mentions.capitals import is_capital, is_ordinal
from kg.extraction.mentions.glued import is_of_office
from kg.extraction.mentions.lexicon import Lexicon
from kg.languages.function_words import function_words
from kg.languages.given_names import is_given_name
from kg.languages.nouns import KindNoun, Part
from kg.model.document import Document, Token
from kg.model.entity import EntityType

_YEAR = re.compile(r"(?:19|20)\d\d$")
_OWNED = (EntityType.ORGANIZATION, EntityType.PLACE)  # what may be somebody's (« sur le chemin de Paul Vernet »)
_COMMON_WORDS = 4  # in lower case between the noun and the proper name
Starts = Mapping[int, Candidate]


def headed_names(document: Document, lexicon: Lexicon, starts: Starts) -> Iterator[Candidate]:
    """Candidates that a noun of ``kinds.toml`` opens and a proper name (one of ``starts``, by first token) ends."""
    for token in document.tokens:
        kind = lexicon.nouns.kind(token)
        if kind is None or (token.index in starts and starts[token.index].rule == "known"):
            continue  # « Parti socialiste » is whole
        opening = _Opening(document, lexicon, starts, kind, token.index, document.sentence_of(token.index).end)
        if opening.can_open(token) and (end := opening.end(token.index)):
            if _YEAR.match(document[end - 1].text):
                end -= 1  # « le prix Nobel de physique 2017 »
            start = token.index
            if is_capital(token) and start and document[start - 1].pos == "ADJ" and is_capital(document[start - 1]):
                start -= 1  # « le Grand Port maritime de Nantes »
            elif kind.entity_type is EntityType.ORGANIZATION and is_ordinal(document, start - 1):
                start -= 1  # « le 9e lycée de Nantes »
            yield Candidate(start, end, kind.entity_type, f"headed-{kind.noun}", 0.85)


@dataclass(frozen=True, slots=True)
class _Opening:
    """A noun that may open a name, and what stands behind it in its sentence, which ends before ``limit``."""

    document: Document
    lexicon: Lexicon
    starts: Starts
    kind: KindNoun
    noun: int
    limit: int

    def can_open(self, token: Token) -> bool:
        """Whether the noun opens names here: with its number, its determiner and, where it needs one, its capital."""
        kind = self.kind
        if kind.part == Part.NEVER or (token.feature("Number") == "Plur" and kind.noun[-1] != "s"):
            return False
        counts = self.document.dependents(token.index, "nummod", "amod")
        if kind.noun[-1] == "s" and not is_capital(token) and any(t.index < token.index for t in counts):
            return False  # « les huit dernières *éditions* de la Fleur d'or »
        if kind.entity_type is not EntityType.WORK and self._is_complement(token):
            return False
        unnamed = function_words(self.lexicon.language, "unnamed")
        if any(child.text.lower() in unnamed for child in self.document.dependents(token.index, "det")):
            return False
        opening = self.document.sentence_of(token.index).start == token.index
        if kind.part == Part.BESIDE and not is_capital(token):
            return self._has_beside(token.index)
        return kind.part in (Part.ALWAYS, Part.SEAT) or (is_capital(token) and not opening)

    def _has_beside(self, index: int) -> bool:
        """« la salle *Pleyel* », not « mettre en place *Sentinelle* »."""
        adverbial = index > 0 and self.document[index - 1].pos == "ADP" and not self._is_of(index - 1)
        return index + 1 in self.starts and not adverbial

    def _is_complement(self, token: Token) -> bool:
        """Whether the noun stands behind another and a bare « de »: « le *front de* mer de Nantes » is no sea."""
        bare = token.index > 1 and self._is(token.index - 1, "of-bare") and not is_capital(token)
        return bare and self.document[token.index - 2].pos == "NOUN"

    def end(self, index: int) -> int:
        """Where the name ends, or 0 if no proper name completes it."""
        here, capital = self._past_adjectives(index + 1), is_capital(self.document[index])
        if here > index + 1 and not capital and not self._is_fixed(index + 1, here):
            return 0
        if here in self.starts and self.kind.part != Part.BESIDE and self._has_known(self.starts[here]):
            return 0  # « le groupe *Renault* », « la chaîne *Arte* »: the name needs no noun
        if self.kind.entity_type in _OWNED and self._is_owned(here):
            return 0
        if self.kind.qualified and here == index + 1 and not capital and self._is_placed(here):
            return 0
        end = self._past_complement(here)
        if not end and (self.kind.common or self.kind.entity_type is EntityType.PLACE):
            end = self._past_field(here)
        if not end and self.kind.common:
            end = self._past_common(here)
        if not end and capital and here == index + 1:
            return 0
        if end and self.kind.places and self._is(end, "to"):
            end = max(end, self._past_name(end + 1))
        return end

    def _is(self, index: int, part: str) -> bool:
        """Whether a token of the sentence is a function word that plays a part."""
        return index < self.limit and self.document[index].text.lower() in function_words(self.lexicon.language, part)

    def _is_of(self, index: int) -> bool:
        return self._is(index, "of") or self._is(index, "of-foreign")

    def _has_known(self, name: Candidate) -> bool:
        return name.rule == "known" and name.type is self.kind.entity_type

    def _is_fixed(self, start: int, end: int) -> bool:
        """Whether adjectives belong to the name (« tribunal *correctionnel* »); not so in « quartier *calme* »."""
        origin = any(self.lexicon.places.readings(token.text) for token in self.document.tokens[start:end])
        return self.kind.entity_type is not EntityType.PLACE and (self._is_of(end) or not origin)

    def _past_adjectives(self, index: int) -> int:
        while index < self.limit and self.document[index].pos == "ADJ" and not is_capital(self.document[index]):
            index += 1
        return index

    def _is_owned(self, index: int) -> bool:
        """Whether a person stands behind « de »: whose the thing is, not its name (« le parti de Paul Vernet »)."""
        named = self.starts.get(index + 1)
        return named is not None and named.type is EntityType.PERSON and self._is(index, "of-bare")

    def _is_placed(self, index: int) -> bool:
        """Whether a place stands behind « de » (« le centre de Dole »)."""
        named = self.starts.get(index + 1) or self.starts.get(index + 2)
        return self._is_of(index) and named is not None and named.type is EntityType.PLACE

    def _past_complement(self, index: int) -> int:
        """Past « Lariboisière », « de Dijon », « du Louvre », « de la Moselle »; 0 where none stands there."""
        if self._is_of(index):
            return self._past_more_fields(self._past_name(index + 1))
        found = self.starts.get(index)
        return found.end if found and found.end <= self.limit and not self._is_holder(found) else 0

    def _is_holder(self, found: Candidate) -> bool:
        """Whether a person behind the noun is somebody at such a place, not whose name it bears."""
        given = found.end - found.start > 1 and is_given_name(self.lexicon.language, self.document[found.start].text)
        if found.type is not EntityType.PERSON or not given:
            return False
        return self.kind.impersonal or (
            is_of_office(self.document, self.lexicon, self.noun) and self._is_met_alone(found)
        )

    def _is_met_alone(self, found: Candidate) -> bool:
        """Whether the surname stands in the article without that noun before it."""
        surname, count = self.document[found.end - 1].text, found.end - found.start
        return any(
            token.text == surname
            and token.index >= count
            and self.document[token.index - count].text != self.document[self.noun].text
            for token in self.document.tokens
        )

    def _past_field(self, index: int) -> int:
        """Past « de l'Agriculture », « du Nord », « des Affaires étrangères »: names only behind such a noun."""
        if not self._is_of(index):
            return 0
        index += 2 if self._is(index + 1, "definite") else 1
        if index >= self.limit or not is_capital(self.document[index]):
            return 0
        if self.document[index].pos not in ("NOUN", "PROPN"):
            return 0
        return self._past_more_fields(self._past_adjectives(index + 1))

    def _past_more_fields(self, end: int) -> int:
        """Past « et de la Protection de l'enfance », « , des Sports et de la Recherche » behind a field."""
        if not end or end + 1 >= self.limit:
            return end
        index = end + 1 if self.document[end].text in (",", *function_words(self.lexicon.language, "and")) else end
        if index == end or not self._is_of(index):
            return end
        index += 2 if self._is(index + 1, "definite") else 1
        if (
            index >= self.limit
            or index not in self.document.ordinary
            or self.lexicon.places.place(self.document[index].text)
        ):
            return end
        named = self.starts.get(index)
        past = self._past_more_fields(named.end if named else self._past_adjectives(index + 1))
        return past if self.document[end].text != "," or self._has_and(end, past) else end

    def _has_and(self, start: int, end: int) -> bool:
        return any(self._is(index, "and") for index in range(start, end))

    def _past_name(self, index: int) -> int:
        if self._is(index, "definite") and index not in self.starts:
            index += 1
        found = self.starts.get(index)
        return found.end if found and found.end <= self.limit else 0

    def _past_common(self, index: int) -> int:
        """Past « d'appel de Dijon », « de joaillerie de Saumur », « des métiers de la Moselle »."""
        document, end = self.document, 0
        for _ in range(_COMMON_WORDS):
            if not self._is_of(index) or (end := self._past_complement(index)):
                break
            index += 2 if self._is(index + 1, "definite") else 1
            if index >= self.limit or document[index].pos != "NOUN" or is_capital(document[index]):
                break
            index += 1
            while index < self.limit and document[index].pos == "ADJ":
                index += 1
        return end
