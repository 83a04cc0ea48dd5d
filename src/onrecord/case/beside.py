"""What ties a claim that is said beside events to one of them: named signals, as for pairs of claims.

A denial, a doubt, another explanation or a trace speaks about an event without asserting it. Where it belongs shows
in whom it speaks of, in what the passages before it in its report told, in who speaks, and in what its words are
traces of.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from onrecord.case.kinds import Nearness, nearness
from onrecord.case.said import Said
from onrecord.case.signals import Setting, likeness, place_relation, step
from onrecord.case.times import relation
from onrecord.case.topics import pointed_at
from onrecord.dates import UncertainDate, ends
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


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """The claims of one event.

    Attributes:
        members: Its assertions, or those of very many that stand nearest to the claim in question.
        size: How many there are.
        largest: Whether no other event of the case has more claims.
        affected: Whom each of the members befalls; so for `doers` and `where`.
        dates: When each of them took place, equal bounds once; so for `around`, by what they stand.
        acts: The acts of any of them; so for `modalities`, `roots`, `topics` and `numbers`.
        has_pattern: Whether any of them tells of more than one case.
    """

    members: tuple[Said, ...]
    size: int
    largest: bool = False

    affected: frozenset[frozenset[str]] = field(init=False, repr=False, compare=False)
    doers: frozenset[frozenset[str]] = field(init=False, repr=False, compare=False)
    where: frozenset[frozenset[str]] = field(init=False, repr=False, compare=False)
    dates: tuple[UncertainDate | None, ...] = field(init=False, repr=False, compare=False)
    around: tuple[UncertainDate | None, ...] = field(init=False, repr=False, compare=False)
    acts: frozenset[str] = field(init=False, repr=False, compare=False)
    modalities: frozenset[str] = field(init=False, repr=False, compare=False)
    roots: frozenset[str | None] = field(init=False, repr=False, compare=False)
    topics: frozenset[str] = field(init=False, repr=False, compare=False)
    numbers: frozenset[str] = field(init=False, repr=False, compare=False)
    has_pattern: bool = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        some = self.members
        for name, value in (
            ("affected", frozenset([two.affected for two in some])),
            ("doers", frozenset([two.doers for two in some])),
            ("where", frozenset([two.where for two in some])),
            ("dates", tuple({two.date and ends(two.date): two.date for two in some}.values())),
            ("around", tuple({two.around and ends(two.around): two.around for two in some}.values())),
            ("acts", frozenset([two.claim.act for two in some])),
            ("modalities", frozenset([two.claim.modality for two in some])),
            ("roots", frozenset([two.root for two in some])),
            ("topics", frozenset().union(*[two.topics for two in some])),
            ("numbers", frozenset().union(*[two.numbers for two in some])),
            ("has_pattern", any(two.claim.scope != "specific" for two in some)),
        ):
            object.__setattr__(self, name, value)


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
    own = [
        *_act_signals(one, told),
        f"affected:{_best((setting.people(one.affected, other) for other in told.affected), _PEOPLE)}",
        f"doers:{_best((setting.people(one.doers, other) for other in told.doers), _PEOPLE)}",
        f"date:{_best((relation(one.date, date) for date in told.dates), _TIMES)}",
        f"where:{_best((place_relation(one.where, other, setting) for other in told.where), _PLACES)}",
        f"words:{step(max(likeness(one, two, setting) for two in told.members))}",
        f"size:{min(told.size, 4)}",
        *_speaker_signals(one, told, setting),
        *_place_in_report(one, told, before),
    ]
    if told.largest:
        own.append("size:largest")
    if one.date is None:
        own.append(f"around:{_best((relation(one.around, date) for date in told.around), _TIMES)}")
    if not one.numbers.isdisjoint(told.numbers):
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
    acts = told.acts
    near = _best((nearness(one.claim.act, act) for act in acts), _NEARNESS)
    yield f"act:{near}"
    yield f"event_group:{ACTS[min(acts)].group}"
    yield f"event_act:{min(acts)}"
    yield f"event:{'a_wrong' if acts & _wrongs() else 'no_wrong'}"
    yield f"modality:{'same' if one.claim.modality in told.modalities else 'other'}"
    pointed = pointed_at(one.passage)
    if pointed:
        places = [pointed[act] for act in acts if act in pointed]
        yield f"points:{min(*places, 2) if places else 'elsewhere'}"
    if one.topics and told.topics:
        yield f"topic:{'other' if one.topics.isdisjoint(told.topics) else 'shared'}"
    if told.has_pattern:
        yield "event:a_pattern"


def _speaker_signals(one: Said, told: Told, setting: Setting) -> Iterator[str]:
    if one.root is None:
        return
    if one.root in told.roots:
        yield "root:says_both"
    mine = {one.root, *setting.above.get(one.root, ())}
    if any(not mine.isdisjoint(some) for some in told.doers):
        yield "root:a_doer"
    if any(not mine.isdisjoint(some) for some in told.affected):
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


def _best(found: Iterable[str], order: Sequence[str]) -> str:
    """The value that comes first in `order`."""
    there = set(found)
    return next(value for value in order if value in there)
