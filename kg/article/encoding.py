"""From bytes to text, as browsers do it: byte order mark, HTTP header, the page's own declaration, then a guess."""

from __future__ import annotations

import codecs
import re

from kg.errors import SourceError

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_BINARY = {
    b"%PDF": "a PDF",
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"RIFF": "a media file",
    b"PK\x03\x04": "a ZIP archive or office document",
    b"\xd0\xcf\x11\xe0": "an office document",
    b"\x7fELF": "a program",
    b"\x1f\x8b": "gzip inside gzip",
    b"7z\xbc\xaf": "a 7z archive",
    b"SQLite format": "a database",
}
_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]+)|^<\?xml[^>]{0,100}encoding\s*=\s*["']([\w:.-]+)""", re.I
)
_PRESCAN = 4096  # bytes searched for a declaration; the standard says 1,024, but pages put scripts first
_AS_BROWSERS = {
    "iso8859-1": "windows-1252",
    "ascii": "windows-1252",
    "iso8859-9": "windows-1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "utf-16": "utf-8",  # a declaration that could be read as ASCII is not in UTF-16
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
}
_BYTE_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_C1 = re.compile("[\x80-\x9f]")
"""Control characters that no page means: text once read as latin-1 that was windows-1252 (« c\x9cur » for « cœur »)."""
_MOST_CONTROLS = 0.002  # of the characters; one stray control character in an article is common, a hundred are a binary
_FRENCH_1252 = frozenset("éèêëàâäçùûüîïôöœæÉÈÊËÀÂÇÙÛÎÏÔŒÆ’‘“”«»–—…€\xa0°·•²³½ñáíóúãøåßÄÖÜÑ©®™")
_MOST_GARBAGE = 0.001  # replacement characters among all: more than one in a thousand and names are at risk


def decode(source: str, data: bytes, header: str | None = None) -> str:
    """The text of a page; raises `SourceError` (``not_text``, ``encoding``).

    A declared latin-1 is read as windows-1252, as browsers do. Where they would show garbage we look once more: bytes
    that are valid UTF-8 are UTF-8 whatever is declared, and stray windows-1252 bytes in UTF-8 are what they look like.

    >>> decode("a.txt", "L’été".encode("windows-1252"))
    'L’été'
    """
    for magic, name in _BINARY.items():
        if data.startswith(magic):
            raise SourceError(source, "not_text", f"this is {name}, not an article; save the page as HTML or text")
    if not _is_wide(data) and len(_BYTE_CONTROLS.findall(data)) > max(8, _MOST_CONTROLS * len(data)):
        raise SourceError(source, "not_text", "this is binary data, not an article")
    text = _decoded(source, data, header)
    if _C1.search(text):
        text = _C1.sub(lambda control: bytes([ord(control[0])]).decode("windows-1252", "ignore"), text)
    return text


def _decoded(source: str, data: bytes, header: str | None) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    if guessed := _wide(data):
        return data.decode(guessed, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        encoding = _known(header) or _declared(data) or "utf-8"
    return _mixed(source, data) if encoding == "utf-8" else data.decode(encoding, "replace")


def _declared(data: bytes) -> str | None:
    found = _DECLARED.search(data[:_PRESCAN])
    return _known((found[1] or found[2]).decode("ascii", "replace")) if found else None


def _known(label: str | None) -> str | None:
    """The codec of a label as browsers understand it, or None."""
    try:
        name = codecs.lookup(label or "").name
    except LookupError:
        return None
    return _AS_BROWSERS.get(name, name)


def _is_wide(data: bytes) -> bool:
    return data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or _wide(data) is not None


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark shows in its zero bytes."""
    head = data[:2000]
    half = len(head) // 2 or 1
    if head[1::2].count(0) > 0.7 * half:
        return "utf-16-le"
    return "utf-16-be" if head[0::2].count(0) > 0.7 * half else None


def _mixed(source: str, data: bytes) -> str:
    """Text that should be UTF-8 and is not: what is not valid is read as windows-1252 where that gives French."""
    strays: list[str] = []

    def as_1252(error: UnicodeError) -> tuple[str, int]:
        assert isinstance(error, UnicodeDecodeError)  # noqa: S101 (decoding raises no other)
        stray = error.object[error.start : error.end].decode("windows-1252", "replace")
        strays.append(stray)
        return stray, error.end

    codecs.register_error("kg.windows-1252", as_1252)
    text = data.decode("utf-8", "kg.windows-1252")
    letters = "".join(strays)
    if sum(letter in _FRENCH_1252 for letter in letters) >= 0.9 * len(letters):
        return text
    if len(letters) <= max(3, _MOST_GARBAGE * len(text)):
        return data.decode("utf-8", "replace")
    raise SourceError(
        source, "encoding", f"{len(letters)} bytes are valid neither in UTF-8 nor in windows-1252; convert it to UTF-8"
    )
