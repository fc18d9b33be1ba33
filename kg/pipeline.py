"""The way of the data: sources → articles → parses → findings → statements → store. Only here do stages meet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice

from kg.article import read_sources
from kg.document.parse import parse
from kg.errors import ArticleError, LanguageError, SourceError
from kg.extraction.chain import extract
from kg.graph import statements
from kg.languages import load
from kg.model.article import Article
from kg.model.extraction import Extraction
from kg.model.graph import ArticleGraph
from kg.pool import WorkerLostError, Pool
from kg.store import Store

_BATCH = 8  # articles that a worker takes at a time


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article: its graph's size in triples, or the error that kept it out of the store."""

    article: str
    title: str = ""
    triples: int = 0
    facts: int = 0
    error: SourceError | ArticleError | None = None


def understand(article: Article) -> Extraction:
    """All that is found in one article. Raises `ArticleError` where it cannot be read as a text in a known language."""
    try:
        language = load(article.language or "fr")
    except LanguageError as error:
        raise ArticleError(article.id, "language", str(error)) from error
    return extract(next(parse([article], language)), language)


def build(
    sources: Iterable[str], store: Store, *, published: str | None = None, base: str | None = None, jobs: int = 1
) -> Iterator[Outcome]:
    """Build articles into a store, one transaction each, in the order of the sources; yields as it goes.

    An article that is already there is replaced. A failing source or article yields its error and the others go on.
    ``published`` dates articles that do not tell their day; ``jobs`` is the number of processes that read and
    understand (the store has one writer).
    """
    found = read_sources(sources, published=published)
    for outcome in _graphs(found, base, jobs):
        if isinstance(outcome, ArticleGraph):
            store.replace(outcome)
            yield Outcome(outcome.id, outcome.title, len(outcome.named), len(outcome.facts))
        else:
            name = outcome.source if isinstance(outcome, SourceError) else outcome.article
            yield Outcome(name, error=outcome)
    store.flush()


Built = ArticleGraph | ArticleError | SourceError


def _graphs(found: Iterator[Article | SourceError], base: str | None, jobs: int) -> Iterator[Built]:
    work = partial(_graphs_of, base=base)
    batches = iter(lambda: list(islice(found, _BATCH if jobs > 1 else 1)), [])
    if jobs == 1:
        for batch in batches:
            yield from work(batch)
        return
    for batch, result in Pool(work, jobs).map(batches):
        yield from _singly(batch, work) if isinstance(result, WorkerLostError) else result


def _singly(batch: list[Article | SourceError], work: partial[list[Built]]) -> Iterator[Built]:
    """A batch that killed its worker, article by article: only the one that does it is lost."""
    for (item,), result in Pool(work, 1).map([item] for item in batch):
        if isinstance(result, WorkerLostError):
            name = item.source if isinstance(item, SourceError) else item.id
            yield ArticleError(name, "worker_lost", "the process that read it was killed or ran out of memory")
        else:
            yield from result


def _graphs_of(batch: list[Article | SourceError], base: str | None) -> list[Built]:
    return [item if isinstance(item, SourceError) else _graph_of(item, base) for item in batch]


def _graph_of(article: Article, base: str | None) -> ArticleGraph | ArticleError:
    try:
        return statements(understand(article), **({"base": base} if base else {}))
    except ArticleError as error:
        return error
    except Exception as error:  # one bad article never stops a corpus; the reason tells which kind of bug it is
        return ArticleError(article.id, "internal", f"{type(error).__name__}: {error}")
