"""Who made a thing: « « Le Grand Bac » (1974), de Louis Mercier », « le robot Fulmar, de Veltis »."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.relations.draft import Draft
from kg.extraction.relations.reading import Reading
from kg.model.entity import EntityType, Mention
from kg.model.finding import RelationType

_SLOGAN = 0.8  # words in quotation marks behind an article are a slogan as often as a title
_BY = {
    EntityType.PRODUCT: (EntityType.ORGANIZATION, RelationType.MANUFACTURER),
    EntityType.WORK: (EntityType.PERSON, RelationType.AUTHOR),
}
"""Who stands behind « de » after the name of a thing, and what they are to it."""


def works(reading: Reading) -> Iterator[Draft]:
    """The authors that stand behind the name of a work, the makers behind a comma after that of a product."""
    for mention in reading.starting.values():
        work = reading.named(mention)
        if work.type not in _BY:
            continue
        index = reading.after_name(mention)
        comma = reading.token(index, mention.start)
        parted = comma is not None and comma.text == ","
        if reading.preposition(index + parted, mention.start) != reading.lexicon.of:
            continue
        name = maker(reading, index + parted + 1)
        kind, relation = _BY[work.type]
        if name and reading.named(name).type is kind and (parted or kind is EntityType.PERSON):
            yield Draft(
                relation, work.id, reading.named(name).id, "author-behind-work", mention.start, name.end, mention.head,
                trust=_SLOGAN if _may_be_slogan(reading, mention) else 1.0,
            )  # fmt: skip


def _may_be_slogan(reading: Reading, mention: Mention) -> bool:
    """Whether an article stands before the quotation marks: « la « République des justes » de X » is no title."""
    article = reading.token(mention.start - 2, mention.start)
    return reading.opens_quotation(mention.start - 1) and article is not None and article.pos == "DET"


def maker(reading: Reading, index: int) -> Mention | None:
    """The name at a token behind « de », past what says what it is: « du studio Lapin Noir »."""
    if name := reading.name_at(index, article=True):
        return name
    for position in range(index, index + 4):
        token = reading.token(position, index)
        if name := reading.starting.get(position):
            return name
        if token is None or not (token.pos in ("DET", "ADJ", "NOUN") or token.text.lower() in reading.lexicon.things):
            return None
    return None
