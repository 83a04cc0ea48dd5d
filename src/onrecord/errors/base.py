"""The root of the errors that are raised on purpose."""

from __future__ import annotations


class OnrecordError(Exception):
    """The root of all errors raised on purpose."""
