from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.web.asking import Browser
from tests.web.conftest import Opened
from tests.web.planted import harmless, planted


def words(element: Any) -> str:
    return " ".join(" ".join(element.itertext()).split())


def abduction(browser: Browser) -> Any:
    [href] = browser.get("/matrix").page.xpath("//th/a[contains(., 'Abduction of Aibek Turdaliev')]/@href")
    return browser.get(href).page


def cell(page: Any, voice: str, label: str) -> Any:
    return page.xpath(f"//tr[th//bdi='{voice}']/td[@data-label='{label}']")[0]


def test_events_on_which_accounts_differ_stand_first(desk: Opened) -> None:
    page = desk().get("/matrix").page
    differing = [bool(row.xpath("td[last()]/span")) for row in page.xpath("//tbody/tr")]
    assert differing[0]
    assert differing == sorted(differing, reverse=True)


def test_conflict_and_agreement_are_told_in_words_and_colour(desk: Opened) -> None:
    page = abduction(desk())
    when = cell(page, "Aibek Turdaliev", "when it was")
    assert "13 May 2025, about 20:00 contradiction: others say 14 May 2025" in words(when)
    assert when.xpath("div[contains(@class, 'differ')]")
    whom = cell(page, "Aibek Turdaliev", "to whom it was done")
    assert "other voices say so too" in words(whom)
    assert whom.xpath("div[contains(@class, 'agree')]")
    denies = cell(page, "Naryn Regional Police Department", "how they stand to it")
    assert words(denies).startswith("denies it")
    assert denies.xpath("div[contains(@class, 'denied')]")


def test_every_value_is_one_click_from_its_passage(desk: Opened) -> None:
    browser = desk()
    page = abduction(browser)
    values = page.xpath("//table[contains(@class, 'matrix')]//div[contains(@class, 'value-of')]")
    assert values
    assert all(value.xpath(".//a[@class='cite']") for value in values)
    for href in sorted(set(page.xpath("//a[@class='cite']/@href")))[:6]:
        assert browser.get(href).page.xpath("//mark[@id='at-hand']")


def test_a_copy_is_called_one(desk: Opened) -> None:
    page = abduction(desk())
    assert "R3 is a copy of R2" in words(page.xpath("//tr[th//bdi='Chuy Morning Post']/th")[0])


def test_no_such_event(desk: Opened) -> None:
    assert desk().get("/events/c-000000000000/matrix").status == 404


def test_markup_is_text(desk: Opened, tmp_path: Path) -> None:
    browser = desk(planted(tmp_path))
    first = browser.get("/chronology").page.xpath("//li[@data-event]//h2/a/@href")
    assert first
    for path in ("/matrix", *(f"{href}/matrix" for href in first)):
        answer = browser.get(path)
        assert answer.status == 200
        assert harmless(answer.page)
