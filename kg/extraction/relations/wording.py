"""The words of a description as a short label."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from kg.extraction.relations.phrase import Phrase
from kg.extraction.relations.reading import Determination, Reading, determination
from kg.languages.inflection import singular
from kg.model.document import Token
from kg.model.entity import EntityType

_LONGEST = 8  # tokens; beyond that a label is a sentence


def label(reading: Reading, phrase: Phrase, *, whole: bool = True) -> str:
    """What a description calls its bearer, its noun in the singular: « directeur artistique ».

    Without ``whole`` a complement with an article is left out (« fille d'un pêcheur » → « fille »).
    """
    words: Sequence[int] = phrase.words if whole or _needs_complement(reading, phrase) else _plain(reading, phrase)
    words = _closed(reading, words)
    return _prefixed(reading, phrase, _spaced(reading, phrase, words[:_LONGEST]))


def _needs_complement(reading: Reading, phrase: Phrase) -> bool:
    """Whether a noun says little without its complement: « chef de l'état-major »."""
    return reading.lexicon.has("half-office", reading.document[phrase.head].text.lower())


def _closed(reading: Reading, words: Sequence[int]) -> Sequence[int]:
    """The words of a title without « sortant », and without « en charge », « chargé » where what it governs is cut."""
    words = [index for index in words if not reading.lexicon.has("incumbent", reading.document[index].text)]
    last = reading.document[words[-1]]
    charged = any(reading.lexicon.has("title-participle", word) for word in (last.lemma, last.text.lower()))
    if len(words) > 1 and charged:
        return words[:-1]
    opens = len(words) > 2 and reading.lexicon.has("governing", last.text)
    return words[:-2] if opens else words


def full_title(reading: Reading, phrase: Phrase) -> str:
    """A title with all that completes it but countries and persons: « secrétaire d'État chargé du Budget »."""
    document = reading.document
    end = phrase.name.start if phrase.name else phrase.end
    for complement in phrase.complements:
        country = complement.type is EntityType.PLACE and reading.is_country(complement.entity)
        if country or complement.type is EntityType.PERSON:
            cut = complement.token
            while cut > phrase.head and document[cut].pos != "ADP":
                cut -= 1
            end = min(end, cut)
    words = [index for index in range(phrase.head, end) if index not in origins_within(reading, phrase)]
    words = list(takewhile(lambda index: document[index].text != "(", words))
    while len(words) > 1 and _trails(reading, document[words[-1]]):
        words.pop()
    return _prefixed(reading, phrase, _spaced(reading, phrase, words))


def _trails(reading: Reading, token: Token) -> bool:
    """Whether a word at the end of a title belongs to what was cut off: « du gouvernement | Vernet »."""
    if token.pos in ("PUNCT", "ADP") or token.text in reading.lexicon.honorifics:
        return True
    following = reading.token(token.index + 1, token.index)
    named = following is not None and following.index in reading.covering
    return named and reading.lexicon.has("eponym", token.text.lower())


def origins_within(reading: Reading, phrase: Phrase) -> tuple[int, ...]:
    """All adjectives of origin of a title, those behind its branch too (« ministre des Sports française »)."""
    inside = range(phrase.head + 1, phrase.end)
    return (*phrase.origins, *(i for i in inside if i in reading.origins and i not in reading.covering))


def _spaced(reading: Reading, phrase: Phrase, words: Sequence[int]) -> str:
    """Tokens as text, with the spaces that stand between them; adjectives of a plural noun in the singular."""
    text, end = "", None
    for index in words:
        token = reading.document[index]
        agrees = token.pos == "ADJ" and token.head == phrase.head and token.feature("Number") == "Plur"
        word = singular(reading.lexicon.language, token.text, token.lemma) if agrees else token.text
        text += word if end in (None, token.start) else " " + word
        end = token.end
    return text


def _prefixed(reading: Reading, phrase: Phrase, text: str) -> str:
    """A label with its noun in the singular, without « ex- », with the word before it where the two are one noun."""
    document = reading.document
    text = _singular(reading, phrase) + text[len(document[phrase.head].text) :]
    before = document[phrase.head - 1].text if phrase.head else ""
    before = before[len(before) - len(reading.lexicon.stem(before)[0]) :]  # « ex-Premier »
    compound = f"{before} {document[phrase.head].text}".lower()
    return f"{before} {text}" if compound in reading.lexicon.persons or compound in reading.lexicon.scopes else text


def activity(reading: Reading, phrase: Phrase) -> str:
    """What a maker makes: the words behind the first « de » without an article (« de vélos électriques »)."""
    document = reading.document
    for number, index in enumerate(phrase.words[1:], 1):
        if document[index].pos == "ADP":
            following = document[phrase.words[number + 1]] if number + 1 < len(phrase.words) else None
            if document[index].lemma != reading.lexicon.of or following is None or following.pos == "DET":
                return ""
            rest = _until_preposition(reading, phrase.words[number + 1 :])
            return " ".join(document[word].text for word in rest)
    return ""


def _until_preposition(reading: Reading, words: tuple[int, ...]) -> tuple[int, ...]:
    document = reading.document
    end = next((n for n, word in enumerate(words) if document[word].pos in ("ADP", "CCONJ", "DET")), len(words))
    if end and end < len(words) and document[words[end - 1]].pos == "ADJ" and end > 2:
        end -= 1  # « vélos électriques haut de gamme »: the adjective before « de » goes with what follows
    return words[:end]


def _plain(reading: Reading, phrase: Phrase) -> tuple[int, ...]:
    """The words before the first complement that is determined or that a participle brings."""
    for number, index in enumerate(phrase.words):
        token = reading.document[index]
        if number and token.pos == "VERB" and not reading.sort_of(phrase.head):
            return phrase.words[:number]
        if number and (token.pos == "DET" or (token.pos == "ADP" and determination(token) is not Determination.NONE)):
            following = index + 1 + (reading.document[index + 1].pos == "DET")
            if following < len(reading.document) and reading.lexicon.has(
                "organ", reading.document[following].text.lower()
            ):
                continue
            behind = token.pos == "DET" and reading.document[index - 1].pos == "ADP"
            return phrase.words[: number - behind]
    return phrase.words


def _singular(reading: Reading, phrase: Phrase) -> str:
    token = reading.document[phrase.head]
    if token.text.isupper():
        return token.text
    noun, _ = reading.lexicon.stem(token.text)
    if not reading.is_plural(phrase.head):
        return noun
    return reading.lexicon.base(noun) or singular(reading.lexicon.language, noun, token.lemma)
