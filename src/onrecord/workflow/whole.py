"""The case that the reports on a desk make together, kept in step with what is decided there.

A small case is built at once. A large one is shown as the file keeps it, if it does, and built beside, from the case
file opened a second time, while its reports can be reviewed already; what was decided meanwhile is put in at the end.
"""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from onrecord.case import Building
from onrecord.errors import OnrecordError
from onrecord.model import Case, Judgement, Reading
from onrecord.model.decision import Decision
from onrecord.review import applied
from onrecord.store import CaseStore
from onrecord.store import reports as kept
from onrecord.store.decisions import all_decisions
from onrecord.store.journal import READS, last_change
from onrecord.workflow.growing import mark_of
from onrecord.workflow.showing import Kept, decided, keep_case, kept_case

AT_ONCE = 400
"""Claims up to which a case is built while one waits: about a second."""

_PART = 50  # reports that are read at once: some 20 ms
_TURN = 0.0005  # seconds that building goes on while somebody waits to be answered; Python's own 0.005 is felt
_REST = 4.0  # seconds for which a case that the file keeps can be looked at before it is built: both at once are slow
_PATIENCE = 0.9  # seconds that somebody waits for a case that the file keeps, before a page says that it is being built


@dataclass(kw_only=True)
class Built:
    """A case as it was built, and from what.

    Attributes:
        last: Number of the last decision.
    """

    building: Building = field(default_factory=Building)
    last: int = 0


class Whole:
    """The whole case, as soon as there is one.

    Attributes:
        built: None until it is built.
        trouble: Why it could not be built; None where nothing is known to be wrong.
    """

    def __init__(self) -> None:
        self.built: Built | None = None
        self.trouble: OnrecordError | None = None
        self._beside: threading.Thread | None = None
        self._case: Case | None = None
        self._kept: tuple[Case, int] | None = None  # as the file keeps it, and the last decision that it counts
        self._there = threading.Event()  # something can be shown, or will never be
        self._waited = False
        self._needed = threading.Event()  # what the file keeps no longer does

    def prepare(self, store: CaseStore, claims: int) -> None:
        """Begin to build the case beside, if it is large."""
        if claims > AT_ONCE and not (self.built or self._beside or self.trouble):
            self._beside = threading.Thread(target=self._build, args=(store.again,), name="building", daemon=True)
            self._beside.start()

    def start(self, store: CaseStore, claims: int) -> None:
        """Build the case: at once if it is small; if it is large, wait for a moment, as a file may keep it."""
        if claims > AT_ONCE:
            self.prepare(store, claims)
            if not self._waited:
                self._there.wait(_PATIENCE)
                self._waited = True
        elif not (self.built or self.trouble):
            self.built = _built(_given(store))

    def forget(self) -> None:
        """What was built holds no longer: reports came, or were read anew."""
        self.built = self._case = self._beside = self._kept = None
        self._there = threading.Event()
        self._waited = False

    def put(self, readings: Sequence[Reading], others: Iterable[Decision], last: int) -> None:
        """Take in readings that say something else now, and all decisions on people and events."""
        if self.built is None:
            return
        building = self.built.building
        everything = {**building.grounds.readings, **{one.analysis.text.report: one for one in readings}}
        building.put(readings, _judgements(everything.values(), others))
        self.built.last = last
        self._case = None

    def keep(self, store: CaseStore, last: int) -> None:
        """Keep the case in its file, if it is large and all decisions count in it."""
        if self._beside is not None and self.built is not None and self.built.last == last:
            keep_case(store, self.built.building, last=last)

    @property
    def case(self) -> Case | None:
        """The case as far as it was put together; None until something can be shown."""
        if self.built is None:
            return self._kept[0] if self._kept else None
        if self._case is None:
            self._case = self.built.building.case()
        return self._case

    def counts(self, last: int) -> bool:
        """Whether what is shown counts a decision."""
        if self.built is None and self._kept:
            if self._kept[1] < last:
                self._needed.set()
            return self._kept[1] >= last
        return True

    def as_of(self, day: str) -> Case | None:
        """The case counting only what had been said by a day; None until it is built."""
        return self.built.building.case(as_of=day) if self.built else None

    def _build(self, again: Callable[[], CaseStore]) -> None:
        """Build the case beside; what is built for a desk that has forgotten it meanwhile is let go."""
        before, there = sys.getswitchinterval(), self._there
        sys.setswitchinterval(_TURN)
        try:
            with again() as store:
                given = _given(store)
                with store.reading() as rows:
                    found = kept_case(rows, given)
            if found and self._is_wanted:
                self._kept = (found, given.last)
                there.set()
                self._needed.wait(_REST)
            built = _built(given)
            gc.freeze()  # what is kept from now on is not to be looked through for garbage again and again
            if self._is_wanted:
                self.built = built
        except OnrecordError as error:
            if self._is_wanted:
                self.trouble = error
        finally:
            there.set()
            sys.setswitchinterval(before)

    @property
    def _is_wanted(self) -> bool:
        return self._beside is threading.current_thread()


def _given(store: CaseStore) -> Kept:
    """What is in a file. Reports are read some at a time: whoever reads a file keeps others from changing it."""
    while True:
        with store.reading() as rows:
            reads, ids = last_change(rows, READS), [text.report for text, _claims in kept.outlines(rows)]
        readings: list[Reading] = []
        for first in range(0, len(ids), _PART):
            with store.reading() as rows:
                readings += kept.some_readings(rows, ids[first : first + _PART])
        with store.reading() as rows:
            decisions = tuple(all_decisions(rows))
            if last_change(rows, READS) == reads:
                return decided(mark_of(rows), readings, kept.all_problems(rows), decisions)


def _built(given: Kept) -> Built:
    building = Building()
    building.put(given.readings, given.judgements)
    return Built(building=building, last=given.last)


def _judgements(readings: Iterable[Reading], others: Iterable[Decision]) -> tuple[Judgement, ...]:
    return applied(readings, tuple(others)).judgements
