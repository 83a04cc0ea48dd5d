"""ECB+: the same event across documents, with gold mentions.

    benchmarks/ecbplus.py DATA [--predictions OUT.jsonl]

DATA is the folder of topics with `mentions.py` and `score.py` in it; the usual development topics are read. A first
version on the language stage alone: mentions are one event if their head words share a lemma and their documents tell
one story. Documents of a topic tell one story if enough of their names are the same.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

import common

from onrecord.model import Analysis, Token

TOPICS = "2,5,12,18,21,23,34,35"
SHARED = 0.3
"""Share of the names of the document with fewer names that two documents of one story have in common."""

NOUNS = ("ations", "ation", "ings", "ing", "ements", "ement", "ions", "ion", "ies", "ied", "ed", "es", "s", "e", "y")
"""Endings that part a verb's lemma from its noun."""


def documents(data: Path) -> list[dict[str, Any]]:
    """Documents with their gold mentions, as the set's own helper gives them."""
    command = [sys.executable, str(data / "mentions.py"), str(data), "--topics", TOPICS]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return [json.loads(line) for line in printed.splitlines()]


def prediction(rows: list[dict[str, Any]]) -> dict[str, str]:
    """A label for each mention."""
    by_topic: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        by_topic[row["topic"]].append(row)
    labels: dict[str, str] = {}
    for topic, pool in sorted(by_topic.items()):
        analyses = [common.analysed(row["doc"], row["text"].replace("\n", "\n\n")) for row in pool]
        stories = _stories([_names(analysis) for analysis in analyses])
        for row, analysis, story in zip(pool, analyses, stories, strict=True):
            shift = _shifts(row["text"])
            for mention in row["mentions"]:
                first, last = mention["spans"][0][0], mention["spans"][-1][1]
                head = _head(analysis, shift[first], shift[last - 1] + 1)
                labels[mention["id"]] = f"{topic}/{story}/{head or mention['text'].lower()}"
    return labels


def _shifts(text: str) -> list[int]:
    """Where each character stands once line breaks are doubled."""
    shifts, at = [], 0
    for character in text:
        shifts.append(at)
        at += 2 if character == "\n" else 1
    return shifts


def _names(analysis: Analysis) -> frozenset[str]:
    content = analysis.text.content
    return frozenset(word.casefold() for name in analysis.names for word in name.span.of(content).split())


def _stories(names: list[frozenset[str]]) -> list[int]:
    """For each document the number of its story: documents linked by shared names, directly or through others."""
    story = list(range(len(names)))
    for one in range(len(names)):
        for other in range(one):
            fewest = min(len(names[one]), len(names[other]))
            if fewest and len(names[one] & names[other]) >= SHARED * fewest:
                old, new = story[one], story[other]
                story = [new if number == old else number for number in story]
    return story


def _head(analysis: Analysis, start: int, end: int) -> str | None:
    """The stem of the word in the range that governs the others."""
    for sentence in analysis.sentences:
        inside = [n for n, token in enumerate(sentence.tokens) if start <= token.span.start and token.span.end <= end]
        heads = [n for n in inside if sentence.tokens[n].head not in inside]
        if heads:
            return _stem(sentence.tokens[heads[0]])
    return None


def _stem(token: Token) -> str:
    lemma = token.lemma.casefold()
    for ending in NOUNS:
        if lemma.endswith(ending) and len(lemma) - len(ending) >= 3:
            return lemma[: -len(ending)]
    return lemma


def figures(data: Path, keep: Path | None = None) -> dict[str, float]:
    """The scorer's figures at the level of topics, in per cent."""
    options = ("--topics", TOPICS, "--level", "topic", "--json")
    return common.json_figures(common.score(data / "score.py", data, [prediction(documents(data))], keep, *options))


def main() -> None:
    """Print the figures."""
    given = common.arguments(__doc__)
    for name, value in figures(given.data, given.predictions).items():
        print(f"{name:<40}{value:6.1f}")


if __name__ == "__main__":
    main()
