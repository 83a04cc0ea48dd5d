"""What holds for every page that there is, whatever is added later: who may ask, what may be asked, what is shown."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import quote

import pytest

from onrecord.web import views
from onrecord.web.pages import Page
from onrecord.web.security import LARGEST_BODY
from tests.web.asking import Answer, Browser
from tests.web.conftest import Opened
from tests.web.planted import harmless, planted

PAGES = views.pages()
FORM = {"content-type": "application/x-www-form-urlencoded", "origin": "http://127.0.0.1:4711"}
MARKUP = "<img src=x onerror=alert(1)>"


def filled(page: Page, words: str) -> str:
    """The path of a page with some words in the place of every id."""
    return re.sub(r"{\w+}", lambda _found: quote(words, safe=""), page.path)


def ask(browser: Browser, page: Page, words: str = "c-0", **headers: str) -> Answer:
    if page.changes:
        return browser.post(filled(page, words), {"verdict": "accept", "slot": "act", "kind": "asked"}, **headers)
    return browser.get(filled(page, words), **headers)


def named(page: Page) -> str:
    return f"{'POST' if page.changes else 'GET'} {page.path}"


def test_nobody_without_the_cookie_sees_or_changes_anything(desk: Opened) -> None:
    browser = desk(entered=False)
    assert {named(page): ask(browser, page).status for page in PAGES if ask(browser, page).status != 403} == {}


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"host": "evil.example"}, 421),
        ({"host": "localhost:4711"}, 421),
        ({"origin": "http://evil.example"}, 403),
        ({"origin": "null"}, 403),
        ({"sec-fetch-site": "cross-site"}, 403),
    ],
)
def test_nothing_from_elsewhere_is_answered(desk: Opened, headers: dict[str, str], status: int) -> None:
    browser = desk()
    assert {named(page) for page in PAGES if ask(browser, page, **headers).status != status} == set()


@pytest.mark.parametrize(
    "words",
    ["../../etc/passwd", "..", "%2e%2e%2f", "/etc/passwd", "\x00", "' OR 1=1 --", MARKUP, "a" * 3000, "１", "-1"],
)
def test_an_id_that_is_none_leads_nowhere(desk: Opened, words: str) -> None:
    browser = desk()
    for page in PAGES:
        if "{" not in page.path:
            continue
        answer = ask(browser, page, words)
        assert answer.status in {303, 400, 404, 405, 409, 414}, named(page)
        assert b"root:" not in answer.body
        assert b"Traceback" not in answer.body
        assert b"<img" not in answer.body
        if answer.status == 303:
            assert answer.to.startswith("/")


def test_what_changes_something_takes_no_large_form_and_is_no_address(desk: Opened) -> None:
    browser = desk()
    large = b"why=" + b"a" * LARGEST_BODY
    for page in PAGES:
        if page.changes:
            path = filled(page, "c-0")
            assert browser.ask("POST", path, headers=FORM, body=large).status == 413, page.path
            assert browser.ask("POST", path, headers={**FORM, "content-type": "text/plain"}, body=b"a").status == 415
            if not any(other.path == page.path and not other.changes for other in PAGES):
                assert browser.get(path).status in {404, 405}, page.path


def test_who_only_reads_changes_nothing(desk: Opened) -> None:
    browser = desk(read_only=True)
    assert {named(page) for page in PAGES if page.changes and ask(browser, page).status != 403} == set()


def test_a_locked_desk_answers_to_nothing(desk: Opened) -> None:
    browser = desk()
    browser.post("/lock")
    assert {named(page) for page in PAGES if ask(browser, page).to != "/locked"} == set()


def test_whatever_reports_and_people_write_is_shown_as_text(desk: Opened, tmp_path: Path) -> None:
    browser = desk(planted(tmp_path), who=f"Ada {MARKUP}")
    _decide(browser)
    seen: set[str] = set()
    left = ["/", "/reports", *(path for _label, path in browser_navigation())]
    while left and len(seen) < 150:
        path = left.pop(0)
        answer = browser.get(path)
        answer = browser.get(answer.to) if answer.to else answer
        assert answer.status == 200, path
        assert harmless(answer.page), path
        seen.add(path)
        ways = [one.partition("#")[0] for one in answer.page.xpath("//main//a/@href")]
        left += [one for one in dict.fromkeys(ways) if one and one not in seen and one not in left]
    kinds = {re.sub(r"/[a-z]-[0-9a-f]+|\?.*", "", path) for path in seen}
    assert {"/reports", "/events", "/events/matrix", "/people", "/sources", "/map", "/log", "/sources/told"} <= kinds


def browser_navigation() -> list[tuple[str, str]]:
    return [entry for module in views.MODULES for entry in module.NAVIGATION]


def _decide(browser: Browser) -> None:
    """Markup in every field that a person can write."""
    page = browser.get(browser.get("/").to).page
    report, claims = page.xpath("string(//main/@data-report)"), page.xpath("//@data-step")
    browser.post(f"/reports/{report}/claims/{claims[0]}/judge", {"verdict": "reject", "own": f"why {MARKUP}"})
    browser.post(f"/reports/{report}/claims/{claims[1]}/allowed", {"use-court": "1", "words": f"given {MARKUP}"})
    browser.post("/steps", {"kind": "asked", "what": f"what {MARKUP}", "of": MARKUP, "behalf": MARKUP})
    browser.post("/steps", {"kind": "expected", "what": f"call {MARKUP}", "of": MARKUP, "hours": "24"})
    events = browser.get("/chronology").page.xpath("//*[@data-event]//h2/a/@href")
    first, second = (one.rpartition("/")[2] for one in events[:2])
    browser.post("/events", {"verdict": "apart", f"chosen-{first}": "1", f"chosen-{second}": "1", "why": MARKUP})
    person = browser.get("/people").page.xpath("//th/a/@href")[0]
    browser.post(f"{person}/consent", {"protected": "1", "words": f"words {MARKUP}"})
    other = browser.get(person).page.xpath("//select[@id='other']/option/@value")[1]
    browser.post(f"{person}/together", {"verdict": "unsure", "other": other, "why": f"why {MARKUP}"})
