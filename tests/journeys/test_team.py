"""Two reviewers at two desks, one case on a PostgreSQL server: each sees what the other decides without reloading."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import store_server
from pytest_socket import enable_socket

from tests.journeys.browser import chromium, desk_of
from tests.journeys.test_case_file import SECRET, run
from tests.journeys.test_desk import sit_down

SOON = 10_000  # milliseconds in which the other must see it


@pytest.fixture
def case(example: Path) -> Iterator[str]:
    """The example on a server of our own."""
    enable_socket()
    with store_server.server() as address:
        if address is None:
            pytest.skip("PostgreSQL or psycopg is not installed")
        name = f"{address}&case=kochkor"
        for done in (run("new", name, "--as", "Ada"), run("add", name, example, "--as", "Ada")):
            assert done.returncode == 0, done.stderr
        yield name


@pytest.fixture
def browser() -> Iterator[Any]:
    enable_socket()
    with chromium() as running:
        yield running


def test_each_sees_what_the_other_decides(browser: Any, case: str) -> None:
    with desk_of(case, SECRET, "--as", "Ada") as hers, desk_of(case, SECRET, "--as", "Bo") as his:
        ada, bo = sit_down(browser, hers), sit_down(browser, his)
        assert ada.claim == bo.claim
        bo.press("a")
        ada.page.wait_for_selector("section.card.accepted", timeout=SOON)
        assert "accepted by Bo" in ada.page.locator(".card").inner_text()
        _they_differ(ada, bo)
        _events_are_merged(ada, bo, hers.partition("/enter")[0], his.partition("/enter")[0])
        assert ada.said == bo.said == []


def _they_differ(ada: Any, bo: Any) -> None:
    """Ada rejects what Bo accepted; he sees it on the claim that he looks at."""
    claim = ada.claim
    bo.page.locator(f'[data-step="{claim}"]').click()
    bo.page.wait_for_selector(f'main[data-claim="{claim}"]')
    ada.press("x", "1")
    bo.page.wait_for_selector("section.card.differ", timeout=SOON)
    assert "rejected by Ada" in bo.page.locator(".card").inner_text()


def _events_are_merged(ada: Any, bo: Any, hers: str, his: str) -> None:
    """Bo looks at the chronology while Ada merges two events; what he has opened stays open."""
    bo.page.goto(f"{his}/chronology")
    ada.page.goto(f"{hers}/chronology")
    before = bo.page.locator("[data-event]").count()
    bo.page.locator("[data-event] details summary").last.click()
    ada.press("j", "x", "j", "x", "m")
    bo.page.wait_for_function(
        "before => document.querySelectorAll('[data-event]').length < before", arg=before, timeout=SOON
    )
    assert bo.page.locator("[data-event] details[open]").count() >= 1
