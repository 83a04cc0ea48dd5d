"""The page that is handed over, in a real browser: whether people with a screen reader can use it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from pytest_socket import enable_socket

from onrecord.model import Case
from onrecord.publish.screen.page import page
from tests.journeys.browser import chromium


@pytest.fixture
def shown() -> Iterator[Any]:
    enable_socket()  # a browser is spoken to through sockets
    with chromium() as running:
        yield running.new_context(bypass_csp=True).new_page()  # else the page lets no checker in


def test_everybody_can_read_it(shown: Any, example_case: Case, tmp_path: Path) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-core is not installed")
    file = tmp_path / "case.html"
    file.write_bytes(page(replace(example_case, notice=("DRAFT, not approved.",), draft=True)))
    shown.goto(file.as_uri())
    found = axe.Axe().run(shown).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"][:120]) for one in found] == []
    levels = shown.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(one => Number(one.tagName[1]))")
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert shown.evaluate("document.documentElement.lang") == "en"
    assert shown.evaluate("document.title")
    assert shown.evaluate("[...document.images].every(one => one.alt)")
