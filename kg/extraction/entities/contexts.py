"""What the words that govern a name tell of its type: « les *salariés* de X », « X *emploie* … », « *chez* X »."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from kg.extraction.entities.evidence import Evidence
from kg.languages import Language
from kg.languages.function_words import function_words
from kg.model.document import Document, Token
from kg.model.entity import EntityType, Mention

_LIGHT = frozenset({"ADJ", "DET", "ADV", "NUM"})  # between a noun and « de »: « les salariés français de X »
_OPENING = frozenset({"«", "“", '"', "("})  # what may stand right before a name: « le mouvement des "X" »


class Slot(StrEnum):
    """How the word stands to the name."""

    NOUN = "noun"
    VERB = "verb"
    OBJECT = "object"
    PREPOSITION = "preposition"
    COMPLEMENT = "complement"
    """A word with its preposition: « *journaliste à* X », « *participer à* X »."""
    BESIDE = "beside"
    """A noun right before the name, of which the name is no name: « un *sondage* X »."""
    SCENE = "scene"
    """A verb for what is done in a work, which stands behind « dans » without article."""
    DISTINCTION = "distinction"
    """The first adjective of what completes the name (« le César de la *meilleure* actrice »)."""
    BUILDING = "building"
    """What a body that is called like its building has or has not as a building (« le *perron* de l'Élysée »)."""
    PARENTHESIS = "parenthesis"
    """The first noun of the parenthesis behind the name."""


@dataclass(frozen=True, slots=True)
class NameContext:
    """A row of ``name_contexts.toml``: words that speak for a type in one slot."""

    slot: str
    type: str
    weight: float
    words: tuple[str, ...]


@cache
def name_contexts(language: Language) -> Mapping[tuple[str, str], NameContext]:
    """The rows of a language by slot and word."""
    return {(row.slot, word): row for row in language.table("name_contexts", NameContext) for word in row.words}


def contexts(document: Document, language: Language, mention: Mention) -> Iterator[Evidence]:
    """What the noun, the verb or the preposition of a mention speaks for."""
    table = name_contexts(language)
    definite = mention.start > 0 and document[mention.start - 1].pos == "DET"
    for slot, word in _words(document, language, mention):
        row = table.get((slot, word))
        if row is None or (definite and row.type == EntityType.PERSON):
            continue  # « l'anniversaire de *la* Solenza » is no person's
        yield Evidence(EntityType(row.type), row.slot, row.weight)


def _words(document: Document, language: Language, mention: Mention) -> Iterator[tuple[str, str]]:
    if (before := _preposition(document, mention)) is not None:
        yield from _of_preposition(document, language, mention, before)
    elif (beside := document[mention.start - 1] if mention.start else None) and beside.pos == "NOUN":
        yield Slot.BESIDE, beside.lemma
    yield from _around(document, language, mention, before)
    governor = document.head(mention.head)
    if governor.index != mention.head and tells(document, governor.index):
        match document[mention.head].dep:
            case "nsubj":
                yield Slot.VERB, governor.lemma
            case "obj" | "nsubj:pass":
                yield Slot.OBJECT, governor.lemma


def _of_preposition(
    document: Document, language: Language, mention: Mention, before: Token
) -> Iterator[tuple[str, str]]:
    """A preposition with the word that calls for it if the table has the two; else each for itself."""
    callers = (document[max(before.index - 1, 0)], document.head(mention.head))
    own = [caller for caller in callers if not any(document.dependents(caller.index, "expl"))]  # « se déclarer à »
    pairs = [(Slot.COMPLEMENT, f"{caller.lemma} {before.lemma}") for caller in own]
    if called := next((pair for pair in pairs if pair in name_contexts(language)), None):
        yield called
        return
    yield Slot.BUILDING, before.text.lower()
    if before.index == mention.start - 1:
        yield Slot.PREPOSITION, before.text.lower()
    if before.text.lower() in function_words(language, "of") and (noun := _noun(document, before.index)):
        yield Slot.NOUN, noun.lemma
        yield Slot.BUILDING, noun.lemma


def _around(
    document: Document, language: Language, mention: Mention, before: Token | None
) -> Iterator[tuple[str, str]]:
    """« *dans* X, elle *incarne* … », « X (*saison* 2) », « X du *meilleur* film »."""
    if before is not None and before.index == mention.start - 1 and before.lemma in function_words(language, "within"):
        sentence = document.sentence_of(mention.start)
        verbs = dict.fromkeys(t.lemma for t in document.tokens[sentence.start : sentence.end] if t.pos == "VERB")
        yield from ((Slot.SCENE, verb) for verb in verbs)
    following = document.tokens[mention.end : mention.end + 2]
    if len(following) > 1 and following[0].text == "(":
        yield Slot.PARENTHESIS, following[1].lemma
    elif following and following[0].text.lower() in function_words(language, "of"):
        adjective = next((t for t in document.tokens[mention.end + 1 : mention.end + 3] if t.pos == "ADJ"), None)
        if adjective is not None:
            yield Slot.DISTINCTION, adjective.lemma


def tells(document: Document, verb: int) -> bool:
    """Whether a verb is finite or has an auxiliary: not « un moteur *développant* 300 chevaux »."""
    if document[verb].pos != "VERB":
        return False
    return document[verb].feature("VerbForm") == "Fin" or any(document.dependents(verb, "aux"))


def _preposition(document: Document, mention: Mention) -> Token | None:
    """The preposition right before a name, before its article or its opening mark."""
    start, index = document.sentence_of(mention.start).start, mention.start - 1
    if index > start and document[index].text in _OPENING:
        index -= 1
    if index > start and document[index].pos == "DET":
        index -= 1
    return document[index] if index >= start and document[index].pos == "ADP" else None


def _noun(document: Document, preposition: int) -> Token | None:
    """The noun before « de », its adjectives passed over."""
    start, index = document.sentence_of(preposition).start, preposition - 1
    while index > start and document[index].pos in _LIGHT:
        index -= 1
    return document[index] if index >= start and document[index].pos == "NOUN" else None
