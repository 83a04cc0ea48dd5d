"""ECB+: which given mentions, in one document or several, are of one event.

    benchmarks/ecbplus.py DATA [--predictions OUT.jsonl]

DATA is the folder of the set, with `mentions.py` and `score.py`. Documents are grouped by story
(`onrecord.case.stories`); within a story, mentions whose heads have the same lemma, endings of nouns made from verbs
aside, are one event. Measured on the usual development topics with all their documents in one heap ("topics not given",
nothing cut), and on all topics with each topic's documents apart ("topics given").
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import common
import intervals
from intervals import Figure

from onrecord.case.stories import same_story
from onrecord.model import Analysis, Sentence, Text

DEVELOPMENT = "2,5,12,18,21,23,34,35"
NEAR = 0.1  # the documents of a topic are of like matters; set on the development topics
LETTERS = 5  # of a head that are compared: "acquire", "acquisition"
ENDING = re.compile(r"(?<=\w{3})(?:ations?|itions?|ings?|ements?|ments?|ers?|ors?|ed|es|s|e)$")


def documents(data: Path) -> list[dict[str, Any]]:
    """The documents with their gold mentions."""
    command = [sys.executable, str(data / "mentions.py"), str(data)]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return [json.loads(line) for line in printed.splitlines()]


def stories(rows: list[dict[str, Any]], *, topics_given: bool) -> dict[str, str]:
    """For each document the story that it tells; where topics are given, within its topic."""
    heaps: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        heaps[row["topic"] if topics_given else ""].append(row)
    found: dict[str, str] = {}
    for heap, members in heaps.items():
        texts = [Text(report=row["doc"], file=row["doc"], sha256="", content=row["text"]) for row in members]
        groups = same_story(texts, near=NEAR) if topics_given else same_story(texts)
        for number, group in enumerate(groups):
            found.update({members[at]["doc"]: f"{heap}/{number}" for at in group})
    return found


def heads(row: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Each mention of a document with what its head is compared by."""
    analysis = common.analysed(row["doc"], row["text"])
    for mention in row["mentions"]:
        lemma = _head_lemma(analysis, mention["spans"]) or mention["text"].split()[-1]
        yield mention["id"], ENDING.sub("", lemma.casefold())[:LETTERS]


def _head_lemma(analysis: Analysis, spans: list[list[int]]) -> str | None:
    """The lemma of the mention's word that depends on none of its other words."""
    for sentence in analysis.sentences:
        inside = [number for number, token in enumerate(sentence.tokens) if _within(sentence, number, spans)]
        if inside:
            free = [number for number in inside if sentence.tokens[number].head not in inside]
            return sentence.tokens[min(free, default=inside[0])].lemma
    return None


def _within(sentence: Sentence, number: int, spans: list[list[int]]) -> bool:
    span = sentence.tokens[number].span
    return any(span.start < end and start < span.end for start, end in spans)


def figures(data: Path, keep: Path | None = None) -> dict[str, Figure]:
    """The scorer's figures by setting and name; the predictions kept are those of the development topics."""
    rows = documents(data)
    head = {row["doc"]: dict(heads(row)) for row in rows}
    ours = [row for row in rows if row["topic"] in DEVELOPMENT.split(",")]
    found: dict[str, Figure] = {}
    for setting, given, some, options in (
        ("topics not given", False, ours, ("--level", "corpus", "--topics", DEVELOPMENT)),
        ("topics given", True, rows, ("--level", "topic")),
    ):
        story = stories(some, topics_given=given)
        predictions = [{key: f"{story[row['doc']]}/{h}" for key, h in head[row["doc"]].items()} for row in some]
        scored = common.scored(data / "score.py", data, predictions, None if given else keep, *options)
        found |= {f"{name}, {setting}": figure for name, figure in scored.items() if " F1" in name}
    return found


def main() -> None:
    """Print the scorer's figures."""
    given = common.arguments(__doc__)
    print(intervals.table(figures(given.data, given.predictions)))


if __name__ == "__main__":
    main()
