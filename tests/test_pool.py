"""A pool gives all results in order, and loses only the task that kills its worker."""

from __future__ import annotations

import os
import signal

from kg.pool import Pool, WorkerLostError


def double(number: int) -> int:
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return 2 * number


def test_results_come_in_the_order_of_the_tasks() -> None:
    assert list(Pool(double, 2).map([1, 2, 4, 5])) == [(1, 2), (2, 4), (4, 8), (5, 10)]


def test_only_the_task_that_kills_its_worker_is_lost() -> None:
    results = dict(Pool(double, 2).map(range(8)))
    assert isinstance(results.pop(3), WorkerLostError)
    assert results == {n: 2 * n for n in (0, 1, 2, 4, 5, 6, 7)}
