"""The part of the step ``statements`` that finds events: what verbs and nouns tell, with date and stance."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from kg.extraction.events.draft import Draft
from kg.extraction.events.labels import label
from kg.extraction.events.merge import Telling, merged
from kg.extraction.events.nominal import nominal_events
from kg.extraction.events.reading import Reading
from kg.extraction.events.verbal import verbal_events
from kg.extraction.times.dating import Dating, How, dating_of
from kg.extraction.times.occasions import Occasions
from kg.languages import Language
from kg.model.document import Token
from kg.model.extraction import Extraction
from kg.model.finding import Event, EventType
from kg.model.stance import Stance
from kg.model.time import TimeKind


def events(extraction: Extraction, reading: Reading, language: Language) -> Extraction:
    """Fill ``events`` with what verbs and nouns tell of at least one entity, in text order."""
    verbal = list(verbal_events(reading))
    drafts = [*verbal, *nominal_events(reading, {draft.token for draft in verbal})]
    named = [draft for draft in drafts if any(reading.is_named(role.filler) for role in draft.roles)]
    occasions = Occasions.of(extraction, language)
    turns = {quote.cue: quote.date for quote in extraction.quotes if quote.cue is not None}
    tellings = [_telling(draft, extraction, turns, occasions) for draft in sorted(named, key=lambda draft: draft.token)]
    return replace(extraction, events=merged(tellings))


def _telling(draft: Draft, extraction: Extraction, turns: Mapping[int, str], occasions: Occasions) -> Telling:
    """A draft with its date (of speech: that of the turn), its stance and its words."""
    document = extraction.document
    dating = _dating(draft, extraction, turns, occasions)
    event = Event(
        EventType(draft.type),
        draft.trigger,
        draft.token,
        label(draft.trigger, draft.roles),
        draft.roles,
        dating.value,
        _stance(draft.told, extraction),
        (document.sentence_span(draft.token),),
        draft.rule,
        draft.confidence,
        dating.confidence,
    )
    return Telling(event, draft.key, document.sentence_of(draft.token).kind)


def _dating(draft: Draft, extraction: Extraction, turns: Mapping[int, str], occasions: Occasions) -> Dating:
    """When the event was: by its clause, for speech by the turn, for a noun by its own phrase."""
    if (found := dating_of(extraction, draft.told)).value:
        return found
    if _is_other_verb(draft, extraction) and (found := dating_of(extraction, draft.token)).value:
        return found
    if turn := turns.get(draft.told, ""):
        return Dating(turn, How.TURN)
    if occasion := occasions.date(draft.told):
        return Dating(occasion, How.OCCASION)
    inner = _inner_date(draft, extraction)
    return Dating(inner, How.CLAUSE) if inner else Dating()


def _is_other_verb(draft: Draft, extraction: Extraction) -> bool:
    """Whether the event is that of an infinitive below the verb that tells it (« a préféré *démissionner* lundi »)."""
    document = extraction.document
    bare = not any(document.dependents(draft.token, "mark", "case"))
    return draft.told != draft.token and document[draft.token].pos == "VERB" and bare


def _inner_date(draft: Draft, extraction: Extraction) -> str:
    """The date in the phrase of a noun that names an event (« en guerre contre … depuis mai 1981 »)."""
    document = extraction.document
    if draft.told != draft.token or document[draft.token].pos != "NOUN":
        return ""
    phrase = set(document.subtree(draft.token))
    found = [
        time.value
        for time in extraction.times
        if time.kind is TimeKind.DATE and time.value and phrase.issuperset(range(time.start, time.end))
        if not any(_closes(document[i]) for i in range(draft.token, time.start - 1))
    ]
    return found[0] if len(found) == 1 else ""


def _closes(token: Token) -> bool:
    """Whether a word between a noun and a date tells that the date is of something else than the noun."""
    return token.pos == "VERB" or token.text in (",", ";", ":")


def _stance(token: int, extraction: Extraction) -> Stance:
    """The stance of a predicate; one that the tagger took for another word shares that of the verb it stands beside."""
    document = extraction.document
    while token not in extraction.stances and document[token].dep == "conj":
        token = document[token].head
    return extraction.stances.get(token, Stance())
