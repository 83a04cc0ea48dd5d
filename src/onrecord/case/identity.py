"""Who is who across reports: the entities of single reports joined into those of the case.

The convention: two entities are joined for a reason in words, and never on a name alone while anything else disagrees
(age, kind, or that one report tells the two apart). What a person judged goes before everything. Joining only groups
entities of reports; each keeps its id, so that taking a judgement away gives the case as it was before.

Full names are joined first, then short ones that fit only one of those, then people and groups without names: each of
these is a stratum that sees the groups of the one below. What a new report does not reach is not looked at again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import chain

from onrecord.case.described import Described
from onrecord.case.meeting import Meeting
from onrecord.case.merging import case_id, merged
from onrecord.case.named import BODY, GROUP, PERSON, Link, name_link, one_name_links, sort_of_name
from onrecord.case.shortnames import EITHER, OFFICES, PEOPLE, PRIVATE, ShortNames
from onrecord.case.sites import place_keys, place_links
from onrecord.case.strata import Base, Group, Stratum, Together, moved
from onrecord.case.union import Groups
from onrecord.case.whois import Candidate, candidates
from onrecord.model import Entity, Judgement, Problem, Reading
from onrecord.translate import gettext as _

_MISSES = 4  # near misses that are kept for one


@dataclass(frozen=True, kw_only=True, slots=True)
class Changed:
    """What came of new reports.

    Attributes:
        entities: Ids of the case's entities that are new, gone, or others than before.
        renamed: Ids of entities of reports that belong to another one of the case now, or are new.
    """

    entities: frozenset[str]
    renamed: frozenset[str]


class Identity:
    """The case's entities, kept while reports come.

    Attributes:
        entities: By id.
        home: For the id of each entity of a report the id of the case's entity.
        problems: Judgements that contradict each other.
    """

    def __init__(self) -> None:
        self.entities: dict[str, Entity] = {}
        self.home: dict[str, str] = {}
        self.problems: tuple[Problem, ...] = ()
        self._known: dict[str, Candidate] = {}
        self._of_report: dict[str, tuple[str, ...]] = {}
        self._base = Base()
        self._full = Stratum(self._base, self._base, self._known)
        self._short = Stratum(self._full, self._base, self._known)
        self._bodies = Stratum(self._short, self._base, self._known)
        self._kinds = Stratum(self._bodies, self._base, self._known)
        self._final = Stratum(self._kinds, self._base, self._known)
        self._strata = (self._full, self._short, self._bodies, self._kinds, self._final)
        self._names = _Names(self._full, self._known)
        self._people = ShortNames(self._short, self._known, PEOPLE)
        self._private = ShortNames(self._bodies, self._known, PRIVATE)
        self._offices = ShortNames(self._bodies, self._known, OFFICES)
        self._either = ShortNames(self._kinds, self._known, EITHER)
        self._described = Described(self._final, self._known)
        self._named_groups = Together()  # the group of each before those without names are joined

    def put(self, readings: Sequence[Reading], judgements: Iterable[Judgement]) -> Changed:
        """Take in reports, in the place of what was known of them before, and what people decided."""
        some = candidates(readings)
        reports = {reading.analysis.text.report for reading in readings}
        before = {one for report in reports for one in self._of_report.get(report, ())}
        come = {one.id: one for one in some}
        gone = [one for one in sorted(before) if come.get(one) != self._known[one]]
        fresh = [one for one in come if one not in before or one in gone]
        for stratum in self._strata:
            stratum.forget(gone)
        self._names.take_out(gone)
        for one in gone:
            del self._known[one]
        self._known.update((one, come[one]) for one in fresh)
        self._of_report.update((report, ()) for report in reports)
        for candidate in some:
            self._of_report[candidate.report] = (*self._of_report[candidate.report], candidate.id)
        return self._settle(gone, fresh, self._obey(judgements))

    def reports_of(self, entities: Iterable[str]) -> set[str]:
        """The reports that some entities of reports stand in."""
        return {self._known[one].report for one in entities}

    def _settle(self, gone: Sequence[str], fresh: Sequence[str], judged: set[str]) -> Changed:
        self._names.put_in(gone, fresh)
        ends = set(gone) | set(fresh)
        changed = self._full.settle({*fresh, *judged})
        self._people.change(sorted(changed | ends), self._full.group)
        changed |= self._short.settle(changed)
        self._private.change(sorted(changed | ends), self._short.group)
        self._offices.change(sorted(changed | ends), self._short.group)
        changed |= self._bodies.settle(changed)
        self._either.change(sorted(changed | ends), self._bodies.group)
        changed |= self._kinds.settle(changed)
        self._described.change(gone, fresh, self._moved(changed, gone), self._kinds.group)
        changed |= self._final.settle(changed)
        return self._merge(changed | ends)

    def _moved(self, changed: Iterable[str], gone: Iterable[str]) -> set[str]:
        """Those who are together with others than before, as far as the company of those without names goes."""
        now = {one: self._kinds.group(one) for one in changed if one in self._known}
        before = {one: group for one in now if (group := self._named_groups.get(one))}
        for one in (*gone, *now):
            self._named_groups.drop(one)
        for group in {group[0]: group for group in now.values()}.values():
            self._named_groups.put(group)
        return moved(before, now)

    def _obey(self, judgements: Iterable[Judgement]) -> set[str]:
        """Do what people decided: first what is one, then what is not; those for whom that changes anything."""
        known = [
            one for one in judgements if one.kind == "entity" and one.first in self._known and one.second in self._known
        ]
        known.sort(key=lambda one: (one.first, one.second, one.verdict))
        groups = Groups({entity for one in known for entity in (one.first, one.second)})
        reasons: dict[str, list[str]] = defaultdict(list)
        for one in known:
            if one.verdict == "same" and groups.join(one.first, one.second):
                reasons[one.first].append(_("a person decided that they are one"))
        enemies: dict[str, set[str]] = defaultdict(set)
        problems: list[Problem] = []
        for one in known:
            if one.verdict != "same" and groups.together(one.first, one.second):
                problems.append(_contradiction(one, self._known[one.first].report))
            elif one.verdict != "same":
                enemies[one.first].add(one.second)
                enemies[one.second].add(one.first)
        self.problems = tuple(problems)
        self._base.reasons = reasons
        return self._base.put(groups.groups(), {one: frozenset(others) for one, others in enemies.items()})

    # --- the case's entities ---------------------------------------------------------------------

    def _merge(self, changed: set[str]) -> Changed:
        """Make the case's entities anew out of groups that changed."""
        groups = {self._final.group(one) for one in changed if one in self._known}
        ids = set(map(self._case_id, groups))
        found = {self.home[one] for one in changed if one in self.home} - ids
        renamed = self._rename(changed, groups)
        groups = groups.union(*map(self._beside, groups), map(self._final.group, self._parts_of(renamed)))
        for one in found:
            del self.entities[one]
        for group in groups:
            made = self._made(group)
            if self.entities.get(made.id) != made:
                self.entities[made.id] = made
                found.add(made.id)
        return Changed(entities=frozenset(found), renamed=frozenset(renamed))

    def _case_id(self, group: Group) -> str:
        return case_id(self._known[one] for one in group)

    def _rename(self, changed: Iterable[str], groups: Iterable[Group]) -> set[str]:
        """Give the entities of reports those of the case that they belong to now; those that have another."""
        for one in changed:
            if one not in self._known:
                self.home.pop(one, None)
        renamed = set()
        for group in groups:
            own = self._case_id(group)
            for one in group:
                if self.home.get(one) != own:
                    self.home[one] = own
                    renamed.add(one)
        return renamed

    def _made(self, group: Group) -> Entity:
        reasons = (
            reason
            for one in group
            for stratum in (self._base, *self._strata)
            for reason in stratum.reasons.get(one, ())
        )
        members = [self._known[one].entity for one in group]
        return merged(members, lambda one: self.home.get(one, one), reasons, self._apart(group))

    def _parts_of(self, renamed: AbstractSet[str]) -> Iterator[str]:
        """Entities of reports that are part of one that belongs to another now."""
        for report in self.reports_of(renamed):
            for other in self._of_report[report]:
                if self._known[other].entity.part_of in renamed:
                    yield other

    def _misses(self, group: Group) -> Iterator[Link]:
        for stratum in self._strata:
            yield from chain.from_iterable(stratum.misses.get(one, ()) for one in group)

    def _beside(self, group: Group) -> Iterator[Group]:
        """The groups that one was nearly joined with."""
        for miss in self._misses(group):
            for end in (miss.first, miss.second):
                yield self._final.group(end)

    def _apart(self, group: Group) -> tuple[str, ...]:
        """Whom those of a group were nearly taken for, and why not; the likeliest first."""
        found: dict[str, str] = {}
        for miss in sorted(self._misses(group), key=lambda link: (-link.value, link.first, link.second)):
            first, second = self._final.group(miss.first), self._final.group(miss.second)
            if first == second:
                continue
            other, theirs = (miss.second, second) if first == group else (miss.first, first)
            words = _("{name} may be the same ({reason}), but {bar}.").format(
                name=self._known[other].entity.name, reason=miss.reason, bar=miss.bar
            )
            if len(found) < _MISSES:
                found.setdefault(theirs[0], words)
        return tuple(found.values())


class _Names:
    """Links by full names and by places, kept while entities come and go."""

    def __init__(self, links: Stratum, known: dict[str, Candidate]) -> None:
        self._links = links
        self._known = known
        self._meeting = {phase: Meeting() for phase in (PERSON, BODY, GROUP)}
        self._blocks: dict[str, set[str]] = defaultdict(set)
        self._made: dict[str, tuple[Link, ...]] = {}
        self._touched: set[str] = set()

    def take_out(self, gone: Iterable[str]) -> None:
        """Take entities out that are still known."""
        for one in gone:
            for key in _block_keys(self._known[one]):
                self._blocks[key].discard(one)
                self._touched.add(key)

    def put_in(self, gone: Sequence[str], fresh: Iterable[str]) -> None:
        """Put entities in that are known by now, and forget who is gone."""
        come: dict[int, dict[str, frozenset[str]]] = {phase: {} for phase in self._meeting}
        for one in fresh:
            candidate = self._known[one]
            for key in _block_keys(candidate):
                self._blocks[key].add(one)
                self._touched.add(key)
            sort = sort_of_name(candidate)
            if sort:
                come[sort[1]][one] = candidate.keys
        for phase, meeting in self._meeting.items():
            met, parted = meeting.change(gone, come[phase])
            for first, second in parted:
                self._links.drop(first, second, phase)
            for first, second in met:
                link = name_link(self._known[first], self._known[second], phase)
                if link:
                    self._links.add(link)
        for key in sorted(self._touched):
            self._link_block(key)
        self._touched = set()

    def _link_block(self, key: str) -> None:
        some = [self._known[one] for one in self._blocks[key]]
        if not some:
            del self._blocks[key]
        links = one_name_links(some) if key.startswith("=") else place_links(key, some)
        made = tuple(links) if len(some) > 1 else ()
        self._links.exchange(self._made.pop(key, ()), made)
        if made:
            self._made[key] = made


def _block_keys(one: Candidate) -> set[str]:
    """What ties those that share it, however many they are: a place, or exactly one name."""
    if one.entity.kind == "place":
        return place_keys(one)
    return {f"={one.name_key}"} if one.name_key else set()


def _contradiction(judgement: Judgement, report: str) -> Problem:
    message = _(
        "It was decided that {first} and {second} are not one, and also, through others, that they are. "
        "They were joined; withdraw one of the decisions."
    )
    return Problem(
        kind="judgements_disagree",
        message=message.format(first=judgement.first, second=judgement.second),
        report=report,
    )
