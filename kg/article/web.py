"""A page from the web, over http(s); never from the own machine or network unless that is asked for."""

from __future__ import annotations

import ipaddress
import socket
import urllib.error
import urllib.request
from email.message import Message
from typing import IO
from urllib.parse import urlsplit

from kg.article.compressed import LARGEST_PAGE, within_limit
from kg.article.page import Page, PageKind
from kg.errors import SourceError

_TIMEOUT_S = 20.0
_AGENT = "Mozilla/5.0 (compatible; kg-press)"
_MEDIA = {"text/html": PageKind.HTML, "application/xhtml+xml": PageKind.HTML, "text/plain": PageKind.TEXT}


def is_address(source: str) -> bool:
    """Whether a source is a web address rather than a path.

    >>> is_address("https://example.org/a.html"), is_address("a.html")
    (True, False)
    """
    return source.lower().startswith(("http://", "https://"))


def fetch(address: str, *, allow_private: bool = False) -> Page:
    """The page at an address; raises `SourceError` (``private_address``, ``unreachable``, ``http``, ``too_large``)."""
    opener = urllib.request.build_opener(_Guard(allow_private))
    _check(address, allow_private)
    request = urllib.request.Request(address, headers={"User-Agent": _AGENT, "Accept": "text/html,*/*;q=0.5"})  # noqa: S310 (http and https only)
    try:
        with opener.open(request, timeout=_TIMEOUT_S) as response:
            data, headers, final = response.read(LARGEST_PAGE + 1), response.headers, response.geturl()
    except urllib.error.HTTPError as error:
        error.close()
        raise SourceError(address, "http", f"the server answers {error.code} {error.reason}") from error
    except (OSError, ValueError) as error:
        raise SourceError(address, "unreachable", str(getattr(error, "reason", error))) from error
    kind = _MEDIA.get(headers.get_content_type(), PageKind.UNKNOWN)
    return Page(
        address, _name(final), within_limit(address, data), kind, url=final, charset=headers.get_content_charset()
    )


class _Guard(urllib.request.HTTPRedirectHandler):
    """Follows redirects only to addresses that a source may have."""

    def __init__(self, allow_private: bool) -> None:
        self._allow_private = allow_private

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: Message, newurl: str
    ) -> urllib.request.Request | None:
        try:
            _check(newurl, self._allow_private)
        except SourceError:
            fp.close()
            raise
        return super().redirect_request(req, fp, code, msg, headers, newurl)  # type: ignore[arg-type]


def _check(address: str, allow_private: bool) -> None:
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise SourceError(address, "unreachable", "only http and https addresses with a host are read")
    if allow_private:
        return
    try:
        found = socket.getaddrinfo(parts.hostname, parts.port or 443, proto=socket.IPPROTO_TCP)
    except OSError as error:
        raise SourceError(address, "unreachable", str(error)) from error
    if any(not ipaddress.ip_address(str(entry[4][0]).split("%")[0]).is_global for entry in found):
        raise SourceError(
            address, "private_address", "it lies on this machine or network; allow that explicitly if it is meant"
        )


def _name(address: str) -> str:
    """A readable id: the last part of the path, else the host."""
    parts = urlsplit(address)
    last = parts.path.rstrip("/").rsplit("/", 1)[-1]
    return last.rsplit(".", 1)[0] or parts.hostname or address
