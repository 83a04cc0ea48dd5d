"""The record that is made of each report as it comes in: all that can be known of it offline.

What the person who adds it knows (`HOW`) stands beside what the program finds out; nothing is looked up anywhere.
"""

from __future__ import annotations

import hashlib
import os
import secrets
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from onrecord.model import Report, Text
from onrecord.workflow.casefile import PROGRAM

WAYS = ("download", "paste", "scan", "phone", "hand-over", "mail", "other")
GENERATIONS = ("original", "copy", "copy of a copy")
HOW: Mapping[str, str] = {
    "acquired": "one of `WAYS`",
    "acquired_from": "from whom",
    "source_url": "the address as it was given",
    "final_url": "the address to which that one led",
    "archive_url": "where an archive keeps it",
    "generation": "one of `GENERATIONS`",
    "original_at": "where the original is, if this is a copy",
    "edited": "what was done to it before it came",
    "rights": "who has a right to it",
    "confidentiality": "who may see it",
    "consent": "number of the entry on consent that covers it",
}
"""What can be said of a report when it is added."""


def custody_of(report: Report, text: Text | None) -> dict[str, Any]:
    """What the program can tell of a report that comes in now.

    Args:
        report: Its name and bytes.
        text: Its text; None where it has none, or where the same bytes came before.
    """
    here = datetime.now().astimezone()
    record = {
        "original_filename": os.fsencode(report.file).decode("utf-8", "backslashreplace"),
        "size": len(report.content),
        "sha512": hashlib.sha512(report.content).hexdigest(),
        "collected_at": here.isoformat(timespec="seconds"),
        "tool": PROGRAM,
        "salt": secrets.token_hex(16),  # the hash of the record tells nothing to who does not have it
    }
    return record if text is None else {**record, **_of_text(text)}


def _of_text(text: Text) -> dict[str, Any]:
    found = {
        "mime_detected": text.format,
        "language": text.language,
        "title": text.title,
        "publisher": text.publisher,
        "author_claimed": text.author,
        "date_claimed": text.published.edtf if text.published else None,
        "date_found_in": text.published_basis,
        "embedded": dict(text.embedded),
    }
    return {name: value for name, value in found.items() if value}
