"""The case form read back: what `case_json` wrote becomes a case again, from which the same bytes can be written.

What the form does not hold stays unknown: the texts outside the passages, roles, gaps, the reasons of judgements.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, get_args

from onrecord.dates import UncertainDate, parse_edtf
from onrecord.errors import FormUnreadable
from onrecord.model import (
    Analysis,
    Case,
    Claim,
    Disagreement,
    Entity,
    Event,
    Evidence,
    Link,
    Location,
    Mention,
    Problem,
    Reading,
    Remark,
    Span,
    Version,
    When,
)
from onrecord.model.case import Challenge, Slot, Support
from onrecord.model.claim import Basis, Modality, Scope, Stance
from onrecord.model.entity import EntityKind
from onrecord.model.text import ReportKind
from onrecord.publish.exchange.json import CASE_FORMAT, Json
from onrecord.publish.quoted import quoted_text
from onrecord.translate import gettext as _


def read_case_json(content: bytes, file: str = "") -> Case:
    """The case that a file in the case form holds.

    Args:
        content: The file.
        file: What it is called, for the error.

    Raises:
        FormUnreadable: It is none, or a record in it is not whole or names something that is not there.
    """
    try:
        tree = json.loads(content)
    except ValueError as error:
        raise FormUnreadable(file, _("it is no JSON")) from error
    if not isinstance(tree, dict) or tree.get("format") != CASE_FORMAT:
        raise FormUnreadable(file, _("it is not of the form {form}").format(form=CASE_FORMAT))
    try:
        case = _case(tree)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise FormUnreadable(file, _("a record is not whole ({error})").format(error=error)) from error
    if unknown := sorted(_unknown(case)):
        raise FormUnreadable(file, _("{id} is named and is not there").format(id=unknown[0]))
    return case


def _case(tree: Json) -> Case:
    claims: dict[str, list[Claim]] = {report["id"]: [] for report in tree["reports"]}
    for one in tree["claims"]:
        claims[one["report"]].append(_claim(one))
    more: Json = {"notice": tuple(tree["notice"])} if tree.get("notice") else {}
    return Case(
        readings=tuple(_reading(one, claims[one["id"]]) for one in tree["reports"]),
        copy_of={one["id"]: one["copy_of"] for one in tree["reports"] if one["copy_of"]},
        entities=tuple(map(_entity, tree["entities"])),
        events=tuple(map(_event, tree["events"])),
        problems=tuple(map(_problem, tree["problems"])),
        **more,
    )


def _reading(told: Json, claims: list[Claim]) -> Reading:
    facts: Json = {key: told[key] for key in ("file", "sha256", "language", "title", "publisher", "author", "original")}
    facts["keyed"] = told.get("sha256_keyed", False)
    facts |= {"report": told["id"], "published_basis": told["published_basis"], "kind": _word(told["kind"], ReportKind)}
    text = quoted_text(
        told["characters"],
        (passage for claim in claims for passage in _passages(claim)),
        told["text_sha256"],
        published=parse_edtf(told["published"]) if told["published"] else None,
        **facts,
    )
    return Reading(analysis=Analysis(text=text), claims=tuple(claims))


def _passages(claim: Claim) -> Iterator[Evidence]:
    yield from claim.evidence
    yield from (remark.evidence for remark in (*claim.reasons, *claim.qualifications))
    if claim.when.phrase:
        yield claim.when.phrase


def _entity(told: Json) -> Entity:
    mentions = (Mention(report=one["report"], span=Span(one["start"], one["end"])) for one in told["mentions"])
    return Entity(
        id=told["id"],
        kind=_word(told["kind"], EntityKind),
        name=told["name"],
        names=tuple(told["names"]),
        members=(told["id"],),
        mentions=tuple(mentions),
        **{key: told[key] for key in ("named", "count", "side", "part_of")},
    )


def _claim(told: Json) -> Claim:
    return Claim(
        modality=_word(told["modality"], Modality),
        stance=_word(told["stance"], Stance),
        scope=_word(told["scope"], Scope),
        where=_where(told),
        when=_when(told["when"]),
        reasons=tuple(map(_remark, told["reasons"])),
        according_to=tuple(map(_link, told["according_to"])),
        qualifications=tuple(map(_remark, told["qualifications"])),
        evidence=tuple(map(_evidence, told["evidence"])),
        doers=tuple(told["doers"]),
        affected=tuple(told["affected"]),
        hedges=tuple(told["hedges"]),
        **{key: told[key] for key in ("id", "report", "act", "confidence", "reviewed")},
    )


def _event(told: Json) -> Event:
    return Event(
        support=_word(told["support"], Support),
        challenge=_word(told["challenge"], Challenge),
        where=_where(told),
        when=_when(told["when"]),
        disagreements=tuple(map(_disagreement, told["disagreements"])),
        claims=tuple(told["claims"]),
        doers=tuple(told["doers"]),
        affected=tuple(told["affected"]),
        flags=tuple(told["flags"]),
        origins=tuple(told["origins"]),
        preceded_by=tuple(told["preceded_by"]),
        **{key: told[key] for key in ("id", "act", "channels")},
    )


def _where(told: Json) -> tuple[Location, ...]:
    return tuple(Location(entity=one["entity"], relation=one["relation"]) for one in told["where"])


def _when(told: Json) -> When:
    bounds = {key: told[key] for key in ("edtf", "earliest", "latest", "kind")}
    return When(
        phrase=_evidence(told["phrase"]) if told["phrase"] else None,
        date=UncertainDate(**bounds) if told["edtf"] else None,
        clock=told["time"],
        basis=told["basis"],
        anchor=told["anchor"],
    )


def _evidence(told: Json) -> Evidence:
    return Evidence(span=Span(told["start"], told["end"]), quotation=told["text"])


def _remark(told: Json) -> Remark:
    return Remark(evidence=_evidence(told), stated_by=told["stated_by"])


def _link(told: Json) -> Link:
    return Link(entity=told["entity"], name=told["name"], cue=told["cue"], basis=_word(told["basis"], Basis))


def _disagreement(told: Json) -> Disagreement:
    versions = (Version(value=one["value"], claims=tuple(one["claims"])) for one in told["values"])
    return Disagreement(slot=_word(told["slot"], Slot), kind=told["kind"], versions=tuple(versions))


def _problem(told: Json) -> Problem:
    span = None if told["start"] is None else Span(told["start"], told["end"])
    return Problem(kind=told["kind"], message=told["message"], report=told["report"], span=span)


def _word(word: Any, words: Any) -> Any:
    """A word of a closed list."""
    if word not in get_args(words):
        raise ValueError(word)
    return word


def _unknown(case: Case) -> set[str]:
    """Ids that are named in a case and are not in it."""
    named: set[str | None] = set()
    for claim in case.claims.values():
        named.update((*claim.doers, *claim.affected), (at.entity for at in claim.where))
        named.update(link.entity for link in claim.according_to)
        named.update(remark.stated_by for remark in (*claim.reasons, *claim.qualifications))
    for event in case.events:
        named.update((*event.doers, *event.affected, *event.origins), (at.entity for at in event.where))
    known: Mapping[str, object] = {**case.entity, **case.claims, **{event.id: None for event in case.events}}
    return {one for one in (*named, *_events_and_claims(case)) if one is not None} - set(known)


def _events_and_claims(case: Case) -> Iterable[str]:
    for event in case.events:
        yield from (*event.claims, *event.preceded_by)
        yield from (claim for one in event.disagreements for version in one.versions for claim in version.claims)
