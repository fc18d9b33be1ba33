"""Descriptions beside a name, a comma between: « le PDG de Renault, X », « X, patron de Renault »."""

from __future__ import annotations

from kg.extraction.relations.bearer import Bearer, Known, is_mark, is_plural, may_be, suits
from kg.extraction.relations.heads import is_head
from kg.extraction.relations.openings import opens
from kg.extraction.relations.phrase import Phrase
from kg.extraction.relations.reading import Determination, Reading, determination
from kg.model.document import Token
from kg.model.entity import Entity, EntityType, Mention

_OF_TWO = 0.8  # of « le fils de Paul Vernet, maire de Dole », nobody knows who the mayor is
_BARE = (Determination.NONE, Determination.INDEFINITE)
_POINTING = (Determination.DEFINITE, Determination.POSSESSIVE, Determination.DEMONSTRATIVE)


def following(reading: Reading, phrase: Phrase, known: Known) -> Bearer | None:
    """« le PDG de Renault, Paul Vernet, » : a pointing description, a comma, the name, and no verb."""
    if not is_mark(reading, phrase, phrase.end, ",") or is_plural(reading, phrase):
        return None
    name = reading.name_at(phrase.end + 1, article=True) or _carried_at(known, phrase.end + 1, reading)
    person = bool(reading.sort_of(phrase.head))
    introduced = phrase.determination is Determination.INDEFINITE and name and (person or name.start > phrase.end + 1)
    agent = person and reading.preposition(phrase.start - 1, phrase.head) == reading.lexicon.by
    behind = phrase.determination is Determination.INDEFINITE and reading.preposition(phrase.start - 1, phrase.head)
    if behind and not agent:
        introduced = False  # « avec une université italienne, la ville de Dole … »
    introduced = introduced or _is_second(reading, phrase)
    if phrase.determination not in _POINTING and not introduced:
        return None
    if name is None or reading.token(name.start, phrase.head) is None:
        return None
    if _is_subject(reading, name) or (not person and _completes(reading, phrase)):
        return None
    if _opens_list(reading, phrase, name):
        return None
    if person and _completes_several(reading, phrase):
        return None
    entity = reading.named(name)
    if not suits(reading, phrase, entity) or _is_around(reading, phrase, entity) or not may_be(reading, phrase, entity):
        return None
    return Bearer(entity, "name-after-comma", phrase.start, name.end, phrase.head)


def _is_around(reading: Reading, phrase: Phrase, entity: Entity) -> bool:
    """Whether a description tells where something is: « dans la banlieue de Dole, la société Carmoland »."""
    territory = reading.lexicon.has("territory", reading.document[phrase.head].text.lower())
    return territory and entity.type is not EntityType.PLACE


def _completes_several(reading: Reading, phrase: Phrase) -> bool:
    """Whether persons are told by a description, whose names then follow: « les avocats de la victime, X et Y »."""
    sentence = reading.document.sentence_of(phrase.head)
    for index in range(phrase.start - 1, sentence.start - 1, -1):
        token = reading.document[index]
        if token.pos not in ("ADP", "DET", "NOUN", "ADJ") or index in reading.covering:
            return False
        if token.pos == "NOUN" and reading.is_plural(index) and reading.sort_of(index):
            return True
    return False


def _opens_list(reading: Reading, phrase: Phrase, name: Mention) -> bool:
    """Whether a name stands for itself behind an agent or before others: « Bousculée par un voisin, Anne Vidal … »."""
    after = reading.after_name(name)
    other = reading.name_at(after + 1) if reading.has_mark(after, ",") else None
    if other is not None and _is_person(reading, other):
        return _is_person(reading, name)  # « joindre l'avocat de la défense, Paul Vernet, Luc Morel … »
    agent = reading.preposition(phrase.start - 1, phrase.head) == reading.lexicon.by
    if phrase.determination is Determination.INDEFINITE:
        return (agent and not _is_told(reading, phrase)) or _goes_on(reading, reading.after_name(name))
    index = reading.after_name(name)
    while agent and (further := _forward_over_age(reading, index)) is not None:
        index = further  # « ainsi jugés par le procureur, Paul Vernet, 26 ans, et Luc Morel, 23 ans, ont … »
    joined = agent and _goes_on(reading, index)
    return joined and reading.name_at(index + 1) is not None


def _is_told(reading: Reading, phrase: Phrase) -> bool:
    """Whether the sentence has its verb before a description: « il a été désavoué par un élu, Paul Vernet »."""
    sentence = reading.document.sentence_of(phrase.head)
    before = reading.document.tokens[sentence.start : phrase.start]
    return any(token.pos in ("AUX", "VERB") and "VerbForm=Fin" in token.features for token in before)


def _is_person(reading: Reading, name: Mention) -> bool:
    return reading.named(name).type is EntityType.PERSON


def _forward_over_age(reading: Reading, comma: int) -> int | None:
    """The token past an age in commas (« , 46 ans, ») that begins at ``comma``."""
    number, unit, closing = (reading.token(comma + i, comma - 1) for i in (1, 2, 3))
    if not (number and unit and closing and number.pos in ("NUM", "DET")):
        return None
    return closing.index + 1 if reading.lexicon.has("age-unit", unit.lemma) and closing.text == "," else None


def _goes_on(reading: Reading, index: int) -> bool:
    """Whether a list goes on at a token: « soutiens d'une ministre, Paul Vernet et Anne Vidal »."""
    after = reading.token(index, index - 1)
    return after is not None and after.pos == "CCONJ"


def _completes(reading: Reading, phrase: Phrase) -> bool:
    """Whether a description itself completes a noun, which the name may belong to: « le gestionnaire du réseau, X »."""
    preposition = phrase.start - (reading.preposition(phrase.start, phrase.head) != reading.lexicon.of)
    before = reading.token(preposition - 1, phrase.head)
    if before is None or before.pos != "NOUN" or reading.sort_of(before.index):
        return False
    return reading.preposition(preposition, phrase.head) == reading.lexicon.of


def _is_subject(reading: Reading, name: Mention) -> bool:
    """Whether its verb stands right behind a name, clitic pronouns or « ne » between them.

    A present participle will do: « la nouvelle maire, Paul Vernet ayant démissionné ».
    """
    index = reading.after_name(name)
    while (token := reading.token(index, name.start)) and reading.lexicon.has("clitic", token.text.lower()):
        index += 1
    if token is None or token.pos not in ("AUX", "VERB"):
        return False
    return "VerbForm=Fin" in token.features or {"VerbForm=Part", "Tense=Pres"} <= set(token.features)


def _carried_at(known: Known, start: int, reading: Reading) -> Mention | None:
    """The name that a description which starts at a token carries: « son frère, le peintre Paul Vernet »."""
    carriers = (b for b in known.values() if b.start == start and b.rule == "carried-name")
    return next((reading.covering.get(bearer.end - 1) for bearer in carriers), None)


def _is_second(reading: Reading, phrase: Phrase) -> bool:
    """Whether a description without determiner stands behind « et », sharing that of the one before."""
    joint = reading.token(phrase.start - 1, phrase.head)
    return phrase.determination is Determination.NONE and joint is not None and joint.pos == "CCONJ"


def preceding(reading: Reading, phrase: Phrase, known: Known) -> Bearer | None:
    """« Paul Vernet, patron de Renault », « Anne Vidal, aujourd'hui maire de Dole », « Anne Vidal (maire de Dole) »."""
    comma = _back_over_adverbs(reading, phrase)
    if comma is None or phrase.name is not None:
        return None
    while (age := _back_over_age(reading, comma)) is not None:
        comma = age
    name = reading.name_before(comma)
    if name is None or reading.token(name.start, phrase.head) is None:
        return None
    entity = reading.named(name)
    if entity.type is EntityType.PLACE and (
        _completes_by_article(reading, name) or _is_elsewhere(reading, phrase, name)
    ):
        return None
    if not suits(reading, phrase, entity) and reading.preposition(name.start - 1, name.start) == reading.lexicon.of:
        name = reading.name_before(name.start - 2) or name
        entity = reading.named(name)
    if (
        not suits(reading, phrase, entity)
        or _is_listed(reading, phrase, entity, name)
        or not may_be(reading, phrase, entity)
    ):
        return None
    trust = _OF_TWO if _is_of_another(reading, phrase, name) else 1.0
    return Bearer(entity, "name-before-comma", name.start, phrase.end, phrase.head, trust)


def _is_of_another(reading: Reading, phrase: Phrase, name: Mention) -> bool:
    """Whether a description may be of a noun that the name completes: « l'épouse de Paul Vernet, infirmière »."""
    noun = reading.person_completed(name.start)
    person = reading.named(name).type is EntityType.PERSON
    return noun is not None and person and reading.gender(phrase.head) in ("", reading.gender(noun))


def _completes_by_article(reading: Reading, name: Mention) -> bool:
    """Whether a name completes a noun with « de » and an article: « la métropole de l'Illinois »."""
    article = reading.token(name.start - 1, name.start)
    if article is None:
        return False
    if article.pos == "DET":
        return reading.preposition(name.start - 2, name.start) == reading.lexicon.of
    return (
        reading.preposition(article.index, name.start) == reading.lexicon.of
        and determination(article) is Determination.DEFINITE
    )


def _ends(reading: Reading, after: Token) -> bool:
    """Whether a description ends before a token: at a mark, or where another is joined to it."""
    if after.pos == "CCONJ":  # « Paul Vernet, le vice-président et responsable de la création »
        joined = reading.token(after.index + 1, after.index)
        described = joined is not None and is_head(reading, joined) and bool(reading.sort_of(joined.index))
        return described or (joined is not None and joined.pos in ("ADJ", "NOUN"))  # « maire de Dole et proche de X »
    return after.text in (",", ".", ")", ";", "»", '"') and not reading.is_spaced(after.index)


def _specifies(reading: Reading, after: Token) -> bool:
    """Whether a token goes on saying who a person is: « X, la présidente de la section *en charge* de l'accueil »."""
    relative = reading.lexicon.plays(after.text.lower(), "relative-subject")
    return relative or after.pos == "ADP" or "VerbForm=Part" in after.features


def _is_elsewhere(reading: Reading, phrase: Phrase, name: Mention) -> bool:
    """Whether a description behind a place is of something in it: « À Dole, une mosquée », « l'Italie, pointe … »."""
    noun = reading.document[phrase.head].text.lower()
    if phrase.determination is Determination.DEFINITE:
        return False
    if phrase.determination is Determination.NONE:
        return len(phrase.words) == 1 and not phrase.complements
    into = name.start - (reading.preposition(name.start - 1, name.start) == "")
    return opens(reading, into - 1) or not reading.lexicon.has("territory", noun)


def _back_over_adverbs(reading: Reading, phrase: Phrase) -> int | None:
    """The comma or parenthesis in front of a description, past « aujourd'hui », « lui aussi », « également »."""
    index = phrase.start - 1
    for _ in range(4):
        token = reading.token(index, phrase.head)
        if token is None:
            return None
        if token.text == "," or (token.text == "(" and _fills(reading, phrase)):
            return index
        if token.pos not in ("ADV", "PRON") and index not in reading.timed:
            return None
        if reading.lexicon.has("distributive", token.text.lower()):
            return None  # « X et Y, respectivement maire et préfet »
        index -= 1
    return None


def _fills(reading: Reading, phrase: Phrase) -> bool:
    """Whether a description without article ends with its parenthesis or a comma in it: « X (avocate, 32 ans) »."""
    after = reading.token(phrase.end, phrase.head)
    return phrase.determination is not Determination.INDEFINITE and after is not None and after.text in (")", ",")


def _back_over_age(reading: Reading, comma: int) -> int | None:
    """The comma in front of an age (« , 46 ans, ») that ends at ``comma``."""
    unit, number, before = (reading.token(comma - i, comma) for i in (1, 2, 3))
    if unit and number and before and reading.lexicon.has("age-unit", unit.lemma) and number.pos in ("NUM", "DET"):
        return before.index if before.text == "," else None
    return None


def _begins_clause(reading: Reading, token: Token) -> bool:
    """Whether a finite verb stands at a token with no pronoun before it, which a name before might be taken up by."""
    return token.pos in ("AUX", "VERB") and "VerbForm=Fin" in token.features


def _is_listed(reading: Reading, phrase: Phrase, entity: Entity, name: Mention) -> bool:
    """Whether a description behind a comma goes its own way: as the subject of what follows, or in the plural."""
    if is_plural(reading, phrase):
        return True
    after = reading.token(phrase.end, phrase.head)
    if phrase.determination in _BARE:
        return after is not None and "VerbForm=Fin" in after.features
    person = entity.type is EntityType.PERSON and bool(reading.sort_of(phrase.head))
    if person and opens(reading, name.start) and after is not None and _begins_clause(reading, after):
        return phrase.determination is not Determination.DEFINITE  # « Paul Vernet, le fils de Luc Vernet a réagi »
    if after is not None and not (_ends(reading, after) or (person and _specifies(reading, after))):
        return True
    if entity.type is EntityType.WORK and phrase.determination is Determination.POSSESSIVE:
        return False  # « « Les Marées », son premier roman »
    told = len(phrase.words) > 1 or phrase.origins or phrase.complements  # « la NASA, l'agence spatiale américaine, »
    return phrase.determination is not Determination.DEFINITE or not (entity.type is EntityType.PERSON or told)
