"""Times counted from another act: "two days after the arrests", "a week before her brother was killed".

The date is that of the nearest such act told before, so many days on or back. What it is counted from must be told in
the report with its date; else nobody can tell the day, and no other day stands in for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord import dates
from onrecord.claims.acts.tree import Tree, plain
from onrecord.dates import UncertainDate
from onrecord.model import TimeExpression

_AMOUNT = re.compile(r"P(?:(\d+)([DWMY])|T(?:\d+|X)[HMS])")
_ONE = re.compile(r"the\s+(?P<unit>day|night|week|month|year)\s+(?:before|after)", re.IGNORECASE)
_LETTERS = {"day": "D", "night": "D", "week": "W", "month": "M", "year": "Y"}
_WAYS = {"after": 1, "following": 1, "before": -1}


@dataclass(frozen=True, kw_only=True, slots=True)
class Interval:
    """A time that is counted from something told in the same sentence.

    Attributes:
        time: The expression: "two days", "the day after".
        head: The word of it that hangs on what it dates.
        first: Its first word.
        target: The word of what it is counted from.
        amount: How many units; negative before.
        unit: D, W, M or Y; H for less than a day.
    """

    time: TimeExpression
    head: int
    first: int
    target: int
    amount: int
    unit: str

    def from_date(self, anchor: UncertainDate) -> UncertainDate | None:
        """The date, counted from another one; None where that one is open."""
        return counted(anchor, self.amount, self.unit)


def counted(anchor: UncertainDate, amount: int, unit: str) -> UncertainDate | None:
    """So many units (D, W, M, Y; H for less than a day) after a date, negative before; None where it is open."""
    if anchor.earliest is None or anchor.latest is None:
        return None
    first, last = date.fromisoformat(anchor.earliest), date.fromisoformat(anchor.latest)
    if unit == "H":
        return anchor
    if unit in "DW":
        step = timedelta(days=amount * (7 if unit == "W" else 1))
        return dates.between(dates.on(first + step), dates.on(last + step))
    if unit == "Y":
        return dates.between(dates.year(first.year + amount), dates.year(last.year + amount))
    return dates.between(_month(first, amount), _month(last, amount))


def waited(tree: Tree, times: Sequence[TimeExpression]) -> tuple[int, str] | None:
    """How long after what was told last the sentence goes on: "after three days they let her go"; None if not told."""
    for time in times:
        inside = [number for number, token in enumerate(tree.tokens) if token.span.overlaps(time.span)]
        amount = _amount(time, [tree.tokens[number].text for number in inside]) if time.type == "DURATION" else None
        head = next((number for number in inside if tree.head(number) not in inside), None)
        if head is None or amount is None:
            continue
        cases = {plain(tree.tokens[case].text) for case in tree.children(head, "case")}
        if "after" in cases and tree.head(head) is not None and tree.head(tree.head(head) or 0) is None:
            return amount
    return None


def _month(day: date, step: int) -> UncertainDate:
    month = day.month - 1 + step
    return dates.month(day.year + month // 12, month % 12 + 1)


def intervals(tree: Tree, times: Sequence[TimeExpression]) -> Iterator[Interval]:
    """The times of a sentence that are counted from something told in it."""
    for time in times:
        inside = [number for number, token in enumerate(tree.tokens) if token.span.overlaps(time.span)]
        amount = _amount(time, [tree.tokens[number].text for number in inside])
        if not inside or amount is None or (inside[0] and plain(tree.tokens[inside[0] - 1].text) == "for"):
            continue
        link = inside[-1] if time.type != "DURATION" else inside[-1] + 1
        way = _WAYS.get(plain(tree.tokens[link].text)) if link < len(tree.tokens) else None
        target = tree.head(link) if way else None
        if way is None or target is None or target <= link or tree.tokens[link + 1].upos == "ADP":
            continue
        head = next((number for number in inside if tree.head(number) not in inside), inside[0])
        head = target if tree.head(head) == target else head
        yield Interval(time=time, head=head, first=inside[0], target=target, amount=way * amount[0], unit=amount[1])


def _amount(time: TimeExpression, words: Sequence[str]) -> tuple[int, str] | None:
    """How many of which unit; None where the words do not tell."""
    one = _ONE.fullmatch(" ".join(words))
    if one and time.type == "DATE":
        return 1, _LETTERS[one["unit"].lower()]
    found = _AMOUNT.fullmatch(time.value) if time.type == "DURATION" else None
    if found is None:
        return None
    return (int(found[1]), found[2]) if found[1] else (0, "H")
