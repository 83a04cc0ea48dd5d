"""Every kind of problem is in the documents, and nothing else is."""

from __future__ import annotations

import re
from pathlib import Path

from onrecord.sources.files import KINDS as OF_SOURCES
from onrecord.text import KINDS as OF_TEXT

ROOT = Path(__file__).parents[2]


def test_every_kind_is_in_the_table() -> None:
    source = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.py"))
    built = set(re.findall(r'Problem\(\s*kind="(\w+)"', source)) | set(re.findall(r'Note\(\s*kind="(\w+)"', source))
    listed = set(re.findall(r"^\| `(\w+)` \|", (ROOT / "docs/problems.md").read_text(encoding="utf-8"), re.MULTILINE))
    assert listed == built | OF_SOURCES | OF_TEXT
