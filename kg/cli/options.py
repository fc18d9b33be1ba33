"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path

import click

store = click.option(
    "--store",
    "path",
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder that holds the graph.",
)
sources = click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
published = click.option(
    "--published", metavar="DATE", help="When articles that do not tell it appeared (YYYY-MM-DD); dates relative to it."
)
