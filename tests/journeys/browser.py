"""A real browser at a real desk: `onrecord review` in a process of its own, driven with the system's chromium.

Keys are counted, pictures are kept under `build/journeys/`. Where there is no chromium, or no playwright, a journey is
skipped and says so.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

ONRECORD = Path(sys.executable).with_name("onrecord")
PICTURES = Path(__file__).parents[2] / "build" / "journeys"
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


@contextmanager
def desk_of(case: Path | str, secret: str, *options: str) -> Iterator[str]:
    """A desk that is open, as the address that lets one browser in."""
    ours, theirs = os.pipe()
    with os.fdopen(theirs, "wb") as stream:
        stream.write(secret.encode() + b"\n")
    command = [str(ONRECORD), "review", str(case), "--passphrase-fd", str(ours), *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, pass_fds=[ours]) as process:
        os.close(ours)
        assert process.stdout
        found = re.search(r"http://\S+", process.stdout.readline())
        assert found, "the desk gave no address"
        try:
            yield found.group(0)
        finally:
            process.terminate()
            process.wait(timeout=10)


@contextmanager
def chromium() -> Iterator[Any]:
    """The browser."""
    if CHROMIUM is None:
        pytest.skip("there is no chromium: apt-get install chromium")
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with playwright.sync_playwright() as running:
        browser = running.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        try:
            yield browser
        finally:
            browser.close()


def told(**figures: object) -> None:
    """What a journey has counted, kept beside its pictures."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with (PICTURES / "figures.jsonl").open("a", encoding="utf-8") as lines:
        lines.write(json.dumps(figures) + "\n")


@dataclass
class Reviewer:
    """Somebody with a keyboard before a page.

    Attributes:
        keys: How many keys were pressed.
        said: What went wrong on the page: errors of scripts, refusals of its policy.
    """

    page: Any
    keys: int = 0
    said: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("console", lambda line: self.said.append(line.text) if line.type in {"error", "warning"} else None)

    def press(self, *keys: str) -> None:
        """Keys one after the other, waiting for what each brings."""
        for key in keys:
            self.keys += 1
            self.page.keyboard.press(key)
            self.settle()

    def settle(self) -> None:
        """Wait until nothing is on its way."""
        self.page.wait_for_function("() => !window.desk || !window.desk.busy()")

    def picture(self, name: str) -> None:
        """A picture of the window, to be looked at."""
        PICTURES.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=PICTURES / f"{name}.png")

    def card(self, slot: str) -> str:
        """What the card tells of a slot."""
        return " ".join(self.page.locator(f".slots .{slot} dd").inner_text().split())

    @property
    def claim(self) -> str:
        """The claim at hand."""
        return str(self.page.locator("#desk").get_attribute("data-claim"))
