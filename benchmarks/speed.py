"""How fast, how much memory, and how both grow with the number of reports.

    benchmarks/speed.py [--reports 125 500] [--words 700] [--russian FOLDER]

Each size is one run of the `onrecord build` command on a fresh folder of invented reports (a fixed seed, so the same
texts every time). Every tenth report repeats another one, as wire copy does. What reading alone
needs, each report's claims let go once they are found, is told apart from the case, which holds all of them.

Russian reports are those of FOLDER (by default of the cases written for training), over and over, each with a line of
its own: as they are, and put together to as many words as the invented ones have. How much memory both languages need
together is told by a folder of reports in both.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from itertools import cycle
from pathlib import Path

from onrecord.language.ru.shipped import is_installed

RUSSIAN = Path(__file__).parent.parent / "training" / "more-ru"
_IN_RUSSIAN = 0.5  # share of letters that are Cyrillic, from which a report is Russian
PEOPLE = "Aigul Sarieva|Bektur Omorov|Daria Kolts|Emil Tashev|Farida Noorzai|Grigol Beridze|Halima Yusuf|Ilyas Mambet"
TOWNS = "Naryn|Osh|Kisumu|Eldoret|Quetta|Gyumri|Batumi|Iringa|Songea|Karakol|Multan|Vanadzor"
BODIES = "Open Valley Legal Clinic|Lantern Rights Group|Committee of Relatives|Harbour Press Union|North Bank Watch"
FORCES = "regional police|border guards|the security service|officers of the riot unit|military police"
MONTHS = "January|March|April|June|August|October|November"
SENTENCES = (
    "{person} was detained by {force} in {town} on {day} {month} 2024.",
    "{body} said that {person} had been beaten in custody.",
    '"They took him without showing a paper," {person} told the {body}.',
    "A spokesman for {force} denied that anybody had been arrested in {town}.",
    "According to the lawyer, {person} was released two days later.",
    "Relatives of {person} filed a complaint with the prosecutor's office in {town} on {day} {month}.",
    "Neighbours heard screaming and saw men in dark clothes leave the building at about {hour} p.m.",
    "The court in {town} sentenced {person} to five years in prison.",
    "{person} went missing after leaving work and has not been seen since.",
    "The family fears that {person} may be killed.",
    "Officers searched the office of the {body} and took two computers.",
    "It was not clear on {day} {month} where {person} was being held.",
    "The market in {town} was open as usual, and buses ran along the river road all day.",
    "Farmers in the villages near {town} have waited for the canal to be repaired since 2019.",
)


def report(rng: random.Random, words: int) -> str:
    """One invented report of about so many words."""
    lines, count = [f"{rng.choice(TOWNS.split('|'))} Gazette", f"{rng.randint(1, 28)} November 2024"], 0
    while count < words:
        sentences = [
            rng.choice(SENTENCES).format(
                person=rng.choice(PEOPLE.split("|")),
                town=rng.choice(TOWNS.split("|")),
                body=rng.choice(BODIES.split("|")),
                force=rng.choice(FORCES.split("|")),
                day=rng.randint(1, 28),
                month=rng.choice(MONTHS.split("|")),
                hour=rng.randint(1, 11),
            )
            for _ in range(rng.randint(3, 6))
        ]
        lines.append(" ".join(sentence[0].upper() + sentence[1:] for sentence in sentences))
        count += len(lines[-1].split())
    return "\n\n".join(lines) + "\n"


def folder_of(folder: Path, reports: int, words: int) -> None:
    """Fill a folder with reports; every tenth repeats the one before."""
    rng, text = random.Random(1948), ""  # noqa: S311  invented texts, no secrets
    for number in range(reports):
        if number % 10 != 9:
            text = report(rng, words)
        (folder / f"report-{number:05d}.txt").write_text(text, encoding="utf-8")


def russian_texts(source: Path) -> list[str]:
    """The Russian reports of a folder and its folders, where they are plain text, in the order of their names."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(source.rglob("*.txt"))]
    return [text for text in texts if sum("а" <= letter <= "я" for letter in text.lower()) > _IN_RUSSIAN * len(text)]


def russian_folder_of(folder: Path, texts: Sequence[str], reports: int, words: int) -> float:
    """Fill a folder with so many Russian reports of so many words at least; how many words they have on average."""
    coming, total = cycle(texts), 0
    for number in range(reports):
        text = next(coming)
        while len(text.split()) < words:
            text += "\n\n" + next(coming)
        (folder / f"ru-{number:05d}.txt").write_text(f"{text}\n\nЗапись {number}\n", encoding="utf-8")
        total += len(text.split())
    return total / reports


def timed(command: list[str]) -> tuple[float, float, float]:
    """Seconds of wall clock, seconds of CPU, and peak memory in MB of one command with its children."""
    script = (
        "import resource, subprocess, sys; code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL,"
        " stderr=subprocess.DEVNULL).returncode; use = resource.getrusage(resource.RUSAGE_CHILDREN);"
        " print(use.ru_utime + use.ru_stime, use.ru_maxrss / 1024); sys.exit(code)"
    )
    start = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", script, *command], capture_output=True, text=True, check=True)
    cpu, memory = map(float, done.stdout.split())
    return time.perf_counter() - start, cpu, memory


READ_ALONE = "import sys, onrecord\nfor _found in onrecord.read_claims(sys.argv[1:]): pass"


def figures(sizes: tuple[int, ...] = (125, 500), words: int = 700, russian: Path = RUSSIAN) -> dict[str, float]:
    """Reports/s and peak memory of the largest process at each size, and in Russian; CPU seconds of `--help`."""
    onrecord = str(Path(sys.executable).with_name("onrecord"))
    found = {"help, CPU seconds": sorted(timed([onrecord, "--help"])[1] for _ in range(5))[2]}
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            folder_of(Path(folder), size, words)
            wall, cpu, memory = timed([onrecord, "build", folder, "--json", os.devnull])
            alone = timed([sys.executable, "-c", READ_ALONE, folder])
        found[f"{size} reports, reports/s"] = size / wall
        found[f"{size} reports, CPU s per report"] = cpu / size
        found[f"{size} reports, peak MB"] = memory
        found[f"{size} reports, reading alone, reports/s"] = size / alone[0]
        found[f"{size} reports, reading alone, peak MB"] = alone[2]
    return found | (russian_figures(russian, words=words) if is_installed() else {})


def russian_figures(source: Path = RUSSIAN, reports: int = 120, words: int = 700) -> dict[str, float]:
    """Reports/s of Russian reports as they are and put together to longer ones, and the memory of both languages."""
    texts = russian_texts(source)
    found: dict[str, float] = {}
    for name, least, many in (("as they are", 0, reports), (f"{words} words", words, max(1, reports // 3))):
        with tempfile.TemporaryDirectory() as folder:
            mean = russian_folder_of(Path(folder), texts, many, least)
            wall, cpu, _memory = timed([sys.executable, "-c", READ_ALONE, folder])
            found[f"Russian, {name}, reports/s"] = many / wall
            found[f"Russian, {name}, CPU s per report"] = cpu / many
            found[f"Russian, {name}, words"] = mean
    with tempfile.TemporaryDirectory() as folder:
        russian_folder_of(Path(folder), texts, 20, 0)
        folder_of(Path(folder), 20, words)
        found["both languages, peak MB"] = timed([sys.executable, "-c", READ_ALONE, folder])[2]
    return found


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, nargs="+", default=[125, 500])
    parser.add_argument("--words", type=int, default=700)
    parser.add_argument("--russian", type=Path, default=RUSSIAN)
    given = parser.parse_args()
    for name, value in figures(tuple(given.reports), given.words, given.russian).items():
        print(f"{name:<44}{value:10.2f}")


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    main()
