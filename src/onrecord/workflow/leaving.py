"""What would leave a case, told before it does: who stands under a code, who is named, and who could still be told.

Nothing is written by this, and nothing put into the log.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from onrecord.errors import OnrecordError
from onrecord.model.publication import Publication, Setting
from onrecord.publish.withheld.small_groups import LEAST, Fits, small_groups
from onrecord.store import CaseStore
from onrecord.store.publications import all_publications
from onrecord.translate import gettext as _
from onrecord.translate import ngettext
from onrecord.workflow.releasing import Released, released_for

_PATIENCE = 1.5  # seconds that somebody waits for what would leave, before a page says that it is being reckoned


@dataclass(frozen=True, kw_only=True, slots=True)
class WouldLeave:
    """What would leave in a setting.

    Attributes:
        released: The case as it would.
        few: Details that together fit few people of the case.
        approved: What was approved so far.
    """

    released: Released
    few: tuple[Fits, ...]
    approved: tuple[Publication, ...]


def would_leave(store: CaseStore, setting: Setting) -> WouldLeave:
    """What would leave in a setting.

    Raises:
        NothingToRead: The case holds no report that could be read.
        DayUnreadable: The day as of which it is asked for is none.
        NothingByThen: Everything was published later.
    """
    released = released_for(store, setting)
    with store.reading() as rows:
        approved = tuple(all_publications(rows))
    return WouldLeave(released=released, few=fitting_few(released), approved=approved)


def fitting_few(released: Released, least: int = LEAST) -> tuple[Fits, ...]:
    """What a reader who knows one of the people whose names are hidden could tell them by."""
    hidden = {one.entity for one in released.withheld.hiding.people if one.label}
    return small_groups(released.case, hidden & released.case.entity.keys(), least)


class Leaving:
    """What would leave the case on a desk: reckoned beside, as it takes as long as building the case."""

    def __init__(self) -> None:
        self._asked: tuple[int, Setting] | None = None
        self._found: WouldLeave | None = None
        self._trouble: OnrecordError | None = None
        self._done = threading.Event()

    def find(self, again: Callable[[], CaseStore], state: int, setting: Setting) -> WouldLeave | None:
        """What would leave; None while it is being reckoned.

        Args:
            again: Opens the case a second time.
            state: Changes with everything that is decided.
            setting: How it would leave.

        Raises:
            OnrecordError: It cannot be told; see `would_leave`.
        """
        if self._asked != (state, setting):
            self._asked, self._found, self._trouble = (state, setting), None, None
            self._done = threading.Event()
            given = (again, (state, setting), self._done)
            threading.Thread(target=self._reckon, args=given, name="leaving", daemon=True).start()
        self._done.wait(_PATIENCE)
        if self._trouble:
            trouble, self._asked = self._trouble, None
            raise trouble
        return self._found

    def _reckon(self, again: Callable[[], CaseStore], asked: tuple[int, Setting], done: threading.Event) -> None:
        try:
            with again() as store:
                found = would_leave(store, asked[1])
            if self._asked == asked:
                self._found = found
        except OnrecordError as error:
            if self._asked == asked:
                self._trouble = error
        finally:
            done.set()


def withheld_lines(released: Released) -> Iterator[str]:
    """What was withheld, and why."""
    reasons = {
        "none": _("no consent entered: {n}"),
        "scope": _("not agreed to this use: {n}"),
        "withdrawn": _("taken back: {n}"),
        "expired": _("expired: {n}"),
        "pseudonym": _("wants another name: {n}"),
        "protected": _("protected: {n}"),
    }
    whole = sum(released.why.values())
    if whole:
        words = "; ".join(reasons[why].format(n=number) for why, number in sorted(released.why.items()))
        head = ngettext("{n} person is not named", "{n} people are not named", whole).format(n=whole)
        yield _("{head} ({words}). Read what you hand over: names that onrecord did not recognise stay.").format(
            head=head, words=words
        )
    coarse, special = released.limits.coarse, released.limits.special.hidden
    if coarse.places or coarse.days:
        found = [ngettext("{n} place", "{n} places", len(coarse.places)).format(n=len(coarse.places))]
        found += [ngettext("{n} day", "{n} days", len(coarse.days)).format(n=len(coarse.days))]
        words = _("Told less finely by the rules: {found}. Days that were told in other words stay.")
        yield words.format(found=", ".join(found))
    if coarse.numbers:
        words = ngettext("{n} number is not told", "{n} numbers are not told", len(coarse.numbers))
        yield _("{words}: of cases, papers, vehicles or accounts.").format(words=words.format(n=len(coarse.numbers)))
    if special:
        words = ngettext("{n} stated reason is not told", "{n} stated reasons are not told", special).format(n=special)
        yield _("{words}: it touches faith, origin, health, orientation or opinion.").format(words=words)
    if released.left_out:
        words = ngettext("{n} claim is left out", "{n} claims are left out", released.left_out)
        rest = _("they rest on people who did not agree to this use, or took it back")
        yield f"{words.format(n=released.left_out)}: {rest}."
