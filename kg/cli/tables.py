"""Tables as people read them in a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich import box
from rich.console import Console
from rich.table import Table

_WIDE = 200  # columns of an output that is no terminal: wide enough that nothing is cut
_HIDDEN = frozenset({"confidence", "rule", "offset", "link", "event", "claim", "quote", "entity"})


def console() -> Console:
    """A console on standard output; as wide as the terminal, or wide where the output is piped."""
    out = Console(highlight=False)
    return out if out.is_terminal else Console(highlight=False, width=_WIDE)


def show(columns: Sequence[str], rows: Iterable[Sequence[str]], *, title: str = "") -> None:
    """Print rows under their columns; technical columns (IRIs, offsets, rules) are left to the machine formats."""
    shown = [i for i, name in enumerate(columns) if name not in _HIDDEN and not name.endswith("Iri")] or list(
        range(len(columns))
    )
    console().print(make([columns[i] for i in shown], [[row[i] for i in shown] for row in rows], title=title))


def make(columns: Sequence[str], rows: Iterable[Sequence[str]], *, title: str = "") -> Table:
    """A table whose cells hold plain text: markup in an article's words is shown, not obeyed."""
    table = Table(title=title or None, title_justify="left", box=box.SIMPLE_HEAD, pad_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(_plain(cell) for cell in row))
    return table


def _plain(cell: str) -> str:
    from rich.markup import escape

    # an article's IRI is known by its id
    return escape(cell.rsplit("/article/", 1)[-1] if cell.startswith("http") and "/article/" in cell else cell)
