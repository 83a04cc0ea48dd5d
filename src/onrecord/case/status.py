"""The two words and the flags of an event, by the rules of the domain reference 3.4, at any date.

Support, the first rule that fits, on claims published by `as_of`:

1. `withdrawn`: every root that asserted it has retracted it, outlets that only pass it on aside.
2. `adjudicated`: a claim states the finding of a court, a treaty body or an inquiry. An interim measure is no finding.
3. `officially_acknowledged`: the accused party tells of its own act, or a competent state body of what it did or
   found, in its own channel. What an accused body alleges against others is not acknowledged but alleged.
4. `cross_corroborated`: as 5, and the origins stand on different sides, or words meet a thing (document, recording,
   inspection).
5. `corroborated`: two origins or more, two channels or more, one of them with a direct basis.
6. `single_channel`: two origins or more, but short of 5.
7. `alleged_firsthand`: one origin, with a direct basis.
8. `alleged`: one origin, from hearsay or unknown.
9. `unattributed`: asserted, but no origin is named; or only denied, so that somebody must have said it.
10. `inferred`: no passage says it; only traces do.

An event of which there is only another explanation is judged by those who give it.

Challenge, the strongest found: `disputed` (somebody who is not accused denies it, or doubts what the accused side
alone says, or dates contradict), then `alternative_given`, `denied_specific`, `denied_general`, `unchallenged`. A
denial never lowers the support word.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.case.acknowledged import acknowledges
from onrecord.case.independence import (
    DIRECT,
    THINGS,
    Origins,
    attributed,
    basis_of,
    channels,
    house,
    origins,
    passed_on,
    retold,
    told_below,
)
from onrecord.case.resolve import act_of
from onrecord.case.said import Said
from onrecord.case.sides import camp, speaks_for_a_state
from onrecord.model import Disagreement, Entity
from onrecord.model.case import Challenge, Support
from onrecord.translate import gettext as _

_ACCUSING = frozenset({"charge_prosecution", "counter_accusation"})
_CORE_SLOTS = frozenset({"when", "affected"})
_FLAG_OF_SLOT = {"when": "date_differs", "where": "place_differs", "affected": "identity_differs"}


@dataclass(frozen=True, kw_only=True)
class Status:
    """Where an event stands.

    Attributes:
        origins: Case entity ids of the distinct roots, sorted.
        channels: Size of the largest set of claims whose chains share no speaker.
        reasons: Why these words, in words.
    """

    support: Support
    challenge: Challenge
    flags: tuple[str, ...]
    origins: tuple[str, ...]
    channels: int
    reasons: tuple[str, ...]


def status(
    said: Sequence[Said],
    entities: Mapping[str, Entity],
    disagreements: Sequence[Disagreement] = (),
    outlets: Container[str] = frozenset(),
) -> Status:
    """The words for one event.

    Args:
        said: Those claims of it that count at the date asked for.
        entities: The case's, by id, with their sides.
        disagreements: Of the same claims.
        outlets: News outlets of the case: what one did not see or hear itself it only passes on.
    """
    withdrawn = {one.root for one in said if one.claim.stance == "retract"}
    asserted = _asserted(said)
    standing = [one for one in asserted if one.root not in withdrawn]
    act = act_of(said) if said else ""
    acknowledged = [one for one in said if one.root not in withdrawn and acknowledges(one, act, entities)]
    counted = retold(list({one.id: one for one in [*standing, *acknowledged]}.values()))
    having = told_below(attributed(counted.said, outlets), entities)
    found = origins(having, entities)
    count = channels(having)
    support, why = _support(
        _Ground(said, standing, having, found, count, tuple(acknowledged), tuple(asserted), entities, outlets)
    )
    if support == "withdrawn":
        found = origins([one for one in said if one.claim.stance == "retract"], entities)
    challenge, against = _challenge(said, entities, disagreements)
    return Status(
        support=support,
        challenge=challenge,
        flags=_flags(said, having, entities, disagreements, found),
        origins=found.ids,
        channels=count,
        reasons=(why, against, *_house_reasons(found, entities), *_copy_reasons(counted.repeated, entities)),
    )


def _asserted(said: Sequence[Said]) -> list[Said]:
    """The claims that say that it happened; where there is none, those that tell of it in another way."""
    firm = [one for one in said if one.claim.stance in ("assert", "finding")]
    return firm or [one for one in said if one.claim.stance == "alternative"]


@dataclass(frozen=True)
class _Ground:
    """What the support word is reckoned from."""

    said: Sequence[Said]
    standing: Sequence[Said]
    attributed: Sequence[Said]
    origins: Origins
    channels: int
    acknowledged: Sequence[Said]
    asserted: Sequence[Said]
    entities: Mapping[str, Entity]
    outlets: Container[str]


def _support(on: _Ground) -> tuple[Support, str]:
    retracted = any(one.claim.stance == "retract" for one in on.said)
    held = any(not passed_on(one, on.outlets) for one in on.standing)  # what an outlet passes on nobody upholds
    if retracted and not held and not on.acknowledged:
        return "withdrawn", _("Everyone who said it has taken it back.")
    if any(one.claim.stance == "finding" for one in on.standing):
        return "adjudicated", _("A court or an inquiry has found it.")
    if on.acknowledged:
        who = _names([one.root for one in on.acknowledged], on.entities)
        return "officially_acknowledged", _("{who} states it in its own name.").format(who=who)
    return _told(on) if on.attributed else _without_origin(on)


def _without_origin(on: _Ground) -> tuple[Support, str]:
    """The words for what nobody named says."""
    if on.standing:
        return "unattributed", _("It is reported, but nobody is named who knows it.")
    if any(one.claim.stance == "deny" for one in on.said):
        return "unattributed", _("Only a denial is on record; who says that it happened is not among these reports.")
    return "inferred", _("No passage says that it happened; only circumstances are reported.")


def _told(on: _Ground) -> tuple[Support, str]:
    """The words for what is told by named speakers."""
    who = _names(on.origins.ids, on.entities)
    if len(on.origins.ids) >= 2:
        if on.channels < 2:
            reason = _("{who} say so, but all that they say reaches us through one channel.").format(who=who)
            return "single_channel", reason
        if not on.origins.direct:
            return "single_channel", _("{who} say so, but none of them saw, heard or held it.").format(who=who)
        if _across(on):
            reason = _("{who} say so, independently of each other and from different standpoints.").format(who=who)
            return "cross_corroborated", reason
        return "corroborated", _("{who} say so, each through a channel of its own.").format(who=who)
    if on.origins.direct:
        return "alleged_firsthand", _("{who} says so, who saw, heard, held or lived it.").format(who=who)
    return "alleged", _("According to {who}, who does not say that it was there.").format(who=who)


def _across(on: _Ground) -> bool:
    camps = {camp(one, on.entities) for one in on.origins.ids}
    direct = [one for one in on.attributed if basis_of(one) in DIRECT]
    sorts = {basis_of(one) in THINGS for one in direct}
    return len(camps) > 1 or len(sorts) > 1


def _challenge(
    said: Sequence[Said], entities: Mapping[str, Entity], disagreements: Sequence[Disagreement]
) -> tuple[Challenge, str]:
    denials = [one for one in said if one.claim.stance == "deny"]
    outside = [one.root for one in denials if one.root is not None and not _accused_here(one.root, said, entities)]
    explaining = {one.id for one in said if one.claim.stance == "alternative"}
    apart = sorted(one.slot for one in disagreements if _core_apart(one, explaining))
    others = [one.root for one in said if one.id in explaining]
    specific = [one.root for one in denials if one.claim.scope == "specific"]
    steps: tuple[tuple[Sequence[str | None], Challenge, str], ...] = (
        (outside, "disputed", _("{who} denies it and is not accused of it.")),
        (apart, "disputed", _("Accounts contradict each other: {who}.")),
        (_doubters(said, entities), "disputed", _("{who} doubts it.")),
        (others, "alternative_given", _("{who} explains it otherwise.")),
        (specific, "denied_specific", _("{who} denies it.")),
        ([one.root for one in denials], "denied_general", _("{who} denies that such things happen.")),
    )
    for found, word, reason in steps:
        if found:
            return word, reason.format(who=_names(found, entities))
    return "unchallenged", _("No denial was found in these reports.")


def _core_apart(one: Disagreement, explaining: Container[str]) -> bool:
    """Whether accounts contradict each other in a core slot by themselves, explanations of another kind left aside."""
    if one.slot not in _CORE_SLOTS or one.kind != "contradiction":
        return False
    return sum(any(claim not in explaining for claim in version.claims) for version in one.versions) > 1


def _doubters(said: Sequence[Said], entities: Mapping[str, Entity]) -> list[str]:
    """Who doubts what only another side says."""
    doubting = [one.root for one in said if one.claim.stance == "doubt" and one.root]
    if not doubting:
        return []
    told = {camp(one.root, entities) for one in said if one.claim.stance == "assert" and one.root}
    return [root for root in doubting if told == {"accused"} and camp(root, entities) != "accused"]


def _accused_here(root: str, said: Sequence[Said], entities: Mapping[str, Entity]) -> bool:
    """Whether somebody is on the accused side of the case, speaks for a state, or is the one accused in this event."""
    mine = set(house(root, entities))
    if camp(root, entities) == "accused":
        return True
    if any(one in entities and speaks_for_a_state(entities[one]) for one in sorted(mine)):
        return True
    told = [one for one in said if one.claim.stance in ("assert", "finding")]
    accused = {doer for one in told for doer in one.doers if one.root != root}
    if any(one.claim.act in _ACCUSING for one in told):
        accused = {person for one in told for person in one.affected}
    return bool(mine & accused)


def _flags(
    said: Sequence[Said],
    having: Sequence[Said],
    entities: Mapping[str, Entity],
    disagreements: Sequence[Disagreement],
    found: Origins,
) -> tuple[str, ...]:
    flags = {_FLAG_OF_SLOT[one.slot] for one in disagreements if one.slot in _FLAG_OF_SLOT}
    camps = {camp(one, entities) for one in found.ids}
    if len(found.ids) > 1 and len(camps) == 1 and camps <= {"affected", "accused"}:
        flags.add("one_sided")
    if having and min(len(one.chain) for one in having) > 2:
        flags.add("relayed")
    if having and all(len(one.chain) > 1 for one in having):
        flags.add("media_only")
    if any(one.claim.stance == "circumstantial" for one in said):
        flags.add("circumstantial_support")
    from_accused = [one for one in having if one.root and camp(one.root, entities) == "accused"]
    if from_accused and all(len(one.chain) > 2 for one in from_accused):
        flags.add("confirmation_reported_second_hand")
    if all(one.claim.reviewed is None for one in said):
        flags.add("machine_only")
    return tuple(sorted(flags))


def _house_reasons(found: Origins, entities: Mapping[str, Entity]) -> tuple[str, ...]:
    return tuple(
        _("{one} and {other} belong together and count as one origin.").format(
            one=_names([one], entities), other=_names([other], entities)
        )
        for one, other in found.merged
    )


def _copy_reasons(repeated: Iterable[tuple[str, str]], entities: Mapping[str, Entity]) -> tuple[str, ...]:
    return tuple(
        _("{one} repeats the words of {other} and counts with it.").format(
            one=_names([one], entities), other=_names([other], entities)
        )
        for one, other in repeated
        if one != other
    )


def _names(ids: Iterable[str | None], entities: Mapping[str, Entity]) -> str:
    names = dict.fromkeys(entities[one].name if one in entities else one for one in ids if one)
    return ", ".join(names) or _("somebody")
