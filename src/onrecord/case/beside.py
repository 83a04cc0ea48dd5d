"""What ties a claim that is said beside events to one of them: named signals, as for pairs of claims.

A denial, a doubt, another explanation or a trace speaks about an event without asserting it. Where it belongs shows
in whom it speaks of, in what the passages before it in its report told, in who speaks, and in what its words are
traces of.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from onrecord.case.kinds import Nearness, nearness
from onrecord.case.said import Said
from onrecord.case.signals import Setting, likeness, place_relation, step
from onrecord.case.times import relation
from onrecord.case.topics import pointed_at
from onrecord.model import ACTS

_NEARNESS: tuple[Nearness, ...] = ("same", "one_thing", "arms_length", "group", "other")
_PEOPLE = (
    "same_seldom",
    "some_seldom",
    "same_often",
    "some_often",
    "crowds_of_a_size",
    "other_crowds",
    "crowds_of_two_sizes",
    "one_unknown",
    "none",
    "other",
)
_TIMES = ("same_day", "same", "within", "overlap", "near", "unknown", "apart")
_PLACES = ("same", "within", "unknown", "other")
_CLOSE, _FAR = 250, 900

LAST_FEW = 4
"""How many assertions before a passage are looked at."""


@dataclass(frozen=True, kw_only=True)
class Told:
    """The claims of one event.

    Attributes:
        members: Its assertions, or those of very many that stand nearest to the claim in question.
        size: How many there are.
        largest: Whether no other event of the case has more claims.
    """

    members: tuple[Said, ...]
    size: int
    largest: bool = False


@cache
def _wrongs() -> frozenset[str]:
    content = files("onrecord.case").joinpath("data/status.toml").read_text("utf-8")
    return frozenset(tomllib.loads(content)["wrongs"])


def beside_signals(one: Said, told: Told, before: Sequence[Said], setting: Setting) -> tuple[str, ...]:
    """The signals that hold between a claim and an event.

    Args:
        one: The claim that is said beside events.
        told: The event.
        before: The last few assertions before it in its report, the nearest first.
        setting: What they are seen against.
    """
    stance = one.claim.stance
    affected, doers = {two.affected for two in told.members}, {two.doers for two in told.members}
    places = {two.where for two in told.members}
    own = [
        *_act_signals(one, told),
        f"affected:{_best((setting.people(one.affected, other) for other in affected), _PEOPLE)}",
        f"doers:{_best((setting.people(one.doers, other) for other in doers), _PEOPLE)}",
        f"date:{_best((relation(one.date, two.date) for two in told.members), _TIMES)}",
        f"where:{_best((place_relation(one.where, other, setting) for other in places), _PLACES)}",
        f"words:{step(max(likeness(one, two, setting) for two in told.members))}",
        f"size:{min(told.size, 4)}",
        *_speaker_signals(one, told, setting),
        *_place_in_report(one, told, before),
    ]
    if told.largest:
        own.append("size:largest")
    if one.date is None:
        own.append(f"around:{_best((relation(one.around, two.around) for two in told.members), _TIMES)}")
    numbers = {number for two in told.members for number in two.numbers}
    if one.numbers & numbers:
        own.append("numbers:shared")
    return (*own, *(f"{stance}&{signal}" for signal in own))


def alone_signals(one: Said) -> tuple[str, ...]:
    """What of a claim tells whether it goes to any event at all."""
    people = f"{'some' if one.affected else 'no'}_affected,{'some' if one.doers else 'no'}_doers"
    return (
        f"stance:{one.claim.stance}",
        f"scope:{one.claim.scope}",
        f"modality:{one.claim.modality}",
        f"act:{one.claim.act}",
        f"people:{people}",
    )


def _act_signals(one: Said, told: Told) -> Iterator[str]:
    acts = {two.claim.act for two in told.members}
    near = _best((nearness(one.claim.act, act) for act in acts), _NEARNESS)
    yield f"act:{near}"
    yield f"event_group:{ACTS[min(acts)].group}"
    yield f"event_act:{min(acts)}"
    yield f"event:{'a_wrong' if acts & _wrongs() else 'no_wrong'}"
    modalities = {two.claim.modality for two in told.members}
    yield f"modality:{'same' if one.claim.modality in modalities else 'other'}"
    pointed = pointed_at(one.passage)
    if pointed:
        places = [pointed[act] for act in acts if act in pointed]
        yield f"points:{min(*places, 2) if places else 'elsewhere'}"
    mine, theirs = one.topics, {topic for two in told.members for topic in two.topics}
    if mine and theirs:
        yield f"topic:{'shared' if mine & theirs else 'other'}"
    if any(two.claim.scope != "specific" for two in told.members):
        yield "event:a_pattern"


def _speaker_signals(one: Said, told: Told, setting: Setting) -> Iterator[str]:
    roots = {two.root for two in told.members if two.root}
    if one.root in roots:
        yield "root:says_both"
    doers = {person for two in told.members for person in two.doers}
    affected = {person for two in told.members for person in two.affected}
    if one.root is None:
        return
    mine = {one.root, *setting.above.get(one.root, ())}
    if mine & doers:
        yield "root:a_doer"
    if mine & affected:
        yield "root:affected"


def _place_in_report(one: Said, told: Told, before: Sequence[Said]) -> Iterator[str]:
    here = [two for two in told.members if two.text.report == one.text.report]
    if not here:
        yield "report:other"
        return
    ids = {two.id for two in here}
    rank = next((at for at, two in enumerate(before[:LAST_FEW]) if two.id in ids), None)
    yield "before:earlier_or_none" if rank is None else f"before:{rank}"
    between = min(abs(one.position - two.position) for two in here)
    yield f"distance:{'close' if between < _CLOSE else 'near' if between < _FAR else 'far'}"
    if any(one.position == two.position for two in here):
        yield "distance:one_passage"


def _best(found: Iterator[str] | Sequence[str], order: Sequence[str]) -> str:
    """The value that comes first in `order`."""
    return min(found, key=order.index)
