from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.web.asking import Answer, Browser
from tests.web.conftest import Opened
from tests.web.planted import harmless, planted

MARKUP = "<img src=x onerror=alert(1)>"


def words(element: Any) -> str:
    return " ".join(" ".join(element.itertext()).split())


def part(answer: Answer, section: str) -> str:
    return words(answer.page.xpath(f"//section[@aria-labelledby='{section}']")[0])


def posted(browser: Browser, path: str, form: dict[str, str]) -> Answer:
    answer = browser.post(path, form)
    assert answer.status == 303, answer.text
    return browser.get(answer.to)


def test_what_was_asked_is_due_is_answered_and_closed(desk: Opened) -> None:
    browser = desk()
    asked = {
        "kind": "asked",
        "what": "a complaint",
        "of": "the prosecutor",
        "behalf": "the family",
        "due": "2199-03-04",
    }
    shown = posted(browser, "/steps", asked)
    assert "2199-03-04" in part(shown, "h-due")
    assert "asked: a complaint · of the prosecutor · for the family · due 2199-03-04" in part(shown, "h-steps")
    shown = posted(
        browser, "/steps/1", {"kind": "answered", "what": "refused", "on": "2026-02-04", "due": "2199-05-06"}
    )
    assert "2026-02-04, Ada: answered: refused" in part(shown, "h-steps")
    assert "2199-05-06" in part(shown, "h-due")
    shown = posted(browser, "/steps/1", {"kind": "closed", "what": "done"})
    assert "2199" not in part(shown, "h-due")
    assert "closed" in part(shown, "h-steps")


def test_who_is_expected_is_overdue_until_heard(desk: Opened) -> None:
    browser = desk()
    expected = {"kind": "expected", "what": "a call", "of": "the sister", "hours": "24", "on": "2020-01-01T10:00"}
    assert "overdue by" in part(posted(browser, "/steps", expected), "h-contacts")
    assert "24 hours left" in part(posted(browser, "/steps/1", {"kind": "heard", "what": "is well"}), "h-contacts")


def test_days_that_follow_from_an_act_lead_to_it(desk: Opened) -> None:
    browser = desk()
    page = browser.get("/steps?all=1").page
    [href, *_more] = page.xpath("//ol[contains(@class, 'due')]//a[starts-with(@href, '/events/')]/@href")
    assert browser.get(href).status == 200


@pytest.mark.parametrize(
    ("path", "form", "status"),
    [
        ("/steps", {}, 400),
        ("/steps", {"kind": "asked", "what": " "}, 400),
        ("/steps", {"kind": "answered", "what": "x"}, 400),
        ("/steps", {"kind": "expected", "what": "x", "hours": "many"}, 400),
        ("/steps", {"kind": "expected", "what": "x", "hours": "0"}, 400),
        ("/steps/1", {"kind": "asked", "what": "x"}, 400),
        ("/steps/one", {"kind": "heard"}, 400),
        ("/steps/77", {"kind": "heard"}, 409),
        ("/steps", {"kind": "asked", "what": "x", "due": "soon"}, 409),
        ("/steps", {"kind": "asked", "what": "x", "due": "2021-02-04T10:00"}, 409),
        ("/steps", {"kind": "asked", "what": "x", "on": "yesterday"}, 409),
    ],
)
def test_what_is_no_step_is_refused_in_a_sentence(desk: Opened, path: str, form: dict[str, str], status: int) -> None:
    answer = desk().post(path, form)
    assert answer.status == status
    assert answer.page.xpath("//*[@role='alert']")


def test_where_one_may_only_read_nothing_is_written(desk: Opened) -> None:
    browser = desk(read_only=True)
    assert browser.get("/steps").page.xpath("//main//form[@method='post']") == []
    assert browser.post("/steps", {"kind": "asked", "what": "x"}).status == 403


def test_gaps_lead_to_their_events_and_passages(desk: Opened) -> None:
    browser = desk()
    page = browser.get("/gaps").page
    assert "No report says on whose orders" in words(page.xpath("//main")[0])
    for href in page.xpath("//main//a/@href"):
        assert browser.get(href.partition("#")[0]).status == 200


def test_the_log_tells_who_did_what_and_is_whole(desk: Opened) -> None:
    browser = desk()
    posted(browser, "/steps", {"kind": "asked", "what": "a complaint"})
    page = browser.get("/log").page
    assert "Every entry follows from the one before it" in words(page.xpath("//main")[0])
    assert words(page.xpath("//tbody/tr")[0]).split()[3:8] == ["Ada", "wrote", "down", "a", "step"]
    only = browser.get("/log?action=add").page.xpath("//tbody/tr/td[3]/text()")
    assert set(only) == {"added reports"}


def test_markup_is_text(desk: Opened, tmp_path: Path) -> None:
    browser = desk(planted(tmp_path), who=f"Ada {MARKUP}")
    posted(browser, "/steps", {"kind": "asked", "what": MARKUP, "of": MARKUP, "behalf": MARKUP})
    posted(browser, "/steps", {"kind": "expected", "what": MARKUP, "of": MARKUP, "hours": "2"})
    for path in ("/steps", "/gaps", "/log", f"/log?action={MARKUP}&who={MARKUP}"):
        answer = browser.get(path)
        assert answer.status == 200
        assert harmless(answer.page)
