"""``kg explain``."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli import options

if TYPE_CHECKING:
    from kg.store.reasons import Reason


@click.command(
    epilog="""\b
  kg explain "Elon Musk" --store press                 all that is said of one
  kg explain "Elon Musk" SpaceX --store press          what joins the two
  kg explain --article kremlin-clubhouse --store press       what was made of an article, and what was not"""
)
@click.argument("names", nargs=-1, metavar="LABEL-OR-IRI...")
@options.store
@click.option("--article", metavar="ID", help="Report on this article instead: what was read, found, and held back.")
@click.option("--limit", default=20, show_default=True, type=click.IntRange(min=0), help="Lines of each list there.")
def explain(names: tuple[str, ...], path: Path, article: str | None, limit: int) -> None:
    """Show the evidence behind an entity, or between two and more; or what was made of an article.

    Facts come first, then what is only said, denied, doubted or planned, then the sentences that merely name them
    together. The words that a finding was taken from are highlighted in their sentence.
    """
    if bool(names) == bool(article):
        raise click.UsageError("give either names, or --article ID")
    if article:
        _report(path, article, limit)
        return
    from kg.cli.tables import console
    from kg.cli.telling import sentence, told
    from kg.store import Store
    from kg.store.explain import explain as reasons_of

    with Store.open(path, create=False) as store:
        found = reasons_of(store, *names)
    out = console()
    out.print(" · ".join(f"{entity.label} <{entity.iri}>" for entity in found.entities), markup=False, style="bold")
    if not found.reasons:
        out.print("No article says anything that joins them.")
    for heading, reasons in groupby(found.reasons, key=_heading):
        out.print(f"\n{heading}", style="bold underline")
        for reason in reasons:
            out.print(told(reason), sentence(reason), sep="\n")


def _heading(reason: Reason) -> str:
    from kg.store.reasons import ReasonKind

    if reason.kind is ReasonKind.TOGETHER:
        return "Named together"
    return "Facts" if reason.fact else "Claims"


def _report(path: Path, article: str, limit: int) -> None:
    """Print the coverage of an article."""
    from kg.cli.naming import article_iris
    from kg.cli.tables import console
    from kg.cli.telling import report
    from kg.store import Store
    from kg.store.coverage import coverage

    with Store.open(path, create=False) as store:
        found = coverage(store, *article_iris(store, [article]))
    out = console()
    for line in report(found, limit=limit):
        out.print(line)
