"""Where something goes that is said beside events: a denial, a doubt, another explanation, a trace.

It goes to the event it speaks most about, of those whose claims it meets; to none where it speaks too little of any.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from onrecord.case.cores import Core
from onrecord.case.decided import Decided
from onrecord.case.said import Said, order_of

_SHOWN = 12  # of a larger event so many claims are looked at for each claim beside it


@dataclass(frozen=True, kw_only=True, slots=True)
class Choice:
    """Where something said beside events would go by itself.

    Attributes:
        scored: The events that it was held against, with what spoke for each, in logits.
        core: The one it goes to; None where it goes to none.
        missed: The one it nearly went to.
    """

    scored: Mapping[Core, float]
    core: Core | None = None
    missed: Core | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Measure:
    """By what rules claims are attached.

    Attributes:
        points: What speaks for a claim going to an event, of which some members are shown.
        attach_at: Points at which it goes there.
        nearly_at: Points at which it nearly went there.
        partners: The claims that one meets.
        judged: What people decided.
    """

    points: Callable[[Said, Core, Sequence[Said]], float]
    attach_at: float
    nearly_at: float
    partners: Callable[[Said], AbstractSet[str]]
    judged: Decided


@dataclass(frozen=True, kw_only=True, slots=True)
class Changed:
    """What is otherwise than before.

    Attributes:
        claims: Claims beside events that may be seen otherwise against any event.
        cores: Events of which any claim may be seen otherwise, or which are the largest now and were not, or not now.
        gone: Events that are no more.
    """

    claims: AbstractSet[str]
    cores: AbstractSet[Core]
    gone: AbstractSet[Core]


class Attaching:
    """What is said beside events, and where it goes, kept while claims and events come and go.

    Attributes:
        of: For each event what goes to it, in the order of reports and text.
        missed: For each event what nearly went to it, with its points.
        home: For what goes to an event that event.
    """

    def __init__(self, claims: Mapping[str, Said], home: Mapping[str, Core]) -> None:
        self.of: dict[Core, tuple[str, ...]] = {}
        self.missed: dict[Core, dict[str, float]] = defaultdict(dict)
        self.home: dict[str, Core] = {}
        self._claims = claims
        self._core_of = home
        self._choices: dict[str, Choice] = {}
        self._held_against: dict[Core, set[str]] = defaultdict(set)
        self._drawn: dict[str, Core] = {}
        self._choosers: dict[Core, set[str]] = defaultdict(set)

    def held_against(self, cores: Iterable[Core]) -> set[str]:
        """What was held against any of these events."""
        return set().union(*(self._held_against.get(core, ()) for core in cores))

    def put(self, out: AbstractSet[str], dirty: AbstractSet[str], changed: Changed, by: Measure) -> set[Core]:
        """Take claims out, and choose for others anew.

        Args:
            out: Claims that are not beside events any more.
            dirty: Claims to choose for: new ones, and those that may meet or see events otherwise than before.
            changed: What else is otherwise than before.
            by: The rules.

        Returns:
            The events to which other claims go, or nearly go, than before.
        """
        touched: set[Core] = set()
        known = {one: choice.scored for one in dirty - changed.claims if (choice := self._choices.get(one))}
        for one in (*out, *dirty):
            touched |= self._forget(one)
        for one in dirty:
            still = {core: points for core, points in known.get(one, {}).items() if core not in changed.cores}
            self._choose(self._claims[one], still, by)
        judged = {one for group in by.judged.same for one in group if one in self._choices}
        was = {one: self._drawn.get(one) for one in judged}
        for one in dirty | judged:
            self._draw(one, by.judged)
        for one in dirty | judged | out:
            touched.update(core for core in (was.get(one), self._drawn.get(one)) if core)
        for one in dirty:
            choice = self._choices[one]
            touched.update(core for core in (choice.core, choice.missed) if core)
        for core in touched | changed.gone:
            self._settle(core, changed.gone, by.judged)
        return touched - changed.gone

    def _forget(self, one: str) -> set[Core]:
        choice = self._choices.pop(one, None)
        if choice is None:
            return set()
        for core in choice.scored:
            self._held_against[core].discard(one)
            if not self._held_against[core]:
                del self._held_against[core]
        if choice.missed:
            self.missed[choice.missed].pop(one, None)
        drawn = self._drawn.pop(one, None)
        if drawn:
            self._choosers[drawn].discard(one)
        return {core for core in (drawn, choice.missed) if core}

    def _choose(self, one: Said, known: Mapping[Core, float], by: Measure) -> None:
        """Choose for a claim; what spoke for some events is known, and the same where all of these are looked at."""
        tied: dict[Core, list[str]] = defaultdict(list)
        for other in by.partners(one):
            if other in self._core_of:
                tied[self._core_of[other]].append(other)
        scored = {
            core: known[core]
            if core in known and len(core.members) <= _SHOWN
            else by.points(one, core, self._shown(core, tied[core]))
            for core in sorted(tied, key=lambda core: core.place)
        }
        best = max(scored, key=scored.__getitem__, default=None)  # of equals the first
        points = scored[best] if best else by.nearly_at - 1
        self._choices[one.id] = Choice(
            scored=scored,
            core=best if points >= by.attach_at else None,
            missed=best if by.nearly_at <= points < by.attach_at else None,
        )
        for core in scored:
            self._held_against[core].add(one.id)
        if best and by.nearly_at <= points < by.attach_at:
            self.missed[best][one.id] = points

    def _shown(self, core: Core, tied: Sequence[str]) -> tuple[Said, ...]:
        """The claims of an event that are looked at: all, or of very many those that were met and the first."""
        members = core.members
        if len(members) > _SHOWN:
            met = sorted(tied, key=lambda one: order_of(self._claims[one]))[:_SHOWN]
            members = tuple(sorted({*met, *members[: _SHOWN - len(met)]}, key=lambda one: order_of(self._claims[one])))
        return tuple(self._claims[one] for one in members)

    def _draw(self, one: str, judged: Decided) -> None:
        """Tell where a claim goes: with those that a person judged one with it, else where it chose."""
        core = self._choices[one].core
        group = judged.group.get(one, ())
        settled = [self._core_of[other] for other in group if other in self._core_of]
        chosen = [choice.core for other in group if (choice := self._choices.get(other)) and choice.core]
        if settled or chosen:
            core = (*settled, *chosen)[0]
        old = self._drawn.pop(one, None)
        if old:
            self._choosers[old].discard(one)
        if core:
            self._drawn[one] = core
            self._choosers[core].add(one)

    def _settle(self, core: Core, gone: AbstractSet[Core], judged: Decided) -> None:
        """Put to an event what goes there, unless a person decided that it is not one with any of it."""
        for one in self.of.pop(core, ()):
            if self.home.get(one) is core:
                del self.home[one]
        if core in gone:
            self._choosers.pop(core, None)
            self.missed.pop(core, None)
            return
        kept: list[str] = []
        for one in sorted(self._choosers.get(core, ()), key=lambda claim: order_of(self._claims[claim])):
            if not (judged.any_apart and any(judged.forbids(one, other) for other in (*core.members, *kept))):
                kept.append(one)
                self.home[one] = core
        if kept:
            self.of[core] = tuple(kept)
