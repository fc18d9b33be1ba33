"""What the words around a predicate make of it: conditions, questions, doubts, dates, reported speech."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kg.extraction.quotations import FEWEST, Quotation, quotations
from kg.extraction.stance.lexicon import Lexicon
from kg.extraction.stance.source import quotes_by_token
from kg.extraction.whether import is_whether
from kg.languages import Language
from kg.languages.speech import SpeechLexicon, speech_lexicon
from kg.model.document import Document, Token
from kg.model.extraction import Extraction
from kg.model.finding import Quote, QuoteKind
from kg.model.stance import Modality
from kg.model.time import TimeExpression

_OPENERS = 4  # tokens that « à condition que » and its like may have


@dataclass(frozen=True, slots=True)
class Contexts:
    """Reads what stands around the predicates of one extraction.

    By token: its quotation (``quotations``) and the quotes around it, innermost first (``said``); by sentence:
    its ``times``, the words that may open a condition (``ifs``), and whether it holds a question mark (``asking``).
    ``tellers`` gives the verb of speech of the infinitive, or of the clause, that it reports.
    """

    extraction: Extraction
    lexicon: Lexicon
    speech: SpeechLexicon
    quotations: Mapping[int, Quotation]
    said: Mapping[int, tuple[Quote, ...]]
    times: Mapping[int, tuple[TimeExpression, ...]]
    ifs: Mapping[int, tuple[Token, ...]]
    asking: frozenset[int]
    tellers: Mapping[int, int]

    @classmethod
    def of(cls, extraction: Extraction, lexicon: Lexicon, language: Language) -> Contexts:
        """The contexts of an extraction with passages and quotes."""
        document = extraction.document
        quoted = {i: quotation for quotation in quotations(document) for i in range(quotation.start, quotation.end)}
        times: dict[int, tuple[TimeExpression, ...]] = {}
        for time in extraction.times:
            sentence = document[time.start].sentence
            times[sentence] = (*times.get(sentence, ()), time)
        ifs: dict[int, tuple[Token, ...]] = {}
        for token in document.tokens:
            if is_whether(document, language, token.index):
                ifs[token.sentence] = (*ifs.get(token.sentence, ()), token)
        asking = frozenset(token.sentence for token in document.tokens if token.text.endswith("?"))
        said = quotes_by_token(extraction)
        speech = speech_lexicon(language)
        return cls(extraction, lexicon, speech, quoted, said, times, ifs, asking, _tellers(extraction))

    @property
    def document(self) -> Document:
        """The document that is read."""
        return self.extraction.document

    # — what opens a clause

    def opened(self, token: Token, before: str) -> str:
        """What the subordinator of a clause or infinitive gives: a modality, « negative », or nothing."""
        marks = [t for t in self.document.dependents(token.index, "mark", "case", "advmod") if t.index < token.index]
        for mark in marks:
            if mark in self.ifs.get(mark.sentence, ()) and not self._opens_clause(mark):
                continue
            last = next((w for w in (mark.text.lower(), mark.lemma.lower()) if w in self.lexicon.last_words), "")
            if not last:
                continue
            words = f"{self._words_before(mark.index)} {last}"
            for entry in self.lexicon.subordinators:
                if entry.before == before and (words == entry.words or words.endswith(" " + entry.words)):
                    return entry.gives
        if before == "clause" and self.in_condition(token):
            return "hypothetical"
        return self._indirect_question(token) if before == "clause" else ""

    def _words_before(self, index: int) -> str:
        start = max(index - _OPENERS + 1, self.document.sentence_of(index).start)
        return " ".join(token.text.lower() for token in self.document.tokens[start:index])

    def _indirect_question(self, token: Token) -> str:
        """« n'a pas dit quand il rouvrirait »: open, as long as nobody tells."""
        if token.dep not in ("ccomp", "obj", "advcl"):
            return ""
        asked = any(
            self.lexicon.plays(child, "asking") and child.index < token.index
            for child in self.document.dependents(token.index, "advmod", "obl", "mark")
        )
        governor = self.document.head(token.index)
        verb = self.speech.at(self.document, governor.index)
        asking = verb is not None and verb.act == "asks"
        denied = any(t.feature("Polarity") == "Neg" for t in self.document.dependents(governor.index, "advmod"))
        return "hypothetical" if asked and (asking or denied) else ""

    # — what overrides the form of the verb

    def overriding(self, token: Token) -> Modality | None:
        """A question, or an adverb of doubt with the verb."""
        if self._is_asked(token):
            return Modality.HYPOTHETICAL
        for child in self.document.dependents(token.index, "advmod", "obl", "dep"):
            for words in (child.text.lower(), self._with_word_before(child)):
                entry = self.lexicon.commitment(words, "adverb", "")
                if entry and not (entry.before and child.index > token.index):
                    return Modality(entry.gives)
        return None

    def _with_word_before(self, token: Token) -> str:
        """« *sans* doute »."""
        return f"{self.document[token.index - 1].text} {token.text}".lower() if token.index else ""

    def _is_asked(self, token: Token) -> bool:
        """Whether the sentence, or the quotation in it, that the token stands in ends with a question mark."""
        document = self.document
        if token.sentence not in self.asking:
            return False
        quotation = self._quotation(token.index)
        end = document.sentence_of(token.index).end
        if quotation:
            end = min(end, quotation.end)
        for index in range(token.index + 1, end):
            if not quotation and self._quotation(index):
                continue
            if document[index].text.endswith("?"):
                return True
        return False

    def _quotation(self, index: int) -> Quotation | None:
        return self.quotations.get(index)

    def is_doubted(self, token: Token) -> bool:
        """Whether a word stands at a distance: in quotation marks, with a word beside it at most (« "fuite" »)."""
        quotation = self._quotation(token.index)
        return quotation is not None and quotation.words(self.document.text) < FEWEST

    def is_quoted(self, token: Token) -> bool:
        """Whether a token stands in a quotation and is a verb, or stands in a clause: titles seldom hold either."""
        quotation = self._quotation(token.index)
        if quotation is None or quotation.words(self.document.text) < FEWEST:
            return False
        if any(passage.attribution.covers(token.span) for passage in self.extraction.passages):
            return False
        quoted = self.document.tokens[quotation.start : quotation.end]
        return token.pos == "VERB" or any(t.feature("VerbForm") == "Fin" for t in quoted)

    # — conditionals

    def conditional(self, token: Token) -> Modality:
        """What a conditional tells: the unconfirmed, the future of a past, or the consequence of a condition."""
        if self._has_condition(token):
            return Modality.HYPOTHETICAL
        if self._in_past_speech(token):
            return Modality.PLANNED
        quotes = self.said.get(token.index)
        if quotes and quotes[0].kind is QuoteKind.DIRECT:
            return Modality.HYPOTHETICAL
        return Modality.UNCERTAIN

    def _has_condition(self, token: Token) -> bool:
        """Whether a condition stands in the sentence, on the same side of its quotation marks."""
        return any(
            self._is_if(other) and self._quotation(other.index) == self._quotation(token.index)
            for other in self.ifs.get(token.sentence, ())
        )

    def _is_if(self, token: Token) -> bool:
        """« si » or « s'il » that opens a condition, not « si grand » nor « demande si »."""
        if not self._opens_clause(token):
            return False
        before = self.document[token.index - 1] if token.index else token
        verb = self.speech.at(self.document, before.index)
        return verb is None or "question" not in verb.takes

    def _opens_clause(self, token: Token) -> bool:
        """Whether a « si » is no adverb of degree (« si fatigué »)."""
        following = self.document.tokens[token.index + 1 : token.index + 2]
        return bool(following) and following[0].pos not in ("ADJ", "ADV") and following[0].feature("VerbForm") != "Part"

    def in_condition(self, token: Token) -> bool:
        """Whether the verb is the first finite one after « si »."""
        ifs = [other for other in self.ifs.get(token.sentence, ()) if self._is_if(other)]
        if not ifs:
            return False
        bearers = {token.index, *(aux.index for aux in self.document.dependents(token.index, "aux", "cop"))}
        end = self.document.sentence_of(token.index).end
        for other in ifs:
            finite = (t for t in self.document.tokens[other.index + 1 : end] if t.feature("VerbForm") == "Fin")
            if (first := next(finite, None)) and first.index in bearers:
                return True
        return False

    def _in_past_speech(self, token: Token) -> bool:
        """Whether the verb stands in a clause that a verb of speech or thought in a past tense reports."""
        current = token
        for governor in self.document.ancestors(token.index):
            if current.dep in ("ccomp", "xcomp", "obj", "advcl", "acl:relcl") and self._reported_in_past(
                current, governor
            ):
                return True
            if current.dep not in ("conj", "acl:relcl", "xcomp", "ccomp", "advcl"):
                return False
            current = governor
        return False

    def _reported_in_past(self, clause: Token, governor: Token) -> bool:
        document = self.document
        que = any(self.lexicon.plays(mark, "that") for mark in document.dependents(clause.index, "mark"))
        que = que or self._follows_que(clause, governor)
        if not que:
            return False
        if self.speech.at(document, governor.index) is None:
            return False
        forms = [governor, document.head(governor.index), *document.dependents(governor.index, "aux")]
        return any(form.feature("Tense") in ("Past", "Imp") for form in forms if form.pos in ("VERB", "AUX"))

    def _follows_que(self, clause: Token, governor: Token) -> bool:
        between = self.document.tokens[governor.index + 1 : clause.index]
        return any(self.lexicon.plays(token, "that") for token in between)

    # — dates

    def is_past(self, token: Token) -> bool:
        """Whether a future form tells of what is past already: « il le vendra en 1987 »."""
        times = self.times.get(token.sentence, ())
        values = [t.value for t in times if t.value]
        years = [int(value[:4]) for value in values if value[:4].isdigit()]
        published = self.document.article.day
        if not years or published is None or max(years) >= published.year:
            return False
        relative = token.dep.startswith("acl") or any(
            t.dep.startswith("acl") for t in self.document.ancestors(token.index)
        )
        own = any(token.index < t.start < token.index + 6 for t in times if t.value)
        return relative or own

    def is_to_come(self, token: Token) -> bool:
        """Whether a noun is dated later than the article: « le sommet de mardi prochain »."""
        below = [t for t in self.times.get(token.sentence, ()) if token.index < t.start <= token.index + 6]
        return any(self._is_later(t) for t in below if _same_clause(self.document, token.index, t.start))

    def is_announced(self, token: Token) -> bool:
        """Whether a present, or what looks like a past, is dated later than the article: « il réunit le jury demain ».

        What is said or planned today may be dated so for what is said, not for the saying.
        """
        if self.speech.at(self.document, token.index) or self.lexicon.is_of_will(token.lemma):
            return False
        dated = (time for time in self.times.get(token.sentence, ()) if self._is_later(time))
        return any(self._is_under(i, token) for time in dated for i in range(time.start, time.end))

    def is_dated(self, token: Token) -> bool:
        """Whether a time hangs on a predicate."""
        return any(self._is_under(time.start, token) for time in self.times.get(token.sentence, ()))

    def _is_under(self, time: int, token: Token) -> bool:
        """Whether a word of a time hangs on a predicate, also through an adjective (« en séance plénière demain »)."""
        head = self.document.head(time)
        while head.index != token.index and head.pos == "ADJ" and not head.is_root:
            head = self.document.head(self.document.head(head.index).index)
        return head.index == token.index

    def _is_later(self, time: TimeExpression) -> bool:
        """Whether a time lies after the day of publication."""
        published = self.document.article.day
        if published is None or not time.value[:4].isdigit():
            return False
        day = published.isoformat()
        return time.value[: len(day)] > day[: len(time.value)]


def _tellers(extraction: Extraction) -> Mapping[int, int]:
    """The cues of indirect clauses by the predicate of each: an infinitive (« avoir transmis ») or a clause's top."""
    document = extraction.document
    found = {}
    for passage in extraction.passages:
        if passage.cue is None or passage.rule != "clause":
            continue
        said = range(passage.start, passage.end)
        first = next((t for t in (document[i] for i in said) if t.pos in ("VERB", "AUX")), None)
        if first is not None and first.feature("VerbForm") == "Inf":
            found[first.head if first.dep.startswith("aux") else first.index] = passage.cue
        elif top := next((t for t in (document[i] for i in said) if t.is_root or t.head not in said), None):
            found[top.index] = passage.cue
    return found


def _same_clause(document: Document, first: int, second: int) -> bool:
    """Whether no verb stands between two tokens of one sentence."""
    same = document[first].sentence == document[second].sentence
    return same and not any(token.pos in ("VERB", "AUX") for token in document.tokens[first + 1 : second])
