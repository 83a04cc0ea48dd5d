"""Words for people: every user-visible string passes through `gettext`, so that a translation can be added.

A language is chosen once, by a door, before anything else is loaded: some words are made when a module is. Its words
lie in `locale/LANGUAGE/onrecord.po`, which is read as it is; `docs/messages.py` puts what is to be translated there.
"""

from __future__ import annotations

import gettext as _gettext
import re
from collections.abc import Iterator
from pathlib import Path

_LOCALE = Path(__file__).parent / "locale"
_FILE = "onrecord.po"
_OWN = "en"
_LINE = re.compile(r'(?:(msgctxt|msgid|msgid_plural|msgstr)(?:\[(\d+)\])?\s+)?"(.*)"')
_CONTEXT = "\x04"  # stands between a context and a message, as in gettext's own files
_ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\"}


class _Words(_gettext.NullTranslations):
    """The words of one language; those that are not translated stay as they are.

    Args:
        lines: Of a catalogue, as gettext writes them.
    """

    def __init__(self, lines: Iterator[str]) -> None:
        super().__init__()
        self._said: dict[str, str] = {}
        self._counted: dict[str, dict[int, str]] = {}
        self._form = _gettext.c2py("n != 1")
        for entry in _entries(lines):
            self._take(entry)

    def gettext(self, message: str) -> str:
        return self._said.get(message) or message

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self._counted.get(msgid1, {}).get(self._form(n)) or super().ngettext(msgid1, msgid2, n)

    def _take(self, entry: dict[str, str]) -> None:
        message = _CONTEXT.join(entry[part] for part in ("msgctxt", "msgid") if part in entry)
        if not message:
            plural = re.search(r"plural=([^;]+);", entry.get("msgstr", ""))
            self._form = _gettext.c2py(plural[1]) if plural else self._form
        elif "msgid_plural" in entry:
            forms = {key[6:]: text for key, text in entry.items() if key.startswith("msgstr")}
            self._counted[message] = {int(form): text for form, text in forms.items() if form}
        else:
            self._said[message] = entry.get("msgstr", "")


def entries(language: str) -> list[dict[str, str]]:
    """What the catalogue of a language holds: `msgid`, `msgid_plural`, `msgstr`, `msgstr0`, ... of each message."""
    with (_LOCALE / language / _FILE).open(encoding="utf-8") as lines:
        return list(_entries(iter(lines)))


def _entries(lines: Iterator[str]) -> Iterator[dict[str, str]]:
    """The entries of a catalogue; what is marked as fuzzy, or as no longer used, is left out."""
    entry: dict[str, str] = {}
    fuzzy, key = False, ""
    for line in (*lines, ""):
        found = _LINE.match(line.strip())
        begins = found is not None and (found[1] == "msgctxt" or (found[1] == "msgid" and key != "msgctxt"))
        if entry and (begins or not line.strip()):
            if not fuzzy:
                yield entry
            entry, fuzzy = {}, False
        if line.startswith("#,") and "fuzzy" in line:
            fuzzy = True
        if found:
            key = found[1] + (found[2] or "") if found[1] else key
            entry[key] = entry.get(key, "") + re.sub(r"\\(.)", lambda one: _ESCAPES.get(one[1], one[1]), found[3])


_chosen: _gettext.NullTranslations = _gettext.NullTranslations()


def languages() -> tuple[str, ...]:
    """The languages that can be chosen, English first."""
    return (_OWN, *sorted(one.parent.name for one in _LOCALE.glob(f"*/{_FILE}")))


def choose(language: str) -> None:
    """Speak a language from now on.

    Raises:
        LookupError: It is none of `languages()`.
    """
    global _chosen  # noqa: PLW0603  the one choice of the process
    if language not in languages():
        raise LookupError(language)
    if language == _OWN:
        _chosen = _gettext.NullTranslations()
    else:
        with (_LOCALE / language / _FILE).open(encoding="utf-8") as lines:
            _chosen = _Words(iter(lines))


def gettext(message: str) -> str:
    """The message in the user's language; the message itself where there is no translation."""
    return _chosen.gettext(message)


def pgettext(context: str, message: str) -> str:
    """The message as it is said in one context, where a language says it otherwise there: a month by itself."""
    said = _chosen.gettext(f"{context}{_CONTEXT}{message}")
    return gettext(message) if _CONTEXT in said else said


def ngettext(one: str, many: str, number: int) -> str:
    """The message in the form that fits the number."""
    return _chosen.ngettext(one, many, number)
