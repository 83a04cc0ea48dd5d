"""The gazetteer file: blocks of compressed lines behind a directory, mapped into memory and read block by block.

Layout: magic, length of the directory (4 bytes), directory (zlib, JSON), blocks (zlib, UTF-8 lines). Two tables:
places, numbered in the order of the file, and names, sorted by skeleton. `write` and `Table` are each other's inverse.
"""

from __future__ import annotations

import json
import mmap
import zlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

_MAGIC = b"onrecord-gazetteer/1\n"
_PLACES_IN_BLOCK = 256
_NAMES_IN_BLOCK = 512
_CACHED_BLOCKS = 512  # about 16 MB at most


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One written form of a name that a skeleton stands for.

    Attributes:
        plain: The form, folded by `fold.plain`.
        places: Numbers of the places that bear it.
        main: Those of them whose first name it is.
    """

    plain: str
    places: tuple[int, ...]
    main: frozenset[int]


def write(path: Path, places: Sequence[str], names: Sequence[tuple[str, str]]) -> None:
    """Write a gazetteer.

    Args:
        path: The file to make.
        places: Lines, in the order of their numbers.
        names: Skeleton and line, sorted.
    """
    blocks: list[bytes] = []
    ends = [0]

    def add(lines: Iterable[str]) -> None:
        blocks.append(zlib.compress("\n".join(lines).encode(), 9))
        ends.append(ends[-1] + len(blocks[-1]))

    for start in range(0, len(places), _PLACES_IN_BLOCK):
        add(places[start : start + _PLACES_IN_BLOCK])
    firsts = [names[start][0] for start in range(0, len(names), _NAMES_IN_BLOCK)]
    for start in range(0, len(names), _NAMES_IN_BLOCK):
        add(f"{key}\t{line}" for key, line in names[start : start + _NAMES_IN_BLOCK])
    directory = {
        "places": len(places),
        "ends": ends,
        "firsts": firsts,
        "ids": [p.partition("\t")[0] for p in places[::_PLACES_IN_BLOCK]],
    }
    packed = zlib.compress(json.dumps(directory, ensure_ascii=False).encode(), 9)
    path.write_bytes(_MAGIC + len(packed).to_bytes(4, "big") + packed + b"".join(blocks))


class Table:
    """A gazetteer file, open for reading."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._bytes = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        head = len(_MAGIC) + 4
        length = int.from_bytes(self._bytes[len(_MAGIC) : head], "big")
        directory = json.loads(zlib.decompress(self._bytes[head : head + length]))
        self._start = head + length
        self._ends: list[int] = directory["ends"]
        self._firsts: list[str] = directory["firsts"]
        self.block_ids: list[str] = directory["ids"]
        self.places: int = directory["places"]
        self._block = lru_cache(maxsize=_CACHED_BLOCKS)(self._read_block)

    def _read_block(self, number: int) -> tuple[str, ...]:
        packed = self._bytes[self._start + self._ends[number] : self._start + self._ends[number + 1]]
        return tuple(zlib.decompress(packed).decode().split("\n"))

    def place(self, number: int) -> list[str]:
        """The fields of one place."""
        block, line = divmod(number, _PLACES_IN_BLOCK)
        return self._block(block)[line].split("\t")

    def block_of_places(self, number: int) -> tuple[str, ...]:
        """The lines of one block of places."""
        return self._block(number)

    def entries(self, skeleton: str) -> tuple[Entry, ...]:
        """The written forms with that skeleton; empty if there are none."""
        number = bisect_right(self._firsts, skeleton) - 1
        if number < 0:
            return ()
        lines = self._block(len(self.block_ids) + number)
        wanted = skeleton + "\t"
        at = bisect_left(lines, wanted)
        if at == len(lines) or not lines[at].startswith(wanted):
            return ()
        return tuple(_entry(form, skeleton) for form in lines[at][len(wanted) :].split(";"))


def entry_line(forms: dict[str, dict[int, bool]], skeleton: str) -> str:
    """One line of names: `form=NUMBER,NUMBER*;...`; a star marks first names, a form equal to the key is left out."""
    parts = []
    for form, places in sorted(forms.items()):
        numbers = ",".join(f"{number}{'*' if main else ''}" for number, main in sorted(places.items()))
        parts.append(f"{'' if form == skeleton else form}={numbers}")
    return ";".join(parts)


def _entry(form: str, skeleton: str) -> Entry:
    text, _equals, numbers = form.partition("=")
    given = numbers.split(",")
    return Entry(
        plain=text or skeleton,
        places=tuple(int(number.rstrip("*")) for number in given),
        main=frozenset(int(number[:-1]) for number in given if number.endswith("*")),
    )
