"""The parsing process reaches nothing outside itself."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src"
SHUT_IN = "from onrecord.text import guard; guard.shut_in(memory=1 << 31)\n"
ATTEMPTS = {
    "a socket": "import socket; socket.socket()",
    "a name look-up": "import socket; socket.getaddrinfo('localhost', 80)",
    "a program": "import subprocess; subprocess.run(['true'])",
    "a shell": "import os; os.system('true')",
    "a copy of itself": "import os; os.fork()",
    "a new file": "open('made.txt', 'w')",
    "a file of the machine": "open('/etc/hostname').read()",
    "a folder": "import os; os.mkdir('made')",
    "removal": "import os; os.remove('made.txt')",
}


@pytest.mark.parametrize("attempt", ATTEMPTS)
def test_it_cannot_use(attempt: str, tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-P", "-B", "-c", SHUT_IN + ATTEMPTS[attempt]],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
    )
    assert "Forbidden" in run.stderr
    assert run.returncode == 1
    assert list(tmp_path.iterdir()) == []


def test_memory_is_bounded() -> None:
    run = subprocess.run(
        [sys.executable, "-P", "-B", "-c", SHUT_IN + "bytearray(1 << 32)"],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
    )
    assert "MemoryError" in run.stderr
