"""« …, a-t-on appris de source policière »: an incise without a person, and whom the words come from."""

from __future__ import annotations

from dataclasses import replace

from kg.extraction.passages.cue import Cue
from kg.extraction.passages.phrase import first_speaker
from kg.extraction.passages.reading import Reading
from kg.extraction.passages.teller import teller

_BACK = 5  # tokens from « de source policière » back to the verb of its incise (« apprend-on ce lundi de … »)


def with_origin(reading: Reading, cue: Cue | None, end: int) -> Cue | None:
    """The cue of an incise, told by those whom « on » has it from (« auprès du parquet »), if they are named.

    A verb that tells what somebody has heard (its act is empty) reports only so, or with the paper that heard it.
    """
    if cue is None or cue.token is None or cue.speaker is None:
        return cue
    nobody = reading.plays(cue.speaker, "nobody")
    if cue.act and not nobody:
        return cue
    origin = _origin(reading, cue.token + 1, end)
    if not cue.act and origin is None and not (nobody or reading.is_person_like(cue.speaker)):
        return None
    return replace(cue, act=cue.act or "affirms", speaker=cue.speaker if origin is None else origin)


def _origin(reading: Reading, start: int, end: int) -> int | None:
    """The token that names a source behind a preposition: a noun of the table of sources, or somebody's name."""
    document = reading.document
    for index in range(start, end - 1):
        if document[index].text.lower() not in reading.cues.origins:
            continue
        found = teller(reading, first_speaker(reading, index + 1 + (document[index + 1].pos in ("ADP", "DET")), end))
        if found is not None and (
            document[found].lemma.lower() in reading.cues.sources or reading.is_person_like(found)
        ):
            return found
    return None


def in_incise(reading: Reading, cue: Cue) -> bool:
    """Whether « de source policière » goes with the verb of an incise, which then attributes the sentence."""
    if cue.rule != "anonymous":
        return False
    return any(reading.plays(index, "nobody") for index in range(max(cue.start - _BACK, 0), cue.start))
