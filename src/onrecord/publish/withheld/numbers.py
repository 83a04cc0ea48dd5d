"""Numbers by which somebody can be looked up: of court cases, papers, number plates, accounts; not told of some people.

A number that stands in a report on somebody of whom numbers are not told is hidden wherever the case has it, however it
is spaced, and with letters of either alphabet that look alike. Which nouns such numbers stand behind, and which not
(laws, schools, colonies), is in `data/numbers.toml`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files

from onrecord.model import Span
from onrecord.publish.withheld.pattern import any_of
from onrecord.translate import gettext as _

_PART = r"[0-9A-Za-zА-Яа-яЁё]"
_TOKEN = rf"(?:[A-ZА-ЯЁ]{{1,4}}[ \-]?)?\d{_PART}*(?:(?:[/\\–-]|\.(?=\w))[ ]?{_PART}+|[ \u00a0](?=\d){_PART}+)*"
_MARK = r"(?:\b[Nn]os?\.|\b[Nn]umber\b|\b[Nn]r\.|№|#)"
_PLATE = r"\b[ABEKMHOPCTYXАВЕКМНОРСТУХ][ ]?\d{3}[ ]?[ABEKMHOPCTYXАВЕКМНОРСТУХ]{2}[ ]?\d{2,3}\b"
_IBAN = r"\b[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]{4}){3,7}(?:[ ]?[A-Z0-9]{1,3})?\b"
_YEAR = re.compile(r"(?:19|20)\d\d")
_DATE = re.compile(r"[0-3]?\d([./-])[0-3]?\d\1(?:\d\d|\d{4})|\d{4}-\d\d-\d\d")
_ALIKE = {latin: f"[{latin}{cyrillic}]" for latin, cyrillic in zip("ABEKMHOPCTYX", "АВЕКМНОРСТУХ", strict=True)}
_ALIKE |= {pair[2]: pair for pair in _ALIKE.values()}
_BETWEEN = r"[\s\u00a0./\\–-]*"
_DIGITS = 3  # of a number that tells one thing from others
_NEAR = 30  # letters in which the noun before "No." stands
_LONG = 7  # characters of a number without any sign in it that nothing else in a file is likely to be


@dataclass(frozen=True)
class Numbers:
    """Numbers that must not be told.

    Attributes:
        written: Each as some report writes it.
    """

    written: frozenset[str]

    def found(self, words: str, *, looked_for: bool = False) -> Iterator[tuple[Span, str]]:
        """Where they stand, and what shall stand there; with `looked_for` only those that can be nothing else."""
        pattern = self._unlike_others if looked_for else self._every
        if pattern:
            yield from ((Span(*match.span()), _("[number withheld]")) for match in pattern.finditer(words))

    @cached_property
    def _every(self) -> re.Pattern[str] | None:
        return _pattern(self.written)

    @cached_property
    def _unlike_others(self) -> re.Pattern[str] | None:
        return _pattern({one for one in self.written if len(one) >= _LONG or not one.isdigit()})


def numbers_in(words: str) -> frozenset[str]:
    """The numbers in some words by which somebody can be looked up.

    >>> sorted(numbers_in("Case No. 3/1-88/2023, under Law No. 149-FZ, against the driver of A 123 BC 95"))
    ['3/1-88/2023', 'A 123 BC 95']
    """
    behind_nouns, behind_marks, institutions = _patterns()
    found = {match.group() for pattern in (_PLATE, _IBAN) for match in re.finditer(pattern, words)}
    for match in behind_nouns.finditer(words):
        found |= {match["number"]} if match["mark"] or _is_no_count(match["number"]) else set()
    for match in behind_marks.finditer(words):
        found |= {match["number"]} if not institutions.search(words[: match.start()][-_NEAR:]) else set()
    return frozenset(one.strip(" .") for one in found if _tells(one))


def _is_no_count(number: str) -> bool:
    """Whether a number that no "No." stands before can hardly say how many: "passport 4411", not "vehicle 200"."""
    return sum(map(str.isdigit, number)) > _DIGITS or not number.replace(" ", "").isdigit()


def _tells(number: str) -> bool:
    """Whether a number is long enough to be somebody's, and no year or date."""
    bare = number.strip(" .")
    return sum(map(str.isdigit, bare)) >= _DIGITS and not (_YEAR.fullmatch(bare) or _DATE.fullmatch(bare))


def _pattern(written: Collection[str]) -> re.Pattern[str] | None:
    ways = "|".join(sorted({_way(one) for one in written}, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{ways})(?!\w)", re.IGNORECASE) if ways else None


def _way(number: str) -> str:
    """A number however it is spaced: A123BC 95 and A 123 BC-95."""
    groups = re.findall(r"\d+|[^\W\d_]+", number)
    return _BETWEEN.join("".join(_ALIKE.get(letter.upper(), re.escape(letter)) for letter in one) for one in groups)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Numbers behind nouns, numbers behind "No.", and what "No." stands behind where it is no such number."""
    source = files("onrecord.publish") / "data" / "numbers.toml"
    told = tomllib.loads(source.read_text(encoding="utf-8"))
    nouns, others = (any_of(told[kind]) for kind in ("of", "not_of"))
    return (
        re.compile(rf"\b(?i:{nouns})s?\b[ :\u00a0]*(?P<mark>{_MARK}[ :\u00a0]*)?(?P<number>{_TOKEN})"),
        re.compile(rf"{_MARK}[ :\u00a0]*(?P<number>{_TOKEN})"),
        re.compile(rf"\b(?i:{others})s?[ \u00a0]*$"),
    )
