"""The way of the data: sources → articles → parses → findings → statements → store. Only here do stages meet."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby, islice

from kg.article import read_sources
from kg.document.parse import parse
from kg.errors import ArticleError, LanguageError, SourceError
from kg.extraction.chain import extract
from kg.graph import DEFAULT_BASE, statements
from kg.identity import OFFLINE, Identify
from kg.languages import Language, load
from kg.model.article import Article
from kg.model.extraction import Extraction
from kg.model.graph import ArticleGraph
from kg.pool import Pool, WorkerLostError
from kg.store import Store

_LOG = logging.getLogger(__name__)
_BATCH = 8  # articles at a time: their blocks go through the model together, and the store writes new ones in one go


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article: its graph's size in triples, or the error that kept it out of the store."""

    article: str
    title: str = ""
    triples: int = 0
    facts: int = 0
    error: SourceError | ArticleError | None = None


def understand(articles: Iterable[Article], *, identify: Identify = OFFLINE) -> Iterator[Extraction | ArticleError]:
    """All that is found in each article, in their order; an article that cannot be read yields its error instead.

    Articles that are given together are parsed together, which is faster; they need not share a language.
    """
    for code, group in groupby(articles, key=lambda article: article.language or "fr"):
        batch = list(group)
        try:
            language = load(code)
        except LanguageError as error:
            yield from (ArticleError(article.origin or article.id, "language", str(error)) for article in batch)
            continue
        yield from _understand(batch, language, identify)


def _understand(batch: list[Article], language: Language, identify: Identify) -> Iterator[Extraction | ArticleError]:
    """A batch in one language; where something fails, again article by article, so that only the bad one is lost."""
    try:
        found = [identify(extract(document, language), language) for document in parse(batch, language)]
    except Exception as error:  # one bad article never stops a corpus
        if len(batch) > 1:
            for article in batch:
                yield from _understand([article], language, identify)
            return
        yield _failed(batch[0], error)
        return
    yield from found


def _failed(article: Article, error: Exception) -> ArticleError:
    _LOG.debug("article %s", article.id, exc_info=error)
    return ArticleError(article.origin or article.id, "internal", f"{type(error).__name__}: {error}")


def build(
    sources: Iterable[str],
    store: Store,
    *,
    published: str | None = None,
    base: str | None = None,
    jobs: int = 1,
    identify: Identify = OFFLINE,
) -> Iterator[Outcome]:
    """Build articles into a store, in the order of the sources; yields as it goes, after the article is committed.

    Each article is committed whole or not at all; those of a batch are committed together.

    An article that is already there is replaced. A failing source or article yields its error and the others go on.
    ``published`` dates articles that do not tell their day; ``jobs`` is the number of processes that read and
    understand (the store has one writer); ``identify`` finds what they name outside the text.
    """
    found = read_sources(sources, published=published)
    yield from build_articles(found, store, base=base, jobs=jobs, identify=identify)


def build_articles(
    articles: Iterable[Article | SourceError],
    store: Store,
    *,
    base: str | None = None,
    jobs: int = 1,
    identify: Identify = OFFLINE,
) -> Iterator[Outcome]:
    """Build articles that are already read; otherwise as `build`."""
    for batch in _graphs(iter(articles), partial(_graphs_of, base=base, identify=identify), jobs):
        store.replace(*(built for built in batch if isinstance(built, ArticleGraph)))
        yield from map(_outcome, batch)
    store.flush()


Built = ArticleGraph | ArticleError | SourceError


def _outcome(built: Built) -> Outcome:
    if isinstance(built, ArticleGraph):
        return Outcome(built.id, built.title, len(built.named), len(built.facts))
    return Outcome(built.source if isinstance(built, SourceError) else built.article, error=built)


def _graphs(found: Iterator[Article | SourceError], work: partial[list[Built]], jobs: int) -> Iterator[list[Built]]:
    batches = iter(lambda: list(islice(found, _BATCH)), [])
    if jobs == 1:
        yield from map(work, batches)
        return
    for batch, result in Pool(work, jobs).map(batches):
        yield list(_singly(batch, work)) if isinstance(result, WorkerLostError) else result


def _singly(batch: list[Article | SourceError], work: partial[list[Built]]) -> Iterator[Built]:
    """A batch that killed its worker, article by article: only the one that does it is lost."""
    for (item,), result in Pool(work, 1).map([item] for item in batch):
        if isinstance(result, WorkerLostError):
            name = item.source if isinstance(item, SourceError) else item.origin or item.id
            yield ArticleError(name, "worker_lost", "the process that read it was killed or ran out of memory")
        else:
            yield from result


def _graphs_of(batch: list[Article | SourceError], base: str | None, identify: Identify) -> list[Built]:
    articles = [item for item in batch if not isinstance(item, SourceError)]
    understood = understand(articles, identify=identify)
    return [item if isinstance(item, SourceError) else _graph_of(next(understood), base) for item in batch]


def _graph_of(found: Extraction | ArticleError, base: str | None) -> ArticleGraph | ArticleError:
    if isinstance(found, ArticleError):
        return found
    try:
        return statements(found, base=base or DEFAULT_BASE)
    except Exception as error:
        return _failed(found.document.article, error)
