"""Parse HTML once, safely: a page comes out whole or not at all, never silently cut."""

from __future__ import annotations

import re

from lxml import etree, html

from kg.errors import SourceError

_MOST_TAGS = 80_000  # trafilatura needs minutes for 300,000 links; pages of the press have 1,000 to 5,000 tags
_LONGEST_TAG = 100_000  # characters; below it no tag can hold so many attributes that lxml takes seconds
_MOST_ATTRIBUTES = 2_000
_LONG_TAG = re.compile(rf"<[a-zA-Z][^<>]{{{_LONGEST_TAG}}}[^<>]*")
_REFERENCE = re.compile(r"&#(?:x([0-9a-f]{1,8})|([0-9]{1,8}));?", re.I)
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*>")
_FATAL = {"ERR_RESOURCE_LIMIT", "ERR_NO_MEMORY", "ERR_NAME_TOO_LONG"}


def parse(source: str, markup: str) -> html.HtmlElement:
    """The root element of a page; raises `SourceError` (``too_large``, ``too_deep``, ``no_text``).

    lxml by default loses everything below 253 levels or after 10 MB of one text, without a word; a page that would be
    cut even with its limits lifted is refused.
    """
    _check_size(source, markup)
    parser = html.HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True, encoding="utf-8")
    clean = _DECLARATION.sub("", _FORBIDDEN.sub(" ", _REFERENCE.sub(_legal, markup)))
    try:
        root = html.document_fromstring(clean.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise SourceError(source, "no_text", f"the page is empty ({error})") from error
    if any(entry.type_name in _FATAL or "depth" in entry.message for entry in parser.error_log):
        raise SourceError(
            source, "too_deep", "its elements are nested more deeply than any article's; the page would be cut"
        )
    return root


def _check_size(source: str, markup: str) -> None:
    if markup.count("<") > _MOST_TAGS:
        raise SourceError(source, "too_large", f"more than {_MOST_TAGS:,} tags; no article's page has so many")
    if any(
        tag[0].count("=") > _MOST_ATTRIBUTES or tag[0].count(" ") > _LONGEST_TAG for tag in _LONG_TAG.finditer(markup)
    ):
        raise SourceError(source, "too_large", "one of its tags has thousands of attributes")


def _legal(reference: re.Match[str]) -> str:
    """A character reference as browsers read it: C1 controls are windows-1252, what XML forbids is a space."""
    code = int(reference[1], 16) if reference[1] else int(reference[2])
    if 0x80 <= code <= 0x9F:
        return bytes([code]).decode("windows-1252", "replace")
    if code > 0x10FFFF or _FORBIDDEN.match(chr(code)):
        return " "
    return reference[0]
