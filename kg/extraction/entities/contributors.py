"""Who wrote, photographed or supplied the article, as entities beside those of its text."""

from __future__ import annotations

from collections.abc import Iterator

from kg.languages.known import bare
from kg.model.article import Article, Contributor, ContributorKind
from kg.model.entity import EntityType, Mention, MentionKind
from kg.model.span import Span

OUTSIDE = -1
"""The token index of mentions that stand outside the parsed text (credits, source lines, metadata)."""

_TYPES = {ContributorKind.PERSON: EntityType.PERSON, ContributorKind.ORGANIZATION: EntityType.ORGANIZATION}


def contributors(article: Article) -> Iterator[Mention]:
    """A mention for each contributor, but for the publisher itself.

    Its tokens are ``[0, 0)`` with head ``OUTSIDE``; its span is empty where only metadata tell the name.
    """
    seen: set[str] = set()
    for contributor in (*article.authors, *article.credits, *article.sources):
        key = bare(contributor.name)
        if key and key not in seen and key != bare(article.publisher or ""):
            seen.add(key)
            yield _mention(contributor)


def _mention(contributor: Contributor) -> Mention:
    kind = _TYPES[contributor.kind]
    span = contributor.span or Span(0, 0)
    return Mention(MentionKind.NAME, 0, 0, OUTSIDE, span, contributor.name, kind, "contributor", 0.9)
