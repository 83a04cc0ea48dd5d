"""Which claims tell of one event.

First the claims that say that something happened (or is feared, planned, did not happen) grow into events; then what is
said beside an event (a denial, a doubt, another explanation, a trace) goes to the event it speaks most about, or stands
with its like. What a person judged goes before everything, and holds across whatever lies between.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.case.beside import LAST_FEW, Told, beside_signals
from onrecord.case.blocking import candidates
from onrecord.case.decided import Decided, decided
from onrecord.case.joining import UNSEEN, Pair, join_up
from onrecord.case.nearly import NEARLY, Nearly
from onrecord.case.points import add_up, against, weightiest
from onrecord.case.said import Said
from onrecord.case.signals import Setting, signals, sort_of
from onrecord.case.wording import apart_in_words, beside_apart_in_words, beside_in_words, in_words
from onrecord.model import Judgement, Problem
from onrecord.translate import gettext as _

JOIN_AT = -0.6
"""Mean logit at which two groups join. B-cubed F1 over 24 cases, each left out of fitting its points: gold claims .824
(.824 at -0.9, .826 at -0.3), found claims .783 (.781, .781). Below 0, since joining wrongly costs less there than
leaving apart what is one. Measured by `training/events/fit.py --judge`, as the next."""
ATTACH_AT = -1.8
"""Logit at which what is said beside events goes to one: gold claims .824 (.817 at -2.4, .822 at -1.2), found .783."""

_SHORT_OF = 0.7  # how far below `ATTACH_AT` a near miss may lie
_SHOWN = 12  # of a larger event so many claims are looked at for each claim beside it


@dataclass(frozen=True, kw_only=True)
class Grouping:
    """The claims of each event.

    Attributes:
        groups: Positions in the sequence of claims, each sorted.
        reasons: For each group why its claims are held to be one event, in words.
        apart: For each group what was nearly put into it and why it was not, in words.
        problems: Judgements that contradict each other.
    """

    groups: tuple[tuple[int, ...], ...]
    reasons: tuple[tuple[str, ...], ...]
    apart: tuple[tuple[str, ...], ...]
    problems: tuple[Problem, ...] = ()


def same_events(said: Sequence[Said], setting: Setting, judgements: Iterable[Judgement] = ()) -> Grouping:
    """Group claims into events; every claim is in exactly one."""
    judged = decided(said, judgements)
    pairs = candidates(said)
    growing = _Growing(said, setting, judged)
    for some in _sorts(said, judged):
        growing.grow(some, pairs)
    growing.attach(pairs)
    growing.grow([number for number in range(len(said)) if number not in growing.home], pairs)
    groups = tuple(sorted(tuple(sorted(group)) for group in growing.groups))
    return Grouping(
        groups=groups,
        reasons=tuple(map(growing.reasons, groups)),
        apart=tuple(map(growing.apart, groups)),
        problems=judged.problems,
    )


def _sorts(said: Sequence[Said], judged: Decided) -> list[list[int]]:
    """Assertions parted by what cannot be one event: what is feared, planned, threatened, or did not happen; patterns.

    Attempts go with what happened: a photograph that was tried belongs to the watch that was kept. Claims that a person
    judged the same go with the first of them.
    """
    first = {number: group[0] for group in judged.same for number in group}
    found: dict[tuple[str, bool], list[int]] = defaultdict(list)
    for number, one in enumerate(said):
        if not one.beside:
            claim = said[first.get(number, number)].claim
            modality = "happened" if claim.modality == "attempted" else claim.modality
            found[modality, claim.scope == "specific"].append(number)
    return [found[sort] for sort in sorted(found)]


class _Growing:
    """Events as they grow; `home` tells for each claim which group it is in."""

    def __init__(self, said: Sequence[Said], setting: Setting, judged: Decided) -> None:
        self.said = said
        self.setting = setting
        self.judged = judged
        self.groups: list[list[int]] = []
        self.home: dict[int, int] = {}
        self.why: dict[int, str] = {}
        self.nearly = Nearly()

    def grow(self, some: Sequence[int], pairs: Iterable[Pair]) -> None:
        """Make groups of these claims by what their pairs say."""
        place = {number: at for at, number in enumerate(some)}
        points: dict[Pair, float] = {}
        for one, two in pairs:
            if one in place and two in place and (value := self._points(one, two)) > UNSEEN:
                points[place[one], place[two]] = value
        together = [(place[one], place[two]) for one, two in self.judged.together(some)]
        forbids = self.judged.forbids
        apart = (lambda one, two: forbids(some[one], some[two])) if self.judged.any_apart else None
        for group in join_up(len(some), points, JOIN_AT, together, apart):
            for at in group[1:]:
                near = [
                    (points[min(at, two), max(at, two)], -two)
                    for two in group
                    if (min(at, two), max(at, two)) in points
                ]
                if near:
                    self._explain(some[at], some[-max(near)[1]])
            self._add([some[at] for at in group])
        for (one, two), value in points.items():
            if value >= NEARLY and self.home[some[one]] != self.home[some[two]]:
                self.nearly.remember(self.home[some[one]], self.home[some[two]], (value, some[one], some[two]))

    def attach(self, pairs: Iterable[Pair]) -> None:
        """Put what is said beside events where it belongs."""
        near: dict[int, dict[int, list[int]]] = defaultdict(dict)
        for one, two in pairs:
            for first, second in ((one, two), (two, one)):
                if second in self.home and first not in self.home:
                    near[first].setdefault(self.home[second], []).append(second)
        most = max(map(len, self.groups), default=0)
        before = self._before()
        chosen: dict[int, int] = {}
        for number, homes in sorted(near.items()):
            scored = [
                (self._beside_points(number, self._told(at, tied, most), before[number]), -at)
                for at, tied in sorted(homes.items())
            ]
            value, at = max(scored)
            if value >= ATTACH_AT:
                chosen[number] = -at
            elif value >= ATTACH_AT - _SHORT_OF:
                self.nearly.beside(-at, (value, number, self.groups[-at][0]))
        for number, at in sorted(self.judged.gathered(chosen, self.home).items()):
            if self.judged.any_apart and any(self.judged.forbids(number, other) for other in self.groups[at]):
                continue
            self.why[number] = beside_in_words(self.said[number], self.said[self.groups[at][0]])
            self.groups[at].append(number)
            self.home[number] = at

    def reasons(self, group: Sequence[int]) -> tuple[str, ...]:
        """Why the claims of a group are held to be one event."""
        found = [self.why[number] for number in group if number in self.why]
        if self.judged.had_a_part_in(group):
            found.insert(0, _("A person decided that some of these claims tell of one event."))
        return tuple(found)

    def apart(self, group: Sequence[int]) -> tuple[str, ...]:
        """What was nearly put into a group, and why it was not."""
        found = []
        for _value, one, two in self.nearly.of(self.home[group[0]]):
            inside, outside = (one, two) if self.home[one] == self.home[group[0]] else (two, one)
            first, second = self.said[inside], self.said[outside]
            if second.beside and not first.beside:
                found.append(beside_apart_in_words(second, first))
                continue
            bars = against(sort_of(first, second), signals(first, second, self.setting))
            decided_so = ("decided",) if self.judged.forbids(one, two) else ()
            found.append(apart_in_words(first, second, (*decided_so, *bars)))
        return tuple(found)

    def _add(self, group: list[int]) -> None:
        self.groups.append(group)
        self.home.update(dict.fromkeys(group, len(self.groups) - 1))

    def _points(self, one: int, two: int) -> float:
        first, second = self.said[one], self.said[two]
        return add_up(sort_of(first, second), signals(first, second, self.setting))

    def _explain(self, one: int, two: int) -> None:
        first, second = self.said[one], self.said[two]
        telling = weightiest(sort_of(first, second), signals(first, second, self.setting))
        self.why[one] = in_words(second, first, telling)

    def _beside_points(self, number: int, told: Told, before: Sequence[Said]) -> float:
        return add_up("to_event", beside_signals(self.said[number], told, before, self.setting))

    def _told(self, at: int, tied: Sequence[int], most: int) -> Told:
        group = self.groups[at]
        shown = group if len(group) <= _SHOWN else sorted({*tied[:_SHOWN], *group[: _SHOWN - len(tied[:_SHOWN])]})
        members = tuple(self.said[number] for number in shown)
        return Told(members=members, size=len(group), largest=len(group) == most)

    def _before(self) -> Mapping[int, Sequence[Said]]:
        """For each claim the last few assertions before it in its report, the nearest first."""
        found: dict[int, list[Said]] = {}
        last: list[Said] = []
        for number in sorted(range(len(self.said)), key=lambda at: _reading_order(self.said[at])):
            one = self.said[number]
            if last and last[0].text.report != one.text.report:
                last = []
            found[number] = last
            if not one.beside:
                last = [one, *last][:LAST_FEW]
        return found


def _reading_order(one: Said) -> tuple[str, int, bool, str]:
    return (one.text.report, one.position, one.beside, one.id)
