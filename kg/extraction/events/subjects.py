"""Who is the subject of a verb, said or understood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kg.extraction.events.antecedents import antecedent
from kg.extraction.events.lexicon import Lexicon
from kg.extraction.events.predicates import Predicate, control_of
from kg.extraction.events.verbs import Verb, VerbForm
from kg.model.document import Token
from kg.model.extraction import Extraction

_DEPTH = 6  # verbs through which a subject is handed down at most
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "X", "NUM", "ADJ"})


@dataclass(frozen=True, slots=True)
class Subjects:
    """Finds the subject of a verb; a subject of a passive is the one that undergoes."""

    extraction: Extraction
    verbs: Mapping[int, Verb]
    times: frozenset[int]
    lexicon: Lexicon

    def of(self, predicate: Predicate) -> Token | None:
        """The head of the phrase that is the subject, of the predicate or of the verbs that lead to it."""
        for token in predicate.hosts:
            if found := self.explicit(token):
                return found
        if predicate.control and not predicate.leaders:
            return self._controlled(predicate.control)
        return self._handed_down(predicate.top, _DEPTH)

    def explicit(self, verb: int) -> Token | None:
        """The subject that stands with the verb; a relative pronoun gives its antecedent."""
        document = self.extraction.document
        found = [
            token
            for token in document.dependents(verb, "nsubj", "expl:subj")
            if token.index not in self.times and token.pos in _NOMINAL
        ]
        named = next((token for token in found if self.extraction.entity(token.index)), None)
        best = named or next(iter(found), None)
        return antecedent(document, best, verb) if best else None

    def _handed_down(self, verb: Verb, depth: int) -> Token | None:
        """The subject that a verb shares with the one it hangs on, or the noun that it qualifies."""
        document = self.extraction.document
        token = document[verb.token]
        head = document.head(token.index)
        if depth == 0 or token.is_root:
            return None
        if token.dep.startswith("acl") and head.pos in _NOMINAL and head.index not in self.verbs:
            return head
        governor = self.verbs.get(head.index)
        if governor is None:
            return self._in_front(token) if verb.form is VerbForm.FINITE else None
        if token.dep == "conj" or verb.form is not VerbForm.FINITE or governor.form is not VerbForm.FINITE:
            return self.explicit(head.index) or self._handed_down(governor, depth - 1)
        return None

    def _controlled(self, governor: Verb) -> Token | None:
        entry = control_of(governor, self.lexicon)
        document = self.extraction.document
        if entry and entry.subject != "subject":
            for child in document.dependents(governor.token, "obj", "iobj", "obl", "expl"):
                if child.index not in self.times and self.extraction.entity(child.index):
                    return child
            return None
        return self.explicit(governor.token) or self._handed_down(governor, _DEPTH)

    def _in_front(self, token: Token) -> Token | None:
        """A noun that a finite verb hangs on by mistake: its subject where it stands before the verb."""
        head = self.extraction.document.head(token.index)
        if head.index < token.index and head.pos in ("NOUN", "PROPN") and head.index not in self.times:
            return head if token.dep in ("appos", "nmod", "dep", "conj", "parataxis", "amod") else None
        return None
