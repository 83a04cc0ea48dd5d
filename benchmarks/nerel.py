"""Names, times and events of Russian texts, on NEREL: `benchmarks/nerel.py DATA [--predictions OUT.jsonl]`.

DATA is a file of NEREL texts (`dev.jsonl`) or the folder that holds it.

Names: the outermost PERSON, place (CITY, COUNTRY, STATE_OR_PROVINCE, DISTRICT, LOCATION) and ORGANIZATION spans with a
capital letter, against the names of the analysis with the same extent and kind (an authority is an organisation); a
facility may be given as either and counts for nothing.
Times: the share of DATE and TIME spans that a time expression overlaps.
Events: of the EVENT spans that tell one of our acts (`nerel.toml`), the share that lies in the passage of a claim of
that act, or of one that the same word may tell.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import common
import intervals
from intervals import Figure

from onrecord.claims import find_claims
from onrecord.language import analyse
from onrecord.model import Analysis, Block, Span, Text

HERE = Path(__file__).parent
KINDS = {"PERSON": "person", "ORGANIZATION": "organisation"} | dict.fromkeys(
    ("CITY", "COUNTRY", "STATE_OR_PROVINCE", "DISTRICT", "LOCATION"), "place"
)
_MENTION = re.compile(r"T\d+\t(?P<kind>[A-Z_]+) (?P<first>\d+) (?:\d+;\d+ )*(?P<last>\d+)\t(?P<words>.*)")


def figures(data: Path, keep: Path | None = None) -> dict[str, Figure]:
    """F1 of names by kind and together, and the shares of times and events that were found, in per cent."""
    rows: list[Counter[str]] = []
    kept: list[str] = []
    for row in _rows(data):
        analysis = _analysed(row)
        gold = list(_gold(row["ann"]))
        counts, missed = _counted(analysis, gold)
        rows.append(counts)
        kept.append(json.dumps({"id": row["id"], "missed": missed}, ensure_ascii=False))
    if keep:
        keep.write_text("\n".join(kept) + "\n", encoding="utf-8")
    total = sum(rows, Counter[str]())
    n = {"names F1": total["wanted"], "times found": total["times"], "events found": total["events"]}
    n |= {f"{kind} F1": total[f"wanted {kind}"] for kind in ("person", "place", "organisation")}
    return intervals.drawn(rows, _shares, n)


def _shares(rows: Sequence[Mapping[str, int]]) -> dict[str, float]:
    total: Counter[str] = Counter()
    for row in rows:
        total.update(row)

    def share(part: str, whole: str) -> float:
        return 100 * total[part] / max(1, total[whole])

    def f1(suffix: str = "") -> float:
        return 200 * total[f"right{suffix}"] / max(1, total[f"given{suffix}"] + total[f"wanted{suffix}"])

    found = {"names F1": f1()}
    found |= {f"{kind} F1": f1(f" {kind}") for kind in ("person", "place", "organisation")}
    found |= {"times found": share("times found", "times"), "events found": share("events found", "events")}
    return found


def _rows(data: Path) -> Iterator[dict[str, str]]:
    file = data / "dev.jsonl" if data.is_dir() else data
    with file.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _analysed(row: Mapping[str, str]) -> Analysis:
    content = row["text"]
    blocks = tuple(
        Block(span=Span(match.start(), match.end()), role="paragraph") for match in re.finditer(r"\S[^\n]*", content)
    )
    text = Text(report=f"r-{row['id']}", file=row["id"], sha256="0", content=content, blocks=blocks, language="ru")
    return analyse(text, common.backend())


def _gold(ann: str) -> Iterator[tuple[str, Span, str]]:
    for line in ann.split("\n"):
        match = _MENTION.fullmatch(line)
        if match and int(match["first"]) < int(match["last"]):
            yield match["kind"], Span(int(match["first"]), int(match["last"])), match["words"]


def _counted(analysis: Analysis, gold: Sequence[tuple[str, Span, str]]) -> tuple[Counter[str], list[str]]:
    counts: Counter[str] = Counter()
    missed: list[str] = []
    _count_names(analysis, gold, counts, missed)
    for kind, span, words in gold:
        if kind in {"DATE", "TIME"}:
            found = any(time.span.overlaps(span) for time in analysis.times)
            counts["times"] += 1
            counts["times found"] += found
            missed += [] if found else [f"{kind} {words}"]
    _count_events(analysis, gold, counts, missed)
    return counts, missed


def _count_names(
    analysis: Analysis, gold: Sequence[tuple[str, Span, str]], counts: Counter[str], missed: list[str]
) -> None:
    named = [(KINDS[kind], span, words) for kind, span, words in gold if kind in KINDS and words != words.lower()]
    outer = [one for one in named if not any(other[1] != one[1] and other[1].contains(one[1]) for other in named)]
    every = {(kind, span) for kind, span, _words in named}
    facilities = [span for kind, span, _words in gold if kind == "FACILITY"]
    given = {("organisation" if name.kind == "authority" else name.kind, name.span) for name in analysis.names}
    for kind, span, words in outer:
        counts.update(["wanted", f"wanted {kind}"])
        missed += [] if (kind, span) in given else [f"{kind} {words}"]
    wanted = {(kind, span) for kind, span, _words in outer}
    for kind, span in given:
        inner = (kind, span) in every and (kind, span) not in wanted
        if inner or any(one.overlaps(span) for one in facilities):
            continue
        counts.update(["given", f"given {kind}"])
        if (kind, span) in wanted:
            counts.update(["right", f"right {kind}"])
        else:
            missed.append(f"wrong {kind} {span.of(analysis.text.content)}")


def _count_events(
    analysis: Analysis, gold: Sequence[tuple[str, Span, str]], counts: Counter[str], missed: list[str]
) -> None:
    from onrecord.language.ru.lemmas import reading  # noqa: PLC0415  part of an extra

    lists = tomllib.loads((HERE / "nerel.toml").read_text(encoding="utf-8"))
    near = {act: set(others.split()) for act, others in lists["near"].items()}
    acts = {word: act for act, words in lists["acts"].items() for word in words.split()}
    claims = [claim for reading in find_claims(analysis).values for claim in reading.claims]
    for kind, span, words in gold:
        bases = {reading(word, upos, ())[0] for word in re.findall(r"\w+", words) for upos in ("VERB", "NOUN")}
        wanted = {acts[word] for word in bases if word in acts}
        if kind != "EVENT" or not wanted:
            continue
        allowed = wanted | {other for act in wanted for other in near.get(act, set())}
        found = any(claim.act in allowed and any(one.span.overlaps(span) for one in claim.evidence) for claim in claims)
        counts["events"] += 1
        counts["events found"] += found
        missed += [] if found else [f"EVENT {words} in {_around(analysis, span)}"]


def _around(analysis: Analysis, span: Span) -> str:
    return analysis.text.content[max(0, span.start - 60) : span.end + 60].replace("\n", " ")


def main() -> None:
    """Print the figures."""
    given = common.arguments(__doc__)
    print(intervals.table(figures(given.data, given.predictions)))


if __name__ == "__main__":
    main()
