"""A PostgreSQL server of our own, where there is one, and the two places in which a case can lie."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of a PostgreSQL server of our own, on a socket in a folder of its own."""
    if not shutil.which("initdb") or not shutil.which("pg_ctl"):
        pytest.skip("PostgreSQL is not installed: its half of the contract is not tested")
    pytest.importorskip("psycopg", reason="psycopg is not installed: PostgreSQL's half of the contract is not tested")
    folder = Path("/tmp") / f"onrecord-pg-{os.getpid()}"
    folder.mkdir(mode=0o700)
    who = {"user": "nobody"} if os.getuid() == 0 else {}  # it refuses to run for root
    if who:
        shutil.chown(folder, "nobody")
    base = folder / "data"

    def call(*command: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(command, check=False, cwd=folder, stdout=subprocess.DEVNULL, **who)  # type: ignore[call-overload, no-any-return]

    try:
        if call("initdb", "-U", "tester", "-A", "trust", "-N", "-D", str(base)).returncode:
            pytest.skip("PostgreSQL does not start here: its half of the contract is not tested")
        options = f"-c listen_addresses='' -c unix_socket_directories={folder} -c fsync=off -c max_connections=40"
        if call("pg_ctl", "-w", "-D", str(base), "-o", options, "-l", str(folder / "log"), "start").returncode:
            pytest.skip("PostgreSQL does not start here: its half of the contract is not tested")
        yield f"postgresql://tester@/postgres?host={folder}"
        call("pg_ctl", "-w", "-D", str(base), "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(params=["file", "server"])
def case(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The name of a case that does not exist yet."""
    if request.param == "file":
        return str(tmp_path / "case.onrecord")
    address: str = request.getfixturevalue("server")
    name = "".join(letter for letter in tmp_path.name.lower() if letter.isalnum())[-30:]
    return f"{address}&case=c{name}"
