"""Verbs that the tagger takes for nouns, adjectives or names: « Elle *peine* à dormir », « Ils le *contestaient* »."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.document.dictionary import Dictionary
from kg.document.lemmas import Lemmas
from kg.languages import Language
from kg.languages.auxiliaries import Auxiliaries
from kg.languages.function_words import function_words
from kg.model.document import Document, Token

_DISGUISES = frozenset({"NOUN", "PROPN", "ADJ", "X"})
_RARE_DISGUISES = _DISGUISES | {"ADV", "ADP", "DET"}
"""With a subject, a verb may have been taken for any of these."""
_NOUN_PARTS = frozenset({"det", "case", "amod", "cop", "nummod"})
_PERFECT = ("aux:tense", "aux:pass")
_NO_VERB_PARTS = _NOUN_PARTS | {*_PERFECT}
"""What no finite verb has: « il a *envie* » is none."""
_NOMINAL_ROLES = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl:arg", "obl:mod", "obl:agent", "nmod", "xcomp"})
_BEFORE_NOUNS = frozenset({"DET", "ADP", "ADJ", "NUM"})
_FINITE = frozenset({"VerbForm=Fin"})
_PAST, _PRESENT = frozenset({"VerbForm=Part", "Tense=Past"}), frozenset({"VerbForm=Part", "Tense=Pres"})


@dataclass(frozen=True, slots=True)
class MisreadVerbs:
    """Finds the verbs among the words that are tagged otherwise.

    ``before`` are the pronouns that stand before verbs, ``articles`` those of them that are articles too,
    ``auxiliaries`` the lemmas of auxiliaries; ``past``, ``present`` and ``finite`` are endings of participles and of
    finite verbs, ``adjectival`` those of neither.
    """

    words: Dictionary
    lemmas: Lemmas
    before: frozenset[str]
    articles: frozenset[str]
    auxiliaries: frozenset[str]
    past: tuple[str, ...]
    present: tuple[str, ...]
    adjectival: tuple[str, ...]
    finite: tuple[str, ...]

    @classmethod
    def of(cls, words: Dictionary, lemmas: Lemmas, language: Language) -> MisreadVerbs:
        """Make ready with the tables of a language."""
        past = tuple(entry.ending for entry in lemmas.endings if entry.form == "Part")
        regular = ((entry.ending, entry.becomes) for entry in lemmas.endings if entry.form == "Fin")
        present, adjectival, finite = (
            tuple(function_words(language, part)) for part in ("gerund-ending", "adjective-ending", "finite-ending")
        )
        return cls(
            replace(words, endings=(*words.endings, *regular)),
            lemmas,
            function_words(language, "before-verb"),
            function_words(language, "definite"),
            Auxiliaries.of(language).tenses,
            past, present, adjectival, finite,
        )  # fmt: skip

    def mended(self, document: Document) -> Document:
        """The document with these verbs tagged as verbs, with their infinitive for lemma."""
        found = {token.index: token for token in self._found(document)}
        return replace(document, tokens=tuple(found.get(t.index, t) for t in document.tokens)) if found else document

    def _found(self, document: Document) -> Iterator[Token]:
        for token in document.tokens:
            if token.pos not in _RARE_DISGUISES or not token.text[:1].islower():
                continue
            if token.text.endswith(self.past):
                if self._has_perfect(document, token):
                    lemma = self.words.infinitive(token.text) or self._regular(token.text)
                    yield replace(token, pos="VERB", lemma=lemma, features=_PAST)
            elif (verb := self.read(token)) and self._is_finite(document, token):
                yield verb

    def read(self, token: Token) -> Token | None:
        """A word as the verb that its form may be, if not as a past participle; None for forms of no verb."""
        lemma = self.words.infinitive(token.text)
        if not lemma or token.text.endswith((*self.past, *self.adjectival)):
            return None
        pos = "AUX" if lemma in self.auxiliaries else "VERB"
        return replace(token, pos=pos, lemma=lemma, features=_PRESENT if token.text.endswith(self.present) else _FINITE)

    def _regular(self, participle: str) -> str:
        """The infinitive of a participle that is on no list (« tweeté »)."""
        lemma, _, _ = self.lemmas.of_word(participle, participle, "VERB", _PAST)
        return lemma

    def _has_perfect(self, document: Document, token: Token) -> bool:
        """Whether a word has an auxiliary and nothing that only nouns have (« a *tweeté* le maire »)."""
        deps = {document[child].dep for child in document.children[token.index]}
        return token.pos in _DISGUISES - {"ADJ"} and not deps.isdisjoint(_PERFECT) and deps.isdisjoint(_NOUN_PARTS)

    def _is_finite(self, document: Document, token: Token) -> bool:
        """Whether what stands before a word, or its ending, makes it a finite verb."""
        before = document[token.index - 1] if token.index > document.sentence_of(token.index).start else None
        if token.pos in _DISGUISES and before is not None and before.text.lower() in self.before:
            # « a expliqué *le prévenu* »
            article = before.text.lower() in self.articles and token.dep in _NOMINAL_ROLES
            return before.pos in ("PRON", "ADV") and before.dep not in ("fixed", "det") and not article
        if before is not None and before.pos in _BEFORE_NOUNS:
            return False
        if token.text.endswith(self.finite) and not self.words.is_other(token.text):
            return True
        parts = [document[child] for child in document.children[token.index]]
        subject = any(part.dep == "nsubj" and part.index < token.index for part in parts)
        return token.pos != "ADJ" and subject and _NO_VERB_PARTS.isdisjoint(part.dep for part in parts)
