"""Pages come over http(s), never from the own machine or network unless that is asked for."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from kg.article import read_sources
from kg.article.web import fetch
from kg.errors import SourceError
from kg.model.article import Article
from tests.article.pages import MODERN


class _Handler(BaseHTTPRequestHandler):
    """Serves the page as latin-1 under /halle.html, a redirect to a file under /file, and nothing else."""

    def do_GET(self) -> None:
        if self.path == "/halle.html":
            body = MODERN.replace('<meta charset="utf-8">', "").replace("→", "").encode("windows-1252")
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=iso-8859-1")
            self.end_headers()
            self.wfile.write(body)
        elif self.path == "/file":
            self.send_response(302)
            self.send_header("Location", "file:///etc/passwd")
            self.end_headers()
        else:
            self.send_error(404)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the name of the overridden parameter)
        pass


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_a_page_with_its_address_and_encoding(site: str) -> None:
    (found,) = read_sources([f"{site}/halle.html"], allow_private=True)
    assert isinstance(found, Article)
    assert (found.id, found.title) == ("halle", "Brivault rouvre sa halle aux grains")
    assert "dix ans »" in found.text


@pytest.mark.parametrize(
    "address",
    ["http://127.0.0.1:9/", "http://localhost/a", "http://10.0.0.1/", "http://[::1]/", "http://169.254.169.254/latest"],
)
def test_private_addresses_are_refused(address: str) -> None:
    with pytest.raises(SourceError) as refused:
        fetch(address)
    assert refused.value.reason == "private_address"


@pytest.mark.parametrize(("path", "reason"), [("/file", "http"), ("/none", "http")])
def test_redirects_to_files_and_errors(site: str, path: str, reason: str) -> None:
    with pytest.raises(SourceError) as refused:
        fetch(site + path, allow_private=True)
    assert refused.value.reason == reason


def test_a_host_that_is_not_there() -> None:
    (found,) = read_sources(["http://nothing.invalid/a"])
    assert isinstance(found, SourceError)
    assert found.reason == "unreachable"
