"""Offices told through the post: « il occupe le poste de directeur du Louvre », « son poste de maire de Dole »."""

from __future__ import annotations

from kg.extraction.relations.bearer import Bearer, Known, suits
from kg.extraction.relations.phrase import Phrase
from kg.extraction.relations.reading import Determination, Reading, determination
from kg.model.document import Token
from kg.model.entity import EntityType


def posted(reading: Reading, phrase: Phrase, known: Known) -> Bearer | None:
    """Whose the post is: whose « son » says, else the subject of the verb of holding or leaving that it completes."""
    post = _post(reading, phrase)
    if post is None or phrase.determination is not Determination.NONE or not reading.sort_of(phrase.head):
        return None
    owner = _owner(reading, post)
    verb = reading.document.head(post.index)
    leaves = reading.lexicon.has("leaving", verb.lemma)
    if owner is None and (leaves or reading.lexicon.has("holding", verb.lemma)):
        owner = next((token.index for token in reading.document.dependents(verb.index, "nsubj")), None)
    entity = reading.of_type(owner, EntityType.PERSON) if owner is not None else None
    if owner is None or entity is None or not suits(reading, phrase, entity):
        return None
    start, end = min(owner, post.index), max(owner + 1, phrase.end)
    return Bearer(entity, "post", start, end, phrase.head, reading.trust(owner), ended=leaves)


def _post(reading: Reading, phrase: Phrase) -> Token | None:
    """The noun for a post that a title completes with « de »."""
    if reading.preposition(phrase.start - 1, phrase.head) != reading.lexicon.of:
        return None
    noun = reading.token(phrase.start - 2, phrase.head)
    return noun if noun is not None and reading.lexicon.has("post", noun.text.lower()) else None


def _owner(reading: Reading, post: Token) -> int | None:
    """The possessive of a post."""
    before = (child for child in reading.document.dependents(post.index, "det"))
    return next((token.index for token in before if determination(token) is Determination.POSSESSIVE), None)
