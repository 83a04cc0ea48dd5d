from __future__ import annotations

from typing import Any

import pytest

from onrecord.model.consent import Consent
from onrecord.model.decision import Anchor
from onrecord.review.consent import Allowed, allowed, protected_entities

DAY = "2025-06-01"


def given(number: int = 1, thing: str = "e-1", **more: Any) -> Consent:
    fields = {"about": "person", "scope": ("court", "media"), "name_use": "named", **more}
    return Consent(number=number, at="", who="Ada", thing=thing, anchor=Anchor(report="r", quotation="q"), **fields)


@pytest.mark.parametrize(
    ("consents", "may", "name_use", "why"),
    [
        ([], False, "none", "none"),
        ([given()], True, "named", "given"),
        ([given(scope=())], False, "none", "scope"),
        ([given(scope=("media",))], False, "none", "scope"),
        ([given(expires="2025-05-31")], False, "none", "expired"),
        ([given(expires="2025-06-01")], True, "named", "given"),
        ([given(), given(2, withdrawn=True)], False, "none", "withdrawn"),
        ([given(withdrawn=True), given(2)], True, "named", "given"),
        ([given(), given(2, "e-2", name_use="pseudonym")], True, "pseudonym", "given"),
        ([given(), given(2, "e-2", scope=())], False, "none", "scope"),
        ([given(), given(2, "e-9", scope=())], True, "named", "given"),
        ([given(protected=True)], True, "pseudonym", "protected"),
        ([given(), given(2, about="source", name_use="none")], True, "none", "given"),
    ],
)
def test_what_is_not_allowed_by_every_entry_is_not_allowed(
    consents: list[Consent],
    may: bool,  # noqa: FBT001  a column of the table
    name_use: str,
    why: str,
) -> None:
    found = allowed(consents, ["e-1", "e-2"], "court", DAY)
    assert (found.may, found.name_use, found.why) == (may, name_use, why)


def test_protection_shows_even_where_nothing_is_allowed() -> None:
    assert allowed([given(scope=(), protected=True)], ["e-1"], "court", DAY) == Allowed(
        may=False, name_use="none", protected=True, why="scope"
    )


def test_who_is_protected_in_one_report_is_protected_in_the_case() -> None:
    consents = [given(protected=True), given(2, "e-2"), given(3, "c-1", about="claim", protected=True)]
    assert protected_entities(consents, {"e-1": "e-a", "e-2": "e-a", "e-3": "e-b"}) == {"e-a"}
    assert protected_entities([*consents, given(4)], {"e-1": "e-a"}) == frozenset()
