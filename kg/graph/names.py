"""What things are called, and what they are."""

from __future__ import annotations

from kg.graph.iris import slug
from kg.graph.notes import Notes
from kg.graph.terms import Term
from kg.graph.vocabulary import ENTITY_CLASSES, KG, LABEL, SKOS, TYPE
from kg.model.article import Contributor, ContributorKind
from kg.model.entity import EntityType, Filler

_CONTRIBUTORS = {
    ContributorKind.PERSON: EntityType.PERSON,
    ContributorKind.ORGANIZATION: EntityType.ORGANIZATION,
}


def note_name(notes: Notes, label: str, kind: EntityType, *, fact: bool) -> Term:
    """Note something that has a name. Names that differ only in accents or capitals name one thing.

    Where the article gives one name to things of two types, the second one's IRI ends with its type.
    """
    iri = notes.iris.entity(label)
    if notes.named.get(iri, kind) is not kind:
        iri = notes.iris.entity(label, kind)
    if iri in notes.named:
        note_alias(notes, iri, label, fact=fact)
        return iri
    notes.named[iri] = kind
    notes.called.setdefault(slug(label), iri)
    notes.note(iri, TYPE, ENTITY_CLASSES[kind], fact=fact)
    notes.note(iri, LABEL, notes.words(label), fact=fact)
    notes.note(iri, SKOS["prefLabel"], notes.words(label), fact=fact)
    return iri


def note_alias(notes: Notes, iri: Term, name: str, *, fact: bool) -> None:
    """Note another name of a thing."""
    notes.called.setdefault(slug(name), iri)
    notes.note(iri, SKOS["altLabel"], notes.words(name), fact=fact)


def note_contributor(notes: Notes, contributor: Contributor) -> Term:
    """Note somebody who made or supplied the article; what the text calls so too is the same (« AFP »)."""
    known = notes.called.get(slug(contributor.name))
    return known or note_name(notes, contributor.name, _CONTRIBUTORS[contributor.kind], fact=True)


def filler_node(notes: Notes, filler: Filler, near: int, *, fact: bool) -> Term:
    """The entity of a filler, or else a resource for its words, which the article mentions without a name.

    ``near`` is an offset that tells equal words apart, for fillers that do not know where they stand.
    """
    if filler.entity is not None:
        return notes.entities[filler.entity]
    iri = notes.iris.unnamed(filler.text, filler.span.start if filler.span else near)
    notes.note(iri, TYPE, KG["Unnamed"], fact=fact)
    notes.note(iri, LABEL, notes.words(filler.text), fact=fact)
    return iri
