"""`onrecord judge`: people decide."""

from __future__ import annotations

from collections.abc import Callable

import click

from onrecord.cli.secret import Opener, opens_case
from onrecord.model.decision import Decision, Verdict
from onrecord.publish.who import one_line
from onrecord.store import CaseStore
from onrecord.translate import gettext as _
from onrecord.workflow.casefile import open_case
from onrecord.workflow.judging import By, decisions_of, grade, judge_claim, judge_pair, withdraw

_ON_CLAIMS: dict[str, Verdict] = {"accept": "accepted", "correct": "corrected", "reject": "rejected"}
_ON_PAIRS: dict[str, Verdict] = {"same": "same", "not-same": "not_same", "unsure": "unsure"}
_SHOWN = 50  # characters of a passage in a line
_OTHERS = ("grade", "undo", "list")


@click.command("judge", short_help=_("Decide on claims, people and events."))
@opens_case
@click.argument("verdict", metavar="VERDICT", type=click.Choice([*_ON_CLAIMS, *_ON_PAIRS, *_OTHERS]))
@click.argument("things", metavar="[THING]...", nargs=-1)
@click.option("--why", default="", help=_("The reason, in your words."))
@click.option("--set", "values", metavar="SLOT=VALUE", multiple=True, help=_("With correct: act, modality, when ..."))
def command(opener: Opener, verdict: str, things: tuple[str, ...], why: str, values: tuple[str, ...]) -> None:
    """Decide on what CASE says. Decisions are added and never erased; --as NAME says whose they are.

    \b
    accept CLAIM              the claim says what its passage says
    correct CLAIM --set when=2021-02-04 --set act=abduction
    reject CLAIM              the passage does not say that
    same THING THING          two names, or two events, are one
    not-same THING THING      they are not
    unsure THING THING        asked, and not to be told
    grade NAME B              how reliable a source is: A to F (Admiralty) or 01 to 05, 99 (HURIDOCS)
    grade CLAIM 2             how likely what it said is: 1 to 6, or 01 to 05, 99
    undo NUMBER               take a decision back
    list                      all decisions

    A THING is a name, the number of an event in the chronology, or an id as `onrecord explain` gives it.
    """  # noqa: D301  click's own mark for lines that it shall leave as they are
    act = _action(verdict, things, values)
    with open_case(opener.case, opener.passphrase()) as store:
        made = act(store, opener.who, why)
    for decision in made:
        click.echo(_line(decision))


def _action(
    verdict: str, things: tuple[str, ...], values: tuple[str, ...]
) -> Callable[[CaseStore, str, str], tuple[Decision, ...]]:
    """What is to be done once the case is open; whatever is misspelled is said before that."""
    wanted = {"list": 0, "grade": 2, **dict.fromkeys(_ON_PAIRS, 2)}.get(verdict, 1)
    if len(things) != wanted:
        raise click.UsageError(_("{verdict} takes {n} things.").format(verdict=verdict, n=wanted))
    corrections = _corrections(values)
    if bool(corrections) != (verdict == "correct"):
        raise click.UsageError(_("correct takes --set SLOT=VALUE, and nothing else does."))
    if verdict == "list":
        return lambda store, who, _why: decisions_of(store, who=who)
    if verdict == "undo":
        if not things[0].isdigit():
            raise click.UsageError(_("undo takes the number of a decision; judge CASE list tells them."))
        return lambda store, who, why: (withdraw(store, int(things[0]), By(who=who, why=why)),)
    if verdict == "grade":
        return lambda store, who, why: (grade(store, things[0], things[1], By(who=who, why=why)),)
    if verdict in _ON_PAIRS:
        pair = (things[0], things[1])
        return lambda store, who, why: (judge_pair(store, pair, _ON_PAIRS[verdict], By(who=who, why=why)),)
    return lambda store, who, why: (
        judge_claim(store, things[0], _ON_CLAIMS[verdict], By(who=who, why=why), corrections=corrections),
    )


def _corrections(values: tuple[str, ...]) -> dict[str, str]:
    pairs = [value.partition("=") for value in values]
    if any(not equals for _slot, equals, _value in pairs):
        raise click.UsageError(_("Write corrections as SLOT=VALUE, e.g. when=2021-02-04."))
    return {slot: value for slot, _equals, value in pairs}


def _line(decision: Decision) -> str:
    words = [str(decision.number), decision.at, decision.who, decision.verdict.replace("_", " "), *decision.things]
    words += [f"{slot}={value}" for slot, value in decision.corrections]
    words += [f"“{one_line(anchor.quotation)[:_SHOWN]}”" for anchor in decision.anchors]
    return "  ".join([*words, *([f"({decision.why})"] if decision.why else [])])
