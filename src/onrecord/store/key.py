"""From a passphrase to the key of a case file, by Argon2id.

The first 16 bytes of a case file are clear; SQLCipher keeps its salt there, and so do we:

    0-1    "oR", by which a case file is known
    2      form of these bytes (high half) and lanes of Argon2id (low half)
    3      its memory, as the power of two of MiB (high half), and its passes (low half)
    4-13   random
    14-15  two more bytes of what Argon2id gives, to tell a wrong passphrase from an altered file

The salt of Argon2id is bytes 0-13, so that altered parameters give another key. Docs: decision 9.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import os
import unicodedata
from dataclasses import dataclass

from argon2.low_level import Type, hash_secret_raw

HEADER = 16
_MAGIC = b"oR"
_FORM = 1
_SALTED = 14
_KEY = 32
_CHECKED = 2  # bytes after a written key that tell a slip of the pen; 50 bytes are 80 letters of base32
_MARK = "onrecord-key"
_MOST_MEMORY = 11  # 2 GiB: more is a damaged file, or one made to exhaust the machine


@dataclass(frozen=True, kw_only=True, slots=True)
class Cost:
    """What one try of a passphrase costs.

    Attributes:
        memory: Power of two of MiB, 0 to 11.
        passes: 1 to 15, over that memory.
        lanes: 1 to 15, which may run at once.
    """

    memory: int = 8
    passes: int = 3
    lanes: int = 4

    def __post_init__(self) -> None:
        if not (0 <= self.memory <= _MOST_MEMORY and 1 <= self.passes <= 15 and 1 <= self.lanes <= 15):
            raise ValueError(f"no such cost: {self}")


USUAL = Cost()
"""256 MiB, 3 passes, 4 lanes: 0.6 s on two cores, more than RFC 9106 asks of a machine short of memory (64 MiB)."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Key:
    """The key of a case file and the clear bytes it begins with."""

    header: bytes
    secret: bytes

    @property
    def pragma(self) -> str:
        """As SQLCipher takes it: key and salt in hexadecimal."""
        return f"\"x'{self.secret.hex()}{self.header.hex()}'\""


def written_key(key: Key) -> str:
    """A key to be kept on paper, in groups of five letters; it opens its file in place of the passphrase."""
    content = key.header + key.secret
    letters = base64.b32encode(content + hashlib.sha256(content).digest()[:_CHECKED]).decode("ascii")
    return " ".join([_MARK, *(letters[at : at + 5] for at in range(0, len(letters), 5))])


def is_written_key(passphrase: str) -> bool:
    """Whether what was given as a passphrase is a key on paper."""
    return passphrase.startswith(_MARK)


def read_key(written: str) -> Key | None:
    """The key that `written_key` wrote; None where a letter is wrong."""
    letters = "".join(written.removeprefix(_MARK).split()).upper()
    try:
        whole = base64.b32decode(letters)
    except ValueError:
        return None
    content = whole[:-_CHECKED]
    if len(content) != HEADER + _KEY or hashlib.sha256(content).digest()[:_CHECKED] != whole[-_CHECKED:]:
        return None
    return Key(header=content[:HEADER], secret=content[HEADER:])


def new_key(passphrase: str, cost: Cost = USUAL) -> Key:
    """A key for a file that is yet to be made."""
    form = bytes([_FORM << 4 | cost.lanes, cost.memory << 4 | cost.passes])
    salted = _MAGIC + form + os.urandom(_SALTED - len(_MAGIC) - len(form))
    derived = _derive(passphrase, salted, cost)
    return Key(header=salted + derived[_KEY:], secret=derived[:_KEY])


def cost_of(header: bytes) -> Cost | None:
    """The cost that the first bytes of a file state; None where it is no case file."""
    if len(header) < HEADER or header[:2] != _MAGIC or header[2] >> 4 != _FORM:
        return None
    try:
        return Cost(memory=header[3] >> 4, passes=header[3] & 15, lanes=header[2] & 15)
    except ValueError:
        return None


def key_of(header: bytes, passphrase: str) -> Key | None:
    """The key of a file that begins with these bytes; None where the passphrase is not the one."""
    cost = cost_of(header)
    if cost is None:
        return None
    if is_written_key(passphrase):
        key = read_key(passphrase)
        return key if key and hmac.compare_digest(key.header, header[:HEADER]) else None
    derived = _derive(passphrase, header[:_SALTED], cost)
    if not hmac.compare_digest(derived[_KEY:], header[_SALTED:HEADER]):
        return None
    return Key(header=header[:HEADER], secret=derived[:_KEY])


def _derive(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    return hash_secret_raw(
        unicodedata.normalize("NFC", passphrase).encode("utf-8"),
        salt,
        time_cost=cost.passes,
        memory_cost=1024 << cost.memory,
        parallelism=cost.lanes,
        hash_len=_KEY + HEADER - _SALTED,
        type=Type.ID,
    )
