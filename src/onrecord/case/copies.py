"""Text families: reports that carry one another's words.

Source of the rule: domain reference 3.3. Passages that share five words in a row are near-duplicates where at least
0.6 of the shorter one's five-word runs are in the other; the same quotation of eight words or more also makes a family.
The earliest member is the candidate origin. Cost grows with the length of the texts, not with the number of pairs:
some runs of each text stand in one index, and a run that stands in very many reports says nothing.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from zlib import crc32

from onrecord.case.words import tokens
from onrecord.model import Text

RUN = 5
"""Words in a run ("shingle")."""
QUOTED = 8
"""Words of a quotation that makes a family by itself."""
MOSTLY = 0.6
"""Share of a report's runs that must stand in another for it to be a copy."""
_COMMON = 50  # a run in more reports than this is boilerplate
_NEIGHBOURS = 16  # runs, of which one is looked up
_FEWEST = 20  # runs; of shorter texts nothing can be said


@dataclass(frozen=True, kw_only=True)
class Family:
    """Which report repeats which.

    Attributes:
        copy: Id of the later report.
        of: Id of the earlier one.
        share: How much of the copy's runs of words stand in the other, 0..1.
    """

    copy: str
    of: str
    share: float


class Copies:
    """Texts, and which of them share most of their words, kept while texts come."""

    def __init__(self) -> None:
        self._runs: dict[str, array[int]] = {}  # of each text, each once, in order of number
        self._marks: dict[str, array[int]] = {}
        self._where: dict[int, tuple[str, ...]] = {}
        self._common: dict[tuple[str, str], int] = {}
        self._pairs_of: dict[str, set[str]] = defaultdict(set)

    def put(self, report: str, content: str) -> None:
        """Take a text in, in the place of an earlier one of the same report."""
        self._forget(report)
        in_order = array("I", _in_order(tokens(content), RUN))
        runs = array("I", sorted(set(in_order)))
        if len(runs) < _FEWEST:
            return
        self._runs[report], self._marks[report] = runs, _marks(in_order)
        crowded: set[str] = set()
        beside: set[str] = set()
        for mark in self._marks[report]:
            where = self._where.get(mark, ())
            if len(where) == _COMMON:
                crowded.update(where)
            elif len(where) < _COMMON:
                beside.update(where)
            self._where[mark] = (*where, report)
        for other in sorted(beside):
            self._compare(report, other)
        for one in sorted(crowded):
            self._look_again(one)

    def families(self, texts: Mapping[str, Text]) -> tuple[Family, ...]:
        """Each report most of whose words stand in an earlier one, with the one it shares most with."""
        found: dict[str, Family] = {}
        for (one, two), common in sorted(self._common.items()):
            first, later = sorted((one, two), key=lambda report: self._order(texts[report]))
            family = Family(copy=later, of=first, share=common / len(self._runs[later]))
            if later not in found or family.share > found[later].share:
                found[later] = family
        return tuple(found[report] for report in sorted(found))

    def _order(self, text: Text) -> tuple[str, int, str]:
        """Where a text stands: by its day, the longer first."""
        day = (text.published.latest if text.published else None) or "9999"
        return (day, -len(self._runs[text.report]), text.report)

    def _forget(self, report: str) -> None:
        if self._runs.pop(report, None) is None:
            return
        for mark in self._marks.pop(report):
            where = tuple(one for one in self._where.pop(mark) if one != report)
            if where:
                self._where[mark] = where
            if len(where) == _COMMON:
                for one, two in combinations(sorted(where), 2):
                    self._compare(one, two)
        for other in tuple(self._pairs_of.pop(report, ())):
            self._part(report, other)

    def _compare(self, one: str, two: str) -> None:
        mine, theirs = self._runs[one], self._runs[two]
        common = _in_both(mine, theirs)
        if common >= MOSTLY * min(len(mine), len(theirs)):
            self._common[min(one, two), max(one, two)] = common
            self._pairs_of[one].add(two)
            self._pairs_of[two].add(one)

    def _look_again(self, one: str) -> None:
        """Keep only pairs that still share a mark that is not common."""
        marks = {mark for mark in self._marks[one] if len(self._where[mark]) <= _COMMON}
        for other in tuple(self._pairs_of.get(one, ())):
            if not any(other in self._where[mark] for mark in marks):
                self._part(one, other)

    def _part(self, one: str, two: str) -> None:
        self._common.pop((min(one, two), max(one, two)), None)
        for first, second in ((one, two), (two, one)):
            if first in self._pairs_of:
                self._pairs_of[first].discard(second)


def find_copies(texts: Sequence[Text]) -> tuple[Family, ...]:
    """Each report most of whose words stand in an earlier one, with the one it shares most with."""
    copies = Copies()
    for text in texts:
        copies.put(text.report, text.content)
    return copies.families({text.report: text for text in texts})


def copied(one: str, two: str) -> bool:
    """Whether two passages carry one another's words: eight in a row, or most runs of the shorter one."""
    mine, theirs = _runs(one, RUN), _runs(two, RUN)
    if not mine or not theirs:
        return False
    if not _runs(one, QUOTED).isdisjoint(_runs(two, QUOTED)):
        return True
    return len(mine & theirs) >= MOSTLY * min(len(mine), len(theirs))


def first_of(passages: Sequence[str]) -> tuple[int, ...]:
    """For each passage the position of the first one of its text family: its own where it repeats none before it.

    Args:
        passages: In the order in which they came out. Those shorter than a quotation of eight words make no family.
    """
    where: dict[int, list[int]] = defaultdict(list)
    found: list[int] = []
    for number, passage in enumerate(passages):
        runs = _runs(passage, RUN) if _runs(passage, QUOTED) else frozenset()
        near = sorted({other for run in runs for other in where[run]})
        found.append(next((found[other] for other in near if copied(passages[other], passage)), number))
        for run in runs:
            where[run].append(number)
    return tuple(found)


@lru_cache(maxsize=4096)  # the passages of one event are held against each other again and again
def _runs(passage: str, length: int) -> frozenset[int]:
    """The runs of a passage; none where it is shorter than one."""
    return frozenset(_in_order(tokens(passage), length))


def _in_order(words: Sequence[str], length: int) -> Iterator[int]:
    """Every run of words, as a number."""
    return (crc32(" ".join(words[at : at + length]).encode()) for at in range(len(words) - length + 1))


def _in_both(one: array[int], other: array[int]) -> int:
    """How many numbers are in both; each holds every number once."""
    import numpy as np  # noqa: PLC0415  heavy, loaded when used

    first, second = np.frombuffer(one, np.uint32), np.frombuffer(other, np.uint32)
    return int(np.intersect1d(first, second, assume_unique=True).size)


def _marks(runs: array[int]) -> array[int]:
    """The runs by which a text is looked up: of every few neighbours the lowest.

    So two texts that share that many neighbouring runs share a mark. S. Schleimer, D. Wilkerson, A. Aiken: Winnowing,
    SIGMOD 2003.
    """
    import numpy as np  # noqa: PLC0415  heavy, loaded when used

    if len(runs) <= _NEIGHBOURS:
        return array("I", [min(runs)])
    windows = np.lib.stride_tricks.sliding_window_view(np.frombuffer(runs, np.uint32), _NEIGHBOURS)
    return array("I", np.unique(windows.min(axis=1)).tolist())
