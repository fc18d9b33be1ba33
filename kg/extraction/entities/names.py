"""Mentions by name that are the same name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kg.languages import Language
from kg.languages.function_words import function_words
from kg.languages.known import bare
from kg.model.entity import Mention, MentionKind


@dataclass(slots=True)
class NameGroup:
    """All mentions of one name in an article, before names are chained; ``key`` is its normal form."""

    key: str
    mentions: list[Mention] = field(default_factory=list)
    words: tuple[str, ...] = field(init=False)
    """The words of the key."""

    def __post_init__(self) -> None:
        self.words = tuple(self.key.split(" "))

    @property
    def first(self) -> int:
        """The first token that bears the name."""
        return min(mention.start for mention in self.mentions)

    @property
    def named(self) -> bool:
        """Whether a name, not only a word of origin, stands in the group."""
        return any(mention.kind is MentionKind.NAME for mention in self.mentions)


def group_names(mentions: Iterable[Mention]) -> dict[str, NameGroup]:
    """The mentions by the normal form of their names, in text order."""
    groups: dict[str, NameGroup] = {}
    for mention in mentions:
        key = bare(mention.text)
        groups.setdefault(key, NameGroup(key)).mentions.append(mention)
    return groups


def label_of(language: Language, mentions: Sequence[Mention]) -> str:
    """The fullest name among mentions: the most words, then letters; of equals one with a capital, the most frequent.

    Capitals throughout only if nothing else is.
    """
    texts = Counter(m.text for m in mentions if m.kind is MentionKind.NAME) or Counter(m.text for m in mentions)
    group = function_words(language, "group")
    bearing = [text for text in texts if text.partition(" ")[2] not in texts or text.partition(" ")[0] not in group]

    def fullness(text: str) -> tuple[bool, int, int, bool, int]:
        shouted = text.isupper() and len(text) > 1 and any(not t.isupper() for t in texts)
        return (not shouted, len(text.replace("-", " ").split()), len(text), text[:1].isupper(), texts[text])

    return max(bearing, key=fullness)  # « Vellon » rather than « groupe Vellon »
