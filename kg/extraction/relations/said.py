"""A description made ready to be interpreted: whose it is, and whether what it says still holds."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extraction.relations.bearer import Bearer
from kg.extraction.relations.draft import Draft
from kg.extraction.relations.periods import Period, dated, period
from kg.extraction.relations.phrase import Complement, Phrase
from kg.extraction.relations.possessors import possessors
from kg.extraction.relations.reading import Determination, Reading
from kg.model.entity import EntityId, EntityType
from kg.model.finding import RelationType as R


@dataclass(frozen=True, slots=True)
class Said:
    """A description with its bearer, its complements (a possessive counts as one), and the time in which it holds."""

    phrase: Phrase
    bearer: Bearer
    complements: tuple[Complement, ...]
    noun: str
    tenure: str
    period: Period

    def draft(self, relation: R, obj: EntityId | str, *, trust: float = 1.0, role: str = "") -> Draft:
        """A relation of the bearer."""
        bearer = self.bearer
        # who has studied somewhere has studied there for good: « ancien élève de »
        ended = (bearer.ended or self.tenure == "former") and relation is not R.EDUCATED_AT
        draft = Draft(
            relation, bearer.entity.id, obj, bearer.rule, bearer.start, bearer.end, bearer.anchor, role, ended,
            trust * bearer.trust,
        )  # fmt: skip
        return dated(draft, self.period)


def said(reading: Reading, phrase: Phrase, bearer: Bearer) -> Said:
    """A description made ready to be interpreted."""
    noun, tenure = reading.lexicon.stem(reading.document[phrase.head].text)
    for index in phrase.modifiers:
        word = reading.document[index].text.lower()
        tenure = tenure or reading.lexicon.tenure.get(word, "") or reading.lexicon.stem(word)[1]  # « l'ex-Premier »
    if bearer.entity.type is EntityType.WORK:
        tenure = ""  # « son précédent album » is an album still
    complements = _own(reading, phrase)
    if phrase.determination is Determination.POSSESSIVE:
        complements = (*possessors(reading, phrase, noun, bearer.entity), *complements)
    if (whose := _of_which(reading, phrase)) is not None:
        complements = (whose, *complements)
    # « confié par le ministre depuis 2019 » dates the clause
    held = Period() if bearer.rule == "reference" else period(reading, phrase)
    return Said(phrase, bearer, complements, noun, tenure, held)


def _own(reading: Reading, phrase: Phrase) -> tuple[Complement, ...]:
    """The complements of a description but what completes the verb before it: « a raconté la maire à l'AFP »."""
    before = reading.token(phrase.start - 1, phrase.head)
    if before is None or before.pos != "VERB" or phrase.name is not None:
        return phrase.complements
    return tuple(
        c for c in phrase.complements if c.preposition != reading.lexicon.to or c.type is not EntityType.ORGANIZATION
    )


def _of_which(reading: Reading, phrase: Phrase) -> Complement | None:
    """« la Suède, dont le service météorologique » : what stands before « dont » completes the description."""
    before = reading.token(phrase.start - 1, phrase.head)
    if before is None or not reading.lexicon.has("of-which", before.lemma):
        return _antecedent(reading, phrase)
    comma = reading.token(before.index - 1, phrase.head)
    name = reading.name_before(before.index - (comma is not None and comma.text == ","))
    if name is None:
        return None
    entity = reading.named(name)
    return Complement(reading.lexicon.of, entity.id, entity.type, name.head)


def _antecedent(reading: Reading, phrase: Phrase) -> Complement | None:
    """« l'auberge, dont il était gérant » : the noun before the clause completes the description in it."""
    document = reading.document
    pronouns = document.dependents(phrase.head)
    token = document[phrase.head]
    if not token.dep.startswith("acl") or not any(reading.lexicon.has("of-which", t.lemma) for t in pronouns):
        return None
    entity = reading.entity(token.head)
    return Complement(reading.lexicon.of, entity.id, entity.type, token.head) if entity else None


def is_denied(reading: Reading, phrase: Phrase) -> bool:
    """Whether an adjective takes back what a noun says: « le faux médecin »."""
    before = (*phrase.modifiers, phrase.start - 1)
    return any(reading.lexicon.tenure.get(reading.document[index].text.lower()) == "false" for index in before)


def is_empty(reading: Reading, what: Said) -> bool:
    """Whether a description says nothing of what it refers to: « l'homme », « le pays », a word of its name."""
    if reading.lexicon.has("human", what.noun):  # « une jeune femme », but « une femme politique »
        return not any(reading.lexicon.has("calling", _word(reading, index)) for index in what.phrase.words)
    if what.bearer.rule not in ("reference", "predicate"):
        return False
    return reading.lexicon.has("generic", what.noun) or what.noun in what.bearer.entity.label.lower().split()


def _word(reading: Reading, index: int) -> str:
    return reading.document[index].text.lower()


def gives_kind(reading: Reading, what: Said) -> bool:
    """Whether a noun says what its bearer is; those that only tie it to something, or open its name, do not."""
    if reading.lexicon.has("no-kind", what.noun):
        return False
    second = [reading.document[index].pos for index in what.phrase.words[1:2]]
    seated = any(other.type is not EntityType.PERSON for other in what.complements)
    if reading.lexicon.has("second", what.noun) and second != ["ADJ"] and not seated:
        return False  # « l'assistante de Paul Vernet », but « une assistante sociale », « l'adjointe au maire de Dole »
    senses = reading.lexicon.senses.get(what.noun, ())
    return not senses or any(sense.kind for sense in senses)
