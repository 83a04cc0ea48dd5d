from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.errors import DayUnreadable, NotInCase, WordUnknown
from onrecord.store import CaseStore
from onrecord.workflow.adding import add
from onrecord.workflow.casefile import new_case, open_case
from onrecord.workflow.judging import By, judge_claim
from onrecord.workflow.searching import Asked, search
from onrecord.workflow.verifying import log_of
from tests.store.kept import CHEAP, SECRET


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory, example: Path) -> Iterator[CaseStore]:
    path = tmp_path_factory.mktemp("search") / "case.onrecord"
    new_case(path, SECRET, cost=CHEAP)
    with open_case(path, SECRET) as opened:
        add(opened, [example])
        yield opened


def test_words_are_found_in_any_form_with_a_snippet(store: CaseStore) -> None:
    (hit,) = search(store, Asked(words="doctor bruise"))
    assert hit.file == "5-call-note-seyitov.txt"
    assert "doctor" in hit.words
    assert hit.claim is None
    assert search(store, Asked(words="zebra")) == ()
    assert search(store, Asked(words='" OR *')) == ()


@pytest.mark.parametrize("name", ["Aibek Turdaliev", "Turdaliev", "Айбек Турдалиев", "Aybek Turdaliyev"])
def test_a_person_is_found_in_any_spelling(store: CaseStore, name: str) -> None:
    assert len(search(store, Asked(person=name))) > 5


@pytest.mark.parametrize(
    "asked",
    [
        Asked(act="court_decision"),
        Asked(place="Kyrgyzstan"),
        Asked(place="Naryn"),
        Asked(since="2025-05-01", until="2025-05-31"),
        Asked(status="officially_acknowledged"),
        Asked(says="Nurlan Seyitov"),
        Asked(words="cellar", act="beating_assault"),
    ],
)
def test_claims_are_found_by_each_thing_asked(store: CaseStore, asked: Asked) -> None:
    hits = search(store, asked, most=1000)
    everything = search(store, Asked(until="9999"), most=1000)
    assert hits
    assert all(hit.claim for hit in hits)
    assert asked.words or len(hits) < len(everything) + 40


def test_what_is_asked_narrows(store: CaseStore) -> None:
    hits = search(store, Asked(person="Turdaliev", act="beating_assault"))
    assert {hit.claim.act for hit in hits if hit.claim} == {"beating_assault"}
    assert search(store, Asked(person="Turdaliev", until="1999-01-01")) == ()


@pytest.mark.parametrize("asked", [Asked(person="Nobody Atall"), Asked(place="Xyzzy")])
def test_what_is_not_in_the_case_is_said(store: CaseStore, asked: Asked) -> None:
    with pytest.raises(NotInCase):
        search(store, asked)


@pytest.mark.parametrize(
    ("asked", "error"),
    [
        (Asked(act="theft"), WordUnknown),
        (Asked(act="killing"), None),
        (Asked(act="arrest"), None),
        (Asked(act="Official refusal"), None),
        (Asked(act=""), WordUnknown),
        (Asked(status="true"), WordUnknown),
        (Asked(status="firsthand"), None),
        (Asked(since="yesterday"), DayUnreadable),
        (Asked(since="2025-05", until="2025"), None),
    ],
)
def test_acts_status_and_days_are_checked_before_anything_is_looked_for(
    store: CaseStore, asked: Asked, error: type[Exception] | None
) -> None:
    if error is None:
        search(store, asked)
        return
    with pytest.raises(error):
        search(store, asked)


def test_the_index_follows_what_people_decide(store: CaseStore) -> None:
    hit = search(store, Asked(person="Turdaliev", act="beating_assault"))[0]
    assert hit.claim
    assert hit.event
    judge_claim(store, hit.claim.id, "rejected", By(who="Ada"))
    after = {one.claim.id: one for one in search(store, Asked(act="beating_assault"), most=100) if one.claim}
    assert after[hit.claim.id].event == 0


def test_the_log_says_that_somebody_searched_and_not_for_what(store: CaseStore) -> None:
    search(store, Asked(words="cellar"), who="Ada")
    entry = next(entry for entry in reversed(log_of(store)) if entry.action == "search")
    assert (entry.who, entry.what) == ("Ada", {})
