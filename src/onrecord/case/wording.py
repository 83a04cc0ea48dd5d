"""Signals in words: why two claims are held to tell of one event."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from onrecord.case.said import Said
from onrecord.translate import gettext as _

_MOST_BARS = 3


def in_words(one: Said, two: Said, found: Sequence[str]) -> str:
    """A sentence that names both passages and what ties them."""
    ties = ", ".join(dict.fromkeys(filter(None, map(_phrase, found)))) or _("on the whole they fit together")
    return _("“{two}” goes with “{one}”: {ties}.").format(one=one.in_short, two=two.in_short, ties=ties)


def apart_in_words(one: Said, two: Said, found: Sequence[str]) -> str:
    """A sentence on why two passages that have something in common were not held to tell of one event."""
    bars = list(dict.fromkeys(filter(None, map(_bar, found))))[:_MOST_BARS]
    why = ", ".join(bars) or _("too little ties them")
    return _("“{two}” was kept apart from “{one}”: {why}.").format(one=one.in_short, two=two.in_short, why=why)


def beside_apart_in_words(one: Said, told: Said) -> str:
    """A sentence on something said beside events that might have been about this one."""
    return _("“{one}” may speak of what is told in “{told}”, but too little ties them.").format(
        one=one.in_short, told=told.in_short
    )


def beside_in_words(one: Said, told: Said) -> str:
    """A sentence on why something said beside events was put with one."""
    what = {
        "deny": _("denies"),
        "doubt": _("doubts"),
        "alternative": _("explains otherwise"),
        "circumstantial": _("is a trace of"),
        "retract": _("takes back"),
    }.get(one.claim.stance, _("speaks of"))
    return _("“{one}” {what} what is told in “{told}”.").format(one=one.in_short, what=what, told=told.in_short)


@cache
def _ties() -> dict[str, str]:
    """What signals say for two passages telling of one event, in words."""
    return {
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
        "once": _("the death of the same person"),
        "affected:crowds_of_a_size": _("as many people affected"),
        "only_of_these:2": _("each report tells of it only once"),
        "since:same": _("since the same day"),
    }


def _phrase(signal: str) -> str:
    """What a signal says, in words; empty for those that only help to weigh others."""
    exact = _ties()
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


@cache
def _bars() -> dict[str, str]:
    """What signals say against two passages telling of one event, in words."""
    return {
        "date:apart": _("the dates differ"),
        "date:near": _("the dates are a few days apart"),
        "affected:other": _("other people are affected"),
        "affected:other_crowds": _("other people are affected"),
        "affected:crowds_of_two_sizes": _("other numbers of people are affected"),
        "doers:other": _("others did it"),
        "doers:other_crowds": _("others did it"),
        "where:other": _("it was elsewhere"),
        "topic:other": _("they speak of different things"),
        "numbers:other": _("the numbers differ"),
        "act:group": _("it is another act"),
        "act:other": _("it is another act"),
        "act:arms_length": _("it is another act"),
        "act:one_thing": _("it is called by another act"),
        "told_before": _("one report came out before the day that the other gives"),
        "since:other": _("they began on different days"),
        "turn:first+again": _("one tells of the first time, the other of another"),
        "turn:another_day": _("one tells of another time, on another day"),
        "turn:several": _("one tells of several times"),
        "words:none": _("no telling word is in both"),
        "decided": _("a person decided that they are two"),
    }


def _bar(signal: str) -> str:
    """What a signal says against two passages telling of one event, in words; empty where it only helps to weigh."""
    bars = _bars()
    return next((bars[part] for part in (signal, *signal.split("&")) if part in bars), "")
