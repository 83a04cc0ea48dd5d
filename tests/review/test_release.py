"""Whose names are hidden: everybody's who did not agree, but not that of a place that was taken for a person once."""

from __future__ import annotations

import pytest

from onrecord.model import Case, Entity, Mention, Span
from onrecord.model.consent import Consent
from onrecord.model.decision import Anchor
from onrecord.model.entity import EntityKind
from onrecord.review.release import Purpose, terms


def _entity(id_: str, kind: EntityKind, mentions: int, *names: str) -> Entity:
    spoken_of = tuple(Mention(report="r-a", span=Span(at, at + 1)) for at in range(mentions))
    return Entity(id=id_, kind=kind, name=names[0], names=names, named=True, mentions=spoken_of, members=(f"{id_}-1",))


PLACE = _entity("p", "place", 9, "Lower Velsk", "Velsk")


@pytest.mark.parametrize(
    ("person", "hidden"),
    [
        (_entity("e", "person", 3, "Lower Velsk"), False),
        (_entity("e", "person", 2, "Velsk", "Lower Velsk"), False),
        (_entity("e", "person", 4, "Lower Velsk"), True),
        (_entity("e", "person", 1, "Velsk", "Ada Velsk"), True),
        (_entity("e", "person", 1, "Ada Velsk"), True),
        (_entity("e", "person", 1, "Ada"), True),
    ],
)
def test_a_place_taken_for_a_person_is_not_hidden(person: Entity, *, hidden: bool) -> None:
    case = Case(readings=(), entities=(PLACE, person), events=())
    assert terms(case, (), Purpose(today="2026-01-01")).hidden == ({"e": "none"} if hidden else {})


@pytest.mark.parametrize("protected", [True, False])
def test_of_whom_something_was_entered_is_a_person(*, protected: bool) -> None:
    case = Case(readings=(), entities=(PLACE, _entity("e", "person", 1, "Lower Velsk")), events=())
    told = Consent(
        number=1, at="2026-01-01T00:00:00Z", who="MK", about="person", thing="e-1", scope=("store",),
        anchor=Anchor(report="r-a", quotation="Lower Velsk"), protected=protected,
    )  # fmt: skip
    assert set(terms(case, (told,), Purpose(use="media", today="2026-01-01")).hidden) == {"e"}
