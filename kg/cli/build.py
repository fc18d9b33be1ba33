"""``kg build``."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli import options

if TYPE_CHECKING:
    from kg.pipeline import Outcome


@click.command(
    epilog="""\b
SOURCE is a .html, .htm, .txt, .xml, .gz or .warc(.gz) file, a folder of them, an http(s) address,
or a .jsonl(.gz) corpus with one article a line:
  {"id", "url", "published", "title", "author", "publisher", and one of "text" | "html" | "path"}

\b
  kg build page.html --store press
  kg build corpus.jsonl.gz --store press --jobs 4
  kg build page.html --store press --authority people.csv"""
)
@options.sources
@click.option(
    "--store",
    "path",
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder that holds the graph; made if it is not there. An article that it holds is replaced.",
)
@options.published
@click.option("--base", metavar="IRI", help="Where the graph's own IRIs begin.  [default: https://kg.example/]")
@click.option(
    "--authority",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    help="Your own authority file, .csv or RDF (.ttl, .rdf, …): names with the IRIs that you know them by.",
)
@click.option(
    "--reconcile",
    metavar="URL",
    help="A service that speaks the W3C Reconciliation API, asked for the names that no list knows.  [default: none]",
)
@click.option(
    "--reconcile-type",
    "types",
    metavar="TYPE=ID",
    multiple=True,
    help="The service's id of an entity type (Person=Q5); where given, names of no other type are asked for.",
)
@click.option(
    "--reconcile-score", "score", default=90.0, show_default=True, help="The least score of what is believed, of 100."
)
@click.option("--jobs", default=1, show_default=True, type=click.IntRange(min=1), help="Processes that read articles.")
def build(
    sources: tuple[str, ...],
    path: Path,
    published: str | None,
    base: str | None,
    authority: Path | None,
    reconcile: str | None,
    types: tuple[str, ...],
    score: float,
    jobs: int,
) -> None:
    """Read articles and put their graphs into a store.

    Each article is one transaction. A source that cannot be read is named on standard error with the reason, and the
    others are built; the exit code is then 1.
    """
    from kg import pipeline
    from kg.identity import AuthorityFile, Identify, reconciler
    from kg.store import Store

    identify = Identify(
        AuthorityFile(authority) if authority else None,
        reconciler(reconcile, Path(f"{path}.answers"), types=types, score=score) if reconcile else None,
    )
    with Store.open(path) as store:
        outcomes = pipeline.build(sources, store, published=published, base=base, jobs=jobs, identify=identify)
        built, failed = count(_progress(outcomes))
    click.echo(f"{built} built, {failed} failed", err=True)
    sys.exit(1 if failed else 0)


def count(outcomes: Iterable[Outcome]) -> tuple[int, int]:
    """How many articles were built and how many failed; failures are named on standard error."""
    built = failed = 0
    for outcome in outcomes:
        if outcome.error:
            failed += 1
            click.echo(f"failed: {outcome.error}", err=True)
        else:
            built += 1
    return built, failed


def _progress(outcomes: Iterator[Outcome]) -> Iterator[Outcome]:
    """The outcomes as they come, with a line of progress where somebody watches."""
    if not sys.stderr.isatty():
        yield from outcomes
        return
    from rich.console import Console
    from rich.progress import MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("loading the model", total=None)
        for outcome in outcomes:
            progress.update(task, advance=1, description=outcome.title[:60])
            yield outcome
