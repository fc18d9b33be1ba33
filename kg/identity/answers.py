"""Answers of services, kept on disk: what was asked once is not asked again, and a second build gives the same."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_PATIENCE_S = 30  # for another process that is writing
_TABLE = "CREATE TABLE IF NOT EXISTS answer (service TEXT, question TEXT, answer TEXT, PRIMARY KEY (service, question))"


class Answers:
    """The answers of one service by question, in a file that several processes may share.

    Its methods raise ``OSError`` where the file cannot be used.
    """

    def __init__(self, file: sqlite3.Connection, service: str) -> None:
        self._file, self._service = file, service

    def get(self, question: object) -> Any | None:
        """What the service answered, or None where it was not asked yet."""
        where = (self._service, _text(question))
        row = self._file.execute("SELECT answer FROM answer WHERE service = ? AND question = ?", where).fetchone()
        return None if row is None else json.loads(row[0])

    def put(self, answers: Iterable[tuple[object, object]]) -> None:
        """Keep questions with their answers; what is kept already stays."""
        rows = [(self._service, _text(question), _text(answer)) for question, answer in answers]
        with self._file:
            self._file.executemany("INSERT OR IGNORE INTO answer VALUES (?, ?, ?)", rows)


@contextmanager
def kept(path: Path, service: str) -> Iterator[Answers]:
    """The answers of a service in a file, made if it is not there. Raises ``OSError`` where it cannot be used."""
    file = None
    try:
        file = sqlite3.connect(path, timeout=_PATIENCE_S)
        file.execute(_TABLE)
        yield Answers(file, service)
    except sqlite3.Error as error:
        raise OSError(f"{path}: cannot be used to keep answers: {error}") from error
    finally:
        if file:
            file.close()


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
