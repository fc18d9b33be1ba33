"""``kg explain``."""

from __future__ import annotations

import click


@click.command()
def explain() -> None:
    """Not yet."""
