"""``kg export``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli import options

if TYPE_CHECKING:
    from kg.model.formats import Format
    from kg.store import Store

_FORMATS = ("turtle", "ntriples", "rdfxml", "nquads", "trig", "jsonld")
_NETWORKS = ("gexf", "gexf-static", "graphml", "csv", "png", "svg")
_VIEWS = ("entities", "events", "claims", "mentions")


@click.command(
    name="export",
    epilog="""\b
  kg export trig --store press -o press.trig
  kg export gexf --view entities --store press -o press.gexf        for Gephi
  kg export csv --view mentions --unit sentence --store press -o together.csv""",
)
@click.argument("form", metavar="FORMAT", type=click.Choice([*_FORMATS, *_NETWORKS]))
@options.store
@click.option(
    "-o", "--output", required=True, type=click.Path(path_type=Path, dir_okay=False), help="The file to write."
)
@click.option("--view", type=click.Choice(_VIEWS), default="entities", show_default=True, help="What a network shows.")
@click.option("--claims", is_flag=True, help="Take what is denied, doubted, planned or only reported into a network.")
@click.option(
    "--unit",
    type=click.Choice(["article", "paragraph", "sentence"]),
    default="paragraph",
    show_default=True,
    help="How near to each other entities are mentioned, for the view of mentions.",
)
def export(form: str, path: Path, output: Path, view: str, claims: bool, unit: str) -> None:
    """Write the graph as RDF, or a view of it as a network.

    RDF: turtle, ntriples, rdfxml (the facts), nquads, trig, jsonld (facts, claims and evidence).
    Networks: gexf (for Gephi, with time), gexf-static (for Gephi Lite), graphml, csv (nodes and edges), png, svg.
    """
    from kg.exports import export_format
    from kg.store import Store

    with Store.open(path, create=False) as store:
        for file in write(store, export_format(form), output, view=view, claims=claims, unit=unit):
            click.echo(f"wrote {file}", err=True)


def write(
    store: Store, form: Format, output: Path, *, view: str = "entities", claims: bool = False, unit: str = "paragraph"
) -> tuple[Path, ...]:
    """Write one export and tell the files."""
    from kg import exports
    from kg.store.results import Table

    if form.name in _FORMATS:
        return exports.write_graph(form, exports.from_store(store.quads()), output)
    shown = exports.view(view)
    rows = store.query(shown.query.read_text(encoding="utf-8"))
    records = rows.records() if isinstance(rows, Table) else []
    return exports.write_network(form, shown.network(records, claims=claims, unit=exports.Unit(unit)), output)


def export_all(store: Store, folder: Path) -> tuple[Path, ...]:
    """Every format into a folder: RDF as ``graph.*``, each view as GEXF, and the entities in all network formats."""
    from kg.exports import export_format

    folder.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    for name in _FORMATS:
        form = export_format(name)
        written += write(store, form, folder / f"graph.{form.extension}")
    for name in _NETWORKS:
        form = export_format(name)
        stem = "entities-static" if name == "gexf-static" else "entities"
        written += write(store, form, folder / f"{stem}.{form.extension}")
    for view in _VIEWS[1:]:
        written += write(store, export_format("gexf"), folder / f"{view}.gexf", view=view)
    return tuple(written)
