"""What holds for every page of the case as a whole: protected names are not seen on a masked screen."""

from __future__ import annotations

from typing import Any

import pytest

from tests.web.asking import Browser
from tests.web.conftest import Opened
from tests.web.test_people import somebody

PAGES = ["/people", "/matrix", "/sources", "/steps", "/gaps", "/log", "/compare?then=2025-05-15", "/map"]


@pytest.fixture
def masked(desk: Opened) -> Browser:
    """A desk on which one name is not to be seen."""
    plain = desk()
    address = somebody(plain, "Aibek Turdaliev")
    plain.post(f"{address}/consent", {"protected": "1", "words": "asked by the sister of Aibek Turdaliev"})
    plain.post("/steps", {"kind": "asked", "what": "where Aibek Turdaliev is", "of": "the police"})
    return desk(masked=True)


def seen(page: Any) -> str:
    return " ".join([*page.itertext(), *page.xpath("//@title | //@value | //@aria-label")]).casefold()


@pytest.mark.parametrize("path", PAGES)
def test_a_protected_name_is_not_seen_on_a_masked_screen(masked: Browser, path: str) -> None:
    answer = masked.get(path)
    assert answer.status == 200
    assert "turdaliev " not in seen(answer.page)
    assert "aibek" not in seen(answer.page)


def test_nor_on_the_pages_that_these_lead_to(masked: Browser) -> None:
    ways = [way for path in PAGES for way in masked.get(path).page.xpath("//main//a/@href")]
    own = [way for way in dict.fromkeys(ways) if way.startswith(("/people/", "/events/", "/sources/"))]
    for way in own[:60]:
        answer = masked.get(way)
        assert answer.status == 200, way
        assert "aibek" not in seen(answer.page), way
