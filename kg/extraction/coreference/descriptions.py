"""What the article says that its entities are: nouns put beside names, and what completes them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.extraction.coreference.lexicon import ReferenceLexicon
from kg.languages.function_words import function_words
from kg.languages.known import bare
from kg.languages.nouns import KindNoun, Nouns, PersonNoun, PersonNounKind
from kg.languages.titles import titles
from kg.model.document import Document, Token
from kg.model.entity import Entity, EntityId, EntityType, Mention, MentionKind

_APPOSED = frozenset({"appos", "flat:name", "nmod", "conj", "dep", "flat:foreign", "obj"})
_BORNE = frozenset({PersonNounKind.OFFICE, PersonNounKind.OCCUPATION})
_FULL = 2  # words of a name that is given in full
_PHRASE = frozenset({"NOUN", "PROPN", "ADJ", "ADP", "DET", "X"})
_REACH = 9  # tokens between a noun and the name behind its comma


@dataclass(frozen=True, slots=True)
class Description:
    """A noun, at ``token``, that says what ``entity`` is; ``complements`` are the entities that complete it.

    ``beside``: the noun stands in one noun phrase with the name, so that it refers to the entity itself.
    """

    entity: EntityId
    token: int
    noun: PersonNoun | KindNoun
    complements: frozenset[EntityId]
    beside: bool = True


def descriptions(
    document: Document, lexicon: ReferenceLexicon, entities: tuple[Entity, ...], referents: Mapping[int, EntityId]
) -> Iterator[Description]:
    """All nouns that describe a named entity: before the name, after it, and as predicate."""
    for entity in entities:
        for mention in entity.mentions:
            if mention.kind is MentionKind.NAME and mention.head >= 0:
                for token, beside in _nouns(document, lexicon, entity, mention):
                    noun = noun_at(lexicon.nouns, document[token])
                    if noun and fits_type(noun, entity.type):
                        others = complements(document, lexicon, token, referents) - {entity.id}
                        yield Description(entity.id, token, noun, others, beside)


def noun_at(nouns: Nouns, token: Token) -> PersonNoun | KindNoun | None:
    """The noun for persons or things that a token is."""
    return nouns.person(token) or nouns.kind(token)


def fits_type(noun: PersonNoun | KindNoun, kind: EntityType) -> bool:
    """Whether a noun can be said of an entity of a type."""
    if isinstance(noun, PersonNoun):
        return kind is EntityType.PERSON
    return kind is not EntityType.PERSON and (noun.entity_type is kind or EntityType.OTHER in (kind, noun.entity_type))


def complements(
    document: Document, lexicon: ReferenceLexicon, token: int, referents: Mapping[int, EntityId]
) -> frozenset[EntityId]:
    """The entities that complete a noun: « *du Louvre* », « *russe* », « *de Renault et de Nissan* »."""
    direct = [
        child.index
        for child in document.dependents(token, "nmod", "amod")
        if child.index in referents and child.index > token and _completes(document, lexicon, child)
    ]
    return frozenset(referents[index] for index in (*direct, *_coordinated(document, lexicon, direct, referents)))


def _coordinated(
    document: Document, lexicon: ReferenceLexicon, direct: list[int], referents: Mapping[int, EntityId]
) -> Iterator[int]:
    """What « et de … » adds to the last complement, whatever the parse hangs it on."""
    joining, of, definite = (function_words(lexicon.language, part) for part in ("and", "of", "definite"))
    index = max(direct, default=len(document))
    while index < len(document) and index in referents:
        name = referents[index]
        while index < len(document) and referents.get(index) == name:
            index += 1
        words = [token.text.lower() for token in document.tokens[index : index + 2]]
        index += 2
        if len(words) < 2 or words[0] not in (",", *joining) or words[1] not in of:
            return
        index += index < len(document) and document[index].text.lower() in definite
        if index in referents:
            yield index


def _completes(document: Document, lexicon: ReferenceLexicon, child: Token) -> bool:
    """Whether a dependent hangs on its noun without preposition or with « de » (not « *en* russe »)."""
    of = function_words(lexicon.language, "of")
    return all(case.lemma in of for case in document.dependents(child.index, "case"))


def age_after(document: Document, lexicon: ReferenceLexicon, mention: Mention) -> int | None:
    """The age that stands after a name (« Paul Vernet, 72 ans »)."""
    return age_at(document, lexicon, mention.end)


def age_at(document: Document, lexicon: ReferenceLexicon, index: int) -> int | None:
    """The age in years that opens at a token with a comma or a parenthesis (« *, 58 ans* »)."""
    after = document.tokens[index : index + 3]
    if len(after) < 3 or after[0].text not in (",", "(") or not after[1].text.isdigit():
        return None
    return int(after[1].text) if after[2].text in function_words(lexicon.language, "year") else None


def phrase_end(document: Document, index: int) -> int:
    """The token after a noun and its adjectives (« l'ancien juge *consulaire* »)."""
    end = index + 1
    while end < len(document) and document[end].pos == "ADJ" and document[end].head == index:
        end += 1
    return end


def _nouns(
    document: Document, lexicon: ReferenceLexicon, entity: Entity, mention: Mention
) -> Iterator[tuple[int, bool]]:
    before = _before(document, lexicon, entity, mention)
    if before is not None and not _is_of_calling(document, lexicon, mention, before):
        yield before, True
        for other in document.dependents(before, "conj"):
            if before < other.index < mention.start:
                yield other.index, True
        above = document.head(before)
        if document[before].dep in ("appos", "conj") and above.index < before and _only_comma(document, above, before):
            yield above.index, True  # « son *frère*, le peintre Paul Vernet »
    after = _after(document, lexicon, mention)
    if after is not None:
        yield after, True
        yield from ((other.index, True) for other in document.dependents(after, "conj"))
    predicate = _predicate(document, mention)
    if predicate is not None:
        yield predicate, False


def _is_of_calling(document: Document, lexicon: ReferenceLexicon, mention: Mention, noun: int) -> bool:
    """Whether the honorific before a name tells another calling than a noun does: « *du comédien* Me Vernet »."""
    title = titles(lexicon.language).get(document[mention.start - 1].text)
    return title is not None and bool(title.nouns) and document[noun].text.lower() not in title.nouns


def _only_comma(document: Document, above: Token, before: int) -> bool:
    """Whether nothing but a comma and an article part two nouns, complements of the first apart."""
    between = document.tokens[above.index + 1 : before]
    return any(t.text == "," for t in between) and not any(t.pos in ("VERB", "AUX", "CCONJ") for t in between)


def _before(document: Document, lexicon: ReferenceLexicon, entity: Entity, mention: Mention) -> int | None:
    """« le *peintre* Paul Vernet », « la *fusée* Albatros », « le *maire* de Dole, Jean Valmont »."""
    first, nouns = document.sentence_of(mention.start).start, lexicon.nouns
    index = mention.start - 1
    while index > first and (document[index].pos == "ADJ" and not noun_at(nouns, document[index])):
        index -= 1
    beside = noun_at(nouns, document[index]) if index >= first else None
    if beside and fits_type(beside, entity.type):
        return index
    if entity.type is EntityType.PERSON and (over := _over_complement(document, lexicon, first, mention)) is not None:
        return over
    if beside:
        return index
    comma = mention.start - 1
    if document[comma].text == "," and _has_verb(document, mention):
        return None
    governor = document.head(mention.head)
    if document[comma].text == "(" and entity.type is EntityType.PLACE and governor.index < comma - 1:
        return None  # « la raffinerie de Valombre (*Jura*) » tells where Valombre is
    apposed = document[mention.head].dep in _APPOSED and not any(document.dependents(mention.head, "case"))
    if apposed and first <= governor.index < mention.start and noun_at(nouns, governor):
        return governor.index
    if comma > first and document[comma].text == "," and entity.type is EntityType.PERSON:
        return _before_comma(document, lexicon, first, comma)
    return None


def _over_complement(document: Document, lexicon: ReferenceLexicon, first: int, mention: Mention) -> int | None:
    """« le *maire* de la ville Paul Vernet »: an office whose complement stands between it and a full name."""
    if mention.end - mention.start < _FULL or document[mention.start - 1].pos in ("ADP", "DET", "PUNCT"):
        return None
    for index in range(mention.start - 1, max(first, mention.start - _REACH) - 1, -1):
        token, noun = document[index], lexicon.nouns.person(document[index])
        if noun is not None and noun.kind in _BORNE and any(document.dependents(index, "det")):
            return index
        if noun is not None or token.pos not in _PHRASE:
            return None
    return None


def _has_verb(document: Document, mention: Mention) -> bool:
    """Whether a verb of its own follows a name: « selon le maire, Paul Vernet a … », « la ministre, X ayant … »."""
    after = document[mention.end] if mention.end < len(document) else None
    if after is None or after.sentence != document[mention.start].sentence or after.pos not in ("AUX", "VERB"):
        return False
    return after.feature("VerbForm") == "Fin" or after.feature("Tense") == "Pres"


def _before_comma(document: Document, lexicon: ReferenceLexicon, first: int, comma: int) -> int | None:
    of = function_words(lexicon.language, "of")
    for index in range(comma - 1, max(first, comma - _REACH) - 1, -1):
        token = document[index]
        if token.pos in ("VERB", "AUX") or token.text in (",", "»", "«", ";", ":"):
            return None
        completes = any(case.lemma in of for case in document.dependents(index, "case"))
        if lexicon.nouns.person(token) and any(document.dependents(index, "det")) and not completes:
            return index  # but « le conseiller *de la présidente*, X »: the name belongs to what the noun completes
    return None


def _after(document: Document, lexicon: ReferenceLexicon, mention: Mention) -> int | None:
    """« Anne Vidal, *juriste* à l'OMS », « X, 72 ans, *directeur* de »."""
    end, nouns = document.sentence_of(mention.end - 1).end, lexicon.nouns
    if mention.end + 1 >= end or document[mention.end].text != ",":
        return None
    index = mention.end + 1
    if age_after(document, lexicon, mention) is not None and index + 2 < end and document[index + 2].text == ",":
        index += 3
    while index < end and document[index].pos in ("DET", "ADJ", "ADV") and not noun_at(nouns, document[index]):
        index += 1
    if index < end and document[index].pos in ("NOUN", "ADJ") and noun_at(nouns, document[index]):
        return None if _is_new_subject(document, index) else index
    return None


def _is_new_subject(document: Document, index: int) -> bool:
    """Whether the noun after the comma opens the clause: « Interrogé par X, *le maire* a … »."""
    token = document[index]
    return token.dep.startswith("nsubj") and any(document.dependents(index, "det"))


def _predicate(document: Document, mention: Mention) -> int | None:
    """« Twitter est une *plateforme* »."""
    governor = document.head(mention.head)
    if (
        document[mention.head].dep == "nsubj"
        and governor.pos == "NOUN"
        and any(document.dependents(governor.index, "cop"))
    ):
        return governor.index
    return None


def same_name(noun: str, label: str) -> bool:
    """Whether a noun is the head of a name: « la *station* » for « Station spatiale internationale »."""
    words = bare(label).split(" ")
    return len(words) > 1 and words[0] == bare(noun)
