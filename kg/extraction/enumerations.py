"""Names in a row: « Berlin, Paris et Rome », however the parser hangs them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.languages import Language
from kg.languages.function_words import function_words
from kg.model.document import Document
from kg.model.entity import Mention, MentionKind
from kg.model.extraction import Extraction


@dataclass(frozen=True, slots=True)
class Enumerations:
    """The enumerations of an article: two names or more of one type, commas between, « et » before the last."""

    by_head: Mapping[int, tuple[Mention, ...]]

    @classmethod
    def of(cls, extraction: Extraction, language: Language) -> Enumerations:
        """Find all enumerations of names that stand for an entity."""
        named = {mention.start: mention for mention in outermost(extraction)}
        found: dict[int, tuple[Mention, ...]] = {}
        for mention in named.values():
            if mention.head not in found:
                row = _row(extraction, named, mention, function_words(language, "and"))
                found.update((member.head, row) for member in row)
        return cls(found)

    def around(self, head: int) -> Sequence[Mention]:
        """The names of the enumeration to which a name belongs, by its head, in text order; empty where to none."""
        return self.by_head.get(head, ())


def outermost(extraction: Extraction) -> Iterator[Mention]:
    """The names that stand for an entity and lie in no longer one, in text order."""
    end = -1
    named = (m for m in extraction.mentions if m.kind is MentionKind.NAME and m.head in extraction.referents)
    for mention in sorted(named, key=lambda mention: (mention.start, -mention.end)):
        if mention.start >= end:
            end = mention.end
            yield mention


def _row(
    extraction: Extraction, named: Mapping[int, Mention], first: Mention, conjunctions: frozenset[str]
) -> tuple[Mention, ...]:
    """The enumeration that a name opens; empty where « et » never comes."""
    document, row = extraction.document, [first]
    limit = document.sentence_of(first.start).end
    while (joint := row[-1].end) + 1 < limit:
        last = document[joint].text.lower() in conjunctions
        following = named.get(_past_article(document, joint + 1))
        if following is None or following.end > limit or not (last or document[joint].text == ","):
            break
        if _type(extraction, following) is not _type(extraction, first):
            break
        row.append(following)
        if last:
            return tuple(row)
    return ()


def _past_article(document: Document, index: int) -> int:
    return index + 1 if document[index].pos == "DET" and index + 1 < len(document) else index


def _type(extraction: Extraction, mention: Mention) -> object:
    entity = extraction.entity(mention.head)
    return entity and entity.type
