"""The incise: « …, a déclaré hier la préfète », with the verb before its subject."""

from __future__ import annotations

from dataclasses import replace

from kg.extraction.passages.cue import Cue
from kg.extraction.passages.phrase import after_preposition
from kg.extraction.passages.reading import Reading
from kg.extraction.passages.speaker import speaker_after
from kg.extraction.quotations import Quotation
from kg.languages.speech import SpeechVerb

_PARTING = frozenset({"ADP", "PRON", "PUNCT", "SCONJ"})
"""What parts a verb from what is no longer its subject: « … » appartient *à* Vellon, *dont* …"""
_PASSED = frozenset({"PRON", "AUX", "ADV", "INTJ"})
_REACH = 9  # tokens from the comma to the verb (« , ne s'en est pas moins aussitôt félicité X »)
_COMMAS = frozenset({",", "–", "—"})


def inversion(reading: Reading, start: int, end: int, *, any_verb: bool = True) -> Cue | None:
    """The cue of an incise that begins at token ``start``, right after a comma or a closing mark.

    With ``any_verb`` a verb that is no speech verb counts too, if a pronoun or a name follows it.
    """
    cue = _verb(reading, start, min(end, start + _REACH))
    if cue is None:
        return None
    index, verb = cue
    if index + 1 < len(reading.document) and reading.plays(index + 1, "by"):
        return None  # a passive participle: « …, imaginée par X »
    words = len(verb.phrase.split()) if verb else 0
    speaker = speaker_after(reading, index, end, words)
    if verb is None and not any_verb:
        return None
    if verb is None:
        return _by_any_verb(reading, index, speaker, start, end)
    return Cue(index, verb.name, verb.act, speaker, start, end, "incise", verb)


def _verb(reading: Reading, start: int, end: int) -> tuple[int, SpeechVerb | None] | None:
    """The verb that the words lead to through clitics, auxiliaries and adverbs; with None if it is no speech verb."""
    document = reading.document
    auxiliary, passed = "", 0
    for index in range(start, end):
        token = document[index]
        if index < passed or (auxiliary and reading.is_date(index)):
            continue
        if auxiliary and token.pos == "ADP":  # « a, de son côté, lâché »
            passed = after_preposition(reading, index, end)
            continue
        if reading.plays(index, "letting-read") and document[index + 1].text.startswith("-"):
            auxiliary = token.lemma  # « *pouvait-on* lire »
            continue
        infinitive = token.feature("VerbForm") == "Inf" and not auxiliary
        subject = reading.plays(index, "subject", "relative-subject", "relative")
        if infinitive or subject or reading.inside[index] >= 0 or index in reading.denied:
            return None
        if (
            not auxiliary
            and token.pos == "NOUN"
            and token.text == token.lemma
            and token.text in reading.lexicon.by_lemma
        ):
            return None  # « X, conseiller du roi, … »
        if found := reading.lexicon.at(document, index, certain=False):
            passive = auxiliary in reading.auxiliaries.passives and not (found.reflexive or found.unaccusative)
            return (index, found) if not passive and (auxiliary or not _is_participle(reading, index)) else None
        auxiliary = token.lemma if token.lemma in reading.auxiliaries.tenses else auxiliary
        if token.pos == "VERB":
            return (index, None) if auxiliary or not _is_participle(reading, index) else None
        if (
            token.pos not in _PASSED
            and token.lemma not in reading.auxiliaries.tenses
            and not token.text.startswith("-")
            and not reading.plays(index, "euphonic")
            and token.text not in ",–—-"
        ):
            return None
    return None


def _is_participle(reading: Reading, index: int) -> bool:
    token = reading.document[index]
    return token.feature("VerbForm") == "Part" and not token.text.lower().endswith(("it", "ent"))


def _by_any_verb(reading: Reading, index: int, speaker: int | None, start: int, end: int) -> Cue | None:
    """« …, grimace-t-elle »: any finite verb can report, if a pronoun or a person's name follows it right away."""
    document = reading.document
    if speaker is None or not (document[speaker].text.startswith("-") or reading.is_person(speaker)):
        return None
    if any(token.pos in _PARTING for token in document.tokens[index + 1 : speaker]):
        return None
    return Cue(index, document[index].lemma, "affirms", speaker, start, end, "incise-any", confidence=0.7)


def as_told_by(reading: Reading, index: int, end: int) -> Cue | None:
    """« comme l'a assuré X », at the token of « comme »: what the sentence says beside it is the speaker's."""
    document = reading.document
    if not reading.plays(index, "as") or index + 2 >= end:
        return None
    start = index + 2 if reading.plays(index + 1, "so") else index + 1
    stop = next((i for i in range(start, end) if document[i].text in (",", ";")), end)
    cue = inversion(reading, start, stop, any_verb=False)
    if cue is None or cue.verb is None or cue.verb.mind or cue.speaker is None:
        return None
    return replace(cue, start=index, end=stop, rule="as-told-by")


def closing_incise(reading: Reading, quotation: Quotation) -> Cue | None:
    """« "…", avec une "…", a expliqué X »: an incise at the end of a sentence reports all quotations before it."""
    document = reading.document
    end = document.sentence_of(quotation.end - 1).end
    for index in range(quotation.end + 1, end):
        if reading.inside[index] >= 0 or document[index - 1].text not in _COMMAS:
            continue
        cue = inversion(reading, index, end, any_verb=False)
        if cue and cue.token is not None and cue.speaker is not None and not has_subject(reading, cue.token):
            return cue
    return None


def has_subject(reading: Reading, verb: int) -> bool:
    """Whether a noun of the article before the verb is its subject or object, so that the verb is not inverted."""
    return any(
        t.index < verb and t.pos in ("NOUN", "PROPN") and reading.inside[t.index] < 0
        for t in reading.document.dependents(verb, "nsubj", "obj")
    )


def _has_own_subject(reading: Reading, verb: int) -> bool:
    """Whether any subject stands right before a verb (« une chanson, *ça* raconte … »)."""
    document = reading.document
    near = document[verb - 1].pos == "PRON" and not document[verb - 1].dep.startswith(("expl", "iobj", "obj"))
    return near or has_subject(reading, verb)


def incise_within(reading: Reading, quotation: Quotation) -> Cue | None:
    """« "Ma fille est saine et sauve, témoigne un père. D'autres …" »: the incise stands between the marks."""
    document = reading.document
    open_reading = replace(reading, inside=(-1,) * len(reading.inside))
    for index in range(quotation.start + 1, quotation.end):
        if document[index - 1].text != ",":
            continue
        end = next((i for i in range(index, quotation.end) if document[i].text in (",", ".")), quotation.end)
        cue = inversion(open_reading, index, end, any_verb=False)
        if cue and cue.token is not None and cue.speaker is not None and not _has_own_subject(open_reading, cue.token):
            return replace(cue, rule="within", confidence=0.8)
    return None
