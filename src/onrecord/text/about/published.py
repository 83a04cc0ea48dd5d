"""When a report was published, and where it says so.

The order of belief: a date written in the report, the publisher's metadata, the address, the file's properties. What
does not fit the report's own words is not believed.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from onrecord.dates import MONTHS, WEEKDAYS, UncertainDate, written
from onrecord.model.text import PublishedBasis, ReportKind
from onrecord.text.about.face import Face
from onrecord.text.about.filename import day_in_file_name
from onrecord.text.draft import Note
from onrecord.text.headlines import DAY

_NAMES = "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True))
_DAY_AND_MONTH = re.compile(
    rf"(?<![\d:.])(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?: of)?[ -](?P<m1>{_NAMES})\b\.?"
    rf"|\b(?P<m2>{_NAMES})\b\.? (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:\d)",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(
    r"\b(?:" + "|".join(sorted(map(re.escape, WEEKDAYS), key=len, reverse=True)) + r")\b", re.IGNORECASE
)
_BESIDE = 14  # characters beside a date in which its weekday stands
_Day = tuple[str, int | None]
_DATELINE = re.compile(
    r"(?:\([^)]{2,45}\)\s)?(?:[^.!?]|(?<=\b[A-Z][a-z]{2})\.|(?<=\b[A-Z])\.|(?<=, [A-Z][a-z])\.){0,60}?"
    r"(?:\([^)]{2,40}\))?\s{0,2}(?:[-–—]{1,2}|(?<!\b[A-Z][a-z]{2})(?<!\b[A-Z])(?<!, [A-Z][a-z])\.)\s"
)
_IN_BRACKETS = re.compile(r"\([A-Z][^()]{2,50}\)\s(?=[A-Z])")  # "(Osk, 7 July 2023) The Network condemns"
_TOLD = re.compile(r"[а-яё]{3,}(?:[лн]|л[аои]|н[аоы]|ся|[ую]т|[еи]т)\s")  # "пропал 5 апреля. " tells something
_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](\d\d)(?:[/-](\d\d))?(?=[/-]|\b)")
_MONTH_AND_YEAR = re.compile(rf"\b(?P<month>{_NAMES})\b\.?,? (?P<year>(?:19|20)\d\d)\b", re.IGNORECASE)
_SIGNED = re.compile(
    r"\b(?:sworn|signed|decided|dated|done|given|delivered|pronounced|подписано|решено)\b.{0,60}", re.IGNORECASE
)
_OF_EVENT = (
    r"\bdates? of (?!issue|publication|(?:this |the )?(?:report|statement|letter|interview|call|entry|message))"
    r"|\bдата (?:задержания|ареста|рождения|смерти|исчезновения|освобождения|происшествия)"
)
_DATE_LABEL = re.compile(
    rf"(?!{_OF_EVENT})(?:date[d]?|sent|received|published|posted|issued|дата|опубликовано)\b", re.IGNORECASE
)
_OF_A_CASE = re.compile(
    rf"\b(?:case|f\.?i\.?r\.?|petition|application|complaint) no\b.{{0,30}}\bdated\b|{_OF_EVENT}", re.IGNORECASE
)  # a date of what the paper is about: "Date of arrest: 17 October 2024"
_ENTRIES = 2  # date lines within the running text, from which a report is a log
_OPENING = 20  # characters before a date at the head of a line: a town, a weekday
_LED = re.compile(
    r"\b(?:of|on|in|since|from|after|before|until|till|by|to|and|between|the|dated|от|с|по|до|за|после|на|в)[\s(]+"
    r"(?:the\s+)?(?:\w+day,?\s+)?$",
    re.IGNORECASE,
)  # what leads a date that a headline tells of, and not the date of the paper
_LEAD = 120  # characters in which a note tells where and when it was taken down
_TOP = 3  # lines of the head
_PARTING = tuple(",-–—.;:(")  # what parts a date from the words of a line
_NEAR = dt.timedelta(days=3)
_SEASON = dt.timedelta(days=120)
_STALE = dt.timedelta(days=400)
_AHEAD = dt.timedelta(days=200)
_CLOSE_TO_FILE = dt.timedelta(days=60)
_NOTES: frozenset[ReportKind] = frozenset({"call_note", "other"})
_LOGS: frozenset[ReportKind] = frozenset({"social_post", "call_note"})


@dataclass(frozen=True, kw_only=True)
class Published:
    """The date of publication.

    Attributes:
        date: None where the report does not say, or contradicts itself.
        basis: None with it.
        day_and_month: As written without a year, e.g. in a dateline, with the weekday; None otherwise.
        notes: A date that was not believed.
    """

    date: UncertainDate | None = None
    basis: PublishedBasis | None = None
    day_and_month: _Day | None = None
    notes: tuple[Note, ...] = ()


def published_of(face: Face, kind: ReportKind) -> Published:
    """When a report was published."""
    told = _told(face, kind)
    claimed: list[tuple[PublishedBasis, UncertainDate]] = [("file metadata", date) for date in _dates(face.clues.dates)]
    address = _in_address(face.clues.address)
    if address:
        claimed.append(("address", address))
    if isinstance(told, UncertainDate):
        return _weighed(told, claimed, face)
    if not claimed:
        named = day_in_file_name(face.file)
        claimed = [("file metadata", date) for date in _dates([named])]
        told = told or _first_day(named)
    for _basis, date in claimed:
        if told is not None and date.edtf[5:] == told[0]:
            return Published(date=date, basis="in text")
    believed = [(basis, date) for basis, date in claimed if told is None and _fits(date, face)]
    if believed and all(_close(date, believed[0][1]) for _basis, date in claimed):
        basis, date = believed[0]
        return Published(date=date, basis=basis)
    if not claimed:
        made = [date for date in _dates(face.clues.made) if _fits_file(date, face)]
        if made:
            return Published(date=made[0], basis="file metadata", day_and_month=told)
    return Published(day_and_month=told, notes=_doubts(claimed, None))


def _weighed(told: UncertainDate, claimed: Sequence[tuple[PublishedBasis, UncertainDate]], face: Face) -> Published:
    """The date on the page; none where metadata or address say another and the running text helps neither."""
    notes = _doubts(claimed, told)
    strange = [date for _basis, date in claimed if abs(_day(date) - _day(told)) > _NEAR]
    if not strange or (_is_near(told, face) and not any(_is_near(date, face) for date in strange)):
        return Published(date=told, basis="in text", notes=notes)
    return Published(notes=notes)


def _is_near(date: UncertainDate, face: Face) -> bool:
    """Whether the running text tells of the months before a date."""
    return any(dt.timedelta(days=-1) <= _day(date) - told <= _SEASON for told in _told_times("\n".join(face.body)))


# --- what the report's own words give ------------------------------------------------------------


def _told(face: Face, kind: ReportKind) -> UncertainDate | _Day | None:
    """The date that the report gives of itself; month and day where it leaves out the year."""
    if kind in _LOGS or face.entries >= _ENTRIES:
        last = _last_entry(face)
        if last:
            return last
    yearless: _Day | None = None
    for line in _dated_lines(face, kind):
        date = _first_date(line)
        if date:
            return date
        yearless = yearless or _first_day(line)
    return yearless


def _dated_lines(face: Face, kind: ReportKind) -> Iterator[str]:
    """Lines that may tell the date of the report, most telling first."""
    head = [piece for piece in face.head if piece.role != "title" and not _OF_A_CASE.search(piece.text)]
    yield from (piece.text for piece in head if _DATE_LABEL.match(piece.text))
    yield from (piece.text for piece in head if piece.role == "dateline")
    yield from (piece.text for piece in head if piece.role == "byline")
    yield from (match[0] for text in face.body[:3] if (match := _DATELINE.match(text)) and not _TOLD.search(match[0]))
    yield from (match[0] for text in face.body[:1] if (match := _IN_BRACKETS.match(text)))
    yield from (piece.text for piece in head if piece.role == "other")
    yield from (piece.text for piece in head if piece.role == "header")
    yield from (piece.text for piece in face.foot)
    yield from (match[0] for text in face.body if (match := _SIGNED.match(text)))
    opening = face.title if face.title and (match := DAY.search(face.title)) and match.start() < _OPENING else None
    if opening:
        yield opening[:_LEAD]
    yield from _by_itself(face)
    if kind in _NOTES:
        yield from (text[:_LEAD] for text in (*(piece.text for piece in head), *face.body[:2]))


def _by_itself(face: Face) -> Iterator[str]:
    """What a headline or a first line gives as its own date: "Minutes, 4 May 2023", "07.04.2022. Before the judge".

    A date behind "of", "on" or "since" is one that the line tells of.
    """
    titled = [piece.text for piece in face.head if piece.role in {"title", "heading"}][:_TOP]
    for text in (*titled, *face.body[:1]):
        for match in DAY.finditer(text[:_LEAD]):
            before = text[: match.start()]
            parted = len(before) <= _OPENING or before.rstrip(" (")[-1:] in _PARTING
            if not _LED.search(before) and (parted or _WEEKDAY.search(before[-_BESIDE:])):
                yield text[match.start() : match.end() + 7]


def _last_entry(face: Face) -> UncertainDate | None:
    """The last date of a log of dated entries; a year once given holds on."""
    entries: list[UncertainDate] = []
    year: int | None = None
    lines = (
        [piece.text for piece in face.head] + [text[:40] for text in face.body] + [piece.text for piece in face.foot]
    )
    for line in lines:
        if not re.match(r"\W*(?:\w+\.?,? )?(?:\d|\w{3,9}\.? \d)", line):
            continue
        date = _first_date(line)
        if date is None and year and (day := _first_day(line)):
            date = written(f"{year}-{day[0]}")
        if date and date.earliest:
            year = int(date.earliest[:4])
            entries.append(date)
    return entries[-1] if len(entries) > 1 else None


def _first_date(line: str) -> UncertainDate | None:
    """The first whole date of a line."""
    for match in DAY.finditer(line):
        date = written(line[match.start() : match.end() + 7]) or written(
            match[0] + " " + _year_after(line, match.end())
        )
        if date and len(date.edtf) == len("2021-02-04"):
            return date
    return None


def _year_after(line: str, end: int) -> str:
    match = re.match(r"[,.]?\s+(?:\d{4} \()?((?:19|20)\d\d)\b", line[end:])
    return match[1] if match else ""


def _first_day(line: str) -> _Day | None:
    match = _DAY_AND_MONTH.search(line)
    if not match:
        return None
    weekday = _WEEKDAY.search(line[max(match.start() - _BESIDE, 0) : match.end() + _BESIDE])
    day = f"{MONTHS[(match['m1'] or match['m2']).lower()]:02d}-{int(match['d1'] or match['d2']):02d}"
    return day, WEEKDAYS[weekday[0].lower().rstrip(".")] if weekday else None


# --- what page, address and file claim -----------------------------------------------------------


def _dates(values: Iterable[str]) -> list[UncertainDate]:
    found = [written(value) for value in values]
    return [date for date in found if date and date.earliest]


def _in_address(address: str | None) -> UncertainDate | None:
    match = _IN_ADDRESS.search(address or "")
    return written("-".join(part for part in match.groups() if part)) if match else None


def _fits(date: UncertainDate, face: Face) -> bool:
    """Whether a claimed date can be the day on which these words were published."""
    told = list(_told_times("\n".join(face.body)))
    if not told:
        return True
    claimed = _day(date)
    latest = max(told)
    if latest - claimed > _AHEAD:
        return False
    return not (claimed - latest > _STALE and len(told) > 1 and latest - sorted(told)[-2] < _STALE)


def _fits_file(date: UncertainDate, face: Face) -> bool:
    """File dates are weak: believed only if the words speak of the weeks before."""
    told = list(_told_times("\n".join(face.body)))
    return bool(told) and dt.timedelta(days=-1) <= _day(date) - max(told) <= _CLOSE_TO_FILE


def _told_times(text: str) -> Iterator[dt.date]:
    """The days and months with their year that running text speaks of."""
    for match in DAY.finditer(text):
        date = _first_date(text[match.start() : match.end() + 7])
        if date:
            yield _day(date)
    for match in _MONTH_AND_YEAR.finditer(text):
        yield dt.date(int(match["year"]), MONTHS[match["month"].lower()], 1)


def _doubts(claimed: Sequence[tuple[PublishedBasis, UncertainDate]], told: UncertainDate | None) -> tuple[Note, ...]:
    """Notes on the claimed dates that differ from what is believed."""
    doubted = [(basis, date) for basis, date in claimed if told is None or not _close(date, told)]
    return tuple(
        Note(kind="date_doubted", details={"basis": basis, "doubted": date.edtf, "believed": told.edtf if told else ""})
        for basis, date in doubted[:1]
    )


def _day(date: UncertainDate) -> dt.date:
    return dt.date.fromisoformat(date.earliest or "0001-01-01")


def _close(first: UncertainDate, second: UncertainDate) -> bool:
    if first.latest and second.latest and len(first.edtf) != len(second.edtf):
        return str(first.earliest) <= second.latest and str(second.earliest) <= first.latest
    return abs(_day(first) - _day(second)) <= _NEAR
