"""``kg check``."""

from __future__ import annotations

import click


@click.command()
def check() -> None:
    """Not yet."""
