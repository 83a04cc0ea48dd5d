"""Names of signals, made once: pairs are weighed by the million, and by the same few names."""

from __future__ import annotations


class SignalNames(dict[str, str]):
    """Names by what comes after their common beginning.

    Args:
        before: How each begins.
    """

    def __init__(self, before: str) -> None:
        super().__init__()
        self._before = before

    def __missing__(self, rest: str) -> str:
        name = self[rest] = self._before + rest
        return name
