"""A PostgreSQL server of our own, for as long as it is needed: on a socket in a folder of its own, without a port."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path


@contextmanager
def server() -> Iterator[str | None]:
    """The address of a database; None where PostgreSQL or psycopg is not installed, or it does not start."""
    if not shutil.which("initdb") or not shutil.which("pg_ctl") or find_spec("psycopg") is None:
        yield None
        return
    folder = Path(tempfile.mkdtemp(prefix="onrecord-pg-", dir="/tmp"))
    who = "nobody" if os.getuid() == 0 else None  # it refuses to run for root
    if who:
        shutil.chown(folder, who)

    def call(*command: str) -> bool:
        done = subprocess.run(
            command, check=False, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, user=who
        )
        return done.returncode == 0

    base = str(folder / "data")
    options = f"-c listen_addresses='' -c unix_socket_directories={folder} -c fsync=off -c max_connections=40"
    start = ("pg_ctl", "-w", "-D", base, "-o", options, "-l", str(folder / "log"), "start")
    try:
        if call("initdb", "-U", "tester", "-A", "trust", "-N", "-D", base) and call(*start):
            yield f"postgresql://tester@/postgres?host={folder}"
            call("pg_ctl", "-w", "-D", base, "-m", "immediate", "stop")
        else:
            yield None
    finally:
        shutil.rmtree(folder, ignore_errors=True)
