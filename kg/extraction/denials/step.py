"""The step that finds which claims deny which."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.extraction.denials.lexicon import Lexicon, lexicon
from kg.extraction.denials.matching import denied_event, denied_relation, is_denial
from kg.extraction.denials.taken_up import Denials
from kg.extraction.step import step
from kg.languages import Language
from kg.model.extraction import Extraction
from kg.model.finding import ClaimKind, Denial


@step(needs="passages stances charges relations events", gives="denials events")
def denials(extraction: Extraction, language: Language) -> Extraction:
    """Fill ``denials``; where a denial names its claim by a noun only, add the negative claim that it makes."""
    words = lexicon(language)
    made = tuple(Denials.of(extraction, language))
    count = len(extraction.events)
    found = [
        *_by_events(extraction, words),
        *_by_relations(extraction),
        *(Denial(ClaimKind.EVENT, count + number, each.denied) for number, each in enumerate(made)),
    ]
    return replace(extraction, events=extraction.events + tuple(each.claim for each in made), denials=tuple(found))


def _by_events(extraction: Extraction, words: Lexicon) -> Iterator[Denial]:
    denying = [p for p in extraction.passages if p.act == "denies"]
    for place, event in enumerate(extraction.events):
        if not is_denial(event.stance):
            continue
        facts = any(p.start <= event.token < p.end for p in denying)
        denied = denied_event(event, extraction.events, words, facts=facts)
        if denied is not None:
            yield Denial(ClaimKind.EVENT, place, denied)


def _by_relations(extraction: Extraction) -> Iterator[Denial]:
    for place, relation in enumerate(extraction.relations):
        denied = denied_relation(relation, extraction.relations) if is_denial(relation.stance) else None
        if denied is not None:
            yield Denial(ClaimKind.RELATION, place, denied)
