"""Two names that the article equates: « X, né Y », « le Front national, rebaptisé Rassemblement national »."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.relations.draft import Draft
from kg.extraction.relations.reading import Reading
from kg.model.entity import EntityType, Mention
from kg.model.finding import RelationType


def renamings(reading: Reading) -> Iterator[Draft]:
    """The other names that stand behind a name and a word that equates them."""
    for mention in reading.starting.values():
        other = _other(reading, mention)
        if other is not None and other.text != mention.text:
            subject = reading.named(mention).id
            yield Draft(
                RelationType.ALIAS, subject, other.text, "renaming", mention.start, other.end, mention.head
            )  # fmt: skip


def _other(reading: Reading, mention: Mention) -> Mention | None:
    """The name of the same sort behind « né », « alias », « rebaptisé »; a person's nickname may be of any sort."""
    index = reading.after_name(mention)
    index += reading.has_mark(index, ",")
    while not (width := _width(reading, index)):
        token = reading.token(index, mention.start)
        if token is None or token.pos != "ADV":  # « désormais rebaptisé »
            return None
        index += 1
    name = reading.name_at(index + width, article=True)
    if name is None or reading.token(name.start, mention.start) is None:
        return None
    kind, other = reading.named(mention).type, reading.named(name).type
    nickname = kind is EntityType.PERSON and reading.opens_quotation(index + width)
    return name if kind is other or nickname else None


def _width(reading: Reading, start: int) -> int:
    """How many words from a token on equate two names; none where they do not."""
    for words in reading.lexicon.group("renaming"):
        parts = words.split()
        if [token.text.lower() for token in reading.document.tokens[start : start + len(parts)]] == parts:
            return len(parts)
    return 0
