"""Why the case says what it says of an event, a claim, or somebody: a screenful of plain text.

What somebody would ask first comes first; of each list as much as fits, the lists in turn, and how much more there is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.dates import in_words
from onrecord.errors import NotInCase
from onrecord.model import Case, Claim, Entity, Event, When
from onrecord.publish import sentences, wording
from onrecord.publish.lines import heading, short, wrapped
from onrecord.publish.who import claims_of, date, headline, listed, name, one_line, places, version_value
from onrecord.translate import gettext as _
from onrecord.translate import ngettext

_SCREEN = 24
"""Lines of a terminal."""
_MOST = 8  # things that go by one name, named
_FACT = 3  # lines of one fact
_QUOTED = 66  # cells of a passage where many are told


@dataclass(frozen=True, kw_only=True, slots=True)
class _List:
    """A titled list.

    Attributes:
        title: What it is of.
        given: Its lines, before they are wrapped.
        share: How many of them before it is the turn of the next list.
    """

    title: str
    given: tuple[str, ...]
    share: int = 1


def explain(
    case: Case,
    asked: str,
    *,
    width: int = 80,
    remarks: Mapping[str, Sequence[str]] | None = None,
    everything: bool = False,
) -> str:
    """Why a case says what it says.

    Args:
        case: The case.
        asked: The number of an event in the chronology, the id of an event, a claim or an entity (or how it begins),
            or part of a name.
        width: Cells that no line exceeds.
        remarks: What people decided on an event, a claim or somebody, by its id, in words.
        everything: More than a screenful where there is more.

    Returns:
        Lines ending in line feeds.

    Raises:
        NotInCase: Nothing goes by that, or several things do.
    """
    found = _asked_for(case, asked.strip())
    facts, lists = _told(case, found)
    lists = [_list(_("What people decided"), (remarks or {}).get(found.id, ())), *lists]
    lines = [*heading(_title(case, found), width)]
    for fact in facts:
        row = wrapped(fact, width, rest="  ")
        lines += row if everything or len(row) <= _FACT else [*row[: _FACT - 1], f"{row[_FACT - 1][: width - 2]} …"]
    lines += _in_turn([one for one in lists if one.given], width, None if everything else _SCREEN - 1 - len(lines))
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _title(case: Case, found: Event | Claim | Entity) -> str:
    if isinstance(found, Event):
        number = case.events.index(found) + 1
        return _("Event {number}: {headline}").format(number=number, headline=headline(case, found))
    if isinstance(found, Claim):
        return _("Claim {id}: {act}").format(id=found.id, act=wording.act(found.act))
    return f"{one_line(found.name)}: {wording.entity_kind(found.kind)}"


def _told(case: Case, found: Event | Claim | Entity) -> tuple[Iterable[str], Sequence[_List]]:
    """What is to be said of something: facts, and lists, what would be asked first before the rest."""
    if isinstance(found, Event):
        return _facts_of_event(found), list(_of_event(case, found))
    if isinstance(found, Claim):
        return _facts_of_claim(case, found), list(_of_claim(case, found))
    return _facts_of_entity(case, found), list(_of_entity(case, found))


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


def _facts_of_event(event: Event) -> Iterator[str]:
    support, challenge = wording.support(event.support), wording.challenge(event.challenge)
    yield _fact(_("Id"), event.id)
    yield _fact(_("When"), _when(event.when))
    yield _fact(_("Status"), f"{support.text}; {challenge.text}")


def _of_event(case: Case, event: Event) -> Iterator[_List]:
    yield _list(_("Why these words"), event.status_reasons, share=2)
    differences = (
        f"{wording.slot(one.slot)} ({wording.difference(one.kind).text}): "
        + " / ".join(version_value(case, version.value, one.slot) for version in one.versions)
        for one in event.disagreements
    )
    yield _list(_("What the accounts differ on"), differences, share=2)
    claims = claims_of(case, event)
    yield _list(_("What it rests on"), (_line(case, claim) for claim in claims), share=3)
    joins = (reason for reason in event.reasons if reason not in event.status_reasons)
    yield _list(_("Why these passages are one event"), joins)
    yield _list(_("Nearly counted here, and why not"), event.apart)
    yield _list(_("Dated from the other reports"), _dated(case, claims))


def _dated(case: Case, claims: Iterable[Claim]) -> Iterator[str]:
    """Of the reports of some claims that give no date themselves: when they came out, and what tells it."""
    of = {reading.analysis.text.report: reading.analysis.text for reading in case.readings}
    for report in dict.fromkeys(claim.report for claim in claims):
        published = of[report].published if report in case.dated and report in of else None
        if published:
            yield f"{one_line(of[report].file)}, {in_words(published)}: {' '.join(case.dated[report])}"


def _line(case: Case, claim: Claim) -> str:
    """A claim in a line: who says what of it, where."""
    quotation = short(claim.evidence[0].quotation, _QUOTED)
    return _("{claim}, {who} {verb}: “{words}”").format(
        claim=claim.id, who=sentences.chain(case, claim), verb=wording.says(claim.stance), words=quotation
    )


def _when(when: When) -> str:
    if when.date is None:
        return _("not resolved") if when.basis == "unresolved" else _("not stated")
    said = f" (“{one_line(when.phrase.quotation)}”)" if when.phrase else ""
    return f"{date(when)}{said}"


# --- a claim -------------------------------------------------------------------------------------


def _facts_of_claim(case: Case, claim: Claim) -> Iterator[str]:
    for evidence in claim.evidence:
        place = f"{evidence.span.start}–{evidence.span.end}"
        yield _fact(_("Passage"), f"“{short(evidence.quotation)}” ({_file(case, claim)}, {place})")
    yield _fact(_("According to"), sentences.chain(case, claim))
    sort = (wording.says(claim.stance), wording.modality(claim.modality), wording.scope(claim.scope))
    yield _fact(_("Told as"), "; ".join(filter(None, sort)))
    yield _fact(_("Who did it"), listed(name(case, one) for one in claim.doers) or _("not stated"))
    yield _fact(_("To whom"), listed(name(case, one) for one in claim.affected) or _("not stated"))
    yield _fact(_("Where"), places(case, claim.where) or _("not stated"))
    yield _fact(_("When"), _when(claim.when))
    if claim.when.anchor:
        yield _fact(_("Counted from"), _anchor(claim.when.anchor))
    if claim.hedges:
        yield _fact(_("Hedged"), ", ".join(map(one_line, claim.hedges)))
    if claim.confidence is not None:
        yield _fact(_("Sureness of the reader"), f"{claim.confidence:.2f}")
    for number, event in enumerate(case.events, start=1):
        if claim.id in event.claims:
            words = _("{number}, {headline}").format(number=number, headline=headline(case, event))
            yield _fact(_("Counted in event"), words)


def _of_claim(case: Case, claim: Claim) -> Iterator[_List]:
    yield _list(_("Dated from the other reports"), _dated(case, [claim]))


def _anchor(anchor: str) -> str:
    return {"published": _("the day of publication"), "in text": _("a date in the text")}.get(anchor, anchor)


def _file(case: Case, claim: Claim) -> str:
    files = {reading.analysis.text.report: reading.analysis.text.file for reading in case.readings}
    return one_line(files.get(claim.report, claim.report))


# --- somebody ------------------------------------------------------------------------------------


def _facts_of_entity(case: Case, entity: Entity) -> Iterator[str]:
    yield _fact(_("Id"), entity.id)
    yield _fact(_("Written as"), "; ".join(map(one_line, entity.names)))
    reports = len({mention.report for mention in entity.mentions})
    words = ngettext("{n} mention", "{n} mentions", len(entity.mentions)).format(n=len(entity.mentions))
    among = ngettext("in {n} report", "in {n} reports", reports).format(n=reports)
    yield _fact(_("Spoken of"), f"{words} {among}")
    if entity.roles:
        yield _fact(_("Called"), ", ".join(map(one_line, entity.roles)))
    if entity.part_of:
        yield _fact(_("Part of"), name(case, entity.part_of))
    if entity.side:
        yield _fact(_("Side"), wording.side(entity.side))


def _of_entity(case: Case, entity: Entity) -> Iterator[_List]:
    yield _list(_("Why these are one"), filter(None, entity.reason.split("; ")))
    yield _list(_("Nearly held to be the same, and why not"), entity.apart)
    for title, slot in ((_("Was affected by"), "affected"), (_("Did, it is said"), "doers")):
        events = (
            f"{number}. {headline(case, event)}"
            for number, event in enumerate(case.events, start=1)
            if entity.id in getattr(event, slot)
        )
        yield _list(title, events)


# --- lines ---------------------------------------------------------------------------------------


def _fact(label: str, words: str) -> str:
    return f"{label}: {words}"


def _list(title: str, given: Iterable[str], share: int = 1) -> _List:
    return _List(title=title, given=tuple(dict.fromkeys(map(one_line, given))), share=share)


def _in_turn(lists: Sequence[_List], width: int, room: int | None) -> Iterator[str]:
    """The lists: of each as much as there is room for, one line of each in turn.

    Args:
        lists: Those that have any lines, what would be asked first before the rest.
        width: Cells that no line exceeds.
        room: How many lines there may be; None for any number. The first of all is there however little room is.
    """
    shown: list[list[list[str]]] = [[] for _one in lists]
    used = 0
    for at, rank in _turns(lists):
        if len(shown[at]) != rank:
            continue  # an earlier line found no room
        line = wrapped(lists[at].given[rank], width, first="- ", rest="  ")
        need = len(line) + (0 if rank else 1 + len(wrapped(f"{lists[at].title}:", width)))
        if room is None or used + need <= room or not used:
            used += need
            shown[at].append(line)
    for one, lines in zip(lists, shown, strict=True):
        if lines:
            yield ""
            yield from wrapped(f"{one.title}:", width)
            yield from (words for line in lines for words in line)
    more = sum(len(one.given) for one in lists) - sum(map(len, shown))
    if more:
        yield from wrapped(ngettext("{n} more: --all", "{n} more: --all", more).format(n=more), width)


def _turns(lists: Sequence[_List]) -> Iterator[tuple[int, int]]:
    """Number of the list and number of its line, in the order in which they are given room."""
    for turn in range(max((len(one.given) for one in lists), default=0)):
        for at, one in enumerate(lists):
            ranks = range(turn * one.share, min((turn + 1) * one.share, len(one.given)))
            yield from ((at, rank) for rank in ranks)
