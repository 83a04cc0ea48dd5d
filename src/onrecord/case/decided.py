"""What people decided about which claims tell of one event, closed over what follows from it.

Claims judged the same are one event, through any number of steps. A pair judged `not_same` or `unsure` stays apart, and
so do the two groups around it; where both are said, `same` goes first and the contradiction is reported.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from onrecord.case.said import Said, order_of
from onrecord.case.union import Groups
from onrecord.model import Judgement, Problem
from onrecord.translate import gettext as _

Pair = tuple[str, str]


@dataclass(frozen=True, kw_only=True)
class Decided:
    """Decisions by claims.

    Attributes:
        same: Groups of two claims or more that are one, each in the order of reports and text.
        apart: For a claim those it must not be one with.
        problems: Decisions that contradict each other.
    """

    same: tuple[tuple[str, ...], ...] = ()
    apart: Mapping[str, frozenset[str]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    @property
    def any_apart(self) -> bool:
        """Whether anything must stay apart."""
        return bool(self.apart)

    @cached_property
    def group(self) -> Mapping[str, tuple[str, ...]]:
        """For each claim that is one with others its group."""
        return {claim: group for group in self.same for claim in group}

    def forbids(self, one: str, two: str) -> bool:
        """Whether two claims must not be in one event."""
        return two in self.apart.get(one, ())

    def together(self, some: Iterable[str]) -> Iterator[Pair]:
        """Pairs among these that are one, enough to tie each group."""
        wanted = self.group.keys() & set(some)
        for group in sorted({self.group[claim] for claim in wanted}):
            kept = [claim for claim in group if claim in wanted]
            yield from pairwise(kept)

    def had_a_part_in(self, group: Iterable[str]) -> bool:
        """Whether a decision tied two of these."""
        groups = [self.group[claim] for claim in group if claim in self.group]
        return len(set(groups)) < len(groups)

    def otherwise(self, before: Decided) -> set[str]:
        """The claims for which anything else was decided before."""
        return {
            claim
            for mine, theirs in ((self.group, before.group), (self.apart, before.apart))
            for claim in (*mine, *theirs)
            if mine.get(claim) != theirs.get(claim)
        }


def decided(said: Mapping[str, Said], judgements: Iterable[Judgement]) -> Decided:
    """The decisions on events among these claims; others are passed over."""
    known = [one for one in judgements if one.kind == "event" and one.first in said and one.second in said]
    if not known:
        return Decided()
    known.sort(key=lambda one: (one.first, one.second, one.verdict))
    groups = Groups({claim for one in known for claim in (one.first, one.second)})
    for one in known:
        if one.verdict == "same":
            groups.join(one.first, one.second)
    apart: dict[str, set[str]] = {}
    problems = []
    for one in known:
        if one.verdict == "same":
            continue
        if groups.together(one.first, one.second):
            problems.append(_contradiction(said[one.first], said[one.second]))
            continue
        for first in groups.members(one.first):
            for second in groups.members(one.second):
                apart.setdefault(first, set()).add(second)
                apart.setdefault(second, set()).add(first)
    same = [
        tuple(sorted(group, key=lambda claim: order_of(said[claim]))) for group in groups.groups() if len(group) > 1
    ]
    return Decided(
        same=tuple(sorted(same)),
        apart={claim: frozenset(others) for claim, others in apart.items()},
        problems=tuple(problems),
    )


def _contradiction(first: Said, second: Said) -> Problem:
    message = _(
        "It was decided that {first} and {second} tell of different events, and also, through others, that they tell "
        "of one. They were joined; withdraw one of the decisions."
    )
    told = (f"“{one.in_short}” ({one.id})" for one in (first, second))
    return Problem(
        kind="judgements_disagree",
        message=message.format(first=next(told), second=next(told)),
        report=first.text.report,
    )
