"""What names in a row say of each other's type: « Renault et *Vellon* », « Anna, *Zélie* et Paul »."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from kg.extraction.entities.evidence import Evidence, Scores, decided
from kg.extraction.entities.names import NameGroup
from kg.model.document import Document
from kg.model.entity import Mention, MentionKind

_WEIGHT = 2.0  # of the type of a name beside, as of the model's word
_CLEAR = 2.0  # times what is said of the one must be more than what is said of the other
_TOLD = 3.0  # what is said of a name for it to speak for others: more than the model's word
_ROW = 3  # names that a row has at least for the many to speak for the one


def shared_types(
    document: Document, groups: Mapping[str, NameGroup], own: Mapping[str, Scores]
) -> Mapping[str, list[Evidence]]:
    """For each name by its key, the types of the names beside it where they are clearer than its own."""
    shared: dict[str, list[Evidence]] = defaultdict(list)
    for one, other in _pairs(document, groups):
        for key, beside in ((one, other), (other, one)):
            if _top(own[beside]) >= _CLEAR * _top(own[key]):
                shared[key].append(Evidence(decided(own[beside]), "coordinated", _WEIGHT))
    for row in _rows(document, groups):
        for key in row:
            types = {decided(own[other]) for other in row if other != key and _is_clear(own[other])}
            if len(types) == 1 and not shared[key]:
                shared[key].append(Evidence(types.pop(), "coordinated", _WEIGHT))
    return shared


def _pairs(document: Document, groups: Mapping[str, NameGroup]) -> Iterator[tuple[str, str]]:
    """The names of which the parser joins one to the other."""
    heads = {_anchor(document, m.head): key for key, group in groups.items() for m in _named(group)}
    for head, key in heads.items():
        other = heads.get(document[head].head)
        if document[head].dep == "conj" and other is not None and other != key:
            yield key, other


def _rows(document: Document, groups: Mapping[str, NameGroup]) -> Iterator[Sequence[str]]:
    """Names with nothing but commas and conjunctions between them."""
    keys = {m.start: (m.end, key) for key, group in groups.items() for m in _named(group)}
    row: list[str] = []
    last = -1
    for start, (end, key) in sorted(keys.items()):
        between = document.tokens[last:start] if last >= 0 else ()
        if len(between) == 1 and (between[0].text == "," or between[0].pos == "CCONJ"):
            row.append(key)
        else:
            if len(row) >= _ROW:
                yield row
            row = [key]
        last = end
    if len(row) >= _ROW:
        yield row


def _named(group: NameGroup) -> Iterator[Mention]:
    return (mention for mention in group.mentions if mention.kind is MentionKind.NAME)


def _anchor(document: Document, head: int) -> int:
    """The token that stands for a name in a coordination: the noun to which the name is put (« la chanteuse Anna »)."""
    while document[head].dep in ("appos", "flat:name") and document[head].head < head:
        head = document[head].head
    return head


def _top(scores: Scores) -> float:
    return max(scores.values())


def _is_clear(scores: Scores) -> bool:
    """Whether what speaks for a name's type is clearly more than what speaks for another."""
    ranked = sorted(scores.values(), reverse=True)
    return ranked[0] >= _TOLD and (len(ranked) == 1 or ranked[0] >= _CLEAR * ranked[1])
