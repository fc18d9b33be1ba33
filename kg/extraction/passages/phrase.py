"""Noun phrases read from left to right: the parse around quotation marks is too often wrong to climb it."""

from __future__ import annotations

from kg.extraction.passages.reading import Reading
from kg.languages.titles import titles
from kg.model.entity import EntityType

_NOUNS = frozenset({"NOUN", "PROPN", "X"})
_MODIFIERS = frozenset({"ADJ", "NUM", "NOUN", "PROPN", "X", "SYM"})


def first_speaker(reading: Reading, start: int, end: int) -> int | None:
    """The token that names the speaker in the words ``[start, end)`` after a speech verb.

    That is a subject pronoun joined to the verb, else the first noun phrase which stands in no prepositional phrase and
    tells no time, or better the name that goes with it.
    """
    document = reading.document
    index = start
    while index < end:
        token = document[index]
        if reading.plays(index, "inverted"):
            return index
        if reading.plays(index, "euphonic") and index + 1 < end and reading.document[index + 1].text.startswith("-"):
            return index + 1  # « concède t-elle », without its first hyphen
        if reading.inside[index] >= 0 or (token.pos == "PUNCT" and token.text in '.;:?!«"“'):
            return None
        if index in reading.names and reading.completing.stands_apart(index, start - 1):
            index = reading.names[index].end  # « raconte au journal L'Aube Paul Vasseur »
        elif index in reading.names and not reading.is_date(index):
            return reading.names[index].head if not _is_medium(reading, index) else None
        elif token.text == "(":
            index = _after_parenthesis(reading, index, end)
        elif token.pos == "ADP" and not reading.plays(index, "indefinite"):
            index = after_preposition(reading, index, end)
        elif _is_nominal(reading, index):
            return named(reading, index, end)
        else:
            index += 1
    return None


def _is_nominal(reading: Reading, index: int) -> bool:
    token = reading.document[index]
    if reading.is_date(index):
        return False
    if token.pos == "PRON":
        return reading.plays(index, "somebody")
    if token.pos == "ADJ":  # « l'octogénaire », « la jeune » : an adjective that a determiner makes a noun
        before, after = index - 1, index + 1
        determined = reading.document[before].pos == "DET" if before >= 0 else False
        return determined and not (after < len(reading.document) and reading.document[after].pos in _MODIFIERS)
    return token.pos in _NOUNS


def _is_medium(reading: Reading, index: int) -> bool:
    return reading.document[index].text.lower() in reading.cues.media


def _after_parenthesis(reading: Reading, index: int, end: int) -> int:
    closing = next((i for i in range(index, end) if reading.document[i].text == ")"), end)
    return closing + 1


def after_preposition(reading: Reading, index: int, end: int) -> int:
    """The first token after the prepositional phrase that begins at ``index``, its own complements included."""
    document = reading.document
    index += 1
    nominal = False
    while index < end:
        token = document[index]
        if token.pos == "DET" and nominal and not _inside_name(reading, index):
            return index
        if token.text == "(":
            index = _after_parenthesis(reading, index, end)
            continue
        if token.pos == "ADP" and (not nominal or reading.plays(index, "of", "at-bare")):
            index += 1
            nominal = False
            continue
        if token.pos not in _MODIFIERS and token.pos != "DET" and token.text != "-" and index not in reading.names:
            return index
        if nominal and (_begins_name(reading, index) or _begins_clause(reading, index)):
            return index
        nominal = nominal or token.pos in _NOUNS or index in reading.names
        index += 1
    return index


def _inside_name(reading: Reading, index: int) -> bool:
    """Whether a token goes on with the name that the one before it belongs to (« Jean-Marie *Le* Pen »)."""
    mention = reading.names.get(index)
    return mention is not None and mention is reading.names.get(index - 1)


def _begins_clause(reading: Reading, index: int) -> bool:
    """« explique au journal *celle qui* dirige la ville »: a pronoun that a relative clause completes."""
    following = index + 1 < len(reading.document)
    return reading.plays(index, "somebody") and following and reading.plays(index + 1, "relative-subject", "relative")


def _begins_name(reading: Reading, index: int) -> bool:
    """Whether a name of its own begins here, not the tail of the phrase before."""
    mention = reading.names.get(index)
    before = reading.names.get(index - 1)
    if mention is None:
        return False
    if mention is before:  # « sur Twitter Paul Vasseur » taken for one name, but « sur Europe 1 »
        return _is_medium(reading, index - 1) and reading.document[index].pos != "NUM"
    return before is not None or mention.type is EntityType.PERSON or _is_medium(reading, index - 1)


def named(reading: Reading, head: int, end: int) -> int:
    """The name that goes with the noun at ``head`` (« le maire de Brest, Paul Vasseur »), or the noun itself."""
    document = reading.document
    if head in reading.names:
        return reading.names[head].head
    index, after_comma = head + 1, False
    while index < end:
        token = document[index]
        if reading.inside[index] >= 0:
            return head
        mention = reading.names.get(index)
        if mention is not None and reading.completing.stands_apart(index, head):
            index = mention.end  # « l'épouse du prince Karl »
            continue
        if mention is not None and not after_comma and reading.completing.is_eponymous(head):
            return head
        if mention is not None and not reading.is_date(index):
            if mention.type in (None, EntityType.PERSON):
                return mention.head
            if reading.is_person_noun(head) and not after_comma:
                index = mention.end  # « le candidat PS »: where the person belongs
                continue
            bears = not after_comma and mention.type is EntityType.ORGANIZATION
            return mention.head if bears else head
        if token.text == "(":
            index = _after_parenthesis(reading, index, end)
        elif token.pos == "ADP":
            index = after_preposition(reading, index, end)
        elif document[head].pos == "PRON" and reading.plays(
            index, "relative-subject", "relative"
        ):  # « celle qui dirige le club, X »
            index = next((i for i in range(index, end) if document[i].text == ","), end)
        elif token.text == "," and not after_comma:
            after_comma = True
            index = _after_titles(reading, index + 1, end)
        elif _goes_on(reading, index, after_comma=after_comma):
            index += 1
        else:
            return head
    return head


def _goes_on(reading: Reading, index: int, *, after_comma: bool) -> bool:
    """Whether a token still belongs to a noun phrase: its modifiers, or after a comma the apposition's determiner."""
    token = reading.document[index]
    if token.pos in _MODIFIERS or token.text == "-" or reading.plays(index, "and"):
        return True
    return token.pos == "DET" if after_comma else token.pos == "VERB" and token.feature("VerbForm") == "Part"


def _after_titles(reading: Reading, index: int, end: int) -> int:
    while index < end and reading.document[index].text in titles(reading.language):
        index += 1
    return index


def phrase_end(reading: Reading, head: int, end: int) -> int:
    """Where the noun phrase of ``head`` ends: before the first comma, verb, or quotation mark that follows."""
    document = reading.document
    index = head + 1
    while index < end:
        token = document[index]
        if index in reading.names or token.pos in _MODIFIERS or token.pos in ("DET", "ADP") or token.text == "-":
            index += 1
        else:
            return index
    return index
