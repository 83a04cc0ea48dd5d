"""Words for people: every user-visible string passes through `gettext`, so that a translation can be added."""

from __future__ import annotations

import gettext as _gettext
from pathlib import Path

_TRANSLATIONS = _gettext.translation("onrecord", Path(__file__).parent / "locale", fallback=True)


def gettext(message: str) -> str:
    """The message in the user's language; the message itself where there is no translation."""
    return _TRANSLATIONS.gettext(message)


def ngettext(one: str, many: str, number: int) -> str:
    """The message in the form that fits the number."""
    return _TRANSLATIONS.ngettext(one, many, number)
