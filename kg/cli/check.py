"""``kg check``."""

from __future__ import annotations

import sys
from itertools import groupby
from pathlib import Path

import click

from kg.cli import options


@click.command(
    epilog="""\b
  kg check --store press
  kg check kremlin-clubhouse --store press"""
)
@click.argument("articles", nargs=-1, metavar="[ARTICLE...]")
@options.store
def check(articles: tuple[str, ...], path: Path) -> None:
    """Hold the graph against the shapes of the ontology (SHACL), all articles or the ones named.

    Prints what is wrong in words, article by article; half a second each. Exit code 1 where there is a violation.
    """
    from kg.cli.naming import article_iris
    from kg.store import Store
    from kg.store.check import Severity
    from kg.store.check import check as faults_of

    with Store.open(path, create=False) as store:
        chosen = article_iris(store, articles)
        faults = list(faults_of(store, chosen))
    for article, group in groupby(faults, key=lambda fault: fault.article):
        click.echo(article)
        for fault in group:
            click.echo(f"  {fault}")
    violations = sum(fault.severity is Severity.VIOLATION for fault in faults)
    click.echo(f"{len(chosen)} articles: {violations} violations, {len(faults) - violations} warnings")
    sys.exit(1 if violations else 0)
