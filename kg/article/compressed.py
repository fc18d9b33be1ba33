"""Bytes of a file, gzipped or not, within a limit: a small file may unpack to a terabyte."""

from __future__ import annotations

import zlib
from pathlib import Path
from typing import BinaryIO

from kg.errors import SourceError

LARGEST_PAGE = 20_000_000  # bytes; the longest live blogs of the press have 3 MB, and lxml takes 30 times the bytes
_GZIP = b"\x1f\x8b"


def open_unpacked(path: Path) -> BinaryIO:
    """The file, through gzip if its first bytes say so, whatever its name."""
    import gzip

    with path.open("rb") as file:
        packed = file.read(2) == _GZIP
    return gzip.open(path) if packed else path.open("rb")  # type: ignore[return-value]


def read_bytes(path: Path) -> bytes:
    """All bytes of a page; raises `SourceError` (``empty``, ``too_large``, ``truncated``) and ``OSError``."""
    try:
        with open_unpacked(path) as file:
            data = file.read(LARGEST_PAGE + 1)
    except (EOFError, zlib.error) as error:
        raise SourceError(
            str(path), "truncated", f"the gzip stream is broken ({error}); copy the file again"
        ) from error
    return within_limit(str(path), data)


def within_limit(source: str, data: bytes) -> bytes:
    """``data``, unless it is empty or longer than any article's page: then a `SourceError`."""
    if not data.strip():
        raise SourceError(source, "empty", "there is nothing in it")
    if len(data) > LARGEST_PAGE:
        raise SourceError(
            source, "too_large", f"more than {LARGEST_PAGE // 1_000_000} MB unpacked; no article's page is that long"
        )
    return data
