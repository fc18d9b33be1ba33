"""What stands before a name and tells its type: honorifics, roles, kinds."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.entities.evidence import Evidence
from kg.extraction.entities.lexicon import CueLexicon
from kg.languages.function_words import function_words
from kg.languages.nouns import KindNoun, Nouns, PersonNoun
from kg.model.document import Document, Token
from kg.model.entity import EntityType, Mention

_APPOSED = frozenset({"appos", "flat:name", "nmod", "conj", "flat:foreign", "dep"})
_REACH = 9  # tokens between a role and the name after its comma (« le président de la chambre de commerce, X »)
_QUOTES = frozenset({"«", "“", '"'})  # « l'association "Valmor" »
_NEAR = 2  # tokens between a noun and a name that opens with a given name
_UNIQUE = (EntityType.PERSON, EntityType.PLACE)  # of which there are not several
_ACRONYM = 5  # letters that a short form in capitals has at most


def before(document: Document, lexicon: CueLexicon, mention: Mention) -> Iterator[Evidence]:
    """What the words before a name speak for."""
    start = document.sentence_of(mention.start).start
    index = mention.start - 1
    if index < start:
        return
    previous = document[index]
    placed = lexicon.places.place(mention.text) is not None
    if previous.text == "(" and not placed and any(n.label == "PER" and n.end == index for n in document.names):
        yield Evidence(EntityType.ORGANIZATION, "party", 3)  # « Anne Sorel (Horizons) »
    if previous.text in lexicon.titles:
        yield Evidence(EntityType.PERSON, "title", 8)
    if previous.text[0].isupper() and lexicon.places.readings(previous.text) and mention.text[0].isupper():
        yield Evidence(EntityType.PERSON, "inhabitant", 5)
    yield from _of_noun(document, lexicon, mention)
    if previous.text == ",":
        yield from _of_noun_before_comma(document, lexicon, mention)
    if mention.end - mention.start == 1 and mention.type in _UNIQUE and _counts(lexicon, previous):
        yield Evidence(EntityType.OTHER, "one of", 4)  # « un Molière », « trois Corail »: a prize, a train
    yield from _of_office(document, lexicon, mention, index)


def _counts(lexicon: CueLexicon, token: Token) -> bool:
    """Whether a word before a name tells that there are several of its like: « un », « trois »."""
    number = token.pos == "NUM" and token.text.isalpha()
    return number or token.text.lower() in function_words(lexicon.language, "indefinite")


def _of_noun(document: Document, lexicon: CueLexicon, mention: Mention) -> Iterator[Evidence]:
    """What the noun right before the name says: « la chanteuse X », « la firme suédoise X »."""
    found = noun_before(document, lexicon, mention.start)
    if found is None:
        return
    token, noun = found
    if isinstance(noun, KindNoun) and noun.impersonal and lexicon.is_personal(mention) and " " in mention.text:
        yield Evidence(EntityType.PERSON, "role", 5)  # « le président de la fédération *Anne Vidal* »
    elif isinstance(noun, KindNoun):
        if _is_headed_by(document, lexicon, token, noun, mention) and lexicon.is_personal(mention):
            yield Evidence(EntityType.PERSON, "role", 2)
        near = document[mention.start - 1].index - token.index < _NEAR or not lexicon.is_personal(mention)
        if near:  # « le but de la recrue danoise Jens Ravo » is no name for the goal
            thing = noun.entity_type not in (EntityType.ORGANIZATION, EntityType.PLACE)
            yield Evidence(noun.entity_type, "kind", (5 if lexicon.is_personal(mention) else 6) + thing)
    elif _is_acronym(mention) and document[mention.start - 1].text not in _QUOTES:  # « la juge "RBG" »
        yield Evidence(EntityType.ORGANIZATION, "staff", 2)  # « le chauffeur RATP », « le député LR »
    elif noun.firm and not lexicon.is_personal(mention):
        yield Evidence(EntityType.ORGANIZATION, "firm", 3.5)
    else:
        yield Evidence(EntityType.PERSON, "role", 5)


def _is_acronym(mention: Mention) -> bool:
    return mention.text.isupper() and mention.text.isalpha() and len(mention.text) <= _ACRONYM


def _is_headed_by(document: Document, lexicon: CueLexicon, noun: Token, kind: KindNoun, mention: Mention) -> bool:
    """« le président du conseil européen *Dolan Vask* »: a whole institution, and who holds an office there."""
    holder = document.head(noun.index)
    whole = bool(kind.part) and noun.index < mention.start - 1
    return whole and holder.index < noun.index and lexicon.nouns.person(holder) is not None


def _of_noun_before_comma(document: Document, lexicon: CueLexicon, mention: Mention) -> Iterator[Evidence]:
    """What the noun before the comma says: « la société organisatrice, X », « le PDG de Renault, X »."""
    found = noun_before(document, lexicon, mention.start - 1)
    if found is not None and isinstance(found[1], KindNoun) and not lexicon.is_personal(mention):
        held = lexicon.nouns.person(document.head(found[0].index)) is not None
        if found[1].entity_type is EntityType.EVENT and mention.type is EntityType.PERSON:
            return  # « le responsable de la mission, *Zhang Vask* »
        if not held or mention.text.isupper():  # « le porte-parole de l'armée, Krishna Bhandari » is its spokesman
            yield Evidence(found[1].entity_type, "kind", 4.5)
            return
    if role_before_comma(document, lexicon, mention) is not None:
        yield Evidence(EntityType.PERSON, "role", 4)
    elif found is None and document[mention.head].dep == "appos" and mention.type is not EntityType.PERSON:
        kind = lexicon.nouns.kind(document.head(mention.head))
        if kind is not None and not lexicon.places.place(mention.text):
            yield Evidence(kind.entity_type, "kind", 3)  # « au salon dédié à la sécurité, *Milsec*, »


def _of_office(document: Document, lexicon: CueLexicon, mention: Mention, index: int) -> Iterator[Evidence]:
    """« le directeur de *X* »."""
    if document[index].text.lower() in function_words(lexicon.language, "office"):
        head = document.head(mention.head)
        if head.index < mention.start and (noun := lexicon.nouns.person(head)) and noun.kind == "office":
            yield Evidence(EntityType.ORGANIZATION, "noun", 1.5 if mention.type is EntityType.PLACE else 2.4)


def noun_before(document: Document, lexicon: CueLexicon, start: int) -> tuple[Token, PersonNoun | KindNoun] | None:
    """The noun that stands right before a name, adjectives apart (« la firme suédoise *Orvik* »)."""
    nouns, first = lexicon.nouns, document.sentence_of(start).start
    index = start - 2 if document[start - 1].text in _QUOTES and start - 2 >= first else start - 1
    if document[index].text in lexicon.naming:
        index -= 2 if document[index - 1].text == "," else 1  # « leur voilier, baptisé *Courlis* »
    while index >= first and document[index].pos == "ADJ":
        if noun := _noun(document, nouns, index):
            return document[index], noun
        index -= 1
    while index > first and document[index].dep == "amod" and document[index].head == index - 1:
        index -= 1  # « un gang *rival*, baptisé X »
    if index < first or document[index].pos not in ("NOUN", "X", "PROPN"):
        return None
    governor = document.head(index)
    of = function_words(lexicon.language, "of")
    behind = governor.index < index and any(case.text.lower() in of for case in document.dependents(index, "case"))
    named = nouns.kind(document[index])
    if (
        behind
        and document[index].text[0].isupper()
        and (named is None or named.part or named.entity_type is EntityType.PLACE)
    ):
        person = nouns.person(governor)  # « la ministre des Armées *Anne Sorel* »
        return (governor, person) if person else None
    noun = _noun(document, nouns, index)
    if document[index - 1].text in function_words(lexicon.language, "of-bare") and (office := nouns.person(governor)):
        return governor, office  # « le directeur de cabinet *Paul Vernet* »
    if isinstance(noun, PersonNoun) and (whole := _described(document, nouns, index)) is not None:
        return whole  # « une troupe amie », « la société mère »: no person
    if any(document[number.index - 1].pos == "NOUN" for number in document.dependents(index, "nummod") if number.index):
        return None  # « un vélo sept vitesses *Vasmatic* »
    several = isinstance(noun, PersonNoun) and behind and document[index].feature("Number") == "Plur"
    body = (kind := nouns.kind(governor)) is not None and kind.entity_type is EntityType.ORGANIZATION
    if noun is not None and not (several and body):
        return document[index], noun  # but « un cabinet de consultants » is called by its name
    event = kind is not None and kind.entity_type is EntityType.EVENT  # « lors d'une conférence de presse *Anna Vask* »
    if behind and kind is not None and document[index].dep != "conj" and not event:
        return governor, kind  # « le géant de l'agroalimentaire *Nordalim* »
    return None


def _described(document: Document, nouns: Nouns, index: int) -> tuple[Token, KindNoun] | None:
    """The noun for a thing of which the noun behind it, without article, only says more: « une *troupe* amie »."""
    before = document[index - 1] if index else None
    kind = nouns.kind(before) if before is not None and before.pos == "NOUN" else None
    return (before, kind) if before is not None and kind is not None else None


def _noun(document: Document, nouns: Nouns, index: int) -> PersonNoun | KindNoun | None:
    token = document[index]
    if token.pos == "ADJ" and not any(document.dependents(index, "det")):
        return None
    return nouns.person(token) or nouns.kind(token)


def role_before_comma(document: Document, lexicon: CueLexicon, mention: Mention) -> int | None:
    """The role after which a name stands, behind a comma (« le PDG de Renault, *Paul Vernet* »)."""
    nouns, of = lexicon.nouns, function_words(lexicon.language, "of")
    governor = document.head(mention.head)
    comma = mention.start - 1
    if governor.index < comma and document[mention.head].dep in _APPOSED and nouns.person(governor):
        return governor.index
    first = max(document.sentence_of(mention.start).start, comma - _REACH)
    for index in range(comma - 1, first - 1, -1):
        token = document[index]
        if token.pos in ("VERB", "AUX", "PUNCT") and token.text not in ("-", "(", ")"):
            return None
        if any(case.lemma in of for case in document.dependents(index, "case")):
            continue
        if token.pos == "NOUN" and nouns.person(token) and index + _REACH > comma:
            subtree_end = max(document.subtree(index))
            return index if subtree_end >= comma - 1 or document[comma - 1].head >= index else None
    return None
