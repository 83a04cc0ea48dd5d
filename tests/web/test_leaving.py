from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.model.publication import Setting
from onrecord.workflow.casefile import open_case
from onrecord.workflow.leaving import would_leave
from onrecord.workflow.publishing import Approval, approve, draft
from onrecord.workflow.verifying import log_of
from tests.store.kept import SECRET
from tests.web.asking import Answer, Browser
from tests.web.conftest import Opened

TODAY = "2026-03-01"


def leaving(browser: Browser, query: str = "") -> Answer:
    """The page, when what would leave has been reckoned."""
    for _time in range(60):
        answer = browser.get(f"/leaving{query}")
        if "h-under" in answer.text or answer.status != 200:
            return answer
    raise AssertionError


def under(answer: Answer, heading: str) -> list[str]:
    lists = answer.page.xpath(f"//section[@aria-labelledby='{heading}']//li")
    return [" ".join(one.text_content().split()) for one in lists]


def test_without_consent_everybody_stands_under_a_code(desk: Opened) -> None:
    answer = leaving(desk())
    assert under(answer, "h-named") == ["Nobody."]
    assert any(one.startswith("Person ") and one.endswith("Aibek Turdaliev") for one in under(answer, "h-under"))
    assert "no consent entered" in under(answer, "h-withheld")[0]


def test_with_names_they_would_be_named(desk: Opened) -> None:
    answer = leaving(desk(), "?names=1")
    assert "Aibek Turdaliev" in under(answer, "h-named")
    assert "--with-names" in answer.page.xpath("string(//code)")


def test_who_could_be_told_by_few_details_stands_first(desk: Opened, example_file: Path) -> None:
    with open_case(example_file, SECRET) as store:
        few = would_leave(store, Setting(form="", today=TODAY)).few
    assert few
    found = under(leaving(desk()), "h-few")
    assert len(found) == len(few)
    for one in few:
        assert any("; ".join(one.details) in line and f"fits {one.people}" in line for line in found)


def test_nothing_is_written_or_put_into_the_log(desk: Opened, tmp_path: Path) -> None:
    browser = desk()
    leaving(browser, "?use=media")
    browser.post("/lock")
    with open_case(tmp_path / "case.onrecord", SECRET) as store:
        assert [entry.action for entry in log_of(store)][-2:] == ["review", "log"]


def test_what_was_approved_is_listed_with_what_took_its_place(desk: Opened, tmp_path: Path) -> None:
    with open_case(desk().case, SECRET) as store:
        for why in ("", "a name <b>was</b> wrong"):
            made = draft(store, Setting(form="json", use="media", today=TODAY), who="Ada", to="a.json")
            approve(store, "a.json", made.content, Approval(who="Bo", why=why, to="b.json"))
    found = under(leaving(desk(tmp_path / "case.onrecord")), "h-approved")
    assert [one[:1] for one in found] == ["2", "1"]
    assert "Bo · json; media" in found[0]
    assert "a name <b>was</b> wrong" in found[0]
    assert "replaced by 2" in found[1]


@pytest.mark.parametrize("query", ["?as_of=yesterday", "?as_of=2021-02-30", "?as_of=1999-01-01"])
def test_a_day_that_is_none_is_said_so(desk: Opened, query: str) -> None:
    answer = leaving(desk(), query)
    assert answer.status == 409
    assert "data-sentence" in answer.text


def test_protected_names_are_hidden_on_a_masked_screen(desk: Opened) -> None:
    browser = desk()
    person = next(one for one in browser.get("/people").page.xpath("//th/a") if "Aibek" in one.text_content())
    browser.post(f"{person.get('href')}/consent", {"protected": "1"})
    browser.post("/lock")
    masked = desk(masked=True)
    assert "Turdaliev" not in leaving(masked, "?names=1").text
