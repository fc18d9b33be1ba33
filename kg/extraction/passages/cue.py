"""What attributes a quotation: the verb, preposition or bare name around it."""

from __future__ import annotations

from dataclasses import dataclass

from kg.languages.speech import SpeechVerb


@dataclass(frozen=True, slots=True)
class Cue:
    """The token that attributes speech, and the token that names the speaker.

    ``verb`` is the speech verb, or None where another verb, a preposition or nothing attributes; ``name`` is what the
    quote is filed under. ``start`` and ``end`` are the tokens of the attribution. ``integrated`` tells that the
    quotation is a part of the attributing sentence (« salue "…" »), not set beside it.
    """

    token: int | None
    name: str
    act: str
    speaker: int | None
    start: int
    end: int
    rule: str
    verb: SpeechVerb | None = None
    integrated: bool = False
    confidence: float = 1.0
