"""``kg query``."""

from __future__ import annotations

import csv
import sys
from pathlib import Path

import click

from kg.cli import options


@click.command()
@click.argument("name", required=False)
@click.option("-e", "--expression", help="A SPARQL query.")
@options.store
@click.option("--format", "form", default="table")
def query(name: str | None, expression: str | None, path: Path, form: str) -> None:
    """Ask the graph."""
    from kg.store import Store

    with Store.open(path) as store:
        if expression:
            found = store.query(expression)
        elif name.endswith(".rq"):
            found = store.query(Path(name).read_text())
        else:
            found = store.ask(name)
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(found.columns)
    out.writerows(found.plain())
