from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.web.asking import Browser
from tests.web.conftest import Opened
from tests.web.planted import harmless, planted


def words(element: Any) -> str:
    return " ".join(" ".join(element.itertext()).split())


def rows(browser: Browser, address: str) -> dict[str, str]:
    """What the list says of who told whom, and where each row leads."""
    page = browser.get(address).page
    found = page.xpath("//section[@aria-labelledby='h-told']//li")
    return {words(row): row.xpath("a/@href")[0] for row in found}


def test_who_told_whom_with_the_copy(desk: Opened) -> None:
    browser = desk()
    found = rows(browser, "/sources")
    assert any(row.startswith("Aibek Turdaliev told Nurlan Seyitov") for row in found)
    page = browser.get("/sources").page
    assert "R3 is a copy of R2" in words(page.xpath("//section[@aria-labelledby='h-first']")[0])
    assert "7 reports, 1 of them a copy" in words(page.xpath("//ul[@class='counted']")[0])


def test_the_drawing_and_the_list_say_the_same(desk: Opened) -> None:
    browser = desk()
    page = browser.get("/sources").page
    drawn = set(page.xpath("//*[name()='svg']//a[contains(@class, 'edge')]/@href"))
    listed = set(page.xpath("//ul[@class='plain']/li/a/@href[starts-with(., '/sources/told')]"))
    assert drawn == listed
    assert len(drawn) > 10


def test_the_drawing_is_out_of_the_way_of_screen_readers(desk: Opened) -> None:
    [drawing] = desk().get("/sources").page.xpath("//*[name()='svg']")
    assert drawing.get("aria-hidden") == "true"
    assert all(one.get("tabindex") == "-1" for one in drawing.xpath(".//a[@href]"))


def test_each_edge_leads_to_its_passages(desk: Opened) -> None:
    browser = desk()
    for row, href in rows(browser, "/sources").items():
        page = browser.get(href).page
        passages = page.xpath("//ul[contains(@class, 'passages')]/li")
        assert str(len(passages)) == row.rsplit(" ", 2)[1]
        assert all(one.xpath(".//a[@class='cite']") for one in passages)


def test_the_sources_of_one_event(desk: Opened) -> None:
    browser = desk()
    [claim] = browser.get("/matrix").page.xpath("//th/a[contains(., 'Abduction of Aibek Turdaliev')]/@href")
    address = f"/sources?event={claim.split('/')[2]}"
    assert "origins" in words(browser.get(address).page.xpath("//main")[0])
    assert 0 < len(rows(browser, address)) < len(rows(browser, "/sources"))


def test_no_such_edge(desk: Opened) -> None:
    browser = desk()
    assert browser.get("/sources/told?one=nobody&other=nobody").status == 404
    assert browser.get("/sources?event=c-000000000000").status == 404


def test_markup_is_text(desk: Opened, tmp_path: Path) -> None:
    browser = desk(planted(tmp_path))
    first = browser.get("/sources")
    assert harmless(first.page)
    for href in set(first.page.xpath("//main//a/@href")):
        answer = browser.get(href)
        assert answer.status == 200, href
        if href.startswith("/sources"):
            assert harmless(answer.page)
