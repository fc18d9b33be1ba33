"""The step that finds names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.extraction.mentions.candidate import Candidate
from kg.extraction.mentions.choice import chosen, tokens_of
from kg.extraction.mentions.demonyms import demonyms
from kg.extraction.mentions.expansions import common_short_forms, expanded_names, expansions
from kg.extraction.mentions.headed_names import headed_names
from kg.extraction.mentions.known_names import known_names
from kg.extraction.mentions.lexicon import Lexicon
from kg.extraction.mentions.proper_nouns import proper_nouns
from kg.extraction.mentions.refusal import is_phrase, is_refused
from kg.extraction.mentions.trim import is_capital, lengthened, trimmed
from kg.extraction.mentions.works import works
from kg.extraction.step import step
from kg.languages import Language
from kg.languages.given_names import is_given_name
from kg.languages.nouns import Part, PersonNounKind
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
    known, spelt = list(known_names(document, lexicon)), expansions(document, lexicon)
    model = (c for c in _model_names(document, lexicon) if not _overruns(document, c, known))
    simple = chosen((*known, *works(document, lexicon), *expanded_names(document, lexicon, spelt), *model))
    simple += [c for c in proper_nouns(document, lexicon, tokens_of(simple)) if not is_refused(document, lexicon, c)]
    simple = [c for c in simple if not is_phrase(document, lexicon, c)]
    simple = _without_common(document, simple, common_short_forms(document, spelt))
    simple = chosen(_lengthened(document, lexicon, list(_joined(document, lexicon, simple))))
    headed = list(headed_names(document, lexicon, {c.start: c for c in simple}))
    kept = chosen((*simple, *headed))
    kept += _places_inside(document, lexicon, simple, [c for c in kept if c in headed])
    names = [c.mention(document) for c in kept]
    names += demonyms(document, lexicon, tokens_of(kept))
    return replace(extraction, mentions=tuple(sorted(names, key=lambda m: (m.start, -m.end))))


def _without_common(document: Document, found: list[Candidate], common: frozenset[str]) -> list[Candidate]:
    """The candidates without short forms that the article explains by common words (« taxe d'habitation (TH) »)."""
    return [c for c in found if c.rule == "known" or document.of(document.span(c.start, c.end)) not in common]


def _model_names(document: Document, lexicon: Lexicon) -> Iterator[Candidate]:
    for name in document.names:
        found = Candidate(name.start, name.end, _LABELS.get(name.label), f"model-{name.label}", 0.7)
        for part in _parts(document, lexicon, found):
            cut = trimmed(document, lexicon, part)
            if cut and not is_refused(document, lexicon, cut):
                yield cut


def _overruns(document: Document, found: Candidate, known: list[Candidate]) -> bool:
    """Whether a candidate is a known name with words in lower case after it (« Banque mondiale alerte »)."""
    return any(
        k.start == found.start
        and k.end < found.end
        and not any(is_capital(t) for t in document.tokens[k.end : found.end])
        for k in known
        if k.rule == "known"
    )


def _parts(document: Document, lexicon: Lexicon, found: Candidate) -> tuple[Candidate, ...]:
    """A candidate, cut in two where a known name and a person's stand side by side (« Sénat Anne Vidal »)."""
    for index in range(found.start + 1, found.end - 1):
        words = document.of(document.span(found.start, index))
        party = lexicon.known.get(words) is not None or _is_behind_office(document, lexicon, found, index)
        if party and _is_person(document, lexicon, index, found.end):
            party_type = EntityType.ORGANIZATION if found.type is EntityType.PERSON else found.type
            return replace(found, end=index, type=party_type), replace(found, start=index, type=EntityType.PERSON)
    return (found,)


def _is_behind_office(document: Document, lexicon: Lexicon, found: Candidate, index: int) -> bool:
    """« la députée *Agir* Anne Vidal »: between an office and a first name stands a party."""
    before = lexicon.nouns.person(document[found.start - 1]) if found.start else None
    given = is_given_name(lexicon.language, document[found.start].text)
    return (
        before is not None
        and before.kind == PersonNounKind.OFFICE
        and not given
        and index == found.start + 1
        and is_given_name(lexicon.language, document[index].text)
        and document[found.start].text not in lexicon.titles
    )


def _is_person(document: Document, lexicon: Lexicon, start: int, end: int) -> bool:
    """Whether tokens are a person's name: by the given name, or because the model takes them for one elsewhere."""
    words, name = document.of(document.span(start, end)), document[start].text
    if lexicon.known.get(name) is not None:
        return False
    if is_given_name(lexicon.language, name) and is_capital(document[start + 1]):
        return True
    return any(n.label == "PER" and document.of(document.span(n.start, n.end)) == words for n in document.names)


def _joined(document: Document, lexicon: Lexicon, found: list[Candidate]) -> Iterator[Candidate]:
    """The candidates, two acronyms or two parts of a person's name side by side made one (« CMA CGM »)."""
    last: Candidate | None = None
    for candidate in sorted(found, key=lambda c: c.start):
        if last is not None and last.end == candidate.start and _are_one(document, last, candidate):
            if not _is_behind_office(document, lexicon, last, candidate.start):
                last = replace(last, end=candidate.end)
                continue
            last = replace(last, type=EntityType.ORGANIZATION, rule="party")
        if last is not None:
            yield last
        last = candidate
    if last is not None:
        yield last


def _are_one(document: Document, one: Candidate, two: Candidate) -> bool:
    if {one.rule, two.rule} & {"known", "place", "quoted-title"} or document[one.start].sentence != document[
        two.start
    ].sentence:
        return False
    persons = one.type is two.type is EntityType.PERSON
    bodies = {one.type, two.type} <= {EntityType.ORGANIZATION, None}  # « CGV Consulting »
    return persons or bodies or all(token.text.isupper() for token in document.tokens[one.start : two.end])


def _lengthened(document: Document, lexicon: Lexicon, found: list[Candidate]) -> Iterator[Candidate]:
    taken = tokens_of(c for c in found if c.rule != "proper-noun")
    for candidate in found:
        yield lengthened(document, lexicon, candidate, taken)


def _places_inside(
    document: Document, lexicon: Lexicon, simple: list[Candidate], headed: list[Candidate]
) -> list[Candidate]:
    return [
        inner
        for outer in headed
        if (kind := lexicon.nouns.kind(document[outer.start]))
        and kind.part == Part.SEAT
        and not is_capital(document[outer.start])
        for inner in simple
        if inner.type is EntityType.PLACE and outer.start < inner.start and inner.end <= outer.end
    ]
