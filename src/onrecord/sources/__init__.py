"""Bytes and where they came from: the one stage that opens the reports' files."""

from onrecord.sources.files import gather, take_in

__all__ = ["gather", "take_in"]
