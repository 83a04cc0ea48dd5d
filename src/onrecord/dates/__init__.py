"""Uncertain dates: EDTF strings with the days they may lie between. An uncertain date never becomes a `datetime`."""

from onrecord.dates.uncertain import UncertainDate

__all__ = ["UncertainDate"]
