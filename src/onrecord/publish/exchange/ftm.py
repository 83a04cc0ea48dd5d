"""A case as FollowTheMoney entities, one JSON object a line, for Aleph, OpenAleph and what else reads them.

Who takes part in an event, and who says so, stands on links with a role, never in a list that would make all alike:
somebody of whom it is only alleged that they did something is linked with these very words. Every event and link has
the sources as `proof` and the passages in words. What the model has fields for but a case never tells (gender,
nationality, religion ...) is not written.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from onrecord.dates import UncertainDate
from onrecord.model import Case, Claim, Entity, Event, Reading
from onrecord.publish import sentences, wording
from onrecord.publish.documents.brief import passages_note
from onrecord.publish.screen.page_places import Places
from onrecord.publish.who import (
    claims_of,
    event_modality,
    hash_words,
    headline,
    name,
    one_line,
    other_names,
    places,
    spellings,
    status_words,
)
from onrecord.translate import gettext as _

_WHOLE = re.compile(r"\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?")  # the model knows years, months, days, nothing between
_ABOUT = re.compile(r"(\d{4}(?:-(?:0\d|1[0-2]))?)-\d\d[~?%]")
_ARTICLE = "news"

Properties = dict[str, list[str]]


def ftm(case: Case) -> bytes:
    """The entities: UTF-8, one a line; the same case gives the same bytes."""
    lines = (json.dumps(one, ensure_ascii=False) + "\n" for one in entities(case))
    return "".join(lines).encode("utf-8", "backslashreplace")


def entities(case: Case) -> Iterator[Mapping[str, Any]]:
    """Documents, then who is in them, then events with their links."""
    at = Places.of(case)
    for reading in case.readings:
        yield _document(case, reading, at)
    kinds = {one.id: one.kind for one in case.entities}
    for entity in case.entities:
        yield from _somebody(case, entity, kinds)
    for event in case.events:
        yield from _event(case, event, at)


@cache
def facts() -> Mapping[str, Any]:
    """What the model asks of its schemata, as `data/ftm.toml` has it."""
    source = files("onrecord.publish") / "data" / "ftm.toml"
    return tomllib.loads(source.read_text(encoding="utf-8"))


def _made(key: str, schema: str, **told: str | Iterable[str]) -> Mapping[str, Any]:
    """One entity, its empty properties left out and its values no longer than the model lets them be."""
    types, longest = facts()["schemata"][schema]["properties"], facts()["longest"]
    properties: Properties = {}
    for prop, given in told.items():
        values = [given] if isinstance(given, str) else list(given)
        values = [_cut(value, longest.get(types[prop], 0)) for value in values if value]
        if values:
            properties[prop] = list(dict.fromkeys(values))
    return {"id": f"onrecord-{key}", "schema": schema, "properties": properties}


def _cut(value: str, most: int) -> str:
    return value if not most or len(value) <= most else value[: most - 2].rsplit(" ", 1)[0] + " …"


def _document(case: Case, reading: Reading, at: Places) -> Mapping[str, Any]:
    text = reading.analysis.text
    copied = at.reports.get(case.copy_of.get(text.report, ""))
    notes = [f"R{at.reports[text.report]}", f"SHA-256: {hash_words(text)}", wording.report_kind(text.kind)]
    notes += [_("copy of {report}").format(report=f"R{copied}")] if copied else []
    return _made(
        text.report,
        "Article" if text.kind == _ARTICLE else "Document",
        title=one_line(text.title or ""),
        fileName=one_line(text.file) or _("report"),
        publisher=one_line(text.publisher or ""),
        author=one_line(text.author or ""),
        publishedAt=_day(text.published)[:1],
        language=facts()["languages"].get((text.language or "").partition("-")[0], ""),
        notes=notes,
    )


def _somebody(case: Case, entity: Entity, kinds: Mapping[str, str]) -> Iterator[Mapping[str, Any]]:
    schema = facts()["kinds"][entity.kind]
    told: dict[str, str | Iterable[str]] = {"name": name(case, entity.id) or _("somebody not named")}
    told |= _called(entity)
    told["proof"] = _documents(mention.report for mention in entity.mentions)
    notes = [_("Not named in the reports.")] if not entity.named else []
    notes += [_("Number of people: {n}.").format(n=entity.count)] if entity.count else []
    if entity.kind == "place":
        told["full"] = name(case, entity.id)
    elif side := wording.side(entity.side):
        notes.append(side[:1].upper() + side[1:] + ".")
    if entity.kind == "person":
        told["position"] = [one_line(role) for role in entity.roles]
    yield _made(entity.id, schema, **told, notes=notes)
    whole = case.identity.get(entity.part_of or "", entity.part_of or "")
    if kinds.get(whole) in ("organisation", "authority") and entity.kind != "place" and whole != entity.id:
        member, body = f"onrecord-{entity.id}", f"onrecord-{whole}"
        yield _made(f"{entity.id}-in-{whole}", "Membership", member=member, organization=body)


def _called(entity: Entity) -> dict[str, list[str]]:
    """How else somebody is called: by other spellings of the name, or by words that match others as well."""
    spelled = spellings(entity)
    return {"alias": spelled, "weakAlias": [one for one in other_names(entity) if one not in spelled]}


def _event(case: Case, event: Event, at: Places) -> Iterator[Mapping[str, Any]]:
    claims, when = claims_of(case, event), event.when.date
    modality = wording.modality(event_modality(case, event))
    title, number = headline(case, event), at.events[event.id][1]
    told = (sentences.supported_by(case, event), sentences.challenged_by(case, event))
    first, last = _bounds(when)
    notes = [f"EDTF: {when.edtf}"] if when else []
    yield _made(
        event.id,
        "Event",
        name=f"{title} ({modality})" if modality else title,
        date=_day(when),
        startDate=first,
        endDate=last,
        location=places(case, event.where),
        addressEntity=[f"onrecord-{place.entity}" for place in event.where if place.entity in case.entity],
        recordId=number,
        keywords=[wording.act(event.act), *status_words(case, event)],
        summary=" ".join(filter(None, told)),
        description=_passages(case, claims, at),
        notes=notes,
        proof=_documents(claim.report for claim in claims),
    )
    yield from _roles(case, event, at)


def _roles(case: Case, event: Event, at: Places) -> Iterator[Mapping[str, Any]]:
    """Who it was done to, who is said to have done it, who says so: a link each."""
    claims = claims_of(case, event)
    sides = (("affected", _("done to"), event.affected), ("doers", _("said to have done it"), event.doers))
    for slot, role, people in sides:
        for person in people:
            telling = [one for one in claims if person in {case.identity.get(who, who) for who in getattr(one, slot)}]
            yield from _link(case, event, (person, f"{slot}-{person}", role), telling or claims, at)
    speaking: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        root = claim.according_to[0].entity or ""
        speaking.setdefault((case.identity.get(root, root), claim.stance), []).append(claim)
    for (person, stance), telling in speaking.items():
        yield from _link(case, event, (person, f"says-{stance}-{person}", wording.says(stance)), telling, at)


def _link(
    case: Case, event: Event, who: tuple[str, str, str], claims: Sequence[Claim], at: Places
) -> Iterator[Mapping[str, Any]]:
    person, key, role = who
    if person not in case.entity:
        return
    yield _made(
        f"{event.id}-{key}",
        "UnknownLink",
        subject=f"onrecord-{person}",
        object=f"onrecord-{event.id}",
        role=role,
        date=_day(event.when.date),
        summary=wording.support(event.support).text + "; " + wording.challenge(event.challenge).text,
        description=_passages(case, claims, at),
        recordId=at.events[event.id][1],
        proof=_documents(claim.report for claim in claims),
    )


def _passages(case: Case, claims: Sequence[Claim], at: Places) -> list[str]:
    note = passages_note(case, claims, at)
    return list(note.paragraphs) if note else []


def _documents(reports: Iterable[str]) -> list[str]:
    return [f"onrecord-{report}" for report in sorted(set(reports))]


def _day(when: UncertainDate | None) -> list[str]:
    """A date as the model writes it, a year, month or day: "about 4 May" is May; nothing for any other."""
    if when is None:
        return []
    about = _ABOUT.fullmatch(when.edtf)
    return [about.group(1)] if about else [when.edtf] if _WHOLE.fullmatch(when.edtf) else []


def _bounds(when: UncertainDate | None) -> tuple[str, str]:
    """First and last day of what the model has no single date for; nothing where they would be too exact."""
    if when is None or _day(when) or not {"~", "?", "%"}.isdisjoint(when.edtf):
        return "", ""
    return when.earliest or "", when.latest or ""
