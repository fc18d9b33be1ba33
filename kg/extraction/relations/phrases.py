"""All descriptions of an article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.extraction.relations.heads import is_head
from kg.extraction.relations.phrase import Complement, Phrase
from kg.extraction.relations.phrase_reader import PhraseReader
from kg.extraction.relations.reading import Determination, Reading, determination
from kg.model.entity import EntityType


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


def phrase(reading: Reading, head: int, adopters: Mapping[int, int]) -> tuple[Phrase, Mapping[int, int]]:
    """The description around a noun, and the noun that carries the name in it, by the name's first token."""
    start, determiner, modifiers = _left(reading, head)
    if (
        reading.document[head].text.lower() in reading.lexicon.helms
        and reading.preposition(start - 1, head) == reading.lexicon.to
    ):
        start, determiner = start - 1, None
    found = determination(reading.document[determiner]) if determiner is not None else Determination.NONE
    several = _several(reading, head, determiner)
    if several is not None:
        start, determiner, found = several, None, Determination.INDEFINITE
    reader = PhraseReader(reading, head, adopters)
    end = reader.read(found)
    words, origins, referred = _words(reader)
    complements = (*reader.complements, *referred)
    origins += tuple(index for index in modifiers if index in reading.origins)
    done = Phrase(
        head, start, end, found, determiner, modifiers, words, origins, complements, reader.name, reader.groups[0].end,
        several is not None,
    )  # fmt: skip
    return done, reader.adopted


def _several(reading: Reading, head: int, determiner: int | None) -> int | None:
    """Where « l'un des … » or « une de ses … » starts in front of a noun in the plural, if it does."""
    if determiner is None or not reading.is_plural(head):
        return None
    fused = reading.document[determiner].pos == "ADP"
    one = reading.token(determiner - (1 if fused else 2), head)
    if one is None or not reading.lexicon.has("one", one.text.lower()):
        return None
    if reading.preposition(determiner if fused else determiner - 1, head) != reading.lexicon.of:
        return None
    article = reading.token(one.index - 1, head)
    return one.index - (article is not None and article.pos == "DET")


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


def _introduces(reader: PhraseReader, number: int) -> bool:
    """Whether a group only says what the place named in the next one is."""
    following = reader.groups[number + 1].name if number + 1 < len(reader.groups) else None
    return following is not None and reader.is_called(reader.groups[number], following)


def _words(reader: PhraseReader) -> tuple[tuple[int, ...], tuple[int, ...], tuple[Complement, ...]]:
    """The words of a description up to its first complement, its adjectives of origin, and a complement not named."""
    reading, document = reader.reading, reader.reading.document
    words: list[int] = []
    origins: list[int] = []
    for number, group in enumerate(reader.groups):
        if number and group.name:
            break
        if number and (reading.lexicon.has("descent", document[group.head].lemma) or _introduces(reader, number)):
            continue  # « un éditeur d'origine chinoise », « le maire de la ville de Dole »
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
