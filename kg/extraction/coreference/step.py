"""The step that resolves what is not a name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from math import inf
from types import MappingProxyType

from kg.extraction.coreference import nominals, pronouns
from kg.extraction.coreference.agreement import Agreement
from kg.extraction.coreference.descriptions import Description, age_at, descriptions, phrase_end
from kg.extraction.coreference.lexicon import Pronoun, ReferenceLexicon, Slot
from kg.extraction.coreference.memory import Memory, topic_of
from kg.extraction.coreference.protagonists import Protagonist, protagonist_of
from kg.extraction.coreference.quotation import OUTSIDE, quotation_of
from kg.extraction.coreference.relatives import antecedent, is_close, is_plural
from kg.extraction.coreference.speakers import first_persons, spoken_for
from kg.extraction.coreference.traits import traits
from kg.extraction.coreference.trust import Resolved, trust
from kg.extraction.coreference.turns import teller_before
from kg.extraction.incises import incise_verb
from kg.extraction.step import step
from kg.languages import Language
from kg.languages.nouns import PersonNoun, PersonNounKind
from kg.model.document import Document
from kg.model.entity import Entity, EntityId, EntityType, Mention, MentionKind
from kg.model.extraction import Extraction

_LEADING = 1.5  # by which the best must lead to be taken without looking back: a whole sentence nearer
_REFERRING = frozenset({"PRON", "DET", "NOUN", "PROPN", "ADJ", "ADV", "VERB"})
"""Parts of speech of what may refer; the tagger takes « dont » for an adverb and « passant » for a verb."""


@step(needs="entities referents", gives="mentions entities referents")
def coreference(extraction: Extraction, language: Language) -> Extraction:
    """Add descriptions, pronouns and possessives to ``mentions``, to the entities' mentions and to ``referents``.

    Nouns put beside a name (« *le maire*, Jean Valmont ») refer to its bearer but are no mentions of their own.
    """
    document, lexicon = extraction.document, ReferenceLexicon.of(language)
    referents = dict(extraction.referents)
    described = list(descriptions(document, lexicon, extraction.entities, referents))
    for description in described:
        if description.beside:
            referents.setdefault(description.token, description.entity)
    memory = Memory(
        document,
        language,
        traits(document, lexicon, extraction.entities, described),
        quotation_of(document),
        topic_of(extraction.entities),
        frozenset(passage.speaker for passage in extraction.passages if passage.speaker is not None),
        {entity.id: _sentences(document, entity) for entity in extraction.entities},
    )
    memory.origins.update(_origins(document, lexicon, extraction))
    memory.origins.update(_described_origins(document, lexicon, described))
    beside = {d.token: d.entity for d in described if d.beside}
    protagonist = protagonist_of(extraction, lexicon)
    found = list(_resolved(extraction, lexicon, memory, referents, beside, protagonist))
    speakers = first_persons(extraction, lexicon, referents, spoken_for(extraction, lexicon, described, referents))
    found += [(index, number, MentionKind.PRONOUN, rule) for index, number, rule in speakers]
    return _with(extraction, lexicon, found, referents)


def _sentences(document: Document, entity: Entity) -> frozenset[int]:
    """The sentences that name an entity."""
    return frozenset(document[m.start].sentence for m in entity.mentions if m.kind is MentionKind.NAME)


def _origins(document: Document, lexicon: ReferenceLexicon, extraction: Extraction) -> Iterator[tuple[EntityId, str]]:
    """The persons who stand behind a word of origin (« la *Polonaise* Iga Sorel »), with its place."""
    for entity in extraction.entities:
        for mention in entity.mentions:
            before = document[mention.start - 1].text if mention.start else ""
            if (
                entity.type is EntityType.PERSON
                and before[:1].isupper()
                and (place := lexicon.places.by_demonym(before))
            ):
                yield entity.id, place.name


def _described_origins(
    document: Document, lexicon: ReferenceLexicon, described: list[Description]
) -> Iterator[tuple[EntityId, str]]:
    """The persons of whose work a word of origin is said (« le coureur *italien* Luca Moretti »), with its place."""
    for description in described:
        if isinstance(description.noun, PersonNoun) and description.noun.kind != PersonNounKind.OFFICE:
            for child in document.dependents(description.token, "amod"):
                if place := lexicon.places.by_demonym(child.text):
                    yield description.entity, place.name


def _resolved(
    extraction: Extraction,
    lexicon: ReferenceLexicon,
    memory: Memory,
    referents: dict[int, EntityId],
    beside: Mapping[int, EntityId],
    protagonist: Protagonist | None,
) -> Iterator[Resolved]:
    """Read the text once, noting who is spoken of and resolving what refers back; fills ``referents``."""
    document = extraction.document
    heads = {m.head: e.id for e in extraction.entities for m in e.mentions if m.kind is MentionKind.NAME}
    for token in document.tokens:
        index = token.index
        if index in heads or index in beside:
            memory.add(heads[index] if index in heads else beside[index], index)
            continue
        if token.text[0].isupper() and (number := nominals.inhabitant(document, lexicon, index, memory)) is not None:
            referents[index] = number
            memory.add(number, index)
            yield index, number, MentionKind.NOMINAL, "inhabitant"
            continue
        if index in referents or not (token.pos in _REFERRING or token.text[0] == "-"):
            continue
        if (found := _at(extraction, lexicon, memory, referents, index, protagonist)) is not None:
            referents[index] = found[1]
            memory.add(found[1], index)
            if found[2] is MentionKind.NOMINAL:
                memory.called.setdefault(nominals.calling(document, lexicon, index, referents), found[1])
                if (age := age_at(document, lexicon, phrase_end(document, index))) is not None:
                    memory.ages.setdefault(found[1], age)
            yield found
        elif stranger := nominals.stranger_at(document, lexicon, index):
            memory.add_stranger(index, stranger)
            memory.introduced.add(token.text.lower())


def _at(
    extraction: Extraction,
    lexicon: ReferenceLexicon,
    memory: Memory,
    referents: dict[int, EntityId],
    index: int,
    protagonist: Protagonist | None,
) -> Resolved | None:
    document = extraction.document
    governor = antecedent(document, lexicon, index)
    if governor is not None:
        number = _named(extraction, governor, referents)
        if number is not None and memory.of(number).agreement.number == "Sing" and is_plural(document, index):
            return None  # « des attaques à Dole, *qui* ont … »
        rule = "relative close" if is_close(document, index, governor) else "relative"
        return None if number is None else (index, number, MentionKind.PRONOUN, rule)
    if pronoun := pronouns.pronoun_at(document, lexicon, index):
        number, rule = _meant(extraction, lexicon, pronoun, index, memory, referents)
        return None if number is None else (index, number, MentionKind.PRONOUN, rule)
    if latter := nominals.is_latter(document, lexicon, index):
        number = pronouns.last(index, latter, memory, lexicon.nouns if index in memory.speakers else None)
        return None if number is None else (index, number, MentionKind.PRONOUN, "latter")
    if noun := nominals.nominal_at(document, lexicon, index):
        taking_up = nominals.Nominals(document, lexicon, extraction.entities, memory, referents, protagonist)
        number, rule = taking_up.resolve(noun, index)
        return None if number is None else (index, number, MentionKind.NOMINAL, rule)
    return None


def _named(extraction: Extraction, token: int, referents: Mapping[int, EntityId]) -> EntityId | None:
    """What a token refers to: the longest name that covers it (« la préfecture de la *Loire*, qui »), or its own."""
    covering = (
        (mention.end - mention.start, entity.id)
        for entity in extraction.entities
        for mention in entity.mentions
        if mention.kind is MentionKind.NAME and mention.start <= token < mention.end
    )
    return max(covering, default=(0, referents.get(token)))[1]


def _meant(
    extraction: Extraction,
    lexicon: ReferenceLexicon,
    pronoun: Pronoun,
    index: int,
    memory: Memory,
    referents: dict[int, EntityId],
) -> tuple[EntityId | None, str]:
    """Whom a pronoun means, and by what rule: who has the word, the subject of a clause beside, else the likeliest."""
    document = extraction.document
    teller = teller_before(extraction, lexicon, index) if pronoun.slot == Slot.SUBJECT else None
    if teller is not None:
        number = referents.get(teller)
        agreement = Agreement.of(document[teller]) if number is None else memory.traits[number].agreement
        if agreement.fits(Agreement(pronoun.gender, pronoun.number)):
            return number, "turn"
    beside, number = pronouns.of_clause(document, lexicon, pronoun, index, memory, referents)
    if beside:
        return number, "clause"
    number = pronouns.resolve(document, lexicon, pronoun, index, memory, referents)
    person = number is not None and extraction.entities[number].type is EntityType.PERSON
    if not person or pronoun.slot == Slot.POSSESSIVE:
        return number, pronoun.slot  # « elle » may be any thing, also one without a name
    if incise_verb(document, lexicon.language, index) is not None:
        return number, f"{pronoun.slot} incise"
    if memory.lead < _LEADING or memory.quotations[index] != OUTSIDE:
        return number, pronoun.slot  # who speaks may mean anybody
    return number, f"{pronoun.slot} {'alone' if memory.lead == inf else 'leading'}"


def _with(
    extraction: Extraction, lexicon: ReferenceLexicon, found: list[Resolved], referents: dict[int, EntityId]
) -> Extraction:
    document = extraction.document
    added: dict[EntityId, list[Mention]] = {}
    sure = trust(extraction.entities, found)
    for index, number, kind, rule in found:
        referents[index] = number
        made = _mention(document, lexicon, extraction.entities[number], index, kind, rule)
        added.setdefault(number, []).append(replace(made, confidence=sure[index]))
    entities = tuple(
        replace(e, mentions=_ordered((*e.mentions, *added[e.id]))) if e.id in added else e for e in extraction.entities
    )
    everything = _ordered((*extraction.mentions, *(m for some in added.values() for m in some)))
    return replace(extraction, mentions=everything, entities=entities, referents=MappingProxyType(referents))


def _ordered(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    return tuple(sorted(mentions, key=lambda m: (m.head < 0, m.start, -m.end)))


def _mention(
    document: Document, lexicon: ReferenceLexicon, entity: Entity, index: int, kind: MentionKind, rule: str
) -> Mention:
    article = nominals.article_of(document, lexicon, index) if kind is MentionKind.NOMINAL else None
    start, end = (index if article is None else article.index), index + 1
    span = document.span(start, end)
    return Mention(kind, start, end, index, span, document.of(span), entity.type, rule)
