"""Who did what to whom, in the tables of the HURIDOCS Events Standard Formats; every column named by its field number.

Event, Act, Involvement, Information, Intervention, Person and Chain of events (domain reference 1.1 to 1.3). What the
formats ask a person to decide stays empty: the status of a violation (0151), the degree of involvement (2409), the
reliability of a source (2553). Fields of faith, origin, orientation and health are not written at all.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from onrecord.dates import UncertainDate
from onrecord.model import Case, Claim, Event
from onrecord.publish import sentences, wording
from onrecord.publish.page_places import Places
from onrecord.publish.tables import Cell, Sheet
from onrecord.publish.who import claims_of, event_modality, headline, name, one_line, other_names, places
from onrecord.translate import gettext as _

_PEOPLE = ("person", "group", "organisation", "authority")
_DONE = ("happened", "attempted")  # what was only feared, threatened or said not to have happened is no act
_FOLLOWS = "22"  # MT 22
_MONTH, _YEAR = re.compile(r"\d{4}-(?:0\d|1[0-2])"), re.compile(r"\d{4}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def huridocs(case: Case) -> tuple[Sheet, ...]:
    """The tables of a case, as it may leave."""
    at = Places.of(case)
    people = {one.id: f"P{number:04}" for number, one in enumerate((e for e in case.entities if e.kind in _PEOPLE), 1)}
    acts = {
        (event.id, victim): f"A{at.events[event.id][1]}-{number}"
        for event in case.events
        if event.act not in _codes()["interventions"] and event_modality(case, event) in _DONE
        for number, victim in enumerate(event.affected or ("",), 1)
    }
    made = _Tables(case, at, people, acts)
    return (
        made.sheet("Event", _EVENT, made.events()),
        made.sheet("Act", _ACT, made.acts()),
        made.sheet("Involvement", _INVOLVEMENT, made.involvements()),
        made.sheet("Information", _INFORMATION, made.information()),
        made.sheet("Intervention", _INTERVENTION, made.interventions()),
        made.sheet("Person", _PERSON, made.persons()),
        made.sheet("Chain of events", _CHAIN, made.chain()),
    )


_EVENT = ("0101", "0102", "0113", "0113 type", "0114", "0114 type", "0111", "0115", "0151", "0165", "EDTF")
_ACT = ("2101", "2102", "2103", "2109", "2109 label", "2111", "2111_1", "2112", "2115", "2121", "EDTF")
_INVOLVEMENT = ("2401", "2402", "2403", "2404", "2409")
_INFORMATION = (
    "2501",
    "2502",
    "2503",
    "2509",
    "2510",
    "2511",
    "2512",
    "2553",
    "2561",
    "Quotation",
    "Passage",
    "SHA-256",
)
_INTERVENTION = ("2601", "2602", "2603", "2604", "2609", "2611", "2612", "2613")
_PERSON = ("0901", "0902", "0903", "0904", "0931", "0922")
_CHAIN = ("2201", "2202", "2203", "2209")


@cache
def _codes() -> Mapping[str, Any]:
    source = files("onrecord.publish") / "data" / "huridocs.toml"
    return tomllib.loads(source.read_text(encoding="utf-8"))


def field(number: str) -> str:
    """What a field is called, in our words; the number itself for what has no name of ours."""
    words = {
        "0101": _("event record"), "0102": _("title"), "0113": _("initial date"), "0114": _("final date"),
        "0111": _("place"), "0115": _("description"), "0151": _("violation status"), "0165": _("comments"),
        "0901": _("person record"), "0902": _("counting unit"), "0903": _("name"), "0904": _("other names"),
        "0922": _("occupation or role"), "0931": _("group size"), "2101": _("act record"), "2102": _("victim"),
        "2103": _("event"), "2109": _("type of act"), "2111": _("initial date"), "2111_1": _("type of date"),
        "2112": _("exact location"), "2115": _("attribution"), "2121": _("final date"), "2201": _("chain record"),
        "2202": _("event"), "2203": _("related event"), "2209": _("relation"), "2401": _("involvement record"),
        "2402": _("perpetrator as told"), "2403": _("event"), "2404": _("act"), "2409": _("degree of involvement"),
        "2501": _("information record"), "2502": _("source"), "2503": _("event"),
        "2509": _("connection to the information"), "2510": _("language"), "2511": _("date of the material"),
        "2512": _("type of material"), "2553": _("reliability"),
        "2601": _("intervention record"), "2602": _("intervening party"), "2603": _("event"), "2604": _("victim"),
        "2609": _("type of intervention"), "2611": _("date"), "2612": _("parties requested"), "2613": _("response"),
    }  # fmt: skip
    start, _space, rest = number.partition(" ")
    return " ".join(filter(None, [start, words.get(start, ""), f"({rest})" if rest else ""]))


class _Tables:
    """The rows of each table.

    Args:
        case: The case.
        at: Where its passages stand.
        people: Record numbers by case entity id.
        acts: Record numbers by event id and victim's entity id ("" where nobody is told).
    """

    def __init__(self, case: Case, at: Places, people: Mapping[str, str], acts: Mapping[tuple[str, str], str]) -> None:
        self._case, self._at, self._people, self._records = case, at, people, acts

    def sheet(self, title: str, header: tuple[str, ...], rows: Iterator[tuple[Cell, ...]]) -> Sheet:
        """A table with its fields named."""
        return Sheet(title, tuple(map(field, header)), tuple(rows))

    def events(self) -> Iterator[tuple[Cell, ...]]:
        """One for each event."""
        for event in self._case.events:
            told = (sentences.supported_by(self._case, event), sentences.challenged_by(self._case, event))
            status = [wording.modality(event_modality(self._case, event)), wording.support(event.support).text]
            remarks = "; ".join(filter(None, [*status, wording.challenge(event.challenge).text]))
            *dated, edtf = _dates(event.when.date)
            title, where = headline(self._case, event), places(self._case, event.where)
            yield self._event(event), title, *dated, where, " ".join(filter(None, told)), "", remarks, edtf

    def acts(self) -> Iterator[tuple[Cell, ...]]:
        """One for each event and each person to whom it was done."""
        by_id = {event.id: event for event in self._case.events}
        for (event_id, victim), record in self._records.items():
            event = by_id[event_id]
            first, kind, last, _kind, edtf = _dates(event.when.date)
            code = _codes()["acts"].get(event.act, "")
            where = places(self._case, event.where)
            person = self._people.get(victim, "")
            said = self._attribution(event)
            yield record, person, self._event(event), code, wording.act(event.act), first, kind, where, said, last, edtf

    def involvements(self) -> Iterator[tuple[Cell, ...]]:
        """One for each act and each who is said to have done it."""
        acts: dict[str, list[str]] = {}
        for (event_id, _victim), record in self._records.items():
            acts.setdefault(event_id, []).append(record)
        for event in self._case.events:
            for act in acts.get(event.id, ()):
                for number, doer in enumerate(event.doers, 1):
                    if doer in self._people:
                        yield f"I{act[1:]}-{number}", self._people[doer], self._event(event), act, ""

    def information(self) -> Iterator[tuple[Cell, ...]]:
        """One for each statement: who says so, in what material, in which words."""
        event_of = {claim: event for event in reversed(self._case.events) for claim in event.claims}
        texts = {one.analysis.text.report: one.analysis.text for one in self._case.readings}
        for number, claim in enumerate(self._case.claims.values(), 1):
            text = texts[claim.report]
            root = claim.according_to[0].entity or ""
            source = self._people.get(self._case.identity.get(root, root), "")
            event = event_of.get(claim.id)
            remarks = f"{wording.says(claim.stance)}: {sentences.chain(self._case, claim)}"
            first = claim.evidence[0]
            yield (
                f"N{number:04}", source, self._event(event) if event else "", "", text.language or "",
                text.published.edtf if text.published else "", _codes()["material"].get(text.kind, ""), "", remarks,
                one_line(first.quotation), self._at.pinpoint(claim.report, first.span), text.sha256,
            )  # fmt: skip

    def interventions(self) -> Iterator[tuple[Cell, ...]]:
        """One for each step that somebody took, each party and each person it was for."""
        number = 0
        for event in self._case.events:
            code = _codes()["interventions"].get(event.act)
            if code is None:
                continue
            for party in event.doers or ("",):
                for victim in event.affected or ("",):
                    number += 1
                    who, whom = self._people.get(party, ""), self._people.get(victim, "")
                    yield f"V{number:04}", who, self._event(event), whom, code, _dates(event.when.date)[0], "", ""

    def persons(self) -> Iterator[tuple[Cell, ...]]:
        """One for each person, group and body."""
        for one in self._case.entities:
            if one.id in self._people:
                unit = wording.entity_kind("person" if one.kind == "person" else "group")
                size = one.count if one.count is not None and one.kind != "person" else ""
                roles = "; ".join(map(one_line, one.roles))
                yield self._people[one.id], unit, name(self._case, one.id), "; ".join(other_names(one)), size, roles

    def chain(self) -> Iterator[tuple[Cell, ...]]:
        """One for each event that followed another."""
        by_id = {event.id: event for event in self._case.events}
        pairs = [(event, by_id[one]) for event in self._case.events for one in event.preceded_by if one in by_id]
        for number, (event, earlier) in enumerate(pairs, 1):
            yield f"C{number:04}", self._event(event), self._event(earlier), _FOLLOWS

    def _event(self, event: Event) -> str:
        return f"E{int(self._at.events[event.id][1]):04}"

    def _attribution(self, event: Event) -> str:
        """What authorities say of the act (MT 28); nothing where they say nothing."""
        found = [self._says(claim) for claim in claims_of(self._case, event)]
        return "; ".join(dict.fromkeys(filter(None, found)))

    def _says(self, claim: Claim) -> str:
        root = claim.according_to[0].entity or ""
        found = self._case.entity.get(self._case.identity.get(root, root))
        if found is None or found.kind != "authority":
            return ""
        word = {"assert": "acknowledged", "deny": "denied", "alternative": "explained"}.get(claim.stance, "")
        code: str = _codes()["attribution"].get(word, "")
        return code


def _dates(when: UncertainDate | None) -> tuple[str, str, str, str, str]:
    """Initial and final date, each with the type of MT 48, and the EDTF from which they were made.

    The formats want a whole day: an unknown day is written as the first, with the code that says so.
    """
    if when is None:
        return "", "", "", "", ""
    first, last, types = when.earliest or "", when.latest or "", _codes()["dates"]
    known = ((_DAY, ""), (_MONTH, types["unknown_day"]), (_YEAR, types["unknown_month_and_day"]))
    kind = next((code for form, code in known if form.fullmatch(when.edtf)), types["estimate"])
    return first, kind, last, kind if last else "", when.edtf
