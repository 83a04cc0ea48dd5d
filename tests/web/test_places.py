from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from onrecord.model import Report
from onrecord.web.projection import HEIGHT, WIDTH
from onrecord.workflow.adding import add_reports
from onrecord.workflow.casefile import new_case, open_case
from tests.store.kept import CHEAP, SECRET
from tests.web.asking import Browser
from tests.web.conftest import Opened
from tests.web.planted import harmless, planted

WAY = """Valley Monitor
4 May 2025

Police arrested Mirlan Asanov in Osh on 2 May 2025, his lawyer said. Guards transferred him from Osh to
Bishkek on 3 May 2025, the lawyer said. Soldiers searched a house in the Naryn region on 3 May 2025. Mirlan Asanov was
beaten in Kyrgyzstan, the lawyer said.
"""


def words(element: Any) -> str:
    return " ".join(" ".join(element.itertext()).split())


@pytest.fixture
def on_the_way(desk: Opened, tmp_path: Path) -> Browser:
    """A case in which somebody is taken from one town to another."""
    path = tmp_path / "way.onrecord"
    new_case(path, SECRET, cost=CHEAP)
    with open_case(path, SECRET) as store:
        add_reports(store, [Report(file="way.txt", content=WAY.encode())], who="Ada")
    return desk(path)


def test_places_stand_on_the_map_and_in_the_list(desk: Opened) -> None:
    page = desk().get("/map").page
    listed = page.xpath("//section[@aria-labelledby='h-spots']//h3/a/bdi/text()")
    assert {"Bishkek", "Naryn", "Kochkor"} <= set(listed)
    assert {"Bishkek", "Naryn"} <= set(page.xpath("//*[name()='svg']//text/text()"))
    anchors = {f"#{one}" for one in page.xpath("//div[@class='spot-of']/@id")}
    assert set(page.xpath("//*[name()='svg']//a[contains(@class, 'spot')]/@href")) <= anchors
    assert len(page.xpath("//*[@class='land']")) > 1


def test_a_way_is_a_line_and_a_row(on_the_way: Browser) -> None:
    page = on_the_way.get("/map").page
    assert "Osh → Bishkek" in words(page.xpath("//section[@aria-labelledby='h-ways']")[0])
    [line] = page.xpath("//a[contains(@class, 'movement')]")
    assert on_the_way.get(line.get("href")).status == 200


def test_what_is_less_certain_is_a_larger_area(on_the_way: Browser) -> None:
    page = on_the_way.get("/map").page
    listed = words(page.xpath("//section[@aria-labelledby='h-spots']")[0])
    assert "known to the settlement" in listed
    assert "known to the country" in listed
    assert page.xpath("//*[name()='svg']//path[@class='area']")


def test_one_place_from_near(desk: Opened) -> None:
    browser = desk()
    [href] = browser.get("/map").page.xpath("//h3[a/bdi='Bishkek']//a[starts-with(@href, '/map')]/@href")
    page = browser.get(href).page
    assert words(page.xpath("//h1")[0]) == "Around Bishkek"
    [name] = page.xpath("//*[name()='svg']//text[.='Bishkek']")
    assert abs(float(name.get("x")) - WIDTH / 2) < 200
    assert abs(float(name.get("y")) - HEIGHT / 2) < 100


def test_what_stands_on_no_map_is_told(desk: Opened) -> None:
    page = desk().get("/map").page
    assert "a cellar" in words(page.xpath("//section[@aria-labelledby='h-elsewhere']")[0])


def test_no_such_place(desk: Opened) -> None:
    assert desk().get("/map?around=e-000000000000").status == 404


def test_markup_is_text(desk: Opened, tmp_path: Path) -> None:
    assert harmless(desk(planted(tmp_path)).get("/map").page)


def test_the_way_of_somebody_day_by_day(on_the_way: Browser) -> None:
    [person] = on_the_way.get("/people?words=Asanov").page.xpath("//th/a/@href")
    [link] = on_the_way.get(person).page.xpath("//a[starts-with(@href, '/map?person=')]/@href")
    page = on_the_way.get(link).page
    assert words(page.xpath("//h1")[0]) == "The way of Mirlan Asanov"
    stops = [words(one) for one in page.xpath("//ol[@class='way']/li/strong")]
    assert stops == ["Osh", "Bishkek"]
    assert [one.text for one in page.xpath("//*[@class='stop']/*[name()='text']")] == ["1", "2"]
    assert len(page.xpath("//*[@class='path']")) == 1
    assert "Naryn" not in "".join(page.xpath("//*[name()='svg']//text/text()"))  # where others were
    assert all(on_the_way.get(one).status == 200 for one in page.xpath("//ol[@class='way']//a/@href"))


def test_nobody_there_has_no_way(desk: Opened) -> None:
    browser = desk()
    assert browser.get("/map?person=e-000000000000").status == 404
    groups = browser.get("/people?words=farmers").page.xpath("//th/a/@href")
    assert browser.get(f"/map?person={groups[0].rpartition('/')[2]}").status == 200
