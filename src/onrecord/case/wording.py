"""Signals in words: why two claims are held to tell of one event."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.case.said import Said
from onrecord.translate import gettext as _


def in_words(one: Said, two: Said, found: Sequence[str]) -> str:
    """A sentence that names both passages and what ties them."""
    ties = ", ".join(dict.fromkeys(filter(None, map(_phrase, found)))) or _("on the whole they fit together")
    return _("“{two}” goes with “{one}”: {ties}.").format(one=_short(one), two=_short(two), ties=ties)


def beside_in_words(one: Said, told: Said) -> str:
    """A sentence on why something said beside events was put with one."""
    what = {
        "deny": _("denies"),
        "doubt": _("doubts"),
        "alternative": _("explains otherwise"),
        "circumstantial": _("is a trace of"),
        "retract": _("takes back"),
    }.get(one.claim.stance, _("speaks of"))
    return _("“{one}” {what} what is told in “{told}”.").format(one=_short(one), what=what, told=_short(told))


def _short(one: Said) -> str:
    words = one.passage.split()
    return " ".join(words[:12]) + (" …" if len(words) > 12 else "")


def _phrase(signal: str) -> str:
    """What a signal says, in words; empty for those that only help to weigh others."""
    exact = {
        "act:same": _("the same act"),
        "act:one_thing": _("acts that are names for one thing"),
        "act:arms_length": _("acts that go together"),
        "date:same_day": _("the same day"),
        "date:same": _("the same date"),
        "date:within": _("one date lies within the other"),
        "date:overlap": _("the dates overlap"),
        "date:near": _("the dates are a few days apart"),
        "where:same": _("the same place"),
        "where:within": _("one place lies within the other"),
        "numbers:shared": _("a number in common"),
        "root:same": _("the same speaker"),
        "distance:close": _("they stand next to each other"),
        "distance:from_the_top": _("one of them opens the report"),
        "copied": _("the same words"),
    }
    if signal in exact:
        return exact[signal]
    sort, _colon, value = signal.partition(":")
    if sort == "same_act":
        return exact["act:same"]
    if sort == "affected" and value.startswith(("same", "some")):
        return _("the same people affected")
    if sort == "doers" and value.startswith(("same", "some")):
        return _("the same doers")
    if sort == "words" and value not in ("none", "0"):
        return _("words in common")
    return ""
