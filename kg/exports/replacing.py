"""Writing a file whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO

from kg.errors import ExportError

_MODE = 0o666  # what ``open`` gives before the umask; a temporary file is made for its owner alone


@contextmanager
def replacing(path: Path) -> Iterator[IO[bytes]]:
    """A binary stream that takes the place of ``path`` once all is written; after an error the old file stands.

    Raises ``ExportError`` where the folder cannot be written.
    """
    try:
        stream = NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False)  # noqa: SIM115 (closed below)
    except OSError as error:
        raise ExportError(f"cannot write {path}: {error.strerror}; choose a folder that exists and is yours") from error
    try:
        with stream:
            yield stream.file
        os.chmod(stream.name, _MODE & ~_umask())
        os.replace(stream.name, path)
    except BaseException:
        os.unlink(stream.name)
        raise


def _umask() -> int:
    """The umask of this process; it can only be read by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
