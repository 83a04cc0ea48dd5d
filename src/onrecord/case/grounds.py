"""What the events of a case are made from: who is who, and every claim in those terms; kept while reports come.

The one convention: every value here depends only on the reports and judgements taken in so far, not on their order; and
`put` tells what it changed, so that what was made of the rest still holds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from onrecord.case.above import Above
from onrecord.case.blocking import Blocks
from onrecord.case.dating import MOST, Dated, date_report, may_be_told_of, redated
from onrecord.case.identity import Identity
from onrecord.case.said import Said, all_said, order_of
from onrecord.case.sides import Sides
from onrecord.case.signals import tellings
from onrecord.case.tallies import Tallies
from onrecord.model import Judgement, Problem, Reading


@dataclass(frozen=True, kw_only=True, slots=True)
class Turned:
    """What came of new reports.

    Attributes:
        reports: Those of which anything is said otherwise than before, or which are new.
        before: Claims that are seen otherwise than before, or are gone, as they were.
        now: Claims that are seen otherwise than before, or are new, as they are.
        seen: All of these that are still there, and those whose pairs may be weighed otherwise than before.
        entities: Entities whose looks changed: new ones, those gone, those called otherwise, or part of something else.
        outlets: Entities that are news outlets now and were none before, or the other way round.
    """

    reports: frozenset[str]
    before: Mapping[str, Said]
    now: Mapping[str, Said]
    seen: frozenset[str]
    entities: frozenset[str]
    outlets: frozenset[str]


class Grounds:
    """Who is who, every claim, and what pairs of claims are seen against.

    Attributes:
        readings: By report; of a report that was dated from the others with what was inferred.
        entities: The case's entities by id, with their sides.
        claims: Every claim by id, as the case sees it.
        of_report: The claims of each report, in the order of its text.
        by_entity: For each entity the claims in which it does, suffers or says something, or is where it was.
        setting: What pairs of claims are seen against.
        outlets: News outlets among the entities, with the number of claims they publish.
        dated: For reports that were dated from the others, how.
        blocks: Which pairs of claims may be compared; kept by whoever compares them.
    """

    def __init__(self) -> None:
        self.readings: dict[str, Reading] = {}
        self.claims: dict[str, Said] = {}
        self.of_report: dict[str, tuple[Said, ...]] = {}
        self.by_entity: dict[str, set[str]] = defaultdict(set)
        self.dated: dict[str, Dated] = {}
        self._identity = Identity()
        self._above = Above()
        self._given: dict[str, Reading] = {}
        self._undated: dict[str, tuple[Said, ...]] = {}
        self._undated_of: dict[str, set[str]] = defaultdict(set)
        self._sides = Sides()
        self.entities = self._sides.entities
        self._tallies = Tallies(self._above.of)
        self.outlets = self._tallies.outlets
        self.setting = self._tallies.setting
        self.blocks = Blocks()

    @property
    def identity(self) -> Mapping[str, str]:
        """For the id of each entity of a report the id of the case's entity."""
        return self._identity.home

    @property
    def above(self) -> Mapping[str, tuple[str, ...]]:
        """For each entity what it is part of or a member of, near first."""
        return self._above.of

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Judgements on who is who that contradict each other."""
        return self._identity.problems

    @property
    def said(self) -> tuple[Said, ...]:
        """Every claim, in the order of reports and text."""
        return tuple(one for report in sorted(self.of_report) for one in self.of_report[report])

    def put(self, readings: Sequence[Reading], judgements: Sequence[Judgement]) -> Turned:
        """Take in reports, in the place of what was known of them before, and what people decided."""
        who = self._identity.put(readings, judgements)
        self._given.update((reading.analysis.text.report, reading) for reading in readings)
        reports = {reading.analysis.text.report for reading in readings} | self._identity.reports_of(who.renamed)
        before, now = self._say(reports)
        outlets = self._tallies.count(before.values(), now.values())
        looks = self._stand(who.entities, (*before, *now))
        for report in reports:
            self._above.put_report(self._given[report], self.identity)
        self._above.put_entities(who.entities, self._identity.entities)
        above = self._above.settle()
        facts = above | self._tallies.sort(looks, self.entities) | self._tallies.find_often()
        seen = {claim for one in facts for claim in self.by_entity.get(one, ())}
        seen |= self._tallies.weigh(before, now, self.claims, self.blocks)
        turned = {one.text.report for one in (*before.values(), *now.values())}
        seen.update(now, self._beside_others(before, now))
        return Turned(
            reports=frozenset(reports | turned),
            before=before,
            now=now,
            seen=frozenset(seen & self.claims.keys()),
            entities=frozenset(looks | above),
            outlets=outlets,
        )

    def everything(self) -> Turned:
        """All that is here, as if it had just come."""
        return Turned(
            reports=frozenset(self.of_report),
            before={},
            now=self.claims,
            seen=frozenset(self.claims),
            entities=frozenset(self.entities),
            outlets=frozenset(self.outlets),
        )

    def _beside_others(self, before: Mapping[str, Said], now: Mapping[str, Said]) -> Iterator[str]:
        """Claims of reports of which others are told: more or fewer stand beside them, or tell of the same."""
        reports = {some[one].text.report for some in (before, now) for one in before.keys() ^ now.keys() if one in some}
        told = {telling for telling, more in self._tallies.retold.items() if more}
        for report in reports | {telling[0] for telling in told}:
            for one in self.of_report[report]:
                if report in reports or not told.isdisjoint(tellings(one)):
                    yield one.id

    def _stand(self, changed: Iterable[str], claims: Iterable[str]) -> set[str]:
        """Give entities their sides; those whose looks changed.

        Args:
            changed: Ids of entities that changed.
            claims: Ids of claims that changed.
        """
        entities = self._identity.entities
        called = self._sides.called_otherwise(changed, entities)
        dirty = set(claims).union(*(self.by_entity.get(one, ()) for one in called))
        return self._sides.put(changed, {claim: self.claims.get(claim) for claim in dirty}, entities)

    # --- claims ----------------------------------------------------------------------------------

    def _say(self, reports: set[str]) -> tuple[dict[str, Said], dict[str, Said]]:
        """See the claims of some reports anew, and of those they date; changed ones as they were and as they are."""
        found = {report: all_said([self._given[report]], self.identity) for report in sorted(reports)}
        before, now = self._exchange(found)
        waiting = {
            report: said for report, said in found.items() if self._given[report].analysis.text.published is None
        }
        people = {one for some in (*before.values(), *now.values()) for one in some.affected | some.doers}
        for report, said in waiting.items():
            for one in self._people_of(self._undated.get(report, ())):
                self._undated_of[one].discard(report)
            self._undated[report] = said
            for one in self._people_of(said):
                self._undated_of[one].add(report)
        dirty = set(waiting).union(*(self._undated_of.get(one, ()) for one in people))
        for report in reports - dirty:
            self.readings[report] = self._given[report]
        self._date(dirty, waiting.keys(), before, now)
        same = {one for one in before.keys() & now.keys() if before[one] == now[one]}
        for kept in (before, now):
            for one in same:
                del kept[one]
        return before, now

    def _date(
        self, reports: Iterable[str], anew: AbstractSet[str], before: dict[str, Said], now: dict[str, Said]
    ) -> None:
        """Date reports without a date; all are dated from what the others were before any was dated.

        Args:
            reports: Those that other reports may date otherwise now.
            anew: Those of them whose claims are seen anew.
            before: Takes claims that change, as they were.
            now: Takes claims that change, as they are.
        """
        found = {report: date_report(self._undated[report], self._near) for report in sorted(reports)}
        again: dict[str, tuple[Said, ...]] = {}
        for report, dated in found.items():
            if report not in anew and dated == self.dated.get(report):
                continue
            reading = self._given[report]
            self.dated.pop(report, None)
            if dated:
                self.dated[report] = dated
                reading = redated(reading, dated)
            self.readings[report] = reading
            again[report] = all_said([reading], self.identity)
        old, new = self._exchange(again)
        before.update((one, said) for one, said in old.items() if one not in now)
        now.update(new)

    def _exchange(self, found: Mapping[str, Sequence[Said]]) -> tuple[dict[str, Said], dict[str, Said]]:
        """Put the claims of reports in the place of the old ones; those that differ, as they were and as they are."""
        before: dict[str, Said] = {}
        now: dict[str, Said] = {}
        for report, said in found.items():
            old = {one.id: one for one in self.of_report.get(report, ())}
            kept = tuple(old[one.id] if old.get(one.id) == one else one for one in said)
            now.update((one.id, one) for one in kept if old.get(one.id) is not one)
            staying = {one.id for one in kept}
            before.update((id_, one) for id_, one in old.items() if id_ in now or id_ not in staying)
            self.of_report[report] = kept
        for one in before.values():
            del self.claims[one.id]
            for entity in _everybody(one):
                self.by_entity[entity].discard(one.id)
        for one in now.values():
            self.claims[one.id] = one
            for entity in _everybody(one):
                self.by_entity[entity].add(one.id)
        return before, now

    def _near(self, one: Said) -> list[Said]:
        """Claims of other reports that tell of the same act of the same people, those without dates as they came."""
        found: dict[str, Said] = {}
        for person in sorted(one.affected or one.doers):
            some = map(self._as_it_came, self.by_entity.get(person, ()))
            telling = [
                other
                for other in some
                if person in (other.affected or other.doers)
                and (other.text.published is not None or other.date is not None)
            ]
            telling.sort(key=order_of)
            found.update((other.id, other) for other in may_be_told_of(one, telling[:MOST]))
        return list(found.values())

    def _as_it_came(self, claim: str) -> Said:
        said = self.claims[claim]
        undated = self._undated.get(said.text.report)
        return said if undated is None else next(one for one in undated if one.id == claim)

    @staticmethod
    def _people_of(said: Iterable[Said]) -> set[str]:
        return {person for one in said for person in one.affected | one.doers}


def grounds_of(readings: Sequence[Reading], judgements: Sequence[Judgement] = ()) -> Grounds:
    """The grounds of a case of these reports."""
    grounds = Grounds()
    grounds.put(readings, judgements)
    return grounds


def _everybody(one: Said) -> Iterator[str]:
    yield from one.doers
    yield from one.affected
    yield from one.places
    yield from filter(None, one.chain)
    yield from filter(None, one.reasons_by)
