"""Activities and industries: « actif dans la robotique », « spécialisée dans le textile »."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.relations.draft import Draft
from kg.extraction.relations.meant import Meant, Told
from kg.extraction.relations.reading import Reading
from kg.languages.function_words import function_words
from kg.model.document import Token
from kg.model.entity import EntityType
from kg.model.finding import RelationType

_RULE = "field"
_ACTORS = (EntityType.PERSON, EntityType.ORGANIZATION)


def fields(told: Told) -> Iterator[Draft]:
    """The fields in which the text says that somebody is active."""
    reading = told.reading
    for token in reading.document.tokens:
        if not reading.lexicon.has("active", token.lemma) or token.pos not in ("ADJ", "VERB"):
            continue
        actor = _actor(told, token)
        if actor is None or reading.preposition(token.index + 1, token.index) not in function_words(
            reading.language, "in"
        ):
            continue
        for start, end in _activities(reading, token.index + 2):
            text = reading.document.of(reading.document.span(start, end))
            yield Draft(
                RelationType.FIELD, actor.entity.id, text, _RULE, token.index, end, token.index, trust=actor.trust
            )


def _actor(told: Told, token: Token) -> Meant | None:
    """Who is active: the subject, or the noun that the word qualifies."""
    found = told.clauses.clauses.subjects.explicit(token.index)
    if found is None and token.dep.partition(":")[0] in ("acl", "amod", "conj"):
        found = told.reading.document.head(token.index)
    actor = told.at(found.index) if found else None
    return actor if actor and actor.entity.type in _ACTORS else None


def _activities(reading: Reading, index: int) -> Iterator[tuple[int, int]]:
    """The noun phrases of a list, without articles; « le secteur de », « des domaines tels que » are stepped over."""
    index = _past_sector(reading, index)
    while token := reading.token(index, index):
        start = index + (token.pos == "DET")
        end = _phrase_end(reading, start)
        if end == start:
            return
        yield start, end
        joint = reading.token(end, index)
        if joint is None or not (joint.pos == "CCONJ" or joint.text == ","):
            return
        index = end + 1


def _past_sector(reading: Reading, index: int) -> int:
    noun = index + (reading.document[index].pos == "DET")
    token = reading.token(noun, index)
    if token is None or not reading.lexicon.has("sector", token.lemma):
        return index
    for position in range(noun + 1, noun + 5):
        following = reading.token(position, index)
        if following and following.pos in ("SCONJ", "ADP"):
            return position + 1
    return index


def _phrase_end(reading: Reading, start: int) -> int:
    index = start
    while (token := reading.token(index, start)) and token.index not in reading.covering:
        bare = token.pos == "ADP" and token.lemma == reading.lexicon.of and index > start
        if token.pos not in ("NOUN", "ADJ", "PROPN") and not bare:
            break
        index += 1
    return index
