"""The gazetteer's shipped files, opened at the first question and kept.

gazetteer.bin is built by training/gazetteer/build.py; the TOML files beside it are written by hand.
"""

from __future__ import annotations

import tomllib
from bisect import bisect_right
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from onrecord.places.fold import plain, skeleton
from onrecord.places.place import Place, PlaceKind
from onrecord.places.table import Table

_DATA = Path(str(files("onrecord.places"))) / "data"
_KINDS: tuple[PlaceKind, ...] = ("country", "region", "district", "town")  # in the order of the file


@cache
def table() -> Table:
    """The table of towns, regions and countries."""
    return Table(_DATA / "gazetteer.bin")


@cache
def _toml(name: str) -> dict[str, Any]:
    return tomllib.loads((_DATA / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def own_names() -> dict[str, tuple[tuple[str, str], ...]]:
    """Further names of places by skeleton: the folded form and the id."""
    found: dict[str, list[tuple[str, str]]] = {}
    areas = {id_: area["names"] for id_, area in _toml("areas").items()}
    for id_, names in {**_toml("names"), **areas}.items():
        for form in dict.fromkeys(plain(name) for name in names):
            found.setdefault(skeleton(form), []).append((form, id_))
    return {key: tuple(forms) for key, forms in found.items()}


@cache
def demonyms() -> dict[str, str]:
    """Ids by folded demonym; a Russian stem ends in a hyphen."""
    rows = ((word, id_) for id_, words in _toml("demonyms").items() for word in words)
    return {plain(word) + ("-" if word.endswith("-") else ""): id_ for word, id_ in rows}


@cache
def capitals() -> frozenset[str]:
    """Ids of the towns that a country is governed from."""
    return frozenset(_toml("capitals").values())


@cache
def common_words() -> frozenset[str]:
    """Folded names that as a rule are ordinary words or buildings: "West", "City Hall"."""
    return frozenset(plain(word) for words in _toml("common").values() for word in words)


def members(id_: str) -> tuple[str, ...]:
    """What a wider area is made of; empty for other places."""
    area = _toml("areas").get(id_)
    return tuple(area["members"]) if area else ()


@cache
def all_members(id_: str) -> frozenset[str]:
    """What a wider area is made of, and what those areas are made of that it holds; empty for other places."""
    own = members(id_)
    return frozenset(own).union(*map(all_members, own))


@lru_cache(maxsize=16384)
def numbered(number: int) -> Place:
    """The place with that number in the table."""
    return _place(table().place(number))


@lru_cache(maxsize=4096)
def place(id_: str) -> Place | None:
    """The place with that id; None if there is none."""
    area = _toml("areas").get(id_)
    if area:
        return Place(id=id_, name=area["names"][0], kind="area", country="")
    wanted = _order(id_)
    block = bisect_right(table().block_ids, wanted, key=_order) - 1
    if block < 0:
        return None
    prefix = id_ + "\t"
    line = next((line for line in table().block_of_places(block) if line.startswith(prefix)), None)
    return _place(line.split("\t")) if line else None


def _order(id_: str) -> tuple[int, int, str]:
    """Sorts ids as the file does: by kind, towns by number."""
    kind = _KINDS.index(_kind(id_))
    digits = id_[1:] if kind == 3 else ""
    return kind, int(digits) if digits.isdecimal() else 0, id_


def _kind(id_: str) -> PlaceKind:
    if id_.startswith("g"):
        return "town"
    return _KINDS[min(id_.count("."), 2)]


def _place(fields: list[str]) -> Place:
    id_, name, inside, district, population, *spot = fields
    kind = _kind(id_)
    own = _toml("names").get(id_)
    return Place(
        id=id_,
        name=own[0] if own else name,
        kind=kind,
        country=(inside or id_)[:2],
        region=inside if "." in inside else None,
        district=district or None,
        population=int(population),
        latitude=float(spot[0]) if spot else None,
        longitude=float(spot[1]) if spot else None,
    )
