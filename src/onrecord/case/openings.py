"""What the reports of a case leave open, kept while they come.

First what no report says, then what single reports name as not known.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable
from typing import get_args

from onrecord.case.gaps import Told, gaps_of_event, gaps_of_person, told, with_days, words
from onrecord.case.grounds import Grounds, Turned
from onrecord.case.questions import open_questions
from onrecord.case.records import Records
from onrecord.case.watched import Watched, Watchers
from onrecord.model import Gap
from onrecord.model.case import GapKind

_ORDER = {kind: number for number, kind in enumerate(get_args(GapKind))}


class Openings:
    """Gaps by whom and what they are about."""

    def __init__(self, grounds: Grounds, records: Records) -> None:
        self._grounds = grounds
        self._records = records
        self._told: dict[str, Told] = {}
        self._events_of: dict[str, set[str]] = defaultdict(set)
        self._acts_of: dict[str, Counter[str]] = defaultdict(Counter)
        self._several = False
        self._number = 0  # of events that are told
        self._of_person: dict[str, tuple[tuple[Gap, str | None], ...]] = {}
        self._of_event: dict[str, tuple[Gap, ...]] = {}
        self._questions: dict[str, tuple[Gap, ...]] = {}
        self._watching_people: Watchers[str] = Watchers()
        self._watching_events: Watchers[str] = Watchers()
        self._watching_reports: Watchers[str] = Watchers()

    def put(self, turned: Turned, changed: Iterable[str]) -> None:
        """Look again at what changed.

        Args:
            turned: What came of new reports.
            changed: Events of other records than before.
        """
        changed = set(changed) | {self._records.event_of(claim) for claim in turned.now}
        people, asked = self._tell(changed)
        several = self._number > 1
        if several != self._several:
            people |= self._events_of.keys()
        self._several = several
        for person in people | self._watching_people.of(turned.entities):
            self._look_at_person(person)
        for event in changed | asked | self._watching_events.of(turned.entities):
            self._look_at_event(event)
        for report in turned.reports | self._watching_reports.of(turned.entities):
            self._look_at_report(report)

    def gaps(self, as_of: str | None) -> tuple[Gap, ...]:
        """All that is left open.

        Args:
            as_of: ISO day from which is counted how long ago somebody was seen; None for that of the last report.
        """
        reports = (said[0] for said in self._grounds.of_report.values() if said)
        last_day = as_of or max((one.out_from for one in reports if one.out_from), default=None)
        found = [with_days(gap, day, last_day) for some in self._of_person.values() for gap, day in some]
        found += [gap for some in self._of_event.values() for gap in some]
        found.sort(key=lambda gap: (gap.person or "~", _ORDER[gap.kind], gap.events))
        named = (gap for report in sorted(self._questions) for gap in self._questions[report])
        return (*found, *named)

    def _tell(self, changed: Iterable[str]) -> tuple[set[str], set[str]]:
        """Take in events that changed; the people of whom, and the events of which, something else may be open now."""
        people: set[str] = set()
        before: dict[str, bool] = {}
        for key in changed:
            old = self._told.pop(key, None)
            record = self._records.of.get(key)
            new = told(record, self._records.said(key)) if record else None
            if new:
                self._told[key] = new
            self._number += (new is not None) - (old is not None)
            for sign, one in ((-1, old), (1, new)):
                if one is None:
                    continue
                for person in one.everybody:
                    people.add(person)
                    before.setdefault(person, self._answered(person))
                    self._acts_of[person][one.event.act] += sign
                    if sign > 0:
                        self._events_of[person].add(key)
                    else:
                        self._events_of[person].discard(key)
        turned = {person for person, was in before.items() if was != self._answered(person)}
        asked = {
            key for person in turned for key in self._events_of[person] if self._told[key].event.act in words("asked")
        }
        return people, asked

    def _answered(self, person: str) -> bool:
        acts = self._acts_of.get(person, Counter())
        return any(acts[answer] for answer in words("answers"))

    def _acts(self, person: str) -> Container[str]:
        return frozenset(act for act, count in self._acts_of[person].items() if count)

    def _look_at_person(self, person: str) -> None:
        noted: set[str] = set()
        mine = [self._told[key] for key in self._events_of.get(person, ())]
        found = tuple(gaps_of_person(person, mine, Watched(self._grounds.entities, noted), several=self._several))
        self._watching_people.note(person, noted if mine else ())
        self._of_person.pop(person, None)
        if found:
            self._of_person[person] = found

    def _look_at_event(self, key: str) -> None:
        noted: set[str] = set()
        one = self._told.get(key)
        found = tuple(gaps_of_event(one, self._acts, Watched(self._grounds.entities, noted))) if one else ()
        self._watching_events.note(key, noted)
        self._of_event.pop(key, None)
        if found:
            self._of_event[key] = found

    def _look_at_report(self, report: str) -> None:
        noted: set[str] = set()
        grounds = self._grounds
        entities = Watched(grounds.entities, noted)
        found = tuple(open_questions(grounds.readings[report], grounds.of_report[report], grounds.identity, entities))
        self._watching_reports.note(report, noted)
        self._questions.pop(report, None)
        if found:
            self._questions[report] = found
