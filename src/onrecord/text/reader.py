"""Reading reports into texts, safely: the parsing happens in a child process that is shut in and can be lost.

A report that is hostile or broken costs its own problem and at most a new child; the reports after it are read as if
it had not been there.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Timer
from types import TracebackType
from typing import IO, Any, BinaryIO, Self, cast

import onrecord
from onrecord.dates import parse_edtf
from onrecord.model import Block, Copy, Found, Problem, Report, Span, Text
from onrecord.model.text import BlockRole, PublishedBasis, ReportKind
from onrecord.text import frames
from onrecord.text.problems import problem

_MEGABYTE = 1 << 20
_START_SECONDS = 60.0  # a loaded machine may take seconds to start a process; only a broken one takes longer
_AHEAD = 3  # reports parsed while the caller works on earlier ones


@dataclass(frozen=True, kw_only=True)
class Limits:
    """What one report may cost.

    Attributes:
        seconds: Longest time for one report. The slowest honest report met took 4 s (a PDF of 900 pages).
        memory: Most bytes of address space; 0.4 GB of it are the program's own.
        output: Most bytes that the child may hand back.
        reports: How many reports one child reads before a fresh one takes over.
    """

    seconds: float = 30.0
    memory: int = 2048 * _MEGABYTE
    output: int = 64 * _MEGABYTE
    reports: int = 500


class Reader:
    """Reads reports, one after another, with one child process; close it or use it in a `with`.

    The child starts with the first report and is replaced after a breakdown.
    """

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._child: subprocess.Popen[bytes] | None = None
        self._served = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the child process."""
        child, self._child, self._served = self._child, None, 0
        if child is None:
            return
        child.kill()
        for pipe in (child.stdin, child.stdout):
            _close(pipe)
        child.wait()

    def read(self, report: Report) -> Found[Text]:
        """The text of one report; or the problem that stood in the way."""
        if not report.content.strip(b"\0 \t\r\n\f\v\xef\xbb\xbf\xfe\xff"):
            return _failure("empty", {}, report)
        if self._served >= self._limits.reports:
            self.close()
        reply, failure = self._ask(report)
        if reply is None:
            return _failure(failure, {"seconds": f"{self._limits.seconds:g}"}, report)
        if "failure" in reply:
            return _failure(reply["failure"], reply["details"], report)
        return Found((_text(report, reply),), _notes(report, reply))

    def _ask(self, report: Report) -> tuple[dict[str, Any] | None, str]:
        """The child's answer, or the kind of problem that there was none."""
        if self._child is None:
            self._child = _start(self._limits, len(report.content))
            _within(_START_SECONDS, self._child, _hear_ready)
        self._served += 1
        child, output = self._child, self._limits.output
        answer, stopped = _within(self._limits.seconds, child, lambda child: _exchange(child, report, output))
        if answer is not None:
            return cast("dict[str, Any]", json.loads(answer)), ""
        child.kill()
        code = child.wait()
        self.close()
        if stopped:
            return None, "too_slow"
        return None, "too_much_memory" if code == frames.OUT_OF_MEMORY else "reading_failed"


def read(report: Report) -> Found[Text]:
    """The text of one report, read in a child process of its own; for several reports see `read_many`."""
    with Reader() as reader:
        return reader.read(report)


def read_many(reports: Iterable[Report], limits: Limits | None = None) -> Iterator[Found[Text]]:
    """One result per report, in their order; a few reports are parsed ahead while the caller works."""
    with Reader(limits) as reader, ThreadPoolExecutor(max_workers=1) as ahead:
        waiting: deque[Future[Found[Text]]] = deque()
        try:
            for report in reports:
                waiting.append(ahead.submit(reader.read, report))
                if len(waiting) > _AHEAD:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()


def _start(limits: Limits, first: int) -> subprocess.Popen[bytes]:
    largest = max(first, limits.output) + 4096
    package = str(Path(onrecord.__file__).parent.parent)
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    settings = {"PYTHONPATH": package, "PYTHONHASHSEED": "0", "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    return subprocess.Popen(  # noqa: S603  our own interpreter and module, no shell
        [sys.executable, "-P", "-B", "-m", "onrecord.text.worker", str(limits.memory), str(largest)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**kept, **settings},
    )


def _within(
    seconds: float, child: subprocess.Popen[bytes], talk: Callable[[subprocess.Popen[bytes]], bytes | None]
) -> tuple[bytes | None, bool]:
    """What the child answers within some seconds, and whether it was stopped for taking longer."""
    stopped = Event()
    timer = Timer(seconds, _stop, (child, stopped))
    timer.daemon = True
    timer.start()
    answer = talk(child)
    timer.cancel()
    return answer, stopped.is_set()


def _stop(child: subprocess.Popen[bytes], stopped: Event) -> None:
    stopped.set()
    child.kill()


def _hear_ready(child: subprocess.Popen[bytes]) -> bytes | None:
    return frames.receive(cast("BinaryIO", child.stdout), limit=len(frames.READY))


def _exchange(child: subprocess.Popen[bytes], report: Report, output: int) -> bytes | None:
    requests, replies = cast("BinaryIO", child.stdin), cast("BinaryIO", child.stdout)
    name = report.file.replace("\n", " ").encode("utf-8", "replace")
    try:
        frames.send(requests, name + b"\n" + report.content)
    except OSError:
        return None
    return frames.receive(replies, limit=output)


def _close(pipe: IO[bytes] | None) -> None:
    if pipe is None:
        return
    with suppress(OSError):  # the child may be gone before the last words reached it
        pipe.close()


def _failure(kind: str, details: Mapping[str, str], report: Report) -> Found[Text]:
    return Found((), (problem(kind, details, report),))


def _text(report: Report, reply: Mapping[str, Any]) -> Text:
    """The child's plain data as a value; the model's types check every span."""
    published = reply["published"]
    return Text(
        report=report.id,
        file=report.file,
        sha256=report.sha256,
        content=reply["content"],
        blocks=tuple(
            Block(span=Span(start, end), role=cast("BlockRole", role)) for start, end, role in reply["blocks"]
        ),
        copies=tuple(Copy(span=Span(a, b), of=Span(c, d)) for a, b, c, d in reply["copies"]),
        unread=tuple(Span(start, end) for start, end in reply["unread"]),
        language=reply["language"],
        title=reply["title"],
        publisher=reply["publisher"],
        author=reply["author"],
        published=parse_edtf(published) if published else None,
        published_basis=cast("PublishedBasis | None", reply["published_basis"]),
        day_and_month=cast("tuple[str, int | None] | None", tuple(reply["day_and_month"] or ()) or None),
        kind=cast("ReportKind", reply["kind"]),
        original=bool(reply["original"]),
        format=reply["format"],
        embedded=tuple((name, value) for name, value in reply["embedded"]),
    )


def _notes(report: Report, reply: Mapping[str, Any]) -> tuple[Problem, ...]:
    return tuple(
        problem(kind, details, report, Span(*span) if span else None) for kind, details, span in reply["notes"]
    )
