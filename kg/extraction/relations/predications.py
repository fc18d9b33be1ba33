"""Descriptions that a clause says of its subject: « X est une plateforme », « Ancien patron de Danone, X a… »."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.relations.bearer import Bearer, Known, is_mark, suits
from kg.extraction.relations.openings import opening_subject, opens
from kg.extraction.relations.phrase import Phrase
from kg.extraction.relations.reading import Determination, Reading
from kg.model.document import Token
from kg.model.entity import EntityType, Mention

_DESCRIBED = (EntityType.PRODUCT, EntityType.WORK, EntityType.ORGANIZATION, EntityType.EVENT, EntityType.OTHER)


def fronted(reading: Reading, phrase: Phrase, known: Known) -> Bearer | None:
    """« Ancien patron de Danone, M. Vernet a… », « Juriste à l'OMS, elle… »."""
    first = phrase.start - _is_appointed(reading, phrase)
    if phrase.determination is not Determination.NONE or not opens(reading, first):
        return None
    if len(phrase.words) == 1 and reading.document[phrase.head].text.isupper():
        return None  # « INTERNATIONAL - Lundi, Paul Vernet … » heads the article
    subject = opening_subject(reading, phrase.qualified)
    entity = reading.entity(subject) if subject is not None else None
    if subject is None or entity is None or not suits(reading, phrase, entity):
        return None
    return Bearer(entity, "fronted", phrase.start, subject + 1, phrase.head)


def _is_appointed(reading: Reading, phrase: Phrase) -> bool:
    """Whether a participle of appointment stands before a description: « Nommé directeur de Renault, il… »."""
    before = reading.token(phrase.start - 1, phrase.head)
    if before is None:
        return False
    if reading.lexicon.has("making", before.text.lower()):  # « faite chevalier »
        return True
    return "VerbForm=Part" in before.features and reading.lexicon.has("copula", before.lemma)


def predicated(reading: Reading, phrase: Phrase, known: Known) -> Bearer | None:
    """« X est une plateforme », « X est devenu président de Y », « X a été élu maire »."""
    verb = _copula(reading, phrase)
    if verb is None or reading.lexicon.has("leaving", verb.lemma):
        return None
    if _appoints(reading, verb):
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


def _appoints(reading: Reading, verb: Token) -> bool:
    """Whether a verb gives an office to its object rather than to its subject: « Anne Vidal a nommé Paul Vernet … »."""
    if not reading.lexicon.has("appointing", verb.lemma):
        return False
    helpers = [child for child in reading.document.dependents(verb.index) if child.dep.startswith("aux")]
    passive = any(child.dep == "aux:pass" or child.lemma in reading.lexicon.auxiliaries.passives for child in helpers)
    return not passive and (bool(helpers) or "VerbForm=Part" not in verb.features)


def appointed(reading: Reading, phrase: Phrase, known: Known) -> Bearer | None:
    """« Louis Mercier a nommé Paul Vernet directeur du Louvre »: the person named between the verb and the office."""
    name = reading.name_before(phrase.start) if phrase.determination is Determination.NONE else None
    verb = _verb_before(reading, name) if name else None
    if name is None or verb is None or not _appoints(reading, verb):
        return None
    entity = reading.named(name)
    if not reading.sort_of(phrase.head) or not suits(reading, phrase, entity):
        return None
    return Bearer(entity, "predicate", verb.index, phrase.end, verb.index)


def _verb_before(reading: Reading, name: Mention) -> Token | None:
    """The verb right before a name, adverbs and times between apart."""
    for index in range(name.start - 1, name.start - 6, -1):
        token = reading.token(index, name.start)
        if token is None or token.pos == "VERB":
            return token
        if token.pos != "ADV" and index not in reading.timed:
            return None
    return None


def _copula(reading: Reading, phrase: Phrase) -> Token | None:
    """The verb that predicates a description of its subject, if one does."""
    document = reading.document
    for child in (*document.dependents(phrase.head, "cop"), *_misread_copulas(reading, phrase)):
        return None if _is_adverbial(reading, phrase) else child
    token = document[phrase.head]
    verb = document.head(phrase.head)
    if verb.index in reading.timed and verb.index == phrase.start - 1:  # « a été élue dimanche présidente de la Ligue »
        token, verb = verb, document.head(verb.index)
    if verb.index == phrase.head or token.dep.partition(":")[0] not in ("xcomp", "obj", "attr", "obl", "amod", "acl"):
        return None
    if _noun(reading, phrase).lower() in reading.lexicon.helms:
        return verb if verb.pos == "VERB" else None
    if any(child.pos == "ADP" for child in document.dependents(phrase.head, "case")):
        return None
    return verb if reading.lexicon.has("copula", verb.lemma) and verb.index < phrase.head else None


def _misread_copulas(reading: Reading, phrase: Phrase) -> Iterator[Token]:
    """The copulas that the parser takes for auxiliaries of a noun: « qui a *été* maire »."""
    if reading.document[phrase.head].pos == "NOUN":
        helpers = reading.document.dependents(phrase.head, "aux")
        yield from (
            token for token in helpers if token.dep == "aux:pass" and reading.lexicon.has("copula", token.lemma)
        )


def _is_adverbial(reading: Reading, phrase: Phrase) -> bool:
    """Whether a preposition makes a noun say no more what somebody is: « est en train de », « est à l'arrêt »."""
    before = reading.preposition(phrase.start - 1, phrase.head)
    return bool(before) and _noun(reading, phrase).lower() not in reading.lexicon.helms


def _noun(reading: Reading, phrase: Phrase) -> str:
    return reading.document[phrase.head].text


def _subject(reading: Reading, head: int) -> Token | None:
    """The subject of a predicate; of a participle or a relative clause the noun that it belongs to."""
    for child in reading.document.dependents(head, "nsubj", "expl:subj"):
        formal = (
            child.dep == "expl:subj" and reading.entity(child.index) is None
        )  # « *il* est le fils de » means somebody
        if not formal and not reading.lexicon.has("relative", child.lemma):
            return child
    token = reading.document[head]
    if token.dep.partition(":")[0] in ("acl", "conj", "xcomp"):
        governor = reading.document.head(head)
        return governor if token.dep.startswith("acl") else _subject(reading, governor.index)
    return None


def called(reading: Reading, phrase: Phrase, known: Known) -> Bearer | None:
    """« leur voilier, baptisé Courlis », « un drone appelé Fulmar »."""
    index = phrase.end + is_mark(reading, phrase, phrase.end, ",")
    token = reading.token(index, phrase.head)
    if token is None or not reading.lexicon.has("naming", token.lemma):
        return None
    if token.pos != "ADJ" and "VerbForm=Part" not in token.features:
        return None
    if not agree(token, reading.document[phrase.head]):
        return None
    name = reading.name_at(index + 1)
    if name is None or not reading.is_whole(name):
        return None
    if (reading.named(name).type is EntityType.PERSON) != bool(reading.sort_of(phrase.head)):
        return None  # « un partisan d'un groupe nommé Veltis »
    if phrase.end > phrase.qualified and not suits(reading, phrase, reading.named(name)):
        return None  # « la sortie de son autobiographie, intitulée … »
    return Bearer(reading.named(name), "called", phrase.start, name.end, phrase.head)


def agree(one: Token, other: Token) -> bool:
    """Whether two words may agree: neither gender nor number differs."""
    return all(
        not one.feature(name) or not other.feature(name) or one.feature(name) == other.feature(name)
        for name in ("Gender", "Number")
    )
