"""What is known of each entity that a pronoun or a description must agree with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.extraction.coreference.agreement import Agreement
from kg.extraction.coreference.descriptions import Description, age_after
from kg.extraction.coreference.lexicon import ReferenceLexicon
from kg.languages import Language
from kg.languages.function_words import function_words, gender_told
from kg.languages.given_names import gender_of
from kg.languages.nouns import PersonNoun
from kg.languages.titles import titles
from kg.model.document import Document
from kg.model.entity import Entity, EntityId, EntityType, Mention, MentionKind

_TITLE = 2  # votes of a word of address against one of a noun


@dataclass(frozen=True, slots=True)
class Traits:
    """Agreement, age and descriptions of an entity."""

    type: EntityType
    agreement: Agreement
    age: int | None
    described: tuple[Description, ...]


def traits(
    document: Document,
    lexicon: ReferenceLexicon,
    entities: Iterable[Entity],
    descriptions: Iterable[Description],
) -> tuple[Traits, ...]:
    """The traits of each entity, by its id."""
    by_entity: dict[EntityId, list[Description]] = {}
    for description in descriptions:
        by_entity.setdefault(description.entity, []).append(description)
    return tuple(
        Traits(
            entity.type,
            _agreement(document, lexicon.language, entity, by_entity.get(entity.id, [])),
            next((age for m in _names(entity) if (age := age_after(document, lexicon, m)) is not None), None),
            tuple(by_entity.get(entity.id, ())),
        )
        for entity in entities
    )


def _names(entity: Entity) -> list[Mention]:
    return [m for m in entity.mentions if m.kind is MentionKind.NAME and m.head >= 0]


def _agreement(document: Document, language: Language, entity: Entity, described: list[Description]) -> Agreement:
    votes = Counter(filter(None, (_of_description(document, language, d) for d in described if d.beside)))
    if entity.type is EntityType.PERSON:
        for gender in _of_titles(document, language, entity):
            votes[gender] += _TITLE
        given = gender_of(language, entity.label.split(" ")[0]) if " " in entity.label or not votes else ""
        votes.update(g for g in (given, given) if g)  # surer than the nouns beside a name, which may be of others
        return Agreement(votes.most_common(1)[0][0] if votes else "", "Sing")
    votes.update(g for m in _names(entity) if (g := _of_name(document, language, m)))
    plural = any(_has_plural_article(document, language, m) for m in _names(entity))
    return Agreement(votes.most_common(1)[0][0] if votes else "", "Plur" if plural else "Sing")


def _of_titles(document: Document, language: Language, entity: Entity) -> Iterator[str]:
    """The genders that the words of address before its names tell."""
    for mention in _names(entity):
        title = titles(language).get(document[mention.start - 1].text) if mention.start else None
        if title and title.gender:
            yield title.gender


def _of_description(document: Document, language: Language, description: Description) -> str:
    """The gender that a noun beside the name tells: by its form, else by its article."""
    token = document[description.token]
    if isinstance(description.noun, PersonNoun):
        gender = description.noun.gender_in(token.text.removeprefix("ex-"))
        if gender or description.noun.unsexed:
            return gender
        article = next(document.dependents(token.index, "det"), None)
        return gender_told(language, article.text.lower()) if article is not None else ""
    return token.feature("Gender")


def _of_name(document: Document, language: Language, mention: Mention) -> str:
    """The gender of an article before a name, or of the noun that opens it."""
    article = document[mention.start] if document[mention.start].pos == "DET" else document[max(mention.start - 1, 0)]
    if told := gender_told(language, article.text.lower()):
        return told
    first = document[mention.start]
    opened = mention.rule.startswith(("headed", "known")) and mention.end - mention.start > 1
    return first.feature("Gender") if opened and first.pos in ("NOUN", "PROPN") else ""


def _has_plural_article(document: Document, language: Language, mention: Mention) -> bool:
    articles = function_words(language, "plural")
    words = (document[mention.start], document[max(mention.start - 1, 0)])
    return any(word.text.lower() in articles and word.feature("Number") != "Sing" for word in words)
