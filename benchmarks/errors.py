"""What goes wrong, kind by kind: every error on cases with known answers, counted under a name.

    benchmarks/errors.py DATA [--predictions OUT.jsonl] [--into docs/measures.md]

DATA is as for `comparing.py`. A kind is told by comparing slots, never by reading the text; the example beside it
stands in `errors.toml` and is invented. `--into` puts the table into a document, between its two marks.
"""

from __future__ import annotations

import argparse
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, get_args

import common
from comparing import Compared, compared

from onrecord.model.case import Support

Record = Mapping[str, Any]
Kind = tuple[str, str]
"""The slot and the name of the kind, as in errors.toml."""

EXAMPLES: dict[str, dict[str, str]] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
OBJECTIONS = {"deny", "doubt", "alternative", "retract"}
HAPPENED = "happened"
STRENGTH: tuple[str, ...] = get_args(Support)
"""Support words from the strongest, with those that fit no order at the ends."""


def kinds(one: Compared) -> Iterator[Kind]:
    """Every error of one case; a slot of a claim gives one at most."""
    yield from _claims(one)
    for gold, claim in one.comparison.pairs:
        yield from _roles(one, gold, claim)
        yield from _when(one, gold, claim)
        yield from _standing(gold, claim)
        yield from _chain(one, gold, claim)
    yield from _events(one)
    yield from _judgement(one)


def _claims(one: Compared) -> Iterator[Kind]:
    """Claims of the gold that are missed, and claims that are none of the gold's."""
    comparison = one.comparison
    matched = {gold["id"] for gold, _claim in comparison.pairs}
    right = {claim["id"] for _gold, claim in comparison.pairs}
    for gold in comparison.gold_claims:
        if gold["id"] not in matched and gold.get("weight") != "minor":
            near = [claim for claim in comparison.claims if _overlap(one, gold, claim)]
            yield "claims missed", _why(near, right, [gold["act"], *(gold.get("also") or [])])
    for claim in comparison.claims:
        if claim["id"] not in right:
            near = [gold for gold in comparison.gold_claims if _overlap(one, gold, claim)]
            yield "claims too many", _why(near, matched, [claim["act"]])


def _why(near: list[Record], taken: set[str], acts: list[str]) -> str:
    alike = [other for other in near if {other["act"], *(other.get("also") or [])} & set(acts)]
    if not near:
        return "nothing there on the other side"
    if not alike:
        return "another act there"
    return "told once on the other side" if all(other["id"] in taken for other in alike) else "another passage"


def _overlap(one: Compared, gold: Record, claim: Record) -> bool:
    """Whether the passages share a word."""
    text = one.comparison.text_of(claim)
    if text is None or text is not one.comparison.texts[gold["report"]]:
        return False
    own = {word for place in text.places(gold["quote"]) for word in place}
    pieces = (text.places(piece.get("text") or "") for piece in claim.get("evidence") or [])
    return any(own & set(place) for piece in pieces for place in piece)


def _roles(one: Compared, gold: Record, claim: Record) -> Iterator[Kind]:
    for slot in ("doers", "affected"):
        wanted, given = set(gold.get(slot) or []), one.comparison.gold_ids(claim.get(slot) or [])
        yield from _difference(slot, wanted, given)
    named = {place["entity"] for place in gold.get("where") or []}
    wider = {above for place in named for above in one.comparison.above(place)}
    wanted = {place for place in named if one.comparison.gold_entities[place].get("named")}
    given = one.comparison.gold_ids(place.get("entity") for place in claim.get("where") or [])
    yield from _difference("where", wanted, given - wider - (named - wanted))


def _difference(slot: str, wanted: set[str], given: set[str]) -> Iterator[Kind]:
    if wanted == given:
        return
    if not given:
        yield slot, "none given"
    elif not wanted:
        yield slot, "given where there is none"
    elif not wanted & given:
        yield slot, "another one"
    else:
        yield slot, "some missing" if wanted - given else "some too many"


def _when(one: Compared, gold: Record, claim: Record) -> Iterator[Kind]:
    when = claim.get("when") or {}
    given = when.get("earliest") or when.get("latest")
    score = common.beside(one.comparison, "when_score")(gold, claim)
    if score < 1:
        if not given:
            yield "when", "none given"
        elif not gold.get("when") and score == 0:
            yield "when", "given where there is none"
        else:
            yield "when", "wider or narrower" if score else "another one"


def _standing(gold: Record, claim: Record) -> Iterator[Kind]:
    """Stance and modality."""
    wanted, given = gold["stance"], claim.get("stance")
    if wanted != given:
        if wanted in OBJECTIONS and given not in OBJECTIONS:
            yield "stance", "objection missed"
        elif given in OBJECTIONS and wanted not in OBJECTIONS:
            yield "stance", "objection seen where there is none"
        else:
            yield "stance", "another one"
    wanted, given = gold["modality"], claim.get("modality")
    excused = wanted != given and (gold["stance"] in ("deny", "retract") or gold["act"] == "threat")
    if wanted != given and not excused:
        if given == HAPPENED:
            yield "modality", "taken for happened"
        else:
            yield "modality", "happened, but taken for something else" if wanted == HAPPENED else "another one"


def _chain(one: Compared, gold: Record, claim: Record) -> Iterator[Kind]:
    chains, given = one.comparison.gold_chains(gold), one.comparison.chain(claim)
    wanted = chains[0]
    if given[0] not in {chain[0] for chain in chains}:
        if given[0] == wanted[-1]:
            yield "root", "the publisher instead of a speaker"
        elif wanted[0] == given[-1]:
            yield "root", "a speaker instead of the publisher"
        else:
            yield "root", "named instead of unnamed" if wanted[0] == "?" else "another speaker"
    elif given not in chains:
        yield (
            "chain, root right",
            "a link missing"
            if len(given) < len(wanted)
            else ("a link too many" if len(given) > len(wanted) else "another link"),
        )


def _events(one: Compared) -> Iterator[Kind]:
    """Events of the gold whose claims are in several of ours, and ours that hold claims of several."""
    mine = {claim: event["id"] for event in one.comparison.events for claim in event.get("claims") or []}
    theirs = {claim: event["id"] for event in one.comparison.gold_events for claim in event["claims"]}
    split: dict[str, set[str]] = {}
    mixed: dict[str, set[str]] = {}
    for gold, claim in one.comparison.pairs:
        if gold["id"] in theirs and claim["id"] in mine:
            split.setdefault(theirs[gold["id"]], set()).add(mine[claim["id"]])
            mixed.setdefault(mine[claim["id"]], set()).add(theirs[gold["id"]])
    yield from (("events", "one split into several") for parts in split.values() if len(parts) > 1)
    yield from (("events", "several put into one") for parts in mixed.values() if len(parts) > 1)


def _judgement(one: Compared) -> Iterator[Kind]:
    for gold, event in one.comparison.judged():
        if not event:
            continue
        wanted, given = set(gold.get("origins") or []), one.comparison.gold_ids(event.get("origins") or [])
        yield from _difference("origins", wanted, given)
        support, word = str(event.get("support")), str(gold["support"])
        if support != word:
            stronger = STRENGTH.index(support) < STRENGTH.index(word)
            yield "support", "too strong" if stronger else "too weak"
        if gold["challenge"] != event.get("challenge"):
            calm = "unchallenged"
            missed, seen = event.get("challenge") == calm, gold["challenge"] == calm
            yield "challenge", "missed" if missed else "seen where there is none" if seen else "another one"
        ours = Counter((row["slot"], row["kind"]) for row in gold.get("disagreements") or [])
        found = Counter((row.get("slot"), row.get("kind")) for row in event.get("disagreements") or [])
        yield from (("disagreements", "missed") for _ in range((ours - found).total()))
        yield from (("disagreements", "seen where there is none") for _ in range((found - ours).total()))


def markdown(counted: Counter[Kind]) -> str:
    """The table, slots in the order of errors.toml, the most frequent kind of each first."""
    lines = ["| slot | kind of error | n | for example |", "|---|---|---:|---|"]
    for slot, examples in EXAMPLES.items():
        order = sorted(examples, key=lambda name: (-counted.get((slot, name), 0), name))
        lines += [f"| {slot} | {kind} | {counted[slot, kind]} | {examples[kind]} |" for kind in order]
    return "\n".join(lines)


def unnamed(counted: Iterable[Kind]) -> list[Kind]:
    """Kinds that errors.toml has no example of."""
    return sorted(kind for kind in counted if kind[1] not in EXAMPLES.get(kind[0], {}))


def main() -> None:
    """Print the table or put it into a document."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--predictions", type=Path, help="keep the cases here")
    parser.add_argument("--into", type=Path, help="a document with the marks <!-- errors --> and <!-- /errors -->")
    given = parser.parse_args()
    counted = Counter(kind for one in compared(given.data, given.predictions) for kind in kinds(one))
    if missing := unnamed(counted):
        raise SystemExit(f"errors.toml has no example of {missing}.")
    common.show(markdown(counted), "errors", given.into)


if __name__ == "__main__":
    main()
