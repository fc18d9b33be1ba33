"""The command ``kg``. Command modules import the heavy libraries only when they run, so that ``kg --help`` is quick."""

from __future__ import annotations

import click

import kg
from kg.cli.audit import audit
from kg.cli.build import build
from kg.cli.check import check
from kg.cli.demo import demo
from kg.cli.explain import explain
from kg.cli.export import export
from kg.cli.query import query
from kg.cli.read import read
from kg.cli.stats import stats
from kg.errors import KgError


class _Kg(click.Group):
    """A group that turns our own errors into a message and exit code 2, without a traceback."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except KgError as error:
            raise _Refused(str(error)) from error


class _Refused(click.ClickException):
    exit_code = 2


@click.group(
    cls=_Kg,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="""\b
Lines to paste:
  kg demo
  kg build article.html --store press
  kg query relations --store press
  kg query -e 'SELECT * { ?s ?p ?o } LIMIT 10' --store press
  kg explain "Elon Musk" SpaceX --store press
  kg export gexf --store press -o press.gexf""",
)
@click.version_option(kg.__version__, prog_name="kg")
def main() -> None:
    """Read press articles and leave a knowledge graph that leads back to their words.

    Exit codes: 0 all well, 1 some articles failed (each is named, the others are kept), 2 wrong usage.
    """


for command in (build, read, query, export, explain, audit, check, stats, demo):
    main.add_command(command)
