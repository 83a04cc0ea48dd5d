"""The case as one self-contained HTML page (being written)."""

from onrecord.model import Case


def page(case: Case) -> bytes:
    """A page."""
    return b'<meta name="generator" content="onrecord">'
