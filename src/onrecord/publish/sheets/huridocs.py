"""Who did what to whom, in the tables of the HURIDOCS Events Standard Formats; every column named by its field number.

Event, Act, Involvement, Information, Intervention, Person and Chain of events (domain reference 1.1 to 1.3). What the
formats ask a person to decide stays empty: the status of a violation (0151), the degree of involvement (2409), the
reliability of a source (2553). Fields of faith, origin, orientation and health are not written at all.

What the formats have no field for stands in columns without a number: passages, chains of speakers, status words. With
them, and the two tables of places and source material, `read_huridocs` makes a case of the tables again.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from onrecord.dates import UncertainDate
from onrecord.model import Case, Claim, Event
from onrecord.publish import sentences, wording
from onrecord.publish.screen.page_places import Places
from onrecord.publish.sheets.tables import Cell, Sheet
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
        if event.act not in codes()["interventions"] and event_modality(case, event) in _DONE
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
        made.sheet("Place", _PLACE, made.places()),
        made.sheet("Source material", _SOURCE, made.sources()),
    )


_EVENT: tuple[str, ...] = (
    *("0101", "0102", "0113", "0113 type", "0114", "0114 type", "0111", "0115", "0151", "0165", "EDTF", "Act"),
    *("Support", "Challenge", "Flags", "Done to", "Done by", "Places", "Origins", "Differs on", "Information"),
)
_ACT = ("2101", "2102", "2103", "2109", "2109 label", "2111", "2111_1", "2112", "2115", "2121", "EDTF")
_INVOLVEMENT = ("2401", "2402", "2403", "2404", "2409")
_INFORMATION: tuple[str, ...] = (
    *("2501", "2502", "2503", "2509", "2510", "2511", "2512", "2553", "2561", "Quotation", "Passage", "SHA-256"),
    *("Act", "Put as", "Stance", "Done to", "Done by", "Chain"),
)
_INTERVENTION = ("2601", "2602", "2603", "2604", "2609", "2611", "2612", "2613")
_PERSON = ("0901", "0902", "0903", "0904", "0931", "0922", "Kind", "Named")
_CHAIN = ("2201", "2202", "2203", "2209")
_PLACE = ("Place", "Name", "Named")
_SOURCE = ("Source", "File", "Title", "Kind", "Publisher", "Published", "Copy of", "SHA-256")
LIST = "; "  # parts several values of one cell


@cache
def codes() -> Mapping[str, Any]:
    """The codes of the micro-thesauri, as `data/huridocs.toml` has them."""
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
    if start not in words:
        return number
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
        grounds = [one for one in case.entities if one.kind == "place"]
        self._grounds = {one.id: f"L{number:04}" for number, one in enumerate(grounds, 1)}
        self._claims = {claim: f"N{number:04}" for number, claim in enumerate(case.claims, 1)}

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
            words = " ".join(filter(None, told))
            yield self._event(event), title, *dated, where, words, "", remarks, edtf, *self._more(event)

    def _more(self, event: Event) -> tuple[Cell, ...]:
        """What the formats have no field for."""
        known = [at for at in event.where if at.entity in self._grounds]
        where = LIST.join(f"{at.relation} {self._grounds[at.entity]}" for at in known)
        who = (self._numbers(event.affected), self._numbers(event.doers), where, self._numbers(event.origins))
        differs = LIST.join(one.slot for one in event.disagreements)
        told = LIST.join(self._claims[one] for one in event.claims if one in self._claims)
        return event.act, event.support, event.challenge, LIST.join(event.flags), *who, differs, told

    def _numbers(self, entities: Iterable[str]) -> str:
        own = (self._case.identity.get(one, one) for one in entities)
        return LIST.join(self._people[one] for one in own if one in self._people)

    def acts(self) -> Iterator[tuple[Cell, ...]]:
        """One for each event and each person to whom it was done."""
        by_id = {event.id: event for event in self._case.events}
        for (event_id, victim), record in self._records.items():
            event = by_id[event_id]
            first, kind, last, _kind, edtf = _dates(event.when.date)
            code = codes()["acts"].get(event.act, "")
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
        for claim in self._case.claims.values():
            text = texts[claim.report]
            root = claim.according_to[0].entity or ""
            source = self._people.get(self._case.identity.get(root, root), "")
            event = event_of.get(claim.id)
            remarks = f"{wording.says(claim.stance)}: {sentences.chain(self._case, claim)}"
            first = claim.evidence[0]
            yield (
                self._claims[claim.id], source, self._event(event) if event else "", "", text.language or "",
                text.published.edtf if text.published else "", codes()["material"].get(text.kind, ""), "", remarks,
                one_line(first.quotation), self._at.pinpoint(claim.report, first.span), text.sha256,
                claim.act, claim.modality, claim.stance, self._numbers(claim.affected), self._numbers(claim.doers),
                self._chain(claim),
            )  # fmt: skip

    def interventions(self) -> Iterator[tuple[Cell, ...]]:
        """One for each step that somebody took, each party and each person it was for."""
        number = 0
        for event in self._case.events:
            code = codes()["interventions"].get(event.act)
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
                roles, own = LIST.join(map(_single, one.roles)), name(self._case, one.id)
                others = LIST.join(sorted({_single(other) for other in other_names(one)} - {own, ""}))
                yield self._people[one.id], unit, own, others, size, roles, one.kind, _yes(named=one.named)

    def places(self) -> Iterator[tuple[Cell, ...]]:
        """One for each place."""
        for one in self._case.entities:
            if one.id in self._grounds:
                yield self._grounds[one.id], name(self._case, one.id), _yes(named=one.named)

    def sources(self) -> Iterator[tuple[Cell, ...]]:
        """One for each report, in the order in which they are numbered."""
        texts = {one.analysis.text.report: one.analysis.text for one in self._case.readings}
        for report, number in sorted(self._at.reports.items(), key=lambda one: one[1]):
            text, copied = texts[report], self._at.reports.get(self._case.copy_of.get(report, ""))
            yield (
                f"R{number}", one_line(text.file), one_line(text.title or ""), text.kind,
                one_line(text.publisher or ""), text.published.edtf if text.published else "",
                f"R{copied}" if copied else "", text.sha256,
            )  # fmt: skip

    def chain(self) -> Iterator[tuple[Cell, ...]]:
        """One for each event that followed another."""
        by_id = {event.id: event for event in self._case.events}
        pairs = [(event, by_id[one]) for event in self._case.events for one in event.preceded_by if one in by_id]
        for number, (event, earlier) in enumerate(pairs, 1):
            yield f"C{number:04}", self._event(event), self._event(earlier), _FOLLOWS

    def _chain(self, claim: Claim) -> str:
        """The speakers, root first: record number, name where there is none, how they know; as JSON."""
        links = [
            (found, "" if found else one_line(link.name), link.basis)
            for link in claim.according_to
            for found in [self._numbers([link.entity] if link.entity else [])]
        ]
        return json.dumps(links, ensure_ascii=False)

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
        code: str = codes()["attribution"].get(word, "")
        return code


def _single(words: str) -> str:
    """Words that can stand among others in one cell."""
    return one_line(words).replace(LIST, ", ").removesuffix(";")


def _yes(*, named: bool) -> str:
    return "yes" if named else "no"


def _dates(when: UncertainDate | None) -> tuple[str, str, str, str, str]:
    """Initial and final date, each with the type of MT 48, and the EDTF from which they were made.

    The formats want a whole day: an unknown day is written as the first, with the code that says so.
    """
    if when is None:
        return "", "", "", "", ""
    first, last, types = when.earliest or "", when.latest or "", codes()["dates"]
    known = ((_DAY, ""), (_MONTH, types["unknown_day"]), (_YEAR, types["unknown_month_and_day"]))
    kind = next((code for form, code in known if form.fullmatch(when.edtf)), types["estimate"])
    return first, kind, last, kind if last else "", when.edtf
