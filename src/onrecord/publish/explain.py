"""Why the case says what it says of an event, a claim, or somebody: a screenful of plain text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from onrecord.errors import NotInCase
from onrecord.model import Case, Claim, Entity, Event, When
from onrecord.publish import sentences, wording
from onrecord.publish.lines import heading, short, wrapped
from onrecord.publish.who import claims_of, date, headline, listed, name, one_line, places, version_value
from onrecord.translate import gettext as _
from onrecord.translate import ngettext

_MOST = 8
"""Lines of one kind; more are counted."""


def explain(case: Case, asked: str, *, width: int = 80, remarks: Mapping[str, Sequence[str]] | None = None) -> str:
    """Why a case says what it says.

    Args:
        case: The case.
        asked: The number of an event in the chronology, the id of an event, a claim or an entity (or how it begins),
            or part of a name.
        width: Cells that no line exceeds.
        remarks: What people decided on an event, a claim or somebody, by its id, in words.

    Returns:
        Lines ending in line feeds.

    Raises:
        NotInCase: Nothing goes by that, or several things do.
    """
    found = _asked_for(case, asked.strip())
    if isinstance(found, Event):
        lines = _event(case, found, width)
    elif isinstance(found, Claim):
        lines = _claim(case, found, width)
    else:
        lines = _entity(case, found, width)
    decided = _bullets(_("What people decided"), (remarks or {}).get(found.id, ()), width)
    return "\n".join(line.rstrip() for line in (*lines, *decided)) + "\n"


# --- what is asked for ---------------------------------------------------------------------------


def _asked_for(case: Case, asked: str) -> Event | Claim | Entity:
    if asked.isdigit() and 1 <= int(asked) <= len(case.events):
        return case.events[int(asked) - 1]
    by_id = _by_id(case, asked)
    if len(by_id) == 1:
        return by_id[0]
    named = [
        one for one in case.entities if any(asked.casefold() in form.casefold() for form in (one.name, *one.names))
    ]
    exact = [one for one in named if asked.casefold() in {form.casefold() for form in (one.name, *one.names)}]
    fitting = exact or named if asked else []
    if len(fitting) == 1:
        return fitting[0]
    raise NotInCase(asked, tuple(f"{one_line(one.name)} ({one.id})" for one in fitting[:_MOST]))


def _forms(entity: Entity) -> set[str]:
    return {form.casefold() for form in (entity.name, *entity.names)}


def _by_id(case: Case, asked: str) -> list[Event | Claim | Entity]:
    if len(asked) < len("v-1"):
        return []
    every: tuple[Event | Claim | Entity, ...] = (*case.events, *case.claims.values(), *case.entities)
    if asked in case.identity:
        return [case.entity[case.identity[asked]]]
    return [one for one in every if one.id.startswith(asked)]


# --- an event ------------------------------------------------------------------------------------


def _event(case: Case, event: Event, width: int) -> Iterator[str]:
    number = case.events.index(event) + 1
    yield from heading(_("Event {number}: {headline}").format(number=number, headline=headline(case, event)), width)
    yield from _row(_("Id"), event.id, width)
    yield from _row(_("When"), _when(event.when), width)
    support, challenge = wording.support(event.support), wording.challenge(event.challenge)
    yield from _row(_("Status"), f"{support.text}; {challenge.text}", width)
    yield from _bullets(_("Why these words"), event.status_reasons, width)
    joins = [reason for reason in event.reasons if reason not in event.status_reasons]
    yield from _bullets(_("Why these passages are one event"), joins, width)
    yield from _bullets(_("Nearly counted here, and why not"), event.apart, width)
    claims = claims_of(case, event)
    yield from _bullets(_("What it rests on"), [_line(case, claim) for claim in claims], width)
    yield from _bullets(
        _("What the accounts differ on"),
        [
            f"{wording.slot(one.slot)} ({wording.difference(one.kind).text}): "
            + " / ".join(version_value(case, version.value, one.slot) for version in one.versions)
            for one in event.disagreements
        ],
        width,
    )


def _line(case: Case, claim: Claim) -> str:
    """A claim in a line: who says what of it, where."""
    quotation = short(claim.evidence[0].quotation)
    return _("{claim}, {who} {verb}: “{words}”").format(
        claim=claim.id, who=sentences.chain(case, claim), verb=wording.says(claim.stance), words=quotation
    )


def _when(when: When) -> str:
    if when.date is None:
        return _("not resolved") if when.basis == "unresolved" else _("not stated")
    said = f" (“{one_line(when.phrase.quotation)}”)" if when.phrase else ""
    return f"{date(when)}{said}"


# --- a claim -------------------------------------------------------------------------------------


def _claim(case: Case, claim: Claim, width: int) -> Iterator[str]:
    yield from heading(_("Claim {id}: {act}").format(id=claim.id, act=wording.act(claim.act)), width)
    for evidence in claim.evidence:
        place = f"{evidence.span.start}–{evidence.span.end}"
        yield from _row(_("Passage"), f"“{one_line(evidence.quotation)}” ({_file(case, claim)}, {place})", width)
    yield from _row(_("According to"), sentences.chain(case, claim), width)
    sort = (wording.says(claim.stance), wording.modality(claim.modality), wording.scope(claim.scope))
    yield from _row(_("Told as"), "; ".join(filter(None, sort)), width)
    yield from _row(_("Who did it"), listed(name(case, one) for one in claim.doers) or _("not stated"), width)
    yield from _row(_("To whom"), listed(name(case, one) for one in claim.affected) or _("not stated"), width)
    yield from _row(_("Where"), places(case, claim.where) or _("not stated"), width)
    yield from _row(_("When"), _when(claim.when), width)
    if claim.when.anchor:
        yield from _row(_("Counted from"), _anchor(claim.when.anchor), width)
    if claim.hedges:
        yield from _row(_("Hedged"), ", ".join(map(one_line, claim.hedges)), width)
    if claim.confidence is not None:
        yield from _row(_("Sureness of the reader"), f"{claim.confidence:.2f}", width)
    for number, event in enumerate(case.events, start=1):
        if claim.id in event.claims:
            words = _("{number}, {headline}").format(number=number, headline=headline(case, event))
            yield from _row(_("Counted in event"), words, width)


def _anchor(anchor: str) -> str:
    return {"published": _("the day of publication"), "in text": _("a date in the text")}.get(anchor, anchor)


def _file(case: Case, claim: Claim) -> str:
    files = {reading.analysis.text.report: reading.analysis.text.file for reading in case.readings}
    return one_line(files.get(claim.report, claim.report))


# --- somebody ------------------------------------------------------------------------------------


def _entity(case: Case, entity: Entity, width: int) -> Iterator[str]:
    yield from heading(f"{one_line(entity.name)}: {wording.entity_kind(entity.kind)}", width)
    yield from _row(_("Id"), entity.id, width)
    yield from _row(_("Written as"), "; ".join(map(one_line, entity.names)), width)
    reports = len({mention.report for mention in entity.mentions})
    words = ngettext("{n} mention", "{n} mentions", len(entity.mentions)).format(n=len(entity.mentions))
    among = ngettext("in {n} report", "in {n} reports", reports).format(n=reports)
    yield from _row(_("Spoken of"), f"{words} {among}", width)
    if entity.roles:
        yield from _row(_("Called"), ", ".join(map(one_line, entity.roles)), width)
    if entity.part_of:
        yield from _row(_("Part of"), name(case, entity.part_of), width)
    if entity.side:
        yield from _row(_("Side"), wording.side(entity.side), width)
    yield from _bullets(_("Why these are one"), filter(None, entity.reason.split("; ")), width)
    yield from _bullets(_("Nearly held to be the same, and why not"), entity.apart, width)
    for title, slot in ((_("Did, it is said"), "doers"), (_("Was affected by"), "affected")):
        events = [
            f"{number}. {headline(case, event)}"
            for number, event in enumerate(case.events, start=1)
            if entity.id in getattr(event, slot)
        ]
        yield from _bullets(title, events, width)


# --- lines ---------------------------------------------------------------------------------------


def _row(label: str, words: str, width: int) -> list[str]:
    return wrapped(f"{label}: {words}", width, rest="  ")


def _bullets(title: str, given: Iterable[str], width: int) -> Iterator[str]:
    """A titled list, cut at a number of lines that fits a screen; nothing where there is nothing."""
    lines: Sequence[str] = list(dict.fromkeys(given))
    if not lines:
        return
    yield ""
    yield from wrapped(f"{title}:", width)
    for line in lines[:_MOST]:
        yield from wrapped(one_line(line), width, first="- ", rest="  ")
    if len(lines) > _MOST:
        more = len(lines) - _MOST
        yield from wrapped(ngettext("and {n} more", "and {n} more", more).format(n=more), width, first="- ", rest="  ")
