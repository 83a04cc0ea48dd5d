"""What leaves carries no id and no hash by which a hidden name could be guessed: each is made with a key of the case.

An id comes from the words of a report, and the hash of a report from all of them. Whoever has a text in which only a
name is missing could put in one name after the other until the hash is right, and could tell by equal ids that two
cases hide the same person. With a key that only the case has neither can be done; within a case they stay the same.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Collection, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from onrecord.model import Case, Span, Text

_ID = re.compile(r"\b(r|e|c|v)-([0-9a-f]{12})\b")
_LENGTH = 12


def key_of(secret: str, what: str) -> str:
    """A hash that only who has the secret can make, in hexadecimal."""
    return hmac.digest(secret.encode("utf-8"), what.encode("utf-8"), hashlib.sha256).hex()


class Keyed:
    """Ids and hashes as they leave.

    Args:
        secret: What no other case has.
        changed: Ids of the reports in which something is hidden: their hashes too are made with the key.
    """

    def __init__(self, secret: str, changed: Collection[str] = ()) -> None:
        self._secret, self._changed = secret, frozenset(changed)
        self._known: dict[str, str] = {}

    def id(self, old: str) -> str:
        """An id as it leaves; words that are none stay."""
        return _ID.sub(lambda found: f"{found[1]}-{self._key(found.group())[:_LENGTH]}", old)

    def case(self, case: Case) -> Case:
        """A case whose ids and hashes are such."""
        changed: Case = self._any(case)
        return changed

    def _key(self, old: str) -> str:
        if old not in self._known:
            self._known[old] = key_of(self._secret, f"leaves {old}")
        return self._known[old]

    def _any(self, value: Any) -> Any:
        if isinstance(value, str):
            return self.id(value) if "-" in value else value
        if isinstance(value, Span) or value is None:
            return value
        if isinstance(value, tuple):
            return tuple(map(self._any, value))
        if isinstance(value, Mapping):
            return {self._any(key): self._any(one) for key, one in value.items()}
        if is_dataclass(value) and not isinstance(value, type):
            return self._record(value)
        return value

    def _record(self, value: Any) -> Any:
        told = {one.name: getattr(value, one.name) for one in fields(value) if one.init}
        changed = {name: new for name, own in told.items() if (new := self._any(own)) is not own and new != own}
        if isinstance(value, Text) and value.report in self._changed:
            changed |= {"sha256": self._key(value.sha256), "keyed": True}
        return replace(value, **changed) if changed else value
