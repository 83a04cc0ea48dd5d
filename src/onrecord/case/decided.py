"""What people decided about which claims tell of one event, closed over what follows from it.

Claims judged the same are one event, through any number of steps. A pair judged `not_same` or `unsure` stays apart, and
so do the two groups around it; where both are said, `same` goes first and the contradiction is reported.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from onrecord.case.said import Said
from onrecord.case.union import Groups
from onrecord.model import Judgement, Problem
from onrecord.translate import gettext as _

Pair = tuple[int, int]


@dataclass(frozen=True, kw_only=True)
class Decided:
    """Decisions by positions of claims.

    Attributes:
        same: Groups of two claims or more that are one, each sorted.
        apart: For a position those it must not be one with.
        problems: Decisions that contradict each other.
    """

    same: tuple[tuple[int, ...], ...] = ()
    apart: dict[int, frozenset[int]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    @property
    def any_apart(self) -> bool:
        """Whether anything must stay apart."""
        return bool(self.apart)

    def forbids(self, one: int, two: int) -> bool:
        """Whether two claims must not be in one event."""
        return two in self.apart.get(one, ())

    def together(self, some: Iterable[int]) -> Iterator[Pair]:
        """Pairs among these that are one, enough to tie each group."""
        wanted = set(some)
        for group in self.same:
            kept = [number for number in group if number in wanted]
            yield from pairwise(kept)

    def gathered(self, chosen: Mapping[int, int], home: Mapping[int, int]) -> dict[int, int]:
        """Where each claim goes, so that those that are one go to one place.

        Args:
            chosen: For claims that are not settled yet, the place each would go to by itself.
            home: The places of those that are settled; they draw the others to them.
        """
        found = dict(chosen)
        for group in self.same:
            places = [home[number] for number in group if number in home]
            places += [chosen[number] for number in group if number in chosen]
            if places:
                found.update({number: places[0] for number in group if number not in home})
        return found

    def had_a_part_in(self, group: Sequence[int]) -> bool:
        """Whether a decision tied two of these."""
        return any(len(set(same) & set(group)) > 1 for same in self.same)


def decided(said: Sequence[Said], judgements: Iterable[Judgement]) -> Decided:
    """The decisions on events, by the positions of the claims in `said`; others are passed over."""
    place = {one.id: number for number, one in enumerate(said)}
    known = [one for one in judgements if one.kind == "event" and one.first in place and one.second in place]
    if not known:
        return Decided()
    known.sort(key=lambda one: (one.first, one.second, one.verdict))
    groups = Groups({claim for one in known for claim in (one.first, one.second)})
    for one in known:
        if one.verdict == "same":
            groups.join(one.first, one.second)
    apart: dict[int, set[int]] = {}
    problems = []
    for one in known:
        if one.verdict == "same":
            continue
        if groups.together(one.first, one.second):
            problems.append(_contradiction(one, said[place[one.first]].text.report))
            continue
        for first in groups.members(one.first):
            for second in groups.members(one.second):
                apart.setdefault(place[first], set()).add(place[second])
                apart.setdefault(place[second], set()).add(place[first])
    same = [tuple(sorted(place[member] for member in group)) for group in groups.groups() if len(group) > 1]
    return Decided(
        same=tuple(sorted(same)),
        apart={number: frozenset(others) for number, others in apart.items()},
        problems=tuple(problems),
    )


def _contradiction(judgement: Judgement, report: str) -> Problem:
    message = _(
        "It was decided that the claims {first} and {second} tell of different events, and also, through others, that "
        "they tell of one. They were joined; withdraw one of the decisions."
    )
    return Problem(
        kind="judgements_disagree",
        message=message.format(first=judgement.first, second=judgement.second),
        report=report,
    )
