"""Descriptions that take up an entity: « le porte-parole du Kremlin », « le milliardaire », « la compagnie »."""

from __future__ import annotations

from collections.abc import Mapping

from kg.extraction.coreference.agreement import Agreement
from kg.extraction.coreference.descriptions import complements, noun_at, same_name
from kg.extraction.coreference.lexicon import ReferenceLexicon
from kg.extraction.coreference.memory import Memory, Search
from kg.languages.nouns import KindNoun, PersonNoun
from kg.model.document import Document, Token
from kg.model.entity import Entity, EntityId, EntityType

_DEFINITE = frozenset({"le", "la", "l'", "ce", "cet", "cette", "du", "au"})
_DEMONSTRATIVE = frozenset({"ce", "cet", "cette"})
_FAR = 99  # sentences: a role learnt in the article is good to its end
_GENERIC = frozenset(
    {"entreprise", "société", "compagnie", "groupe", "firme", "organisation", "institution", "constructeur"}
)


def nominal_at(document: Document, lexicon: ReferenceLexicon, index: int) -> PersonNoun | KindNoun | None:
    """The noun of a definite singular description that a token is the head of, or None."""
    token = document[index]
    if token.pos not in ("NOUN", "ADJ", "PROPN") or token.feature("Number") == "Plur":
        return None
    if not _is_definite(document, index):
        return None
    return noun_at(lexicon.nouns, token)


def resolve(
    document: Document,
    lexicon: ReferenceLexicon,
    entities: tuple[Entity, ...],
    noun: PersonNoun | KindNoun,
    index: int,
    memory: Memory,
    referents: Mapping[int, EntityId],
) -> EntityId | None:
    """The entity that a description takes up."""
    token = document[index]
    completed = complements(document, index, referents)
    agreement = Agreement(
        "" if isinstance(noun, KindNoun) else noun.gender_in(token.text) or _article_gender(document, index), "Sing"
    )

    def learnt(entity: EntityId) -> bool:
        return any(
            d.noun.noun == noun.noun and d.token < index and (not completed or completed == d.complements)
            for d in memory.traits[entity].described
        ) or (not completed and same_name(token.text, entities[entity].label))

    types = (
        frozenset({EntityType.PERSON}) if isinstance(noun, PersonNoun) else frozenset(EntityType) - {EntityType.PERSON}
    )
    found = memory.best(Search(index, agreement, _FAR, types, accepts=learnt, prefers_person=False))
    if found is not None or completed or _has_complement(document, index):
        return found
    if isinstance(noun, PersonNoun):
        return _person(document, lexicon, noun, agreement, index, memory)
    return _thing(document, noun, index, memory)


def _person(
    document: Document, lexicon: ReferenceLexicon, noun: PersonNoun, agreement: Agreement, index: int, memory: Memory
) -> EntityId | None:
    anaphor = lexicon.anaphors.get(noun.noun)
    persons = frozenset({EntityType.PERSON})
    if anaphor is None and not _is_demonstrative(document, index):
        return None
    if anaphor and anaphor.from_age:
        return memory.best(
            Search(
                index,
                agreement,
                _FAR,
                persons,
                accepts=lambda e: anaphor.from_age <= (memory.traits[e].age or 0) <= anaphor.to_age,
            )  # fmt: skip
        )
    return memory.best(Search(index, agreement, 1, persons))


def _thing(document: Document, noun: KindNoun, index: int, memory: Memory) -> EntityId | None:
    """« l'entreprise »: the last that is of the kind, one or two sentences back."""
    if noun.noun not in _GENERIC and not _is_demonstrative(document, index):
        return None
    return memory.best(Search(index, Agreement("", "Sing"), 1, frozenset({noun.entity_type}), prefers_person=False))


def _is_definite(document: Document, index: int) -> bool:
    return any(
        child.text.lower() in _DEFINITE for child in document.dependents(index, "det", "case") if child.index < index
    ) and not any(document.dependents(index, "nummod"))


def _is_demonstrative(document: Document, index: int) -> bool:
    return any(child.text.lower() in _DEMONSTRATIVE for child in document.dependents(index, "det"))


def _article_gender(document: Document, index: int) -> str:
    article: Token | None = next(document.dependents(index, "det"), None)
    return (
        article.feature("Gender") if article is not None and article.text.lower() in ("le", "la", "ce", "cette") else ""
    )


def _has_complement(document: Document, index: int) -> bool:
    """Whether « de … » or a relative clause says which one is meant."""
    return any(
        child.index > index and (any(document.dependents(child.index, "case")) or child.dep == "acl:relcl")
        for child in document.dependents(index, "nmod", "acl:relcl")
    )
