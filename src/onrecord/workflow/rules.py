"""Which program, model and rules made something: a name that changes when any of them does."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

import onrecord

_STAGES = ("dates", "names", "places", "model", "text", "language", "claims", "case")


@cache
def rules(*more: str) -> str:
    """A short name for everything that claims and cases are derived with; about 40 ms, most of it the model.

    Args:
        more: Further folders that count.
    """
    home = Path(onrecord.__file__).parent
    whole = hashlib.sha256()
    for stage in (*_STAGES, *more):
        for file in sorted((home / stage).rglob("*")):
            if file.is_file() and "__pycache__" not in file.parts:
                whole.update(f"{file.relative_to(home).as_posix()} {file.stat().st_size} ".encode())
                whole.update(file.read_bytes())
    return whole.hexdigest()[:12]


def made_by(backend: str) -> str:
    """Program, language backend and rules, in a line."""
    return f"onrecord {onrecord.__version__}, {backend}, rules {rules()}"
