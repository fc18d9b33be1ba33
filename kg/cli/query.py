"""``kg query``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli import options

if TYPE_CHECKING:
    from kg.store import Store
    from kg.store.results import Results

_FORMATS = ("table", "csv", "tsv", "json", "xml", "turtle", "ntriples", "jsonld")


@click.command(
    epilog="""\b
Named queries: entities, relations, events, quotes, denials, timeline, facts (one file each in ontology/queries).
A plain query reads the facts; claims stand in the articles' graphs:
  kg query -e 'SELECT * { ?s ?p ?o } LIMIT 10' --store press
  kg query -e 'SELECT * { GRAPH ?article { ?claim kg:polarity kg:negative } }' --store press
  kg query relations --store press --format csv > relations.csv"""
)
@click.argument("question", metavar="NAME|FILE.rq", required=False)
@click.option("-e", "--expression", metavar="SPARQL", help="The query itself (SELECT, ASK, CONSTRUCT, DESCRIBE).")
@options.store
@click.option(
    "--format", "form", type=click.Choice(_FORMATS), default="table", show_default=True, help="Tables are for people."
)
def query(question: str | None, expression: str | None, path: Path, form: str) -> None:
    """Ask the graph: a named query, a file, or an expression.

    The prefixes of ontology/context.jsonld need not be declared. A query only reads: updates, SERVICE and LOAD are
    refused.
    """
    if (question is None) == (expression is None):
        raise click.UsageError("give either NAME, FILE.rq, or -e 'SPARQL'")
    from kg.store import Store, formats

    with Store.open(path, create=False) as store:
        found = _ask(store, question, expression)
        if form == "table":
            _print(found)
        else:
            sys.stdout.write(formats.write(found, formats.form(form)))


def _ask(store: Store, question: str | None, expression: str | None) -> Results:
    if expression is not None:
        return store.query(expression)
    if question and (question.endswith(".rq") or "/" in question):
        file = Path(question)
        if not file.is_file():
            raise click.UsageError(f"there is no query file {question}")
        return store.query(file.read_text(encoding="utf-8"))
    return store.ask(str(question))


def _print(found: Results) -> None:
    from kg.cli import tables
    from kg.store import formats
    from kg.store.results import Answer, Table

    if isinstance(found, Table):
        tables.show(found.columns, found.plain())
    elif isinstance(found, Answer):
        click.echo("yes" if found.value else "no")
    else:
        click.echo(formats.write(found, formats.form("turtle")), nl=False)
