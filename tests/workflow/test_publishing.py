from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text as sql

from onrecord.errors import (
    DayUnreadable,
    NameNeeded,
    NotApproved,
    NothingByThen,
    NumberUnknown,
)
from onrecord.model.consent import Consent
from onrecord.model.decision import Anchor
from onrecord.model.publication import Setting
from onrecord.model.step import Step
from onrecord.publish.documents.action import action_forms
from onrecord.store import CaseStore
from onrecord.workflow.adding import add
from onrecord.workflow.casefile import new_case, open_case
from onrecord.workflow.consenting import enter_consent
from onrecord.workflow.judging import By, judge_claim
from onrecord.workflow.publishing import (
    Approval,
    approve,
    draft,
    forms,
    in_force,
    publication_of,
    publications_of,
    would_differ,
)
from onrecord.workflow.stepping import enter
from onrecord.workflow.verifying import log_of, verify
from tests.publish.parts import words_of
from tests.store.kept import CHEAP, SECRET

JSON = Setting(form="json", today="2026-03-01")
APPROVAL = Approval(who="Bo", to="final.json")


@pytest.fixture
def store(tmp_path: Path, example: Path) -> Iterator[CaseStore]:
    path = tmp_path / "case.onrecord"
    new_case(path, SECRET, cost=CHEAP)
    with open_case(path, SECRET) as opened:
        add(opened, [example / "1-legal-clinic-statement.md", example / "2-steppe-wire.html"])
        yield opened


def drafted(store: CaseStore, setting: Setting = JSON) -> bytes:
    return draft(store, setting, who="Ada", to="draft.json").content


def test_an_export_is_a_draft_until_somebody_approves_it_and_only_as_it_was_read(store: CaseStore) -> None:
    content = drafted(store)
    assert "DRAFT" in json.loads(content)["notice"][0]
    publication, approved = approve(store, "draft.json", content, APPROVAL)
    told = json.loads(approved)
    assert "DRAFT" not in approved.decode()
    assert told["notice"][0].startswith("Version 1, approved on ")
    assert "Bo" not in told["notice"][0]  # who works on a case does not leave
    assert {**told, "notice": 0} == {**json.loads(content), "notice": 0}
    assert (publication.who, publication.drafted_by, publication.size) == ("Bo", "Ada", len(approved))
    for other in (content + b" ", approved, b""):
        with pytest.raises(NotApproved, match=r"draft\.json was not approved: it is no draft"):
            approve(store, "draft.json", other, APPROVAL)


def test_an_approved_version_is_kept_with_its_bytes_and_cannot_be_changed(store: CaseStore) -> None:
    _made, approved = approve(store, "d", drafted(store), APPROVAL)
    kept, content = publication_of(store, 1)
    assert (content, publications_of(store)) == (approved, (kept,))
    assert verify(store).troubles == ()
    assert [one.what["publication"] for one in log_of(store) if one.action == "approve"] == [1]
    with pytest.raises(NumberUnknown):
        publication_of(store, 2)


def test_bytes_put_in_by_other_means_are_noticed(store: CaseStore) -> None:
    approve(store, "d", drafted(store), APPROVAL)
    with store.changing() as rows:
        rows.execute(sql("DROP TRIGGER publications_update"))
        rows.execute(sql("UPDATE publications SET content = x'789c4b040000620062'"))
    assert verify(store).troubles == ("The bytes of publication 1 are not what its hash says.",)


def test_what_changed_since_is_told_and_the_new_one_says_what_it_replaces_and_why(
    store: CaseStore, example: Path
) -> None:
    first, _approved = approve(store, "d", drafted(store), APPROVAL)
    assert not would_differ(store, first)
    add(store, [example / "4-police-press-note.txt", example / "7-court-ruling.docx"])
    differs = would_differ(store, first)
    assert differs.changed
    assert differs.new
    counts = {"events changed": differs.changed, "new": differs.new, "no longer told": differs.gone}
    told = ", ".join(f"{len(events)} {words}" for words, events in counts.items() if events)
    assert differs.summary() == told
    made = draft(store, JSON, to="draft.json")
    assert made.before == first
    assert made.differs == differs
    assert "would replace version 1" in json.loads(made.content)["notice"][0]
    with pytest.raises(NotApproved, match="replaces version 1"):
        approve(store, "d", made.content, APPROVAL)
    second, approved = approve(store, "d", made.content, replace(APPROVAL, why="the ruling was added"))
    assert "It replaces version 1 of" in json.loads(approved)["notice"][0]
    assert json.loads(approved)["notice"][0].endswith(": the ruling was added.")
    assert (second.number, second.replaces) == (2, 1)
    assert draft(store, replace(JSON, use="court"), to="-").before is None  # another line of versions


def test_a_draft_of_a_case_that_says_something_else_now_is_not_approved(store: CaseStore) -> None:
    content = drafted(store)
    claim = json.loads(content)["claims"][0]["id"]
    judge_claim(store, claim, "rejected", By(who="Ada"))
    with pytest.raises(NotApproved, match="Publish and read it anew"):
        approve(store, "d", content, APPROVAL)
    assert publications_of(store) == ()


def test_a_consent_that_has_expired_since_the_draft_stops_it(store: CaseStore) -> None:
    entry = Consent(
        number=0, at="", who="Ada", about="person", thing="Aibek Turdaliev", scope=("court",), name_use="named",
        anchor=Anchor(report="", quotation=""), expires="2026-03-31",
    )  # fmt: skip
    enter_consent(store, entry)
    content = drafted(store, replace(JSON, use="court"))
    assert "Aibek" in content.decode()
    with pytest.raises(NotApproved, match="expired"):
        approve(store, "d", content, APPROVAL)


def test_approving_needs_a_name_and_a_form_for_action_the_person(store: CaseStore) -> None:
    with pytest.raises(NameNeeded):
        approve(store, "d", drafted(store), replace(APPROVAL, who=""))
    setting = Setting(form="wgeid", suffix=".docx", person="Aibek", today="2026-03-01", use="un_confidential")
    with pytest.raises(NotApproved, match="no consent"):
        approve(store, "d", drafted(store, setting), APPROVAL)


_BESIDE = {"uwazi", "bayanat"}  # sheets that another program takes in: it is said in the text beside them
_SAYS_NOTHING = {"ftm"}  # entities, one a line: there is nowhere to say it


@pytest.mark.parametrize("form", sorted({*forms()} - _SAYS_NOTHING))
def test_every_form_says_on_every_page_that_it_is_a_draft_and_as_of_when(store: CaseStore, form: str) -> None:
    if form == "pdf":
        pytest.importorskip("typst", reason="a PDF file is set by Typst: pip install onrecord[publish]")
    person = "Aibek" if form in action_forms() else ""
    setting = Setting(
        form=form, suffix=".docx" if person else "", person=person, today="2026-03-01", as_of="2025-05-17"
    )
    pages = words_of(drafted(store, setting))
    for place, words in pages.items() if form not in _BESIDE else ():
        assert "DRAFT, not approved" in words or place.startswith("draft-"), place
    assert any("DRAFT, not approved" in words for words in pages.values())
    assert any("As known on 17 May 2025" in words for words in pages.values())


def test_steps_and_contacts_stand_among_the_dates_and_in_the_calendar(store: CaseStore) -> None:
    asked = Step(
        number=0,
        at="",
        who="Ada",
        step=0,
        kind="asked",
        what="Where is he?",
        of="the prosecutor",
        on="2025-05-20",
        due="2025-06-01",
    )
    expected = Step(
        number=0, at="", who="Ada", step=0, kind="expected", what="", of="Aibek", on="2025-05-21T10:00", hours=24
    )
    for step in (asked, expected):
        enter(store, step)
    dates = words_of(drafted(store, Setting(form="edtf", today="2026-03-01")))["draft-dates.csv"]
    assert "step: asked Where is he? (the prosecutor)" in dates
    assert "to be done by Where is he? (the prosecutor)" in dates
    assert "Aibek" not in dates  # nobody's name leaves that has not agreed, in a step neither
    days = drafted(store, Setting(form="ics", today="2026-03-01")).decode()
    assert "DTSTART;VALUE=DATE:20250522" in days
    assert "SUMMARY:Expected to be heard from: Person " in days


def test_as_of_a_day_nothing_is_told_that_was_published_later(store: CaseStore, example: Path) -> None:
    add(store, [example])
    day = "2025-05-17"
    told = json.loads(drafted(store, replace(JSON, as_of=day)))
    later = [one for one in json.loads(drafted(store))["reports"] if (one["published"] or "") > day]
    assert later
    assert not {one["id"] for one in later} & {one["id"] for one in told["reports"]}
    assert all((one["published"] or "") <= day for one in told["reports"])
    with pytest.raises(NothingByThen):
        drafted(store, replace(JSON, as_of="2020-01-01"))
    with pytest.raises(DayUnreadable):
        drafted(store, replace(JSON, as_of="yesterday"))


def test_what_was_known_on_a_day_replaces_nothing_that_tells_everything(store: CaseStore, example: Path) -> None:
    add(store, [example])
    approve(store, "draft.json", drafted(store), APPROVAL)
    then = replace(JSON, as_of="2025-05-17")
    assert draft(store, then, to="then.json").before is None
    approve(store, "then.json", drafted(store, then), APPROVAL)
    assert [one.number for one in in_force(publications_of(store))] == [1, 2]
