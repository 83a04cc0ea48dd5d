"""Making uncertain dates: one function for each way in which reports tell when."""

from __future__ import annotations

import re
from datetime import date

from onrecord.dates.edtf import parse_edtf
from onrecord.dates.uncertain import UncertainDate

_SINGLE = re.compile(r"[\dX-]+[~?%]?")


def day(year: int, month_number: int, day_number: int) -> UncertainDate:
    """On 4 February 2021. Raises `NotEdtf` for a day that does not exist."""
    return parse_edtf(f"{year:04d}-{month_number:02d}-{day_number:02d}")


def on(calendar_day: date) -> UncertainDate:
    """On this day of the calendar."""
    return parse_edtf(calendar_day.isoformat())


def month(year: int, month_number: int) -> UncertainDate:
    """In February 2021."""
    return parse_edtf(f"{year:04d}-{month_number:02d}")


def year(number: int) -> UncertainDate:
    """In 2021."""
    return parse_edtf(f"{number:04d}")


def one_of(*dates: UncertainDate) -> UncertainDate:
    """In June or July 2020: it was one of these."""
    inner = [re.sub(r"^\[(.*)\]$", r"\1", one.edtf) for one in dates]
    return dates[0] if len(dates) == 1 else parse_edtf(f"[{','.join(inner)}]")


def between(first: UncertainDate, last: UncertainDate) -> UncertainDate:
    """Once, between 1 and 3 March."""
    return first if first == last else parse_edtf(f"[{_range(first, last, '..')}]")


def lasting(first: UncertainDate, last: UncertainDate) -> UncertainDate:
    """All the time, from 30 March until 2 June."""
    return first if first == last else parse_edtf(_range(first, last, "/"))


def since(first: UncertainDate) -> UncertainDate:
    """From 30 March on, without an end that is known."""
    return parse_edtf(f"{_start(first)}/..")


def until(last: UncertainDate) -> UncertainDate:
    """All the time up to 2 June, without a beginning that is known."""
    return parse_edtf(f"../{_end(last)}")


def not_later_than(last: UncertainDate) -> UncertainDate:
    """Once, by 6 February."""
    return parse_edtf(f"[..{_end(last)}]")


def not_before(first: UncertainDate) -> UncertainDate:
    """Once, after 6 February."""
    return parse_edtf(f"[{_start(first)}..]")


def about(around: UncertainDate) -> UncertainDate:
    """About 5 May: the same bounds, marked as approximate. What is no single date stays as it is."""
    return parse_edtf(f"{around.edtf}~") if re.fullmatch(r"[\dX-]+", around.edtf) else around


def _range(first: UncertainDate, last: UncertainDate, mark: str) -> str:
    """Both dates as they are where they are single and equally precise, else the first and the last day."""
    alike = len(first.edtf.rstrip("~?%")) == len(last.edtf.rstrip("~?%"))
    if alike and _SINGLE.fullmatch(first.edtf) and _SINGLE.fullmatch(last.edtf):
        return f"{first.edtf}{mark}{last.edtf}"
    return f"{first.earliest or '..'}{mark}{last.latest or '..'}"


def _start(when: UncertainDate) -> str:
    """What to write for an open range: the date itself where it is a single one, else its first day."""
    return when.edtf if _SINGLE.fullmatch(when.edtf) else when.earliest or ".."


def _end(when: UncertainDate) -> str:
    return when.edtf if _SINGLE.fullmatch(when.edtf) else when.latest or ".."
