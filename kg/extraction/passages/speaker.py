"""Who speaks: the token that names the subject of a speech verb."""

from __future__ import annotations

from kg.extraction.incises import inverted_subject, opens
from kg.extraction.passages.phrase import first_speaker, named
from kg.extraction.passages.reading import Reading
from kg.model.document import Document, Token
from kg.model.entity import EntityType, Mention

_DEPTH = 6  # verbs through which a subject is handed down at most
_NARRATED = 3  # tokens before a narrated infinitive: « Et », a subject, « de »
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "X", "NUM", "ADJ"})


def speaker_after(reading: Reading, cue: int, end: int, words: int = 0) -> int | None:
    """The speaker of an inverted speech verb: « …, a déclaré hier à la presse le maire, Paul Vasseur ».

    ``words`` tokens after the verb complete it (« a pris *la parole* »).
    """
    beside = (*range(max(cue - 3, 0), cue), *range(cue + 1, min(cue + 2, end)))  # « a-t-il mis », « met-il en garde »
    clitic = next((i for i in beside if reading.document[i].text.lower().startswith("-")), None)
    start = clitic if clitic is not None else cue + 1 + words
    return first_speaker(reading, start, end) or _indefinite(reading, start, end)


def _indefinite(reading: Reading, start: int, end: int) -> int | None:
    """« …, ont annoncé à l'AFP des membres du parti »: the tagger takes this « des » for a preposition."""
    document = reading.document
    for index in range(start, end - 1):
        following = document[index + 1]
        if reading.plays(index, "some") and following.pos == "NOUN" and following.feature("Number") == "Plur":
            return index + 1
    return None


def speaker_before(reading: Reading, cue: int) -> int | None:
    """The speaker of a speech verb in the usual order, handed down where the verb has no subject of its own.

    In an incise it is the pronoun behind the verb: « Paul Vernet, a-t-*il* précisé, "…" ».
    """
    if is_narrated(reading, cue):
        return first_speaker(reading, reading.document.sentence_of(cue).start, cue - 1)
    inverted = inverted_subject(reading.document, reading.language, cue)
    if inverted is not None and reading.inside[inverted] < 0:
        return inverted
    if (postposed := _postposed(reading, cue)) is not None:
        return postposed
    found = _subject(reading, cue, _DEPTH)
    if found is not None and reading.inside[found] >= 0 and reading.inside[cue] < 0:
        return _first_phrase(reading, cue)  # the parse went through what is quoted
    return found


def is_narrated(reading: Reading, verb: int) -> bool:
    """« Et le maire *de préciser* que … »: an infinitive that tells what happens, with a subject before it."""
    document, first = reading.document, reading.document.sentence_of(verb).start
    if document[verb].feature("VerbForm") != "Inf" or verb - first < _NARRATED or not reading.plays(first, "and"):
        return False
    between = document.tokens[first:verb]
    return reading.plays(verb - 1, "of-bare") and not any(token.pos in ("VERB", "AUX", "PUNCT") for token in between)


def _postposed(reading: Reading, verb: int) -> int | None:
    """The name behind the verb of an incise that the parse makes the main verb: « X, raconte *Paul Vasseur*, … »."""
    document, telling = reading.document, reading.speech_verb(verb)
    start = verb + 1 + (verb + 1 < len(document) and document[verb + 1].pos == "DET")
    name = reading.names.get(start)
    if name is None or not reading.is_person_like(start) or telling is None or "clause" not in telling.takes:
        return None
    closed = name.end < len(document) and document[name.end].text == ","
    if not closed or not opens(document, reading.language, verb) or name.start < verb:
        return None
    first = document.sentence_of(verb).start
    return name.head if sum(document[i].text == "," for i in range(first, verb)) == 1 else None


def _subject(reading: Reading, verb: int, depth: int) -> int | None:
    document = reading.document
    if found := _explicit(reading, verb):
        return found
    token = document[verb]
    head = document.head(verb)
    if depth < _DEPTH and token.pos in ("NOUN", "PROPN") and is_able(reading, verb):
        return named(reading, verb, verb + 1)  # « X, pour ne citer que lui, répète que … »
    if depth == 0 or token.is_root:
        return _first_phrase(reading, verb)
    if token.dep.startswith("acl") and head.pos in _NOMINAL:
        if (above := _main_subject(reading, token, depth)) is not None:
            return above
        head = _outermost(document, head) if token.feature("VerbForm") == "Fin" else head
        return named(reading, head.index, verb)
    if head.pos in ("VERB", "AUX"):
        return _subject(reading, head.index, depth - 1)
    if token.dep in ("conj", "parataxis", "advcl", "ccomp", "xcomp", "dep"):
        return _subject(reading, head.index, depth - 1)
    return _first_phrase(reading, verb)


def _outermost(document: Document, noun: Token) -> Token:
    """The noun that a phrase with a preposition belongs to: « une *source* proche du dossier raconte »."""
    while noun.dep in ("nmod", "obl:arg", "obl:mod", "amod") and any(
        True for _ in document.dependents(noun.index, "case")
    ):
        noun = document.head(noun.index)
        if noun.pos == "ADJ" and noun.dep == "amod":
            noun = document.head(noun.index)
    return noun


def _main_subject(reading: Reading, gerund: Token, depth: int) -> int | None:
    """Of a gerund behind a comma the subject of the main verb: « il a cité le journal, dénonçant "…" »."""
    document = reading.document
    present = gerund.feature("VerbForm") == "Part" and gerund.feature("Tense") == "Pres"
    if not present or gerund.index == 0 or document[gerund.index - 1].text != ",":
        return None
    head = document.head(gerund.index)
    if reading.is_person_noun(head.index) or reading.is_person_like(head.index):
        return None
    verb = next((t for t in document.ancestors(head.index) if t.pos == "VERB" and t.index < gerund.index), None)
    return _subject(reading, verb.index, depth - 1) if verb else None


def _explicit(reading: Reading, verb: int) -> int | None:
    """The subject that stands with the verb; of a relative pronoun, its antecedent."""
    document = reading.document
    found = [t for t in document.dependents(verb, "nsubj", "expl:subj") if _may_speak(reading, t, verb)]
    best = next((t for t in found if t.index in reading.names), found[0] if found else None)
    if best is None:
        return None
    if reading.plays(best.index, "relative-subject"):
        return _antecedent(reading, best, verb)
    if (completed := reading.completing.noun(best.index)) is not None:
        return completed  # « la *membre* du jury de X annonce »
    apposed = _name_before(reading, best.index, verb)
    return apposed if apposed is not None else named(reading, best.index, _limit(reading, best.index, verb))


def _name_before(reading: Reading, subject: int, verb: int) -> int | None:
    """The name that a subject between commas describes: « Marc Tissier, l'avocat de la famille, a plaidé »."""
    document = reading.document
    start = subject - 1 if document[subject - 1].pos == "DET" else subject
    if start < 2 or document[start - 1].text != "," or subject > verb or subject in reading.names:
        return None
    mention = _person_at(reading, start - 2) or _person_at(reading, _before_apposition(reading, start - 2) - 1)
    closed = any(document[i].text == "," for i in range(subject, verb))
    if mention is None or not closed:
        return None
    first = mention.start == 0 or document[mention.start - 1].pos not in ("ADP", "DET")
    return mention.head if first and document[mention.start].sentence == document[subject].sentence else None


def _person_at(reading: Reading, index: int) -> Mention | None:
    """The name at a token, if a person may bear it."""
    mention = reading.names.get(index)
    return mention if mention is not None and mention.type in (None, EntityType.PERSON) else None


def _before_apposition(reading: Reading, last: int) -> int:
    """The comma before the apposition that ends at a token (« X*,* maire de Dole, la ville où … »), or 0."""
    document = reading.document
    for index in range(last, document.sentence_of(last).start, -1):
        if document[index].text == ",":
            return index
        if document[index].pos in ("VERB", "AUX") or reading.inside[index] >= 0:
            return 0
    return 0


def _may_speak(reading: Reading, token: Token, verb: int) -> bool:
    inside = reading.inside[token.index]
    if inside != reading.inside[verb] or token.pos not in _NOMINAL:
        return False
    return not reading.is_date(token.index) and not reading.plays(token.index, "relative")


def _limit(reading: Reading, subject: int, verb: int) -> int:
    """How far the phrase of a subject may reach: to its verb, or to the end of its sentence after it."""
    return verb if subject < verb else reading.document.sentence_of(subject).end


def _antecedent(reading: Reading, pronoun: Token, verb: int) -> int | None:
    document = reading.document
    if reading.plays(pronoun.index - 1, "somebody"):
        return pronoun.index - 1
    current = document[verb]
    while not current.is_root:
        head = document.head(current.index)
        if current.dep.startswith("acl") and head.pos in _NOMINAL and head.index < pronoun.index:
            return _able_one(reading, head.index, pronoun.index)
        current = head
    before = [i for i in range(document.sentence_of(verb).start, pronoun.index) if document[i].pos in ("NOUN", "PROPN")]
    return _able_one(reading, before[-1], pronoun.index) if before else None


def _first_phrase(reading: Reading, verb: int) -> int | None:
    """Where the parse gives no subject: the noun phrase that opens the nearest stretch between commas before it."""
    start, end = reading.document.sentence_of(verb).start, verb
    while end > start:
        comma = next((i for i in range(end - 1, start - 1, -1) if reading.document[i].text == ","), start - 1)
        found = first_speaker(reading, comma + 1, end)
        if found is not None and found < verb:
            apposed = _name_before(reading, found, verb)
            return found if apposed is None else apposed
        end = comma
    return None


def _able_one(reading: Reading, noun: int, end: int) -> int:
    """A noun before a relative, or the last person named there where the noun cannot speak (« les voix de X, qui »)."""
    found = named(reading, noun, end)
    if is_able(reading, found):
        return found
    first = reading.document.sentence_of(noun).start
    names = (reading.names[i] for i in range(end - 1, first - 1, -1) if i in reading.names)
    return next((name.head for name in names if name.type in (None, EntityType.PERSON)), found)


def is_able(reading: Reading, index: int) -> bool:
    """Whether a token names or describes somebody who can speak, or a text or body that can tell."""
    token = reading.document[index]
    if token.pos == "PRON" or reading.is_person_noun(index) or reading.is_person_like(index):
        return True
    return token.lemma.lower() in reading.cues.sources
