"""``kg stats``."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from kg.cli import options


@click.command()
@options.store
def stats(path: Path) -> None:
    """Count what the store holds: articles, statements, facts, entities, mentions, relations, events, quotes."""
    from kg.store import Store
    from kg.store.stats import stats as count

    with Store.open(path, create=False) as store:
        for name, number in asdict(count(store)).items():
            click.echo(f"{name.replace('_', ' '):16} {number:>10,}")
