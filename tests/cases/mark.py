"""Mark the cases that do not hold as known failures, each with what is missed or wrongly taken; clear old marks.

python -m tests.cases.mark    rewrite the files after a fresh run; the rows themselves stay as they are
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.cases.case import Case, Record, records, registers, written


def main() -> None:
    for path in registers():
        marked = [mark(path, number, record) for number, record in enumerate(records(path), 1)]
        known = sum("known_failure" in record for record in marked)
        path.write_text(written(marked), "utf-8")
        sys.stdout.write(f"{path.parent.name}/{path.stem:10} {known:2} known failures of {len(marked)}\n")


def mark(path: Path, number: int, record: Record) -> Record:
    """The record with the mark that a fresh run gives it, or without."""
    rest = {key: value for key, value in record.items() if key != "known_failure"}
    reason = Case.of(path, number, rest).judged().reason
    return {**rest, "known_failure": reason} if reason else rest


if __name__ == "__main__":
    main()
