"""A progress bar on standard error, for people only: where that is no terminal, nothing is drawn."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from onrecord.translate import gettext as _
from onrecord.workflow import Progress


@contextmanager
def progress_bar() -> Iterator[Progress]:
    """Yields a function to be called with a file name, how many are done, and how many there are."""
    from rich.console import Console  # noqa: PLC0415  heavy, loaded when used
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn  # noqa: PLC0415
    from rich.progress import Progress as Bar  # noqa: PLC0415

    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Bar(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task(_("Reading"), total=None)

        def show(_file: str, done: int, total: int) -> None:
            bar.update(task, completed=done, total=total)

        yield show
