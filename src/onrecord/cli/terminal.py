"""How wide to write."""

from __future__ import annotations

import shutil

_NARROWEST, _WIDEST = 40, 100


def terminal_width() -> int:
    """Cells in a line of the terminal, within what reads well; 80 where there is none."""
    return min(_WIDEST, max(_NARROWEST, shutil.get_terminal_size((80, 24)).columns))
