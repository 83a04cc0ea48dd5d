"""An evening at the desk, in a real browser: from `onrecord new` to the page that is handed over."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytest_socket import enable_socket

from tests.journeys.browser import Reviewer, chromium, desk_of, told
from tests.journeys.test_case_file import SECRET, run

LAPTOP, PHONE = {"width": 1366, "height": 768}, {"width": 390, "height": 844}
PER_RIGHT, PER_CORRECTED = 3, 8  # keys at most
SERIOUS = {"serious", "critical"}


@pytest.fixture(autouse=True)
def _sockets() -> None:
    """A browser is spoken to through sockets."""
    enable_socket()


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    enable_socket()
    with chromium() as running:
        yield running


@pytest.fixture
def case(tmp_path: Path, example: Path) -> Path:
    path = tmp_path / "kochkor.onrecord"
    assert run("new", path, "--as", "Ada").returncode == 0
    assert run("add", path, example, "--as", "Ada").returncode == 0
    return path


def sit_down(browser: Any, address: str, **more: Any) -> Reviewer:
    page = browser.new_context(viewport=more.pop("viewport", LAPTOP), **more).new_page()
    reviewer = Reviewer(page)
    page.goto(address)
    return reviewer


def test_an_evening_by_keyboard(browser: Any, case: Path, tmp_path: Path) -> None:
    with desk_of(case, SECRET, "--as", "Ada") as address:
        ada = sit_down(browser, address)
        ada.picture("1-report")
        right = _accept_two(ada)
        corrected = _correct_one(ada)
        chain = _correct_a_chain(ada)
        borders = _move_borders(ada)
        _reject_and_undo(ada)
        _add_one(ada)
        looked = _look_at_what_is_left(ada)
        _merge_and_look(ada)
        _lock(ada)
        assert ada.said == []
    assert right <= PER_RIGHT
    assert max(corrected, chain, borders) <= PER_CORRECTED
    assert looked == 1
    told(
        keys_for_an_empty_sentence=looked,
        keys_for_a_right_claim=right,
        for_two_slots=corrected,
        for_a_whole_chain=chain,
        for_borders=borders,
    )
    out = tmp_path / "case.html"
    done = run("show", case, "--html", out, "--as", "Ada")
    assert done.returncode == 0, done.stderr
    assert "Turdaliev" not in out.read_text(encoding="utf-8")
    page = browser.new_page(viewport=LAPTOP)
    page.goto(out.as_uri())
    page.screenshot(path=Path(__file__).parents[2] / "build" / "journeys" / "9-exported.png")
    assert page.locator("li.event").count() > 5
    assert run("verify", case).returncode == 0


def _accept_two(ada: Reviewer) -> float:
    """Keys for each claim that is right."""
    first = ada.claim
    ada.press("a", "a")
    assert ada.claim != first
    assert ada.page.locator(".steps li.accepted").count() == 2
    return ada.keys / 2


def _correct_one(ada: Reviewer) -> int:
    """Keys for a claim that is corrected in two slots: who did it, and who says so."""
    before = ada.keys
    ada.press("d")
    ada.picture("2-pointing")
    ada.press(_letter(ada, "five men"))
    assert ada.card("doers").startswith("five men")
    ada.press("s", _letter_after(ada, "s", "Gulzat Turdalieva"), "j")
    made = ada.keys - before
    ada.press("k")
    assert "Gulzat Turdalieva" in ada.card("according_to")
    assert "corrected by Ada" in ada.page.locator(".card").inner_text()
    ada.picture("3-corrected")
    ada.press("y")
    ada.page.keyboard.type("arr")
    ada.press("Enter")
    assert ada.card("act").startswith("Arrest or detention")
    ada.press("w")
    ada.page.keyboard.type("2025-05-13")
    ada.press("Enter")
    assert ada.card("when").startswith("13 May 2025")
    ada.press("t", "ArrowRight", "ArrowRight", "Shift+ArrowRight", "Enter")
    assert ada.card("affected") not in {"", "not told"}
    return made


def _correct_a_chain(ada: Reviewer) -> int:
    """Keys for a claim of which the first speaker, how she knows and through whom it came are corrected."""
    ada.press("j")
    claim, before = ada.claim, ada.keys
    ada.press("s", _letter_after(ada, "s", "Gulzat Turdalieva"))
    ada.press("h", "2")
    ada.press("r", _letter_after(ada, "r", "Nurlan Seyitov"))
    made = ada.keys - before
    assert ada.claim == claim
    assert ada.card("according_to").startswith("Gulzat Turdalieva")
    assert ada.card("basis").startswith("saw it")
    assert ada.card("through").startswith("Nurlan Seyitov published by Open Valley Legal Clinic")
    ada.picture("3-chain")
    return made


def _move_borders(ada: Reviewer) -> int:
    """Keys for a passage that is widened to its sentence, and then begins a word later."""
    ada.press("j")
    words, before = ada.page.locator(".card blockquote").inner_text(), ada.keys
    ada.press("q", ".")
    ada.picture("3-borders")
    ada.press("Enter")
    whole = ada.page.locator(".card blockquote").inner_text()
    assert len(whole) > len(words)
    ada.press("q", "Shift+ArrowRight", "Enter")
    assert ada.page.locator(".card blockquote").inner_text() == f"“{whole[1:].partition(' ')[2]}"
    return ada.keys - before


def _letter(ada: Reviewer, words: str) -> str:
    """The letter that takes some words, as it is told to those who do not see it."""
    told = str(ada.page.locator("#told").text_content())
    return next(part[0] for part in told.split(", ") if part[2:].startswith(words))


def _letter_after(ada: Reviewer, key: str, words: str) -> str:
    ada.page.keyboard.press(key)
    letter = _letter(ada, words)
    ada.page.keyboard.press("Escape")
    return letter


def _reject_and_undo(ada: Reviewer) -> None:
    ada.press("j")
    claim = ada.claim
    ada.press("x")
    ada.picture("4-rejecting")
    ada.press("1")
    assert ada.claim != claim
    ada.press("u")
    assert ada.claim == claim
    assert "rejected" not in ada.page.locator(".card").inner_text()


def _add_one(ada: Reviewer) -> None:
    """A claim that was missed: words chosen with the mouse, as a documenter would who has one."""
    before = ada.page.locator(".steps li").count()
    box = ada.page.locator("#text p").nth(2).bounding_box()
    ada.page.mouse.move(box["x"] + 20, box["y"] + 12)
    ada.page.mouse.down()
    ada.page.mouse.move(box["x"] + 260, box["y"] + 12, steps=5)
    ada.page.mouse.up()
    ada.press("i")
    ada.picture("5-adding")
    ada.page.keyboard.type("thr")
    ada.press("Enter")
    assert ada.page.locator(".steps li").count() == before + 1
    assert "added by Ada" in ada.page.locator(".card").inner_text()
    assert ada.card("act").startswith("Threat")


def _look_at_what_is_left(ada: Reviewer) -> float:
    """Keys for each sentence that tells no act; the first one is taken back, and judged with the mouse instead."""
    while not ada.page.locator("#look").count():
        ada.press("g")
    report = ada.page.locator("#desk").get_attribute("data-report")
    left = ada.page.locator("#pointables li[data-left]").count()
    ada.press("n")
    ada.picture("5-to-be-looked-at")
    assert ada.page.locator("#looking").is_visible()
    before = ada.keys
    ada.press("0")
    keys = ada.keys - before
    assert ada.page.locator("#pointables li[data-left]").count() == left - 1
    assert ada.page.locator("#looking").is_visible() == (left > 1)
    ada.press("Escape", "u")
    assert ada.page.locator("#pointables li[data-left]").count() == left
    ada.page.locator("#text .s-undecided:not(mark)").first.click()
    ada.page.locator("#looking button", has_text="It tells no act").click()
    ada.settle()
    assert ada.page.locator("#pointables li[data-left]").count() == left - 1
    assert ada.page.locator("#desk").get_attribute("data-report") == report
    ada.press("Escape")
    return keys


def _merge_and_look(ada: Reviewer) -> None:
    ada.page.get_by_role("link", name="Chronology").click()
    ada.picture("6-chronology")
    before = ada.page.locator("[data-event]").count()
    ada.press("j", "x", "j", "x", "m")
    ada.picture("7-merged")
    assert "Decided on this event" in ada.page.locator("#desk").inner_text()
    ada.page.get_by_role("link", name="Chronology").first.click()
    assert ada.page.locator("[data-event]").count() < before
    ada.page.goto(ada.page.url.split("/chronology")[0] + "/chronology?differing=1")
    ada.page.locator("summary", has_text="Accounts differ").first.click()
    assert ada.page.locator(".accounts .beside > div").count() >= 2
    ada.picture("8-disagreement")


def _lock(ada: Reviewer) -> None:
    ada.press("l")
    ada.page.wait_for_url("**/locked")
    assert "Turdaliev" not in ada.page.content()
    ada.page.go_back()
    assert "Turdaliev" not in ada.page.content()
    ada.page.goto(ada.page.url.split("/locked")[0] + "/locked")
    ada.page.locator("input[type=password]").fill(SECRET)
    ada.page.keyboard.press("Enter")
    ada.page.wait_for_selector("#text, .events, table")
    ada.said[:] = [one for one in ada.said if "303" not in one]


def test_two_reviewers_see_each_other(browser: Any, case: Path) -> None:
    with desk_of(case, SECRET, "--as", "Ada") as hers, desk_of(case, SECRET, "--as", "Bo") as his:
        ada, bo = sit_down(browser, hers), sit_down(browser, his)
        assert ada.claim == bo.claim
        bo.press("a")
        ada.page.wait_for_selector("section.card.accepted", timeout=10_000)
        assert "accepted by Bo" in ada.page.locator(".card").inner_text()
        assert ada.said == bo.said == []


WHOLE = ("/people", "/matrix", "/sources", "/map", "/compare?then=2025-05-15", "/steps", "/gaps", "/log", "/leaving")
LED_TO = ("/people", "/chronology", "/matrix")  # lists whose first line leads to a page of its own


@pytest.mark.parametrize(
    ("name", "more"),
    [
        ("light", {"color_scheme": "light"}),
        ("dark", {"color_scheme": "dark"}),
        ("phone", {"viewport": PHONE, "is_mobile": True, "has_touch": True}),
        ("zoom", {"viewport": {"width": 683, "height": 384}, "device_scale_factor": 2}),
    ],
)
def test_everybody_can_use_it(browser: Any, case: Path, name: str, more: dict[str, Any]) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-core is not installed")
    with desk_of(case, SECRET, "--as", "Ada") as address:
        ada = sit_down(browser, address, bypass_csp=True, **more)
        base = address.partition("/enter")[0]
        for number, path in enumerate(("", "/reports", "/chronology", *WHOLE, *_of_their_own(ada, base))):
            if path:
                ada.page.goto(base + path)
            ada.page.wait_for_selector("main:not(:has(> section.narrow))", timeout=30_000)  # no waiting page
            ada.picture(f"{name}-{number}")
            found = axe.Axe().run(ada.page).response["violations"]
            bad = [
                (one["id"], [node["html"][:120] for node in one["nodes"][:3]])
                for one in found
                if one["impact"] in SERIOUS
            ]
            assert bad == [], path
            told(look=name, page=path or "/", violations=len(found), serious=len(bad))
            wide = ada.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            assert wide <= 1, f"{path} must be moved sideways"


def _of_their_own(ada: Reviewer, base: str) -> list[str]:
    """Pages of one thing: an event, somebody, their way, a matrix, what may leave of a claim."""
    paths = []
    for path in LED_TO:
        ada.page.goto(base + path)
        paths.append(ada.page.locator("main th a, main [data-event] h2 a").first.get_attribute("href"))
    ada.page.goto(base)
    report, claim = (ada.page.locator("#desk").get_attribute(f"data-{what}") for what in ("report", "claim"))
    return [*paths, f"/map?person={paths[0].rpartition('/')[2]}", f"/reports/{report}/claims/{claim}/allowed"]


def test_what_would_leave_is_looked_at_before_it_does(browser: Any, case: Path) -> None:
    with desk_of(case, SECRET, "--as", "Ada") as address:
        ada = sit_down(browser, address)
        ada.page.get_by_role("link", name="Export").click()
        ada.page.wait_for_selector("#h-few", timeout=20_000)
        ada.picture("9-export")
        code = ada.page.locator("#h-few ~ ul li strong").first.inner_text()
        assert code.startswith("Person ")
        ada.page.locator("#h-few ~ ul li a").first.click()
        ada.page.wait_for_url("**/people/*")
        assert code in ada.page.locator("#desk").inner_text()
        assert ada.said == []


def test_people_are_put_together_and_drawings_lead_to_passages(browser: Any, case: Path) -> None:
    with desk_of(case, SECRET, "--as", "Ada") as address:
        ada = sit_down(browser, address)
        base = address.partition("/enter")[0]
        _people(ada, base)
        _drawings(ada, base)
        assert ada.said == []


def _people(ada: Reviewer, base: str) -> None:
    page = ada.page
    page.goto(f"{base}/people?words=farmers")
    page.locator("th a").first.click()
    page.wait_for_url("**/people/*", wait_until="load")
    parts = page.locator("#h-members").inner_text()
    page.keyboard.press("s")
    assert page.evaluate("document.activeElement.id") == "other"
    page.locator("#other").select_option(index=1)
    page.locator("button[value=same]").click()
    page.wait_for_selector(".made li")
    ada.picture("5-together")
    assert page.locator("#h-members").inner_text() != parts
    page.keyboard.press("u")
    page.wait_for_function("before => document.getElementById('h-members').innerText === before", arg=parts)
    page.locator("summary", has_text="Write down").click()
    page.locator("input[name=protected]").check()
    page.locator("button", has_text="Write it down").click()
    page.wait_for_selector("h1 .word")
    assert page.locator("h1 .word").inner_text() == "protected"


def _drawings(ada: Reviewer, base: str) -> None:
    page = ada.page
    page.goto(f"{base}/sources")
    ada.picture("6-sources")
    page.locator("svg a.edge").first.dispatch_event("click")
    page.wait_for_selector(".passages .cite")
    page.locator(".cite").first.click()
    page.wait_for_selector("#at-hand")
    page.goto(f"{base}/map")
    ada.picture("7-map")
    page.keyboard.press("+")
    page.keyboard.press("+")
    page.focus("#map")
    near = page.locator("#map svg").get_attribute("viewBox")
    page.keyboard.press("ArrowRight")
    moved = page.locator("#map svg").get_attribute("viewBox")
    assert float(near.split()[2]) < 500  # less than half of the map
    assert float(moved.split()[0]) > float(near.split()[0])
    page.keyboard.press("0")
    assert page.locator("#map svg").get_attribute("viewBox") == "0 0 1000 560"
    page.locator("svg a.spot circle").last.click()
    assert "#p-" in page.url
    page.goto(f"{base}/matrix")
    page.locator("th a").first.click()
    ada.picture("8-matrix")
    page.locator(".value-of .cite").first.click()
    page.wait_for_selector("#at-hand")
