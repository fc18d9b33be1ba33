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
  kg explain "Elon Musk" SpaceX --store press          what joins the two"""
)
@click.argument("names", nargs=-1, required=True, metavar="LABEL-OR-IRI...")
@options.store
def explain(names: tuple[str, ...], path: Path) -> None:
    """Show the evidence behind an entity, or between two and more.

    Facts come first, then what is only said, denied, doubted or planned, then the sentences that merely name them
    together. The words that a finding was taken from are highlighted in their sentence.
    """
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
