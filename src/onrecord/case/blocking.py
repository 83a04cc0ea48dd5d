"""Which pairs of claims are worth comparing at all, so that cost grows with the number of claims and not its square.

Claims meet where they share a block: the same act done to or by the same person, the death of the same person, the same
act on the same day, a telling word, or a neighbouring passage of one report. Within a block each claim meets only the
next few in order of date; blocks that hold nearly everything therefore cost no more than others.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, combinations
from zlib import crc32

from onrecord.case.kinds import DEATHS
from onrecord.case.said import Said

WHOLE = 50
"""Blocks up to this size are compared throughout."""
_WINDOW = 6  # in a larger block: how many next ones in order of date
_TELLING = 12  # a stem in more claims than this tells little
_PAGED = 500  # a stem in more claims than this has them in pages, so that one more touches few of them
_NEIGHBOURS = 12  # claims of one report on either side of a passage
_FEW = 6  # the same in a case of many claims
_MANY = 1500  # claims

_ABOUT = "about|"
"""Blocks in which what is said beside events meets what is asserted, and neither its like."""

Pair = tuple[str, str]
Place = tuple[str, str]
"""Where a claim stands in a block: its date and its id."""


class Blocks:
    """Claims by what they share, kept while claims come and go."""

    def __init__(self) -> None:
        self._blocks: dict[str, list[Place]] = defaultdict(list)
        self._beside: set[str] = set()
        self._reports: dict[str, list[tuple[int, str]]] = defaultdict(list)
        self._common: dict[str, int] = {}  # words with pages, and how many claims have each
        self._pages: dict[str, list[Place]] = {}
        self._size = 0

    def put(self, before: Mapping[str, Said], now: Mapping[str, Said]) -> tuple[set[Pair], bool]:
        """Take claims out as they were, and put claims in as they are.

        Returns:
            Pairs of other claims that may have met before and not meet now, or the other way round; and whether all
            claims meet others than before.
        """
        width = self._width
        self._beside.difference_update(before)
        self._beside.update(id_ for id_, one in now.items() if one.beside)
        gone, come = _by_key(before.values()), _by_key(now.values())
        touched: set[Pair] = set()
        for key in gone.keys() | come.keys():
            change = self._change_common if key in self._common else self._change
            touched.update(change(key, gone.get(key, ()), come.get(key, ())))
            if key in self._blocks and not self._blocks[key]:
                del self._blocks[key]
        for one in before.values():
            self._reports[one.text.report].remove((one.position, one.id))
        for one in now.values():
            insort(self._reports[one.text.report], (one.position, one.id))
        self._size += len(now) - len(before)
        return {pair for pair in touched if not (set(pair) & now.keys())}, width != self._width

    def partners(self, one: Said) -> set[str]:
        """The claims that one meets."""
        found: set[str] = set()
        place = _place(one)
        for key in _keys_of_act(one):
            near = self._near(key, place)
            if key.startswith(_ABOUT):
                near = [id_ for id_ in near if (id_ in self._beside) != one.beside]
            found.update(near)
        for key in _keys_of_words(one):
            block = self._blocks.get(key, ())
            if len(block) <= _TELLING:
                found.update([id_ for _date, id_ in block])
        here = self._reports[one.text.report]
        at = bisect_left(here, (one.position, one.id))
        found.update([id_ for _position, id_ in here[max(0, at - self._width) : at + self._width + 1]])
        found.discard(one.id)
        return found

    def _near(self, key: str, place: Place) -> list[str]:
        """Those of a block that one of it meets."""
        block = self._blocks.get(key, ())
        width = _width(key, len(block))
        if width >= len(block):
            return [id_ for _date, id_ in block]
        if not width:
            return []
        at = bisect_left(block, place)
        return [id_ for _date, id_ in block[max(0, at - width) : at + width + 1]]

    def having(self, stem: str) -> Iterator[str]:
        """The claims that have a stem."""
        key = f"word|{stem}"
        return (id_ for _date, id_ in (self._paged(key) if key in self._common else self._blocks.get(key, ())))

    @property
    def _width(self) -> int:
        return _NEIGHBOURS if self._size < _MANY else _FEW

    def _change(self, key: str, gone: Sequence[Place], come: Sequence[Place]) -> Iterator[Pair]:
        """Change a block; pairs of those who stay that may meet otherwise than before."""
        block = self._blocks[key]
        size = len(block) - len(gone) + len(come)
        was, will = _width(key, len(block)), _width(key, size)
        whole = (was >= len(block), will >= size)
        one_by_one = not any(whole) and was and len(gone) + len(come) <= _WINDOW
        if not one_by_one and not all(whole) and (was or will):
            leaving = set(gone)
            staying = [place for place in block if place not in leaving]
            yield from _window(staying, len(staying) if any(whole) else _WINDOW)
        for place in gone:
            at = bisect_left(block, place)
            del block[at]
            if one_by_one:
                yield from _across(block, at, _WINDOW)
        for place in come:
            at = bisect_left(block, place)
            if one_by_one:
                yield from _across(block, at, _WINDOW + len(come))
            block.insert(at, place)
        if key.startswith("word|") and len(block) > _PAGED:
            del self._blocks[key]
            self._common[key] = 0
            yield from self._change_common(key, (), block)

    def _change_common(self, key: str, gone: Sequence[Place], come: Sequence[Place]) -> Iterator[Pair]:
        """Change the pages of a word, by which nobody meets."""
        for place in gone:
            self._pages[_page(key, place)].remove(place)
        for place in come:
            self._pages.setdefault(_page(key, place), []).append(place)
        self._common[key] += len(come) - len(gone)
        if self._common[key] <= _PAGED:
            block = self._blocks[key] = sorted(self._paged(key))
            del self._common[key]
            for page in _pages(key):
                self._pages.pop(page, None)
            new = set(come)
            yield from _window([place for place in block if place not in new], _width(key, len(block)))

    def _paged(self, key: str) -> Iterator[Place]:
        return chain.from_iterable(self._pages.get(page, ()) for page in _pages(key))


def _across(block: Sequence[Place], at: int, width: int) -> Iterator[Pair]:
    """Pairs with one before a position and one behind it, not far from each other."""
    for before in range(max(0, at - width), at):
        for after in range(at, min(len(block), before + width + 1)):
            yield block[before][1], block[after][1]


def _window(block: Sequence[Place], width: int) -> Iterator[Pair]:
    """Pairs of which one is among the next few of the other."""
    if width >= len(block):
        yield from combinations([id_ for _date, id_ in block], 2)
        return
    for at, (_date, first) in enumerate(block):
        for _other, second in block[at + 1 : at + 1 + width]:
            yield first, second


def _width(key: str, size: int) -> int:
    """How many next ones each of a block meets."""
    if key.startswith("word|"):
        return size if size <= _TELLING else 0
    if "|" not in key:  # of one act, whoever has a part in it: in a large case too many
        return size if size <= WHOLE else 0
    return size if size <= WHOLE else _WINDOW


def _page(key: str, place: Place) -> str:
    return f"{key}|{crc32(place[1].encode()) % 256}"


def _pages(key: str) -> Iterator[str]:
    return (f"{key}|{number}" for number in range(256))


def _by_key(said: Iterable[Said]) -> dict[str, list[Place]]:
    found: dict[str, list[Place]] = defaultdict(list)
    for one in said:
        place = _place(one)
        for key in (*_keys_of_act(one), *_keys_of_words(one)):
            found[key].append(place)
    return found


def _place(one: Said) -> Place:
    date = one.date
    return ((date.earliest or date.latest or "~") if date else "~", one.id)


def _keys_of_words(one: Said) -> list[str]:
    return [f"word|{stem}" for stem in one.stems]


def _keys_of_act(one: Said) -> Iterator[str]:
    act = one.claim.act
    people = one.affected | one.doers
    for person in people:
        yield f"{act}|{person}"
        if one.beside:
            yield f"beside|{person}"
        elif one.claim.modality == "happened":
            yield f"any|{person}|{one.date.edtf if one.date else ''}"
    if act in DEATHS and not one.beside:
        yield from (f"dies|{person}" for person in one.affected)
    for person in people | {one.root} if one.beside and one.root else people:
        yield f"{_ABOUT}{person}"
    yield act
    if one.date:
        yield f"{act}|{one.date.earliest}|{one.date.latest}"
    if not people:
        yield f"{act}|nobody"
