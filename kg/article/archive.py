"""A web archive: the HTML responses of a ``.warc(.gz)`` file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kg.article.compressed import LARGEST_PAGE, within_limit
from kg.article.page import Page, PageKind
from kg.errors import SourceError


def read_archive(path: Path) -> Iterator[Page | SourceError]:
    """The pages of a web archive, each named by its address; what is no HTML response is passed over."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    with path.open("rb") as file:
        number = 0
        try:
            for record in ArchiveIterator(file):
                if record.rec_type == "response" and _is_html(record):
                    number += 1
                    yield _page(path, number, record)
        except (ArchiveLoadFailed, EOFError, OSError) as error:
            yield SourceError(f"{path}:{number + 1}", "truncated", f"the archive breaks off or is none ({error})")
            return
    if not number:
        yield SourceError(str(path), "empty", "it holds no HTML page that a server gave")


def _is_html(record: object) -> bool:
    headers = record.http_headers  # type: ignore[attr-defined]
    return bool(headers) and headers.get_statuscode() == "200" and "html" in (headers.get_header("Content-Type") or "")


def _page(path: Path, number: int, record: object) -> Page | SourceError:
    source = f"{path}:{number}"
    url = record.rec_headers.get_header("WARC-Target-URI")  # type: ignore[attr-defined]
    content_type = record.http_headers.get_header("Content-Type") or ""  # type: ignore[attr-defined]
    charset = content_type.partition("charset=")[2].split(";")[0].strip(" \"'") or None
    try:
        data = within_limit(source, record.content_stream().read(LARGEST_PAGE + 1))  # type: ignore[attr-defined]
    except SourceError as error:
        return error
    identity = f"{path.name.split('.')[0]}-{number}"
    return Page(source, identity, data, PageKind.HTML, url=url, charset=charset)
