"""A corpus: JSON lines, one article a line."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO

from kg.article.compressed import LARGEST_PAGE, open_unpacked, read_bytes
from kg.article.contributors import read_names
from kg.article.metadata import Metadata
from kg.article.page import Page, PageKind
from kg.errors import SourceError

_LONGEST_LINE = 50  # times the largest page: beyond, a compressed bomb


def read_corpus(path: Path) -> Iterator[Page | SourceError]:
    """The pages of a ``.jsonl(.gz)`` file; a bad line is an error in its place.

    A line has ``id``, ``url``, ``published``, ``title``, ``author``, ``publisher``, all optional, and one of ``text``,
    ``html`` or ``path`` (beside the corpus, or absolute).
    """
    with open_unpacked(path) as file:
        number = 0
        try:
            while line := file.readline(LARGEST_PAGE + 1):
                number += 1
                if len(line) > LARGEST_PAGE:
                    yield SourceError(f"{path}:{number}", "too_large", "the line is longer than any article")
                    if not _skip_line(file):
                        return
                elif line.strip():
                    yield _read_line(path, number, line)
        except (EOFError, zlib.error, OSError) as error:
            yield SourceError(f"{path}:{number + 1}", "truncated", f"the file breaks off ({error}); copy it again")


def _skip_line(file: BinaryIO) -> bool:
    """Read on to the end of an overlong line; False where that is further away than any honest file has it."""
    for _ in range(_LONGEST_LINE):
        rest = file.readline(LARGEST_PAGE)
        if not rest or rest.endswith(b"\n"):
            return True
    return False


def _read_line(path: Path, number: int, line: bytes) -> Page | SourceError:
    source = f"{path}:{number}"
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        return SourceError(source, "not_json", f"one JSON object a line is expected ({error})")
    if not isinstance(record, dict):
        return SourceError(source, "not_json", "one JSON object a line is expected")
    try:
        return _page(path, source, number, record)
    except SourceError as error:
        return error
    except OSError as error:
        return SourceError(source, "missing", f"{record.get('path')}: {error.strerror or error}")


def _page(corpus: Path, source: str, number: int, record: Mapping[str, Any]) -> Page:
    page = Page(
        source=source,
        id=str(record.get("id") or f"{corpus.name.split('.')[0]}-{number}"),
        content="",
        url=record.get("url") or None,
        told=_told(record),
    )
    if isinstance(text := record.get("text"), str):
        return replace(page, content=text, kind=PageKind.TEXT)
    if isinstance(html := record.get("html"), str):
        return replace(page, content=html, kind=PageKind.HTML)
    if not isinstance(record.get("path"), str):
        raise SourceError(source, "no_text", 'the line has none of "text", "html" and "path"')
    return replace(page, content=read_bytes(corpus.parent / record["path"]))


def _told(record: Mapping[str, Any]) -> Metadata:
    """What a line says about its article; fields of another type than text are not taken."""
    said = {k: v.strip() for k, v in record.items() if isinstance(v, str) and v.strip()}
    authors = record.get("author") or record.get("authors") or ()
    return Metadata(
        title=said.get("title", ""),
        url=said.get("url"),
        language=said.get("language", ""),
        published=said.get("published"),
        publisher=said.get("publisher"),
        authors=read_names([authors] if isinstance(authors, str) else [a for a in authors if isinstance(a, str)]),
    )
