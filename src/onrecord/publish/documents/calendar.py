"""Days to keep as an iCalendar file, which calendar programs take in (RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

_LINE = 75  # bytes of a line; longer ones go on in the next, which begins with a space


@dataclass(frozen=True, kw_only=True, slots=True)
class Day:
    """A day to keep.

    Attributes:
        key: The same for the same day in every export of a case, so that a newer one replaces it.
        day: ISO day.
        words: What must be done.
        more: From which rule or step it follows.
    """

    key: str
    day: str
    words: str
    more: str = ""


def calendar(days: Iterable[Day], today: str, notice: Sequence[str] = ()) -> bytes:
    """The days as whole-day entries.

    Args:
        days: In any order.
        today: ISO day on which the file is made; the form asks for it.
        notice: What the calendar says of itself.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//onrecord//steps//EN"]
    lines += [f"X-WR-CALDESC:{_text(' '.join(notice))}"] if notice else []
    for one in sorted(days, key=lambda day: (day.day, day.key)):
        start = date.fromisoformat(one.day)
        lines += ["BEGIN:VEVENT", f"UID:{_text(one.key)}@onrecord", f"DTSTAMP:{today.replace('-', '')}T000000Z"]
        lines += [f"DTSTART;VALUE=DATE:{start:%Y%m%d}", f"DTEND;VALUE=DATE:{start + timedelta(days=1):%Y%m%d}"]
        lines += [f"SUMMARY:{_text(one.words)}"]
        lines += [f"DESCRIPTION:{_text(one.more)}"] if one.more else []
        lines += ["TRANSP:TRANSPARENT", "CLASS:CONFIDENTIAL", "END:VEVENT"]
    lines.append("END:VCALENDAR")
    return b"".join(_folded(line) for line in lines)


def days_in(days: Iterable[Day]) -> frozenset[str]:
    """The ISO days that stand in a calendar of some days: each of them, and the one on which it is over."""
    starts = [date.fromisoformat(one.day) for one in days]
    return frozenset(one.isoformat() for start in starts for one in (start, start + timedelta(days=1)))


def _text(words: str) -> str:
    """Words as a value of the type TEXT: section 3.3.11."""
    bare = "".join(letter for letter in words if letter.isprintable() or letter == "\n")
    for plain, escaped in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        bare = bare.replace(plain, escaped)
    return bare


def _folded(line: str) -> bytes:
    """A line cut between letters, never within one: section 3.1."""
    parts, part = [], b""
    for letter in line:
        written = letter.encode("utf-8")
        if len(part) + len(written) > _LINE:
            parts.append(part)
            part = b" "
        part += written
    return b"\r\n".join([*parts, part]) + b"\r\n"
