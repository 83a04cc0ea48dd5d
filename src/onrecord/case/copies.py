"""Text families: reports that carry one another's words.

Source of the rule: domain reference 3.3. Passages that share five words in a row are near-duplicates where at least
0.6 of the shorter one's five-word runs are in the other; the same quotation of eight words or more also makes a family.
The earliest member is the candidate origin. Cost grows with the length of the texts, not with the number of pairs:
runs are looked up in one index, and a run that stands in very many reports says nothing.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from zlib import crc32

from onrecord.case.words import tokens
from onrecord.model import Text

RUN = 5
"""Words in a run ("shingle")."""
MOSTLY = 0.6
"""Share of a report's runs that must stand in another for it to be a copy."""
_QUOTED = 8
_COMMON = 50  # a run in more reports than this is boilerplate
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


def find_copies(texts: Sequence[Text]) -> tuple[Family, ...]:
    """Each report most of whose words stand in an earlier one, with the one it shares most with."""
    runs = {text.report: runs_of(text.content) for text in texts}
    shared = _shared(runs)
    order = {text.report: (text.published.latest if text.published else None) or "9999" for text in texts}
    found: dict[str, Family] = {}
    for (one, two), common in sorted(shared.items()):
        shorter = min(len(runs[one]), len(runs[two]))
        if shorter < _FEWEST or common < MOSTLY * shorter:
            continue
        first, later = sorted((one, two), key=lambda report: (order[report], -len(runs[report]), report))
        family = Family(copy=later, of=first, share=common / len(runs[later]))
        if later not in found or family.share > found[later].share:
            found[later] = family
    return tuple(found[report] for report in sorted(found))


def copied(one: str, two: str) -> bool:
    """Whether two passages carry one another's words: eight in a row, or most runs of the shorter one."""
    first, second = tokens(one), tokens(two)
    if min(len(first), len(second)) < RUN:
        return False
    if _runs(first, _QUOTED) & _runs(second, _QUOTED):
        return True
    mine, theirs = _runs(first, RUN), _runs(second, RUN)
    return len(mine & theirs) >= MOSTLY * min(len(mine), len(theirs))


def first_of(passages: Sequence[str]) -> tuple[int, ...]:
    """For each passage the position of the first one of its text family: its own where it repeats none before it.

    Args:
        passages: In the order in which they came out. Those shorter than a quotation of eight words make no family.
    """
    where: dict[int, list[int]] = defaultdict(list)
    found: list[int] = []
    for number, passage in enumerate(passages):
        words = tokens(passage)
        runs = _runs(words, RUN) if len(words) >= _QUOTED else frozenset()
        near = sorted({other for run in runs for other in where[run]})
        found.append(next((found[other] for other in near if copied(passages[other], passage)), number))
        for run in runs:
            where[run].append(number)
    return tuple(found)


def runs_of(content: str) -> frozenset[int]:
    """Every run of words of a text, as a number."""
    return _runs(tokens(content), RUN)


def _runs(words: Sequence[str], length: int) -> frozenset[int]:
    return frozenset(crc32(" ".join(words[at : at + length]).encode()) for at in range(len(words) - length + 1))


def _shared(runs: dict[str, frozenset[int]]) -> Counter[tuple[str, str]]:
    where: dict[int, list[str]] = defaultdict(list)
    for report in sorted(runs):
        for run in runs[report]:
            where[run].append(report)
    shared: Counter[tuple[str, str]] = Counter()
    for reports in where.values():
        if 1 < len(reports) <= _COMMON:
            shared.update(_pairs(reports))
    return shared


def _pairs(reports: Sequence[str]) -> Iterable[tuple[str, str]]:
    return ((one, two) for number, one in enumerate(reports) for two in reports[number + 1 :])
