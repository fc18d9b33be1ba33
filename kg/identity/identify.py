"""The same thing outside the text: in the user's authority file, in our lists, and where asked for at a service."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kg.identity.authority import Authority
from kg.identity.builtin import builtin
from kg.identity.heading import Heading
from kg.identity.reconcile import Reconciler
from kg.identity.whereabouts import told_countries
from kg.languages import Language
from kg.model.entity import Entity
from kg.model.extraction import Extraction


@dataclass(frozen=True, slots=True)
class Identify:
    """Gives entities the IRIs of the same thing elsewhere.

    They are looked up in the user's authority, else in what the language knows, else at a reconciliation service. What
    could be several things is nothing: no IRI is better than a wrong one. A name that one of them knows is looked up
    nowhere else, even where it stays open there.
    """

    authority: Authority | None = None
    reconciler: Reconciler | None = None

    def __call__(self, extraction: Extraction, language: Language) -> Extraction:
        """The extraction with its entities identified."""
        told = told_countries(extraction, language)
        known = (*filter(None, (self.authority,)), builtin(language))
        found = {entity.id: _headings(entity, known) for entity in extraction.entities}
        iris = {id_: _sure(headings, told.get(id_, set())) for id_, headings in found.items() if headings}
        if self.reconciler:
            iris |= self.reconciler.iris(entity for entity in extraction.entities if not found[entity.id])
        entities = (replace(entity, same_as=iris.get(entity.id, ())) for entity in extraction.entities)
        return replace(extraction, entities=tuple(entities))


OFFLINE = Identify()
"""By what the language knows, and nothing else."""


def _headings(entity: Entity, known: Iterable[Authority]) -> tuple[Heading, ...]:
    """What the first authority that knows an entity has for it."""
    return next(filter(None, (authority.headings(entity) for authority in known)), ())


def _sure(headings: tuple[Heading, ...], countries: set[str]) -> tuple[str, ...]:
    """The IRIs of the one thing that headings leave, and that lies where the article says; else none."""
    left = {heading.iris for heading in headings if not (heading.country and countries - {heading.country})}
    return left.pop() if len(left) == 1 else ()
