from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.errors import NameWouldLeave
from onrecord.model.consent import Consent
from onrecord.model.decision import Anchor
from onrecord.publish import case_json
from onrecord.review.release import Purpose
from onrecord.store import CaseStore
from onrecord.workflow.adding import add
from onrecord.workflow.casefile import new_case, open_case
from onrecord.workflow.consenting import enter_consent
from onrecord.workflow.releasing import release
from onrecord.workflow.verifying import log_of
from tests.store.kept import CHEAP, SECRET

TODAY = "2026-03-01"
COURT = Purpose(use="court", today=TODAY)
NOBODY = Purpose(today=TODAY)


@pytest.fixture
def store(tmp_path: Path, example: Path) -> Iterator[CaseStore]:
    path = tmp_path / "case.onrecord"
    new_case(path, SECRET, cost=CHEAP)
    with open_case(path, SECRET) as opened:
        add(opened, [example / "1-legal-clinic-statement.md", example / "6-letter-from-sister.eml"])
        yield opened


def allow(store: CaseStore, thing: str, **given: object) -> None:
    blank = Anchor(report="", quotation="")
    whole = {"about": "person", "scope": ("court",), "name_use": "named", **given}
    enter_consent(store, Consent(number=0, at="", who="Ada", thing=thing, anchor=blank, **whole))  # type: ignore[arg-type]


def named(store: CaseStore, purpose: Purpose) -> set[str]:
    return {one.name for one in release(store, purpose).case.entities if one.kind == "person" and one.named} & {
        "Aibek Turdaliev",
        "Gulzat Turdalieva",
        "Nurlan Seyitov",
    }


def test_by_default_nobody_is_named(store: CaseStore) -> None:
    assert named(store, NOBODY) == named(store, COURT) == set()
    assert len(named(store, Purpose(names=True, today=TODAY))) == 3


def test_who_agreed_to_the_use_is_named_for_it_and_for_no_other(store: CaseStore) -> None:
    allow(store, "Aibek Turdaliev")
    allow(store, "Nurlan Seyitov", expires="2026-02-28")
    allow(store, "Gulzat Turdalieva", name_use="pseudonym")
    assert named(store, COURT) == {"Aibek Turdaliev"}
    assert named(store, Purpose(use="media", today=TODAY)) == named(store, NOBODY) == set()
    assert release(store, COURT).why == {"expired": 1, "pseudonym": 1}


def test_the_protected_are_not_named_even_when_names_are_asked_for(store: CaseStore) -> None:
    allow(store, "Gulzat Turdalieva", protected=True)
    assert named(store, Purpose(names=True, today=TODAY)) == {"Aibek Turdaliev", "Nurlan Seyitov"}


def test_what_was_taken_back_is_left_out_with_its_words(store: CaseStore) -> None:
    before = release(store, NOBODY)
    allow(store, "Gulzat Turdalieva", about="source", withdrawn=True)
    after = release(store, NOBODY)
    assert after.left_out > 0
    assert len(after.case.claims) == len(before.case.claims) - after.left_out
    assert "[passage withheld]" in "".join(one.analysis.text.content for one in after.case.readings)


def test_a_claim_that_may_not_be_used_is_left_out(store: CaseStore) -> None:
    claim = next(iter(release(store, NOBODY).case.claims))
    allow(store, claim, about="claim", scope=("share_lawyer",))
    assert claim not in release(store, COURT).case.claims
    assert claim in release(store, Purpose(use="share_lawyer", today=TODAY)).case.claims


def test_codes_stay_when_reports_are_added_and_differ_between_cases(
    store: CaseStore, tmp_path: Path, example: Path
) -> None:
    def of(opened: CaseStore) -> str:
        return next(e.name for e in release(opened, NOBODY).case.entities if e.kind == "person" and e.named)

    codes = {one.name for one in release(store, NOBODY).case.entities if one.name.startswith("Person ")}
    add(store, [example / "5-call-note-seyitov.txt", example / "2-steppe-wire.html"])
    assert codes <= {one.name for one in release(store, NOBODY).case.entities}
    new_case(tmp_path / "other", SECRET, cost=CHEAP)
    with open_case(tmp_path / "other", SECRET) as other:
        add(other, [example / "1-legal-clinic-statement.md", example / "6-letter-from-sister.eml"])
        assert of(other) not in codes


def test_what_leaves_is_logged_and_looked_through(store: CaseStore) -> None:
    released = release(store, COURT, who="Bo", to=["out.json"])
    assert released.written("out.json", case_json)
    with pytest.raises(NameWouldLeave, match="not written"):
        released.written("out.json", lambda _case: b"Gulzat said")
    entry = next(one for one in log_of(store) if one.action == "export")
    assert (entry.who, entry.what["use"], entry.what["names"], entry.what["hidden"]) == ("Bo", "court", "agreed", 3)


def test_of_two_with_one_surname_one_may_be_named(store: CaseStore) -> None:
    allow(store, "Aibek Turdaliev")
    allow(store, "Gulzat Turdalieva", protected=True)
    written = release(store, COURT).written("out.json", case_json).decode()
    assert "Aibek Turdaliev" in written
    assert "Gulzat" not in written
    assert "Turdalieva" not in written


def test_of_the_protected_place_and_day_are_told_less_finely_but_where_they_agreed_to_more(store: CaseStore) -> None:
    allow(store, "Aibek Turdaliev", protected=True, scope=("court", "media"))
    media = release(store, Purpose(use="media", today=TODAY))
    written = media.written("out.json", case_json).decode()
    assert media.limits.coarse.places
    assert media.limits.coarse.days
    assert "Kochkor" not in written
    assert not any(day in written for day in media.limits.coarse.days)
    assert "Kochkor" in release(store, COURT).written("out.json", case_json).decode()


def test_reasons_of_a_special_kind_are_told_only_where_that_was_agreed_to(store: CaseStore, tmp_path: Path) -> None:
    (tmp_path / "d.txt").write_text(
        "On 4 March 2025 police in Kochkor beat Aibek Turdaliev for being a Baptist, his sister Gulzat Turdalieva said."
    )
    add(store, [tmp_path / "d.txt"])
    allow(store, "Aibek Turdaliev")
    allow(store, "Gulzat Turdalieva")
    hidden = release(store, COURT).written("out.json", case_json).decode()
    assert "Baptist" not in hidden
    assert "[reason withheld]" in hidden
    allow(store, "Aibek Turdaliev", special=True)
    assert "for being a Baptist" in release(store, COURT).written("out.json", case_json).decode()
    assert "Baptist" not in release(store, Purpose(names=True, today=TODAY)).written("o", case_json).decode()
