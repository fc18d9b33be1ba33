"""``kg demo``: the bundled article, from page to graph, told so that one enjoys reading it."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from rich.console import Console

    from kg.store import Store

_ARTICLE = "kremlin-clubhouse"

_QUESTIONS = {
    "Who holds which position, as a fact?": """
SELECT ?who ?role ?where {
  ?position a kg:Position ; kg:holder/rdfs:label ?who ; schema:roleName ?role ; kg:heldAt/rdfs:label ?where .
} ORDER BY ?who ?role ?where""",
    "What does the article not state as a fact, and on whose word?": """
SELECT ?claim ?polarity ?modality ?says {
  GRAPH ?article {
    ?event a kg:EventClaim ; rdfs:label ?claim ; kg:polarity ?p ; kg:modality ?m ; kg:assertedBy ?by .
    OPTIONAL { ?by a kg:Entity ; rdfs:label ?says }
    FILTER(?p = kg:negative || ?m != kg:actual || BOUND(?says))
    BIND(STRAFTER(STR(?p), "#") AS ?polarity) BIND(STRAFTER(STR(?m), "#") AS ?modality)
  }
} ORDER BY ?claim""",
    "What did SpaceX do, in which words?": """
SELECT ?what ?when ?words {
  GRAPH ?article {
    ?event a kg:EventClaim ; kg:agent/rdfs:label "SpaceX"@fr ; rdfs:label ?what ;
           kg:evidence/oa:hasSelector/oa:exact ?words .
    OPTIONAL { ?event kg:timeValue ?when }
  }
} ORDER BY ?when ?what""",
}


@click.command()
@click.option(
    "--exports",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    help="Also write the graph there in every format: RDF, GEXF, GraphML, CSV, pictures.",
)
def demo(folder: Path | None) -> None:
    """Build the bundled article and show what was found in it."""
    from kg import pipeline, resources
    from kg.cli.tables import console
    from kg.store import Store

    with Store.memory() as store:
        outcomes = list(pipeline.build([str(resources.demo(f"{_ARTICLE}.html"))], store))
        for outcome in outcomes:
            if outcome.error:
                raise outcome.error
        out = console()
        out.print(f"[bold]{outcomes[0].title}[/bold]")
        out.print(f"{outcomes[0].triples} statements, {outcomes[0].facts} of them facts\n")
        _tell(store, out)
        if folder is not None:
            from kg.cli.export import export_all

            written = export_all(store, folder)
            click.echo(f"\n{folder}/: {', '.join(path.name for path in written)}")
    sys.exit(0)


def _tell(store: Store, out: Console) -> None:
    """The named queries, shortened, then three questions in SPARQL."""
    from kg.cli import tables
    from kg.store.results import Table

    _show(store, out, "entities", {"label": "who or what", "type": "type", "aliases": "also", "mentions": "mentions"})
    _show(
        store,
        out,
        "relations",
        {"subject": "", "relation": "relation", "role": "as", "object": "", "polarity": "so?", "modality": "how sure"},
    )
    _show(store, out, "quotes", {"speaker": "who says", "verb": "how", "text": "what", "date": "when"})
    _show(store, out, "timeline", {"date": "when", "label": "what"})
    for question, sparql in _QUESTIONS.items():
        out.print(f"[bold]{question}[/bold]{sparql}", highlight=False)
        found = store.query(sparql)
        if isinstance(found, Table):
            out.print(tables.make(found.columns, found.plain()))


def _show(store: Store, out: Console, name: str, columns: Mapping[str, str]) -> None:
    from kg.cli import tables

    records = store.ask(name).records()
    rows: list[Sequence[str]] = [[record[column] for column in columns] for record in records]
    out.print(tables.make(list(columns.values()), rows, title=f"{name} ({len(rows)})"))
