"""What may leave of a case: whose names are hidden, and which claims are left out. By default nobody may be named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.model import Case, Claim, Entity
from onrecord.model.consent import Consent, Use
from onrecord.review.consent import allowed

_OFTENER = 3  # times as often as a person: what has the name is the place


@dataclass(frozen=True, kw_only=True, slots=True)
class Purpose:
    """What an export is for.

    Attributes:
        use: None where nobody said.
        names: Names were asked for: all are shown but those of people who are protected.
        today: ISO day, for entries that expire.
    """

    use: Use | None = None
    names: bool = False
    today: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Terms:
    """What follows from the entries on consent.

    Attributes:
        hidden: Case entity ids of the people whose names must not leave, and why: none (nothing was entered), scope,
            withdrawn, expired, pseudonym, protected.
        left_out: Ids of the claims that must not leave.
        special: Ids of the claims whose reasons may be told though they touch faith, origin, health and the like.
    """

    hidden: dict[str, str]
    left_out: frozenset[str]
    special: frozenset[str] = frozenset()


def terms(case: Case, consents: Sequence[Consent], purpose: Purpose) -> Terms:
    """What may leave of a case for a purpose.

    Args:
        case: The case.
        consents: All entries, in order, with the ids that things have now.
        purpose: What it is for.
    """
    hidden = {who: why for who, why in _people(case, consents, purpose) if why}
    return Terms(
        hidden=hidden,
        left_out=frozenset(_left_out(case, consents, purpose)),
        special=frozenset(_special(case, consents, purpose)),
    )


def _special(case: Case, consents: Sequence[Consent], purpose: Purpose) -> Iterator[str]:
    """Claims of which all whom they affect, or an entry on the claim itself, let such reasons be told for the use."""
    latest = {(one.about, one.thing): one for one in consents}.values()
    agreed = [one for one in latest if one.special and purpose.use in one.scope and not _refuses(one, purpose)]
    people = _case_ids(case, (one for one in agreed if one.about == "person"))
    claims = {one.thing for one in agreed if one.about == "claim"}
    for claim in case.claims.values():
        affected = {case.identity.get(one, one) for one in claim.affected}
        if claim.id in claims or (affected and affected <= people):
            yield claim.id


def _people(case: Case, consents: Sequence[Consent], purpose: Purpose) -> Iterator[tuple[str, str]]:
    on_people = [one for one in consents if one.about != "claim"]
    entered = {one.thing for one in on_people}
    places = _places(case)
    for entity in case.entities:
        if not entity.named or entity.kind == "place":
            continue
        things = entity.members or (entity.id,)
        if (entity.kind != "person" or _is_a_place(entity, places)) and not entered.intersection(things):
            continue
        found = allowed(on_people, things, purpose.use, purpose.today)
        if found.protected:
            yield entity.id, "protected"
        elif not purpose.names:
            yield entity.id, found.why if not found.may else "" if found.name_use == "named" else "pseudonym"


def _places(case: Case) -> dict[str, int]:
    """The names of the case's places in small letters, and how often reports speak of the place."""
    found: dict[str, int] = {}
    for one in case.entities:
        if one.kind == "place" and one.named:
            for name in (one.name, *one.names):
                found[name.casefold()] = max(found.get(name.casefold(), 0), len(one.mentions))
    return found


def _is_a_place(entity: Entity, places: Mapping[str, int]) -> bool:
    """Whether what was taken for a person is a place: each of its names is one's, of which far more is said.

    Else every body and place that has the name in it would leave under a code: "Person 4JS Police Directorate".
    """
    often = _OFTENER * max(1, len(entity.mentions))
    return all(places.get(name.casefold(), 0) >= often for name in (entity.name, *entity.names))


def _left_out(case: Case, consents: Sequence[Consent], purpose: Purpose) -> Iterator[str]:
    latest = {(one.about, one.thing): one for one in consents}.values()
    refusing = [one for one in latest if _refuses(one, purpose)]
    yield from (one.thing for one in refusing if one.about == "claim")
    speakers = _case_ids(case, (one for one in refusing if one.about != "claim"))
    affected = _case_ids(case, (one for one in refusing if one.about == "person"))
    for claim in case.claims.values():
        if speakers & _speakers(case, claim) or affected & {case.identity.get(one, one) for one in claim.affected}:
            yield claim.id


def _refuses(consent: Consent, purpose: Purpose) -> bool:
    """Whether an entry forbids to use what it is about."""
    if consent.withdrawn or (consent.expires is not None and consent.expires < purpose.today):
        return True
    if consent.about == "claim" and consent.protected:
        return True
    return purpose.use is not None and purpose.use not in consent.scope


def _case_ids(case: Case, consents: Iterable[Consent]) -> set[str]:
    return {case.identity.get(one.thing, one.thing) for one in consents}


def _speakers(case: Case, claim: Claim) -> set[str]:
    return {case.identity.get(link.entity, link.entity) for link in claim.according_to if link.entity}
