"""The case as one self-contained HTML page: opens offline, asks for nothing from elsewhere, prints.

Everything from a report passes through Jinja's escaping and through `who.clean`; the page's own policy forbids any
other script or style than the two written here, and any connection.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from typing import Any

from onrecord.model import Case
from onrecord.publish import wording
from onrecord.publish.screen.page_events import event_views, gap_views, loose_views
from onrecord.publish.screen.page_people import people_views, source_views
from onrecord.publish.screen.page_places import Places
from onrecord.publish.screen.page_reports import report_views
from onrecord.publish.who import date, listed, name, one_line
from onrecord.translate import gettext, ngettext

_SUPPORT = (
    "adjudicated", "officially_acknowledged", "cross_corroborated", "corroborated", "single_channel",
    "alleged_firsthand", "alleged", "unattributed", "inferred", "withdrawn",
)  # fmt: skip
_CHALLENGE = ("unchallenged", "denied_general", "denied_specific", "alternative_given", "disputed")
_FLAGS = (
    "one_sided", "relayed", "media_only", "circumstantial_support", "confirmation_reported_second_hand",
    "date_differs", "place_differs", "identity_differs", "anchor_broken",
)  # fmt: skip


def page(case: Case) -> bytes:
    """The page, UTF-8."""
    at = Places.of(case)
    events = event_views(case, at)
    html: str = _template().render(
        version=program_version(),
        css=_asset("page.css"),
        js=_asset("page.js"),
        policy=_policy(),
        period=period(case),
        notice=[one_line(words) for words in case.notice],
        affected=affected(case),
        dated=[event for event in events if event.date],
        undated=[event for event in events if not event.date],
        loose=loose_views(case, at),
        gaps=gap_views(case, at),
        differing=[event for event in events if event.disagreements],
        people=people_views(case, at),
        sources=source_views(case, at),
        reports=report_views(case, at),
        problems=[(one_line(problem.kind), one_line(problem.message)) for problem in case.problems],
        counts=counts(case),
        support=[wording.support(word) for word in _SUPPORT],
        challenge=[wording.challenge(word) for word in _CHALLENGE],
        flags=[wording.flag(word) for word in _FLAGS],
    )
    return html.encode("utf-8", "backslashreplace")


@cache
def _template() -> Any:
    from jinja2 import Environment, StrictUndefined  # noqa: PLC0415  heavy, loaded when used

    environment = Environment(
        autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined, extensions=["jinja2.ext.i18n"]
    )
    environment.install_gettext_callables(gettext, ngettext, newstyle=True)  # type: ignore[attr-defined]
    return environment.from_string(_asset("page.html"))


@cache
def _asset(file: str) -> str:
    return (files("onrecord.publish") / "templates" / file).read_text(encoding="utf-8")


@cache
def _policy() -> str:
    """What the page may do: its own style and script, told by their hashes, and nothing else."""
    style, script = (
        base64.b64encode(hashlib.sha256(_asset(file).encode()).digest()).decode() for file in ("page.css", "page.js")
    )
    return (
        f"default-src 'none'; style-src 'sha256-{style}'; script-src 'sha256-{script}'; "
        "base-uri 'none'; form-action 'none'"
    )


@cache
def program_version() -> str:
    """The version of the program that is installed; empty where it is not."""
    try:
        return version("onrecord")
    except PackageNotFoundError:
        return ""


def period(case: Case) -> str:
    """First and last date of the chronology, as headings."""
    dates = list(dict.fromkeys(date(event.when) for event in case.events if event.when.date))
    return " – ".join(dict.fromkeys([dates[0], dates[-1]])) if dates else ""


def affected(case: Case) -> str:
    """The named people to whom things are said to have been done."""
    people = (e for e in case.entities if e.kind in ("person", "group") and e.named and e.side == "affected")
    return listed(sorted(name(case, person.id) for person in people), most=8)


def counts(case: Case) -> list[str]:
    """How much there is of everything, in words; reports first."""
    named = sum(entity.named and entity.kind != "place" for entity in case.entities)
    return [
        ngettext("{n} report", "{n} reports", len(case.readings)).format(n=len(case.readings)),
        ngettext("{n} statement", "{n} statements", len(case.claims)).format(n=len(case.claims)),
        ngettext("{n} event", "{n} events", len(case.events)).format(n=len(case.events)),
        ngettext("{n} named person or body", "{n} named people and bodies", named).format(n=named),
        ngettext("{n} problem", "{n} problems", len(case.problems)).format(n=len(case.problems)),
    ]
