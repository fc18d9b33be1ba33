"""What stands behind a name and tells its type: ages, roles, kinds, the land in which a town lies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extraction.entities.evidence import Evidence
from kg.extraction.entities.lexicon import CueLexicon
from kg.languages.function_words import function_words
from kg.languages.places import PlaceKind
from kg.model.document import Document, Token
from kg.model.entity import EntityType, Mention

_SKIPPED = frozenset({"ADJ", "ADP", "DET"})
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "AUX", "PRON"})
_WINDOW = 6  # tokens behind the name that are looked at
_MAYBE_TOWN = (EntityType.PLACE, None)
_LANDS = (PlaceKind.DEPARTMENT, PlaceKind.REGION, PlaceKind.COUNTRY, PlaceKind.TERRITORY)


def after(document: Document, lexicon: CueLexicon, mention: Mention) -> Iterator[Evidence]:
    """What the words behind a name speak for."""
    end = document.sentence_of(mention.end - 1).end
    words = document.tokens[mention.end : min(end, mention.end + _WINDOW)]
    if len(words) < 2:
        return
    if words[0].text in (",", "(") and any(_is_age(lexicon, words, i) for i in range(1, len(words) - 1)):
        yield Evidence(EntityType.PERSON, "age", 8 if _is_age(lexicon, words, 1) else 4)
    if words[0].text == "(":
        yield from _in_parentheses(lexicon, mention, words)
    if words[0].text == ",":
        yield from _of_apposition(document, lexicon, mention, words[1:])
        if _is_near(lexicon, words[1:]) and not lexicon.is_personal(mention):
            yield Evidence(EntityType.PLACE, "near", 3)
        if _may_be_town(document, lexicon, mention) and _is_in_land(lexicon, words[1:]):
            yield Evidence(EntityType.PLACE, "land", 2.5)


def _is_age(lexicon: CueLexicon, words: Sequence[Token], index: int) -> bool:
    """« 35 ans » behind the comma, or behind « de » (« , New-Yorkais de 52 ans »)."""
    units = function_words(lexicon.language, "age")
    if words[index].pos != "NUM" or index + 1 >= len(words) or words[index + 1].text not in units:
        return False
    of = function_words(lexicon.language, "of-bare")
    return index == 1 or (words[index - 1].text in of and words[index - 2].pos != "ADP")


def _in_parentheses(lexicon: CueLexicon, mention: Mention, words: Sequence[Token]) -> Iterator[Evidence]:
    """« Sornay (Loiret) »: the department, region or state in which it lies; a person has a party or a team there."""
    close = next((i for i, token in enumerate(words) if token.text == ")"), 0)
    place = lexicon.places.place(_text(words[1:close])) if close else None
    if place is not None and place.kind in _LANDS and not lexicon.is_personal(mention):
        yield Evidence(EntityType.PLACE, "land", 4 if place.kind == PlaceKind.DEPARTMENT else 2.5)


def _text(words: Sequence[Token]) -> str:
    """Tokens as they stand: « Haute-Saône » is three."""
    parted = (f" {t.text}" if i and words[i - 1].end < t.start else t.text for i, t in enumerate(words))
    return "".join(parted)


def _is_near(lexicon: CueLexicon, words: Sequence[Token]) -> bool:
    """« , non loin de Dole », « , à 20 km au nord de Dole »."""
    near = function_words(lexicon.language, "near")
    index = next((i for i, token in enumerate(words) if token.text.lower() in near), None)
    return index is not None and not any(token.pos in _CONTENT for token in words[:index])


def _may_be_town(document: Document, lexicon: CueLexicon, mention: Mention) -> bool:
    """Whether a name may be a town's: what the model takes for a person's only behind a preposition."""
    placed = mention.start > 0 and document[mention.start - 1].pos == "ADP" and " " not in mention.text
    return (mention.type in _MAYBE_TOWN or placed) and not lexicon.is_personal(mention)


def _is_in_land(lexicon: CueLexicon, words: Sequence[Token]) -> bool:
    """« Sornay, *au Texas* », « Sornay, *dans le Loiret* »."""
    first = next((i for i, token in enumerate(words) if token.pos not in ("ADP", "DET")), 0)
    if not first or words[0].pos != "ADP":
        return False
    places = (lexicon.places.place(_text(words[first:end])) for end in range(first + 1, len(words) + 1))
    return any(place is not None and place.kind in _LANDS for place in places)


def _of_apposition(
    document: Document, lexicon: CueLexicon, mention: Mention, words: Sequence[Token]
) -> Iterator[Evidence]:
    """« X, un pianiste », « X, start-up lyonnaise »; not « à l'Assemblée, le député Paul Vernet », who is another."""
    found = next(
        ((i, t) for i, t in enumerate(words) if t.pos not in _SKIPPED or t.text.lower() in lexicon.nouns.persons), None
    )
    if found is None or found[1].pos not in ("NOUN", "ADJ") or found[1].text[0].isupper():
        return  # « le Nord-Est, le *Centre* » are two names
    index, noun = found
    if noun.pos == "ADJ" and index + 1 < len(words) and words[index + 1].pos == "NOUN":
        index, noun = index + 1, words[index + 1]  # « , principal site de la vallée, »
    if any(token.pos == "ADP" for token in words[:index]) or _names_another(document, noun):
        return
    if person := lexicon.nouns.person(noun):
        yield Evidence(EntityType.PERSON, "role-after", 3)
        if person.firm:
            yield Evidence(EntityType.ORGANIZATION, "role-after", 3)
    elif kind := lexicon.nouns.kind(noun):
        yield Evidence(kind.entity_type, "kind-after", 2 if _completes(document, lexicon, mention) else 4)


def _completes(document: Document, lexicon: CueLexicon, mention: Mention) -> bool:
    """Whether a name completes a noun for a thing, of which the apposition may be: « le bal du *Valdor*, fête »."""
    before, noun = document[mention.start - 1].text.lower() if mention.start else "", document.head(mention.head)
    complement = before in function_words(lexicon.language, "of") and noun.pos == "NOUN"
    return complement and lexicon.nouns.person(noun) is None


def _names_another(document: Document, noun: Token) -> bool:
    """Whether a noun with a definite article has its own name right behind it, or a noun is the subject of a verb."""
    if noun.dep.startswith("nsubj"):
        return True  # « Pour Vernet, une loi suffirait »
    definite = any(det.feature("Definite") == "Def" for det in document.dependents(noun.index, "det"))
    following = document[noun.index + 1] if noun.index + 1 < len(document) else None
    named = following is not None and following.pos == "PROPN" and following.text[:1].isupper()
    return definite and named
