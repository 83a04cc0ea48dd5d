"""Which pairs of claims are worth comparing at all, so that cost grows with the number of claims and not its square.

Claims meet where they share a block: the same act done to or by the same person, the same act on the same day, a
telling word, or a neighbouring passage of one report. Within a block each claim meets only the next few in
order of date; blocks that hold nearly everything therefore cost no more than others.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from onrecord.case.said import Said

WHOLE = 50
"""Blocks up to this size are compared throughout."""
_WINDOW = 6  # in a larger block: how many next ones in order of date
_TELLING = 12  # a stem in more claims than this tells little
_NEIGHBOURS = 12  # claims of one report on either side of a passage
_FEW = 6  # the same in a case of many claims
_MANY = 1500  # claims


def candidates(said: Sequence[Said]) -> tuple[tuple[int, int], ...]:
    """Pairs of positions in `said` that are worth comparing, sorted; cost is linear in their number."""
    common = Counter(stem for one in said for stem in one.stems)
    blocks: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(said):
        for key in _keys(one, common):
            blocks[key].append(number)
    found = set(_neighbours(said, _NEIGHBOURS if len(said) < _MANY else _FEW))
    for members in blocks.values():
        found.update(_window(members, said, len(members) if len(members) <= WHOLE else _WINDOW))
    return tuple(sorted(found))


def _keys(one: Said, common: Counter[str]) -> Iterator[str]:
    act = one.claim.act
    for person in sorted(one.affected | one.doers):
        yield f"{act}|{person}"
        if one.beside:
            yield f"beside|{person}"
        elif one.claim.modality == "happened":
            yield f"any|{person}|{one.date.edtf if one.date else ''}"
    if one.date:
        yield f"{act}|{one.date.earliest}|{one.date.latest}"
    if not one.affected and not one.doers:
        yield f"{act}|nobody"
    for stem in sorted(one.stems):
        if 1 < common[stem] <= _TELLING:
            yield f"word|{stem}"


def _window(members: Sequence[int], said: Sequence[Said], width: int) -> Iterable[tuple[int, int]]:
    ordered = sorted(members, key=lambda number: (_date_key(said[number]), said[number].id))
    for place, first in enumerate(ordered):
        for second in ordered[place + 1 : place + 1 + width]:
            yield min(first, second), max(first, second)


def _neighbours(said: Sequence[Said], width: int) -> Iterator[tuple[int, int]]:
    by_report: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(said):
        by_report[one.text.report].append(number)
    for numbers in by_report.values():
        ordered = sorted(numbers, key=lambda number: (said[number].position, said[number].id))
        for place, first in enumerate(ordered):
            for second in ordered[place + 1 : place + 1 + width]:
                yield min(first, second), max(first, second)


def _date_key(one: Said) -> str:
    return (one.date.earliest or one.date.latest or "~") if one.date else "~"
