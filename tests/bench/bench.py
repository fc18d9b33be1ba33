"""How long building takes against the bare spaCy pipeline on the same texts, in one run.

    python -m tests.bench.bench [--rounds N] [--copies N]

Both sides do their work in turn (A B A B …), so that a machine that slows down slows both; the ratio is the median of
the rounds. Bare means the model as it is shipped, over the article texts. Building means everything after the page was
read: parse, findings, statements, and the commit to a store on disk. Reading pages is timed apart.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import process_time

import spacy

from kg import pipeline
from kg.article import read_sources
from kg.errors import SourceError
from kg.graph import statements
from kg.model.article import Article, BlockKind
from kg.resources import demo
from kg.store import Store

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
CEILING = 1.3  # building over bare parsing: what was promised when the project began


def articles(copies: int) -> list[Article]:
    """The sample articles of the repository and the demo, several times over."""
    read = list(read_sources([str(SAMPLES), str(demo("kremlin-clubhouse.html"))], published="2024-03-12"))
    return [article for article in read if not isinstance(article, SourceError)] * copies


def cpu_seconds(work: Callable[[], object]) -> float:
    """The processor time of one call."""
    start = process_time()
    work()
    return process_time() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--copies", type=int, default=5)
    options = parser.parse_args()
    found = articles(options.copies)
    texts = ["\n\n".join(a.of_kind(*set(BlockKind) - {BlockKind.CREDIT, BlockKind.CAPTION})) for a in found]
    bare = spacy.load("fr_core_news_md")

    def parse_only() -> None:
        list(bare.pipe(texts, batch_size=8))

    def build() -> None:
        with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder, "store")) as store:
            for article in found:
                store.replace(statements(pipeline.understand(article)))

    build()  # the model and the tables are loaded, the caches filled
    parse_only()
    rounds = [(cpu_seconds(parse_only), cpu_seconds(build)) for _ in range(options.rounds)]
    ratios = [whole / part for part, whole in rounds]
    words = sum(len(text.split()) for text in texts)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(
        f"{len(found)} articles, {words} words, {options.rounds} rounds, CPU seconds of one core\n"
        f"bare spaCy pipeline  {statistics.median(part for part, _ in rounds):7.2f} s\n"
        f"whole build          {statistics.median(whole for _, whole in rounds):7.2f} s\n"
        f"ratio                {statistics.median(ratios):7.2f}   (min {min(ratios):.2f}, max {max(ratios):.2f})\n"
        f"peak memory          {peak:7.0f} MB\n"
    )


if __name__ == "__main__":
    main()
