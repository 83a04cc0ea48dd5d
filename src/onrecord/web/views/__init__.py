"""The pages of the desk, a module for each sort, which lists its `PAGES` and, in `NAVIGATION`, what leads there."""

from __future__ import annotations

from onrecord.web.pages import Page
from onrecord.web.views import (
    allowing,
    chronology,
    compare,
    deciding,
    gaps,
    leaving,
    matrix,
    people,
    places,
    reports,
    sources,
    steps,
)

MODULES = (reports, deciding, allowing, chronology, people, matrix, sources, places, compare, steps, gaps, leaving)


def pages() -> tuple[Page, ...]:
    """Every page."""
    return tuple(page for module in MODULES for page in module.PAGES)
