from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.model import Report
from onrecord.web.security import HEADERS, LARGEST_BODY
from onrecord.workflow.adding import add_reports
from onrecord.workflow.casefile import new_case, open_case
from tests.store.kept import CHEAP, SECRET
from tests.web.asking import HOST, ORIGIN, Browser
from tests.web.conftest import Opened

FORM = {"content-type": "application/x-www-form-urlencoded", "origin": ORIGIN, "sec-fetch-site": "same-origin"}
LOCK = "/lock"


def judging(browser: Browser) -> str:
    """The address that judges the first claim."""
    page = browser.get(browser.get("/").to).page
    return str(page.xpath("//form[.//*[@id='accept']]/@action")[0])


# --- who comes in --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "path", ["/", "/reports", "/static/desk.css", "/pulse", "/locked", "/nowhere", "/enter?token="]
)
def test_nobody_sees_anything_without_the_token(desk: Opened, path: str) -> None:
    browser = desk(entered=False)
    assert browser.get(path).status == 403
    browser.cookie = "onrecord_4711=guessed"
    answer = browser.get(path)
    assert answer.status == 403
    assert "onrecord review" in answer.text


def test_the_token_serves_once(desk: Opened) -> None:
    browser = desk(entered=False)
    address = f"/enter?token={browser.keeper.token}"
    answer = browser.enter()
    cookie = answer.headers["set-cookie"]
    assert (answer.status, answer.to) == (303, "/")
    assert all(mark in cookie for mark in ("HttpOnly", "SameSite=strict", "Path=/", "onrecord_4711="))
    assert browser.get("/reports").status == 200
    browser.cookie = ""
    assert browser.get(address).status == 403
    assert browser.get("/enter?token=").status == 403


# --- from where ----------------------------------------------------------------------------------

ELSEWHERE = [
    ({"host": "evil.example"}, 421),
    ({"host": "evil.example:4711"}, 421),
    ({"host": "localhost:4711"}, 421),
    ({"host": "127.0.0.1"}, 421),
    ({"host": "127.0.0.1:4712"}, 421),
    ({"host": "127.1:4711"}, 421),
    ({"host": "0x7f000001:4711"}, 421),
    ({"host": "[::1]:4711"}, 421),
    ({"host": "127.0.0.1:4711.evil.example"}, 421),
    ({"host": "127.0.0.1.evil.example:4711"}, 421),
    ({"host": ""}, 421),
    ({"origin": "http://evil.example"}, 403),
    ({"origin": "http://127.0.0.1:4712"}, 403),
    ({"origin": "https://127.0.0.1:4711"}, 403),
    ({"origin": "null"}, 403),
    ({"sec-fetch-site": "cross-site"}, 403),
    ({"sec-fetch-site": "same-site"}, 403),
]


@pytest.mark.parametrize(("headers", "status"), ELSEWHERE)
def test_what_comes_from_elsewhere_is_refused(desk: Opened, headers: dict[str, str], status: int) -> None:
    browser = desk()
    address = judging(browser)
    assert browser.get("/reports", **headers).status == status
    assert browser.post(address, {"verdict": "accept"}, **headers).status == status
    assert browser.get("/reports").status == 200
    assert "accepted by" not in browser.get(browser.get("/").to).text


def test_two_hosts_or_two_origins_are_none(desk: Opened) -> None:
    browser = desk()
    assert browser.ask("GET", "/reports", more=[("host", "evil.example")]).status == 421
    assert browser.ask("POST", LOCK, headers=FORM, more=[("origin", "http://evil.example")]).status == 403


@pytest.mark.parametrize("missing", ["origin", "content-type"])
def test_a_form_says_where_it_is_from_and_that_it_is_one(desk: Opened, missing: str) -> None:
    browser = desk()
    assert browser.post(judging(browser), {"verdict": "accept"}, **{missing: ""}).status in {403, 415}


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "CONNECT"])
def test_other_requests_are_not_known(desk: Opened, method: str) -> None:
    assert desk().ask(method, "/reports").status == 405


def test_what_changes_something_is_no_address_to_be_opened(desk: Opened) -> None:
    browser = desk()
    assert browser.get(judging(browser)).status == 405
    assert browser.get(LOCK).status == 405


# --- what is asked -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "path",
    [
        "/static/../app.py",
        "/static/..%2fapp.py",
        "/static/%2e%2e/app.py",
        "/static/....//app.py",
        "/static//etc/passwd",
        "/static/%2Fetc%2Fpasswd",
        "/static/desk.css%00.js",
        "/static/..\\app.py",
        "/static/",
        "/static/__init__.py",
        "/../../etc/passwd",
        "/templates/base.html",
        "/reports/..%2f..%2fetc%2fpasswd",
        "/reports/r-000000000000",
        "/reports/%00",
        "/reports/r-1'%20OR%201=1",
    ],
)
def test_no_path_leads_out(desk: Opened, path: str) -> None:
    answer = desk().get(path)
    assert answer.status == 404
    assert b"root:" not in answer.body
    assert b"import" not in answer.body


def test_what_is_too_large_is_refused(desk: Opened) -> None:
    browser = desk()
    address = judging(browser)
    large = b"why=" + b"a" * LARGEST_BODY
    assert browser.ask("POST", address, headers={**FORM, "content-length": str(len(large))}, body=large).status == 413
    assert browser.ask("POST", address, headers={**FORM, "content-length": "20"}, body=large).status == 413
    assert browser.ask("POST", address, headers={**FORM, "content-length": ""}, body=large).status == 413
    assert browser.ask("POST", address, headers={**FORM, "content-length": "-1"}, body=b"a=b").status == 400
    assert browser.get("/reports?" + "a" * 5000).status == 414
    many = "&".join(f"a{n}=b" for n in range(100)).encode()
    assert browser.ask("POST", address, headers=FORM, body=many).status == 413
    assert browser.ask("POST", address, headers=FORM, body=b"\xff\xfe").status == 413


@pytest.mark.parametrize("path", ["/", "/reports", "/static/desk.js", "/static/desk.css", "/nowhere", "/enter?token=x"])
def test_every_answer_says_what_a_page_may_do(desk: Opened, path: str) -> None:
    headers = desk().get(path).headers
    assert {name.lower(): value for name, value in HEADERS.items()}.items() <= headers.items()


def test_a_page_loads_nothing_from_elsewhere_and_has_no_script_in_it(desk: Opened) -> None:
    browser = desk()
    for path in ("/reports", browser.get("/").to):
        page = browser.get(path).page
        loaded = page.xpath("//@src | //link/@href")
        assert loaded
        assert all(one.startswith("/static/") and browser.get(one).status == 200 for one in loaded)
        assert page.xpath("//script[not(@src)] | //style | //@style | //@onclick | //iframe | //object | //base") == []
    assert "'unsafe" not in HEADERS["Content-Security-Policy"]


# --- what reports hold ---------------------------------------------------------------------------

MARKUP = "<img src=x onerror=alert(1)>"
HOSTILE = f"""---
title: {MARKUP} title
publisher: "'\\"><script>alert(2)</script>"
author: "{{{{ 7 * 7 }}}}"
date: 2025-05-03
---

Police in <b>Osk</b> arrested Ana <script>alert(3)</script> Ruiz on 3 May 2025, her lawyer "><svg onload=alert(4)> Tomas
Bern said.

Guards beat Ana Ruiz in the cells, said javascript:alert(5). \u202eevil\u202c \x00
"""


def test_markup_in_a_report_its_names_and_its_file_name_is_text(desk: Opened, tmp_path: Path) -> None:
    case = tmp_path / "hostile.onrecord"
    new_case(case, SECRET, cost=CHEAP)
    with open_case(case, SECRET) as store:
        add_reports(store, [Report(file=f"{MARKUP}.md", content=HOSTILE.encode())], who="x")
    browser = desk(case, who=f"Ada {MARKUP}")
    report = browser.get("/reports").page.xpath("//th/a/@href")[0]
    address = judging(browser)
    browser.post(address, {"verdict": "reject", "why": f"why {MARKUP}"})
    browser.post(address.replace("judge", "correct"), {"slot": "doers", "start": 0, "end": 30})
    browser.post(address.replace("judge", "correct"), {"slot": MARKUP, "value": MARKUP})
    for path in (
        "/reports",
        report,
        report + "?claim=" + address.split("/")[4],
        report + f"?claim={MARKUP}&said={MARKUP}",
    ):
        answer = browser.get(path)
        page = answer.page
        assert page.xpath("//img | //svg | //b | //script[not(@src)] | //@onerror | //@onload") == []
        assert "49" not in "".join(page.xpath("//header//text()"))
        assert "\u202e" not in answer.text
        assert "\x00" not in answer.text
        assert page.xpath("//a[starts-with(normalize-space(@href), 'javascript:')]") == []
    assert MARKUP in "".join(browser.get("/reports").page.xpath("//table//text()"))


# --- locking -------------------------------------------------------------------------------------


def test_a_locked_desk_shows_nothing_and_opens_with_the_passphrase(desk: Opened) -> None:
    browser = desk()
    report = browser.get("/").to
    address = judging(browser)
    assert browser.post(LOCK).to == "/locked"
    for path in ("/", "/reports", report, "/pulse"):
        assert browser.get(path).to == "/locked"
    assert browser.post(address, {"verdict": "accept"}).to == "/locked"
    assert "Kochkor" not in browser.get("/locked").text
    assert "does not open" in browser.post("/unlock", {"passphrase": "wrong words here"}).text
    assert browser.get(report).to == "/locked"
    assert browser.post("/unlock", {"passphrase": SECRET}).to == "/"
    assert browser.get(report).status == 200


def test_another_browser_cannot_unlock(desk: Opened) -> None:
    browser = desk()
    browser.post(LOCK)
    browser.cookie = ""
    assert browser.post("/unlock", {"passphrase": SECRET}).status == 403


def test_passphrases_cannot_be_tried_without_end(desk: Opened) -> None:
    browser = desk()
    browser.post(LOCK)
    answers = [browser.post("/unlock", {"passphrase": f"wrong {n}"}).status for n in range(10)]
    assert answers == [200] * 9 + [403]
    assert browser.post("/unlock", {"passphrase": SECRET}).status == 403


def test_the_desk_locks_itself_when_nobody_is_there(desk: Opened) -> None:
    browser = desk()
    browser.clock.now = 500
    assert browser.get("/reports").status == 200
    browser.clock.now = 1000
    assert browser.post("/awake").status == 204
    browser.clock.now = 1500
    assert browser.get("/pulse").status == 200
    browser.clock.now = 1601
    assert browser.get("/pulse").to == "/locked"
    assert browser.get("/reports").to == "/locked"


def test_a_desk_on_a_server_gets_a_new_address(desk: Opened, tmp_path: Path, example_file: Path) -> None:
    del tmp_path
    browser = desk(example_file)
    browser.table.on_server = True
    browser.post(LOCK)
    assert len(browser.told) == 1
    assert browser.get("/reports").status == 403
    browser.opening = lambda case, _nothing: open_case(case, SECRET)
    assert browser.get(f"/enter?token={browser.told[0]}").status == 303


def test_nothing_can_be_decided_where_nothing_may(desk: Opened) -> None:
    address = judging(desk())
    reading = desk(read_only=True)
    page = reading.get(reading.get("/").to).page
    assert page.xpath("//form[@action != '/lock' and not(@method = 'dialog')]") == []
    for path in (address, address.replace("judge", "correct"), "/undo", "/decisions/1/undo"):
        assert reading.post(path, {"verdict": "accept"}).status == 403


def test_the_desk_is_reached_under_one_name(desk: Opened) -> None:
    assert HOST.startswith("127.0.0.1:")
    assert desk().application.host == HOST
