"""Relations: each a claim; those that the article states as facts also plain triples."""

from __future__ import annotations

from dataclasses import dataclass

from kg.graph.evidence import note_evidence
from kg.graph.notes import Notes
from kg.graph.stance import note_reading, note_stance
from kg.graph.terms import Term, boolean, integer, text
from kg.graph.times import literal
from kg.graph.vocabulary import KG, LABEL, RDF, SCHEMA, SEM, TYPE
from kg.model.entity import EntityType, Filler
from kg.model.finding import Relation, RelationType


@dataclass(frozen=True, slots=True)
class Plain:
    """How a fact of one relation stands in the default graph: as ``property``, turned round, or both ways."""

    property: Term
    inverse: bool = False
    symmetric: bool = False


PLAIN = {
    RelationType.MEMBER: Plain(SCHEMA["memberOf"]),
    RelationType.FOUNDER: Plain(SCHEMA["founder"], inverse=True),
    RelationType.OWNER: Plain(SCHEMA["owns"]),
    RelationType.PARENT: Plain(SCHEMA["parentOrganization"]),
    RelationType.COUNTRY: Plain(KG["country"]),
    RelationType.LOCATED: Plain(SCHEMA["location"]),
    RelationType.BIRTH_PLACE: Plain(SCHEMA["birthPlace"]),
    RelationType.DEATH_PLACE: Plain(SCHEMA["deathPlace"]),
    RelationType.BIRTH_DATE: Plain(SCHEMA["birthDate"]),
    RelationType.DEATH_DATE: Plain(SCHEMA["deathDate"]),
    RelationType.AGE: Plain(KG["age"]),
    RelationType.SPOUSE: Plain(SCHEMA["spouse"], symmetric=True),
    RelationType.PARENT_OF: Plain(SCHEMA["children"]),
    RelationType.SIBLING: Plain(SCHEMA["sibling"], symmetric=True),
    RelationType.RELATIVE: Plain(SCHEMA["relatedTo"], symmetric=True),
    RelationType.AUTHOR: Plain(SCHEMA["author"]),
    RelationType.MANUFACTURER: Plain(SCHEMA["manufacturer"]),
    RelationType.EDUCATED_AT: Plain(SCHEMA["alumniOf"]),
    RelationType.AWARD: Plain(SCHEMA["award"]),
    RelationType.PARTICIPANT: Plain(SEM["hasActor"], inverse=True),
    RelationType.AFFILIATION: Plain(SCHEMA["affiliation"]),
    RelationType.FIELD: Plain(SCHEMA["knowsAbout"]),
    RelationType.KIND: Plain(KG["kind"]),
    RelationType.ALIAS: Plain(SCHEMA["alternateName"]),
}
"""The plain property of each relation but `position`, which is a resource of its own."""

PLAIN_BY_TYPE = {
    (RelationType.COUNTRY, EntityType.PERSON): Plain(SCHEMA["nationality"]),
    (RelationType.COUNTRY, EntityType.PRODUCT): Plain(SCHEMA["countryOfOrigin"]),
    (RelationType.COUNTRY, EntityType.WORK): Plain(SCHEMA["countryOfOrigin"]),
    (RelationType.LOCATED, EntityType.PLACE): Plain(SCHEMA["containedInPlace"]),
}
"""Where schema.org has one property for each type of subject."""


def note_relation(notes: Notes, relation: Relation) -> Term:
    """Note a relation as a claim and, where the article states it, as a fact; gives the claim's IRI."""
    subject, value = notes.entities[relation.subject], _object(notes, relation)
    label = notes.extraction.entities[relation.subject].label
    near = relation.evidence[0].start if relation.evidence else 0
    claim = notes.fresh(notes.iris.claim(label, relation.type, relation.object.text, str(near)))
    notes.claim(claim, TYPE, KG["RelationClaim"])
    notes.claim(claim, RDF["subject"], subject)
    notes.claim(claim, RDF["predicate"], KG[relation.type])
    notes.claim(claim, RDF["object"], value)
    _note_details(notes, claim, relation, fact=False)
    note_stance(notes, claim, relation.stance, near)
    note_reading(notes, claim, relation.rule, relation.confidence)
    note_evidence(notes, claim, relation.evidence)
    if relation.is_fact:
        _note_fact(notes, relation, subject, value)
    return claim


def _note_fact(notes: Notes, relation: Relation, subject: Term, value: Term) -> None:
    if relation.type is RelationType.POSITION:
        _note_held(notes, relation, subject, value)
    elif not _is_over(notes, relation):
        kind = notes.extraction.entities[relation.subject].type
        plain = PLAIN_BY_TYPE.get((relation.type, kind)) or PLAIN[relation.type]
        if plain.inverse and relation.object.entity is None:
            return  # words cannot be a subject
        if not plain.inverse:
            notes.fact(subject, plain.property, value)
        if plain.inverse or plain.symmetric:
            notes.fact(value, plain.property, subject)


def _note_held(notes: Notes, relation: Relation, holder: Term, where: Term) -> None:
    """A position is a resource of its own, for it has a title and dates; it stays true after it has ended."""
    label = notes.extraction.entities[relation.subject].label
    position = notes.fresh(notes.iris.position(label, relation.role, relation.object.text))
    notes.fact(position, TYPE, KG["Position"])
    notes.fact(position, LABEL, notes.words(" — ".join(filter(None, (label, relation.role, relation.object.text)))))
    notes.fact(position, KG["holder"], holder)
    notes.fact(position, KG["heldAt"], where)
    _note_details(notes, position, relation, fact=True)
    if _is_over(notes, relation):
        return
    entity = relation.object.entity
    works = entity is not None and notes.extraction.entities[entity].type is EntityType.ORGANIZATION
    notes.fact(holder, SCHEMA["worksFor"] if works else KG["holdsOfficeIn"], where)


def _is_over(notes: Notes, relation: Relation) -> bool:
    """Whether it had ended when the article appeared; an end without a publication date to compare with is past."""
    end = relation.end.rpartition("/")[2]
    return relation.ended or (bool(end) and end <= (notes.article.published or "9999")[: len(end)])


def _note_details(notes: Notes, about: Term, relation: Relation, *, fact: bool) -> None:
    if relation.role:
        notes.note(about, SCHEMA["roleName"], notes.words(relation.role), fact=fact)
    if relation.ended:
        notes.note(about, KG["ended"], boolean(value=True), fact=fact)
    for name, value in (("startDate", relation.start), ("endDate", relation.end)):
        if value:
            notes.note(about, SCHEMA[name], literal(value) or text(value), fact=fact)


def _object(notes: Notes, relation: Relation) -> Term:
    filler: Filler = relation.object
    if filler.entity is not None:
        return notes.entities[filler.entity]
    if relation.type is RelationType.AGE and filler.text.isdecimal():
        return integer(int(filler.text))
    if relation.type in (RelationType.BIRTH_DATE, RelationType.DEATH_DATE):
        return literal(filler.text) or text(filler.text)
    return notes.words(filler.text)
