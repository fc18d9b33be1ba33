"""The first person inside quotations: « je », « nous » are who speaks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from kg.extraction.coreference.descriptions import Description, complements
from kg.extraction.coreference.lexicon import ReferenceLexicon, Slot
from kg.languages.function_words import function_words
from kg.model.entity import EntityId, EntityType
from kg.model.extraction import Extraction
from kg.model.finding import QuoteKind


def first_persons(
    extraction: Extraction,
    lexicon: ReferenceLexicon,
    referents: Mapping[int, EntityId],
    represented: Mapping[EntityId, EntityId],
) -> Iterator[tuple[int, EntityId, str]]:
    """Each token of the first person inside a quoted passage, with whom it means and by what rule.

    « je » is who speaks, never an organization; « nous » an organization that speaks, or the one that who speaks has an
    office of (``represented``), else who speaks among others, which is least sure.
    """
    document, plural = extraction.document, function_words(lexicon.language, "we")
    for passage in extraction.passages:
        if passage.kind is QuoteKind.INDIRECT or passage.speaker is None or passage.speaker not in referents:
            continue
        speaker = referents[passage.speaker]
        person = extraction.entities[speaker].type is EntityType.PERSON
        for index in range(passage.start, passage.end):
            form = document[index].text.lower()
            found = lexicon.pronouns.get(form)
            if not found or found.slot != Slot.SPEAKER:
                continue
            if form not in plural:
                if person:
                    yield index, speaker, "speaker"
            elif person and speaker not in represented:
                yield index, speaker, "we"
            else:
                yield index, represented.get(speaker, speaker), "spokesman"


def spoken_for(
    extraction: Extraction,
    lexicon: ReferenceLexicon,
    described: Iterable[Description],
    referents: Mapping[int, EntityId],
) -> Mapping[EntityId, EntityId]:
    """The organization for which each person speaks: the only one that completes what the article says of him."""
    found: dict[EntityId, set[EntityId]] = {}
    for description in described:
        if description.beside:
            completing = complements(extraction.document, lexicon, description.token, referents)
            organizations = {e for e in completing if extraction.entities[e].type is EntityType.ORGANIZATION}
            found.setdefault(description.entity, set()).update(organizations)
    return {person: next(iter(some)) for person, some in found.items() if len(some) == 1}
