"""Asking the desk without a socket: a request goes in as ASGI has it, and what comes out is gathered."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote, urlencode, urlsplit

from lxml import html

from onrecord.store import CaseStore
from onrecord.web.app import Door
from onrecord.web.keeper import Keeper
from onrecord.web.table import Manner, Table

HOST = "127.0.0.1:4711"
ORIGIN = f"http://{HOST}"


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode("utf-8")

    @property
    def page(self) -> Any:
        return html.fromstring(self.text)

    @property
    def to(self) -> str:
        return self.headers.get("location", "")


@dataclass
class Clock:
    """A clock that goes as it is told."""

    now: float = 0.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Browser:
    """A browser at the desk; it keeps cookies, and sends what browsers send."""

    case: str
    opening: Any
    manner: Manner
    on_server: bool = False
    clock: Clock = field(default_factory=Clock)
    told: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.table = Table(self._open, self.manner, on_server=self.on_server)
        self.keeper = Keeper(clock=self.clock)
        self.application = Door(self.table, self.keeper, self.told.append).application(HOST)
        self.cookie = ""
        self.loop = asyncio.new_event_loop()

    def _open(self, passphrase: str) -> CaseStore:
        store: CaseStore = self.opening(self.case, passphrase)
        return store

    def close(self) -> None:
        self.table.end()
        self.loop.close()

    def enter(self) -> Answer:
        answer = self.get(f"/enter?token={self.keeper.token}")
        self.cookie = answer.headers["set-cookie"].partition(";")[0]
        return answer

    def get(self, address: str, **headers: str) -> Answer:
        return self.ask("GET", address, headers={"sec-fetch-site": "same-origin", **headers})

    def post(self, address: str, form: Mapping[str, object] | None = None, **headers: str) -> Answer:
        sent = {
            "origin": ORIGIN,
            "sec-fetch-site": "same-origin",
            "content-type": "application/x-www-form-urlencoded",
            **headers,
        }
        return self.ask("POST", address, headers=sent, body=urlencode(form or {}).encode())

    def ask(
        self,
        method: str,
        address: str,
        *,
        headers: Mapping[str, str] | None = None,
        body: bytes = b"",
        more: Iterable[tuple[str, str]] = (),
    ) -> Answer:
        """Any request at all; a header of value "" is left out."""
        given = {"host": HOST, "cookie": self.cookie, "content-length": str(len(body)) if body else ""}
        given |= {name.replace("_", "-"): value for name, value in (headers or {}).items()}
        sent = [(n.encode(), v.encode("latin-1")) for n, v in (*given.items(), *more) if v]
        return self.loop.run_until_complete(_asked(self.application, method, address, sent, body))


async def _asked(
    application: Any, method: str, address: str, headers: list[tuple[bytes, bytes]], body: bytes
) -> Answer:
    parts = urlsplit(address)
    scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": method, "scheme": "http",
        "path": unquote(parts.path), "raw_path": parts.path.encode(), "query_string": parts.query.encode(),
        "root_path": "", "headers": headers, "client": ("127.0.0.1", 1), "server": ("127.0.0.1", 4711),
    }  # fmt: skip
    came: list[dict[str, Any]] = [
        {"type": "http.request", "body": body[at : at + 8192], "more_body": at + 8192 < len(body)}
        for at in range(0, max(len(body), 1), 8192)
    ]
    out: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        return came.pop(0) if came else {"type": "http.disconnect"}

    async def send(message: dict[str, Any]) -> None:
        out.append(message)

    await application(scope, receive, send)
    start = next(message for message in out if message["type"] == "http.response.start")
    return Answer(
        status=start["status"],
        headers={name.decode(): value.decode("latin-1") for name, value in start["headers"]},
        body=b"".join(message.get("body", b"") for message in out),
    )
