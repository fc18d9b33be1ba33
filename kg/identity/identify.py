"""The same thing outside the text: who and what an article names, in the user's authority file and in our lists."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kg.identity.authority import Authority
from kg.identity.builtin import builtin
from kg.identity.heading import Heading
from kg.identity.whereabouts import told_countries
from kg.languages import Language
from kg.model.entity import Entity
from kg.model.extraction import Extraction


@dataclass(frozen=True, slots=True)
class Identify:
    """Gives entities the IRIs of the same thing elsewhere: by the user's authority, else by what the language knows.

    What could be several things is nothing: no IRI is better than a wrong one. A name that the user's authority knows
    is looked up nowhere else, even where it stays open there.
    """

    authority: Authority | None = None

    def __call__(self, extraction: Extraction, language: Language) -> Extraction:
        """The extraction with its entities identified."""
        told = told_countries(extraction, language)
        known = (*filter(None, (self.authority,)), builtin(language))

        def identified(entity: Entity) -> Entity:
            for authority in known:
                if found := authority.headings(entity):
                    return replace(entity, same_as=_sure(found, told.get(entity.id, set())))
            return entity

        return replace(extraction, entities=tuple(map(identified, extraction.entities)))


OFFLINE = Identify()
"""By what the language knows, and nothing else."""


def _sure(headings: tuple[Heading, ...], countries: set[str]) -> tuple[str, ...]:
    """The IRIs of the one thing that headings leave, and that lies where the article says; else none."""
    left = {heading.iris for heading in headings if not (heading.country and countries - {heading.country})}
    return left.pop() if len(left) == 1 else ()
