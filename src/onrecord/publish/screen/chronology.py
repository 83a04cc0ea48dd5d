"""The chronology for the terminal: plain text in two columns, date and what is said, that keeps to its width.

Width counts cells: wide East Asian letters take two, combining marks none. Below 60 cells the date stands above.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.dates import in_words
from onrecord.model import Case, Claim, Event
from onrecord.publish import sentences
from onrecord.publish.lines import cells, heading, short, wrapped
from onrecord.publish.who import claims_of, date, headline, one_line, status_words
from onrecord.translate import gettext as _
from onrecord.translate import ngettext

_DATE_COLUMN = 20
_LEAST_FOR_COLUMNS = 60


def chronology(case: Case, *, width: int = 80) -> str:
    """The events of a case in order, each with its sources; undated ones after the others, problems last.

    Args:
        case: What to show.
        width: Cells that no line exceeds; 20 at least.

    Returns:
        Lines ending in line feeds.
    """
    width = max(width, 20)
    lines = list(_head(case, width))
    dated = [event for event in case.events if event.when.date is not None]
    undated = [event for event in case.events if event.when.date is None]
    for event in dated:
        lines += ["", *_event(case, event, width)]
    if undated:
        lines += ["", *heading(_("Without a date"), width)]
        for event in undated:
            lines += ["", *_event(case, event, width)]
    if case.dated:
        lines += ["", *heading(_("Reports dated from the others"), width), ""]
        for told in _dated(case):
            lines += wrapped(told, width, first="- ", rest="  ")
    if case.gaps:
        lines += ["", *heading(_("What the reports leave open"), width), ""]
        for gap in case.gaps:
            lines += wrapped(one_line(gap.sentence), width, first="- ", rest="  ")
    if case.problems:
        lines += ["", *heading(_("What could not be read or decided"), width), ""]
        for problem in case.problems:
            lines += wrapped(one_line(problem.message), width, first="- ", rest="  ")
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _head(case: Case, width: int) -> Iterator[str]:
    count = len(case.events)
    counts = [
        ngettext("{n} event", "{n} events", count).format(n=count),
        ngettext("from {n} report", "from {n} reports", len(case.readings)).format(n=len(case.readings)),
    ]
    yield from heading(_("Chronology: {counts}").format(counts=" ".join(counts)), width)
    note = _(
        "Made by a program and not reviewed by a person. "
        "The words in brackets say who stands behind a statement, not whether it is true."
    )
    yield from wrapped(note, width)
    if not case.events:
        yield ""
        yield from wrapped(_("No event was found."), width)


def _dated(case: Case) -> Iterator[str]:
    """Of the reports that give no date themselves: when they came out, and what tells it."""
    for reading in case.readings:
        text = reading.analysis.text
        if text.published and text.report in case.dated:
            yield f"{one_line(text.file)}, {in_words(text.published)}: {one_line(' '.join(case.dated[text.report]))}"


def _event(case: Case, event: Event, width: int) -> list[str]:
    """One event: beside its date if there is room, below it if not."""
    dated = date(event.when)
    if width < _LEAST_FOR_COLUMNS:
        return [*wrapped(dated, width), *(f"  {line}" for line in _body(case, event, width - 2))]
    left = wrapped(dated, _DATE_COLUMN - 2)
    right = list(_body(case, event, width - _DATE_COLUMN))
    height = max(len(left), len(right))
    left += [""] * (height - len(left))
    right += [""] * (height - len(right))
    return [_padded(one, _DATE_COLUMN) + other for one, other in zip(left, right, strict=True)]


def _body(case: Case, event: Event, width: int) -> Iterator[str]:
    yield from wrapped(headline(case, event), width)
    yield from wrapped(f"[{'; '.join(status_words(case, event))}]", width)
    said = (sentences.supported_by(case, event), sentences.challenged_by(case, event), sentences.differing(event))
    told = " ".join(filter(None, said))
    yield from wrapped(told, width)
    claims = claims_of(case, event)
    if claims:
        chosen = _telling(event, claims)
        yield from wrapped(f"“{short(chosen.evidence[0].quotation)}”", width, first="  ", rest="  ")
        yield from wrapped(_source(case, chosen, claims), width, first="  — ", rest="    ")


def _telling(event: Event, claims: tuple[Claim, ...]) -> Claim:
    """The claim to quote: one that says it, about this act, from own knowledge if there is one."""
    return min(
        claims,
        key=lambda claim: (
            claim.stance not in ("assert", "finding"),
            claim.act != event.act,
            claim.according_to[0].basis in ("unknown", "told", "inferred"),
        ),
    )


def _source(case: Case, chosen: Claim, claims: tuple[Claim, ...]) -> str:
    words = one_line(case.text[chosen.report].file)
    if len(claims) > 1:
        reports = len({claim.report for claim in claims})
        among = ngettext("in {n} report", "in {n} reports", reports).format(n=reports)
        words = _("{file}; {number} passages {among}").format(file=words, number=len(claims), among=among)
    return words


def _padded(text: str, width: int) -> str:
    return text + " " * (width - cells(text))
