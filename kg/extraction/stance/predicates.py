"""Polarity and modality of one predicate after the other, each from its own form and from what governs it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from kg.extraction.stance.charges import charge
from kg.extraction.stance.contexts import Contexts
from kg.extraction.stance.lexicon import Commitment, Lexicon
from kg.extraction.stance.links import Link, commitment_of, complement_link, noun_link, subject_link
from kg.extraction.stance.mood import Form, Mood, form_of
from kg.model.document import Document, Token
from kg.model.stance import Modality

_DEPTH = 12  # governors that a stance is handed down through at most; a parse has no longer chains of sense


@dataclass(frozen=True, slots=True)
class Held:
    """How the text holds a predicate, whoever says it."""

    negative: bool = False
    modality: Modality = Modality.ACTUAL

    def turned(self, negative: bool) -> Held:
        """The same, denied once more if ``negative``."""
        return Held(self.negative != negative, self.modality)


@dataclass(frozen=True, slots=True)
class Predicates:
    """Assesses the predicates of one document."""

    document: Document
    lexicon: Lexicon
    negated: frozenset[int]
    contexts: Contexts
    _known: dict[int, Held] = field(default_factory=dict)

    def held(self, token: Token, depth: int = _DEPTH) -> Held:
        """Polarity and modality of a verb, a nominal predicate, or a noun that names an event."""
        if token.index not in self._known:
            self._known[token.index] = self._held(token, depth) if depth else Held()
        return self._known[token.index]

    def _held(self, token: Token, depth: int) -> Held:
        if token.dep.startswith("aux") or token.dep == "cop":
            return self.held(self.document.head(token.index), depth - 1)
        if token.pos == "NOUN" and not any(True for _ in self.document.dependents(token.index, "cop")):
            return self._noun(token, depth)
        return self._verb(token, depth)

    def _verb(self, token: Token, depth: int) -> Held:
        form = form_of(self.document, token, self.lexicon)
        negative = token.index in self.negated
        base = self._dependent(token, form, depth) if not form.finite else None
        if base is None:
            base = self._clause(token, form, depth)
        held = base.turned(negative)
        own = self._own(token, form, negative)
        if own and held.modality is (Modality.UNCERTAIN if form.mood is Mood.CONDITIONAL else Modality.ACTUAL):
            held = Held(held.negative, own)
        if held.modality is Modality.ACTUAL and self.contexts.is_doubted(token):
            return Held(held.negative, Modality.UNCERTAIN)
        stronger = self.contexts.overriding(token)
        if stronger and (held.modality is Modality.ACTUAL or stronger is Modality.HYPOTHETICAL):
            return Held(held.negative, stronger)
        return held

    # — verbs without a clause of their own

    def _dependent(self, token: Token, form: Form, depth: int) -> Held | None:
        """An infinitive, a gerund or a bare participle: held as what it depends on lets it."""
        head = self.document.head(token.index)
        if self.contexts.quotations.get(head.index) is not self.contexts.quotations.get(token.index):
            return self._across(token, form, depth)
        if token.dep == "conj" and head.pos in ("VERB", "AUX") and not token.is_root:
            return self.held(head, depth - 1)
        if form.mood is Mood.INFINITIVE:
            return self._infinitive(token, form, depth)
        if form.mood is Mood.GERUND and head.pos in ("VERB", "AUX") and not token.is_root:
            return Held(False, self.held(head, depth - 1).modality)
        if token.dep == "xcomp" and head.lemma in self.lexicon.auxiliaries.tenses:
            return self.held(head, depth - 1)  # « qu'elle a en outre été repeinte »: taken for a verb of its own
        if token.is_root or not token.dep.startswith(("advcl", "acl", "xcomp", "amod", "ROOT")):
            return None
        return self._qualifying(token, depth)

    def _qualifying(self, token: Token, depth: int) -> Held:
        """A bare participle; of what is still to be there it tells no more (« veut une liste *menée* par Jeanne »)."""
        noun = self.document.head(token.index)
        if noun.pos != "NOUN" or not self._is_indefinite(noun) or self.contexts.is_dated(token):
            return Held()
        while noun.dep == "nmod" and not noun.is_root:
            noun = self.document.head(noun.index)
        verb = self.document.head(noun.index)
        if not noun.dep.startswith(("nsubj", "obj")) or verb.pos != "VERB":
            return Held()
        return Held(False, self.held(verb, depth - 1).modality)

    def _across(self, token: Token, form: Form, depth: int) -> Held | None:
        """What stands in quotation marks tells little of what stands outside, but « exhorte à "cesser" » does."""
        if form.mood is not Mood.INFINITIVE:
            return None
        link = complement_link(self.document, token, self.lexicon, infinitive=True)
        return self._under(link, link.commitment, depth) if link and link.commitment else None

    def _infinitive(self, token: Token, form: Form, depth: int) -> Held | None:
        opened = self.contexts.opened(token, "infinitive")
        link = self._telling(token, "infinitive")
        link = link or complement_link(self.document, token, self.lexicon, infinitive=True)
        if link and (entry := link.commitment) and (not opened or entry.purpose):
            past = bool(entry.past) and form.perfect
            return self._under(link, replace(entry, gives=entry.past) if past else entry, depth)
        if opened == "negative":
            # the negation itself is that of « sans »; here only what would be lost without it
            return Held(token.index not in self.negated)
        if opened:
            return Held(False, self._ground(token) if form.perfect else Modality(opened))
        if link:
            return self._same(link, depth)
        head = self.document.head(token.index)
        if not token.is_root and head.pos in ("VERB", "AUX"):
            return Held(False, self.held(head, depth - 1).modality)
        return Held(False, Modality.HYPOTHETICAL) if token.is_root else None

    def _telling(self, token: Token, kind: str) -> Link | None:
        """The verb of speech that reports it, whatever the parser hangs it on (« assure de son côté avoir … »)."""
        cue = self.contexts.tellers.get(token.index)
        if cue is None:
            return None
        governor = self.document[cue]
        return Link(governor, kind, commitment_of(governor, self.lexicon, kind))

    def _ground(self, token: Token) -> Modality:
        """« pour avoir détourné », « pour le vol »: a ground, proved (« condamné ») or alleged (« mis en examen »)."""
        return Modality.UNCERTAIN if charge(self.document, token, self.lexicon) else Modality.ACTUAL

    def _same(self, link: Link, depth: int) -> Held:
        """Under a word that the table does not know: a verb hands on what it is itself, a noun tells of a plan."""
        governor = link.governor
        if governor.pos in ("VERB", "AUX"):
            return self.held(governor, depth - 1)
        return Held(False, Modality.PLANNED)

    def _under(self, link: Link, entry: Commitment, depth: int) -> Held:
        """What a governor of the table makes of its complement."""
        governor = self.held(link.governor, depth - 1)
        denied = link.governor.index in self.negated
        form = form_of(self.document, link.governor, self.lexicon)
        gives = self._given(entry, form, denied and not self._never(link.governor))
        turned = entry.polarity == "negative"
        if denied and entry.denied:
            return Held(False, Modality(entry.denied))
        if entry.factive:
            return Held()
        if gives == "same" and link.governor.pos == "NOUN":
            return Held(turned != self._is_denied_object(link.governor))
        negative = governor.negative != turned
        if gives == "same" or governor.modality in (Modality.HYPOTHETICAL, Modality.UNCERTAIN):
            return Held(negative, governor.modality)
        return Held(negative, Modality(gives))

    def _is_denied_object(self, noun: Token) -> bool:
        """« n'a pas l'habitude de »: the verb that takes a noun is denied, and with it what hangs on the noun."""
        return noun.dep.startswith("obj") and noun.head in self.negated

    def _never(self, token: Token) -> bool:
        """« n'a jamais souhaité » tells of a will, « n'a pas souhaité » of a refusal."""
        return any(
            child.text.lower() in self.lexicon.negates("never")
            for child in self.document.dependents(token.index, "advmod")
        )

    def _given(self, entry: Commitment, form: Form, denied: bool) -> str:
        if entry.perfect and form.perfect and form.mood is not Mood.CONDITIONAL:
            return entry.perfect
        if entry.refused and denied and form.perfect:
            return "same"
        if entry.conditional and form.mood is Mood.CONDITIONAL:
            return entry.conditional
        return entry.gives

    # — verbs with a clause of their own

    def _clause(self, token: Token, form: Form, depth: int) -> Held:
        opened = self.contexts.opened(token, "clause")
        if opened == "negative":
            return Held(True)
        if opened:
            return Held(False, Modality(opened))
        link = complement_link(self.document, token, self.lexicon, infinitive=False) or self._telling(token, "clause")
        if link is None and token.feature("VerbForm") == "Inf":
            link = subject_link(self.document, token, self.lexicon)
        if link and link.commitment and (complement := self._complement(link, link.commitment, form, depth)):
            return complement
        return Held(False, self._by_mood(token, form))

    def _complement(self, link: Link, entry: Commitment, form: Form, depth: int) -> Held | None:
        """A « que » clause under a word of the table; None where its own mood decides."""
        if entry.gives == "same" and not entry.polarity and link.governor.index not in self.negated:
            return None
        held = self._under(link, entry, depth)
        if form.mood in (Mood.FUTURE, Mood.CONDITIONAL) and held.modality is Modality.ACTUAL:
            return Held(held.negative, Modality.PLANNED)
        return held

    def _by_mood(self, token: Token, form: Form) -> Modality:
        if form.mood is Mood.IMPERATIVE:
            return Modality.PLANNED
        if form.mood is Mood.FUTURE:
            return Modality.ACTUAL if self.contexts.is_past(token) else Modality.PLANNED
        if form.mood is Mood.CONDITIONAL:
            return self.contexts.conditional(token)
        if form.mood in (Mood.PRESENT, Mood.PAST) and not form.perfect and self.contexts.is_announced(token):
            return Modality.PLANNED
        return Modality.ACTUAL

    def _own(self, token: Token, form: Form, negative: bool) -> Modality | None:
        """What a verb of will or ability is itself, where it tells the plan by itself (« veut la paix »)."""
        complements = self.document.dependents(token.index, "xcomp", "obj")
        leads = any(form_of(self.document, child, self.lexicon).mood is Mood.INFINITIVE for child in complements)
        for kind in ("infinitive", "noun"):
            entry = commitment_of(token, self.lexicon, kind)
            if form.mood is Mood.CONDITIONAL and entry and not entry.conditional:
                return None  # « envisagerait » is a rumour of a plan
            if entry and entry.passive and not form.perfect and self._is_passive(token):
                return Modality(entry.passive)
            if entry and entry.own and (leads or "noun" in entry.takes):
                gives = self._given(entry, form, negative and not self._never(token))
                return Modality(gives) if gives != "same" else None
        return None

    def _is_passive(self, token: Token) -> bool:
        return any(True for _ in self.document.dependents(token.index, "aux:pass", "nsubj:pass"))

    # — nouns

    def _noun(self, token: Token, depth: int) -> Held:
        if epithet := self._epithet(token):
            return Held(False, epithet)
        if self.contexts.is_to_come(token):
            return Held(False, Modality.PLANNED)
        if self.contexts.is_doubted(token):
            return Held(False, Modality.UNCERTAIN)
        negative = self._denied_by_determiner(token)
        if happening := self._happening(token, depth):
            return happening.turned(negative)
        link = noun_link(self.document, token, self.lexicon)
        if link is None:
            return Held(negative)
        grounded = any(self.lexicon.plays(case, "for") for case in self.document.dependents(token.index, "case"))
        if grounded and self._ground(token) is Modality.UNCERTAIN:
            return Held(negative, Modality.UNCERTAIN)
        if (entry := link.commitment) and (entry.gives != "same" or entry.denied or entry.polarity):
            return self._named_under(link, entry)
        if not grounded and self._is_indefinite(token) and link.governor.pos == "VERB":
            return Held(negative, self.held(link.governor, depth - 1).modality)
        return Held(negative)

    def _happening(self, token: Token, depth: int) -> Held | None:
        """What a verb that only says that something takes place makes of its subject (« le procès s'ouvrira »)."""
        head = self.document.head(token.index)
        if not token.dep.startswith("nsubj") or commitment_of(head, self.lexicon, "subject") is None:
            return None
        return self.held(head, depth - 1)

    def _named_under(self, link: Link, entry: Commitment) -> Held:
        """A noun under a word of the table; a denied « confirme la vente » leaves it open, a « dément » denies it."""
        denied = link.governor.index in self.negated
        if entry.denied and denied:
            return Held(False, Modality(entry.denied))
        gives = self._given(entry, form_of(self.document, link.governor, self.lexicon), False)
        return Held(entry.polarity == "negative", Modality(gives) if gives != "same" else Modality.ACTUAL)

    def _epithet(self, token: Token) -> Modality | None:
        for child in self.document.dependents(token.index, "amod", "acl"):
            if entry := self.lexicon.commitment(child.lemma, "epithet", "") or self.lexicon.commitment(
                child.text.lower(), "epithet", ""
            ):
                return Modality(entry.gives)
        return None

    def _determiners(self, token: Token) -> Iterator[Token]:
        return (child for child in self.document.dependents(token.index) if child.pos in ("DET", "ADJ"))

    def _denied_by_determiner(self, token: Token) -> bool:
        return any(child.lemma in self.lexicon.negates("determiner") for child in self._determiners(token))

    def _is_indefinite(self, token: Token) -> bool:
        return any(child.feature("Definite") == "Ind" for child in self._determiners(token))
