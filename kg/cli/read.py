"""``kg read``."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from typing import Any

import click

from kg.cli import options


@click.command()
@options.sources
@options.published
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="For whom to print.",
)
def read(sources: tuple[str, ...], published: str | None, form: str) -> None:
    """Show what is taken for the article, without building it.

    ``--format json`` prints one object a line: id url title standfirst authors published modified publisher sources
    language section paragraphs captions credits.
    """
    from kg.article import as_record, read_sources
    from kg.errors import SourceError

    failed = False
    for article in read_sources(sources, published=published):
        if isinstance(article, SourceError):
            failed = True
            click.echo(f"failed: {article}", err=True)
        elif form == "json":
            click.echo(json.dumps(as_record(article), ensure_ascii=False))
        else:
            click.echo(_text(as_record(article)))
    sys.exit(1 if failed else 0)


def _text(record: Mapping[str, Any]) -> str:
    """An article for a person: what the page says about itself, then its words."""
    about = [
        f"{name}: {', '.join(value) if isinstance(value, list) else value}"
        for name in ("id", "url", "authors", "published", "modified", "publisher", "sources", "language", "section")
        if (value := record.get(name))
    ]
    parts = [record["title"], record["standfirst"], *record["paragraphs"]]
    notes = [f"[{name[:-1]}] {text}" for name in ("captions", "credits") for text in record[name]]
    return "\n".join(about) + "\n\n" + "\n\n".join(filter(None, [*parts, *notes])) + "\n"
