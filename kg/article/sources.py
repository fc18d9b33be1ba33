"""Every SOURCE of the command line as pages: files, folders, corpora, web archives, addresses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from kg.article.archive import read_archive
from kg.article.compressed import read_bytes
from kg.article.corpus import read_corpus
from kg.article.page import Page, PageKind
from kg.article.web import fetch, is_address
from kg.errors import SourceError

_KINDS = {
    ".html": PageKind.HTML,
    ".htm": PageKind.HTML,
    ".xhtml": PageKind.HTML,
    ".xml": PageKind.HTML,
    ".txt": PageKind.TEXT,
}
_CORPORA = {".jsonl": read_corpus, ".ndjson": read_corpus, ".warc": read_archive}


def find_pages(sources: Iterable[str], *, allow_private: bool = False) -> Iterator[Page | SourceError]:
    """The pages of all sources, in order, with ids that are unique among them.

    What cannot be read is given as a `SourceError` in its place and never stops the others. ``allow_private`` permits
    addresses on the own machine or network.
    """
    taken: set[str] = set()
    for source in sources:
        for page in _pages(source, allow_private):
            yield page if isinstance(page, SourceError) else replace(page, id=_unique(page.id, taken))


def _pages(source: str, allow_private: bool) -> Iterator[Page | SourceError]:
    try:
        if is_address(source):
            yield fetch(source, allow_private=allow_private)
        elif Path(source).is_dir():
            yield from _folder(Path(source))
        else:
            yield from _file(Path(source))
    except SourceError as error:
        yield error
    except OSError as error:
        reason = "missing" if isinstance(error, FileNotFoundError) else "unreadable"
        yield SourceError(source, reason, error.strerror or str(error))


def _folder(folder: Path) -> Iterator[Page | SourceError]:
    """The articles below a folder, sorted by path; other kinds of file are no articles and are passed over."""
    found = sorted(path for path in folder.rglob("*") if _suffix(path) in _KINDS | _CORPORA and path.is_file())
    if not found:
        yield SourceError(
            str(folder), "empty", f"no file below it ends in {', '.join(sorted(_KINDS | _CORPORA))} (or those with .gz)"
        )
    for path in found:
        yield from _pages(str(path), allow_private=False)


def _file(path: Path) -> Iterator[Page | SourceError]:
    suffix = _suffix(path)
    if suffix in _CORPORA:
        yield from _CORPORA[suffix](path)
    else:
        yield Page(str(path), _stem(path), read_bytes(path), _KINDS.get(suffix, PageKind.UNKNOWN))


def _suffix(path: Path) -> str:
    """The ending that tells the kind: of ``page.html.gz`` it is ``.html``."""
    suffixes = [suffix.lower() for suffix in path.suffixes]
    return suffixes[-2] if len(suffixes) > 1 and suffixes[-1] == ".gz" else suffixes[-1] if suffixes else ""


def _stem(path: Path) -> str:
    stem = path.name.removesuffix(".gz")
    return Path(stem).stem or stem


def _unique(identity: str, taken: set[str]) -> str:
    """``identity``, or with the first free number where another page of the run has it already."""
    number, candidate = 2, identity
    while candidate in taken:
        candidate, number = f"{identity}-{number}", number + 1
    taken.add(candidate)
    return candidate
