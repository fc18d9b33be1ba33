"""Descriptions that nobody was called by: « le ministre » for whom the headline, or the sentence before, is about.

A text introduces the unknown by what they are; whom it never describes, readers know, and a description takes them up.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extraction.coreference.agreement import Agreement
from kg.extraction.coreference.lexicon import ReferenceLexicon
from kg.extraction.coreference.memory import Memory
from kg.extraction.coreference.quotation import OUTSIDE
from kg.languages.function_words import function_words
from kg.languages.nouns import PersonNoun, PersonNounKind
from kg.model.article import BlockKind
from kg.model.document import Document, Sentence
from kg.model.entity import EntityId, EntityType, MentionKind
from kg.model.extraction import Extraction

_SAID_OF_THE_KNOWN = frozenset({PersonNounKind.OFFICE, PersonNounKind.OCCUPATION})


@dataclass(frozen=True, slots=True)
class Protagonist:
    """The person whom a headline is about; ``speaks`` where the headline tells what they say."""

    entity: EntityId
    speaks: bool


def protagonist_of(extraction: Extraction, lexicon: ReferenceLexicon) -> Protagonist | None:
    """The only person who speaks in the headline, else the only one who is its subject."""
    speaking = frozenset(passage.speaker for passage in extraction.passages)
    heads = list(_headline_heads(extraction))
    tellers = {entity for entity, head in heads if head in speaking or _tells(extraction.document, lexicon, head)}
    if len(tellers) == 1:
        return Protagonist(next(iter(tellers)), True)
    subjects = {entity for entity, head in heads if extraction.document[head].dep == "nsubj"}
    return Protagonist(next(iter(subjects)), False) if len(subjects) == 1 and not tellers else None


def _headline_heads(extraction: Extraction) -> Iterator[tuple[EntityId, int]]:
    """The persons named in the headline, each with the head of the name."""
    document = extraction.document
    for entity in extraction.entities:
        for mention in entity.mentions:
            named = mention.kind is MentionKind.NAME and mention.head >= 0 and entity.type is EntityType.PERSON
            if named and document.sentence_of(mention.head).kind is BlockKind.HEADLINE:
                yield entity.id, mention.head


def _tells(document: Document, lexicon: ReferenceLexicon, head: int) -> bool:
    """Whether a name is the subject of a speech verb (« Paul Vernet *réagit* »)."""
    return document[head].dep == "nsubj" and lexicon.speech.at(document, document[head].head) is not None


def undescribed(
    document: Document,
    lexicon: ReferenceLexicon,
    noun: PersonNoun,
    index: int,
    agreement: Agreement,
    memory: Memory,
    protagonist: Protagonist | None,
    *,
    completed: bool,
) -> EntityId | None:
    """Whom the description at a token takes up though nothing told has called anybody so, or None.

    It must be of an office or work, who speaks or acts, and no name of that person may stand in its sentence. Only
    what is ``completed`` (« le leader *de Zorvane* ») goes on with the sentence before. Whoever speaks may have been
    called otherwise, if nobody else of the sex speaks, nor is the headline or the sentence before about anybody else.
    """
    of_others = function_words(lexicon.language, "telling-of-others")
    acts = document[index].dep == "nsubj" or index in memory.speakers
    if not acts or noun.kind not in _SAID_OF_THE_KNOWN or noun.noun in of_others or noun.noun in memory.introduced:
        return None
    sentence = document.sentence_of(index)

    def fits(entity: EntityId) -> bool:
        known = memory.of(entity)
        plain = not known.described and known.age is None
        return plain and known.agreement.fits(agreement) and not memory.is_named_in(entity, sentence)

    if protagonist is not None and fits(protagonist.entity) and _is_taken_up(document, protagonist, index, memory):
        return protagonist.entity
    before = _subject_before(document, sentence, memory) if completed else None
    if before is not None and fits(before):
        return before
    if index not in memory.speakers:
        return None
    likely = (before, *_speakers(index, memory), protagonist.entity if protagonist else None)
    apart = {entity for entity in likely if entity is not None and not memory.is_named_in(entity, sentence)}
    agreeing = {entity for entity in apart if memory.of(entity).agreement.fits(agreement)}
    return next(iter(agreeing)) if len(agreeing) == 1 and min(agreeing) >= 0 else None  # below: a stranger


def _speakers(index: int, memory: Memory) -> set[EntityId]:
    """The persons who have spoken so far: journalists call by ever new nouns whom they quote."""
    spoken = {place.entity for place in memory.places if place.token in memory.speakers and place.token < index}
    return {entity for entity in spoken if memory.of(entity).type is EntityType.PERSON}


def _is_taken_up(document: Document, protagonist: Protagonist, index: int, memory: Memory) -> bool:
    """Whether a description may go on with the headline: who speaks in both, else the opening of the text."""
    if protagonist.speaks:
        return True
    sentence = document.sentence_of(index)
    return sentence.kind is BlockKind.STANDFIRST or all(
        earlier.kind not in (BlockKind.STANDFIRST, BlockKind.PARAGRAPH)
        for earlier in document.sentences[: sentence.index]
    )


def _subject_before(document: Document, sentence: Sentence, memory: Memory) -> EntityId | None:
    """The only person named in the last sentence before it in its paragraph, if its subject; quotations apart."""
    earlier = [
        place
        for place in memory.places
        if place.sentence < sentence.index
        and place.quotation == OUTSIDE
        and document.sentences[place.sentence].block == sentence.block
        and memory.of(place.entity).type is EntityType.PERSON
        and memory.is_named_in(place.entity, document.sentences[place.sentence])
    ]
    last = max((place.sentence for place in earlier), default=-1)
    named = {place.entity for place in earlier if place.sentence == last}
    leads = any(place.subject for place in earlier if place.sentence == last)
    return next(iter(named)) if len(named) == 1 and leads else None
