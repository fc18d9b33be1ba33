"""What speaks for the type of a name: the model, its own words, the words around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extraction.entities.after import after
from kg.extraction.entities.before import before
from kg.extraction.entities.contexts import Slot, contexts, tells
from kg.extraction.entities.evidence import Evidence
from kg.extraction.entities.lexicon import CueLexicon
from kg.extraction.entities.makers import is_specimen, made
from kg.languages.function_words import function_words
from kg.languages.towns import is_town
from kg.model.document import Document, Token
from kg.model.entity import EntityType, Mention

_YEAR = re.compile(r" (?:19|20)\d\d$")
_ORDINAL = re.compile(r"(?:\d+|[IVX]+)(?:er|ère|re|e|è|ème|nd|nde)$")
_SITE = re.compile(r"[\w-]+\.(?:com|fr|info|net|org|tv)$", re.IGNORECASE)  # « Valmor.fr »
_GIVEN_NAME = {EntityType.PERSON: 3.0, EntityType.PLACE: 2.2}  # against the model's word of 2; its places err most
_TOWN = 1.7  # that a town is called so, beside the model's word; alone it tells little (« Orange », « Sens »)
_ROUTE = 2.2  # that a name is made of places: none that is sure, unless a match is called so
_KNOWN_TOWN = 14.0  # more than that a table knows the name as another's
_FULL = 4  # words that the full name of a person has less than
_UNTYPED = 0.9  # the model's word that a name is no person's, body's or place's


def cues(document: Document, lexicon: CueLexicon, mention: Mention) -> Iterator[Evidence]:
    """All that speaks for one type or another; weights as in ``Evidence``."""
    if is_specimen(document, lexicon, mention):
        yield Evidence(EntityType.PRODUCT, "specimen", 6)
        return
    if mention.rule != "known" and _is_route(lexicon, mention.text):
        yield Evidence(EntityType.OTHER, "route", _ROUTE)
        yield from (cue for cue in before(document, lexicon, mention) if cue.type is EntityType.EVENT)
        return
    yield from _of_model(mention)
    yield from _of_words(document, lexicon, mention)
    yield from before(document, lexicon, mention)
    yield from after(document, lexicon, mention)
    yield from _of_syntax(document, lexicon, mention)
    yield from _of_context(document, lexicon, mention)


def _of_context(document: Document, lexicon: CueLexicon, mention: Mention) -> Iterator[Evidence]:
    """What the words around say; of a building only where the name is known for that of one as well."""
    known = lexicon.known.get(mention.text)
    building = known is not None and known.building
    yield from (e for e in contexts(document, lexicon.language, mention) if building or e.cue != Slot.BUILDING)


def _is_route(lexicon: CueLexicon, text: str) -> bool:
    """Whether a name is made of two places or more: « le train *Bordeaux-Nîmes* », « le derby *Lens-Lille* »."""
    parts = text.split("-")
    return len(parts) > 1 and not lexicon.is_place(text) and all(map(lexicon.is_place, parts))


def _of_model(mention: Mention) -> Iterator[Evidence]:
    if mention.rule in ("expanded", "acronym"):
        yield Evidence(mention.type or EntityType.ORGANIZATION, "expanded", 5 if mention.type else 1.5)
    elif mention.type is None:
        yield Evidence(EntityType.OTHER, "model", _UNTYPED if mention.rule == "model-MISC" else 0.5)
    elif mention.rule == "quoted-title":
        yield Evidence(mention.type, "quoted", 3.5)
    elif mention.rule.startswith("headed"):
        yield Evidence(mention.type, "headed", 6)
    elif mention.rule in ("party", "side", "series"):
        yield Evidence(mention.type, mention.rule, 8)
    elif mention.rule == "known":
        yield Evidence(mention.type, "known", 8)
    elif mention.rule == "place":
        yield Evidence(mention.type, "place", 5)
    else:
        yield Evidence(mention.type, "model", 2)


def _of_words(document: Document, lexicon: CueLexicon, mention: Mention) -> Iterator[Evidence]:
    tokens = document.tokens[mention.start : mention.end]
    first, text = tokens[0], mention.text
    if (
        (known := lexicon.known.get(text))
        and known.is_written(text)
        and (not known.articled or mention.rule == "known")
    ):
        yield Evidence(known.entity_type, "known", 4)
        if known.table != "institutions" and _is_in_town(document, lexicon, mention):  # « à Matignon »
            yield Evidence(EntityType.PLACE, "town", _KNOWN_TOWN)
        return  # its single words tell nothing more: the « Ligue 1 » is no body
    if lexicon.places.place(text) is not None:
        return  # « Centre-Val de Loire » is no centre
    if mention.rule == "quoted-title":
        return  # « l'association "Aide pour tous" » is no aid
    ordinal = len(tokens) > 1 and _ORDINAL.match(first.text) is not None
    kind = lexicon.nouns.kind(tokens[1] if ordinal else first)
    if kind is not None and (kind.part or ordinal) and len(tokens) > 1:
        yield Evidence(kind.entity_type, "headed", 6)
    elif brand := list(made(document, lexicon, mention)):
        yield from brand
    elif first.pos != "DET" and lexicon.is_personal(mention):
        yield Evidence(EntityType.PERSON, "given-name", _given_name_weight(document, mention))
    elif mention.type in (EntityType.PLACE, None) and is_town(lexicon.language, text):
        yield Evidence(EntityType.PLACE, "town", _TOWN)
    articled = mention.start > 0 and document[mention.start - 1].pos in ("DET", "ADP")
    body = mention.type is EntityType.ORGANIZATION and kind is not None and kind.entity_type is mention.type
    if len(tokens) == 1 and body and articled:
        yield Evidence(EntityType.ORGANIZATION, "short", 2)  # « le Parlement », « la Commission »
    yield from _of_endings(lexicon, tokens)
    yield from _of_letters(lexicon, mention, tokens, ordinal)


def _is_in_town(document: Document, lexicon: CueLexicon, mention: Mention) -> bool:
    """« à *Orange* » is the town, but for what somebody tells: « a déclaré à *Orange* »."""
    at = mention.start > 0 and document[mention.start - 1].text.lower() in function_words(lexicon.language, "at-bare")
    told = lexicon.speech.at(document, document[mention.head].head)
    return at and told is None and is_town(lexicon.language, mention.text)


def _given_name_weight(document: Document, mention: Mention) -> float:
    """What a given name in front weighs; half behind an article, which few persons have (« la Tate Modern »)."""
    weight = _GIVEN_NAME.get(mention.type or EntityType.OTHER, 1.6) if " " in mention.text else 1.0
    articled = mention.start > 0 and document[mention.start - 1].pos == "DET" and mention.type is not EntityType.PERSON
    return weight / 2 if articled else weight


def _of_letters(lexicon: CueLexicon, mention: Mention, tokens: Sequence[Token], ordinal: bool) -> Iterator[Evidence]:
    """What years, digits and capitals inside say; « le 18e arrondissement » is numbered as no product is."""
    text = mention.text
    if _SITE.match(text):
        yield Evidence(EntityType.ORGANIZATION, "site", 4)
    elif _YEAR.search(text):
        yield Evidence(EntityType.EVENT, "year", 2.5)
    elif shape := lexicon.shape(text):
        yield Evidence(EntityType(shape.type), "shape", shape.weight)
    elif any(c.isdigit() for c in text) and not ordinal:
        yield Evidence(EntityType.PRODUCT, "digits", 2.2)
    elif len(tokens) == 1 and mention.rule != "acronym" and any(c.isupper() for c in text[1:]) and text.isalnum():
        yield Evidence(EntityType.ORGANIZATION, "capitals", 1.5)


def _of_endings(lexicon: CueLexicon, tokens: Sequence[Token]) -> Iterator[Evidence]:
    """What the first word and the last telling word say: « Maison Vasmer », « Essen Motor *Show* »."""
    rows = [(i, row) for i, t in enumerate(tokens) if (row := lexicon.words.get(t.text.rstrip(".")))]
    telling = [row for i, row in rows if i == 0 or not row.first] if len(tokens) > 1 else []
    for row in {id(row): row for row in (*telling[:1], *telling[-1:])}.values():
        yield Evidence(EntityType(row.type), "word", row.weight)


def _of_syntax(document: Document, lexicon: CueLexicon, mention: Mention) -> Iterator[Evidence]:
    head = document[mention.head]
    governor = document.head(mention.head)
    if head.dep == "nsubj" and head.index != governor.index and tells(document, governor.index):
        verb = lexicon.speech.at(document, governor.index)
        if verb is not None and not verb.mind:
            foreign = 1 < mention.end - mention.start < _FULL and not _is_ordinary(document, mention)
            yield Evidence(EntityType.PERSON, "speech", 2 if foreign else 1)
            yield Evidence(EntityType.ORGANIZATION, "speech", 1)


def _is_ordinary(document: Document, mention: Mention) -> bool:
    """Whether a name has a word of the language, letters or digits in it (« Radio Vesoul », « Solvane TV »)."""
    words = document.tokens[mention.start : mention.end]
    return any(t.index in document.ordinary or not t.text.istitle() for t in words)
