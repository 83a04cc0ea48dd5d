"""What many tests share: the example case, built once with the shipped language model."""

from __future__ import annotations

from pathlib import Path

import pytest

import onrecord
from onrecord.model import Case

EXAMPLE = Path(__file__).parent.parent / "examples" / "kochkor-water"


@pytest.fixture(scope="session")
def example() -> Path:
    """The folder of the example's reports."""
    return EXAMPLE


@pytest.fixture(scope="session")
def example_case() -> Case:
    """The case that `make demo` builds."""
    return onrecord.build([EXAMPLE])
