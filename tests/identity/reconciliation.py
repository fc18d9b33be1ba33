"""Reconciliation services on this machine: a real one (csv-reconcile), and one that misbehaves as it is told."""

from __future__ import annotations

import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

SPACE = "https://archives.example/"
_CONFIG = f'MANIFEST = {{"identifierSpace": "{SPACE}"}}\n'
_SERVE = """
import sys
from csv_reconcile import create_app, initdb
folder, table, port = sys.argv[1:]
app = create_app(config=f"{folder}/config.py", instance_path=f"{folder}/instance")
with app.app_context():
    initdb.init_db_with_context(table, "id", "name")
app.run(port=int(port))
"""


@dataclass(frozen=True, slots=True)
class Running:
    """A service that runs, and its log."""

    url: str
    log: Path
    process: subprocess.Popen[bytes]

    def asked(self) -> int:
        """How many calls with queries it had."""
        return self.log.read_text().count("POST /reconcile")

    def stop(self) -> None:
        """End it."""
        self.process.terminate()
        self.process.wait()


@contextmanager
def csv_reconcile(folder: Path, table: str) -> Iterator[Running]:
    """A csv-reconcile service over a table with the columns ``id`` and ``name``, parted by tabs."""
    (folder / "table.tsv").write_text(table, encoding="utf-8")
    (folder / "config.py").write_text(_CONFIG)
    port = _free_port()
    log = folder / "log"
    command = [sys.executable, "-c", _SERVE, str(folder), str(folder / "table.tsv"), str(port)]
    with log.open("wb") as output:
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT)
        running = Running(f"http://127.0.0.1:{port}/reconcile", log, process)
        try:
            _wait(running)
            yield running
        finally:
            running.stop()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(running: Running) -> None:
    for _ in range(200):
        try:
            urllib.request.urlopen(running.url, timeout=5).close()  # noqa: S310  this machine's own
        except OSError:
            assert running.process.poll() is None, running.log.read_text()
            time.sleep(0.1)
        else:
            return
    raise AssertionError(running.log.read_text())


@contextmanager
def answering(answer: Callable[[], tuple[int, bytes]]) -> Iterator[tuple[str, list[str]]]:
    """A server that gives to every call what ``answer`` gives: its address, and the methods of the calls so far."""
    calls: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            calls.append(self.command)
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            status, body = answer()
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def do_GET(self) -> None:
            self.do_POST()

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the name of the overridden parameter)
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/api", calls
    finally:
        server.shutdown()
        server.server_close()
