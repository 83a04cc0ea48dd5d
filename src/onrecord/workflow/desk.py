"""A case that lies open on somebody's desk: what its reports say as decided so far, and what is decided there.

Reports are read from the case file one by one, when they are looked at, so that a large case opens at once. What
others decide meanwhile is taken in by `catch_up`. One thread at a time, that in which the case was opened.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from onrecord.errors import NothingToRead, NotInCase, NumberUnknown, WordsUnclear
from onrecord.model import Case, Claim, Problem, Reading, Span, Text
from onrecord.model.decision import About, Decision, Verdict
from onrecord.model.publication import Setting
from onrecord.review import anchor_of, applied, place_of
from onrecord.review.sentences import sentence_id
from onrecord.review.standing import standing
from onrecord.store import CaseStore
from onrecord.store import reports as kept
from onrecord.store.consents import all_consents
from onrecord.store.decisions import decisions_after
from onrecord.store.journal import READS, last_change
from onrecord.workflow.casefile import note
from onrecord.workflow.correcting import Right, add_claim, correct, together
from onrecord.workflow.judging import By, Subject, anchor_in, decide, withdraw
from onrecord.workflow.leaving import Leaving, WouldLeave
from onrecord.workflow.outline import Outline, Protected, forms_of, members_of
from onrecord.workflow.whole import Whole


class Desk:
    """A case, open to be reviewed by one person.

    Attributes:
        store: The open case.
        who: The name for decisions and for the log; may be empty if nothing is to be decided.
    """

    def __init__(self, store: CaseStore, who: str) -> None:
        self.store = store
        self.who = who
        self._last = 0  # number of the last decision that was taken in
        self._change = 0  # number of the last entry of the log that changed the case
        self._texts: dict[str, Text] = {}
        self._numbers: dict[str, int] = {}
        self._found: dict[str, tuple[str, ...]] = {}  # ids of claims that were read, by report
        self._outlines: dict[str, Outline] = {}
        self._raw: dict[str, Reading] = {}
        self._now: dict[str, tuple[Reading, tuple[Problem, ...]]] = {}
        self._decisions: dict[str, list[Decision]] = {}  # on claims, by report
        self._others: list[Decision] = []  # on people and events
        self._about: dict[int, str] = {}  # the report that a decision on a claim is about
        self._mine: list[tuple[int, ...]] = []  # what was decided here, one thing after the other
        self._whole = Whole()
        self._leaving = Leaving()
        with store.changing() as rows:
            note(rows, who, "review")
        self.catch_up()

    # --- what is there ---------------------------------------------------------------------------

    @property
    def state(self) -> int:
        """A number that changes with everything that is added to the case or decided in it, once it is shown."""
        return 2 * self._change + self.is_behind

    @property
    def is_behind(self) -> bool:
        """Whether the case as it is shown does not yet count all that was decided."""
        return not self._whole.counts(self._last)

    @property
    def is_fresh(self) -> bool:
        """Whether nobody has ever decided anything."""
        return self._last == 0

    def close(self) -> None:
        """Leave the case as it was built in its file, and close it."""
        try:
            self._whole.keep(self.store, self._last)
        finally:
            self.store.close()

    def catch_up(self) -> bool:
        """Take in what changed in the case meanwhile; whether anything did."""
        with self.store.reading() as rows:
            change = last_change(rows)
            if change == self._change:
                return False
            new = decisions_after(rows, self._last)
            outlines = kept.outlines(rows) if last_change(rows, READS) > self._change else None
        if outlines is not None:
            self._take_in(outlines)
        for decision in new:
            self._note(decision)
        self._change = change
        return True

    def outlines(self) -> tuple[Outline, ...]:
        """The reports, by number."""
        return tuple(self.outline(report) for report in self._numbers)

    def report_ids(self) -> tuple[str, ...]:
        """The ids of the reports, by number."""
        return tuple(self._numbers)

    def outline(self, report: str) -> Outline:
        """One report.

        Raises:
            NotInCase: There is none of that id.
        """
        if report not in self._texts:
            raise NotInCase(report)
        if report not in self._outlines:
            self._outlines[report] = self._outline(report)
        return self._outlines[report]

    def _outline(self, report: str) -> Outline:
        counting = standing(self._decisions.get(report, ()))
        added = [one.things[0] for one in counting if one.verdict == "added"]
        claims = tuple(dict.fromkeys((*self._found[report], *added)))
        return Outline(
            text=self._texts[report],
            number=self._numbers[report],
            claims=claims,
            decided=frozenset(one.things[0] for one in counting if one.about == "claim" and one.verdict != "graded"),
        )

    def reading(self, report: str) -> Reading:
        """What a report says, as decided.

        Raises:
            NotInCase: There is no such report, or nothing was read in it.
        """
        return self._reading(report)[0]

    def problems(self, report: str) -> tuple[Problem, ...]:
        """What is wrong with the decisions on a report: they differ, or have lost their passage."""
        return self._reading(report)[1]

    def claim(self, report: str, claim: str) -> Claim:
        """A claim, as decided.

        Raises:
            NotInCase: The report makes no such claim.
        """
        found = next((one for one in self.reading(report).claims if one.id == claim), None)
        if found is None:
            raise NotInCase(claim)
        return found

    def claim_as_read(self, report: str, claim: str) -> Claim | None:
        """A claim before anything was decided on it; None where a person added it."""
        return next((one for one in self._as_read(report).claims if one.id == claim), None)

    def decisions_in(self, report: str) -> tuple[Decision, ...]:
        """The decisions that count on claims and sentences of a report, in order."""
        return standing(self._decisions.get(report, ()))

    def decisions_on(self, report: str, claim: str) -> tuple[Decision, ...]:
        """The decisions that count on a claim, in order."""
        return tuple(one for one in self.decisions_in(report) if claim in one.things)

    # --- the whole case --------------------------------------------------------------------------

    def prepare(self) -> None:
        """Begin to build the case, if it is large: somebody will ask for it."""
        self._whole.prepare(self.store, sum(map(len, self._found.values())))

    def case(self) -> Case | None:
        """The case that all reports make, as decided; None while it is being built.

        Raises:
            NothingToRead: No report could be read.
            CaseUnusable: It cannot be built from the file.
        """
        whole = self._whole
        if not self._found:
            raise NothingToRead((self.store.case,))
        whole.start(self.store, sum(map(len, self._found.values())))
        if whole.trouble:
            raise whole.trouble
        if whole.built is None:
            return whole.case
        if whole.built.last < self._last:
            since = whole.built.last
            touched = {report for number, report in self._about.items() if number > since}
            whole.put([self.reading(report) for report in sorted(touched)], self._others, self._last)
        return whole.case

    def case_as_of(self, day: str) -> Case | None:
        """The case counting only what had been said by a day; None while it is being built."""
        return self._whole.as_of(day) if self.case() else None

    def would_leave(self, setting: Setting) -> WouldLeave | None:
        """What would leave of the case; None while it is being reckoned.

        Raises:
            NothingToRead: No report could be read.
            DayUnreadable: The day as of which it is asked for is none.
            NothingByThen: Everything was published later.
        """
        return self._leaving.find(self.store.again, self._change, setting)

    def phases(self) -> tuple[tuple[str, str, int], ...]:
        """Pairs of claims whose events were said to be phases of one course of things, and the decision."""
        pairs = [one for one in standing(self._others) if one.verdict == "phases"]
        return tuple((one.things[0], one.things[1], one.number) for one in pairs)

    def decisions_on_pairs(self) -> tuple[Decision, ...]:
        """The decisions that count on people and events."""
        return tuple(one for one in standing(self._others) if one.verdict != "withdrawn")

    def protected(self) -> Protected:
        """Whom it could harm to be named, by what was entered."""
        with self.store.reading() as rows:
            entries = tuple(all_consents(rows))
        latest = {(one.about, one.thing): one for one in entries if one.about != "claim"}
        marked = [one for one in latest.values() if one.protected]
        case = self.case() if marked and self._found else None
        names = {name for one in marked for name in self._names_of(one.anchor.report, one.thing, case)}
        things = {one.thing for one in marked}
        if case:
            things |= {member for one in marked for member in members_of(case, one.thing)}
        return Protected(things=frozenset(things), names=frozenset(names))

    # --- what is decided here --------------------------------------------------------------------

    def judge(self, report: str, claim: str, verdict: Verdict, why: str = "") -> Decision:
        """Accept or reject a claim.

        Raises:
            NotInCase: The report makes no such claim.
            NameNeeded: Nobody's name was given.
        """
        found = self.claim(report, claim)
        content = self.reading(report).analysis.text.content
        anchor = anchor_of(report, content, found.evidence[0].span)
        subject = Subject(about="claim", things=(claim,), anchors=(anchor,))
        return self._made(decide(self.store, subject, verdict, self._by(why)))

    def correct(self, report: str, claim: str, values: Mapping[str, str], words: Sequence[Span]) -> Decision:
        """Correct slots of a claim, those that the same person corrected before included.

        Args:
            report: Id of the report.
            claim: Id of the claim.
            values: Slots and values; those that point name `words` by number, from 1.
            words: Where the words stand that are pointed at.

        Raises:
            NotInCase: The report makes no such claim.
            CorrectionUnknown: There is no such slot to correct, or no such value for it.
            NotEdtf: The time is no date.
            WordsUnclear: Words that are pointed at cannot be told from others.
        """
        found, reading = self.claim(report, claim), self.reading(report)
        right = Right(values=values, words=words)
        mine = [one for one in self.decisions_on(report, claim) if one.who == self.who and one.verdict == "corrected"]
        if mine:
            right = together(mine[-1], right, reading.analysis.text.content)
        return self._made(correct(self.store, reading, found, right, self._by()))

    def add(self, report: str, passage: Span, values: Mapping[str, str]) -> Decision:
        """Add a claim.

        Raises:
            NotInCase: There is no such report.
            CorrectionUnknown: There is no such slot, or no such value for it.
            WordsUnclear: The passage cannot be told from others.
        """
        reading = self.reading(report)
        return self._made(add_claim(self.store, reading, passage, Right(values=values), self._by()))

    def judge_empty(self, report: str, sentence: Span) -> Decision:
        """Say of a sentence that was left to be looked at that it tells no act.

        Raises:
            NotInCase: There is no such report, or no such sentence is left to be looked at.
            WordsUnclear: The sentence cannot be told from another of the same words.
        """
        reading = self.reading(report)
        left = [one.span for one in reading.coverage if one.outcome == "undecided" and one.span.overlaps(sentence)]
        content = reading.analysis.text.content
        if not left:
            raise NotInCase(sentence.of(content))
        anchor = anchor_of(report, content, left[0])
        if place_of(anchor, content) is None:
            raise WordsUnclear(anchor.quotation)
        subject = Subject(about="sentence", things=(sentence_id(report, left[0]),), anchors=(anchor,))
        return self._made(decide(self.store, subject, "empty", self._by()))

    def judge_pairs(
        self, about: About, pairs: Sequence[tuple[str, str]], verdict: Verdict, why: str = ""
    ) -> tuple[Decision, ...]:
        """Decide on pairs of people (entities of single reports) or of events (one claim of each), as one thing.

        Raises:
            NotInCase: There is no such entity or claim, or no case yet.
            NameNeeded: Nobody's name was given.
        """
        case = self.case()
        if case is None or not pairs:
            raise NotInCase(" / ".join(pairs[0]) if pairs else "")
        anchors = {thing: anchor_in(case, thing) for pair in pairs for thing in pair}
        by = self._by(why)
        made = []
        for first, second in pairs:
            subject = Subject(about=about, things=(first, second), anchors=(anchors[first], anchors[second]))
            made.append(decide(self.store, subject, verdict, by))
        self._mine.append(tuple(one.number for one in made))
        self.catch_up()
        return tuple(made)

    def undo(self) -> Decision:
        """Take back the last decision that was made here and not taken back; which one that was.

        Raises:
            NumberUnknown: There is none.
        """
        if not self._mine:
            raise NumberUnknown("judge", 0)
        return [self.take_back(number) for number in reversed(self._mine[-1])][-1]

    def take_back(self, number: int) -> Decision:
        """Take a decision back; it stays on record.

        Raises:
            NumberUnknown: There is no such decision.
        """
        report = self._about.get(number, "")
        taken = next((one for one in self._decisions.get(report, self._others) if one.number == number), None)
        if taken is None:
            raise NumberUnknown("judge", number)
        withdraw(self.store, number, self._by())
        self.catch_up()
        self._mine = [left for one in self._mine if (left := tuple(n for n in one if n != number))]
        return taken

    def _by(self, why: str = "") -> By:
        return By(who=self.who, why=why, at_desk=True)

    # --- inside ----------------------------------------------------------------------------------

    def _made(self, decision: Decision) -> Decision:
        self._mine.append((decision.number,))
        self.catch_up()
        return decision

    def _take_in(self, outlines: Iterable[tuple[Text, tuple[str, ...]]]) -> None:
        """Take in which reports there are; none of what was read in them before is held any longer."""
        found = sorted(outlines, key=lambda one: one[0].rank)
        self._texts = {text.report: text for text, _claims in found}
        self._found = {text.report: claims for text, claims in found}
        self._numbers = {text.report: number for number, (text, _claims) in enumerate(found, 1)}
        self._outlines.clear()
        self._raw.clear()
        self._now.clear()
        self._whole.forget()

    def _note(self, decision: Decision) -> None:
        """Take in a decision; what it touches is made anew when it is looked at."""
        self._last = decision.number
        if decision.verdict == "withdrawn":
            report = self._about.get(int(decision.things[0]))
        else:
            report = decision.anchors[0].report if decision.about in {"claim", "sentence"} else None
        if report is None:
            self._others.append(decision)
            return
        self._about[decision.number] = report
        self._decisions.setdefault(report, []).append(decision)
        self._now.pop(report, None)
        self._outlines.pop(report, None)

    def _names_of(self, report: str, thing: str, case: Case | None) -> tuple[str, ...]:
        """The forms of somebody's name, in the case or, until that is built, in the report of an entry."""
        found = case.entity.get(case.identity.get(thing, thing)) if case else None
        local = self._as_read(report).entities if report in self._texts else ()
        who = found or next((one for one in local if one.id == thing), None)
        return forms_of(who) if who else ()

    def _reading(self, report: str) -> tuple[Reading, tuple[Problem, ...]]:
        if report not in self._now:
            reviewed = applied((self._as_read(report),), self._decisions.get(report, ()))
            self._now[report] = (reviewed.readings[0], reviewed.problems)
        return self._now[report]

    def _as_read(self, report: str) -> Reading:
        if report not in self._raw:
            with self.store.reading() as rows:
                found = kept.some_readings(rows, (report,))
            if not found:
                raise NotInCase(report)
            self._raw[report] = found[0]
        return self._raw[report]
