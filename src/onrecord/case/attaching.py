"""Where something goes that is said beside events: a denial, a doubt, another explanation, a trace.

It goes to the event it speaks most about, of those whose claims it meets; to none where it speaks too little of any.
What speaks for each of these and for none makes a chance of each (their sum is 1). Claims beside events that say the
same thing go together: where the product of their chances is greatest.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from onrecord.case.cores import Core
from onrecord.case.decided import Decided
from onrecord.case.said import Said, order_of

_UNHEARD_OF = -5.0
_SHOWN = 12  # of a larger event so many claims are looked at for each claim beside it


@dataclass(frozen=True, kw_only=True, slots=True)
class Choice:
    """What speaks for something said beside events going to each of some.

    Attributes:
        scored: The events that it was held against, with what spoke for each, in logits.
        chances: Their chances, as logarithms.
        nowhere: The chance that it goes to none, as a logarithm.
    """

    scored: Mapping[Core, float]
    chances: Mapping[Core, float]
    nowhere: float

    @property
    def least(self) -> float:
        """What counts as the chance of an event that it was not held against, as a logarithm."""
        return min(self.chances.values(), default=_UNHEARD_OF) - 1


@dataclass(frozen=True, kw_only=True, slots=True)
class Way:
    """Where claims that say the same thing go.

    Attributes:
        core: The event they go to; None where they go to none.
        missed: The event they nearly went to.
        short: By how much they missed it, on average, in logits.
    """

    core: Core | None = None
    missed: Core | None = None
    short: float = 0.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Measure:
    """By what rules claims are attached.

    Attributes:
        points: What speaks for a claim going to an event, of which some members are shown.
        nowhere: What speaks for its going to none.
        short: By how much a near miss may miss.
        alike: For a claim those that say the same, itself among them.
        partners: The claims that one meets.
        judged: What people decided.
    """

    points: Callable[[Said, Core, Sequence[Said]], float]
    nowhere: Callable[[Said], float]
    short: float
    alike: Callable[[str], Iterable[str]]
    partners: Callable[[Said], AbstractSet[str]]
    judged: Decided


@dataclass(frozen=True, kw_only=True, slots=True)
class Changed:
    """What is otherwise than before.

    Attributes:
        claims: Claims beside events that may be seen otherwise against any event.
        alike: Claims beside events that say the same as others than before.
        cores: Events of which any claim may be seen otherwise, or which are the largest now and were not, or not now.
        gone: Events that are no more.
    """

    claims: AbstractSet[str]
    alike: AbstractSet[str]
    cores: AbstractSet[Core]
    gone: AbstractSet[Core]


class Attaching:
    """What is said beside events, and where it goes, kept while claims and events come and go.

    Attributes:
        of: For each event what goes to it, in the order of reports and text.
        missed: For each event what nearly went to it, with its points.
        home: For what goes to an event that event.
        moved: What may have gone elsewhere at the last change.
    """

    def __init__(self, claims: Mapping[str, Said], home: Mapping[str, Core]) -> None:
        self.of: dict[Core, tuple[str, ...]] = {}
        self.missed: dict[Core, dict[str, float]] = defaultdict(dict)
        self.home: dict[str, Core] = {}
        self.moved: set[str] = set()
        self._claims = claims
        self._core_of = home
        self._choices: dict[str, Choice] = {}
        self._ways: dict[str, Way] = {}
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
        self.moved.clear()
        touched: set[Core] = set()
        known = {one: choice.scored for one in dirty - changed.claims if (choice := self._choices.get(one))}
        for one in (*out, *dirty):
            self._forget(one)
        for one in dirty:
            still = {core: points for core, points in known.get(one, {}).items() if core not in changed.cores}
            self._choose(self._claims[one], still, by)
        anew = {other for one in (dirty | changed.alike) - out for other in by.alike(one)}
        anew |= {one for group in by.judged.same for one in group if one in self._choices}
        for one in anew | out:
            touched |= self._leave(one)
        for one in anew:
            if one not in self._ways:
                self._go(sorted(by.alike(one)), by.short)
        for one in anew:
            self._draw(one, by.judged)
            touched.update(core for core in (self._drawn.get(one), self._ways[one].missed) if core)
        for core in touched | changed.gone:
            self._settle(core, changed.gone, by.judged)
        return touched - changed.gone

    def _forget(self, one: str) -> None:
        choice = self._choices.pop(one, None)
        for core in choice.scored if choice else ():
            self._held_against[core].discard(one)
            if not self._held_against[core]:
                del self._held_against[core]

    def _leave(self, one: str) -> set[Core]:
        """Forget where a claim goes; the events to which it went or nearly went."""
        way, drawn = self._ways.pop(one, None), self._drawn.pop(one, None)
        missed = way.missed if way else None
        if missed:
            self.missed[missed].pop(one, None)
        if drawn:
            self._choosers[drawn].discard(one)
        return {core for core in (drawn, missed) if core}

    def _choose(self, one: Said, known: Mapping[Core, float], by: Measure) -> None:
        """Tell where a claim may go; what spoke for some events is known, and the same where all of these are seen."""
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
        nowhere = by.nowhere(one)
        most = max(nowhere, *scored.values()) if scored else nowhere
        whole = most + math.log(math.fsum(math.exp(points - most) for points in (*scored.values(), nowhere)))
        chances = {core: points - whole for core, points in scored.items()}
        self._choices[one.id] = Choice(scored=scored, chances=chances, nowhere=nowhere - whole)
        for core in scored:
            self._held_against[core].add(one.id)

    def _go(self, group: Sequence[str], short: float) -> None:
        """Tell where claims go that say the same thing."""
        choices = [self._choices[one] for one in group]
        cores = sorted({core for choice in choices for core in choice.scored}, key=lambda core: core.place)
        least = [(choice.chances, choice.least) for choice in choices]
        whole = {core: math.fsum([some.get(core, rest) for some, rest in least]) / len(group) for core in cores}
        nowhere = math.fsum(choice.nowhere for choice in choices) / len(group)
        best = max(whole, key=whole.__getitem__, default=None)  # of equals the first
        way = Way()
        if best and whole[best] >= nowhere:
            way = Way(core=best)
        elif best and nowhere - whole[best] <= short:
            way = Way(missed=best, short=nowhere - whole[best])
        for one in group:
            self._ways[one] = way
            if way.missed:
                self.missed[way.missed][one] = -way.short

    def _shown(self, core: Core, tied: Sequence[str]) -> tuple[Said, ...]:
        """The claims of an event that are looked at: all, or of very many those that were met and the first."""
        members = core.members
        if len(members) > _SHOWN:
            met = sorted(tied, key=lambda one: order_of(self._claims[one]))[:_SHOWN]
            members = tuple(sorted({*met, *members[: _SHOWN - len(met)]}, key=lambda one: order_of(self._claims[one])))
        return tuple(self._claims[one] for one in members)

    def _draw(self, one: str, judged: Decided) -> None:
        """Tell where a claim goes: with those that a person judged one with it, else where it goes by itself."""
        core = self._ways[one].core
        group = judged.group.get(one, ())
        settled = [self._core_of[other] for other in group if other in self._core_of]
        chosen = [way.core for other in group if (way := self._ways.get(other)) and way.core]
        if settled or chosen:
            core = (*settled, *chosen)[0]
        if core:
            self._drawn[one] = core
            self._choosers[core].add(one)

    def _settle(self, core: Core, gone: AbstractSet[Core], judged: Decided) -> None:
        """Put to an event what goes there, unless a person decided that it is not one with any of it."""
        for one in self.of.pop(core, ()):
            if self.home.get(one) is core:
                del self.home[one]
                self.moved.add(one)
        if core in gone:
            self._choosers.pop(core, None)
            self.missed.pop(core, None)
            return
        kept: list[str] = []
        for one in sorted(self._choosers.get(core, ()), key=lambda claim: order_of(self._claims[claim])):
            if not (judged.any_apart and any(judged.forbids(one, other) for other in (*core.members, *kept))):
                kept.append(one)
                self.home[one] = core
                self.moved.add(one)
        if kept:
            self.of[core] = tuple(kept)
