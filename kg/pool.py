"""Map a function over tasks in several processes, and survive the loss of one.

The standard pool dies with its first killed worker. Here the tasks that were under way are done again, one at a time
in a fresh pool, so that the task that kills its worker is found and only it is lost.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context
from typing import Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")

_AHEAD = 2  # tasks waiting for each worker: enough to keep it busy, few enough to keep memory flat


class WorkerLostError(Exception):
    """The process that worked on a task was killed or crashed."""


class Pool(Generic[T, R]):
    """A pool of ``jobs`` processes (spawned) that apply ``function`` to tasks, results in the order of the tasks."""

    def __init__(self, function: Callable[[T], R], jobs: int) -> None:
        self._function, self._jobs = function, jobs
        self._executor = self._start(jobs)

    def map(self, tasks: Iterable[T]) -> Iterator[tuple[T, R | WorkerLostError]]:
        """Each task with its result, or with `WorkerLostError` where the task twice took its worker along."""
        waiting = iter(tasks)
        running: deque[tuple[T, Future[R]]] = deque()
        try:
            while True:
                fresh = list(islice(waiting, self._jobs * _AHEAD - len(running)))
                running.extend((task, self._submit(task)) for task in fresh)
                if not running:
                    return
                task, future = running.popleft()
                try:
                    yield task, future.result()
                except BrokenProcessPool:
                    lost = [task, *(other for other, _ in running)]
                    running.clear()
                    yield from self._one_by_one(lost)
        finally:
            self._executor.shutdown(wait=False, cancel_futures=True)

    def _submit(self, task: T) -> Future[R]:
        """The result to come; a pool that is already broken refuses the task, which then counts as lost with it."""
        try:
            return self._executor.submit(self._function, task)
        except BrokenProcessPool as error:
            refused: Future[R] = Future()
            refused.set_exception(error)
            return refused

    def _one_by_one(self, tasks: list[T]) -> Iterator[tuple[T, R | WorkerLostError]]:
        self._executor = self._start(1)
        for task in tasks:
            try:
                yield task, self._executor.submit(self._function, task).result()
            except BrokenProcessPool:
                self._executor = self._start(1)
                yield task, WorkerLostError()
        self._executor.shutdown()
        self._executor = self._start(self._jobs)

    @staticmethod
    def _start(jobs: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"))
