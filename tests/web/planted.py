"""A case in which every field holds markup, and the look at a page that must show it as text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from onrecord.model import Report
from onrecord.workflow.adding import add_reports
from onrecord.workflow.casefile import new_case, open_case
from tests.store.kept import CHEAP, SECRET

_ONE = """---
title: <img src=x onerror=alert(1)> Arrests in Osk
publisher: "Wire <script>alert(2)</script>"
date: 2025-05-04
---

OSK, 4 May 2025

Police in Osk arrested Ana <script>alert(3)</script> Ruiz on 3 May 2025, her lawyer
Tomas "><svg onload=alert(4)> Vega said.

Guards beat Ana Ruiz in the cells in Osk, Tomas Vega said. She was taken from Osk to Dolin on 4 May 2025, he said.
"""
_TWO = """Police press office <b>Osk</b>

OSK, 5 May 2025

The Osk police detained Ana <i>Ruiz</i> on 2 May 2025, the police said. The police denied that guards beat Ana Ruiz.
"""


def planted(folder: Path) -> Path:
    """The case file."""
    path = folder / "planted.onrecord"
    new_case(path, SECRET, cost=CHEAP)
    reports = [
        Report(file="<img src=x onerror=alert(9)>.md", content=_ONE.encode()),
        Report(file="'\"><script>alert(8)</script>.txt", content=_TWO.encode()),
    ]
    with open_case(path, SECRET) as store:
        add_reports(store, reports, who="<script>alert(7)</script>")
    return path


def harmless(page: Any) -> bool:
    """Whether a page has no script, style or picture but ours, and leads nowhere else."""
    foreign = "//img | //b | //i | //style | //script[not(starts-with(@src, '/static/'))] | //@style | //iframe"
    events = [name for element in page.iter() for name in getattr(element, "attrib", {}) if name.startswith("on")]
    ways = [one for one in page.xpath("//@href | //@action | //@src") if not one.startswith(("/", "#"))]
    return page.xpath(foreign) == [] and events == [] and ways == []
