"""ECB+: which given mentions, in one document or several, are of one event.

    benchmarks/ecbplus.py DATA [--predictions OUT.jsonl]

DATA is the folder of the set, with `mentions.py` and `score.py`. First version: the documents of a topic are grouped by
story (`onrecord.case.stories`); within a story, mentions whose heads have the same lemma, endings of nouns made from
verbs aside, are one event. Scored at the level of topics.
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

NEAR = 0.1  # the documents of a topic are of like matters; set on the development topics
LETTERS = 5  # of a head that are compared: "acquire", "acquisition"
ENDING = re.compile(r"(?<=\w{3})(?:ations?|itions?|ings?|ements?|ments?|ers?|ors?|ed|es|s|e)$")


def documents(data: Path) -> list[dict[str, Any]]:
    """The documents with their gold mentions."""
    command = [sys.executable, str(data / "mentions.py"), str(data)]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return [json.loads(line) for line in printed.splitlines()]


def stories(rows: list[dict[str, Any]]) -> dict[str, str]:
    """For each document the story that it tells, within its topic."""
    by_topic: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        by_topic[row["topic"]].append(row)
    found: dict[str, str] = {}
    for topic, members in by_topic.items():
        texts = [Text(report=row["doc"], file=row["doc"], sha256="", content=row["text"]) for row in members]
        for number, group in enumerate(same_story(texts, near=NEAR)):
            found.update({members[at]["doc"]: f"{topic}/{number}" for at in group})
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


def predictions(data: Path) -> Iterator[dict[str, str]]:
    """The cluster of every mention, a document at a time."""
    rows = documents(data)
    story = stories(rows)
    for row in rows:
        yield {mention: f"{story[row['doc']]}/{head}" for mention, head in heads(row)}


def figures(data: Path, keep: Path | None = None) -> dict[str, Figure]:
    """The scorer's figures by name."""
    return common.scored(data / "score.py", data, predictions(data), keep)


def main() -> None:
    """Print the scorer's figures."""
    given = common.arguments(__doc__)
    print(intervals.table(figures(given.data, given.predictions)))


if __name__ == "__main__":
    main()
