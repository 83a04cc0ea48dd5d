"""What ties a claim that is said beside events to one of them: named signals, as for pairs of claims.

A denial, a doubt, another explanation or a trace speaks about an event without asserting it. Where it belongs shows
in whom it speaks of, in what the passages before it in its report told, in who speaks, and in what its words are
traces of.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import get_args

from onrecord.case.kinds import Nearness, nearness
from onrecord.case.said import Said
from onrecord.case.signal_names import SignalNames
from onrecord.case.signals import Setting, likeness, place_relation, step
from onrecord.case.times import Days, relation
from onrecord.case.topics import pointed_at
from onrecord.model import ACTS


def _order(*values: str) -> Mapping[str, int]:
    """The place of each value, what speaks most for going there first."""
    return {value: place for place, value in enumerate(values)}


_NEARNESS = _order(*get_args(Nearness))
_PEOPLE = _order(
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
_TIMES = _order("same_day", "same", "within", "overlap", "near", "unknown", "apart")
_PLACES = _order("same", "within", "unknown", "other")
_CLOSE, _FAR = 250, 900
_ACT, _AFFECTED, _DOERS = SignalNames("act:"), SignalNames("affected:"), SignalNames("doers:")
_DATE, _WHERE, _WORDS, _AROUND = (SignalNames(f"{slot}:") for slot in ("date", "where", "words", "around"))

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
        days: When each of them took place; so for `days_around`, by what they stand.
        acts: The acts of any of them; so for `modalities`, `roots`, `topics` and `numbers`.
        sort: The signals of what acts they are.
        has_pattern: Whether any of them tells of more than one case.
        wordings: One of them for each passage that has other words than those before.
        of_report: By report those that stand in it.
    """

    members: tuple[Said, ...]
    size: int
    largest: bool = False

    affected: frozenset[frozenset[str]] = field(init=False, repr=False, compare=False)
    doers: frozenset[frozenset[str]] = field(init=False, repr=False, compare=False)
    where: frozenset[frozenset[str]] = field(init=False, repr=False, compare=False)
    days: frozenset[Days | None] = field(init=False, repr=False, compare=False)
    days_around: frozenset[Days | None] = field(init=False, repr=False, compare=False)
    acts: frozenset[str] = field(init=False, repr=False, compare=False)
    modalities: frozenset[str] = field(init=False, repr=False, compare=False)
    roots: frozenset[str | None] = field(init=False, repr=False, compare=False)
    topics: frozenset[str] = field(init=False, repr=False, compare=False)
    numbers: frozenset[str] = field(init=False, repr=False, compare=False)
    sort: tuple[str, ...] = field(init=False, repr=False, compare=False)
    has_pattern: bool = field(init=False, repr=False, compare=False)
    wordings: tuple[Said, ...] = field(init=False, repr=False, compare=False)
    of_report: Mapping[str, Sequence[Said]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        some = self.members
        acts = frozenset([two.claim.act for two in some])
        of_report: dict[str, list[Said]] = {}
        for two in some:
            of_report.setdefault(two.text.report, []).append(two)
        for name, value in (
            ("affected", frozenset([two.affected for two in some])),
            ("doers", frozenset([two.doers for two in some])),
            ("where", frozenset([two.where for two in some])),
            ("days", frozenset([two.days for two in some])),
            ("days_around", frozenset([two.days_around for two in some])),
            ("acts", acts),
            ("sort", _sort(acts)),
            ("modalities", frozenset([two.claim.modality for two in some])),
            ("roots", frozenset([two.root for two in some])),
            ("topics", frozenset().union(*[two.topics for two in some])),
            ("numbers", frozenset().union(*[two.numbers for two in some])),
            ("has_pattern", any(two.claim.scope != "specific" for two in some)),
            ("wordings", tuple({two.stems: two for two in some}.values())),
            ("of_report", of_report),
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
    own = [
        *_act_signals(one, told),
        _AFFECTED[_best((setting.people(one.affected, other) for other in told.affected), _PEOPLE)],
        _DOERS[_best((setting.people(one.doers, other) for other in told.doers), _PEOPLE)],
        _DATE[_best((relation(one.days, days) for days in told.days), _TIMES)],
        _WHERE[_best((place_relation(one.where, other, setting) for other in told.where), _PLACES)],
        _WORDS[step(max([likeness(one, two, setting) for two in told.wordings]))],
        f"size:{min(told.size, 4)}",
        *_speaker_signals(one, told, setting),
        *_place_in_report(one, told, before),
    ]
    if told.largest:
        own.append("size:largest")
    if one.days is None:
        own.append(_AROUND[_best((relation(one.days_around, days) for days in told.days_around), _TIMES)])
    if not one.numbers.isdisjoint(told.numbers):
        own.append("numbers:shared")
    return (*own, *map(_of_stance(one.claim.stance).__getitem__, own))


@cache
def _of_stance(stance: str) -> SignalNames:
    """The names of signals that hold of a stance in particular."""
    return SignalNames(f"{stance}&")


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
    yield _ACT[_best((nearness(one.claim.act, act) for act in acts), _NEARNESS)]
    yield from told.sort
    yield "modality:same" if one.claim.modality in told.modalities else "modality:other"
    pointed = pointed_at(one.passage)
    if pointed:
        places = [pointed[act] for act in acts if act in pointed]
        yield f"points:{min(*places, 2) if places else 'elsewhere'}"
    if one.topics and told.topics:
        yield "topic:other" if one.topics.isdisjoint(told.topics) else "topic:shared"
    if told.has_pattern:
        yield "event:a_pattern"


@cache
def _sort(acts: frozenset[str]) -> tuple[str, ...]:
    """What acts some are, by the first of them and by whether any is a wrong."""
    first = min(acts)
    wrong = "event:a_wrong" if acts & _wrongs() else "event:no_wrong"
    return f"event_group:{ACTS[first].group}", f"event_act:{first}", wrong


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
    here = told.of_report.get(one.text.report)
    if here is None:
        yield "report:other"
        return
    ids = {two.id for two in here}
    rank = next((at for at, two in enumerate(before[:LAST_FEW]) if two.id in ids), None)
    yield "before:earlier_or_none" if rank is None else f"before:{rank}"
    between = min(abs(one.position - two.position) for two in here)
    yield f"distance:{'close' if between < _CLOSE else 'near' if between < _FAR else 'far'}"
    if any(one.position == two.position for two in here):
        yield "distance:one_passage"


def _best(found: Iterable[str], order: Mapping[str, int]) -> str:
    """The value that comes first in an order."""
    return min(found, key=order.__getitem__)
