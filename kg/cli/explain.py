"""``kg explain``."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli import options

if TYPE_CHECKING:
    from rich.text import Text

    from kg.store.explain import Reason


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
            out.print(_told(reason), _sentence(reason), sep="\n")


def _heading(reason: Reason) -> str:
    from kg.store.explain import ReasonKind

    if reason.kind is ReasonKind.TOGETHER:
        return "Named together"
    return "Facts" if reason.fact else "Claims"


def _told(reason: Reason) -> Text:
    """A reason in one line: what, how it is held, on whose word, when."""
    from rich.text import Text

    from kg.store.explain import ReasonKind

    if reason.kind is ReasonKind.TOGETHER:
        return Text(f"• {reason.article}")
    stance = [word for word in (reason.polarity, reason.modality) if word not in ("positive", "actual", "")]
    said = [f"according to {reason.source}"] if reason.source and reason.kind is not ReasonKind.QUOTE else []
    notes = ", ".join([*stance, *said, *filter(None, [reason.date])])
    return Text.assemble("• ", (reason.told, "bold"), f"  [{notes}]" if notes else "")


def _sentence(reason: Reason) -> Text:
    """The sentence with the evidence highlighted and the entities underlined, and where to read on."""
    from rich.text import Text

    passage = reason.passage
    text = Text(passage.text)
    if len(passage.exact) < len(passage.text):
        text.stylize("reverse", passage.exact.start, passage.exact.end)
    for name in passage.names:
        text.stylize("underline", name.start, name.end)
    article = reason.article.rsplit("/article/", 1)[-1]
    return Text.assemble("  ", text, (f"  ({article}, {reason.rule or reason.kind})", "dim"))
