"""Verbs that report what somebody says, thinks or judges."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from kg.languages.conjugation import forms
from kg.languages.function_words import function_word, function_words
from kg.languages.language import Language
from kg.model.document import Document

_REACH = 4  # tokens between a verb and the words that complete it (« a tenu hier soir à préciser »)
_VERBS = frozenset({"VERB", "AUX"})
_BETWEEN = frozenset({"AUX", "PRON", "ADV"})  # what may stand between a reflexive pronoun and its verb
_PHRASES = ("according", "opinion", "anonymous")


@dataclass(frozen=True, slots=True)
class SpeechVerb:
    """A row of ``speech_verbs.toml``.

    ``phrase`` are words that must follow (« faire *savoir* »); ``takes`` says how the speech hangs on the verb:
    ``clause``, ``quote``, ``infinitive``, ``object``, ``question``. ``mind`` marks thought and will, which are no
    statement by themselves; ``event`` is the type of the event that speaking so is. ``denied`` is the act of the denied
    verb where that tells something too (« n'a pas caché que »); with an empty ``act`` the verb reports only so.
    ``forms`` holds irregular forms; ``unaccusative`` verbs make their tenses as passives are made (« est intervenu »).
    """

    lemma: str
    takes: tuple[str, ...]
    act: str = "affirms"
    event: str = "Statement"
    denied: str = ""
    phrase: str = ""
    reflexive: bool = False
    mind: bool = False
    forms: str = ""
    unaccusative: bool = False

    @property
    def name(self) -> str:
        """The lemma with the words that complete it: « faire savoir »."""
        return f"{self.lemma} {self.phrase}".strip()


@dataclass(frozen=True, slots=True)
class SpeechLexicon:
    """The speech verbs of one language, by lemma and by form."""

    by_lemma: Mapping[str, tuple[SpeechVerb, ...]]
    by_form: Mapping[str, tuple[SpeechVerb, ...]]
    reflexives: frozenset[str]

    def at(self, document: Document, index: int, *, certain: bool = True) -> SpeechVerb | None:
        """The speech verb that stands at a token, or None.

        The form must be tagged as a verb, unless the place in the sentence makes it one (``certain=False``: after a
        closing quotation mark the tagger takes « raconte » for an adjective).
        """
        token = document[index]
        if certain and token.pos not in _VERBS:
            return None
        found = self.by_lemma.get(token.lemma, ()) if token.pos in _VERBS else ()
        return self._fitting(document, index, found or self.by_form.get(token.text.lower(), ()))

    def _fitting(self, document: Document, index: int, found: tuple[SpeechVerb, ...]) -> SpeechVerb | None:
        """The reading that the neighbours bear out: a completed phrase first, then the reflexive or the plain verb."""
        phrase = next((verb for verb in found if verb.phrase and _followed_by(document, index, verb.phrase)), None)
        if phrase:
            return phrase
        reflexive = self._is_reflexive(document, index)
        simple = [verb for verb in found if not verb.phrase]
        return next((verb for verb in simple if verb.reflexive == reflexive), None)

    def _is_reflexive(self, document: Document, index: int) -> bool:
        """Whether a reflexive pronoun stands before the verb, with only clitics, auxiliaries and adverbs between."""
        first = document.sentence_of(index).start
        for i in range(index - 1, first - 1, -1):
            token = document[i]
            if token.text.lower() in self.reflexives:
                return True
            if token.pos not in _BETWEEN:
                return False
        return False


@dataclass(frozen=True, slots=True)
class SpeechCue:
    """A row of ``speech_cues.toml``: a phrase, or for nouns a list of lemmas."""

    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class SpeechCues:
    """The words of one language that attribute speech without a verb, and those that stand around one that does.

    ``according``, ``opinion`` and ``anonymous`` match phrases (« selon », « aux yeux » before « de ») in their group
    ``phrase``; ``sources``, ``utterances``, ``texts``, ``silent``, ``time_words`` and ``media`` hold lemmas,
    ``ours`` and ``origins`` forms. ``names`` gives a phrase in full.
    """

    according: re.Pattern[str]
    opinion: re.Pattern[str]
    anonymous: re.Pattern[str]
    names: Mapping[str, str]
    sources: frozenset[str]
    utterances: frozenset[str]
    texts: frozenset[str]
    silent: frozenset[str]
    ours: frozenset[str]
    origins: frozenset[str]
    time_words: frozenset[str]
    media: frozenset[str]


@cache
def speech_cues(language: Language) -> SpeechCues:
    """The cues of a language's table ``speech_cues``; made once a process."""
    by_kind: dict[str, list[str]] = {}
    for cue in language.table("speech_cues", SpeechCue):
        by_kind.setdefault(cue.kind, []).append(cue.words)
    words = {kind: frozenset(" ".join(some).split()) for kind, some in by_kind.items()}
    none: frozenset[str] = frozenset()
    of = function_word(language, "of")
    return SpeechCues(
        _any_of(language, by_kind.get("according", ())),
        _any_of(language, by_kind.get("opinion", ())),
        _any_of(language, by_kind.get("anonymous", ())),
        {phrase.removesuffix(f" {of}"): phrase for kind in _PHRASES for phrase in by_kind.get(kind, ())},
        words.get("source", none),
        words.get("utterance", none),
        words.get("text", none),
        words.get("silent", none),
        words.get("ours", none),
        words.get("origin", none),
        words.get("time", none),
        words.get("medium", none),
    )


def _any_of(language: Language, phrases: Sequence[str]) -> re.Pattern[str]:
    """A pattern for phrases; one that ends with « de » stands before any form of it (« d' », « du », « des »)."""
    of = " " + function_word(language, "of")
    forms_of = "|".join(re.escape(w) + ("" if w.endswith("'") else r"\s") for w in function_words(language, "of"))
    parts = [
        f"(?:{re.escape(phrase.removesuffix(of))})" + (rf"(?=\s(?:{forms_of}))" if phrase.endswith(of) else r"(?!\w)")
        for phrase in phrases
    ]
    return re.compile(rf"(?<![\w'-])(?P<phrase>{'|'.join(parts) or '(?!)'})", re.IGNORECASE)


@cache
def speech_lexicon(language: Language) -> SpeechLexicon:
    """The lexicon of a language's table ``speech_verbs``; made once a process."""
    by_lemma: dict[str, tuple[SpeechVerb, ...]] = {}
    by_form: dict[str, tuple[SpeechVerb, ...]] = {}
    for verb in language.table("speech_verbs", SpeechVerb):
        by_lemma[verb.lemma] = (*by_lemma.get(verb.lemma, ()), verb)
        for form in forms(language, verb.lemma) | frozenset(verb.forms.split()):
            by_form[form] = (*by_form.get(form, ()), verb)
    return SpeechLexicon(by_lemma, by_form, function_words(language, "reflexive"))


def _followed_by(document: Document, index: int, phrase: str) -> bool:
    end = min(document.sentence_of(index).end, index + 1 + _REACH)
    words = " ".join(token.text.lower() for token in document.tokens[index + 1 : end])
    return f" {phrase} " in f" {words} "
