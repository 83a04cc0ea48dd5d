"""How often Python looks for things that only hold each other.

By default it does so after every 700 new objects, and goes through all that there are again and again. Reading and
building a case make hundreds of thousands of values and hardly a ring among them: that search was a tenth of their
processor time, and finding nothing, it freed nothing. Whatever is not in a ring goes at once in any case.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

NEW = 50_000
"""Objects more than before, at which Python looks for rings: some 10 MB of them can wait. One report leaves few."""


NEW_OF_A_CASE = 1_000_000
"""The same while a case is built, which makes no rings: of 500 reports that takes a twentieth less time, and no more
memory."""


@contextmanager
def seldom_swept(new: int = NEW) -> Iterator[None]:
    """While this lasts, rings are looked for seldom: at so many new objects."""
    before = gc.get_threshold()
    if before[0]:  # 0 says never
        gc.set_threshold(max(new, before[0]), *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
