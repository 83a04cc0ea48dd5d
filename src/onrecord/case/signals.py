"""What speaks for and against two claims telling of one event: named signals, each with its points.

A signal is a short name such as `date:same_day`. `signals` says which hold of a pair; how much each weighs, for and
against, stands in `data/points.toml` (fitted by `training/events/fit.py`), one table for each sort of pair: the same
signal means another thing for two assertions of one report than for a denial and an assertion of two.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import lru_cache

from onrecord.case.kinds import DEATHS, nearness
from onrecord.case.said import BESIDE, Manner, Said
from onrecord.case.signal_names import SignalNames
from onrecord.case.times import ALWAYS, Days, gap_of, is_day, relation
from onrecord.case.words import numbers
from onrecord.model import Entity

_CLOSE, _FAR = 250, 900  # code points between two passages of one report: a sentence or two, a few paragraphs
_TOP = 160  # a headline stands within the first code points of a report
_LEDE = 350  # what a report tells first lies within so many
_DAYS_STEPS = (0, 3, 10, 30, 90)  # between two reports
_A_WEEK = 7  # days
_LIKENESS_STEPS = (0.08, 0.16, 0.25, 0.4, 0.6)
_KEPT = 32768  # pairs of slots whose people are remembered: the next pairs are as a rule of the same claims
OFTEN = 0.25  # a person in this share of the claims is the case's main one, and says little about which event


@dataclass(frozen=True, kw_only=True)
class Setting:
    """What a pair is seen against.

    It is kept while reports come: whoever changes what it holds calls `renew`.

    Attributes:
        weight: For each stem, how telling it is, squared: the fewer claims have it the more.
        often: People in so large a share of the claims that they say little about which event is told of.
        above: For each entity what it is part of, near first; members of a group have the group here.
        crowds: Groups and unnamed ones: two different ones of them may still be the same people.
        heads: For crowds of whom it is told how many they are, the number.
        told: How many assertions a report has of an act, by report and act, and by report, act and person.
        norm: For each claim the length of its weighted stems.
    """

    weight: Mapping[str, float]
    often: AbstractSet[str]
    above: Mapping[str, tuple[str, ...]]
    crowds: AbstractSet[str]
    norm: Mapping[str, float]
    heads: Mapping[str, int]
    told: Mapping[tuple[str, ...], int]
    _people: dict[tuple[frozenset[str], frozenset[str]], str] = field(default_factory=dict, repr=False, compare=False)
    _wide: dict[frozenset[str], frozenset[str]] = field(default_factory=dict, repr=False, compare=False)
    _alone: dict[str, tuple[bool, bool]] = field(default_factory=dict, repr=False, compare=False)

    def renew(self) -> None:
        """Forget what was reckoned from what has changed."""
        self._people.clear()
        self._wide.clear()
        self._alone.clear()

    def alone(self, one: Said) -> tuple[bool, bool]:
        """Whether its report asserts the act of a claim but once, and whether but once of one of its people."""
        known = self._alone.get(one.id)
        if known is None:
            if len(self._alone) >= _KEPT:
                self._alone.clear()
            known = self._alone[one.id] = _only(one, self), _only_of_these(one, self)
        return known

    def people(self, one: frozenset[str], two: frozenset[str]) -> str:
        """How the people in a slot of two claims stand to each other."""
        if not one or not two:
            return "one_unknown" if one or two else "none"
        known = self._people.get((one, two))
        if known is None:
            if len(self._people) >= _KEPT:
                self._people.clear()
            known = self._people[one, two] = _people(one, two, self)
        return known

    def wide(self, some: frozenset[str]) -> frozenset[str]:
        """These and all that they are part of."""
        known = self._wide.get(some)
        if known is None:
            known = self._wide[some] = some.union(*(self.above.get(one, ()) for one in some))
        return known


def heads_of(group: Entity) -> int:
    """How many a group is; 0 where that is not told."""
    if group.kind != "group":
        return 0
    if group.count is not None:
        return group.count
    given = {number for name in group.names for number in numbers(name)}
    return int(given.pop()) if len(given) == 1 else 0


def is_crowd(one: Entity) -> bool:
    """Whether two different ones of such may still be the same people."""
    return one.kind == "group" or not one.named


def tellings(one: Said) -> Iterator[tuple[str, ...]]:
    """What a claim is counted under in `Setting.told`."""
    if not one.beside:
        yield (one.text.report, one.claim.act)
        yield from ((one.text.report, one.claim.act, person) for person in one.affected or one.doers)


_SORTS = tuple(
    (f"{sort}_across", f"{sort}_here") for sort in ("assertions", "beside", "both_beside")
)  # by how many of the two are beside events, and whether they stand in one report
_WHERE, _AROUND = SignalNames("where:"), SignalNames("around:")
_WORDS, _NUMBERS, _TOPICS = SignalNames("words:"), SignalNames("numbers:"), SignalNames("topic:")


def sort_of(one: Said, two: Said) -> str:
    """Which table of points a pair is judged by."""
    return _SORTS[one.beside + two.beside][one.text.report == two.text.report]


def signals(one: Said, two: Said, setting: Setting) -> tuple[str, ...]:
    """The signals that hold of a pair; the order of the two does not matter."""
    first, second = one.days, two.days
    act, own, in_manner = _of_manners(one.manner, two.manner)
    when = relation(first, second)
    found = [
        *_crossed(act, setting.people(one.affected, two.affected), setting.people(one.doers, two.doers), when, own),
        *in_manner,
        _WHERE[place_relation(one.where, two.where, setting)],
        _WORDS[step(likeness(one, two, setting))],
        _NUMBERS[_numbers(one, two)],
        _TOPICS[_topics(one, two)],
        "root:same" if one.root == two.root and one.root is not None else "root:other",
    ]
    if first is None or second is None:
        found.append(_AROUND[relation(one.days_around, two.days_around)])
    if one.text.report == two.text.report:
        found += _distance_signals(one, two)
    else:
        found += _report_signals(one, two, setting, once=bool(own) and not one.beside and not two.beside)
    if first is not None and second is not None:
        if when == "apart" and gap_of(first, second) >= _A_WEEK:
            found.append("date:a_week_apart")
        since = _since(first)
        if since and (other := _since(second)):
            found.append("since:same" if since == other else "since:other")
    if own:
        found.append(_same_act(own, _topics(one, two)))
        found += _turns(one, two)
    if act in ("act:same", "act:one_thing") and _dies_once(one, two, setting):
        found.append("once")
    return tuple(found)


@lru_cache(maxsize=1024)
def _same_act(act: str, topics: str) -> str:
    return f"same_act:{act}&topic:{topics}"


def _turns(one: Said, two: Said) -> Iterator[str]:
    """Whether two passages say that they tell of two of several deeds of one sort.

    "In the first raid" and "raided again" are two; so is a deed done "again" and one of another day; and what tells of
    several deeds on several days is none of them.
    """
    turns = one.turn, two.turn
    if turns == (None, None):
        return
    if set(turns) == {"first", "again"}:
        yield "turn:first+again"
    elif turns[0] != turns[1] and "again" in turns and relation(one.days_around, two.days_around) == "apart":
        yield "turn:another_day"
    elif turns[0] != turns[1] and any(
        turn == "several" and _on_days(some) for turn, some in zip(turns, (one, two), strict=True)
    ):
        yield "turn:several"


def _on_days(one: Said) -> bool:
    """Whether a claim is dated, and not by one day."""
    return one.date is not None and not is_day(one.date)


def _dies_once(one: Said, two: Said, setting: Setting) -> bool:
    """Whether two assertions tell of the death of one and the same person, and of nobody else's."""
    if one.claim.act not in DEATHS or two.claim.act not in DEATHS or one.beside or two.beside:
        return False
    if one.affected != two.affected or len(one.affected) != 1 or not one.affected.isdisjoint(setting.crowds):
        return False
    return one.claim.modality == two.claim.modality == "happened" and one.claim.scope == two.claim.scope == "specific"


@lru_cache(maxsize=16384)
def _crossed(act: str, affected: str, doers: str, when: str, own: str) -> tuple[str, ...]:
    """How act, people and date stand to each other, each by itself and with the others; `own` is the act both name."""
    affected, doers, when = f"affected:{affected}", f"doers:{doers}", f"date:{when}"
    found = (act, affected, doers, when)
    crossed = (f"{act}&{affected}", f"{act}&{when}", f"{affected}&{when}", f"{act}&{doers}")
    if not own:
        return (*found, *crossed)
    own = f"same_act:{own}"
    return (*found, *crossed, own, f"{own}&{affected.partition('_')[0]}", f"{own}&{when}")


def _report_signals(one: Said, two: Said, setting: Setting, *, once: bool) -> tuple[str, ...]:
    """What holds of two reports and of the places of the claims in them; `once` asks how often they tell the act."""
    published = ""
    if one.said_day is not None and two.said_day is not None:
        dated = (one.days is not None) + (two.days is not None)
        published = _PUBLISHED[bisect_left(_DAYS_STEPS, abs(one.said_day - two.said_day))][dated]
    alone = None
    if once:
        first, second = setting.alone(one), setting.alone(two)
        alone = first[0] + second[0], first[1] + second[1]
    early = _too_early(one, two) or _too_early(two, one)
    return _across(published, early, alone, (one.position < _LEDE) + (two.position < _LEDE))


_PUBLISHED = tuple(
    tuple(f"published:{step}&dated:{dated}" for dated in range(3)) for step in range(len(_DAYS_STEPS) + 1)
)


@lru_cache(maxsize=4096)
def _across(published: str, early: bool, alone: tuple[int, int] | None, top: int) -> tuple[str, ...]:  # noqa: FBT001
    """The signals of two reports."""
    found = [published] if published else []
    if early:
        found.append("told_before")
    if alone:
        found += (f"only:{alone[0]}", f"only_of_these:{alone[1]}")
    return (*found, f"top:{top}")


def _too_early(one: Said, two: Said) -> bool:
    """Whether the second gives a date after the first was published, which tells that it happened."""
    if two.days is None or one.said_day is None:
        return False
    return two.days.first > one.said_day and one.claim.modality == "happened"


def _only(one: Said, setting: Setting) -> bool:
    """Whether its report asserts this act but once."""
    return setting.told.get((one.text.report, one.claim.act), 0) <= 1


def _only_of_these(one: Said, setting: Setting) -> bool:
    """Whether its report asserts this act but once of one of the people."""
    report, act, told = one.text.report, one.claim.act, setting.told
    return any(told.get((report, act, person), 0) <= 1 for person in one.affected or one.doers)


def _since(days: Days) -> int:
    """The day since which something is said to last; 0 where it does not."""
    return days.first if days.last == ALWAYS.last else ALWAYS.first


@lru_cache(maxsize=16384)
def _of_manners(one: Manner, two: Manner) -> tuple[str, str, tuple[str, ...]]:
    """How near the acts of two claims are, the act that both name, and the signals of how they are claimed."""
    (first, stance, modality, scope), (second, other_stance, other_modality, other_scope) = one, two
    act = f"act:{nearness(first, second)}"
    found: list[str] = []
    if stance in BESIDE or other_stance in BESIDE:
        stances = "+".join(sorted((stance, other_stance)))
        found += (f"stances:{stances}", f"{act}&stances:{stances}")
    if modality != other_modality:
        found.append(f"modality:{'+'.join(sorted((modality, other_modality)))}")
    else:
        found.append("modality:same")
        if modality != "happened":
            found.append(f"modality:both_{modality}")
    if not scope == other_scope == "specific":
        found.append(f"scope:{'+'.join(sorted((scope, other_scope)))}")
    if "denial" in (first, second):
        found.append("act:a_denial")
    if "sighting_trace" in (first, second):
        found.append("act:a_trace")
    return act, first if first == second else "", tuple(found)


def _people(one: frozenset[str], two: frozenset[str], setting: Setting) -> str:
    shared = (one & setting.wide(two)) or (setting.wide(one) & two)
    if not shared:
        if not (one <= setting.crowds or two <= setting.crowds):
            return "other"
        heads = [sum(setting.heads.get(person, person not in setting.crowds) for person in some) for some in (one, two)]
        return "other_crowds" if 0 in heads else "crowds_of_a_size" if heads[0] == heads[1] else "crowds_of_two_sizes"
    often = shared <= setting.often
    exact = "same" if one == two else "some"
    return f"{exact}_{'often' if often else 'seldom'}"


def place_relation(one: frozenset[str], two: frozenset[str], setting: Setting) -> str:
    """How the places of two claims stand to each other."""
    if not one or not two:
        return "unknown"
    if one & two:
        return "same"
    return "within" if (one & setting.wide(two)) or (setting.wide(one) & two) else "other"


def likeness(one: Said, two: Said, setting: Setting) -> float:
    """Cosine of the weighted stems of two passages."""
    common = one.stems & two.stems
    if not common:
        return 0.0
    weight = setting.weight
    return sum(map(weight.__getitem__, common)) / (setting.norm[one.id] * setting.norm[two.id])


def step(value: float) -> str:
    """The step of a likeness on a coarse scale."""
    return str(bisect_right(_LIKENESS_STEPS, value)) if value > 0 else "none"


def _numbers(one: Said, two: Said) -> str:
    if not one.numbers or not two.numbers:
        return "unknown"
    return "shared" if one.numbers & two.numbers else "other"


def _topics(one: Said, two: Said) -> str:
    first, second = one.topics, two.topics
    if not first or not second:
        return "unknown"
    if first & second:
        return "same" if first == second else "shared"
    return "other"


def _distance_signals(one: Said, two: Said) -> tuple[str, ...]:
    between = abs(one.position - two.position)
    found = "distance:close" if between < _CLOSE else "distance:near" if between < _FAR else "distance:far"
    top = ("distance:from_the_top",) if one.position < _TOP or two.position < _TOP else ()
    if one.claim.act == two.claim.act and not one.beside and not two.beside and _overlap(one, two):
        return (found, *top, "distance:told_twice")
    return (found, *top)


def _overlap(one: Said, two: Said) -> bool:
    """Whether the first passages of two claims of one report have words in common."""
    first, second = one.claim.evidence[0].span, two.claim.evidence[0].span
    return first.start < second.end and second.start < first.end
