"""Which verbs tell an event of their own, and which only lead to the one that does."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass
from types import MappingProxyType

from kg.extraction.events.frames import OBJECT
from kg.extraction.events.lexicon import ControlEntry, Lexicon
from kg.extraction.events.verbs import Verb, VerbForm, verb_of
from kg.languages.function_words import function_words
from kg.model.document import Document, Token


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb that tells an event.

    ``leaders`` are the verbs that lead to it without an event of their own, nearest first (« doit », « va pouvoir »);
    ``control`` is the verb that governs an infinitive otherwise; ``joined`` the leader that the trigger names too;
    ``turned`` the slot that the subject fills where a leader turns it (« s'est fait arrêter »: the object).
    """

    verb: Verb
    trigger: str
    leaders: tuple[Verb, ...] = ()
    control: Verb | None = None
    joined: Verb | None = None
    turned: str = ""

    @property
    def told(self) -> int:
        """The token whose stance is the event's: the leader that the trigger names, or else the verb."""
        return self.joined.token if self.joined else self.verb.token

    @property
    def passive(self) -> bool:
        """Whether the subject undergoes, so that « par » marks who acts."""
        return self.verb.passive or bool(self.turned)

    @property
    def token(self) -> int:
        """The token of the verb."""
        return self.verb.token

    @property
    def hosts(self) -> tuple[int, ...]:
        """The tokens that the parts of the clause may hang on."""
        helper = () if self.verb.helper is None else (self.verb.helper,)
        return (self.verb.token, *helper, *(leader.token for leader in self.leaders))

    @property
    def top(self) -> Verb:
        """The verb through which the clause hangs in its sentence."""
        return self.leaders[-1] if self.leaders else self.verb


_CLOSING = frozenset({"»", "”", '"'})
_COMPLEMENTS = frozenset({"xcomp", "ccomp", "obj", "obl:arg", "acl", "advcl"})


def verbs(
    document: Document, taken: Set[int], lexicon: Lexicon, cues: Mapping[int, str] = MappingProxyType({})
) -> Mapping[int, Verb]:
    """All verbs of a document by token, but for the tokens that are taken (by names, by times).

    ``cues`` are the lemmas of the words that attribute speech: verbs, whatever the tagger takes them for.
    """
    spoken = {
        t: Verb(t, verb, VerbForm.FINITE, False, False)
        for t, verb in cues.items()
        if lexicon.is_infinitive(verb) and document[t].text.lower() != verb  # « le conseiller du roi »
    }
    called = function_words(lexicon.language, "called")
    found = (
        verb_of(document, token, lexicon)
        for token in document.tokens
        if token.index not in taken
        # « Joseph Vernet dit Le Peintre » is a name and no speech
        and not (token.text.lower() in called and {token.index - 1, token.index + 1} <= taken)
    )
    known = spoken | {
        verb.token: verb for verb in found if verb and not (verb.token in spoken and _is_present(document, verb))
    }
    return dict(sorted(known.items()))


def _is_present(document: Document, verb: Verb) -> bool:
    """Whether what looks like a participle has its subject behind it or closes a quotation (« …, *écrit* Anna »)."""
    if verb.form is not VerbForm.PARTICIPLE:
        return False
    closes = verb.token > 1 and document[verb.token - 1].text == "," and document[verb.token - 2].text in _CLOSING
    doer = any(True for _ in document.dependents(verb.token, "obl:agent"))
    behind = any(subject.index > verb.token for subject in document.dependents(verb.token, "nsubj"))
    return behind or (closes and not doer)


def predicates(document: Document, known: Mapping[int, Verb], lexicon: Lexicon) -> tuple[Predicate, ...]:
    """The verbs that tell events, in text order."""
    leading: set[int] = set()
    found = []
    for verb in known.values():
        leaders, control = _governors(document, verb, known, lexicon)
        leading.update(leader.token for leader in leaders)
        joined = next((leader for leader in leaders if _joins(leader, lexicon)), None)
        joined = None if joined and _is_denied(document, verb) else joined
        turned = next((entry.turns for leader in leaders if (entry := control_of(leader, lexicon))), "")
        found.append(Predicate(verb, _trigger(document, verb, joined), leaders, control, joined, turned))
    return tuple(predicate for predicate in found if predicate.token not in leading)


def _governors(
    document: Document, verb: Verb, known: Mapping[int, Verb], lexicon: Lexicon
) -> tuple[tuple[Verb, ...], Verb | None]:
    leaders: list[Verb] = []
    current = verb
    while governor := _governor(document, current, known, lexicon):
        entry = control_of(governor, lexicon)
        if entry is None or entry.event == "own":
            return tuple(leaders), governor
        leaders.append(governor)
        current = governor
    return tuple(leaders), None


def _governor(document: Document, verb: Verb, known: Mapping[int, Verb], lexicon: Lexicon) -> Verb | None:
    """The verb that an infinitive depends on as its complement."""
    token = document[verb.token]
    if verb.form is not VerbForm.INFINITIVE:
        return None
    while token.dep == "conj" and known.get(token.head) and known[token.head].form is VerbForm.INFINITIVE:
        token = document.head(token.index)
    if token.dep not in _COMPLEMENTS or _is_purpose(document, token.index, lexicon):
        return None
    governor = known.get(token.head) or _over_object(document, token, known, lexicon)
    if (
        governor
        and governor.lemma in lexicon.causatives
        and any(True for _ in document.dependents(token.index, "mark"))
    ):
        return None  # « a fait part de son intention de venir »: nobody makes anybody come
    return governor


def _over_object(document: Document, token: Token, known: Mapping[int, Verb], lexicon: Lexicon) -> Verb | None:
    """The verb on whose object the parser hung the infinitive that it governs (« a chargé *Jeanne* de vendre »)."""
    noun = document.head(token.index)
    verb = known.get(noun.head)
    if verb is None or token.dep != "acl" or noun.dep != "obj":
        return None
    entry = control_of(verb, lexicon)
    return verb if entry and entry.event == "own" and entry.subject == OBJECT else None


def _is_purpose(document: Document, token: int, lexicon: Lexicon) -> bool:
    """Whether an infinitive is an adjunct (« pour financer ») rather than a complement."""
    marks = [child.lemma for child in document.dependents(token, "mark")]
    return document[token].dep == "advcl" and not any(mark in lexicon.completing for mark in marks[:1])


def control_of(verb: Verb, lexicon: Lexicon) -> ControlEntry | None:
    """How a verb governs infinitives, if the table knows."""
    return lexicon.governors.get((verb.lemma, verb.reflexive)) or lexicon.governors.get((verb.lemma, False))


def _joins(leader: Verb, lexicon: Lexicon) -> bool:
    """Whether a leader and the infinitive are one event; not as a passive (« tient à parler », « est *tenu* de … »)."""
    entry = control_of(leader, lexicon)
    return entry is not None and entry.event == "joined" and not leader.passive


def _is_denied(document: Document, verb: Verb) -> bool:
    """Whether a negation of its own stands before an infinitive (« s'est engagé à *ne jamais* vendre »)."""
    if verb.form is not VerbForm.INFINITIVE:
        return False
    return any(word.feature("Polarity") == "Neg" for word in document.dependents(verb.token, "advmod"))


def _trigger(document: Document, verb: Verb, joined: Verb | None) -> str:
    """The lemma of a verb, after that of a leader which adds a meaning of its own (« cesser d'acheter »)."""
    if joined is None:
        return verb.lemma
    marks = [document.of(child.span).lower() for child in document.dependents(verb.token, "mark")]
    return " ".join([joined.lemma, *marks, verb.lemma]).replace("' ", "'")
