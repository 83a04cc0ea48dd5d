"""What is struck out weighs nothing, alone or crossed with another signal; the rest weighs what it did."""

from __future__ import annotations

from ablations import SIGNALS, points_without

from onrecord.case import points


def test_points_without() -> None:
    whole = points.tables()
    for signals in SIGNALS.values():
        with points_without(signals):
            for sort, table in points.tables().items():
                for name, value in {**points.RULES, **whole[sort]}.items():
                    struck = any(part.partition(":")[0] in signals for part in name.split("&"))
                    assert table[name] == (0.0 if struck else value)
    assert points.tables() == whole


def test_every_struck_signal_is_one_that_weighs() -> None:
    known = {part.partition(":")[0] for table in points.tables().values() for name in table for part in name.split("&")}
    assert set().union(*SIGNALS.values()) <= known
