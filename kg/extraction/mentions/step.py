"""The step that finds names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.extraction.mentions.candidate import Candidate
from kg.extraction.mentions.capitals import is_capital, is_mere_opening, is_ordinal, is_phrase
from kg.extraction.mentions.choice import chosen, tokens_of
from kg.extraction.mentions.demonyms import demonyms
from kg.extraction.mentions.expansions import common_short_forms, expanded_names, expansions
from kg.extraction.mentions.glued import parted, unglued
from kg.extraction.mentions.headed_names import headed_names
from kg.extraction.mentions.known_names import known_names
from kg.extraction.mentions.lexicon import Lexicon
from kg.extraction.mentions.proper_nouns import proper_nouns
from kg.extraction.mentions.refusal import is_portfolio, is_refused
from kg.extraction.mentions.series import series
from kg.extraction.mentions.told_names import told_names
from kg.extraction.mentions.trim import is_complement, lengthened, trimmed
from kg.extraction.mentions.works import works
from kg.extraction.step import step
from kg.languages import Language
from kg.languages.function_words import function_words
from kg.languages.given_names import is_given_name
from kg.languages.nouns import Part
from kg.model.document import Document
from kg.model.entity import EntityType
from kg.model.extraction import Extraction

_LABELS = {"PER": EntityType.PERSON, "ORG": EntityType.ORGANIZATION, "LOC": EntityType.PLACE}


@step(needs="document", gives="mentions")
def mentions(extraction: Extraction, language: Language) -> Extraction:
    """Fill ``mentions`` with names and words of origin, in text order.

    None overlaps another, but for places named inside a longer name (« tribunal de Dijon »).
    """
    document, lexicon = extraction.document, Lexicon.of(language)
    known = [c for c in known_names(document, lexicon) if not _is_field(document, lexicon, c)]
    spelt = expansions(document, lexicon)
    model = (_reaching(c, known) for c in _model_names(document, lexicon) if not _overruns(document, lexicon, c, known))
    titles = list(works(document, lexicon))
    told = told_names(document, lexicon, tokens_of((*known, *titles)))
    made = series(document, lexicon, known)
    simple = chosen((*known, *titles, *told, *made, *expanded_names(document, lexicon, spelt), *model))
    simple += [c for c in proper_nouns(document, lexicon, tokens_of(simple)) if not is_refused(document, lexicon, c)]
    simple = [c for c in simple if not (is_phrase(document, lexicon, c) or is_mere_opening(document, lexicon, c))]
    simple = _without_common(document, simple, common_short_forms(document, spelt))
    simple = chosen(_lengthened(document, lexicon, list(_joined(document, lexicon, simple))))
    headed = list(headed_names(document, lexicon, {c.start: c for c in simple}))
    kept = chosen((*simple, *headed))
    kept += _places_inside(document, lexicon, simple, [c for c in kept if c in headed])
    names = [c.mention(document) for c in kept]
    names += demonyms(document, lexicon, tokens_of(kept))
    return replace(extraction, mentions=tuple(sorted(names, key=lambda m: (m.start, -m.end))))


def _is_field(document: Document, lexicon: Lexicon, found: Candidate) -> bool:
    """Whether a known name is a minister's field here (« la ministre de la *Défense* », a quarter elsewhere)."""
    words = document.of(document.span(found.start, found.end))
    return words in lexicon.not_names and is_portfolio(document, lexicon, found)


def _without_common(document: Document, found: list[Candidate], common: frozenset[str]) -> list[Candidate]:
    """The candidates without short forms that the article explains by common words (« taxe d'habitation (TH) »)."""
    return [c for c in found if c.rule == "known" or document.of(document.span(c.start, c.end)) not in common]


def _model_names(document: Document, lexicon: Lexicon) -> Iterator[Candidate]:
    for name in document.names:
        found = Candidate(name.start, name.end, _LABELS.get(name.label), f"model-{name.label}", 0.7)
        parts = (cut for part in unglued(document, lexicon, found) for cut in _cut(document, lexicon, part))
        yield from (part for part in parts if not is_refused(document, lexicon, part))


def _cut(document: Document, lexicon: Lexicon, found: Candidate) -> tuple[Candidate, ...]:
    """A candidate without what is no part of it, parted anew where that shows two names."""
    cut = found if found.rule == "side" else trimmed(document, lexicon, found)
    if cut is None or cut == found:
        return () if cut is None else (cut,)
    return tuple(part for half in unglued(document, lexicon, cut) if (part := trimmed(document, lexicon, half)))


def _reaching(found: Candidate, known: list[Candidate]) -> Candidate:
    """A candidate that ends inside a known name, with the whole of it (« Maison de l'*Amérique latine* »)."""
    end = next((k.end for k in known if found.start < k.start < found.end < k.end), found.end)
    return replace(found, end=end)


def _overruns(document: Document, lexicon: Lexicon, found: Candidate, known: list[Candidate]) -> bool:
    """Whether a candidate is a known name with words in lower case after it (« Banque mondiale alerte »)."""
    return any(
        k.start == found.start
        and k.end < found.end
        and (_goes_apart(document, lexicon, k.end) or not any(map(is_capital, document.tokens[k.end : found.end])))
        for k in known
        if k.rule == "known"
    )


def _goes_apart(document: Document, lexicon: Lexicon, index: int) -> bool:
    """Whether an adverbial starts at a token: « Quardane *sur le* ministre … »."""
    after = document[index + 1].text if index + 1 < len(document) else ""
    of = function_words(lexicon.language, "of")
    adverbial = document[index].pos == "ADP" and document[index].text.lower() not in of
    return adverbial and after in function_words(lexicon.language, "definite")


def _joined(document: Document, lexicon: Lexicon, found: list[Candidate]) -> Iterator[Candidate]:
    """The candidates, two acronyms or two parts of a person's name side by side made one (« CMA CGM »)."""
    last: Candidate | None = None
    for candidate in sorted(found, key=lambda c: c.start):
        if last is not None and _are_one(document, lexicon, last, candidate):
            whose = parted(document, lexicon, last, candidate)
            if whose is None:
                last = replace(last, end=candidate.end)
                continue
            last = whose
        if last is not None:
            yield last
        last = candidate
    if last is not None:
        yield last


def _are_one(document: Document, lexicon: Lexicon, one: Candidate, two: Candidate) -> bool:
    if one.end < two.start:
        return _is_noble(document, lexicon, one, two)
    if (
        one.end != two.start
        or {one.rule, two.rule} & {"known", "place", "quoted-title"}
        or document[one.start].sentence != document[two.start].sentence
    ):
        return False
    persons = one.type is two.type is EntityType.PERSON
    bodies = {one.type, two.type} <= {EntityType.ORGANIZATION, None}  # « CGV Consulting »
    return persons or bodies or all(token.text.isupper() for token in document.tokens[one.start : two.end])


def _is_noble(document: Document, lexicon: Lexicon, one: Candidate, two: Candidate) -> bool:
    """« Pierre Vernet *de* Valmy », where the model takes both for persons."""
    if not one.type is two.type is EntityType.PERSON or two.start != one.end + 1 or two.end - two.start > 1:
        return False
    alone = one.end - one.start == 1  # « Zorvana de Valmy »
    full = alone or is_given_name(lexicon.language, document[one.start].text)
    return full and document[one.end].text in lexicon.particles


def _lengthened(document: Document, lexicon: Lexicon, found: list[Candidate]) -> Iterator[Candidate]:
    taken = tokens_of(c for c in found if c.rule != "proper-noun" and not is_complement(document, lexicon, c))
    for candidate in found:
        yield candidate if candidate.rule == "side" else lengthened(document, lexicon, candidate, taken)


def _places_inside(
    document: Document, lexicon: Lexicon, simple: list[Candidate], headed: list[Candidate]
) -> list[Candidate]:
    return [
        inner
        for outer in headed
        if _is_seat(document, lexicon, outer.start)
        for inner in simple
        if inner.type is EntityType.PLACE and outer.start < inner.start and inner.end <= outer.end
    ]


def _is_seat(document: Document, lexicon: Lexicon, start: int) -> bool:
    """Whether a noun that lies in the place of its name opens a name, numbered or not (« 9e lycée de Nantes »)."""
    head = document[start + is_ordinal(document, start)]
    kind = lexicon.nouns.kind(head)
    return kind is not None and kind.part == Part.SEAT and not is_capital(head)
