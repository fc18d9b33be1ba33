"""Which names are short or other forms of which."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from kg.extraction.entities.acronyms import abbreviates, initials
from kg.extraction.entities.names import NameGroup
from kg.languages import Language
from kg.languages.function_words import function_words
from kg.languages.given_names import is_given_name
from kg.languages.known import KnownNames
from kg.languages.places import Places
from kg.model.document import Document
from kg.model.entity import EntityType, Mention, MentionKind

Groups = Mapping[str, NameGroup]
Types = Mapping[str, EntityType]
Pair = tuple[str, str]
"""The key of a short form and the key of the fuller one that it stands for."""

_SHORTEST_ACRONYM = 3
_ACRONYMS = (EntityType.ORGANIZATION, EntityType.OTHER, EntityType.PRODUCT)  # what one may be taken for
_FIRST = (EntityType.PERSON, EntityType.OTHER)  # what a first name alone may be taken for


def chains(document: Document, language: Language, groups: Groups, types: Types) -> Iterator[Pair]:
    """All pairs of names that mean the same, each found by one rule; a tie gives none."""
    known, places = KnownNames.of(language), Places.of(language)
    yield from _tables(groups, known, places)
    yield from _parentheses(document, language, groups, types, known)
    yield from _initials(language, groups, types)
    yield from _surnames(document, language, groups, types, places)
    yield from _given_names(groups, types, partial(is_given_name, language))
    yield from _short_forms(document, language, groups, types)


def _tables(groups: Groups, known: KnownNames, places: Places) -> Iterator[Pair]:
    """Names that a table holds for one (« OMS », « Organisation mondiale de la santé »)."""
    first: dict[str, str] = {}
    for key in groups:
        record = known.by_name.get(key)
        place = None if record else places.by_name.get(key)
        name = record.name if record else place.name if place else ""
        if name and first.setdefault(name, key) != key:
            yield key, first[name]


def _parentheses(
    document: Document, language: Language, groups: Groups, types: Types, known: KnownNames
) -> Iterator[Pair]:
    """« Organisation mondiale de la santé (OMS) » and « ARS (Agence régionale de santé) »."""
    by_start = {m.start: (m, key) for key, group in groups.items() for m in group.mentions}
    for key, group in groups.items():
        for mention in group.mentions:
            other = by_start.get(mention.end + 1)
            if other is None or document[mention.end].text != "(" or types[key] is EntityType.PERSON:
                continue
            inner, inner_key = other
            explained = "expanded" in (mention.rule, inner.rule)
            if inner.end >= len(document) or document[inner.end].text not in (")", "," if explained else ")"):
                continue
            if types[key] is types[inner_key] is EntityType.PLACE and not inner.text.isupper():
                continue  # « Alger (Algérie) » tells where Alger lies
            foreign = types[key] is EntityType.ORGANIZATION and types[inner_key] in _ACRONYMS
            spelt = (mention.rule, inner.rule) == ("expanded", "acronym")
            if spelt or _equates(language, mention, inner) or (foreign and _is_foreign_acronym(mention, inner, known)):
                yield (inner_key, key) if len(inner.text) <= len(mention.text) else (key, inner_key)


def _equates(language: Language, outer: Mention, inner: Mention) -> bool:
    if abbreviates(inner.text, outer.text) or abbreviates(outer.text, inner.text):
        return True
    letters = initials(language, outer.text)  # « le télescope James-Webb (JWST) »
    return len(letters) > 1 and inner.text.isupper() and inner.text.startswith(letters)


def _is_foreign_acronym(outer: Mention, inner: Mention, known: KnownNames) -> bool:
    """« Institut d'études géologiques des États-Unis (USGS) »: letters of another language behind an institution."""
    described = outer.rule.startswith("headed") or any(word.islower() for word in outer.text.split(" "))
    letters = inner.text.isalpha() and inner.text.isupper() and len(inner.text) >= _SHORTEST_ACRONYM
    return described and letters and known.get(inner.text) is None


def _initials(language: Language, groups: Groups, types: Types) -> Iterator[Pair]:
    """« OMS » where the article has « Organisation mondiale de la santé »."""
    long = {initials(language, key): key for key in groups if " " in key and types[key] is not EntityType.PERSON}
    for key in groups:
        if " " not in key and len(key) >= _SHORTEST_ACRONYM and key.upper() in long and _is_capitals(groups[key]):
            yield key, long[key.upper()]


def _is_capitals(group: NameGroup) -> bool:
    return any(mention.text.isupper() for mention in group.mentions)


def _surnames(document: Document, language: Language, groups: Groups, types: Types, places: Places) -> Iterator[Pair]:
    """« Vernet » for the only person in the article whose name ends so."""
    full = [group for key, group in groups.items() if types[key] is EntityType.PERSON and len(group.words) > 1]
    for key, group in groups.items():
        if types[key] in (EntityType.EVENT, EntityType.WORK) or _is_land(document, language, group, places):
            continue
        fuller = [other for other in full if _is_surname(language, other.words, group.words)]
        if len(fuller) == 1:
            yield key, fuller[0].key


def _is_land(document: Document, language: Language, group: NameGroup, places: Places) -> bool:
    """Whether a name is that of a place, not of somebody called like a country: those stand without an article."""
    place = places.by_name.get(group.key)
    if place is None or not place.is_country:
        return place is not None
    before = [document[m.start - 1] for m in group.mentions if m.start and m.kind is MentionKind.NAME]
    articled = function_words(language, "articled")
    return not before or any(token.pos == "DET" or token.text.lower() in articled for token in before)


def _is_surname(language: Language, full: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """Whether a full name ends so, or does before its « de » (« Vernet » for « Pierre Vernet de Valmy »)."""
    of = function_words(language, "of-bare")
    cut = next((i for i, word in enumerate(full) if word in of and i > 1), 0)
    noble = cut > 1 and not is_given_name(language, full[cut - 1])
    return _ends_with(full, short) or (noble and _ends_with(full[:cut], short))


def _ends_with(words: tuple[str, ...], end: tuple[str, ...]) -> bool:
    return len(end) < len(words) and words[-len(end) :] == end


def _given_names(groups: Groups, types: Types, is_given: Callable[[str], bool]) -> Iterator[Pair]:
    """« Anne » for the only person in the article with that first name."""
    full = [group for key, group in groups.items() if types[key] is EntityType.PERSON and len(group.words) > 1]
    for key, group in groups.items():
        if len(group.words) == 1 and (is_given(key) or types[key] is EntityType.PERSON) and types[key] in _FIRST:
            fuller = [other for other in full if other.words[0] == key]
            if len(fuller) == 1 and not any(other.words[-1] == key for other in full):
                yield key, fuller[0].key


def _short_forms(document: Document, language: Language, groups: Groups, types: Types) -> Iterator[Pair]:
    """« la Commission », « Marcel-Picot », « Rafale » for the only longer name that opens or ends so."""
    places = Places.of(language)
    no_long = (EntityType.PERSON, EntityType.WORK)
    long = [group for key, group in groups.items() if types[key] not in no_long and len(group.words) > 1]
    for key, group in groups.items():
        person = types[key] is EntityType.PERSON
        if key in places.by_name or not group.named or (person and not _is_at(document, language, group)):
            continue
        longer = [
            other
            for other in long
            if (other.words[0] == group.words[0] and _opens(other, group))
            or (other.words[-1] == group.words[-1] and _closes(language, other, group, types[key]))
        ]
        if len(longer) == 1:
            yield key, longer[0].key


def _is_at(document: Document, language: Language, group: NameGroup) -> bool:
    """Whether what bears the name of a person is a place: « *à* Marcel-Picot »."""
    at = function_words(language, "at-bare")
    return all(m.start and document[m.start - 1].text in at for m in group.mentions)


def _opens(long: NameGroup, short: NameGroup) -> bool:
    """« Commission » in « Commission européenne », where what follows is in lower case."""
    count = len(short.words)
    if len(long.words) <= count or long.words[:count] != short.words:
        return False
    following = [m.text.split(" ")[count : count + 1] for m in long.mentions]
    return any(words and words[0][:1].islower() for words in following)


def _closes(language: Language, long: NameGroup, short: NameGroup, kind: EntityType) -> bool:
    """« Marcel-Picot » in « stade Marcel-Picot », « Rafale » in « Dassault Rafale »; no complement with « de »."""
    if not _ends_with(long.words, short.words):
        return False
    rest = long.words[: -len(short.words)]
    maker = KnownNames.of(language).get(" ".join(rest))
    if maker is not None and maker.makes:
        return kind is EntityType.PRODUCT  # « Defender » in « Land Rover Defender »
    if len(rest) != 1 or (rest[0] in function_words(language, "group") and kind is not EntityType.ORGANIZATION):
        return False
    return any(m.rule.startswith("headed") for m in long.mentions) or any(c.isdigit() for c in short.key)
