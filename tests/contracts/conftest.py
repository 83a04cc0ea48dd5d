"""A PostgreSQL server of our own, where there is one, and the two places in which a case can lie."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import store_server


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of a PostgreSQL server of our own."""
    with store_server.server() as address:
        if address is None:
            pytest.skip("PostgreSQL or psycopg is not installed: its half of the contract is not tested")
        yield address


@pytest.fixture(params=["file", "server"])
def case(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The name of a case that does not exist yet."""
    if request.param == "file":
        return str(tmp_path / "case.onrecord")
    address: str = request.getfixturevalue("server")
    name = "".join(letter for letter in tmp_path.name.lower() if letter.isalnum())[-30:]
    return f"{address}&case=c{name}"
