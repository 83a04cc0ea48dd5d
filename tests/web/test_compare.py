from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.web.asking import Browser
from tests.web.conftest import Opened
from tests.web.planted import harmless, planted


def words(element: Any) -> str:
    return " ".join(" ".join(element.itertext()).split())


def line(browser: Browser, address: str, event: str) -> list[str]:
    """What stands beside an event: then, now, what came."""
    row = browser.get(address).page.xpath(f"//tr[th//a[contains(., '{event}')]]")[0]
    return [words(cell) for cell in row.xpath("td")]


def test_the_days_on_which_something_was_published_are_offered(desk: Opened) -> None:
    days = desk().get("/compare").page.xpath("//ul[contains(@class, 'days')]//a/@href")
    assert "/compare?then=2025-05-15" in days
    assert days == sorted(days)


def test_what_was_not_told_of_then_is_new(desk: Opened) -> None:
    then, now, came = line(desk(), "/compare?then=2025-05-15", "Release of Aibek Turdaliev")
    assert then == "not told of"
    assert "officially acknowledged" in now
    assert came.startswith("new")


def test_what_changed_is_told_in_words_with_its_passages(desk: Opened) -> None:
    browser = desk()
    then, now, came = line(browser, "/compare?then=2025-05-15", "Abduction of Aibek Turdaliev")
    assert then != now
    assert "became" in came
    assert "new origins: " in came
    for href in browser.get("/compare?then=2025-05-15").page.xpath("//td//a[@class='cite']/@href")[:5]:
        assert browser.get(href).status == 200


def test_two_days_are_put_in_order_and_nothing_changes_within_one(desk: Opened) -> None:
    browser = desk()
    forth, back = (
        browser.get(f"/compare?then={one}&now={two}")
        for one, two in (("2025-05-15", "2025-05-18"), ("2025-05-18", "2025-05-15"))
    )
    assert words(forth.page.xpath("//main")[0]) == words(back.page.xpath("//main")[0])
    assert "Nothing." in words(browser.get("/compare?then=2025-05-15&now=2025-05-15").page.xpath("//main")[0])


@pytest.mark.parametrize("query", ["then=soon", "then=2025-05-15&now=%3Cb%3E", "then=2025-13-01"])
def test_what_is_no_day_is_refused(desk: Opened, query: str) -> None:
    answer = desk().get(f"/compare?{query}")
    assert answer.status == 409
    assert harmless(answer.page)


def test_markup_is_text(desk: Opened, tmp_path: Path) -> None:
    browser = desk(planted(tmp_path))
    for path in ("/compare", "/compare?then=2025-05-04"):
        answer = browser.get(path)
        assert answer.status == 200
        assert harmless(answer.page)
