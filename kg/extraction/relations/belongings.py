"""Where somebody belongs by « de » behind his name: « l'économiste Paul Vernet, de la banque Veltis »."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.relations.draft import Draft
from kg.extraction.relations.reading import Reading
from kg.extraction.relations.works import maker
from kg.model.entity import EntityType, Mention
from kg.model.finding import RelationType


def belongings(reading: Reading) -> Iterator[Draft]:
    """The organizations that stand with « de » behind a person's name and a comma."""
    for mention in reading.starting.values():
        person = reading.named(mention)
        if (
            person.type is not EntityType.PERSON
            or reading.preposition(mention.start - 1, mention.start) == reading.lexicon.of
        ):
            continue  # « les discours de Paul Vernet, de Veltis et … » is a list
        name = _behind(reading, mention)
        if name is not None and _ends(reading, name):
            body = reading.named(name)
            relation = RelationType.MEMBER if reading.is_party(body.id) else RelationType.AFFILIATION
            yield Draft(relation, person.id, body.id, "belonging", mention.start, name.end, mention.head)


def _behind(reading: Reading, mention: Mention) -> Mention | None:
    index = reading.after_name(mention)
    parted = reading.has_mark(index, ",")
    index += parted
    if reading.preposition(index, mention.start) != reading.lexicon.of or not (
        parted or _is_inverted(reading, mention)
    ):
        return None
    name = maker(reading, index + 1)
    return name if name and reading.named(name).type is EntityType.ORGANIZATION else None


def _is_inverted(reading: Reading, mention: Mention) -> bool:
    """Whether a name is a subject behind its verb, where « de » can complete nothing else: « a dit X de Veltis »."""
    token = reading.document[mention.head]
    return token.dep.startswith("nsubj") and token.head < mention.start


def _ends(reading: Reading, name: Mention) -> bool:
    """Whether what stands behind a name closes the aside."""
    after = reading.token(reading.after_name(name), name.start)
    return after is None or after.text in (",", ".", ")", ";", "»", ":")
