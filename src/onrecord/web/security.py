"""Who may ask and what may be sent: checked before any page is reached, for every request alike.

A page of another site cannot make the browser read or change the case: the Host must be ours (so that no name that was
turned towards this machine serves), the Origin too, and the cookie is never sent from elsewhere. What is answered may
load nothing from elsewhere, run no script that is not in a file of ours, stand in no frame, and be kept in no cache.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from onrecord.translate import gettext as _

LONGEST_ADDRESS = 4096
LARGEST_BODY = 64 * 1024
FORM = "application/x-www-form-urlencoded"

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), clipboard-read=(), display-capture=()",
    "Cache-Control": "no-store",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Refusal:
    """Why a request is not answered."""

    status: int
    sentence: str


def refusal(scope: Scope, host: str) -> Refusal | None:
    """Why a request must not be answered; None where it may.

    Args:
        scope: The request.
        host: The only name, with its port, under which the desk is reached.
    """
    headers = Headers(scope=scope)
    if headers.getlist("host") != [host]:
        return Refusal(status=421, sentence=_("This address is not that of the desk."))
    if scope["method"] not in {"GET", "HEAD", "POST"}:
        return Refusal(status=405, sentence=_("The desk knows no such request."))
    origins = headers.getlist("origin")
    if origins not in ([], [f"http://{host}"]) or (scope["method"] == "POST" and not origins):
        return Refusal(status=403, sentence=_("The request came from elsewhere."))
    allowed = {"same-origin", "none"} if scope["method"] != "POST" else {"same-origin"}
    if not set(headers.getlist("sec-fetch-site")) <= allowed:
        return Refusal(status=403, sentence=_("The request came from elsewhere."))
    if len(scope["raw_path"]) + len(scope["query_string"]) > LONGEST_ADDRESS:
        return Refusal(status=414, sentence=_("The address is too long."))
    return _of_body(scope, headers)


def _of_body(scope: Scope, headers: Headers) -> Refusal | None:
    sizes = headers.getlist("content-length")
    if len(sizes) > 1 or any(not size.isascii() or not size.isdigit() for size in sizes):
        return Refusal(status=400, sentence=_("The size of the request cannot be told."))
    if sizes and int(sizes[0]) > LARGEST_BODY:
        return Refusal(status=413, sentence=_("The request is too large."))
    if scope["method"] == "POST" and headers.get("content-type", "").partition(";")[0].strip().lower() != FORM:
        return Refusal(status=415, sentence=_("The desk takes forms only."))
    return None


class Guard:
    """Lets through what may be asked, and puts the headers above on every answer.

    Attributes:
        host: The only name under which the desk is reached; set when the port is known.
    """

    def __init__(self, app: ASGIApp, host: str) -> None:
        self._app = app
        self.host = host

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request, as ASGI has it."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            raise RuntimeError(f"the desk speaks no {scope['type']}")
        guarded = _guarded(send)
        refused = refusal(scope, self.host)
        if refused:
            await _answer(guarded, refused)
            return
        await self._app(scope, _limited(receive), guarded)


class BodyTooLarge(Exception):
    """More came than may."""


def _limited(receive: Receive) -> Receive:
    """What comes, up to the largest size; a size that was stated too small helps nobody."""
    taken = 0

    async def limited() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > LARGEST_BODY:
            raise BodyTooLarge
        return message

    return limited


def _guarded(send: Send) -> Send:
    async def guarded(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers[name] = value
        await send(message)

    return guarded


async def _answer(send: Send, refused: Refusal) -> None:
    body = refused.sentence.encode("utf-8")
    headers: Iterable[tuple[bytes, bytes]] = [
        (b"content-type", b"text/plain; charset=utf-8"),
        (b"content-length", str(len(body)).encode("ascii")),
        (b"connection", b"close"),
    ]
    await send({"type": "http.response.start", "status": refused.status, "headers": list(headers)})
    await send({"type": "http.response.body", "body": body})
