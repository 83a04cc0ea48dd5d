"""When an act took place, as its report has it: the time expression that belongs to the act by syntax, or none.

A time that hangs on a verb of saying ("said on Thursday") dates the saying, not the act. An act whose sentence gives no
time for it has none: that the story goes on about the same day is for the reader to say. (Over the cases with known
answers, carrying on the day spoken of last was wrong far more often than it was right.)
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from onrecord.claims.acts import ActMention
from onrecord.claims.acts.tree import Tree, trees_of
from onrecord.claims.attachment import Attachment, Fit
from onrecord.claims.intervals import Interval, counted, intervals, waited
from onrecord.claims.narration import Narration, goes_on, has_unknown_time, is_narrated, leads_back, root_of, told_first
from onrecord.dates import UncertainDate, parse_edtf
from onrecord.model import ACTS, Analysis, Evidence, TimeExpression, When

_PLACES = re.compile(r"\W*(?:[A-Z][\w.'’-]*[ ,/]+){1,6}(?:\([^)]*\)\s*)?")
_DASH = re.compile(r"(?:,? \d{4})?\.?\s*(?:[(/][^)\n]{1,50}\)?)?\s*(?:[-–—:]|\()")
_OF_DAYS = re.compile(r"XXXX-(?:WXX-\d|XX-(?:XX|\d\d)|\d\d-\d\d)(?:T.*)?")
_FAMILY = 5  # letters that two words of one family share at least, unless one is all the shorter word
_SPOKEN_GROUPS = frozenset(("statement", "response_and_protection"))
_SPOKEN_ACTS = frozenset(("threat", "extortion_ransom"))
_KEPT_FROM = frozenset(("incommunicado_detention", "denial_of_counsel", "official_refusal_to_act"))
_AT_ONCE = frozenset(("release", "complaint_filed", "custody_transfer", "located_found", "charge_prosecution"))
_OF_CRIMES = frozenset(("charge_prosecution", "court_decision", "investigation_opened", "complaint_filed"))


@dataclass(frozen=True, kw_only=True)
class _Moment:
    """A time expression at its place in a sentence: `head` is the word of it that hangs on the rest."""

    time: TimeExpression
    head: int
    first: int
    counted: bool = False


class Moments:
    """The times of a report, to be asked for those of its acts."""

    def __init__(self, analysis: Analysis, acts: Sequence[ActMention] = (), trees: Sequence[Tree] = ()) -> None:
        self.analysis = analysis
        self.acts = acts
        self.trees = trees or trees_of(analysis)

    def of(self, act: ActMention) -> When:
        """When an act took place; `basis` is `none` where the report does not say."""
        before = self._counted_back(act)
        if before is not None:
            return before
        others = self._counted(act)
        moments = [one for one in self._plain(act.sentence) if not self._is_deadline(one.time, act)]
        if not others and all(self._narration.is_head(one.time) for one in moments):
            return self._carried(act)
        own = self._attached(act, [*moments, *others])
        ends = not others and own.basis == "none" and all(_is_end(one.time) for one in moments)
        return self._carried(act) if ends else own

    def _attached(self, act: ActMention, moments: Sequence[_Moment]) -> When:
        """The time of its own sentence that an act hangs together with most closely."""
        spoken = ACTS[act.act].group in _SPOKEN_GROUPS or act.act in _SPOKEN_ACTS
        attachment = Attachment(self.trees[act.sentence], act.trigger[0], spoken=spoken, words=act.trigger)
        told = act.modality == "happened" and not spoken
        if act.act in _OF_CRIMES:
            moments = [moment for moment in moments if not attachment.is_of_crime(moment.first)]
        ranked = [(self._fit(attachment, moment, fronted=told), moment) for moment in moments]
        ranked.sort(key=lambda one: (one[0], _standing(one[1]), -abs(one[1].head - act.trigger[0])))
        best = ranked[-1] if ranked else None
        if best is None or best[0] is Fit.NONE:
            return When()
        return _of_an_instant(self._when(best[1], moments), act, attachment)

    def _counted(self, act: ActMention) -> list[_Moment]:
        """The times of an act's sentence that are counted from another act, each with its date if that one has one."""
        found = []
        for interval in self._intervals(act.sentence):
            if interval.target not in act.trigger:
                stated = self._stated_behind(act.sentence, interval)
                if stated is not None:
                    found.append(_Moment(time=stated, head=interval.head, first=interval.first))
                    continue
                anchor = self._date_at(act.sentence, interval.target) or self._date_below(act.sentence, interval.target)
                when = interval.from_date(anchor) if anchor else interval.time.when
                time = replace(interval.time, when=when, basis="computed" if when else "unresolved", anchor="in text")
                found.append(_Moment(time=time, head=interval.head, first=interval.first, counted=True))
        return found

    def _counted_back(self, act: ActMention) -> When | None:
        """When an act was from which the day of another is counted: "died on 3 May, two days after his arrest"."""
        for interval in self._intervals(act.sentence):
            if interval.target not in act.trigger:
                continue
            below = set(self.trees[act.sentence].subtree(interval.target))
            days = [one.time for one in self._plain(act.sentence) if one.head not in below and one.time.when]
            day = days[0].when if len(days) == 1 else None
            date = counted(day, -interval.amount, interval.unit) if day else None
            if date is not None:
                span = interval.time.span
                phrase = Evidence(span=span, quotation=span.of(self.analysis.text.content))
                return When(phrase=phrase, date=date, basis="computed", anchor="in text")
        return None

    def _plain(self, sentence: int) -> list[_Moment]:
        """The times of a sentence that are not counted from an act: what is counted from an act cannot date it."""
        relative = {interval.time.span for interval in self._intervals(sentence)}
        return [one for one in self._moments.get(sentence, ()) if one.time.span not in relative]

    def _intervals(self, sentence: int) -> tuple[Interval, ...]:
        if sentence not in self._intervals_of:
            tree = self.trees[sentence]
            self._intervals_of[sentence] = tuple(intervals(tree, self._times_of(sentence)))
        return self._intervals_of[sentence]

    def _times_of(self, sentence: int) -> list[TimeExpression]:
        span = self.analysis.sentences[sentence].span
        return [time for time in self.analysis.times if span.contains(time.span)]

    @cached_property
    def _intervals_of(self) -> dict[int, tuple[Interval, ...]]:
        return {}

    def _date_at(self, sentence: int, word: int) -> UncertainDate | None:
        """The date of the act told at a word: its own, or that of the nearest such act told before."""
        own = next((act for act in self.acts if act.sentence == sentence and word in act.trigger), None)
        named = self.analysis.sentences[sentence].tokens[word].lemma
        before = (
            act
            for act in reversed(self.acts)
            if act.sentence < sentence and (act.act == own.act if own else self._is_named(act, named))
        )
        dated = (self._attached(act, self._plain(act.sentence)).date for act in (*filter(None, [own]), *before))
        return next(filter(None, dated), None)

    def _date_below(self, sentence: int, word: int) -> UncertainDate | None:
        """The date that stands with what a word names: "the day before the raid on 3 May"."""
        below = set(self.trees[sentence].subtree(word))
        dates = (one.time.when for one in self._moments.get(sentence, ()) if one.head in below and one.head > word)
        return next(filter(None, dates), None)

    def _stated_behind(self, sentence: int, interval: Interval) -> TimeExpression | None:
        """The date between commas behind a count that gives the same day: "four days after the arrest, on 7 May,"."""
        tokens = self.trees[sentence].tokens
        for moment in self._moments.get(sentence, ()):
            before = [token.text.lower() for token in tokens[max(0, moment.first - 2) : moment.first]]
            between = tokens[interval.target + 1 : moment.first]
            apposed = before == [",", "on"] and all(token.upos not in ("VERB", "AUX") for token in between)
            if moment.time.when is not None and interval.target < moment.first and apposed:
                return moment.time
        return None

    def _is_named(self, act: ActMention, noun: str) -> bool:
        """Whether a noun is for an act told with another word: "the arrests", "her abduction"."""
        trigger = self.analysis.sentences[act.sentence].tokens[act.trigger[0]].lemma
        return any(_is_akin(noun.lower(), word.lower()) for word in (trigger, *act.act.split("_")))

    def _carried(self, act: ActMention) -> When:
        """The day that the account stands at where the act's own sentence gives none."""
        times = self._times_of(act.sentence)
        if has_unknown_time(self.trees[act.sentence], times, act.trigger[0]):
            return When()
        entry = self._narration.entry(act.sentence)
        here = entry is not None and self.analysis.sentences[act.sentence].span.contains(entry.span)
        done = act.modality == "happened" or (act.modality == "negated" and act.act in _KEPT_FROM)
        if not done or (ACTS[act.act].group in _SPOKEN_GROUPS and not here):
            return When()
        day = entry or self._of_main_clause(act) or self._narration.noted(act.sentence)
        if day is None or day.when is None:
            return When()
        after = waited(self.trees[act.sentence], times)
        phrase = Evidence(span=day.span, quotation=day.span.of(self.analysis.text.content))
        date = counted(day.when, *after) if after else day.when
        return When(phrase=phrase, date=date, basis="computed", anchor="in text")

    def _of_main_clause(self, act: ActMention) -> TimeExpression | None:
        """The day carried on from the sentences before, or given behind, for what hangs on the main clause."""
        tree = self.trees[act.sentence]
        on = goes_on(tree) and act.sentence > 0 and not leads_back(self.trees[act.sentence - 1])
        root = told_first(tree) if on else root_of(tree)
        if root is None or Attachment(tree, act.trigger[0], spoken=False).of_clause(root) is Fit.NONE:
            return None
        day = self._narration.day(act.sentence) if on or is_narrated(tree) else None
        return day or self._narration.looked_back(act.sentence)

    @cached_property
    def _narration(self) -> Narration:
        dated = {
            number: [(moment.head, moment.time) for moment in moments if not _is_end(moment.time)]
            for number, moments in self._moments.items()
        }
        return Narration(self.analysis, {number: moments for number, moments in dated.items() if moments}, self.trees)

    def _fit(self, attachment: Attachment, moment: _Moment, *, fronted: bool) -> Fit:
        """How closely a time belongs to an act; one at the head of the sentence loosely where nothing else does."""
        lasting = moment.time.when is not None and moment.time.when.kind == "span"
        fit = attachment.fit(moment.head, moment.first, clock=moment.time.type == "TIME")
        if fit is Fit.BELOW and lasting:
            return Fit.NONE  # "was driven off and kept until Monday"
        before = attachment.tree.tokens[: moment.first]
        if fit is not Fit.NONE or not fronted or any(token.upos in ("VERB", "AUX") for token in before):
            return fit
        return attachment.of_fronted(moment.head)

    def _is_deadline(self, time: TimeExpression, act: ActMention) -> bool:
        """Whether "by the end of the month" lies ahead of the report and so is not when something happened."""
        when, published = time.when, self.analysis.text.published
        if when is None or published is None or act.modality != "happened" or when.earliest is not None:
            return False
        return (when.latest or "") > (published.latest or "9999")

    def _when(self, moment: _Moment, moments: Sequence[_Moment]) -> When:
        """The date of a moment, with a time of the day that stands beside it."""
        time = moment.time
        phrase = Evidence(span=time.span, quotation=time.span.of(self.analysis.text.content))
        same_day = (one.time.clock for one in moments if one.time.clock and one.time.when == time.when)
        clock = time.clock or next(same_day, None)
        return When(phrase=phrase, date=time.when, clock=clock, basis=time.basis, anchor=time.anchor)

    @cached_property
    def _moments(self) -> dict[int, list[_Moment]]:
        """The dates and times of the day by sentence number."""
        found: dict[int, list[_Moment]] = {}
        starts = [sentence.span.start for sentence in self.analysis.sentences]
        for time in self.analysis.times:
            number = bisect_right(starts, time.span.start) - 1
            if number < 0 or time.type not in ("DATE", "TIME") or not _is_told(time) or self._is_dateline(time):
                continue
            tokens = self.analysis.sentences[number].tokens
            inside = [n for n, token in enumerate(tokens) if token.span.overlaps(time.span)]
            if inside:
                head = next((n for n in inside if tokens[n].head not in inside), inside[0])
                found.setdefault(number, []).append(_Moment(time=time, head=head, first=inside[0]))
        return found

    def _is_dateline(self, time: TimeExpression) -> bool:
        """Whether the time stands in a dateline: "GENEVA, 4 February (Agency) -"."""
        content = self.analysis.text.content
        start = content.rfind("\n", 0, time.span.start) + 1
        before, after = content[start : time.span.start], content[time.span.end : time.span.end + 60]
        return bool(len(before) <= 80 and _PLACES.fullmatch(before) and _DASH.match(after))


def _is_end(time: TimeExpression) -> bool:
    """Whether it only tells how long something lasted: "until 14 March"."""
    return time.when is not None and time.when.kind == "span" and time.when.earliest is None


def _standing(moment: _Moment) -> int:
    """How sure a time is as such: dates before ends and what is counted from an act, and both before no date."""
    return 0 if moment.time.when is None else 1 if moment.counted or _is_end(moment.time) else 2


def _of_an_instant(when: When, act: ActMention, attachment: Attachment) -> When:
    """A day where the words give a stretch but it happened at once: "free since Monday", "not found until Monday"."""
    date = when.date
    if date is None or date.kind != "span":
        return when
    since = act.act in _AT_ONCE and date.latest is None
    until = date.earliest is None and attachment.is_denied()
    if not since and not until:
        return when
    day = date.earliest or date.latest
    return replace(when, date=parse_edtf(day)) if day and date.edtf.strip("./") == day else when


def _is_akin(noun: str, word: str) -> bool:
    """Whether two words are of one family: abduct, abduction."""
    shortest = min(len(noun), len(word), _FAMILY)
    return shortest > 2 and noun[:shortest] == word[:shortest]


def _is_told(time: TimeExpression) -> bool:
    """Whether a time has its place in the calendar, or is a day that could have one: "on Thursday"."""
    return time.when is not None or _OF_DAYS.fullmatch(time.value) is not None
