"""Dating a report without a date from the other reports of its case.

What tells when it came out, each with a sentence that says so:

- It tells as past of what another date gives: it came out on that day or later.
- It passes on what an outlet of the case reported: it came out on the day of that report or later; and no later than a
  dated report that passes on what it says.
- It speaks of something dated as still to come: it came out by then.
- It says "yesterday" or "on Thursday" of an act that another report dates: that gives its day, or its week; "12 June"
  without a year gives the year from that day on, since such words mean the last 12 June.

Nothing is guessed: bounds that contradict each other give no date, and a relative date resolves only where every day on
which the report can have come out gives the same one.
"""

from __future__ import annotations

import calendar
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from importlib.resources import files

from onrecord.case.kinds import nearness
from onrecord.case.said import Said
from onrecord.dates import (
    MONTHS,
    WEEKDAYS,
    UncertainDate,
    between,
    in_words,
    not_before,
    not_later_than,
    on,
    parse_edtf,
)
from onrecord.model import Claim, Reading, When
from onrecord.translate import gettext as _

_WEEK = 7
_YEAR = 365
_LONGEST_MONTH = 31
_NEAR = ("same", "one_thing")
_WORD = re.compile(r"[^\W\d_]+")
_DAY_OR_WORD = re.compile(r"[^\W\d_]+|\d+(?=(?:st|nd|rd|th)?\b)")


@dataclass(frozen=True, kw_only=True)
class Bound:
    """Something that tells when a report came out.

    Attributes:
        first: It came out on this day or later; None where that is not told.
        last: It came out on this day or before.
        why: In words.
    """

    first: date | None = None
    last: date | None = None
    why: str


@dataclass(frozen=True, kw_only=True)
class Dated:
    """When a report came out, as the others tell.

    Attributes:
        first: The first day on which it can have come out; None where open.
        last: The last one; None where open.
        why: The sentences of the bounds that count.
    """

    first: date | None
    last: date | None
    why: tuple[str, ...]

    @property
    def when(self) -> UncertainDate:
        """As an uncertain date."""
        if self.first is None:
            return not_later_than(_on(self.last))
        return not_before(_on(self.first)) if self.last is None else between(_on(self.first), _on(self.last))


def date_report(said: Sequence[Said], near: Callable[[Said], Sequence[Said]]) -> Dated | None:
    """When a report without a date came out; None where the others do not tell.

    Args:
        said: Its claims.
        near: For a claim those of other reports that may tell of the same event: see `may_be_told_of`.
    """
    bounds = (bound for one in said for bound in (*_by_itself(one), *_by_relays(one, near), *_by_words(one, near)))
    return _met(bounds)


def may_be_told_of(one: Said, others: Iterable[Said]) -> Iterator[Said]:
    """Those of other claims on the same person that may tell of the same event as a claim."""
    for other in others:
        if (
            other.text.report != one.text.report
            and (other.text.published is not None or other.date is not None)
            and other.claim.modality == one.claim.modality
            and nearness(one.claim.act, other.claim.act) in _NEAR
        ):
            yield other


MOST = 200
"""Claims on one person that are looked at."""


def redated(reading: Reading, dated: Dated) -> Reading:
    """A reading with the day that was inferred for its report, and what that resolves."""
    text = replace(reading.analysis.text, published=dated.when, published_basis="inferred")
    claims = tuple(_resolved(claim, dated) for claim in reading.claims)
    return replace(reading, analysis=replace(reading.analysis, text=text), claims=claims)


# --- bounds --------------------------------------------------------------------------------------


def _by_itself(one: Said) -> Iterator[Bound]:
    """What a claim's own date tells."""
    when = one.claim.when.date
    if when is None or one.claim.stance not in ("assert", "finding") or one.claim.scope != "specific":
        return
    if one.claim.modality == "happened" and when.earliest:
        why = _("It tells of something {day} as past: “{words}”.").format(day=in_words(when), words=one.in_short)
        yield Bound(first=date.fromisoformat(when.earliest), why=why)
    elif one.claim.modality == "planned" and when.latest:
        why = _("It speaks of something {day} as still to come: “{words}”.").format(
            day=in_words(when), words=one.in_short
        )
        yield Bound(last=date.fromisoformat(when.latest), why=why)


def _by_relays(one: Said, near: Callable[[Said], Sequence[Said]]) -> Iterator[Bound]:
    """What it tells that it stands before or behind a dated report in the way of the news."""
    own = one.chain[-1]
    for other in near(one):
        published, theirs = other.text.published, other.chain[-1]
        if published is None or own is None or theirs is None or own == theirs:
            continue
        if theirs in one.chain[:-1] and published.earliest:
            why = _("It passes on what a report published {day} says: “{words}”.")
            yield Bound(
                first=date.fromisoformat(published.earliest),
                why=why.format(day=in_words(published), words=other.in_short),
            )
        if own in other.chain[:-1] and published.latest:
            why = _("A report published {day} passes on what it says: “{words}”.")
            yield Bound(
                last=date.fromisoformat(published.latest),
                why=why.format(day=in_words(published), words=other.in_short),
            )


def _by_words(one: Said, near: Callable[[Said], Sequence[Said]]) -> Iterator[Bound]:
    """What its "yesterday" or "Thursday" tells of an act that another report dates."""
    phrase = one.claim.when.phrase
    if phrase is None or one.claim.when.date is not None:
        return
    days = {other.date.earliest: other for other in near(one) if other.date and _one_day(other.date)}
    fitting = {day: other for day, other in days.items() if day and _fits(phrase.quotation, date.fromisoformat(day))}
    if len(fitting) != 1:
        return
    [(day, other)] = fitting.items()
    first, last = _spread(phrase.quotation, date.fromisoformat(day or ""))
    why = _("It says “{phrase}” of what happened {day}, as another report has it: “{words}”.")
    yield Bound(
        first=first,
        last=last,
        why=why.format(phrase=phrase.quotation, day=in_words(_on(date.fromisoformat(day or ""))), words=other.in_short),
    )


def _met(bounds: Iterable[Bound]) -> Dated | None:
    """All bounds together; None where they contradict each other or tell nothing."""
    bounds = tuple(bounds)
    firsts = [(one.first, one.why) for one in bounds if one.first]
    lasts = [(one.last, one.why) for one in bounds if one.last]
    first, why_first = max(firsts, key=lambda one: one[0], default=(None, ""))
    last, why_last = min(lasts, key=lambda one: one[0], default=(None, ""))
    if (first is None and last is None) or (first and last and first > last):
        return None
    return Dated(first=first, last=last, why=tuple(dict.fromkeys(filter(None, (why_first, why_last)))))


# --- words ---------------------------------------------------------------------------------------


@cache
def _days_before() -> dict[str, int]:
    content = files("onrecord.case").joinpath("data/relative.toml").read_text("utf-8")
    return {str(words): int(days) for words, days in tomllib.loads(content)["days_before"].items()}


def _weekday(phrase: str) -> int | None:
    found = {
        WEEKDAYS[word] for word in _WORD.findall(phrase.casefold()) if word in WEEKDAYS and len(word) > _ABBREVIATED
    }
    return found.pop() if len(found) == 1 else None


_ABBREVIATED = 3  # letters: "sun", "mon"


def _back(phrase: str) -> int | None:
    """How many days before its report a phrase tells of; None where it does not tell."""
    folded = phrase.casefold()
    fitting = [words for words in _days_before() if re.search(rf"\b{re.escape(words)}\b", folded)]
    return _days_before()[max(fitting, key=len)] if fitting else None


def _day_of_year(phrase: str) -> tuple[int, int] | None:
    """Month and day of a phrase that gives these and no year; None for others."""
    words = _DAY_OR_WORD.findall(phrase.casefold())
    months = {MONTHS[word] for word in words if word in MONTHS}
    days = {int(word) for word in words if word.isdigit()}
    if len(months) != 1 or len(days) != 1 or not 1 <= min(days) <= _LONGEST_MONTH:
        return None
    return months.pop(), days.pop()


def _fits(phrase: str, day: date) -> bool:
    named = _day_of_year(phrase)
    if named is not None:
        return named == (day.month, day.day)
    return _weekday(phrase) == day.weekday() if _weekday(phrase) is not None else _back(phrase) is not None


def _spread(phrase: str, day: date) -> tuple[date, date]:
    """The days on which a report can have come out that uses this phrase for a day."""
    back = _back(phrase)
    if _day_of_year(phrase) is not None:
        return day, day + timedelta(days=_YEAR - 1)
    if _weekday(phrase) is None and back is not None:
        return day + timedelta(days=back), day + timedelta(days=back)
    return day, day + timedelta(days=_WEEK - 1)


def _resolved(claim: Claim, dated: Dated) -> Claim:
    """A claim with its relative date resolved, where every day on which its report can have come out gives the same."""
    when = claim.when
    if when.date is not None or when.phrase is None or dated.first is None or dated.last is None:
        return claim
    of_year = _day_of_year(when.phrase.quotation) is not None and claim.modality == "happened"
    if (dated.last - dated.first).days >= (_YEAR if of_year else _WEEK):
        return claim
    days = {
        _told(when.phrase.quotation, dated.first + timedelta(days=more))
        for more in range((dated.last - dated.first).days + 1)
    }
    only = days.pop() if len(days) == 1 else None
    if only is None:
        return claim
    return replace(
        claim, when=When(phrase=when.phrase, date=_on(only), clock=when.clock, basis="computed", anchor="published")
    )


def _told(phrase: str, published: date) -> date | None:
    """The day of which a report of this day speaks."""
    weekday, back, named = _weekday(phrase), _back(phrase), _day_of_year(phrase)
    if named is not None:
        return _last_such(named, published)
    if weekday is not None:
        return published - timedelta(days=(published.weekday() - weekday) % _WEEK)
    return published - timedelta(days=back) if back is not None else None


def _last_such(named: tuple[int, int], published: date) -> date | None:
    """The last day of this month and number, as seen on a day; None for a 29 February years ago or a 31 June."""
    for year in (published.year, published.year - 1):
        known = calendar.monthrange(year, named[0])[1] >= named[1]
        if known and date(year, *named) <= published:
            return date(year, *named)
    return None


def _one_day(when: UncertainDate) -> bool:
    return when.earliest is not None and when.earliest == when.latest


def _on(day: date | None) -> UncertainDate:
    return on(day) if day else parse_edtf("..")
