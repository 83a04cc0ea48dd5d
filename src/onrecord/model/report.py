"""A report as it came in: bytes that never change and the name they came under."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from functools import cached_property

from onrecord.model.ids import stable_id


@dataclass(frozen=True, kw_only=True)
class Report:
    """The original bytes of one report.

    Attributes:
        file: The name it came in under, without its folder.
        content: The original bytes.
    """

    file: str
    content: bytes = field(repr=False)

    @cached_property
    def sha256(self) -> str:
        """Hash of the original bytes, in hexadecimal."""
        return hashlib.sha256(self.content).hexdigest()

    @cached_property
    def id(self) -> str:
        """Derived from name and bytes: two files of the same bytes are two reports."""
        return stable_id("r", self.sha256, self.file)
