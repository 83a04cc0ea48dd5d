"""A case as sheets that Bayanat imports: people and bodies as actors with their events, reports and events beside them.

Bayanat takes whole days only, so every date goes in as the first and last day it may mean, and its words stand in the
comment. What an import drops silently (places and sorts of events it does not know) stands in the description too.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.model import Case, Event
from onrecord.publish import sentences, wording
from onrecord.publish.screen.page_places import Places
from onrecord.publish.sheets.import_sheets import Row, apart, archive, columns_of, days, passages, sheet
from onrecord.publish.sheets.tables import Sheet
from onrecord.publish.who import claims_of, date, hash_words, headline, name, one_line, places, spellings, status_words
from onrecord.translate import gettext as _


def bayanat(case: Case) -> bytes:
    """The sheets in a .zip, with a text that says how their columns are to be mapped."""
    return archive(case, sheets(case), _how())


def sheets(case: Case) -> tuple[Sheet, ...]:
    """Actors, bulletins, incidents."""
    told = columns_of("bayanat")
    actors = list(_actors(case))
    most = max((int(row["events"]) for row in actors), default=0)
    events = [f"event_{n}_{part}" for n in range(1, most + 1) for part in told["actor"]["events"]["columns"]]
    return (
        sheet("actors", (*told["actor"]["columns"], *events), actors),
        sheet("bulletins", told["bulletin"]["columns"], _bulletins(case)),
        sheet("incidents", told["incident"]["columns"], _incidents(case)),
    )


def _how() -> Iterator[str]:
    told = columns_of("bayanat")
    yield _("Sheets for Bayanat. Source of the rules: {source}.").format(source=told["source"])
    yield ""
    yield _("1. Import, Sheets: upload actors.csv, drag each column onto the field of its name, save the map.")
    yield _("   event_1_title, event_1_from_date and so on are the parts of one event each.")
    yield _("2. Places, labels and sorts of events are taken over only where Bayanat has one of that title already.")
    yield _("3. bulletins.csv (the reports) and incidents.csv (the events) are for versions that import those too.")
    yield _(
        "What is imported is no longer encrypted. Status words say who stands behind a statement, not what is true."
    )


def _actors(case: Case) -> Iterator[Row]:
    told, at = columns_of("bayanat"), Places.of(case)
    people = [one for one in case.entities if one.kind != "place"]
    names = apart({one.id: name(case, one.id) for one in people})
    for number, one in enumerate(people, 1):
        own = [event for event in case.events if one.id in (*event.affected, *event.doers)]
        shown = own[: told["most_events"]]
        row: dict[str, str | int | float] = {
            "originid": f"P{number:04}",
            "name": names[one.id],
            "nickname": _list(spellings(one)),
            "type": told["types"][one.kind],
            "tags": _list([wording.side(one.side)] if one.side else []),
            "description": "\n".join(_line(case, event, one.id, at) for event in own),
            "events": len(shown),
        }
        for place, event in enumerate(shown, 1):
            row |= {f"event_{place}_{part}": value for part, value in _event(case, event, one.id, at).items()}
        yield row


def _event(case: Case, event: Event, person: str, at: Places) -> Row:
    told, (first, last) = columns_of("bayanat"), days(event.when.date)
    comment = _line(case, event, person, at)
    most = told["longest_comment"]
    return {
        "title": headline(case, event),
        "type": told["event_types"].get(event.act, ""),
        "location": _place(case, event),
        "from_date": first,
        "to_date": last,
        "comments": comment if len(comment) <= most else comment[: most - 2].rsplit(" ", 1)[0] + " …",
    }


def _line(case: Case, event: Event, person: str, at: Places) -> str:
    """One event in a line: its number, date, what part they have in it, its status, who says so, where it stands."""
    part = _("done to") if person in event.affected else _("said to have done it")
    pinpoints = (at.pinpoint(claim.report, one.span) for claim in claims_of(case, event) for one in claim.evidence)
    found = ", ".join(dict.fromkeys(pinpoints))
    words = f"E{at.events[event.id][1]} ({part}; {'; '.join(status_words(case, event))})"
    told = " ".join(filter(None, (sentences.supported_by(case, event), sentences.challenged_by(case, event))))
    when = f"{date(event.when)}: " if event.when.date else ""
    return f"{words} {when}{headline(case, event)}. {told} [{found}]"


def _bulletins(case: Case) -> Iterator[Row]:
    at = Places.of(case)
    for reading in sorted(case.readings, key=lambda one: at.reports[one.analysis.text.report]):
        text = reading.analysis.text
        facts = [one_line(text.file), wording.report_kind(text.kind), one_line(text.publisher or "")]
        head = "; ".join(filter(None, [*facts, f"SHA-256: {hash_words(text)}"]))
        first, last = days(text.published)
        yield {
            "originid": f"R{at.reports[text.report]}",
            "title": one_line(text.title or text.file),
            "description": "\n".join([head, passages(case, reading.claims, at)]).strip(),
            "publish_date": first if first == last else "",
            "tags": _list([wording.report_kind(text.kind)]),
        }


def _incidents(case: Case) -> Iterator[Row]:
    at = Places.of(case)
    for event in case.events:
        first, last = days(event.when.date)
        told = (sentences.supported_by(case, event), sentences.challenged_by(case, event))
        when = _("Date: {date}.").format(date=date(event.when)) if event.when.date else ""
        where = places(case, event.where)
        words = [" ".join(filter(None, told)), when, where[:1].upper() + where[1:]]
        yield {
            "originid": f"E{at.events[event.id][1]}",
            "title": headline(case, event),
            "description": "\n".join(filter(None, [*words, passages(case, claims_of(case, event), at)])),
            "from_date": first,
            "to_date": last,
            "location": _place(case, event),
            "tags": _list(status_words(case, event)),
        }


def _place(case: Case, event: Event) -> str:
    """The first place with a name; the sheet has room for one."""
    known = (case.entity.get(one.entity) for one in event.where)
    return next((one_line(one.name) for one in known if one and one.named), "")


def _list(words: list[str]) -> str:
    """Several values in one cell: parted by commas, in quotation marks, since a blank parts them too."""
    return ", ".join(f'"{word.replace(chr(34), chr(39))}"' for word in words)
