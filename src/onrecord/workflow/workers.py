"""Reading many reports at once: one process per core, results in the order of the reports.

A report is read alone whichever process reads it, so the result is that of reading one after another. A process that
dies costs its report, which becomes a problem, and nothing else.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from queue import SimpleQueue
from typing import IO, TYPE_CHECKING, cast

import onrecord
from onrecord.model import Analysis, Found, Problem, Reading, Text
from onrecord.translate import gettext as _
from onrecord.workflow.pipes import receive, send

if TYPE_CHECKING:
    from onrecord.language import Backend

ALONE = 8
"""So few reports are read in this process: starting others takes about a second each, as long as eight reports."""

MOST = 4
"""Processes at most: each holds the language model, about 250 MB."""

AHEAD = 3
"""Texts waiting for each process, so that none runs dry and few are held in memory."""


def read_texts(texts: Iterable[Text], backend: str, *, most: int) -> Iterator[tuple[Text, Found[Reading]]]:
    """Each text with its reading, in order.

    Args:
        texts: They are asked for as they are needed; the processes start before the first is there.
        backend: `onnx`, or `spacy:NAME`.
        most: How many texts may come.
    """
    processes = min(os.cpu_count() or 1, MOST)
    if most < ALONE or processes == 1:
        yield from _read_here(texts, backend, processes)
        return
    with ExitStack() as stack:
        idle: SimpleQueue[_Worker] = SimpleQueue()
        for worker in [_Worker(backend) for _number in range(processes)]:
            stack.callback(worker.stop)
            idle.put(worker)
        pool = stack.enter_context(ThreadPoolExecutor(processes))
        waiting: deque[tuple[Text, Future[Found[Reading]]]] = deque()
        for text in texts:
            waiting.append((text, pool.submit(_read, idle, text)))
            if len(waiting) > processes * AHEAD:
                yield _done(*waiting.popleft())
        while waiting:
            yield _done(*waiting.popleft())


def _read_here(texts: Iterable[Text], backend: str, threads: int) -> Iterator[tuple[Text, Found[Reading]]]:
    from onrecord.workflow.reading import reading_of  # noqa: PLC0415  heavy, loaded when used

    for text in texts:
        yield text, reading_of(text, _model(backend, threads))


@lru_cache(maxsize=1)
def _model(backend: str, threads: int) -> Backend:
    """The language model of this process: whoever adds note after note does not wait for it each time."""
    from onrecord.workflow.reading import make_backend  # noqa: PLC0415  heavy, loaded when used

    return make_backend(backend, threads=threads)


def _done(text: Text, reading: Future[Found[Reading]]) -> tuple[Text, Found[Reading]]:
    return text, reading.result()


def _read(idle: SimpleQueue[_Worker], text: Text) -> Found[Reading]:
    worker = idle.get()
    try:
        return worker.read(text)
    finally:
        idle.put(worker)


class _Worker:
    """One process; started at once, and again after it died."""

    def __init__(self, backend: str) -> None:
        self._backend = backend
        self._process: subprocess.Popen[bytes] | None = self._start()

    def read(self, text: Text) -> Found[Reading]:
        """The reading of one text; a problem instead where the process dies of it."""
        process = self._process = self._process or self._start()
        try:
            send(cast("IO[bytes]", process.stdin), text)
            found: Found[Reading] = receive(cast("IO[bytes]", process.stdout))
        except (EOFError, OSError):
            self.stop()
            return Found((), (_lost(text),))
        readings = tuple(replace(reading, analysis=Analysis(text=text)) for reading in found.values)
        return Found(readings, found.problems)

    def stop(self) -> None:
        """End the process, if there is one."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None

    def _start(self) -> subprocess.Popen[bytes]:
        package = str(Path(onrecord.__file__).parent.parent)
        environment = {**os.environ, "PYTHONPATH": package, "OMP_NUM_THREADS": "1"}
        return subprocess.Popen(  # noqa: S603  our own interpreter and module, no shell
            [sys.executable, "-P", "-m", "onrecord.workflow.worker", self._backend],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=environment,
        )


def _lost(text: Text) -> Problem:
    message = _(
        "Reading {file} ended the program that read it; it makes no claims. Try it alone, or give it as plain text."
    )
    return Problem(kind="reading_failed", message=message.format(file=text.file), report=text.report)
