"""The table that the pages work on: one open case, used by one thread, closed while the desk is locked.

A case file is encrypted and its connection belongs to the thread that opened it; so everything that touches the case
runs in a thread of its own, one thing after the other.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import ParamSpec, TypeVar

from onrecord.store import CaseStore
from onrecord.workflow.desk import Desk

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, kw_only=True, slots=True)
class Manner:
    """How the case is to be looked at.

    Attributes:
        who: The name for decisions and for the log.
        read_only: Whether nothing may be decided.
        masked: Whether protected names are hidden on the screen.
        case: How the case is called, to tell two desks from each other.
    """

    who: str = ""
    read_only: bool = False
    masked: bool = False
    case: str = ""


class Table:
    """Where the case lies while it is reviewed.

    Attributes:
        manner: How it is to be looked at.
        on_server: Whether the case lies on a server, which needs no passphrase of ours.
    """

    def __init__(self, opening: Callable[[str], CaseStore], manner: Manner, *, on_server: bool = False) -> None:
        self.manner = manner
        self.on_server = on_server
        self._opening = opening
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="case")
        self._desk: Desk | None = None

    def open(self, passphrase: str) -> Future[None]:
        """Open the case; the future raises `CaseUnusable` where it cannot be opened."""
        return self._thread.submit(self._open, passphrase)

    def close(self) -> Future[None]:
        """Close the case and forget what was in it."""
        return self._thread.submit(self._close)

    def work(self, task: Callable[P, T], *arguments: P.args, **options: P.kwargs) -> Future[T]:
        """Do something, in the thread of the case."""
        return self._thread.submit(task, *arguments, **options)

    @property
    def desk(self) -> Desk:
        """The open case; to be asked for in its thread.

        Raises:
            Closed: It is not open.
        """
        if self._desk is None:
            raise Closed
        return self._desk

    def prepare(self) -> None:
        """Begin with what somebody will ask for; in the thread of the case."""
        if self._desk is not None:
            self._desk.prepare()

    def end(self) -> None:
        """Close the case, for good."""
        self.close().result()
        self._thread.shutdown()

    def _open(self, passphrase: str) -> None:
        if self._desk is None:
            self._desk = Desk(self._opening(passphrase), self.manner.who)
            self._desk.prepare()  # while whoever opened it is still on the way to the browser

    def _close(self) -> None:
        if self._desk is not None:
            desk, self._desk = self._desk, None
            desk.close()


class Closed(Exception):
    """The case was closed while something was still to be done with it."""
