"""Where an office is held that the text names without its place: « Le maire, X » in an article about one town."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from kg.extraction.relations.bearer import Bearer
from kg.extraction.relations.phrase import Phrase
from kg.extraction.relations.reading import Determination, Reading, determination
from kg.languages.places import PlaceKind
from kg.model.article import BlockKind
from kg.model.document import Sentence
from kg.model.entity import Entity, EntityId, EntityType

_HEADLINE_WEIGHT = 3  # a name in the headline or the first sentence counts as so many


def seat(reading: Reading, phrase: Phrase, bearer: Bearer) -> EntityId | None:
    """The seat of an office told without one, from its sentence or from what the article is about; None if not clear.

    A title that only refers to somebody (« le président ») is taken for a mayor's at most.
    """
    scopes = reading.lexicon.scopes.get(_title(reading, phrase), ())
    for scope, finder in _FINDERS:
        if bearer.rule == "reference" and scope != "municipality":
            continue
        if scope in scopes and (found := finder(reading, phrase)) is not None and found != bearer.entity.id:
            return found
    return None


def _title(reading: Reading, phrase: Phrase) -> str:
    """The noun of an office, with the word beside it where the two are one title (« premier ministre »)."""
    document = reading.document
    noun = reading.lexicon.stem(document[phrase.head].text)[0]
    around = [" ".join(document[index].text.lower() for index in phrase.words)]  # « président de la république »
    around += [f"{document[index].text.lower()} {noun}" for index in phrase.modifiers[-1:]]
    around += [f"{noun} {document[index].text.lower()}" for index in phrase.words[1:2]]
    return next((title for title in around if title in reading.lexicon.scopes), noun)


Finder = Callable[[Reading, Phrase], EntityId | None]


def _court(reading: Reading, phrase: Phrase) -> EntityId | None:
    """The court named in the sentence."""
    sentence = reading.document.sentence_of(phrase.head)
    courts = {e.id for e in _named(reading, sentence) if reading.lexicon.has("court", e.label.split()[0].lower())}
    return courts.pop() if len(courts) == 1 else None


def _municipality(reading: Reading, phrase: Phrase) -> EntityId | None:
    """The town that the article is about."""
    lands = {
        reading.named(m).id
        for m in reading.starting.values()
        if reading.preposition(m.start - 1, m.start) == reading.lexicon.into_land
    }
    lands |= _articled(reading)
    return _topic(
        reading, lambda e: e.type is EntityType.PLACE and e.id not in lands and _may_be_town(reading, e.label)
    )


def _articled(reading: Reading) -> frozenset[EntityId]:
    """The places that are never named without an article, as rivers and lands are: « le Gardon », « du Gardon »."""
    bare: set[EntityId] = set()
    every: set[EntityId] = set()
    for mention in reading.starting.values():
        entity = reading.named(mention)
        before = reading.token(mention.start - 1, mention.start)
        every.add(entity.id)
        if before is None or determination(before) is not Determination.DEFINITE:
            bare.add(entity.id)
    return frozenset(every - bare)


def _organization(reading: Reading, phrase: Phrase) -> EntityId | None:
    """The organization that the article is about, if the sentence names it."""
    found = _topic(reading, lambda e: e.type is EntityType.ORGANIZATION)
    return found if found in {e.id for e in _named(reading, reading.document.sentence_of(phrase.head))} else None


def _state_here(reading: Reading, phrase: Phrase) -> EntityId | None:
    """The only state of the sentence, by its name or its capital."""
    states = set(_states(reading, reading.document.sentence_of(phrase.head)))
    return states.pop() if len(states) == 1 else None


def _state(reading: Reading, phrase: Phrase) -> EntityId | None:
    """The state that the article is about, where it does not speak of the home state of its readers as well."""
    found = _topic(reading, lambda e: e.type is EntityType.PLACE and _is_state(reading, e.label))
    home = {e.id for e in reading.entities if reading.lexicon.has("home-state", e.label)}
    spoken_of = {reading.named(mention).id for mention in reading.starting.values()}
    spoken_of.update(reading.places_of(index for index in reading.origins if index not in reading.covering))
    return found if found in home or not home & spoken_of else None


def _states(reading: Reading, sentence: Sentence) -> Iterator[EntityId]:
    """The states that a sentence names, by themselves or by their capitals."""
    for entity in _named(reading, sentence):
        if entity.type is EntityType.PLACE:
            if _is_state(reading, entity.label):
                yield entity.id
            elif country := reading.lexicon.capitals.get(entity.label):
                yield reading.place(country, sentence.start)


def _named(reading: Reading, sentence: Sentence) -> Iterator[Entity]:
    for index in range(sentence.start, sentence.end):
        if mention := reading.starting.get(index):
            yield reading.named(mention)


def _is_state(reading: Reading, label: str) -> bool:
    found = reading.lexicon.places.place(label)
    return found is not None and found.is_country


def _may_be_town(reading: Reading, label: str) -> bool:
    found = reading.lexicon.places.place(label)
    return found is None or found.kind == PlaceKind.CITY


def _topic(reading: Reading, wanted: Callable[[Entity], bool]) -> EntityId | None:
    """The thing of a sort that the article names clearly most, the headline counting more."""
    document = reading.document
    counts: Counter[EntityId] = Counter()
    for mention in reading.starting.values():
        entity = reading.named(mention)
        bracketed = mention.start > 0 and document[mention.start - 1].text == "("
        if wanted(entity) and not bracketed:
            sentence = document.sentence_of(mention.start)
            opening = sentence.index == 0 or sentence.kind is BlockKind.HEADLINE
            counts[entity.id] += _HEADLINE_WEIGHT if opening else 1
    best = counts.most_common(2)
    if not best or best[0][1] < 2 or (len(best) == 2 and best[0][1] == best[1][1]):
        return None
    return best[0][0]


_FINDERS: Sequence[tuple[str, Finder]] = (
    ("court", _court),
    ("state", _state_here),
    ("municipality", _municipality),
    ("organization", _organization),
    ("state", _state),
)
"""The surer evidence first."""
