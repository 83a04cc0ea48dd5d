"""What may leave: by default nothing. Whatever publishes asks here.

Entries of several reports on one person count together, and the strictest wins: protected by one is protected.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.model import Reading
from onrecord.model.consent import Consent, NameUse, Use
from onrecord.review.anchors import thing_now

_STRICTEST: tuple[NameUse, ...] = ("none", "pseudonym", "named")


@dataclass(frozen=True, kw_only=True, slots=True)
class Allowed:
    """What may be done with one person, source or claim, for one use on one day.

    Attributes:
        may: Whether it may be used at all.
        name_use: How the name may be shown; `none` where it may not be used.
        protected: The name must not leave, whatever else is allowed.
        why: In a word: none, withdrawn, expired, scope, protected, given.
    """

    may: bool
    name_use: NameUse
    protected: bool
    why: str


def allowed(consents: Iterable[Consent], things: Iterable[str], use: Use | None, today: str) -> Allowed:
    """What may be done with somebody or something.

    Args:
        consents: All entries, in order.
        things: The ids it goes by: of a case's entity its members, of a claim its own.
        use: What for; None for a use that nobody named, to which nobody has agreed.
        today: ISO day.
    """
    wanted = frozenset(things)
    latest = {(one.about, one.thing): one for one in consents if one.thing in wanted}
    if not latest:
        return Allowed(may=False, name_use="none", protected=False, why="none")
    protected = any(one.protected for one in latest.values())
    refusals = [why for one in latest.values() if (why := _refusal(one, use, today))]
    if refusals:
        return Allowed(may=False, name_use="none", protected=protected, why=refusals[0])
    name_use = min((one.name_use for one in latest.values()), key=_STRICTEST.index)
    if protected and name_use == "named":
        name_use = "pseudonym"
    return Allowed(may=True, name_use=name_use, protected=protected, why="protected" if protected else "given")


def found_again(consents: Iterable[Consent], readings: Iterable[Reading]) -> tuple[Consent, ...]:
    """The entries with the ids that people and claims have now, after reports have been read anew.

    An entry whose passage is gone keeps the id it had.
    """
    by_report = {reading.analysis.text.report: reading for reading in readings}
    return tuple(
        replace(
            one,
            thing=thing_now(one.thing, one.anchor, by_report.get(one.anchor.report), entity=one.about != "claim")
            or one.thing,
        )
        for one in consents
    )


def lost(consents: Iterable[Consent], readings: Sequence[Reading]) -> tuple[Consent, ...]:
    """The entries, as `found_again` gives them, on people and claims that no report tells of any more."""
    known = {one.id for reading in readings for one in reading.entities}
    known |= {one.id for reading in readings for one in reading.claims}
    return tuple(one for one in consents if one.thing not in known)


def _refusal(consent: Consent, use: Use | None, today: str) -> str:
    if consent.withdrawn:
        return "withdrawn"
    if consent.expires is not None and consent.expires < today:
        return "expired"
    return "" if use in consent.scope else "scope"


def protected_entities(consents: Iterable[Consent], identity: Mapping[str, str]) -> frozenset[str]:
    """The case's entities whose names must never leave.

    Args:
        consents: All entries, in order.
        identity: For each entity of a report the case's entity, as `Case.identity` gives it.
    """
    latest = {(one.about, one.thing): one for one in consents if one.about != "claim"}
    return frozenset(identity.get(one.thing, one.thing) for one in latest.values() if one.protected)
