"""Bytes become text as browsers read them, and right where browsers would show garbage."""

from __future__ import annotations

import pytest

from kg.article.encoding import decode
from kg.errors import SourceError

TEXT = "L’été à Cœur-la-Forêt : « 12 € », dit-il…"


@pytest.mark.parametrize(
    ("data", "header"),
    [
        (TEXT.encode(), None),
        (b"\xef\xbb\xbf" + TEXT.encode(), None),
        (TEXT.encode("utf-16"), None),
        (TEXT.encode("utf-16-le"), None),
        (TEXT.encode("utf-16-be"), None),
        (TEXT.encode("windows-1252"), None),
        (TEXT.encode("windows-1252"), "iso-8859-1"),
        (TEXT.encode("windows-1252"), "utf-8"),
        (TEXT.encode(), "iso-8859-1"),
        (TEXT.encode(), "no-such-charset"),
    ],
)
def test_text_is_read_whatever_is_declared(data: bytes, header: str | None) -> None:
    assert decode("test", data, header) == TEXT


@pytest.mark.parametrize(
    "meta", ['<meta charset="ISO-8859-1">', "<meta http-equiv=x content='text/html; charset=latin1'>"]
)
def test_a_declared_latin1_is_windows_1252(meta: str) -> None:
    assert decode("test", (meta + TEXT).encode("windows-1252")) == meta + TEXT


def test_other_declared_encodings_are_used() -> None:
    page = '<meta charset="iso-8859-15"><p>Un œuf à 3 €</p>'
    assert decode("test", page.encode("iso-8859-15")) == page


def test_stray_bytes_of_windows_1252_in_utf8() -> None:
    assert decode("test", "L’été ".encode() + "à côté".encode("windows-1252")) == "L’été à côté"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7 \xe2\xe3", "not_text"),
        (b"\xff\xd8\xff\xe0JFIF", "not_text"),
        (bytes(range(256)) * 20, "not_text"),
        ("été ".encode() + b"\xff\xfe\xc3 \x81\x9d " * 40, "encoding"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(SourceError) as refused:
        decode("a.html", data)
    assert (refused.value.source, refused.value.reason) == ("a.html", reason)
