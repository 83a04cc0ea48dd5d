"""Examples from invented sentences (`sentences.toml`): each word, with the act that an author gave it."""

from __future__ import annotations

import hashlib
import re
import tomllib
from dataclasses import replace
from pathlib import Path

from examples import Example, example

from onrecord.claims.acts.candidates import Scene, candidates
from onrecord.language import analyse
from onrecord.language.backends import Backend
from onrecord.model import ACTS, Block, Span, Text

FILE = Path(__file__).with_name("sentences.toml")
_MARKED = re.compile(r"\*([^*|]+)(?:\|([a-z_]+))?\*")


def sentences() -> list[tuple[str, dict[int, str]]]:
    """Each sentence without its marks, and the act told by the word that begins at a place in it.

    Raises:
        ValueError: A mark names an act that does not exist.
    """
    table = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return [_unmarked(line, section) for section, lines in table.items() for line in lines]


def _unmarked(line: str, section: str) -> tuple[str, dict[int, str]]:
    words, acts, last = "", {}, 0
    for mark in _MARKED.finditer(line):
        words += line[last : mark.start()]
        act = mark[2] or section
        if act not in ACTS:
            raise ValueError(f"sentences.toml: no act {act!r} in {line!r}")
        acts[len(words)] = act
        words += mark[1]
        last = mark.end()
    return words + line[last:], acts


def invented(backend: Backend) -> list[Example]:
    """Every candidate of the sentences; each sentence counts as a case of its own."""
    rows = []
    for number, (sentence, acts) in enumerate(sentences()):
        text = Text(
            report=f"sentence {number}",
            file=FILE.name,
            sha256=hashlib.sha256(sentence.encode()).hexdigest(),
            content=sentence,
            blocks=(Block(span=Span(0, len(sentence)), role="paragraph"),),
            language="en",
        )
        scene = Scene(analyse(text, backend))
        told = [
            (candidate, acts.get(candidate.tree.tokens[candidate.trigger].span.start))
            for candidate in candidates(scene)
        ]
        carrying = [c for c, act in told if act]
        for candidate, act in told:
            within = not act and any(
                c.tree is candidate.tree and c.first <= candidate.trigger <= c.last for c in carrying
            )
            row = example(scene, candidate, f"sentence {number}", -1)
            rows.append(replace(row, acts=(act,) if act else (), inside=within))
    return rows
