"""Saying an uncertain date to people: `in April 2020`, `between 1 and 3 March 2021`, `since 30 March 2020`."""

from __future__ import annotations

from onrecord.dates.uncertain import UncertainDate
from onrecord.translate import gettext as _
from onrecord.translate import pgettext

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
ALONE = "by itself"
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}


def in_words(when: UncertainDate, *, alone: bool = False) -> str:
    """The date as it stands in a sentence, with its preposition; alone, as a heading, it has none."""
    edtf = when.edtf
    if edtf[0] in "[{":
        inner = edtf[1:-1].split(",")
        if len(inner) == 1 and ".." in edtf:
            return _between(*edtf[1:-1].split(".."))
        return _either(inner, _("and") if edtf[0] == "{" else _("or"), alone=alone)
    if "/" in edtf:
        return _from_to(*edtf.split("/"))
    return _single(edtf, alone=alone)


def _single(part: str, *, alone: bool) -> str:
    """One date with its preposition and its marks of doubt."""
    bare = part.rstrip("?~%")
    frame = _("about {date}") if part.endswith(("~", "%")) else _preposition(bare, alone=alone)
    words = frame.format(date=_bare(bare, alone=alone))
    return _("{date} (uncertain)").format(date=words) if part.endswith(("?", "%")) else words


def _preposition(bare: str, *, alone: bool) -> str:
    if alone:
        return "{date}"
    return _("on {date}") if bare.count("-") == 2 and "X" not in bare else _("in {date}")


def _between(first: str, last: str) -> str:
    if not first:
        return _("by {date}").format(date=_bare(last))
    if not last:
        return _("not before {date}").format(date=_bare(first))
    return _("between {first} and {last}").format(first=_beside(first, last), last=_bare(last))


def _from_to(first: str, last: str) -> str:
    if first in ("", ".."):
        return _("until {date}").format(date=_bare(last))
    if last in ("", ".."):
        return _("since {date}").format(date=_bare(first))
    return _("from {first} to {last}").format(first=_beside(first, last), last=_bare(last))


def _either(parts: list[str], link: str, *, alone: bool) -> str:
    """In June or July 2020: what the last one says is not said before it."""
    words = [_beside(part, parts[-1], alone=alone) for part in parts[:-1]]
    last = _bare(parts[-1], alone=alone)
    return _preposition(parts[0], alone=alone).format(date=f"{', '.join(words)} {link} {last}")


def _beside(part: str, last: str, *, alone: bool = False) -> str:
    """A date as it is said shortly before another: without the year, or year and month, that both share."""
    one, other = part.rstrip("?~%").split("-"), last.rstrip("?~%").split("-")
    if len(one) == 3 == len(other) and one[:2] == other[:2] and "XX" not in (one[2], other[2]):
        return str(int(one[2]))
    if len(one) > 1 and len(other) > 1 and one[0] == other[0] and "XX" not in (one[1], other[1]):
        return _bare(part, alone=alone).removesuffix(one[0]).rstrip()
    return _bare(part, alone=alone)


def _bare(part: str, *, alone: bool = False) -> str:
    """A date without preposition; alone, its words stand as in a list of months."""
    year, month, day = ([*part.rstrip("?~%").split("-"), "XX", "XX"])[:3]
    if year.endswith("X"):
        return _said("the {decade}s", alone=alone).format(decade=year.replace("X", "0"))
    if month == "XX":
        return _said("{year}", alone=alone).format(year=year)
    if month in _SEASONS:
        return _("{season} {year}").format(season=_said(_SEASONS[month], alone=alone), year=year)
    if day == "XX":
        return _("{month} {year}").format(month=_said(_MONTHS[int(month) - 1], alone=alone), year=year)
    name = _(_MONTHS[int(month) - 1])
    return _("{day} {month} {year}").format(day=int(day), month=name, year=year)


def _said(words: str, *, alone: bool) -> str:
    """Words of a date as they are said in a sentence, or by themselves: many languages have a form for each."""
    return pgettext(ALONE, words) if alone else _(words)
