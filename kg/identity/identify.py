"""The same thing outside the text: in the user's authority file, in our lists, and where asked for at a service."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kg.identity.authority import Authority
from kg.identity.builtin import builtin
from kg.identity.files import AuthorityFile
from kg.identity.heading import Heading
from kg.identity.reconcile import Reconciler
from kg.identity.whereabouts import told_countries
from kg.languages import Language
from kg.languages.normal import normal
from kg.model.entity import Entity, EntityType
from kg.model.extraction import Extraction


@dataclass(frozen=True, slots=True)
class Identify:
    """Gives entities the IRIs of the same thing elsewhere.

    They are looked up in the user's authority, else in what the language knows, else at a reconciliation service. What
    could be several things is nothing: no IRI is better than a wrong one. A name that one of them knows is looked up
    nowhere else, even where it stays open there.
    """

    authority: Authority | AuthorityFile | None = None
    reconciler: Reconciler | None = None

    def __call__(self, extraction: Extraction, language: Language) -> Extraction:
        """The extraction with its entities identified."""
        told = told_countries(extraction, language)
        known = (*((self.authority,) if self.authority else ()), builtin(language))
        surnames = _surnames(extraction)
        found = {
            entity.id: _headings(entity, known)
            for entity in extraction.entities
            if not (entity.type is EntityType.PLACE and normal(entity.label) in surnames)
        }
        iris = {id_: _sure(headings, told.get(id_, set())) for id_, headings in found.items() if headings}
        if self.reconciler:
            open_ = {id_ for id_, headings in found.items() if not headings}
            iris |= self.reconciler.iris(entity for entity in extraction.entities if entity.id in open_)
        entities = (replace(entity, same_as=iris.get(entity.id, ())) for entity in extraction.entities)
        return replace(extraction, entities=tuple(entities))


OFFLINE = Identify()
"""By what the language knows, and nothing else."""


def _surnames(extraction: Extraction) -> set[str]:
    """The last words of the persons' names: a place that bears one of them may be a person (« Hollande »)."""
    persons = (entity.label for entity in extraction.entities if entity.type is EntityType.PERSON)
    return {normal(label.rsplit(" ", 1)[-1]) for label in persons}


def _headings(entity: Entity, known: Iterable[Authority | AuthorityFile]) -> tuple[Heading, ...]:
    """What the first authority that knows an entity has for it."""
    return next(filter(None, (authority.headings(entity) for authority in known)), ())


def _sure(headings: tuple[Heading, ...], countries: set[str]) -> tuple[str, ...]:
    """The IRIs of the one thing that headings leave, and that lies where the article says; else none."""
    left = {heading.iris for heading in headings if not (heading.country and countries - {heading.country})}
    return left.pop() if len(left) == 1 else ()
