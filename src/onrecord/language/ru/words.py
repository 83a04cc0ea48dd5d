"""Where the sentences and words of a Russian text stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.language.en.words import JOIN
from onrecord.language.ru.lemmas import finite
from onrecord.model import Span

LONGEST = 150  # words; a sentence without an end is cut, for the time taken by its syntax grows with the square
_CLOSES = re.compile(r"[»”\"’)\]]+[.,!?…]*\s*$|^[.,!?…»”)\]]+$")
_GOES_ON = re.compile(r"\s*[—–-]\s+[а-яё]")


def sentences(content: str, block: Span) -> Iterator[list[Span]]:
    """The sentences of a block as their words, in order."""
    from razdel import sentenize, tokenize  # noqa: PLC0415  part of an extra, loaded when used

    clean, places = _without_joins(content, block)
    whole = [cut for found in sentenize(clean) for cut in _cut(clean, found.start, found.stop)]
    for start, stop in _joined(clean, whole):
        words = [
            Span(places[start + word.start], places[start + word.stop - 1] + 1)
            for word in tokenize(clean[start:stop])
            if word.text.strip()
        ]
        for first in range(0, len(words), LONGEST):
            yield words[first : first + LONGEST]


_INITIAL = re.compile(r"\b[А-ЯЁ][а-яё]+ [А-ЯЁ]\.\s+(?=(?P<next>[А-ЯЁ][а-яё]+))|\bг\. ?р\.\s+(?=(?P<new>[А-ЯЁ]))")


def _cut(clean: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """A sentence parted where a new one begins behind an initial or "2001 г. р.": "Жасура Э. Видел их"."""
    at = start
    for match in _INITIAL.finditer(clean, start, stop):
        if match["new"] or finite(match["next"]) is not None:
            yield at, at + len(clean[at : match.end()].rstrip())
            at = match.end()
    yield at, stop


def _without_joins(content: str, block: Span) -> tuple[str, list[int]]:
    """The words of a block without invisible marks, and where each of its characters stands in the text."""
    places = [n for n in range(block.start, block.end) if content[n] != JOIN]
    return "".join(content[n] for n in places), places


def _joined(clean: str, found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Sentences with what belongs to them: a closing mark, and the dash after speech: "Ушли?" — спросил он."""
    kept: list[tuple[int, int]] = []
    for start, stop in found:
        alone = _CLOSES.fullmatch(clean[start:stop]) is not None
        goes_on = _GOES_ON.match(clean, start) is not None
        if kept and (alone or goes_on) and "\n\n" not in clean[kept[-1][1] : start]:
            kept[-1] = (kept[-1][0], stop)
        else:
            kept.append((start, stop))
    return kept
