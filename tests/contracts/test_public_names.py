from __future__ import annotations

import subprocess
import sys

import pytest

import onrecord

HEAVY = (
    "numpy",
    "onnxruntime",
    "tokenizers",
    "lxml",
    "trafilatura",
    "docx",
    "pypdfium2",
    "rich",
    "jinja2",
    "rapidfuzz",
    "sqlalchemy",
    "sqlcipher3",
    "argon2",
)


def test_the_public_names_are_these_and_no_others() -> None:
    assert onrecord.__all__ == [
        "Analysis",
        "Case",
        "Claim",
        "Event",
        "Judgement",
        "OnrecordError",
        "Problem",
        "build",
        "case_json",
        "chronology",
        "explain",
        "page",
        "read",
        "read_claims",
    ]


@pytest.mark.parametrize("name", onrecord.__all__)
def test_every_public_name_can_be_had_and_says_what_it_is(name: str) -> None:
    assert getattr(onrecord, name).__doc__


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = onrecord.nothing


@pytest.mark.parametrize(
    "module", ["onrecord", "onrecord.cli", "onrecord.workflow", "onrecord.cli.build", "onrecord.cli.explain"]
)
def test_importing_loads_nothing_heavy(module: str) -> None:
    script = f"import sys, {module}; print(*[name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
