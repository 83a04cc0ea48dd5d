"""What a time phrase means before anybody knows when its report was written."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

Direction = Literal["last", "this", "next", "previous", "following", "same"]
Grain = Literal[
    "second", "minute", "hour", "day", "week", "weekend", "fortnight", "month", "quarter", "year", "decade", "century"
]  # fmt: skip
Origin = Literal["now", "then"]
PartOfDay = Literal["MO", "MI", "AF", "EV", "NI", "DT"]


@dataclass(frozen=True, kw_only=True)
class Calendar:
    """A time by its names in the calendar, as far as the phrase gives them.

    Attributes:
        season: 1 spring to 4 winter.
        week: Of the year.
        decade: 199 for the 1990s; 9 where the phrase does not tell the century.
        century: 19 for the 20th.
        holiday: Its name in the data.
        direction: "last May", "next Friday".
        years: Years to go from the anchor's: -1 in "June last year".
        weeks: Weeks to go from the anchor's: -1 in "Friday of last week".
        swapped: The other reading of 04/02/2021.
        whole_week: The week that the day lies in: "the week of 6 March".
        to: The end of a range within one phrase: "1 to 3 March".
        link: How the range is meant: all the time, or one of the two.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: int | None = None
    quarter: int | None = None
    half: int | None = None
    week: int | None = None
    decade: int | None = None
    century: int | None = None
    holiday: str | None = None
    direction: Direction | None = None
    years: int | None = None
    weeks: int | None = None
    swapped: Calendar | None = None
    whole_week: bool = False
    weekend: bool = False
    to: Calendar | None = None
    link: Literal["to", "or", "and", "between"] | None = None

    @property
    def only_day(self) -> bool:
        """Whether it is the number of a day without its month: "on the 9th"."""
        return self.day is not None and self.month is None


@dataclass(frozen=True, kw_only=True)
class Shift:
    """So many units before or after now, or before or after what was spoken of last.

    Attributes:
        amount: Negative before; None where the phrase does not tell how many.
        origin: `now` is the day of the report, `then` the time spoken of last.
        forward: Which way an amount that is not told goes.
        compares: "A year earlier", as business news compares quarters: the quarter spoken of, a year back.
        told: "The next year", which in an account of the past is counted from the time spoken of.
    """

    unit: Grain
    amount: float | None
    origin: Origin = "now"
    forward: bool = False
    compares: bool = False
    told: bool = False


@dataclass(frozen=True, kw_only=True)
class Clock:
    """A time of the day.

    Attributes:
        hour: 0 to 24; None where only the part of the day is given.
        about: The phrase says that it is approximate.
        bare: Only "four" is written, and it may be four in the afternoon.
    """

    hour: int | None = None
    minute: int = 0
    part: PartOfDay | None = None
    about: bool = False
    bare: bool = False

    def within(self, part: PartOfDay | None) -> Clock:
        """The same, with its half of the day told by a part of it: half past three in the afternoon is 15:30."""
        if not self.bare or self.hour is None or part not in ("MO", "AF", "EV", "NI"):
            return self
        late = part in ("AF", "EV") or (part == "NI" and 6 <= self.hour <= 11)
        return replace(self, hour=self.hour % 12 + (12 if late else 0), bare=False)

    @property
    def timex(self) -> str:
        """What follows the T in a TIMEX3 value."""
        return f"{self.hour:02d}:{self.minute:02d}" if self.hour is not None else self.part or "XX"

    @property
    def written(self) -> str | None:
        """As `HH:MM`, with `~` where approximate; None for a part of the day and for an hour without its half."""
        if self.hour is None or self.bare:
            return None
        return f"{self.hour % 24:02d}:{self.minute:02d}{'~' if self.about else ''}"


@dataclass(frozen=True, kw_only=True)
class Point:
    """A phrase that tells when: a day or more, with or without a time of the day."""

    date: Calendar | Shift | None = None
    clock: Clock | None = None


@dataclass(frozen=True, kw_only=True)
class Fixed:
    """A phrase whose TIMEX3 value needs no anchor: how long, how often, `PAST_REF`."""

    type: Literal["DATE", "DURATION", "SET", "TIME"]
    value: str


Meaning = Point | Fixed
