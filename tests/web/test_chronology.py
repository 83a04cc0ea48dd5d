from __future__ import annotations

from typing import Any

import pytest

from onrecord.workflow.casefile import open_case
from onrecord.workflow.showing import build_kept
from tests.store.kept import SECRET
from tests.web.asking import Browser
from tests.web.conftest import Opened


def events(browser: Browser, query: str = "") -> Any:
    return browser.get(f"/chronology{query}").page.xpath("//li[@data-event]")


def headlines(found: Any) -> list[str]:
    return [one.xpath(".//h2")[0].text_content() for one in found]


def claims(found: Any) -> list[str]:
    return [one.get("id").removeprefix("e-") for one in found]


def test_the_events_are_those_of_the_case(desk: Opened, example_file: Any) -> None:
    with open_case(example_file, SECRET) as store:
        case = build_kept(store)
    found = events(desk())
    assert claims(found) == [event.claims[0] for event in case.events]
    page = desk().get("/chronology?axis=whole").page
    assert len(page.xpath("//svg//rect")) == sum(event.when.date is not None for event in case.events)
    assert all(one.get("href")[1:] in {e.get("id") for e in found} for one in page.xpath("//svg/a[rect]"))


@pytest.mark.parametrize(
    ("query", "some", "none"),
    [
        ("?words=minibus", "Abduction", "Release"),
        ("?act=release", "Release", "Abduction"),
        ("?person=seyitov", "", "Nobody"),
        ("?place=naryn", "Arrest or detention", "Nobody"),
        ("?until=2025-05-15", "Abduction", "Nobody"),
        ("?differing=1", "", "Nobody"),
    ],
)
def test_what_is_asked_for_is_found(desk: Opened, query: str, some: str, none: str) -> None:
    browser = desk()
    every, found = headlines(events(browser)), headlines(events(browser, query))
    assert 0 < len(found) < len(every)
    assert any(one.startswith(some) for one in found)
    assert not any(one.startswith(none) for one in found)


def test_events_before_and_after_a_day_are_all_that_have_one(desk: Opened) -> None:
    browser = desk()
    before, after = (set(claims(events(browser, query))) for query in ("?until=2025-05-14", "?since=2025-05-15"))
    every = set(claims(events(browser)))
    assert before
    assert after
    assert before | after <= every
    assert not before & after


def test_nothing_may_fit(desk: Opened) -> None:
    browser = desk()
    assert events(browser, "?words=zeppelin") == []
    assert events(browser, "?page=99&since=9&until=x&status=%00") == []


def test_events_are_put_together_and_apart_again(desk: Opened) -> None:
    browser = desk()
    before = claims(events(browser))
    first, second = before[:2]
    chosen = {f"chosen-{first}": "1", f"chosen-{second}": "1"}
    answer = browser.post("/events", {**chosen, "verdict": "same", "why": "one hearing"})
    page = browser.get(answer.to)
    assert "one event: Ada" in " ".join(page.page.text_content().split())
    assert "one hearing" in page.text
    assert len(events(browser)) < len(before)
    number = page.page.xpath("//form[starts-with(@action, '/decisions/')]/@action")[0]
    browser.post(number)
    assert claims(events(browser)) == before


def test_passages_are_split_off_and_put_back(desk: Opened) -> None:
    browser = desk()
    before = events(browser)
    one = next(e for e in before if len(e.xpath(".//ul[@class='passages']/li")) > 2)  # two would leave one, alone
    address = one.xpath(".//h2/a/@href")[0]
    boxes = browser.get(address).page.xpath("//input[starts-with(@name, 'chosen-')]/@name")
    answer = browser.post(f"{address}/split", {boxes[-1]: "1"})
    assert answer.status == 303
    after = browser.get(answer.to).page.xpath("//input[starts-with(@name, 'chosen-')]/@name")
    assert boxes[0] in after
    assert boxes[-1] not in after
    browser.post("/undo")
    assert claims(events(browser)) == claims(before)
    assert browser.post(f"{address}/split", dict.fromkeys(boxes, "1")).status == 400


def test_events_are_phases_of_one_course_and_stay_apart(desk: Opened) -> None:
    browser = desk()
    before = claims(events(browser))
    chosen = {f"chosen-{one}": "1" for one in before[:3]}
    browser.post("/events", {**chosen, "verdict": "phases"})
    assert claims(events(browser)) == before
    assert len(browser.get("/chronology").page.xpath("//p[contains(., 'Phases of one course')]")) == 3
    browser.post("/undo")
    assert "Phases of one course" not in browser.get("/chronology").page.xpath("//ol")[0].text_content()


def test_accounts_that_differ_stand_side_by_side_with_their_passages(desk: Opened) -> None:
    page = desk().get("/chronology?differing=1").page
    accounts = page.xpath("//div[@class='accounts']")
    assert accounts
    for one in accounts:
        versions = one.xpath(".//div[@class='beside']/div")
        assert len(versions) > 1
        assert all(version.xpath(".//blockquote/a/@href") for version in versions)


def test_what_was_decided_on_a_claim_shows_in_the_chronology(desk: Opened) -> None:
    browser = desk()
    assert len(events(browser)) > 3
    report = browser.get("/").to
    claim = browser.get(report).page.xpath("//main/@data-claim")[0]
    browser.post(f"{report}/claims/{claim}/judge", {"verdict": "reject"})
    assert claim not in "".join(browser.get("/chronology").page.xpath("//ul[@class='passages']//a/@href"))


@pytest.mark.parametrize("form", [{}, {"verdict": "same"}, {"verdict": "eat", "chosen-a": 1, "chosen-b": 1}])
def test_too_little_is_chosen(desk: Opened, form: dict[str, object]) -> None:
    assert desk().post("/events", form).status == 400


def test_an_event_that_is_not_there(desk: Opened) -> None:
    browser = desk()
    assert browser.get("/events/c-000000000000").status == 404
    assert browser.post("/events", {"verdict": "same", "chosen-c-1": 1, "chosen-c-2": 1}).status == 404
