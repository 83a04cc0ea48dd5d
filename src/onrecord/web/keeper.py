"""Who may come in: one token, given once for a cookie; and when the desk is locked.

The token stands in the address that the terminal prints. The first browser that brings it gets the cookie, and the
token is worth nothing from then on. Locking closes the case and keeps the cookie: only the same browser may unlock.
"""

from __future__ import annotations

import hmac
import time
from collections.abc import Callable
from secrets import token_urlsafe

IDLE_MINUTES = 10
_TRIES = 10  # passphrases that are tried before a locked desk closes for good


class Keeper:
    """Keeps the door of one desk.

    Attributes:
        token: What the next browser must bring; empty once it was brought.
        locked: Whether the passphrase is needed to go on.
    """

    def __init__(self, *, idle: float = IDLE_MINUTES * 60, clock: Callable[[], float] = time.monotonic) -> None:
        self.token = token_urlsafe(32)
        self.locked = False
        self._idle = idle
        self._clock = clock
        self._cookie = ""
        self._seen = clock()
        self._tries = 0

    def admit(self, token: str) -> str | None:
        """The cookie for who brings the token, once; None for anybody else."""
        if not self.token or not hmac.compare_digest(token.encode("utf-8", "replace"), self.token.encode("ascii")):
            return None
        self.token = ""
        self._cookie = token_urlsafe(32)
        self.seen()
        return self._cookie

    def renew(self) -> str:
        """A new token, for a locked desk that knows no passphrase; the cookie is worth nothing any longer."""
        self.token = token_urlsafe(32)
        self._cookie = ""
        return self.token

    def knows(self, cookie: str) -> bool:
        """Whether this is the cookie of the browser that came in."""
        return bool(self._cookie) and hmac.compare_digest(
            cookie.encode("utf-8", "replace"), self._cookie.encode("ascii")
        )

    def seen(self) -> None:
        """Somebody is at the desk."""
        self._seen = self._clock()

    @property
    def idle(self) -> bool:
        """Whether nobody has been at the desk for too long."""
        return self._clock() - self._seen > self._idle

    def lock(self) -> None:
        """From now on the passphrase is needed."""
        self.locked = True

    def unlock(self) -> None:
        """The right passphrase was given."""
        self.locked = False
        self._tries = 0
        self.seen()

    def failed(self) -> bool:
        """A wrong passphrase was given; whether that was once too often, so that nobody gets in any longer."""
        self._tries += 1
        if self._tries >= _TRIES:
            self._cookie = self.token = ""
        return not self._cookie
