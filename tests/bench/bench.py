"""How long building takes against the bare spaCy pipeline on the same texts, in one run.

    python -m tests.bench.bench [--rounds N] [PAGE…]

Both sides do their work in turn (A B A B …), so that a machine that slows down slows both; the ratio is the median of
the rounds. Bare means the model as it is shipped, over the article texts. Building means everything after the page was
read: parse, findings, statements, and the commit to a store on disk. Before each round the lemmatizers forget the words
they have seen: with the same texts again, they would answer from their caches. Without PAGE the sample articles of the
repository are built; folders of real pages give steadier figures.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import sys
import tempfile
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from time import process_time

import spacy
from spacy.language import Language

from kg import pipeline
from kg.article import read_sources
from kg.document.model import load_model
from kg.document.parse import PARSED
from kg.errors import SourceError
from kg.languages import load
from kg.model.article import Article
from kg.resources import demo
from kg.store import Store

SAMPLES = (str(Path(__file__).resolve().parents[1] / "samples"), str(demo("kremlin-clubhouse.html")))
CEILING = 1.3  # building over bare parsing: what was promised when the project began
_BATCH = 8


def read(pages: Sequence[str]) -> list[Article]:
    """The articles of the pages that can be read."""
    found = read_sources(pages, published="2024-03-12")
    return [article for article in found if not isinstance(article, SourceError)]


def cpu_seconds(work: Callable[[], object]) -> float:
    """The processor time of one call, with empty lemma caches before it."""
    for model in (_bare(), load_model(load("fr"))):
        model.get_pipe("lemmatizer").cache.clear()  # type: ignore[attr-defined]
    start = process_time()
    work()
    return process_time() - start


@cache
def _bare() -> Language:
    return spacy.load("fr_core_news_md")


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", nargs="*", default=SAMPLES, metavar="PAGE")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    articles = read(options.pages)
    texts = ["\n\n".join(article.of_kind(*PARSED)) for article in articles]

    def parse_only() -> None:
        list(_bare().pipe(texts, batch_size=_BATCH))

    def build() -> None:
        with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder, "store")) as store:
            for _ in pipeline.build_articles(articles, store):
                pass

    build()  # the model and the tables are loaded, the code is warm
    parse_only()
    rounds = [(cpu_seconds(parse_only), cpu_seconds(build)) for _ in range(options.rounds)]
    ratios = [whole / part for part, whole in rounds]
    words = sum(len(text.split()) for text in texts)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(
        f"{len(articles)} articles, {words} words, {options.rounds} rounds, CPU seconds of one core\n"
        f"bare spaCy pipeline  {statistics.median(part for part, _ in rounds):7.2f} s\n"
        f"whole build          {statistics.median(whole for _, whole in rounds):7.2f} s\n"
        f"ratio                {statistics.median(ratios):7.2f}   (min {min(ratios):.2f}, max {max(ratios):.2f};"
        f" ceiling {CEILING})\n"
        f"peak memory          {peak:7.0f} MB\n"
    )


if __name__ == "__main__":
    main()
