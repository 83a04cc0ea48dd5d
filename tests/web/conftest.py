"""A desk on which the example case lies; made once, copied for each test that decides something."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytest_socket import disable_socket, enable_socket

from onrecord.web.table import Manner
from onrecord.workflow.adding import add
from onrecord.workflow.casefile import new_case, open_case
from tests.store.kept import CHEAP, SECRET
from tests.web.asking import Browser

Opened = Callable[..., Browser]


@pytest.fixture(autouse=True)
def _no_network() -> None:
    """An event loop wakes itself through a pair of Unix sockets; nothing else may be opened."""
    enable_socket()
    disable_socket(allow_unix_socket=True)


@pytest.fixture(scope="session")
def example_file(tmp_path_factory: pytest.TempPathFactory, example: Path) -> Path:
    """The example as a case file."""
    path = tmp_path_factory.mktemp("desk") / "case.onrecord"
    new_case(path, SECRET, cost=CHEAP)
    with open_case(path, SECRET) as store:
        add(store, [example])
    return path


@pytest.fixture
def desk(tmp_path: Path, example_file: Path) -> Iterator[Opened]:
    """Opens desks on one copy of the example, or on the case file that is given."""
    path = tmp_path / "case.onrecord"
    shutil.copy(example_file, path)
    opened: list[Browser] = []

    def open_desk(
        case: Path = path, *, entered: bool = True, who: str = "Ada", read_only: bool = False, masked: bool = False
    ) -> Browser:
        browser = Browser(str(case), open_case, Manner(who=who, read_only=read_only, masked=masked))
        opened.append(browser)
        browser.table.open(SECRET).result()
        if entered:
            browser.enter()
        return browser

    yield open_desk
    for browser in opened:
        browser.close()
