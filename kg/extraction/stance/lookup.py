"""The stance of words that are no predicate."""

from __future__ import annotations

from kg.extraction.stance.source import quotes_around, source_at
from kg.model.extraction import Extraction
from kg.model.stance import Modality, Polarity, Stance


def stance_at(extraction: Extraction, token: int) -> Stance:
    """The stance of what a noun phrase tells by itself (an apposition, a title, a possessive).

    Its source is that of the passage it stands in. It shares the mood and the polarity of a predicate only where it is
    that predicate (« serait le patron », « n'est pas le patron »); what a denied sentence presupposes still holds.
    """
    own = extraction.stances.get(token)
    if own is not None:
        return own
    source = source_at(extraction, token)
    said = source is None and bool(quotes_around(extraction, token))
    return Stance(Polarity.POSITIVE, Modality.UNCERTAIN if said else Modality.ACTUAL, source)
