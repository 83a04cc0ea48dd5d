"""Names planted into finished files of every form and hiding place: how many does the last look find?

    benchmarks/leaks.py [--people 500] [--show]

For each place in which words can hide, one file is made with the name of each of 500 invented people in it, every
person in another of the ways in which names are written; the next place begins with the next way. A name counts as
found if the search of the file names it. And files of cases in which nobody was planted are searched: whatever is
found there is a false alarm. All that is planted is made here; nothing is read.
"""

from __future__ import annotations

import argparse
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from intervals import Figure
from leak_names import Somebody, people, variants
from leak_pdf import PDF
from leak_places import COMMENT, CSV, DOCX, EXTRA, FTM, HTML, ICS, JSON, XLSX, Plant, within

from onrecord.dates import parse_edtf
from onrecord.model import (
    Analysis,
    Block,
    Case,
    Claim,
    Entity,
    Event,
    Evidence,
    Link,
    Mention,
    Reading,
    Span,
    Text,
    When,
)
from onrecord.publish.documents.calendar import Day, calendar
from onrecord.publish.forms import FORMS
from onrecord.publish.withheld.hiding import Hiding, Person, hiding
from onrecord.publish.withheld.leaks import leaks
from onrecord.publish.withheld.withhold import withhold

PLACES: Mapping[str, Mapping[str, Plant]] = {
    "html": HTML, "docx": DOCX, "pdf": PDF, "xlsx": XLSX, "csv": CSV, "huridocs": CSV, "uwazi": CSV, "bayanat": CSV,
    "json": JSON, "ftm": FTM, "ics": ICS,
}  # fmt: skip
MANY = 500


@dataclass(kw_only=True)
class Counted:
    """What was planted in one form, and what of it was found.

    Attributes:
        missed: The place, the way of writing and the words of each that was not.
    """

    planted: int = 0
    missed: list[tuple[str, str, str]] = field(default_factory=list)

    @property
    def found(self) -> int:
        """How many were found."""
        return self.planted - len(self.missed)


def hidden_people(given: Sequence[Somebody]) -> Hiding:
    """The names as the program knows them: one form of each."""
    known = [Person(entity=str(n), name=one.known, names=(one.known,), label="-") for n, one in enumerate(given)]
    return hiding(known, ("Men came by night. Nobody knows who sent them.",))


def planted(given: Sequence[Somebody], turn: int) -> list[tuple[str, str]]:
    """Each person written in one way, the next way at the next turn: the kind, and the words."""
    chosen = []
    for number, one in enumerate(given):
        ways = list(variants(one))
        chosen.append(ways[(number + turn) % len(ways)])
    return chosen


def count(form: str, given: Sequence[Somebody], hide: Hiding) -> Counted:
    """Plant the names into every place of a form, a file for each place."""
    counted, empty = Counted(), made(form)
    for turn, (place, plant) in enumerate(PLACES[form].items()):
        chosen = planted(given, turn * 7)
        content = plant(empty, [words for _kind, words in chosen])
        there = _there(form, place, chosen)
        found = {_plain(one.words) for one in leaks(content, hide)}
        counted.planted += len(there)
        counted.missed += [(place, kind, words) for kind, words in there if not _is_found(words, found)]
    return counted


def _there(form: str, place: str, chosen: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """What went in: some places have room for few."""
    if (form, place) == ("pdf", "over two pages"):
        return chosen[:60]
    room = {"comment of the archive": COMMENT, "comment of a part": COMMENT, "extra field of a part": EXTRA}.get(place)
    return chosen[: len(within([words for _kind, words in chosen], room))] if room else chosen


def _plain(words: str) -> str:
    bare = "".join(c for c in unicodedata.normalize("NFKD", words.casefold()) if c.isalpha())
    return re.sub(r"s$", "", bare) if words.endswith(("'s", "’s")) else bare


def _is_found(words: str, found: set[str]) -> bool:
    """Whether what was found holds the words, or is the longest word of them."""
    parts = sorted({_plain(part) for part in re.split(r"[\s,_.\-]+", words)}, key=len)
    whole = _plain(words)
    return any(one == whole or parts[-1] in one for one in found)


@cache
def made(form: str) -> bytes:
    """A file of a form, of an invented case in which none of those people is named."""
    if form == "ics":
        return calendar([Day(key="a", day="2026-05-06", words="Ask the prosecutor for an answer")], "2026-03-01")
    return FORMS[form].made(clean_case())


CLEAN = (
    "On 4 May 2021 masked men took a teacher from her flat in the old town. Will said that he would mark the door with "
    "chalk. The Rose Garden cinema was closed in May. A baker, a hunter and a fisher saw a black van; frank words were "
    "spoken. The bishop asked for grace and hope. Bill and the page were passed on in faith. Grant money was young "
    "Wednesday's child. The king of the long road went west, said a neighbour named only by an initial, K."
)
COMMON = (
    "Will Baker",
    "Rose Hunter",
    "Mark Young",
    "Grace Bishop",
    "Frank Page",
    "Hope Fisher",
    "Bill Long",
    "May West",
)
"""People of the case whose names are also plain words, in one letter of theirs."""


def clean_case(named: Sequence[str] = ()) -> Case:
    """A case in whose report nobody is named but those who are given."""
    content = "\n\n".join(filter(None, [CLEAN, f"They asked {', '.join(named)}." if named else ""]))
    text = Text(report="r-1", file="a.txt", sha256="0" * 64, content=content, language="en",
                blocks=(Block(span=Span(0, len(content)), role="paragraph"),))  # fmt: skip
    passage = Evidence(span=Span(0, 63), quotation=CLEAN[:63])
    claim = Claim(id="c-1", report="r-1", act="abduction", affected=("e-1",), evidence=(passage,),
                  according_to=(Link(entity=None, name=""),), when=When(date=parse_edtf("2021-05-04")))  # fmt: skip
    teacher = Entity(id="e-1", kind="person", name="a teacher", names=("a teacher",), named=False, members=("e-1",))
    event = Event(id="v-1", act="abduction", claims=("c-1",), affected=("e-1",), when=claim.when)
    people = tuple(_person(f"p-{number}", name, content) for number, name in enumerate(named))
    reading = Reading(analysis=Analysis(text=text), entities=(teacher, *people), claims=(claim,))
    everybody = (teacher, *(replace(one, members=(one.id,), id=f"c{one.id}") for one in people))
    return Case(readings=(reading,), entities=everybody, events=(event,))


def _person(id_: str, name: str, content: str) -> Entity:
    at = content.rindex(name)
    mention = Mention(report="r-1", span=Span(at, at + len(name)))
    return Entity(id=id_, kind="person", name=name, names=(name,), named=True, mentions=(mention,))


def false_alarms(forms: Iterable[str] = PLACES) -> Iterator[tuple[str, str, str]]:
    """Form, place and words of what is found in files where nothing is to be found.

    The first kind of file is of a case that knows nobody of those who are looked for; the second of one in which people
    have names that are plain words too, and went through what hides names.
    """
    everybody = hidden_people(people(MANY))
    case = clean_case(COMMON)
    labels = {one.id: f"Person {number}AB" for number, one in enumerate(case.entities) if one.named}
    withheld = withhold(case, labels)
    for form in forms:
        for one in leaks(made(form), everybody):
            yield form, one.where, one.words
        content = made(form) if form == "ics" else FORMS[form].made(withheld.case)
        for one in leaks(content, withheld.hiding):
            yield form, one.where, one.words


def figures(many: int = MANY) -> dict[str, Figure]:
    """Share of the planted names that were found, for each form, and false alarms."""
    given = people(many)
    hide = hidden_people(given)
    shown = {}
    for form in PLACES:
        counted = count(form, given, hide)
        shown[f"{form}: planted names found, %"] = Figure(
            value=100 * counted.found / counted.planted, n=counted.planted
        )
    alarms = list(false_alarms())
    shown["false alarms in files without names"] = Figure(value=len(alarms), n=2 * len(PLACES), less_is_better=True)
    return shown


def main() -> None:
    """Print what was found of what was planted, and what was missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, default=MANY)
    parser.add_argument("--show", action="store_true", help="print what was missed, and every false alarm")
    parser.add_argument("--only", nargs="+", default=list(PLACES), choices=list(PLACES))
    asked = parser.parse_args()
    given = people(asked.people)
    hide = hidden_people(given)
    for form in asked.only:
        counted = count(form, given, hide)
        print(f"{form:<10}{counted.found:>7} of {counted.planted:>7} in {len(PLACES[form])} places", flush=True)
        if asked.show:
            print("   ", Counter(place for place, _kind, _words in counted.missed).most_common(12))
            print("   ", Counter(kind for _place, kind, _words in counted.missed).most_common(12))
            print("   ", counted.missed[:12])
    alarms = list(false_alarms())
    print(f"false alarms: {len(alarms)} in {2 * len(PLACES)} files", alarms if asked.show else "")


if __name__ == "__main__":
    main()
