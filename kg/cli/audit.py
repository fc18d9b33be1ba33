"""``kg audit``."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from rich.console import Console

    from kg.store.audit import Entry, Precision, Verdict
    from kg.store.reasons import Reason

_KEYS = "y right · n wrong · ? unsure · q stop"


@click.command(
    epilog="""\b
  kg audit --store press -o sheet.csv                  fifty facts, asked one by one; go on later with the same line
  kg audit --store press --relations-only --sample 200 -o sheet.csv < /dev/null      write the sheet only
  kg audit --sheet sheet.csv                           the figures of a sheet, filled here or in a spreadsheet"""
)
@click.option("--store", "path", type=click.Path(path_type=Path, file_okay=False), help="The folder with the graph.")
@click.option("--sample", default=50, show_default=True, type=click.IntRange(min=1), help="How many facts to draw.")
@click.option("--seed", default=0, show_default=True, help="Another number draws other facts.")
@click.option("--relations-only", "only", flag_value="relation", help="Draw no events.")
@click.option("--events-only", "only", flag_value="event", help="Draw no relations.")
@click.option(
    "-o",
    "--output",
    default=Path("audit.csv"),
    show_default=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="The sheet. One that is there is gone on with: its verdicts are kept.",
)
@click.option(
    "--sheet",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    help="Only print the figures of this sheet.",
)
def audit(path: Path | None, sample: int, seed: int, only: str | None, output: Path, sheet: Path | None) -> None:
    """Check facts against their words: draw some at random, ask for a verdict on each, print the precision.

    The words are shown in their sentence. Answer y if they say so, n if not, ? if you cannot tell, q to stop. The sheet
    is written after every answer. Without a terminal it is written with empty verdicts, to be filled in a spreadsheet.
    The precision stands with its 95 % interval (Wilson), for each relation and type of event.
    """
    if (path is None) == (sheet is None):
        raise click.UsageError("give either --store DIR, to draw facts, or --sheet FILE, to count verdicts")
    from kg.exports.spreadsheet import read_rows
    from kg.store.audit import Entry

    if path is None:
        _print_figures([Entry.read(row) for row in read_rows(Path(str(sheet)))])
        return
    kept = [Entry.read(row) for row in read_rows(output)] if output.exists() else []
    _check(_drawn(path, sample, seed, only), kept, output)


def _drawn(path: Path, sample: int, seed: int, only: str | None) -> list[Reason]:
    from kg.store import Store
    from kg.store.audit import AUDITED, draw
    from kg.store.reasons import ReasonKind

    with Store.open(path, create=False) as store:
        return draw(store, sample, seed=seed, kinds=[ReasonKind(only)] if only else AUDITED)


def _check(drawn: Sequence[Reason], kept: Sequence[Entry], output: Path) -> None:
    """Write the sheet; where somebody sits there, ask for the verdicts that it lacks, and print what follows."""
    from kg.store.audit import Entry, resumed

    sheet = resumed(map(Entry.of, drawn), kept)
    _write(sheet, output)
    if not attended():
        click.echo(f"wrote {output}: {_progress(sheet)}", err=True)
        return
    for number, entry in _asked(sheet, drawn):
        sheet[number] = entry
        _write(sheet, output)
    click.echo(f"{output}: {_progress(sheet)}\n")
    _print_figures(sheet)


def attended() -> bool:
    """Whether somebody can answer."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def _asked(sheet: Sequence[Entry], drawn: Sequence[Reason]) -> Iterator[tuple[int, Entry]]:
    """The lines that get a verdict, with their numbers, until somebody stops."""
    from kg.cli.tables import console

    out = console()
    for number, (entry, found) in enumerate(zip(sheet, drawn, strict=False)):  # judged ones of an earlier draw follow
        if entry.verdict:
            continue
        _show(out, f"{number + 1}/{len(drawn)}", found)
        verdict = _verdict()
        if verdict is None:
            return
        why = click.prompt("  why", default="", show_default=False) if verdict == "n" else ""
        yield number, replace(entry, verdict=verdict, reason=why)


def _show(out: Console, number: str, found: Reason) -> None:
    from kg.cli.telling import sentence, told

    out.print(f"\n{number}", style="dim")
    out.print(told(found), sentence(found), sep="\n")


def _verdict() -> Verdict | None:
    """The verdict of the key pressed; None to stop."""
    from kg.store.audit import Verdict

    while True:
        click.echo(f"  [{_KEYS}] ", nl=False)
        key = click.getchar(echo=False).casefold()
        click.echo(key)
        if key in ("q", "\x03", "\x04", "\x1b", ""):  # control-C, control-D, escape, the end of the input
            return None
        if key in ("y", "n", "?"):
            return Verdict(key)


def _write(sheet: Sequence[Entry], output: Path) -> None:
    from kg.exports.spreadsheet import write_rows
    from kg.store.audit import COLUMNS

    write_rows([COLUMNS, *(entry.cells for entry in sheet)], output)


def _progress(sheet: Sequence[Entry]) -> str:
    return f"{len(sheet)} statements, {sum(bool(entry.verdict) for entry in sheet)} judged"


def _print_figures(sheet: Sequence[Entry]) -> None:
    """The precision of each sort with its interval."""
    from kg.cli.tables import console, make
    from kg.store.audit import precision

    rows = [
        (each.type, *map(str, (each.judged, each.right, each.wrong, each.unsure)), *_shares(each))
        for each in precision(sheet)
    ]
    console().print(make(("type", "judged", "right", "wrong", "unsure", "precision", "95 % interval"), rows))


def _shares(found: Precision) -> tuple[str, str]:
    low, high = found.interval
    return (f"{found.share:.1%}", f"{low:.1%} – {high:.1%}") if found.judged else ("", "")
