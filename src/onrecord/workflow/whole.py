"""The case that the reports on a desk make together, kept in step with what is decided there.

A small case is built at once. A large one is built beside, from the case file opened a second time, while its reports
can be reviewed already; what was decided meanwhile is put in at the end.
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

AT_ONCE = 400
"""Claims up to which a case is built while one waits: about a second."""

_PART = 20  # reports that are read at once: some 20 ms
_TURN = 0.0005  # seconds that building goes on while somebody waits to be answered; Python's own 0.005 is felt


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

    def start(self, store: CaseStore, claims: int) -> None:
        """Build the case: at once if it is small."""
        if self.built or self._beside or self.trouble:
            return
        if claims <= AT_ONCE:
            self.built = _built(store)
            return
        self._beside = threading.Thread(target=self._build, args=(store.again,), name="building", daemon=True)
        self._beside.start()

    def forget(self) -> None:
        """What was built holds no longer: reports came, or were read anew."""
        self.built = self._case = self._beside = None

    def put(self, readings: Sequence[Reading], others: Iterable[Decision], last: int) -> None:
        """Take in readings that say something else now, and all decisions on people and events."""
        if self.built is None:
            return
        building = self.built.building
        everything = {**building.grounds.readings, **{one.analysis.text.report: one for one in readings}}
        building.put(readings, _judgements(everything.values(), others))
        self.built.last = last
        self._case = None

    @property
    def case(self) -> Case | None:
        """The case as far as it was put together; None until it is built."""
        if self._case is None and self.built is not None:
            self._case = self.built.building.case()
        return self._case

    def as_of(self, day: str) -> Case | None:
        """The case counting only what had been said by a day; None until it is built."""
        return self.built.building.case(as_of=day) if self.built else None

    def _build(self, again: Callable[[], CaseStore]) -> None:
        before = sys.getswitchinterval()
        sys.setswitchinterval(_TURN)
        try:
            with again() as store:
                built = _built(store)
            gc.freeze()  # what is kept from now on is not to be looked through for garbage again and again
            if self._beside is threading.current_thread():
                self.built = built
        except OnrecordError as error:
            self.trouble = error
        finally:
            sys.setswitchinterval(before)


def _built(store: CaseStore) -> Built:
    """The case of a file. Reports are read some at a time: whoever reads a file keeps others from changing it."""
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
                break
    reviewed = applied(readings, decisions)
    building = Building()
    building.put(reviewed.readings, reviewed.judgements)
    return Built(building=building, last=decisions[-1].number if decisions else 0)


def _judgements(readings: Iterable[Reading], others: Iterable[Decision]) -> tuple[Judgement, ...]:
    return applied(readings, tuple(others)).judgements
