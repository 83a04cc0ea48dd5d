"""What the reports of a case leave open: questions that its events ask and no claim answers.

The one convention: a gap is about these reports, never about the world: "no report says". What answers a question, and
which words do, stands in `data/gaps.toml`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, cached_property
from importlib.resources import files

from onrecord.case.said import Said
from onrecord.dates import in_words, order_key
from onrecord.model import ACTS, Entity, Event, Gap
from onrecord.translate import gettext as _


@cache
def words(name: str) -> tuple[str, ...]:
    """One list of `data/gaps.toml`."""
    content = files("onrecord.case").joinpath("data/gaps.toml").read_text("utf-8")
    return tuple(tomllib.loads(content)[name])


_SEES = frozenset({"saw", "heard"})


@dataclass(frozen=True, kw_only=True)
class Told:
    """An event with its claims, as the gaps see it.

    Attributes:
        event: The event.
        said: Its claims that say that it happened.
        seen: Its traces that somebody saw or heard.
    """

    event: Event
    said: tuple[Said, ...]
    seen: tuple[Said, ...] = ()

    @cached_property
    def people(self) -> frozenset[str]:
        """Everybody it befell."""
        return frozenset(person for one in self.said for person in one.affected)

    @cached_property
    def everybody(self) -> frozenset[str]:
        """Everybody it befell, who did it, or who was seen."""
        return self.people.union(*(one.doers for one in self.said), *(one.affected for one in self.seen))

    def has_word(self, name: str) -> bool:
        """Whether a passage has a word of a list."""
        passages = " ".join(one.passage.casefold() for one in self.said)
        return any(word in passages for word in words(name))


def told(event: Event, said: Sequence[Said]) -> Told | None:
    """An event that somebody says happened, or of which somebody saw a trace; None for all others."""
    firm = [
        one
        for one in said
        if one.claim.stance in ("assert", "finding")
        and one.claim.modality == "happened"
        and one.claim.scope == "specific"
    ]
    seen = [
        one
        for one in said
        if one.claim.act == "sighting_trace"
        and one.claim.stance in ("assert", "circumstantial")
        and one.claim.modality == "happened"
        and one.claim.according_to[0].basis in _SEES
    ]
    if event.support == "withdrawn" or not (firm or seen):
        return None
    return Told(event=event, said=tuple(firm), seen=tuple(seen))


def gaps_of_person(
    person: str, mine: Sequence[Told], entities: Mapping[str, Entity], *, several: bool
) -> Iterator[tuple[Gap, str | None]]:
    """What is left open of somebody who was taken.

    Args:
        person: Case entity id.
        mine: The events that befell the person, or that the person did.
        entities: The case's, by id.
        several: Whether the case has several events.

    Yields:
        Gaps; of when somebody was last seen with the last day of that, for `with_days`.
    """
    known = entities.get(person)
    if known is None or known.kind != "person" or not known.named:
        return
    taken = [one for one in mine if one.event.act in words("taken") and person in one.people]
    if taken and _matters(known, mine, several=several):
        yield from ((gap, None) for gap in _of_taken(known, taken, mine))
        yield from _last_seen(known, mine, entities)


def with_days(gap: Gap, day: str | None, last_day: str | None) -> Gap:
    """When somebody was last seen, with the days from then to the last report.

    Args:
        gap: Without them.
        day: ISO day of that; None for other gaps.
        last_day: ISO day of the last report; None where no report has a date.
    """
    if day is None or last_day is None:
        return gap
    days = (date.fromisoformat(last_day) - date.fromisoformat(day)).days
    after = _(" {days} days before the last report.").format(days=days) if days > 0 else ""
    sentence = gap.sentence.removesuffix(".") + "," + after if after else gap.sentence
    return replace(gap, sentence=sentence, days=max(days, 0))


def _matters(person: Entity, mine: Sequence[Told], *, several: bool) -> bool:
    """Whether a case is about somebody, and not in passing."""
    told_of = sum(person.id in said.affected for one in mine for said in one.said)
    return told_of > several


def _of_taken(person: Entity, taken: Sequence[Told], mine: Sequence[Told]) -> Iterator[Gap]:
    """What no report says of somebody's time in others' hands."""
    ids = tuple(sorted(one.event.id for one in taken))
    held = [one for one in mine for said in one.said if said.places and _tells_where(said, person.id)]
    if not held:
        yield _gap("place_held", _("No report says where {name} is or was held."), person, ids)
    if not any(one.said and any(said.doers for said in one.said) for one in taken):
        yield _gap("doers", _("No report says who took {name}."), person, ids)
    elif not any(one.has_word("ordered") for one in taken):
        yield _gap("who_ordered", _("No report says on whose orders {name} was taken."), person, ids)
    stated = any(said.claim.reasons for one in taken for said in one.said)
    if not stated and not any(one.event.act in words("grounds") and person.id in one.people for one in mine):
        yield _gap("reason", _("No report says on what grounds {name} was taken."), person, ids)


def _gap(kind: str, sentence: str, person: Entity, events: tuple[str, ...]) -> Gap:
    return Gap(kind=kind, sentence=sentence.format(name=person.name), events=events, person=person.id)  # type: ignore[arg-type]


def _tells_where(said: Said, person: str) -> bool:
    """Whether a claim with a place says that somebody is held there."""
    if person not in said.affected:
        return False
    act = said.claim.act
    if act == "custody_transfer":
        return any(place.relation == "to" for place in said.claim.where)
    return act in words("tells_where_held") or (act == "arrest_detention" and "held" in said.topics)


def _last_seen(
    person: Entity, mine: Sequence[Told], entities: Mapping[str, Entity]
) -> Iterator[tuple[Gap, str | None]]:
    """When somebody who is still in others' hands was last told of as alive, and by whom."""
    if any(one.said and one.event.act in words("over") for one in mine):
        return
    alive = [said for one in mine if one.event.act not in words("not_seen") for said in one.said]
    alive += [said for one in mine for said in one.seen if person.id in said.affected and said not in alive]
    dated = [
        (order_key(said.date), said.id, said) for said in alive if said.date and said.date.earliest and said.date.latest
    ]
    if not dated:
        return
    day, _id, said = max(dated, key=lambda one: one[:2])
    same_day = [other for key, _id, other in dated if key == day]
    who = ", ".join(sorted({entities[one.root].name for one in same_day if one.root and one.root in entities})) or _(
        "somebody"
    )
    assert said.date is not None
    sentence = _("{name} was last told of as alive {day} ({act}, according to {who}).").format(
        name=person.name, day=in_words(said.date), act=ACTS[said.claim.act].label, who=who
    )
    gap = Gap(
        kind="last_seen",
        sentence=sentence,
        events=tuple(sorted({one.event.id for one in mine if said in (*one.said, *one.seen)})),
        person=person.id,
        claims=tuple(sorted(one.id for one in same_day)),
    )
    yield gap, said.date.latest


def gaps_of_event(one: Told, acts: Callable[[str], Container[str]], entities: Mapping[str, Entity]) -> Iterator[Gap]:
    """What was asked without an answer, and granted without saying what.

    Args:
        one: The event.
        acts: For somebody the acts of all events of which he is part.
        entities: The case's, by id.
    """
    if one.event.act in words("protection"):
        whom = _names(one.people, entities)
        if whom and not one.has_word("kinds_of_protection"):
            sentence = _("No report says what kind of protection was granted to {names}.").format(names=whom)
            yield Gap(kind="kind_of_protection", sentence=sentence, events=(one.event.id,))
    if one.event.act in words("asked"):
        by = _names({doer for said in one.said for doer in said.doers}, entities)
        if by and not any(answer in acts(person) for person in one.everybody for answer in words("answers")):
            sentence = _("No report says what came of it: {act} by {who}.").format(
                act=ACTS[one.event.act].label, who=by
            )
            yield Gap(kind="answer_to_complaint", sentence=sentence, events=(one.event.id,))


def _names(some: Iterable[str], entities: Mapping[str, Entity]) -> str:
    """The names of people and organisations, not of authorities."""
    known = [entities[one] for one in some if one in entities]
    return ", ".join(sorted(one.name for one in known if one.kind != "authority"))
