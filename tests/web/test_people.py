from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.workflow.casefile import open_case
from onrecord.workflow.consenting import consents_of
from tests.store.kept import SECRET
from tests.web.asking import Answer, Browser
from tests.web.conftest import Opened
from tests.web.planted import harmless, planted


def words(answer: Answer) -> str:
    return " ".join(" ".join(answer.page.xpath("//main")[0].itertext()).split())


def somebody(browser: Browser, name: str) -> str:
    """The page of somebody."""
    [href] = browser.get(f"/people?words={name}").page.xpath(f"//th/a[normalize-space()='{name}']/@href")
    return str(href)


def follow(browser: Browser, answer: Answer) -> Answer:
    assert answer.status == 303, answer.text
    return browser.get(answer.to)


def other(answer: Answer, name: str) -> str:
    """The choice that stands for somebody."""
    return str(answer.page.xpath(f"//select[@name='other']/option[starts-with(., '{name} (')]/@value")[0])


def test_everybody_is_listed_by_kind_with_other_spellings(desk: Opened) -> None:
    page = desk().get("/people").page
    assert page.xpath("//main//h2/text()") == ["People", "Groups", "Organisations", "Authorities", "Places"]
    [row] = page.xpath("//tr[th/a[normalize-space()='Nurlan Seyitov']]")
    assert "also written: N. Seyitov" in " ".join(row.text_content().split())


@pytest.mark.parametrize(
    ("query", "there", "missing"),
    [
        ("words=seyitov", "Nurlan Seyitov", "Gulzat Turdalieva"),
        ("kind=authority", "Kochkor District Court", "Nurlan Seyitov"),
        ("words=n.+seyitov&kind=person", "Nurlan Seyitov", "Aibek Turdaliev"),
        ("words=nobody+at+all", "Nobody goes by that.", "Nurlan Seyitov"),
    ],
)
def test_the_list_is_searched_by_name_and_kind(desk: Opened, query: str, there: str, missing: str) -> None:
    shown = words(desk().get(f"/people?{query}"))
    assert there in shown
    assert missing not in shown


def test_every_way_of_writing_is_shown_where_it_stands(desk: Opened) -> None:
    browser = desk()
    page = browser.get(somebody(browser, "Nurlan Seyitov")).page
    forms = ["".join(one.itertext()) for one in page.xpath("//section[@aria-labelledby='h-written']//summary/bdi")]
    assert {"Nurlan Seyitov", "N. Seyitov"} <= set(forms)
    for place in page.xpath("//ul[@class='places']/li"):
        report, _mark, paragraph = place.xpath("a/@href")[0].partition("#")
        text = browser.get(report).page.xpath(f"//p[@id='{paragraph}']")[0].text_content()
        assert place.xpath(".//strong/text()")[0] in " ".join(text.split())


def test_two_are_said_to_be_one_and_that_is_taken_back(desk: Opened) -> None:
    browser = desk()
    first = browser.get(somebody(browser, "farmers"))
    second = other(first, "the farmers")
    address = first.page.xpath("//form[contains(@action, '/together')]/@action")[0]
    merged = follow(browser, browser.post(address, {"other": second, "verdict": "same", "why": "one village"}))
    assert "Put together from 2 parts" in words(merged)
    assert "two of these are one: Ada" in words(merged)
    assert "one village" in words(merged)
    back = follow(browser, browser.post("/undo"))
    assert "Put together from 1 part" in words(back)


@pytest.mark.parametrize(
    ("verdict", "sentence"),
    [("not_same", "not the same as a lawyer: Ada"), ("unsure", "cannot be told whether the same as a lawyer: Ada")],
)
def test_two_are_kept_apart(desk: Opened, verdict: str, sentence: str) -> None:
    browser = desk()
    first = browser.get(somebody(browser, "Nurlan Seyitov"))
    address = first.page.xpath("//form[contains(@action, '/together')]/@action")[0]
    shown = follow(browser, browser.post(address, {"other": other(first, "a lawyer"), "verdict": verdict}))
    assert sentence in words(shown)


def test_what_one_report_says_is_split_off_and_comes_back(desk: Opened) -> None:
    browser = desk()
    before = browser.get(somebody(browser, "Nurlan Seyitov"))
    names = before.page.xpath("//input[starts-with(@name, 'chosen-')]/@name")
    address = before.page.xpath("//form[contains(@action, '/split')]/@action")[0]
    after = follow(browser, browser.post(address, {names[-1]: "1"}))
    assert len(names) == 3
    assert "Put together from 2 parts" in words(after)
    assert "not the same as" in words(after)
    browser.post("/undo")
    assert "Put together from 3 parts" in words(browser.get(after_page(before)))


def after_page(answer: Answer) -> str:
    return str(answer.page.xpath("//form[contains(@action, '/split')]/@action")[0]).removesuffix("/split")


@pytest.mark.parametrize(
    ("path", "form"),
    [
        ("together", {}),
        ("together", {"other": "x", "verdict": "maybe"}),
        ("split", {}),
        ("split", {"chosen-nobody": "1"}),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(desk: Opened, path: str, form: dict[str, str]) -> None:
    browser = desk()
    answer = browser.post(f"{somebody(browser, 'Nurlan Seyitov')}/{path}", form)
    assert answer.status == 400
    assert answer.page.xpath("//*[@role='alert']")


def test_somebody_is_protected_and_what_they_allowed_is_written_down(desk: Opened, tmp_path: Path) -> None:
    browser = desk()
    address = somebody(browser, "Gulzat Turdalieva")
    assert "Nothing was entered, so nothing is allowed." in words(browser.get(address))
    given = {
        "use-court": "1",
        "name_use": "pseudonym",
        "basis": "consent",
        "expires": "2099-01-01",
        "words": "by phone",
    }
    shown = words(follow(browser, browser.post(f"{address}/consent", given)))
    assert "court yes, under a code" in shown
    assert "media no: not for this" in shown
    browser.post(f"{address}/consent", {**given, "protected": "1"})
    assert "protected" in words(browser.get("/people?words=gulzat"))
    with open_case(tmp_path / "case.onrecord", SECRET) as store:
        last = consents_of(store)[-1]
    assert (last.scope, last.name_use, last.protected, last.words) == (("court",), "pseudonym", True, "by phone")


def test_a_day_that_is_none_is_refused(desk: Opened) -> None:
    browser = desk()
    answer = browser.post(f"{somebody(browser, 'Gulzat Turdalieva')}/consent", {"expires": "soon"})
    assert answer.status == 409
    assert "soon" in answer.text


def test_nothing_is_decided_where_one_may_only_read(desk: Opened) -> None:
    browser = desk(read_only=True)
    address = somebody(browser, "Nurlan Seyitov")
    assert browser.get(address).page.xpath("//main//form[@method='post'][contains(@action, '/together')]") == []
    assert browser.post(f"{address}/consent", {"protected": "1"}).status == 403


def test_nobody_of_that_id(desk: Opened) -> None:
    assert desk().get("/people/e-000000000000").status == 404


def test_markup_is_text(desk: Opened, tmp_path: Path) -> None:
    browser = desk(planted(tmp_path))
    listed = browser.get("/people")
    assert harmless(listed.page)
    for address in listed.page.xpath("//th/a/@href"):
        page = browser.get(address)
        assert page.status == 200
        assert harmless(page.page)
