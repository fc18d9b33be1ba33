"""In which mood and tense a verb stands, with its auxiliaries."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kg.extraction.stance.lexicon import Lexicon
from kg.model.document import Document, Token

_HELPING = ("aux", "cop", "dep")


class Mood(StrEnum):
    """The moods and tenses that matter to what a text holds for so."""

    PRESENT = "present"
    PAST = "past"
    FUTURE = "future"
    CONDITIONAL = "conditional"
    SUBJUNCTIVE = "subjunctive"
    IMPERATIVE = "imperative"
    INFINITIVE = "infinitive"
    PARTICIPLE = "participle"
    GERUND = "gerund"


@dataclass(frozen=True, slots=True)
class Form:
    """The mood of a verb; ``perfect`` with an auxiliary of tense (« a pu », « aurait pu », « avoir pu »)."""

    mood: Mood
    perfect: bool

    @property
    def finite(self) -> bool:
        """Whether the verb makes a clause of its own."""
        return self.mood not in (Mood.INFINITIVE, Mood.PARTICIPLE, Mood.GERUND)


def form_of(document: Document, token: Token, lexicon: Lexicon) -> Form:
    """The form of a verb, or of a nominal predicate by its « être »."""
    auxiliaries = [child for child in document.dependents(token.index, *_HELPING) if _helps(child, token)]
    bearer = next((aux for aux in auxiliaries if aux.feature("VerbForm") == "Fin"), None)
    bearer = bearer or next(iter(auxiliaries), token)
    # « est loin d'avoir convaincu »: the parser hangs both auxiliaries on one participle
    bearer = next((aux for aux in auxiliaries if aux.index > bearer.index and aux.feature("VerbForm") == "Inf"), bearer)
    perfect = any(aux.lemma in lexicon.auxiliaries.perfects or aux.dep == "aux:tense" for aux in auxiliaries)
    mood = _mood(bearer, lexicon)
    if mood is Mood.PRESENT and bearer is token and _is_addressed(document, token, lexicon):
        mood = Mood.IMPERATIVE
    return Form(mood, perfect)


def _helps(child: Token, token: Token) -> bool:
    """Whether an auxiliary stands before its verb; one whose link the parser could not name counts too."""
    return child.index < token.index and (child.dep != "dep" or child.pos == "AUX")


def _is_addressed(document: Document, token: Token, lexicon: Lexicon) -> bool:
    """« Quittez la place »: the second person without a subject, whatever the tagger calls it."""
    return token.feature("Person") == "2" and not any(
        child.dep.startswith(("nsubj", "expl")) or lexicon.plays(child, "addressed")
        for child in document.dependents(token.index)
    )


def _mood(token: Token, lexicon: Lexicon) -> Mood:
    verb_form = token.feature("VerbForm")
    if verb_form == "Inf":
        return Mood.INFINITIVE
    if _is(token, "conditional", lexicon, tagged=token.feature("Mood") == "Cnd"):
        return Mood.CONDITIONAL
    if _is(token, "future", lexicon, tagged=token.feature("Tense") == "Fut"):
        return Mood.FUTURE
    if verb_form == "Part":
        return Mood.GERUND if token.feature("Tense") == "Pres" else Mood.PARTICIPLE
    if token.feature("Mood") == "Imp":
        return Mood.IMPERATIVE
    if token.feature("Mood") == "Sub":
        return Mood.SUBJUNCTIVE
    return Mood.PAST if token.feature("Tense") in ("Past", "Imp") else Mood.PRESENT


def _is(token: Token, mood: str, lexicon: Lexicon, *, tagged: bool) -> bool:
    return lexicon.moods.tells(token.text, token.lemma, mood, tagged=tagged)
