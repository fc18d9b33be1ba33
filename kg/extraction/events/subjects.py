"""Who is the subject of a verb, said or understood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kg.extraction.events.antecedents import antecedent, is_clear, noun_before
from kg.extraction.events.frames import BODY, HUMAN, OBJECT, SUBJECT
from kg.extraction.events.fronted import Fronted
from kg.extraction.events.lexicon import Lexicon
from kg.extraction.events.predicates import Predicate, control_of
from kg.extraction.events.prepositions import Prepositions
from kg.extraction.events.slot import Way
from kg.extraction.events.verbs import Verb, VerbForm
from kg.extraction.incises import inverted_subject, opens
from kg.languages.function_words import function_words
from kg.languages.inflection import is_feminine
from kg.model.document import Document, Token
from kg.model.extraction import Extraction

_PARTICIPLE = VerbForm.PARTICIPLE
_DEPTH = 6  # verbs through which a subject is handed down at most
_REACH = 12  # tokens before a finite verb among which its subject is looked for where the parse shows none
_NOUNS = frozenset({"NOUN", "PROPN"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "X", "NUM", "ADJ"})


@dataclass(frozen=True, slots=True)
class Subject:
    """The head of a phrase that is the subject of a verb, and how that was found."""

    token: Token
    way: Way


@dataclass(frozen=True, slots=True)
class Subjects:
    """Finds the subject of a verb; a subject of a passive is the one that undergoes."""

    extraction: Extraction
    verbs: Mapping[int, Verb]
    prepositions: Prepositions
    times: frozenset[int]
    fronted: Fronted
    lexicon: Lexicon

    @property
    def _document(self) -> Document:
        return self.extraction.document

    def of(self, predicate: Predicate) -> Subject | None:
        """The subject of a predicate, or of the verbs that lead to it."""
        for token in predicate.hosts:
            if found := self.explicit(token):
                if self._hangs(found, token):
                    return Subject(found, Way.NEAREST if self._is_beyond_relative(found.index, token) else Way.DIRECT)
                return Subject(found, Way.ANTECEDENT if self._is_clear(found, token) else Way.NEAREST)
        if predicate.control and not predicate.leaders:
            return self._controlled(predicate.control)
        if self._likens(predicate.top):
            return None
        shared = self._understood(predicate.top, _DEPTH)
        return shared if shared and shared.way is not Way.NEAREST else self._behind_comma(predicate.top) or shared

    def _likens(self, verb: Verb) -> bool:
        """Whether « comme » opens a participle, which then speaks of the clause: « *comme annoncé*, Paul part »."""
        opening = self._document.dependents(verb.token, "mark", "case", "advmod")
        likening = function_words(self.lexicon.language, "as")
        return verb.form is _PARTICIPLE and any(word.text.lower() in likening for word in opening)

    def explicit(self, verb: int) -> Token | None:
        """The subject that stands with the verb; a relative pronoun gives its antecedent."""
        inverted = inverted_subject(self._document, self.lexicon.language, verb)
        return self._document[inverted] if inverted is not None else self._beside(verb)

    def _beside(self, verb: int) -> Token | None:
        """The subject that the parse gives to a verb; for the verb of an incise it may be that of what is reported."""
        found = [
            token
            for token in self._document.dependents(verb, "nsubj", "expl:subj")
            if token.index not in self.times and token.pos in _NOMINAL and not self._apart(token.index, verb)
            if token.index < verb or verb not in self.verbs or self.verbs[verb].form is not VerbForm.INFINITIVE
        ]
        found = [token for token in found if token != self.misread_object(verb) and not self._is_second_part(token)]
        if is_command(self._document[verb]):
            return None
        found = [token for token in found if not self._is_beyond_relative(token.index, verb)] or found
        named = next((token for token in found if self.extraction.entity(token.index)), None)
        before = [token for token in found if token.index < verb]
        best = named or next(reversed(before), None) or next(iter(found), None)
        if best and (whole := self._including(best, verb)):
            return whole
        return self._antecedent(best, verb) if best else None

    def _antecedent(self, subject: Token, verb: int) -> Token:
        """The subject, or what a relative pronoun stands for: never a time (« à minuit, comme KTO, *qui* ouvrira »)."""
        found = antecedent(self._document, subject, verb)
        if found.index in self.times:
            return noun_before(self._document, subject) or found
        return (self._name_before(subject) or found) if _is_relative(found) else found

    def _name_before(self, pronoun: Token) -> Token | None:
        """The name right before a relative pronoun, or before its comma (« Zorvane's, *qui* … »)."""
        index = pronoun.index - 1
        index -= index > 0 and self._document[index].text == ","
        inside = index > 0 and self._document[index].sentence == pronoun.sentence
        return self._head(index) if inside else None

    def _including(self, included: Token, verb: int) -> Token | None:
        """The noun before « dont X, », where X looks like the subject (« onze villes, dont *Dole*, ont … »)."""
        example = function_words(self.lexicon.language, "example")
        before, noun = self._document[max(included.index - 1, 0)], self._document.head(verb)
        commas = sum(self._document[i].text == "," for i in range(included.index, verb))
        inside = before.text.lower() in example and commas == 1
        return noun if inside and noun.pos in ("NOUN", "PROPN") and noun.index < before.index else None

    def _is_second_part(self, token: Token) -> bool:
        """Whether a bare noun only goes on with what names a subject (« l'alerte neige *et verglas* est levée »)."""
        document = self._document
        if token.pos != "NOUN" or token.index < 2 or document[token.index - 1].pos != "CCONJ":
            return False
        first = document[token.index - 2]
        return first.pos == "NOUN" and first.dep == "nmod" and first.head == first.index - 1

    def misread_object(self, verb: int) -> Token | None:
        """The name behind a verb that the parser takes for a second subject (« La police a arrêté *Paul Vasseur* »).

        Or, where the name stands right behind the verb, for a part of whatever else.
        """
        subjects = [t for t in self._document.dependents(verb, "nsubj") if t.pos in _NOMINAL and not _is_relative(t)]
        if is_command(self._document[verb]):
            return next((token for token in subjects if token.index > verb and token.pos != "PRON"), None)
        if all(token.index > verb for token in subjects) or opens(self._document, self.lexicon.language, verb):
            return None
        second = next((token for token in subjects if token.index > verb and token.pos != "PRON"), None)
        behind = second or self._name_right_behind(verb)
        if behind is None:
            return None
        return None if any(self._document[i].pos == "PUNCT" for i in range(verb, behind.index)) else behind

    def _name_right_behind(self, verb: int) -> Token | None:
        token = self._document[min(verb + 1, len(self._document) - 1)]
        named = self.extraction.entity(token.index) and token.index not in self.times
        return token if named and token.pos == "PROPN" and token.index > verb else None

    def _hangs(self, subject: Token, verb: int) -> bool:
        """Whether a subject is a dependent of its verb and no antecedent; an inverted pronoun counts in any place."""
        return subject.head == verb or subject.index == inverted_subject(self._document, self.lexicon.language, verb)

    def _is_beyond_relative(self, subject: int, verb: int) -> bool:
        """Whether a verb rather belongs to a relative clause behind the subject (« Paul, *dont* le fils est mort »)."""
        for index in range(verb - 1, subject, -1):
            if index in self.verbs:
                return False
            if self._document[index].feature("PronType") == "Rel":
                return True
        return False

    def _apart(self, one: int, other: int) -> bool:
        """Whether a colon parts two words (« Dole : un hangar … »)."""
        return any(self._document[i].text == ":" for i in range(one + 1, other))

    def _understood(self, verb: Verb, depth: int) -> Subject | None:
        """The subject that a verb shares with the one it hangs on, or the noun that it qualifies."""
        token = self._document[verb.token]
        head = self._document.head(token.index)
        governor = self.verbs.get(head.index) if not token.is_root else None
        if depth == 0:
            return None
        if verb.form is VerbForm.INFINITIVE and token.dep == "acl":
            return self._of_noun(head, depth)
        if verb.form is VerbForm.INFINITIVE and governor is None:
            return self._of_adjective(head) if head.pos == "ADJ" else self._of_predicate(head, token, depth)
        if verb.form is not VerbForm.FINITE:
            if token.dep.startswith("acl") and head.pos in _NOMINAL and governor is None:
                if self._accompanies(token) and (main := self._main_verb(head)):
                    return self._shared(main, depth)
                noun = None if self._apart(head.index, token.index) else self._agreeing_noun(head, token)
                return self._qualified(noun, token) if noun else None
            found = self._agreeing(self._shared(governor, depth), token) if governor else None
            return Subject(found.token, Way.NEAREST) if found and self._is_near_noun(verb, head) else found
        if governor and token.dep == "conj":
            return self._doubted(self._shared(governor, depth), token)
        if any(t.index in self.times for t in self._document.dependents(token.index, "nsubj")):
            return None  # « alors que l'été débute »
        handed = self._shared(governor, depth) if governor else None
        return self._nearest(token) or (Subject(handed.token, Way.NEAREST) if handed else None)

    def _is_near_noun(self, verb: Verb, head: Token) -> bool:
        """Whether a participle behind a verb rather speaks of a noun nearby: in the past, or without a comma.

        « … à la mémoire de Jeanne, *née* en 1933 », « a acheté un moteur *développant* 90 ch ».
        """
        token, document = self._document[verb.token], self._document
        if verb.form is not _PARTICIPLE or token.index < head.index:
            return False
        if token.dep == "conj":  # « … une étude qui reflète … et *proposant* … »
            return token.feature("Tense") == "Pres" and head.feature("VerbForm") == "Fin"
        if token.feature("Tense") != "Pres":
            return True
        first = min([token.index, *(word.index for word in document.dependents(token.index, "advmod", "mark", "case"))])
        before = document[first - 1]
        marked = document[first].pos in _MARKS or before.pos in _MARKS  # « en rachetant »
        return not marked and before.text not in _OPENING

    def _qualified(self, noun: Token, verb: Token) -> Subject:
        """A noun as the subject of a verb that says something of it; past the words of a preposition before it."""
        if noun.index in self.prepositions.inner:
            inside = self._document.dependents(noun.index, "nmod", "obl")
            noun = next((word for word in inside if noun.index < word.index < verb.index), noun)
        return Subject(noun, Way.QUALIFIED if is_clear(self._document, noun, verb.index) else Way.NEAREST)

    def _agreeing(self, subject: Subject | None, participle: Token) -> Subject | None:
        """A subject that a participle agrees with in gender (« Présentée lundi, *le plan* … » does not)."""
        return subject if subject is None or self._agrees(subject.token, participle) else None

    def _agrees(self, noun: Token, participle: Token) -> bool:
        """Whether nothing tells that a participle speaks of another than a common noun."""
        if noun.pos != "NOUN" or not noun.feature("Gender") or self.verbs[participle.index].form is not _PARTICIPLE:
            return True
        feminine = is_feminine(self.lexicon.language, participle.text.lower())
        return (noun.feature("Gender") == "Fem") == feminine or participle.feature("Tense") == "Pres"

    def _agreeing_noun(self, noun: Token, participle: Token) -> Token | None:
        """The noun, or one that it completes, with which a participle agrees (« *un gendarme* à moto tué »)."""
        while not self._agrees(noun, participle):
            if noun.is_root or noun.dep != "nmod" or not self._preposition(noun):
                return None
            noun = self._document.head(noun.index)
        return noun

    def _is_clear(self, noun: Token, verb: int) -> bool:
        """Whether a noun is what the relative pronoun of a verb beyond doubt stands for."""
        pronouns = (t.index for t in self._document.dependents(verb) if t.feature("PronType") == "Rel")
        return is_clear(self._document, noun, next(pronouns, verb))

    def _behind_comma(self, verb: Verb) -> Subject | None:
        """The subject of the clause behind one that opens the sentence without any (« Avant de fuir, *Paul* … »)."""
        start, end = self._document.sentence_of(verb.token).start, self._document.sentence_of(verb.token).end
        before = range(start, verb.token)
        if verb.form is VerbForm.FINITE or any(i in self.verbs or self._document[i].pos in _NOUNS for i in before):
            return None
        comma = next((i for i in range(verb.token, end) if self._document[i].text == ","), end)
        for token in self._document.tokens[comma + 1 : min(comma + 1 + _REACH, end)]:
            if token.index in self.verbs:
                return None
            if token.dep.startswith("nsubj") and token.head > token.index and token.pos in _NOMINAL:
                return Subject(token, Way.SHARED) if self._agrees(token, self._document[verb.token]) else None
        return None

    def _accompanies(self, verb: Token) -> bool:
        """Whether a verb is a present participle behind a comma, or a gerund: both speak of the subject."""
        if verb.feature("VerbForm") != "Part" or verb.feature("Tense") != "Pres" or not verb.index:
            return False
        gerund = function_words(self.lexicon.language, "gerund")
        marks = self._document.dependents(verb.index, "mark")
        return self._document[verb.index - 1].text == "," or any(mark.text.lower() in gerund for mark in marks)

    def _main_verb(self, token: Token) -> Verb | None:
        """The finite verb over a token, unless the token belongs to its subject."""
        for above in self._document.ancestors(token.index):
            if (verb := self.verbs.get(above.index)) and verb.form is VerbForm.FINITE:
                return verb if above.index < token.index else None
        return None

    def _doubted(self, shared: Subject | None, verb: Token) -> Subject | None:
        """A subject that a joined verb shares; hardly, where a noun stands between the conjunction and the verb."""
        before = range(verb.index - 1, verb.head, -1)
        joint = next((i for i in before if self._document[i].pos == "CCONJ"), verb.index)
        between = range(joint + 1, verb.index)
        if shared and any(self._document[i].pos in ("NOUN", "PROPN") and i not in self.times for i in between):
            return Subject(shared.token, Way.NEAREST)
        return shared

    def _of_adjective(self, adjective: Token) -> Subject | None:
        """Who is able or ready to do what an infinitive says (« une *voiture* capable de dépasser Astralis »)."""
        head = self._document.head(adjective.index)
        if adjective.dep == "amod" and head.pos in _NOMINAL:
            return Subject(head, Way.QUALIFIED)
        found = self._beside(adjective.index)
        return Subject(found, Way.SHARED) if found else None

    def _of_noun(self, noun: Token, depth: int) -> Subject | None:
        """Who does what a noun announces (« l'ambition de Rémi de … »): its owner, or the subject of its verb."""
        for child in self._document.dependents(noun.index, "det", "nmod"):
            if self.extraction.entity(child.index) and child.index not in self.times:
                return Subject(child, Way.CONTROLLED)
        governor = self.verbs.get(noun.head)
        return self._shared(governor, depth) if governor and noun.dep == "obj" else None

    def _of_predicate(self, head: Token, infinitive: Token, depth: int) -> Subject | None:
        """Who does what hangs on a nominal predicate (« *Paul* a envie de battre Luc », « était maire avant de … »)."""
        if found := self._beside(head.index):
            return Subject(found, Way.SHARED)
        return self._of_noun(head, depth) if infinitive.dep == "xcomp" else None

    def _shared(self, governor: Verb, depth: int) -> Subject | None:
        if found := self._beside(governor.token):
            return Subject(found, Way.SHARED)
        return self._understood(governor, depth - 1)

    def _controlled(self, governor: Verb) -> Subject | None:
        """The subject of an infinitive that a verb with an event of its own governs."""
        entry = control_of(governor, self.lexicon)
        if not entry or entry.subject == SUBJECT or (governor.passive and entry.subject == OBJECT):
            return self._shared(governor, _DEPTH)
        for child in self._document.dependents(governor.token, "obj", "iobj", "obl", "expl", "xcomp"):
            clitic = child.pos == "PRON" or child.index > governor.token
            if clitic and child.index not in self.times and self._may_act(child):
                return Subject(child, Way.CONTROLLED)
        return None

    def _may_act(self, token: Token) -> bool:
        """Whether a word names anybody, or is a noun for people and bodies (« demande à l'État de … »)."""
        sorts = self.lexicon.sorts.get(token.lemma, frozenset())
        acting = token.text.lower() in self.lexicon.described.persons or not sorts.isdisjoint((HUMAN, BODY))
        return self.extraction.entity(token.index) is not None or (token.pos == "NOUN" and acting)

    def _nearest(self, verb: Token) -> Subject | None:
        """The subject of a finite verb that the parser left without one: the noun it hangs on, or a name before it."""
        head = self._document.head(verb.index)
        noun = head.pos in ("NOUN", "PROPN") and head.index < verb.index and head.index not in self.times
        head = self._outermost(head)
        if noun and verb.dep in _ON_NOUNS and not self._apart(head.index, verb.index) and not self._preposition(head):
            return self._qualified(head, verb)
        if hung := self.fronted.subject(verb):
            return Subject(hung, Way.LIFTED)
        first = self._document.sentence_of(verb.index).start
        for index in range(verb.index - 1, max(first, verb.index - _REACH) - 1, -1):
            token = self._document[index]
            if index in self.verbs or token.feature("PronType") == "Rel" or token.text in _STOPS:
                return None
            name = self._head(index)
            if name is not None:
                whole = self._completed(name) if self._preposition(name) else name
                return Subject(whole, Way.NEAREST) if whole else None
        return None

    def _completed(self, name: Token) -> Token | None:
        """The noun that a name with a preposition completes, where none governs it (« l'*épidémie* de Covid-19 … »)."""
        completing = self.fronted.fillers.completing
        noun = None if completing.is_governed(name.index) else completing.noun(name.index)
        return None if noun is None else self._document[noun]

    def _outermost(self, noun: Token) -> Token:
        """The noun that a phrase with a preposition belongs to (« une *source* proche du dossier raconte »)."""
        while not noun.is_root and noun.dep in _COMPLEMENTS and self._preposition(noun):
            noun = self._document.head(noun.index)
        return noun

    def _preposition(self, name: Token) -> str:
        """The preposition of a phrase, or of the noun that it stands beside (« selon le site Littoral »)."""
        start = name.index
        while start and self._document[start - 1].pos == "DET":
            start -= 1
        before = self._document[start - 1].text if start else ""
        if before == "," or name.dep not in ("appos", "nmod", "flat:name"):
            return self.prepositions.before(self._document, name.index)
        found = self.prepositions.before(self._document, name.index)
        return found or self.prepositions.before(self._document, name.head)

    def _head(self, index: int) -> Token | None:
        """The head of the name that a token belongs to."""
        entity = self.extraction.entity(index)
        if entity is None:
            return None
        while index and self.extraction.entity(index - 1) is entity:
            index -= 1
        return self._document[index]


def is_command(verb: Token) -> bool:
    """Whether a verb is an imperative that cannot have a subject (« libérez Paul »)."""
    return verb.feature("Mood") == "Imp" and verb.feature("Number") == "Plur"


_MARKS = frozenset({"ADP", "SCONJ"})
_OPENING = frozenset({",", "(", "–", "—", ";", ":", "»", '"'})
_STOPS = frozenset({"»", ":", ";", "(", ")"})
_COMPLEMENTS = frozenset({"nmod", "obl:arg", "obl:mod", "amod"})
_ON_NOUNS = frozenset({"acl", "appos", "nmod", "dep", "conj", "parataxis", "amod"})


def _is_relative(token: Token) -> bool:
    """Whether a word is a relative pronoun, after which the subject may follow (« auquel a participé Paul »)."""
    return token.feature("PronType") == "Rel"
