"""`python -m onrecord`, and the `onrecord` command."""

from __future__ import annotations

import os
import sys
from contextlib import suppress

from onrecord.translate import choose


def main() -> None:
    """Choose the language, which must be known before anything is loaded that speaks; then the command line."""
    with suppress(LookupError):  # the command line says what is wrong with it
        choose(_language(sys.argv[1:]) or os.environ.get("ONRECORD_UI") or "en")
    from onrecord.cli import main as command_line  # noqa: PLC0415  speaks the language chosen above

    command_line()


def _language(arguments: list[str]) -> str:
    """What is given for --ui before the name of a command; empty where nothing is."""
    for one, following in zip(arguments, [*arguments[1:], ""], strict=True):
        if one == "--ui":
            return following
        if not one.startswith("-"):
            return ""
        if one.startswith("--ui="):
            return one.removeprefix("--ui=")
    return ""


if __name__ == "__main__":
    main()
