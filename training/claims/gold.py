"""Cases with known answers (`gold.yaml`): which passages hold which acts, and how a guess is compared with them.

The rules are those of the cases' own scorer: a guess is right if its passage and the gold one share half of the words
of the shorter and its act is the gold act or one held equally good.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

ENOUGH = 0.5
LANGUAGES = frozenset({"en", "ru"})


@dataclass(frozen=True)
class GoldClaim:
    """One claim of a report; `words` are the numbers of its words in the report's content."""

    acts: tuple[str, ...]
    words: frozenset[int]
    minor: bool


@dataclass(frozen=True)
class Guess:
    """One predicted act and the numbers of the words of its passage."""

    act: str
    words: frozenset[int]


@dataclass(frozen=True)
class GoldReport:
    """One report of a case, in a language that is read."""

    case: str
    path: Path
    language: str
    quotes: tuple[tuple[tuple[str, ...], str, bool], ...]

    def claims(self, content: str) -> list[GoldClaim]:
        """Its claims, their quotes found again in the text as it was read."""
        return [GoldClaim(acts, words_of(quote, content), minor) for acts, quote, minor in self.quotes]


def reports(folder: Path) -> list[GoldReport]:
    """Every English or Russian report below a folder of cases, in the order of their paths."""
    found = []
    for file in sorted(folder.glob("*/gold.yaml")):
        gold = yaml.safe_load(file.read_text(encoding="utf-8"))
        for report in gold["reports"]:
            if report["language"] not in LANGUAGES:
                continue
            quotes = tuple(
                ((claim["act"], *(claim.get("also") or ())), claim["quote"], claim.get("weight") == "minor")
                for claim in gold["claims"]
                if claim["report"] == report["id"]
            )
            found.append(GoldReport(file.parent.name, file.parent / report["file"], report["language"], quotes))
    return found


def word_places(content: str) -> list[tuple[int, int]]:
    """Where the words of a text stand."""
    return [match.span() for match in re.finditer(r"\w+", content)]


def words_of(quote: str, content: str) -> frozenset[int]:
    """The numbers of the words under a quotation, white space and Markdown marks aside."""
    wanted = [re.escape(word) for word in re.findall(r"\w+", unicodedata.normalize("NFC", quote))]
    match = re.search(r"[\W_]*".join(wanted), content) if wanted else None
    return words_in(content, *match.span()) if match else frozenset()


def words_in(content: str, start: int, end: int) -> frozenset[int]:
    """The numbers of the words within a range of code points."""
    return frozenset(n for n, (low, high) in enumerate(word_places(content)) if start <= low and high <= end)


def overlap(first: frozenset[int], second: frozenset[int]) -> tuple[float, float]:
    """Share of the shorter passage's words in common, and Jaccard."""
    common, shorter = len(first & second), min(len(first), len(second))
    return (common / shorter, common / len(first | second)) if shorter else (0.0, 0.0)


def matched(gold: Sequence[GoldClaim], guesses: Sequence[Guess]) -> list[tuple[int, int]]:
    """Pairs of gold and guess, one to one, best overlap first."""
    ranked = []
    for g, claim in enumerate(gold):
        for p, guess in enumerate(guesses):
            share, tight = overlap(claim.words, guess.words)
            if guess.act in claim.acts and share >= ENOUGH:
                ranked.append(((share, guess.act == claim.acts[0], tight, not claim.minor), -g, -p))
    pairs, used_gold, used = [], set(), set()
    for _rank, g, p in sorted(ranked, reverse=True):
        if g not in used_gold and p not in used:
            used_gold.add(g)
            used.add(p)
            pairs.append((-g, -p))
    return pairs
