"""What an export says of itself on every page: a draft, or approved and when; in whose place; as of which day.

Nobody's name stands there: who approved it is in the case file, and what leaves must not tell who works on a case.
"""

from __future__ import annotations

from onrecord.dates import in_words, parse_edtf
from onrecord.model.publication import Publication
from onrecord.publish.who import day
from onrecord.translate import gettext as _
from onrecord.translate import ngettext


def draft_words(replaced: Publication | None) -> str:
    """What a draft says.

    Args:
        replaced: What it would replace.
    """
    if replaced is None:
        return _("DRAFT, not approved. Not to be passed on.")
    return _("DRAFT, not approved. Not to be passed on. It would replace version {n} of {day}.").format(
        n=replaced.number, day=day_words(replaced.at)
    )


def approved_words(number: int, at: str, replaced: Publication | None, why: str) -> str:
    """What an approved version says.

    Args:
        number: Of the publication.
        at: When it was approved, UTC.
        replaced: What it replaces.
        why: Why that one is replaced.
    """
    first = _("Version {n}, approved {day}.").format(n=number, day=in_words(parse_edtf(at[:10])))
    if replaced is None:
        return first
    words = _("It replaces version {n} of {day}: {why}").format(n=replaced.number, day=day_words(replaced.at), why=why)
    return f"{first} {words.rstrip('.')}."


def as_of_words(as_of: str, later: int, undated: int) -> str:
    """What an export says that tells what was known on an earlier day.

    Args:
        as_of: ISO day.
        later: How many reports were published after it, and are left out.
        undated: How many of the others do not tell when they were published.
    """
    words = _("As known {day}.").format(day=in_words(parse_edtf(as_of)))
    if later:
        left_out = ngettext(
            "{n} report published later is left out.", "{n} reports published later are left out.", later
        )
        words += " " + left_out.format(n=later)
    if undated:
        stay = ngettext("{n} report without a date stays.", "{n} reports without a date stay.", undated)
        words += " " + stay.format(n=undated)
    return words


def day_words(at: str) -> str:
    """The day of a moment, in words without a preposition."""
    return day(parse_edtf(at[:10]))
