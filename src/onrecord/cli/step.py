"""`onrecord step`: what was asked of whom, what came back, what is due."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from onrecord.cli.secret import Opener, opens_case
from onrecord.errors import DayUnreadable
from onrecord.model.step import Step, StepKind
from onrecord.publish.who import headline
from onrecord.translate import gettext as _
from onrecord.translate import ngettext
from onrecord.workflow.casefile import open_case
from onrecord.workflow.stepping import Due, due, enter

_BEGIN: dict[str, StepKind] = {"ask": "asked", "expect": "expected"}
_GO_ON: dict[str, StepKind] = {"answer": "answered", "heard": "heard", "close": "closed"}
_RECENT = 92  # days for which a deadline that passed is still shown


@click.command("step", short_help=_("Write down steps, and see what is due."))
@opens_case
@click.argument("what", metavar="WHAT", type=click.Choice([*_BEGIN, *_GO_ON, "list"]))
@click.argument("words", metavar="[NUMBER] [WORDS]", nargs=-1)
@click.option("--of", "of", metavar="WHOM", default="", help=_("Whom it was asked of; who is expected."))
@click.option("--for", "behalf", metavar="WHOM", default="", help=_("On whose behalf."))
@click.option("--on", metavar="DAY", help=_("When it happened, like 2021-02-04; now if not given."))
@click.option("--due", "until", metavar="DAY", help=_("The day by which something must follow."))
@click.option(
    "--every", type=click.IntRange(min=1), metavar="HOURS", help=_("With expect: hours until a contact is overdue.")
)
@click.option("--today", metavar="DAY", help=_("With list: count from this day."))
@click.option("--rules", type=click.Path(path_type=Path), help=_("With list: a file of deadline rules of your own."))
@click.option("--all", "everything", is_flag=True, help=_("With list: also what passed long ago."))
def command(opener: Opener, what: str, words: tuple[str, ...], **given: Any) -> None:
    """Write down steps for people in CASE, and see what is due.

    \b
    ask "complaint" --of "the prosecutor" --for "the family" --due 2021-03-04
    answer 1 "refused" --due 2021-04-04      what came back, and the next day to keep
    expect "a call" --of "the sister" --every 24
    heard 3 "is well"                        a contact took place
    close 1 "done"
    list                                     steps, deadlines with days left, overdue contacts

    Deadlines that follow from an act (such as three months after a disappearance) come from a file of rules.
    """  # noqa: D301  click's own mark for lines that it shall leave as they are
    if what == "list":
        today = _day(given["today"]) if given["today"] else None
        with open_case(opener.case, opener.passphrase()) as store:
            found = due(store, who=opener.who, today=today, rules_file=given["rules"])
        for line in _list(found, everything=given["everything"]):
            click.echo(line)
        return
    step = _step(opener, what, words, given)
    with open_case(opener.case, opener.passphrase()) as store:
        made = enter(store, step)
    click.echo(_line(made))


def _step(opener: Opener, what: str, words: tuple[str, ...], given: dict[str, Any]) -> Step:
    number = 0
    if what in _GO_ON:
        if not words or not words[0].isdigit():
            raise click.UsageError(_("{what} takes the number of a step first; list tells them.").format(what=what))
        number, words = int(words[0]), words[1:]
    if what == "expect" and not given["every"]:
        raise click.UsageError(_("expect takes --every HOURS."))
    moment = datetime.now().astimezone()
    contact = what in {"expect", "heard"}
    return Step(
        number=0,
        at="",
        who=opener.who,
        step=number,
        kind={**_BEGIN, **_GO_ON}[what],
        what=" ".join(words),
        of=given["of"],
        behalf=given["behalf"],
        on=given["on"] or (moment.isoformat(timespec="minutes") if contact else moment.date().isoformat()),
        due=given["until"],
        hours=given["every"],
    )


def _day(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError as error:
        raise DayUnreadable(written) from error


def _list(found: Due, *, everything: bool) -> Iterator[str]:
    for step in found.steps:
        yield _line(step)
    case = found.case
    titles = {event.id: headline(case, event) for event in case.events} if case else {}
    for deadline in found.deadlines:
        if deadline.days_left < -_RECENT and not everything:
            continue
        left = _left(deadline.days_left)
        if deadline.rule:
            about = titles.get(deadline.event or "", "")
            yield f"{deadline.due}  {left}: {deadline.rule.label} ({about}; {deadline.rule.source})"
        else:
            yield f"{deadline.due}  {left}: " + _("step {n}").format(n=deadline.step)
    for contact in found.contacts:
        who = contact.step.of or contact.step.what
        if contact.hours_over > 0:
            yield _("OVERDUE by {n} hours: {who}, last heard {last}").format(
                n=contact.hours_over, who=who, last=contact.last
            )
        else:
            yield _("{who}: {n} hours left, last heard {last}").format(
                n=-contact.hours_over, who=who, last=contact.last
            )


def _left(days: int) -> str:
    if days < 0:
        return ngettext("passed {n} day ago", "passed {n} days ago", -days).format(n=-days)
    return ngettext("{n} day left", "{n} days left", days).format(n=days)


def _line(step: Step) -> str:
    head = str(step.step) if step.number == step.step else f"{step.step} ({step.number})"
    more = [_("of {whom}").format(whom=step.of)] if step.of else []
    more += [_("for {whom}").format(whom=step.behalf)] if step.behalf else []
    more += [_("due {day}").format(day=step.due)] if step.due else []
    more += [ngettext("every {n} hour", "every {n} hours", step.hours).format(n=step.hours)] if step.hours else []
    return "  ".join(filter(None, [head, step.on, step.who, step.kind, step.what, ", ".join(more)]))
