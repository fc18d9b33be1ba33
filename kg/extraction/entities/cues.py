"""What the words around a name tell of its type."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from kg.extraction.entities.evidence import Evidence
from kg.languages import Language
from kg.languages.given_names import is_given_name
from kg.languages.known import KnownNames
from kg.languages.nouns import KindNoun, Nouns, PersonNoun
from kg.languages.places import Places
from kg.languages.speech import SpeechLexicon, speech_lexicon
from kg.languages.titles import Title, titles
from kg.model.document import Document
from kg.model.entity import EntityType, Mention

_YEAR = re.compile(r" (?:19|20)\d\d$")
_SKIPPED = frozenset({"ADJ", "ADP", "DET"})
_APPOSED = frozenset({"appos", "flat:name", "nmod", "conj", "flat:foreign", "dep"})
_AGES = frozenset({"ans", "mois"})
_GIVEN_NAME = {EntityType.PERSON: 3.0, EntityType.PLACE: 2.2}  # against the model's word of 2; its places err most
_SURNAME = 4  # letters that a surname in capitals has at least; a shorter word is a series (« GTE »)
_REACH = 9  # tokens between a role and the name after its comma (« le président de la chambre de commerce, X »)


@dataclass(frozen=True, slots=True)
class TypedWord:
    """A row of ``name_endings.toml``; ``first``: only as the first word of a name."""

    word: str
    type: str
    first: bool = False


@dataclass(frozen=True, slots=True)
class CueLexicon:
    """The tables that types are told from."""

    language: Language
    nouns: Nouns
    known: KnownNames
    places: Places
    speech: SpeechLexicon
    words: dict[str, TypedWord]
    titles: Mapping[str, Title]
    naming: frozenset[str]

    @classmethod
    @cache
    def of(cls, language: Language) -> CueLexicon:
        """The lexicon of a language; made once a process."""
        return cls(
            language,
            Nouns.of(language),
            KnownNames.of(language),
            Places.of(language),
            speech_lexicon(language),
            {row.word: row for row in language.table("name_endings", TypedWord)},
            titles(language),
            language.words("naming_words"),
        )


def cues(document: Document, lexicon: CueLexicon, mention: Mention) -> Iterator[Evidence]:
    """All that speaks for one type or another; weights as in ``Evidence``."""
    yield from _of_model(mention)
    yield from _of_words(document, lexicon, mention)
    yield from _before(document, lexicon, mention)
    yield from _after(document, lexicon, mention)
    yield from _of_syntax(document, lexicon, mention)


def _of_model(mention: Mention) -> Iterator[Evidence]:
    if mention.type is None:
        yield Evidence(EntityType.OTHER, "model", 0.5)
    elif mention.rule == "quoted-title":
        yield Evidence(mention.type, "quoted", 3)
    elif mention.rule.startswith("headed"):
        yield Evidence(mention.type, "headed", 6)
    elif mention.rule == "party":
        yield Evidence(mention.type, "party", 8)
    elif mention.rule == "known":
        yield Evidence(mention.type, "known", 8)
    elif mention.rule == "place":
        yield Evidence(mention.type, "place", 5)
    else:
        yield Evidence(mention.type, "model", 2)


def _of_words(document: Document, lexicon: CueLexicon, mention: Mention) -> Iterator[Evidence]:
    tokens = document.tokens[mention.start : mention.end]
    first, text = tokens[0], mention.text
    if known := lexicon.known.get(text):
        yield Evidence(known.entity_type, "known", 4)
        return  # its single words tell nothing more: the « Ligue 1 » is no body
    if (kind := lexicon.nouns.kind(first)) and kind.part and len(tokens) > 1:
        yield Evidence(kind.entity_type, "headed", 6)
    elif (brand := _brand(lexicon, mention)) is not None:
        yield brand
    elif first.pos != "DET" and lexicon.places.place(text) is None and _looks_personal(lexicon, mention):
        weight = _GIVEN_NAME.get(mention.type or EntityType.OTHER, 1.6)
        yield Evidence(EntityType.PERSON, "given-name", weight if len(text.split()) > 1 else 1)
    for token in tokens:
        word = lexicon.words.get(token.text)
        if word and (not word.first or token is first) and len(tokens) > 1:
            yield Evidence(EntityType(word.type), "word", 4)
    if _YEAR.search(text):
        yield Evidence(EntityType.EVENT, "year", 2.5)
    elif any(c.isdigit() for c in text):
        yield Evidence(EntityType.PRODUCT, "digits", 2.2)
    elif len(tokens) == 1 and any(c.isupper() for c in text[1:]) and text.isalnum():
        yield Evidence(EntityType.ORGANIZATION, "capitals", 1.5)


def _looks_personal(lexicon: CueLexicon, mention: Mention) -> bool:
    """Whether a name opens with a given name and ends with a word in capital and small letters (not « Karma GTE »)."""
    words = mention.text.split(" ")
    last = words[-1]
    ends_well = last[:1].isupper() and (not last.isupper() or len(last) >= _SURNAME or mention.text.isupper())
    return ends_well and is_given_name(lexicon.language, words[0].split("'")[-1])


def _brand(lexicon: CueLexicon, mention: Mention) -> Evidence | None:
    """What a known name with more words after it is: « Audi Q8 » a product, « France Bleu Isère » a station."""
    words = mention.text.split(" ")
    for count in range(len(words) - 1, 0, -1):
        known = lexicon.known.get(" ".join(words[:count]))
        if known is None or words[0].islower():
            continue
        if known.entity_type is not EntityType.ORGANIZATION:
            return Evidence(known.entity_type, "brand", 3)
        series = any(c.isdigit() for c in mention.text)
        if count == 1 and (series or mention.type is not EntityType.ORGANIZATION):
            return Evidence(EntityType.PRODUCT, "brand", 3 if series else 1.6)
        return Evidence(known.entity_type, "brand", 3)
    return None


def _before(document: Document, lexicon: CueLexicon, mention: Mention) -> Iterator[Evidence]:
    start = document.sentence_of(mention.start).start
    index = mention.start - 1
    if index < start:
        return
    previous = document[index]
    if previous.text == "(" and any(n.label == "PER" and n.end == index for n in document.names):
        yield Evidence(EntityType.ORGANIZATION, "party", 3)  # « Anne Sorel (Horizons) »
    if previous.text in lexicon.titles:
        yield Evidence(EntityType.PERSON, "title", 8)
    if previous.text[0].isupper() and lexicon.places.readings(previous.text) and mention.text[0].isupper():
        yield Evidence(EntityType.PERSON, "inhabitant", 5)
    noun = noun_before(document, lexicon, mention.start)
    if isinstance(noun, PersonNoun):
        yield Evidence(EntityType.PERSON, "role", 5)
    elif noun is not None:
        yield Evidence(noun.entity_type, "kind", 5)
    if previous.text == "," and role_before_comma(document, lexicon.nouns, mention) is not None:
        yield Evidence(EntityType.PERSON, "role", 4)
    if (
        previous.text.lower() in ("un", "une")
        and mention.end - mention.start == 1
        and mention.type is EntityType.PERSON
    ):
        yield Evidence(EntityType.OTHER, "one of", 4)  # « un Molière »: a prize or a work, not the man
    yield from _of_preposition(document, lexicon, mention, index)


def _of_preposition(document: Document, lexicon: CueLexicon, mention: Mention, index: int) -> Iterator[Evidence]:
    word = document[index].text.lower()
    if word in ("à", "en", "dans"):
        yield Evidence(EntityType.PLACE, "preposition", 1.5)
    elif word == "chez":
        yield Evidence(EntityType.ORGANIZATION, "preposition", 1)
    elif word in ("de", "d'", "du", "des", "l'", "la"):
        head = document.head(mention.head)
        if head.index < mention.start and (noun := lexicon.nouns.person(head)) and noun.kind == "office":
            yield Evidence(EntityType.ORGANIZATION, "office", 1.5 if mention.type is EntityType.PLACE else 2.4)


def noun_before(document: Document, lexicon: CueLexicon, start: int) -> PersonNoun | KindNoun | None:
    """The noun that stands right before a name, adjectives apart (« la firme suédoise *Orvik* »)."""
    nouns, index = lexicon.nouns, start - 1
    first = document.sentence_of(start).start
    if document[index].text in lexicon.naming:
        index -= 2 if document[index - 1].text == "," else 1  # « leur voilier, baptisé *Courlis* »
    while index >= first and document[index].pos == "ADJ":
        if noun := _noun(document, nouns, index):
            return noun
        index -= 1
    if index < first or document[index].pos not in ("NOUN", "X", "PROPN"):
        return None
    governor = document.head(index)
    if governor.index < index and document[index].text[0].isupper() and any(document.dependents(index, "case")):
        return nouns.person(governor)  # « la ministre des Armées *Anne Sorel* »
    return _noun(document, nouns, index)


def _noun(document: Document, nouns: Nouns, index: int) -> PersonNoun | KindNoun | None:
    token = document[index]
    if token.pos == "ADJ" and not any(document.dependents(index, "det")):
        return None
    return nouns.person(token) or nouns.kind(token)


def role_before_comma(document: Document, nouns: Nouns, mention: Mention) -> int | None:
    """The role after which a name stands, behind a comma (« le PDG de Renault, *Paul Vernet* »)."""
    governor = document.head(mention.head)
    comma = mention.start - 1
    if governor.index < comma and document[mention.head].dep in _APPOSED and nouns.person(governor):
        return governor.index
    first = max(document.sentence_of(mention.start).start, comma - _REACH)
    for index in range(comma - 1, first - 1, -1):
        token = document[index]
        if token.pos in ("VERB", "AUX", "PUNCT") and token.text not in ("-", "(", ")"):
            return None
        if any(case.lemma in ("de", "du", "d'", "des") for case in document.dependents(index, "case")):
            continue
        if token.pos == "NOUN" and nouns.person(token) and index + _REACH > comma:
            subtree_end = max(document.subtree(index))
            return index if subtree_end >= comma - 1 or document[comma - 1].head >= index else None
    return None


def _after(document: Document, lexicon: CueLexicon, mention: Mention) -> Iterator[Evidence]:
    end = document.sentence_of(mention.end - 1).end
    after = document.tokens[mention.end : min(end, mention.end + 6)]
    if len(after) >= 3 and after[0].text in (",", "(") and after[2].text in _AGES and after[1].pos == "NUM":
        yield Evidence(EntityType.PERSON, "age", 8)
    if len(after) >= 2 and after[0].text == ",":
        noun = next((t for t in after[1:] if t.pos not in _SKIPPED or t.text.lower() in lexicon.nouns.persons), None)
        if noun is None or noun.pos not in ("NOUN", "ADJ"):
            return
        if lexicon.nouns.person(noun) and not any(t.pos == "ADP" for t in after[1:3] if t.index < noun.index):
            yield Evidence(EntityType.PERSON, "role-after", 3)
        elif (kind := lexicon.nouns.kind(noun)) and not any(t.pos == "ADP" for t in after[1:4] if t.index < noun.index):
            yield Evidence(kind.entity_type, "kind-after", 4)


def _of_syntax(document: Document, lexicon: CueLexicon, mention: Mention) -> Iterator[Evidence]:
    head = document[mention.head]
    governor = document.head(mention.head)
    if head.dep.startswith("nsubj") and head.index != governor.index:
        verb = lexicon.speech.at(document, governor.index)
        if verb is not None and not verb.mind:
            yield Evidence(EntityType.PERSON, "speech", 1)
            yield Evidence(EntityType.ORGANIZATION, "speech", 1)
