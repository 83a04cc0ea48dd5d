"""Lines of the log in words: what was done, and its details."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from onrecord.publish.who import one_line
from onrecord.store import Entry
from onrecord.translate import gettext as _

_FEW = 3
_HASHES = frozenset({"digest", "leaves", "records", "custody"})  # of what was entered; the line's own hash covers them


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """A line of the log."""

    number: int
    at: str
    who: str
    action: str
    details: str
    hash: str


def line(entry: Entry, words: Callable[[str], str]) -> Line:
    """One entry as shown.

    Args:
        entry: As it is kept.
        words: What may be seen of words that people wrote.
    """
    told = ((one, _short(one, value)) for one, value in sorted(entry.what.items()) if one not in _HASHES)
    return Line(
        number=entry.number,
        at=entry.at.replace("T", " ").removesuffix("Z"),
        who=one_line(entry.who) or _("(no name given)"),
        action=action(entry.action),
        details="; ".join(f"{detail(one)} {one_line(words(value))}" for one, value in told if value),
        hash=entry.hash[:16],
    )


def action(word: str) -> str:
    """What somebody did."""
    words = {
        "new": _("made the case"),
        "add": _("added reports"),
        "rebuild": _("read reports anew"),
        "review": _("opened the desk"),
        "judge": _("decided"),
        "decisions": _("looked at decisions"),
        "consent": _("entered what is allowed"),
        "consents": _("looked at what is allowed"),
        "step": _("wrote down a step"),
        "steps": _("looked at steps"),
        "show": _("looked at the case"),
        "search": _("searched"),
        "explain": _("asked for reasons"),
        "log": _("looked at the log"),
        "verify": _("checked the case"),
        "export": _("let something leave"),
        "approve": _("approved"),
        "custody": _("looked at custody"),
        "stamp": _("put a time stamp"),
        "backup": _("made a backup"),
        "restore": _("restored a backup"),
        "copied": _("copied the case"),
        "split": _("parted the case"),
        "identity": _("kept who is behind a code"),
        "identities": _("looked at who is behind codes"),
        "member": _("changed who may do what"),
        "members": _("looked at who may do what"),
        "change-passphrase": _("changed the passphrase"),
        "export-key": _("took the key out"),
    }
    return words.get(word, one_line(word))


def detail(word: str) -> str:
    """What a detail tells."""
    words = {
        "decision": _("number"),
        "verdict": _("verdict"),
        "entry": _("number"),
        "kind": _("kind"),
        "case": _("case"),
        "intakes": _("came in"),
        "reports": _("reports"),
        "events": _("events"),
        "to": _("to"),
        "use": _("for"),
        "what": _("what"),
        "originals": _("originals"),
        "hidden": _("hidden names"),
        "troubles": _("troubles"),
        "made_by": _("read by"),
        "as_of": _("as of"),
        "role": _("role"),
        "rules": _("rules"),
        "user": _("user"),
        "member": _("number"),
        "identity": _("number"),
        "stamp": _("number"),
        "of": _("of"),
    }
    return words.get(word, one_line(word))


def _value(word: str) -> str:
    """Values that are one of few."""
    words = {
        "accepted": _("accepted"),
        "corrected": _("corrected"),
        "rejected": _("rejected"),
        "added": _("added"),
        "same": _("the same"),
        "not_same": _("not the same"),
        "unsure": _("cannot be told"),
        "phases": _("phases of one course of things"),
        "graded": _("graded"),
        "empty": _("a sentence tells no act"),
        "withdrawn": _("taken back"),
        "asked": _("asked"),
        "answered": _("answered"),
        "expected": _("expected"),
        "heard": _("heard"),
        "closed": _("closed"),
    }
    return words.get(word, word)


def _short(about: str, value: Any) -> str:
    """A detail in a word or two: few names in full, much else by its number."""
    if isinstance(value, list) and len(value) <= _FEW and all(isinstance(one, str) for one in value):
        return ", ".join(value)
    if isinstance(value, (list, dict)):
        return str(len(value))
    return _value(str(value)) if about in {"verdict", "kind"} else str(value)
