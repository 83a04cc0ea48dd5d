"""How good is the case stage alone, given perfect claims?

    benchmarks/gold_claims.py DATA... [--predictions OUT.jsonl] [--oracle entity,event] [--each]

DATA is a case folder (reports and `gold.yaml`) or a folder of such; `case_score.py` lies in DATA or above it.
Each gold case is taken apart again: every report gets entities of its own, with only the forms that stand in it, and
the gold claims of that report. `build_case` then has to find who is who, what is one event, and the status words.
`--oracle` hands it the gold answers of a part as judgements, so that the next part is seen alone.
"""

from __future__ import annotations

import argparse
import importlib
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import cases
import comparing
import intervals
from intervals import Figure

from onrecord.case import build_case
from onrecord.case.words import numbers
from onrecord.dates import parse_edtf
from onrecord.model import (
    Analysis,
    Claim,
    Entity,
    Evidence,
    Judgement,
    Link,
    Location,
    Mention,
    Reading,
    Span,
    Text,
    When,
    stable_id,
)
from onrecord.places import look_up
from onrecord.publish.exchange.json import case_tree

Record = Mapping[str, Any]

SHOWN = ("entities", "events", "judgement", "origins", "support", "challenge", "disagreements")
"""The measures of a case that its claims leave to the case stage."""

_ROLE_STOPS = frozenset(
    [
        "the",
        "a",
        "an",
        "his",
        "her",
        "their",
        "my",
        "our",
        "its",
        "of",
        "in",
        "at",
        "from",
        "who",
        "two",
        "three",
        "four",
        "five",
        "six",
    ]
)


class GoldCase:
    """One gold folder taken apart into readings of single reports."""

    def __init__(self, folder: Path, goldlib: Any, *, keep_sides: bool = False) -> None:
        self.gold: dict[str, Any] = goldlib.load_gold(folder)
        self._goldlib = goldlib
        self._keep_sides = keep_sides
        self.entities = {entity["id"]: entity for entity in self.gold["entities"]}
        self._texts = {
            report["id"]: goldlib.report_views(folder / report["file"])[0] for report in self.gold["reports"]
        }
        self.split: dict[tuple[str, str], str] = {}

    def readings(self) -> list[Reading]:
        """One reading per report."""
        return [self._reading(report) for report in self.gold["reports"]]

    def _reading(self, report: Record) -> Reading:
        claims = [claim for claim in self.gold["claims"] if claim["report"] == report["id"]]
        used = {name for claim in claims for name in _entities_of(claim)}
        known = dict.fromkeys(
            name for name, entity in self.entities.items() if name in used or self._forms(report, entity)
        )
        for name in known:
            self.split[report["id"], name] = stable_id("e", report["file"], name)
        text = self._text(report)
        return Reading(
            analysis=Analysis(text=text),
            entities=tuple(self._entity(report, self.entities[name]) for name in known),
            claims=tuple(self._claim(report, claim) for claim in claims),
        )

    def _text(self, report: Record) -> Text:
        published = parse_edtf(report["published"]) if report["published"] else None
        return Text(
            report=report["id"],
            file=Path(report["file"]).name,
            sha256="",
            content=self._texts[report["id"]],
            language=report["language"],
            publisher=report["publisher"],
            published=published,
            published_basis="given" if published else None,
            kind=report["kind"],
            original=report["original"],
        )

    def _forms(self, report: Record, entity: Record) -> list[str]:
        text = _squash(self._texts[report["id"]])
        return [form for form in entity["names"] if form == report["publisher"] or _squash(form) in text]

    def _entity(self, report: Record, entity: Record) -> Entity:
        forms = self._forms(report, entity) or ["somebody"]
        proper = [form for form in forms if not _is_description(form)]
        named = bool(entity["named"] and proper and forms != ["somebody"])
        own = self.split[report["id"], entity["id"]]
        members = [
            self.split[report["id"], other["id"]]
            for other in self.entities.values()
            if other["part_of"] == entity["id"] and (report["id"], other["id"]) in self.split
        ]
        spans = [span for form in forms if (span := self._goldlib.locate(form, self._texts[report["id"]]))]
        return Entity(
            id=own,
            kind=entity["kind"],
            name=max(proper if named else forms, key=len),
            names=tuple(sorted(forms)),
            named=named,
            count=_count(forms) if entity["kind"] == "group" else None,
            side=entity["side"] if self._keep_sides else None,
            part_of=self.split.get((report["id"], entity["part_of"])) if entity["part_of"] else None,
            roles=tuple(sorted({role for form in forms if _is_description(form) for role in _heads(form)})),
            place=_gazetteer(forms) if named and entity["kind"] == "place" else None,
            members=tuple(members) if entity["kind"] == "group" else (),
            mentions=tuple(Mention(report=report["id"], span=Span(*span)) for span in spans),
        )

    def _claim(self, report: Record, claim: Record) -> Claim:
        content = self._texts[report["id"]]
        span = Span(*self._goldlib.locate(claim["quote"], content))
        return Claim(
            id=claim["id"],
            report=report["id"],
            act=claim["act"],
            modality=claim["modality"],
            stance=claim["stance"],
            scope=claim["scope"],
            doers=tuple(self.split[report["id"], name] for name in claim["doers"]),
            affected=tuple(self.split[report["id"], name] for name in claim["affected"]),
            where=tuple(
                Location(entity=self.split[report["id"], place["entity"]], relation=place["relation"])
                for place in claim["where"]
            ),
            when=self._when(claim["when"]),
            according_to=tuple(self._links(report, claim)),
            hedges=("reportedly",) if claim["hedged"] else (),
            evidence=(Evidence(span=span, quotation=span.of(content)),),
        )

    def _when(self, when: Any) -> When:
        edtf = self._goldlib.edtf_of(when)
        if edtf is None:
            return When()
        clock = when.get("time") if isinstance(when, Mapping) else None
        return When(date=parse_edtf(edtf), clock=clock, basis="stated")

    def _links(self, report: Record, claim: Record) -> Iterator[Link]:
        for number, speaker in enumerate(claim["chain"]):
            basis: Any = claim["basis"] if number == 0 else "told"
            if speaker == self._goldlib.UNNAMED:
                yield Link(entity=None, name="", basis=basis)
            else:
                yield Link(entity=self.split[report["id"], speaker], name=speaker, basis=basis)

    def oracle(self, parts: Iterable[str]) -> Iterator[Judgement]:
        """The gold answers as judgements: within one entity or event the same, across not the same."""
        if "entity" in parts:
            yield from _judged("entity", [self._own(name) for name in self.entities])
        if "event" in parts:
            held = {name for event in self.gold["events"] for name in event["claims"]}
            alone = [[claim["id"]] for claim in self.gold["claims"] if claim["id"] not in held]
            yield from _judged("event", [*(event["claims"] for event in self.gold["events"]), *alone])

    def _own(self, name: str) -> list[str]:
        return [own for (_report, entity), own in self.split.items() if entity == name]


def _judged(kind: Any, groups: Sequence[Sequence[str]]) -> Iterator[Judgement]:
    groups = [group for group in groups if group]
    for group in groups:
        for one, two in pairwise(group):
            yield Judgement(kind=kind, verdict="same", first=one, second=two)
    for number, group in enumerate(groups):
        for other in groups[number + 1 :]:
            yield Judgement(kind=kind, verdict="not_same", first=group[0], second=other[0])


def _entities_of(claim: Record) -> Iterator[str]:
    yield from claim["doers"]
    yield from claim["affected"]
    yield from (place["entity"] for place in claim["where"])
    yield from (speaker for speaker in claim["chain"] if speaker != "?")


def _squash(text: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFC", text)).casefold()


def _is_description(form: str) -> bool:
    return re.sub(r"^(?:the|an?)\s+", "", form, flags=re.IGNORECASE)[:1].islower()


def _heads(form: str) -> list[str]:
    words = re.findall(r"[\w-]+", form.lower())
    kept: list[str] = []
    for word in words:
        if word in {"of", "in", "at", "from", "who", "with", "for"} and kept:
            break
        if word not in _ROLE_STOPS:
            kept.append(word)
    return kept[-1:]


def _gazetteer(forms: Sequence[str]) -> str | None:
    """The id of the likeliest place of these names, as the claims stage gives it."""
    return next((found[0].id for form in forms if (found := look_up(form))), None)


def _count(forms: Sequence[str]) -> int | None:
    """The number that the forms of a group give."""
    given = [int(number) for form in forms for number in sorted(numbers(form))]
    return given[0] if len(set(given)) == 1 else None


def folders_under(given: Sequence[Path]) -> list[Path]:
    """Every gold folder among the given ones and directly in them."""
    found: list[Path] = []
    for folder in given:
        found += [folder] if (folder / "gold.yaml").is_file() else sorted(p.parent for p in folder.glob("*/gold.yaml"))
    return found


def results(
    data: Sequence[Path], *, oracle: str = "", sides: bool = False, keep: Path | None = None
) -> Iterator[tuple[str, Any]]:
    """Each case's name and the scorer's result."""
    for folder in folders_under(data):
        case_score = comparing.scorer(folder)
        goldlib = importlib.import_module("goldlib")
        gold = GoldCase(folder, goldlib, keep_sides=sides)
        case = case_tree(build_case(gold.readings(), tuple(gold.oracle(oracle.split(",")))))
        if keep:
            with keep.open("a", encoding="utf-8") as lines:
                lines.write(json.dumps({"id": folder.name, "case": case}, ensure_ascii=False) + "\n")
        yield folder.name, case_score.score_case(folder, case)


def figures(data: Path, keep: Path | None = None) -> dict[str, Figure]:
    """The mean of each measure of the case stage over the cases, in per cent."""
    if keep:
        keep.write_text("", "utf-8")
    found = cases.mean_figures([result for _name, result in results([data], keep=keep)])
    return {f"{name} given gold claims": found[name] for name in SHOWN}


def main() -> None:
    """Print the means, and each case on request."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", nargs="+", type=Path, help="case folders, or folders of such")
    parser.add_argument("--predictions", type=Path, help="keep each case here, one a line")
    parser.add_argument("--oracle", default="", help="parts whose gold answer is given: entity, event")
    parser.add_argument("--sides", action="store_true", help="hand over the gold sides of entities as well")
    parser.add_argument("--each", action="store_true", help="print every case, not only the means")
    options = parser.parse_args()
    if options.predictions:
        options.predictions.write_text("", "utf-8")
    found = dict(results(options.data, oracle=options.oracle, sides=options.sides, keep=options.predictions))
    for name, result in found.items() if options.each else ():
        row = {key: value for key, (value, _n) in cases.measures(result).items() if key in SHOWN}
        print(f"{name:<24}" + "  ".join(f"{key} {value:.1f}" for key, value in row.items()))
    print(f"mean of {len(found)}", intervals.table(cases.mean_figures(list(found.values()))), sep="\n")


if __name__ == "__main__":
    main()
