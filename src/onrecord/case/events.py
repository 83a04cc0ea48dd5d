"""Which claims tell of one event.

First the claims that say that something happened (or is feared, planned, did not happen) grow into events; then what is
said beside an event (a denial, a doubt, another explanation, a trace) goes to the event it speaks most about, or stands
alone. What a person judged goes before everything. A pattern or a mere existence is an event of its own kind: it joins
only its like.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from onrecord.case.blocking import candidates
from onrecord.case.joining import Pair, join_up
from onrecord.case.points import add_up, weightiest
from onrecord.case.said import Said
from onrecord.case.signals import Setting, signals, sort_of
from onrecord.case.wording import in_words
from onrecord.model import Judgement, Problem
from onrecord.translate import gettext as _

JOIN_AT = -0.5
"""Mean logit at which two groups of assertions join; set by training/events (B-cubed F1 over 24 cases, each left out)."""
ATTACH_AT = -0.5
"""Logit at which something said beside an event goes to it; set likewise."""


@dataclass(frozen=True, kw_only=True)
class Grouping:
    """The claims of each event.

    Attributes:
        groups: Positions in the sequence of claims, each sorted.
        reasons: For each group why its claims are held to be one event, in words.
    """

    groups: tuple[tuple[int, ...], ...]
    reasons: tuple[tuple[str, ...], ...]
    problems: tuple[Problem, ...] = ()


@dataclass
class _Judged:
    """What people decided about pairs of claims, by position."""

    same: list[Pair] = field(default_factory=list)
    apart: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))

    def forbids(self, one: int, two: int) -> bool:
        return two in self.apart.get(one, ())


def same_events(said: Sequence[Said], setting: Setting, judgements: Iterable[Judgement] = ()) -> Grouping:
    """Group claims into events; every claim is in exactly one."""
    judged = _judged(said, judgements)
    points = _points(said, setting)
    core = [number for number, one in enumerate(said) if not one.beside]
    groups = _grow(core, points, judged)
    groups = _attach(said, groups, points, judged)
    return Grouping(
        groups=tuple(sorted(map(tuple, groups))),
        reasons=tuple(_reasons(said, group, points, setting, judged) for group in sorted(map(tuple, groups))),
    )


def _points(said: Sequence[Said], setting: Setting) -> dict[Pair, float]:
    return {
        (one, two): add_up(sort_of(said[one], said[two]), signals(said[one], said[two], setting))
        for one, two in candidates(said)
    }


def _grow(core: Sequence[int], points: Mapping[Pair, float], judged: _Judged) -> list[list[int]]:
    place = {number: at for at, number in enumerate(core)}
    own = {(place[one], place[two]): value for (one, two), value in points.items() if one in place and two in place}
    together = [(place[one], place[two]) for one, two in judged.same if one in place and two in place]
    groups = join_up(
        len(core),
        own,
        JOIN_AT,
        together,
        lambda one, two: judged.forbids(core[one], core[two]) if judged.apart else False,
    )
    return [[core[at] for at in group] for group in groups]


def _attach(
    said: Sequence[Said], groups: list[list[int]], points: Mapping[Pair, float], judged: _Judged
) -> list[list[int]]:
    """Put what is said beside events where it belongs."""
    home = {number: at for at, group in enumerate(groups) for number in group}
    near: dict[int, dict[int, float]] = defaultdict(dict)
    for (one, two), value in points.items():
        near[one][two] = near[two][one] = value
    grown = [list(group) for group in groups]
    wanted: list[tuple[float, int, int]] = []
    for number, one in enumerate(said):
        if one.beside:
            best: dict[int, float] = {}
            for other, value in near[number].items():
                if other in home:
                    best[home[other]] = max(best.get(home[other], value), value)
            for at, value in sorted(best.items(), key=lambda item: (-item[1], item[0])):
                if value >= ATTACH_AT and not any(judged.forbids(number, other) for other in grown[at]):
                    wanted.append((value, number, at))
                    break
    settled: dict[int, int] = {}
    for one, two in judged.same:
        for first, second in ((one, two), (two, one)):
            if first not in home and second in home:
                settled[first] = home[second]
    for _value, number, at in sorted(wanted, key=lambda item: (-item[0], item[1])):
        settled.setdefault(number, at)
    for number, at in sorted(settled.items()):
        grown[at].append(number)
    left = [number for number in range(len(said)) if number not in home and number not in settled]
    return [sorted(group) for group in [*grown, *_rest(left, points, judged)]]


def _rest(left: Sequence[int], points: Mapping[Pair, float], judged: _Judged) -> list[list[int]]:
    """What stands beside no event: denials of one thing still belong together."""
    return _grow(left, points, judged)


def _judged(said: Sequence[Said], judgements: Iterable[Judgement]) -> _Judged:
    place = {one.id: number for number, one in enumerate(said)}
    found = _Judged()
    for one in sorted(judgements, key=lambda one: (one.first, one.second, one.verdict)):
        if one.kind != "event" or one.first not in place or one.second not in place:
            continue
        first, second = sorted((place[one.first], place[one.second]))
        if one.verdict == "same":
            found.same.append((first, second))
        else:
            found.apart[first].add(second)
            found.apart[second].add(first)
    return found


def _reasons(
    said: Sequence[Said], group: Sequence[int], points: Mapping[Pair, float], setting: Setting, judged: _Judged
) -> tuple[str, ...]:
    """For each further claim of a group, what ties it to the one it is nearest to."""
    found: list[str] = []
    if any(one in group and two in group for one, two in judged.same):
        found.append(_("A person decided that some of these claims tell of one event."))
    for number in group[1:]:
        others = [(points.get((min(number, two), max(number, two))), two) for two in group if two < number]
        scored = [(value, -two) for value, two in others if value is not None]
        if scored:
            nearest = -max(scored)[1]
            one, two = said[nearest], said[number]
            found.append(in_words(one, two, weightiest(sort_of(one, two), signals(one, two, setting))))
    return tuple(found)
