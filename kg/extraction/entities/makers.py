"""What makers' names tell of things: « une *Porsche* », « la *Renault* Valdor », « l'*Apple* Carto »."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kg.extraction.entities.evidence import Evidence
from kg.extraction.entities.lexicon import CueLexicon
from kg.extraction.entities.names import NameGroup
from kg.languages.known import Known
from kg.model.document import Document
from kg.model.entity import EntityType, Mention

_BODIES = ("institutions", "media", "parties")  # the tables of those after which no products are called
_LONGEST = 3  # words of a maker's name
_MADE = 5.0  # what a maker's name right before a name weighs
_PART = 4.0  # what it weighs that the article elsewhere has the maker's name before the name


def is_specimen(document: Document, lexicon: CueLexicon, mention: Mention) -> bool:
    """Whether a maker's name stands for what it makes: « une Porsche », « sa nouvelle Renault »; a firm has no article.

    Not so behind a noun for the firm or with the origin of the firm between: « le géant Apple », « l'allemand BMW ».
    """
    known = lexicon.known.get(mention.text)
    return known is not None and known.makes and _is_counted(document, lexicon, mention.start)


def made(document: Document, lexicon: CueLexicon, mention: Mention) -> Iterator[Evidence]:
    """What a known name at the head of the name, or a maker's right before it, speaks for."""
    if (opening := _opening(lexicon, mention.text.split(" "))) is not None:
        brand = _of_opening(lexicon, mention, *opening)
        given = opening[0].entity_type in (EntityType.PLACE, EntityType.OTHER)  # « Florence Vasmer », « César Vasmer »
        person = given and lexicon.is_personal(mention)
        if not person and (brand.type is EntityType.PRODUCT or not _is_thing_before(document, lexicon, mention)):
            yield brand
    elif _stands_behind_maker(document, lexicon, mention):
        yield Evidence(EntityType.PRODUCT, "maker", _MADE)


def parts(lexicon: CueLexicon, groups: Mapping[str, NameGroup]) -> Iterator[tuple[str, Evidence]]:
    """The keys of names that stand behind a maker's elsewhere: « Valdor », « GT » beside « Renault Valdor GT »."""
    behind = [words[count:] for group in groups.values() for words, count in _opened(lexicon, group)]
    for key, group in groups.items():
        if any(_holds(rest, group.words) for rest in behind):
            yield key, Evidence(EntityType.PRODUCT, "part", _PART)


def _holds(words: Sequence[str], part: Sequence[str]) -> bool:
    """Whether words follow each other in others."""
    return any(words[start : start + len(part)] == part for start in range(len(words) - len(part) + 1))


def _opened(lexicon: CueLexicon, group: NameGroup) -> Iterator[tuple[tuple[str, ...], int]]:
    """The words of a name of something made, and how many of them are its maker's."""
    opening = _opening(lexicon, group.words)
    if opening is not None and opening[0].makes and not _is_division(lexicon, group.mentions[0].text, opening[1]):
        yield group.words, opening[1]


def _opening(lexicon: CueLexicon, words: Sequence[str]) -> tuple[Known, int] | None:
    """The longest known name that opens a longer one, and its words."""
    for count in range(len(words) - 1, 0, -1):
        known = lexicon.known.get(" ".join(words[:count]))
        if known is not None:
            return known, count
    return None


def _of_opening(lexicon: CueLexicon, mention: Mention, known: Known, count: int) -> Evidence:
    """« Audi Q8 » is a product, « Renault Sport » a part of the firm, « France Bleu Isère » a station."""
    if known.entity_type is not EntityType.ORGANIZATION:
        return Evidence(known.entity_type, "brand", 3)
    if known.makes and not _is_division(lexicon, mention.text, count):
        return Evidence(EntityType.PRODUCT, "brand", _MADE)
    series = any(c.isdigit() for c in mention.text)
    sells = known.table not in _BODIES and not known.makes
    if count == 1 and sells and (series or mention.type is not EntityType.ORGANIZATION):
        return Evidence(EntityType.PRODUCT, "brand", 3 if series else 1.6)
    return Evidence(known.entity_type, "brand", 3)


def _is_division(lexicon: CueLexicon, text: str, count: int) -> bool:
    """Whether what follows a maker's name names a part or a seat of the firm (« Sport », « Motors », « Douai »)."""
    words = text.split(" ")[count:]
    if not words:  # « Rolls-Royce » is two words in one
        return False
    organs = (row for word in words if (row := lexicon.words.get(word)))
    seats = (" ".join(words), words[-1])
    return any(map(lexicon.places.place, seats)) or any(row.type != EntityType.PRODUCT for row in organs)


def _stands_behind_maker(document: Document, lexicon: CueLexicon, mention: Mention) -> bool:
    """« l'Apple *Carto* », not « le pilote Ferrari *Paul Vernet* »."""
    start = document.sentence_of(mention.start).start
    for first in range(max(start, mention.start - _LONGEST), mention.start):
        known = lexicon.known.get(document.of(document.span(first, mention.start)))
        if known is None or not known.makes:
            continue
        told = first > start and lexicon.nouns.person(document[first - 1]) is not None
        placed = lexicon.places.place(mention.text) is not None and not _is_counted(document, lexicon, first)
        return not (told or placed or (lexicon.is_personal(mention) and " " in mention.text))
    return False


def _is_thing_before(document: Document, lexicon: CueLexicon, mention: Mention) -> bool:
    """Whether the noun before says that a name is no firm's, whatever its words: « le système Renault Services »."""
    noun = lexicon.nouns.kind(document[mention.start - 1]) if mention.start else None
    return noun is not None and noun.entity_type not in (EntityType.ORGANIZATION, EntityType.PLACE)


def _is_counted(document: Document, lexicon: CueLexicon, start: int) -> bool:
    """Whether an article, « cette », « sa » or a number stands before a name, at most adjectives between."""
    first, index = document.sentence_of(start).start, start - 1
    while index > first and document[index].pos == "ADJ" and not _tells_firm(lexicon, document[index].text):
        index -= 1
    if index < first:
        return False
    token = document[index]
    return (token.pos == "DET" and token.feature("Number") != "Plur") or (token.pos == "NUM" and token.text.isalpha())


def _tells_firm(lexicon: CueLexicon, word: str) -> bool:
    """« l'*allemand* BMW », « le *géant* Apple »: a firm, whatever the tagger takes the word for."""
    lower = word.lower()
    return bool(lexicon.places.readings(word)) or lower in lexicon.nouns.kinds or lower in lexicon.nouns.persons
