"""Stated reasons that touch faith, origin, health, orientation or opinion: hidden unless they were released for a use.

Where such a reason is hidden, the words of its kind are hidden wherever the case has them; else the next sentence would
tell it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from onrecord.model import Case, Reading, Span
from onrecord.translate import gettext as _

_BECAUSE = "because"
_NEAR = 60  # letters between the word that begins a reason and the word of a special kind


@dataclass(frozen=True, kw_only=True, slots=True)
class Special:
    """What is hidden of such reasons.

    Attributes:
        spans: For ids of reports, the places of the reasons.
        words: Patterns of the words of their kinds.
        hidden: How many reasons were hidden.
    """

    spans: Mapping[str, tuple[Span, ...]]
    words: tuple[re.Pattern[str], ...]
    hidden: int


def special_reasons(case: Case, released: Collection[str]) -> Special:
    """The reasons of that sort in a case.

    Args:
        case: The case.
        released: Ids of claims whose reasons may be told.
    """
    spans: dict[str, list[Span]] = {}
    kinds: set[str] = set()
    for reading in case.readings:
        for span in dict.fromkeys((*_stated(reading, released), *_behind(reading, released))):
            if found := kinds_of(span.of(reading.analysis.text.content)):
                kinds |= found
                spans.setdefault(reading.analysis.text.report, []).append(span)
    return Special(
        spans={report: tuple(sorted(found)) for report, found in spans.items()},
        words=tuple(_patterns()[kind] for kind in sorted(kinds)),
        hidden=sum(map(len, spans.values())),
    )


def _stated(reading: Reading, released: Collection[str]) -> Iterator[Span]:
    """The reasons of the claims of a report."""
    for claim in reading.claims:
        if claim.id not in released:
            yield from (reason.evidence.span for reason in claim.reasons)


def _behind(reading: Reading, released: Collection[str]) -> Iterator[Span]:
    """What stands behind words that begin a reason, whether a claim took it for one or not."""
    content = reading.analysis.text.content
    told = [(claim.id, one.span) for claim in reading.claims for one in claim.evidence]
    for found in _because().finditer(content):
        span = Span(*found.span())
        about = {claim for claim, evidence in told if evidence.overlaps(_sentence(content, span))}
        if not about or not about <= set(released):
            yield span


def _sentence(content: str, span: Span) -> Span:
    """The sentence around a place, as far as full stops tell."""
    start = max(content.rfind(mark, 0, span.start) for mark in (". ", "\n")) + 1
    ends = [at for mark in (". ", "\n") if (at := content.find(mark, span.end)) >= 0]
    return Span(min(start, span.start), min(ends, default=len(content)))


def kinds_of(words: str) -> frozenset[str]:
    """Which of the special categories some words touch.

    >>> sorted(kinds_of("for being a Baptist"))
    ['belief']
    """
    return frozenset(kind for kind, pattern in _patterns().items() if pattern.search(words))


def withheld_words() -> str:
    """What stands in the place of such words."""
    return _("[withheld]")


def withheld_reason() -> str:
    """What stands in the place of a reason."""
    return _("[reason withheld]")


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    source = files("onrecord.publish") / "data" / "special.toml"
    told = tomllib.loads(source.read_text(encoding="utf-8"))
    return {kind: _pattern(_cues(languages)) for kind, languages in told.items() if kind != _BECAUSE}


@cache
def _because() -> re.Pattern[str]:
    """Words that begin a reason, and what stands behind them up to the last word of a special kind."""
    source = files("onrecord.publish") / "data" / "special.toml"
    begins = "|".join(re.escape(cue) for cue in _cues(tomllib.loads(source.read_text(encoding="utf-8"))[_BECAUSE]))
    kinds = "|".join(pattern.pattern for pattern in _patterns().values())
    return re.compile(rf"\b(?:{begins})\b[^.;!?\n]{{0,{_NEAR}}}(?:{kinds})", re.IGNORECASE)


def _cues(languages: Mapping[str, list[str]]) -> list[str]:
    return [cue for cues in languages.values() for cue in cues]


def _pattern(cues: list[str]) -> re.Pattern[str]:
    ways = [rf"{re.escape(cue[1:])}\b" if cue.startswith("=") else rf"{re.escape(cue)}[^\W\d_]*" for cue in cues]
    return re.compile(rf"\b(?:{'|'.join(sorted(ways, key=len, reverse=True))})", re.IGNORECASE)
