"""Names of one person in two spellings, and of two people nearly alike: how often `onrecord.names` tells which.

    benchmarks/name_pairs.py [--pairs 2000] [--errors]

Pairs are made from the parts in name_pairs.toml with a fixed seed: in both scripts, by systems of romanisation as the
library iuliia has them, by national systems, in any case of Russian (by the library pytrovich), with patronymics,
initials, surname first, and slips of the hand. A pair of one person counts as found where the names alone speak for one
person (`SAME`); a near miss counts as a false alarm where they do.
"""

from __future__ import annotations

import argparse
import random
import re
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import iuliia
from intervals import Figure, drawn, table
from pytrovich.enums import Case, Gender, NamePart
from pytrovich.maker import PetrovichDeclinationMaker

from onrecord.names import SAME, compare

PARTS: dict[str, Any] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
CULTURES = ("russian", "ukrainian", "caucasus", "central_asia")
SYSTEMS = (
    "ICAO_DOC_9303", "BGN_PCGN", "BGN_PCGN_ALT", "ISO_9_1968", "GOST_779", "GOST_52290", "WIKIPEDIA", "ALA_LC_ALT",
    "MVD_782", "UNGEGN_1987", "MOSMETRO", "BS_2979_ALT", "SCIENTIFIC",
)  # fmt: skip
SEED = 2026


@dataclass(frozen=True, kw_only=True, slots=True)
class Person:
    """Somebody who does not exist. Names are (as at home, as in Russian, in Latin letters at home)."""

    woman: bool
    given: tuple[str, str, str]
    surname: tuple[str, str, str]
    father: str  # the patronymic in Russian, or nothing


def person(rng: random.Random, culture: str) -> Person:
    """Anybody of one culture."""
    woman = rng.random() < 0.5
    surname = rng.choice(PARTS[culture]["surnames"])[woman]
    patronymic = rng.choice(PARTS["patronymics"])[1 + woman] if culture != "ukrainian" and rng.random() < 0.6 else ""
    given = rng.choice(PARTS[culture]["women" if woman else "men"])
    return Person(woman=woman, given=_forms(given, culture), surname=_forms(surname, culture), father=patronymic)


def _forms(name: str | list[str], culture: str) -> tuple[str, str, str]:
    """One name at home, in Russian, and in Latin letters at home."""
    home, russian, *latin = (name, _put(name, PARTS["letters"]["russian"])) if isinstance(name, str) else name
    if culture == "ukrainian":
        return home, russian, _put(home, PARTS["ukrainian"]["latin"])
    if culture == "central_asia":
        latin = latin or [iuliia.WIKIPEDIA.translate(_put(home, PARTS["letters"]["latin"]))]
    return home, russian, latin[0] if latin else iuliia.WIKIPEDIA.translate(russian)


def _put(name: str, table: dict[str, str]) -> str:
    """The name with letters put for others, the longest first, those at its start by their own rule."""
    marked = "^" + name.lower()
    for old in sorted(table, key=lambda old: (-len(old), old)):
        marked = marked.replace(old, table[old])
    return marked.lstrip("^").capitalize()


# --- how a name is written -----------------------------------------------------------------------


def written(one: Person, rng: random.Random) -> str:
    """One way to write somebody's name in full, given name and surname at least."""
    style = rng.choice(("home", "russian", "russian", "oblique", "latin", "system", "system", "system", "slips"))
    father = one.father if rng.random() < 0.4 else ""
    if style == "oblique":
        return _ordered(_declined(replace(one, father=father), rng), rng)
    if style in {"home", "russian"}:
        which = int(style == "russian")
        return _ordered((one.given[which], father, one.surname[which]), rng)
    if style == "latin":
        return _ordered((one.given[2], "", one.surname[2]), rng)
    system = getattr(iuliia, rng.choice(SYSTEMS if style == "system" else ("WIKIPEDIA", "MVD_782", "ICAO_DOC_9303")))
    latin = _ordered((one.given[1], father, one.surname[1]), rng, system.translate)
    return _slipped(latin, rng) if style == "slips" else latin


def _ordered(
    name: tuple[str, str, str], rng: random.Random, spell: Callable[[str], str] = str, first: float = 0.25
) -> str:
    given, father, surname = (spell(part) if part else "" for part in name)
    parts = (surname, given, father) if rng.random() < first else (given, father, surname)
    return " ".join(part for part in parts if part)


def _declined(one: Person, rng: random.Random) -> tuple[str, str, str]:
    maker, gender = PetrovichDeclinationMaker(), Gender.FEMALE if one.woman else Gender.MALE
    case = rng.choice((Case.GENITIVE, Case.DATIVE, Case.ACCUSATIVE, Case.INSTRUMENTAL, Case.PREPOSITIONAL))
    father = maker.make(NamePart.MIDDLENAME, gender, case, one.father) if one.father else ""
    given = maker.make(NamePart.FIRSTNAME, gender, case, one.given[1])
    return given, father, maker.make(NamePart.LASTNAME, gender, case, one.surname[1])


def _slipped(name: str, rng: random.Random) -> str:
    fitting = [slip for slip in PARTS["slips"] if re.search(slip[0], name)]
    for pattern, new in rng.sample(fitting, k=min(len(fitting), rng.choice((1, 1, 2)))):
        name = re.sub(pattern, new, name, count=1)
    return name


def shortened(one: Person, rng: random.Random) -> str:
    """The surname with initials."""
    given, father, surname = one.given[1], one.father if rng.random() < 0.5 else "", one.surname[1]
    letters = given[0] + "." + (father[0] + "." if father else "")
    if rng.random() < 0.5:
        return f"{surname} {letters}" if rng.random() < 0.5 else f"{letters} {surname}"
    latin = iuliia.WIKIPEDIA.translate
    initials = "".join(f"{latin(part)[0]}." for part in (given, father) if part)
    return f"{initials} {latin(surname)}"


# --- pairs ---------------------------------------------------------------------------------------


def same(rng: random.Random) -> tuple[str, str, str]:
    """Two ways to write one person's name, and of what kind the pair is."""
    culture = rng.choice(CULTURES)
    one = person(rng, culture)
    if rng.random() < 0.1:
        return "initials", written(one, rng), shortened(one, rng)
    return f"spelling, {culture.replace('_', ' ')}", written(one, rng), written(one, rng)


def near(rng: random.Random) -> tuple[str, str, str]:
    """Two people whose names are nearly alike, and in what they differ."""
    culture = rng.choice(CULTURES)
    one = person(rng, culture)
    kind = rng.choice(list(_OTHERS))
    first, second = _OTHERS[kind](one, rng, culture)
    if kind == "initials" and first.given[1][0] != second.given[1][0]:
        return kind, written(first, rng), shortened(replace(second, father=""), rng)
    if kind == "patronymic":
        return kind, _with_father(first, rng), _with_father(second, rng)
    return kind, written(first, rng), written(second, rng)


def _sibling(one: Person, rng: random.Random, _culture: str) -> tuple[Person, Person]:
    pairs = PARTS["near_given_women" if one.woman else "near_given"]
    left, right = (_forms(name, "russian") for name in rng.sample(rng.choice(pairs), k=2))
    return replace(one, given=left), replace(one, given=right)


def _namesake(one: Person, rng: random.Random, _culture: str) -> tuple[Person, Person]:
    if one.woman:
        women = rng.sample([pair[1] for culture in CULTURES for pair in PARTS[culture]["surnames"]], k=2)
        left, right = (_forms(name, "russian") for name in women)
    else:
        left, right = (_forms(name, "russian") for name in rng.sample(rng.choice(PARTS["near_surnames"]), k=2))
    return replace(one, surname=left), replace(one, surname=right)


def _cousin(one: Person, rng: random.Random, _culture: str) -> tuple[Person, Person]:
    left, right = rng.sample(PARTS["patronymics"], k=2)
    return replace(one, father=left[1 + one.woman]), replace(one, father=right[1 + one.woman])


def _other_sex(one: Person, rng: random.Random, culture: str) -> tuple[Person, Person]:
    pair = rng.choice([pair for pair in PARTS[culture]["surnames"] if pair[0] != pair[1]])
    brother = replace(one, woman=False, father="", surname=_forms(pair[0], culture))
    sister = replace(one, woman=True, father="", surname=_forms(pair[1], culture))
    given = (rng.choice(PARTS[culture][key]) for key in ("men", "women"))
    his, hers = (_forms(name, culture) for name in given)
    return replace(brother, given=his), replace(sister, given=hers)


_OTHERS = {
    "given name": _sibling,
    "surname": _namesake,
    "patronymic": _cousin,
    "sex": _other_sex,
    "initials": _sibling,
}


def _with_father(one: Person, rng: random.Random) -> str:
    name = one.given[1], one.father, one.surname[1]
    spell = str if rng.random() < 0.5 else iuliia.WIKIPEDIA.translate
    return _ordered(name, rng, spell)


def pairs(count: int) -> Iterator[tuple[bool, str, str, str]]:
    """So many pairs of one person and so many near misses: whether one, what kind, and the two names."""
    rng = random.Random(SEED)  # noqa: S311  a drawing that anybody can repeat
    for makes, one in ((same, True), (near, False)):
        made: set[tuple[str, str]] = set()
        while len(made) < count:
            kind, first, second = makes(rng)
            if first != second and (first, second) not in made:
                made.add((first, second))
                yield one, kind, first, second


# --- the measure ---------------------------------------------------------------------------------


def figures(count: int = 2000) -> dict[str, Figure]:
    """F1, precision and recall over all pairs, and the share that is right of each kind."""
    judged = [(one, kind, compare(a, b).value >= SAME) for one, kind, a, b in pairs(count)]
    return drawn(judged, _measure)


def _measure(judged: Sequence[tuple[bool, str, bool]]) -> dict[str, float]:
    found = sum(one and said for one, _, said in judged)
    alarms = sum(said and not one for one, _, said in judged)
    missed = sum(one and not said for one, _, said in judged)
    kinds: dict[str, list[bool]] = defaultdict(list)
    for one, kind, said in judged:
        kinds[f"{'one' if one else 'two'}: {kind}"].append(one == said)
    total = {
        "F1": 200 * found / (2 * found + alarms + missed),
        "precision": 100 * found / (found + alarms),
        "recall": 100 * found / (found + missed),
    }
    return total | {kind: 100 * sum(right) / len(right) for kind, right in sorted(kinds.items())}


def main() -> None:
    """Print the figures, or the pairs that were judged wrongly."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=2000)
    parser.add_argument("--errors", action="store_true", help="print the pairs that were judged wrongly")
    given = parser.parse_args()
    if given.errors:
        for one, kind, a, b in pairs(given.pairs):
            score = compare(a, b)
            if (score.value >= SAME) != one:
                print("missed" if one else "alarm ", f"{kind:<24}{a} | {b}: {score.value} {score.reason}")
        return
    print(table(figures(given.pairs)))


if __name__ == "__main__":
    main()
