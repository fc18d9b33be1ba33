"""Who or what a description is said of: one function for each construction that joins the two."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.extraction.relations.lexicon import RelationNoun
from kg.extraction.relations.openings import opening_subject, opens
from kg.extraction.relations.phrase import Phrase
from kg.extraction.relations.reading import Determination, Reading, determination
from kg.extraction.relations.signatures import SIGNATURES
from kg.model.document import Token
from kg.model.entity import Entity, EntityType, Mention
from kg.model.finding import RelationType

_BARE = (Determination.NONE, Determination.INDEFINITE)
_CLAIMING = ("called", "name-after-comma")
_DESCRIBED = (EntityType.PRODUCT, EntityType.WORK, EntityType.ORGANIZATION, EntityType.EVENT, EntityType.OTHER)
_POINTING = (Determination.DEFINITE, Determination.POSSESSIVE, Determination.DEMONSTRATIVE)


@dataclass(frozen=True, slots=True)
class Bearer:
    """An entity that bears a description, with the construction that says so.

    ``start``/``end`` are the tokens of the evidence, ``anchor`` the token whose clause decides the stance.
    """

    entity: Entity
    rule: str
    start: int
    end: int
    anchor: int


Known = Mapping[int, "Bearer"]
Construction = Callable[[Reading, Phrase, Known], Bearer | None]
"""A construction; what is known already are the bearers of other descriptions, by the description's head."""


def suits(reading: Reading, phrase: Phrase, entity: Entity) -> bool:
    """Whether a description may be said of an entity: nouns for persons of persons, those for things of such things."""
    noun = reading.document[phrase.head].text
    if phrase.head in reading.origins:
        return entity.type is not EntityType.PLACE
    person = bool(reading.sort_of(phrase.head))
    if person and entity.type is EntityType.ORGANIZATION:
        return _fits_organization(reading.lexicon.senses.get(noun.lower(), ()))
    if person or entity.type is EntityType.PERSON:
        return entity.type is EntityType.PERSON and (person or reading.sounds_personal(phrase.head))
    return reading.lexicon.stands_before(noun, entity.type)


def _fits_organization(senses: Sequence[RelationNoun]) -> bool:
    """Whether a noun for persons may be said of an organization too (« actionnaire », « fondateur »)."""
    ends = (SIGNATURES[RelationType(sense.relation)][sense.inverse] for sense in senses)
    return any(EntityType.ORGANIZATION in end for end in ends)


def carried(reading: Reading, phrase: Phrase, known: Known) -> Bearer | None:
    """« le président russe Anton Belov », « la fusée Albatros »."""
    if phrase.name is None or not reading.is_whole(phrase.name) or _is_measured(reading, phrase):
        return None
    entity = reading.named(phrase.name)
    if not suits(reading, phrase, entity) or reading.lexicon.person(phrase.name.text):
        return None
    return Bearer(entity, "carried-name", phrase.start, phrase.name.end, phrase.head)


def carried_late(reading: Reading, phrase: Phrase, known: Known) -> Bearer | None:
    """« le patron de Renault Paul Vernet », « le sénateur PS de Paris Paul Vernet »: the name behind a complement."""
    name = reading.name_at(phrase.end) if phrase.name is None and phrase.complements else None
    if name is None or phrase.determination is not Determination.DEFINITE or _is_plural(reading, phrase):
        return None
    behind_person = phrase.complements[-1].type is EntityType.PERSON or not phrase.complements[-1].named
    entity = reading.named(name)
    if behind_person or not reading.sort_of(phrase.head) or entity.type is not EntityType.PERSON:
        return None
    if reading.token(name.start, phrase.head) is None:
        return None
    return Bearer(entity, "carried-name", phrase.start, name.end, phrase.head)


def _is_plural(reading: Reading, phrase: Phrase) -> bool:
    return "Number=Plur" in reading.document[phrase.head].features


def _is_measured(reading: Reading, phrase: Phrase) -> bool:
    """Whether a noun counts something rather than naming it: « trois millions de livres HT »."""
    count = reading.token(phrase.start - 2, phrase.head)
    behind = reading.preposition(phrase.start - 1, phrase.head) == "de" and count is not None
    return behind and count is not None and (count.pos == "NUM" or reading.lexicon.has("counting", count.lemma))


def following(reading: Reading, phrase: Phrase, known: Known) -> Bearer | None:
    """« le PDG de Renault, Paul Vernet, » : a pointing description, a comma, the name, and no verb."""
    if not _is(reading, phrase, phrase.end, ",") or "Number=Plur" in reading.document[phrase.head].features:
        return None
    name = reading.name_at(phrase.end + 1, article=True) or _carried_at(known, phrase.end + 1, reading)
    person = bool(reading.sort_of(phrase.head))
    introduced = phrase.determination is Determination.INDEFINITE and name and (person or name.start > phrase.end + 1)
    introduced = introduced or _is_second(reading, phrase)
    if phrase.determination not in _POINTING and not introduced:
        return None
    if name is None or reading.token(name.start, phrase.head) is None:
        return None
    if _is_subject(reading, name) or (not person and _completes(reading, phrase)):
        return None
    entity = reading.named(name)
    if not suits(reading, phrase, entity):
        return None
    return Bearer(entity, "name-after-comma", phrase.start, name.end, phrase.head)


def _completes(reading: Reading, phrase: Phrase) -> bool:
    """Whether a description itself completes a noun, which the name may belong to: « le gestionnaire du réseau, X »."""
    preposition = phrase.start - (reading.preposition(phrase.start, phrase.head) != "de")
    before = reading.token(preposition - 1, phrase.head)
    if before is None or before.pos != "NOUN" or reading.sort_of(before.index):
        return False
    return reading.preposition(preposition, phrase.head) == "de"


def _is_subject(reading: Reading, name: Mention) -> bool:
    """Whether a finite verb stands right behind a name, clitic pronouns or « ne » between them."""
    index = reading.after_name(name)
    while (token := reading.token(index, name.start)) and reading.lexicon.has("clitic", token.text.lower()):
        index += 1
    return token is not None and token.pos in ("AUX", "VERB") and "VerbForm=Fin" in token.features


def _carried_at(known: Known, start: int, reading: Reading) -> Mention | None:
    """The name that a description which starts at a token carries: « son frère, le peintre Paul Vernet »."""
    carriers = (b for b in known.values() if b.start == start and b.rule == "carried-name")
    return next((reading.covering.get(bearer.end - 1) for bearer in carriers), None)


def _is_second(reading: Reading, phrase: Phrase) -> bool:
    """Whether a description without determiner stands behind « et », sharing that of the one before."""
    joint = reading.token(phrase.start - 1, phrase.head)
    return phrase.determination is Determination.NONE and joint is not None and joint.pos == "CCONJ"


def preceding(reading: Reading, phrase: Phrase, known: Known) -> Bearer | None:
    """« Paul Vernet, patron de Renault », « Anne Vidal, aujourd'hui maire de Dole »."""
    comma = _back_over_adverbs(reading, phrase)
    if comma is None or phrase.name is not None:
        return None
    while (age := _back_over_age(reading, comma)) is not None:
        comma = age
    name = reading.name_before(comma)
    if name is None or reading.token(name.start, phrase.head) is None:
        return None
    entity = reading.named(name)
    if entity.type is EntityType.PLACE and _completes_by_article(reading, name):
        return None
    if not suits(reading, phrase, entity) and reading.preposition(name.start - 1, name.start) == "de":
        name = reading.name_before(name.start - 2) or name
        entity = reading.named(name)
    if not suits(reading, phrase, entity) or _is_listed(reading, phrase, entity):
        return None
    return Bearer(entity, "name-before-comma", name.start, phrase.end, phrase.head)


def _completes_by_article(reading: Reading, name: Mention) -> bool:
    """Whether a name completes a noun with « de » and an article: « la métropole de l'Illinois »."""
    article = reading.token(name.start - 1, name.start)
    if article is None:
        return False
    if article.pos == "DET":
        return reading.preposition(name.start - 2, name.start) == "de"
    return reading.preposition(article.index, name.start) == "de" and determination(article) is Determination.DEFINITE


def fronted(reading: Reading, phrase: Phrase, known: Known) -> Bearer | None:
    """« Ancien patron de Danone, M. Vernet a… », « Juriste à l'OMS, elle… »."""
    first = phrase.start - _is_appointed(reading, phrase)
    if phrase.determination is not Determination.NONE or not opens(reading, first):
        return None
    subject = opening_subject(reading, phrase.qualified)
    entity = reading.entity(subject) if subject is not None else None
    if subject is None or entity is None or not suits(reading, phrase, entity):
        return None
    return Bearer(entity, "fronted", phrase.start, subject + 1, phrase.head)


def _is_appointed(reading: Reading, phrase: Phrase) -> bool:
    """Whether a participle of appointment stands before a description: « Nommé directeur de Renault, il… »."""
    before = reading.token(phrase.start - 1, phrase.head)
    return before is not None and "VerbForm=Part" in before.features and reading.lexicon.has("copula", before.lemma)


def predicated(reading: Reading, phrase: Phrase, known: Known) -> Bearer | None:
    """« X est une plateforme », « X est devenu président de Y », « X a été élu maire »."""
    verb = _copula(reading, phrase)
    if verb is None or reading.lexicon.has("leaving", verb.lemma):
        return None
    subject = _subject(reading, phrase.head) or _subject(reading, verb.index)
    entity = reading.entity(subject.index) if subject else None
    if entity is None and subject and subject.index in known:
        entity = known[subject.index].entity
    if subject is None or entity is None:
        return None
    unknown = phrase.determination is Determination.INDEFINITE and entity.type in _DESCRIBED
    if not suits(reading, phrase, entity) and not (unknown and not reading.sort_of(phrase.head)):
        return None
    start, end = min(subject.index, phrase.start), max(subject.index + 1, phrase.end)
    anchor = phrase.head if verb.head == phrase.head else verb.index  # « il souhaite devenir maire »
    return Bearer(entity, "predicate", start, end, anchor)


def called(reading: Reading, phrase: Phrase, known: Known) -> Bearer | None:
    """« leur voilier, baptisé Courlis », « un drone appelé Fulmar »."""
    index = phrase.end + _is(reading, phrase, phrase.end, ",")
    token = reading.token(index, phrase.head)
    if token is None or not reading.lexicon.has("naming", token.lemma):
        return None
    if token.pos != "ADJ" and "VerbForm=Part" not in token.features:
        return None
    if not agree(token, reading.document[phrase.head]):
        return None
    name = reading.name_at(index + 1)
    if name is None or reading.named(name).type is EntityType.PERSON or not reading.is_whole(name):
        return None
    return Bearer(reading.named(name), "called", phrase.start, name.end, phrase.head)


def agree(one: Token, other: Token) -> bool:
    """Whether two words may agree: neither gender nor number differs."""
    return all(
        not one.feature(name) or not other.feature(name) or one.feature(name) == other.feature(name)
        for name in ("Gender", "Number")
    )


def referring(reading: Reading, phrase: Phrase, known: Known) -> Bearer | None:
    """« cet ancien patron de Danone », « le milliardaire » : what the description is known to refer to."""
    if phrase.determination not in _POINTING or "Number=Plur" in reading.document[phrase.head].features:
        return None
    entity = reading.entity(phrase.head)
    if entity is None or not suits(reading, phrase, entity) or reading.opens_quotation(phrase.qualified):
        return None
    if not _tells(reading, phrase, entity) or _is_named_otherwise(reading, phrase):
        return None
    if entity.type is EntityType.PLACE and phrase.determination is not Determination.DEMONSTRATIVE:
        return None  # « la ville », « le pays » say nothing new of a place, and are often another
    return Bearer(entity, "reference", phrase.start, phrase.end, phrase.head)


def _is_named_otherwise(reading: Reading, phrase: Phrase) -> bool:
    """Whether a proper noun that is no known name stands right behind a noun: « le président Vernet »."""
    after = reading.token(phrase.qualified, phrase.head)
    return (
        after is not None and after.pos == "PROPN" and after.text[0].isupper() and after.index not in reading.covering
    )


def _tells(reading: Reading, phrase: Phrase, entity: Entity) -> bool:
    """Whether what a noun refers to may be told by it: no charge against a person, no vague word for a thing."""
    noun = reading.document[phrase.head].text.lower()
    if entity.type is EntityType.PERSON:
        return not reading.lexicon.has("charge", noun)
    thing = reading.lexicon.things.get(noun)
    return thing is not None and thing.entity_type is entity.type and not reading.lexicon.has("vague", noun)


CONSTRUCTIONS: Sequence[Construction] = (
    carried,
    carried_late,
    called,
    following,
    preceding,
    fronted,
    predicated,
    referring,
)
"""In the order in which they are tried; the first that holds decides."""


def shared(reading: Reading, found: Sequence[Phrase]) -> list[Phrase]:
    """The descriptions, those without a complement given that of the one they are coordinated with.

    « le gérant et cofondateur de la brasserie » : both are of the company.
    """
    given = {
        one.head: other.complements
        for one, other in _coordinated(reading, found)
        if not one.complements and reading.document[one.end].pos == "CCONJ"
    }
    return [replace(p, complements=given[p.head]) if given.get(p.head) else p for p in found]


def bearers(reading: Reading, found: Sequence[Phrase]) -> Mapping[int, Bearer]:
    """The bearer of each description that has one, by the description's head; coordinated ones share theirs."""
    result: dict[int, Bearer] = {}
    claimed: set[tuple[int, int]] = set()  # where evidence ends: a phrase inside another must not claim its name too
    for construction in CONSTRUCTIONS:
        for phrase in found:
            if phrase.head not in result and (bearer := construction(reading, phrase, result)):
                if bearer.rule in _CLAIMING:
                    if (bearer.end, bearer.entity.id) in claimed:
                        continue
                    claimed.add((bearer.end, bearer.entity.id))
                result[phrase.head] = bearer
    for one, other in _coordinated(reading, found):
        for known, open_ in ((one, other), (other, one)):
            if known.head in result and open_.head not in result:
                shared = result[known.head]
                if suits(reading, open_, shared.entity):
                    start, end = min(shared.start, open_.start), max(shared.end, open_.end)
                    result[open_.head] = Bearer(shared.entity, "coordinated", start, end, open_.head)
    return result


def _coordinated(reading: Reading, found: Sequence[Phrase]) -> Iterator[tuple[Phrase, Phrase]]:
    """Pairs of descriptions joined by « et », the second without a determiner; the last pair of a list first."""
    starts = {phrase.start: phrase for phrase in found if phrase.determination is Determination.NONE}
    pairs = []
    for phrase in found:
        joint = reading.token(phrase.end, phrase.head)
        if joint and (joint.pos == "CCONJ" or joint.text == ",") and (other := starts.get(phrase.end + 1)):
            pairs.append((phrase, other))
    return reversed(pairs)


def _noun(reading: Reading, phrase: Phrase) -> str:
    return reading.document[phrase.head].text


def _is(reading: Reading, phrase: Phrase, index: int, text: str) -> bool:
    token = reading.token(index, phrase.head)
    return token is not None and token.text == text


def _back_over_adverbs(reading: Reading, phrase: Phrase) -> int | None:
    """The comma in front of a description, past « aujourd'hui », « lui aussi », « également »."""
    index = phrase.start - 1
    for _ in range(4):
        token = reading.token(index, phrase.head)
        if token is None:
            return None
        if token.text == ",":
            return index
        if token.pos not in ("ADV", "PRON") and index not in reading.timed:
            return None
        index -= 1
    return None


def _back_over_age(reading: Reading, comma: int) -> int | None:
    """The comma in front of an age (« , 46 ans, ») that ends at ``comma``."""
    unit, number, before = (reading.token(comma - i, comma) for i in (1, 2, 3))
    if unit and number and before and reading.lexicon.has("age-unit", unit.lemma) and number.pos in ("NUM", "DET"):
        return before.index if before.text == "," else None
    return None


def _is_listed(reading: Reading, phrase: Phrase, entity: Entity) -> bool:
    """Whether a description behind a comma goes its own way: as the subject of what follows, or in the plural."""
    token = reading.document[phrase.head]
    if "Number=Plur" in token.features:
        return True
    after = reading.token(phrase.end, phrase.head)
    if phrase.determination in _BARE:
        return after is not None and "VerbForm=Fin" in after.features
    if after is not None and (after.text not in (",", ".", ")", ";", "»", '"') or reading.is_spaced(after.index)):
        return True
    told = len(phrase.words) > 1 or phrase.origins or phrase.complements  # « la NASA, l'agence spatiale américaine, »
    return phrase.determination is not Determination.DEFINITE or not (entity.type is EntityType.PERSON or told)


def _copula(reading: Reading, phrase: Phrase) -> Token | None:
    """The verb that predicates a description of its subject, if one does."""
    document = reading.document
    for child in document.dependents(phrase.head, "cop"):
        return child
    token = document[phrase.head]
    verb = document.head(phrase.head)
    if verb.index == phrase.head or token.dep.partition(":")[0] not in ("xcomp", "obj", "attr", "obl", "amod", "acl"):
        return None
    if _noun(reading, phrase).lower() in reading.lexicon.helms:
        return verb if verb.pos == "VERB" else None
    if any(child.pos == "ADP" for child in document.dependents(phrase.head, "case")):
        return None
    return verb if reading.lexicon.has("copula", verb.lemma) and verb.index < phrase.head else None


def _subject(reading: Reading, head: int) -> Token | None:
    """The subject of a predicate; of a participle or a relative clause the noun that it belongs to."""
    for child in reading.document.dependents(head, "nsubj"):
        if not reading.lexicon.has("relative", child.lemma):
            return child
    token = reading.document[head]
    if token.dep.partition(":")[0] in ("acl", "conj", "xcomp"):
        governor = reading.document.head(head)
        return governor if token.dep.startswith("acl") else _subject(reading, governor.index)
    return None
