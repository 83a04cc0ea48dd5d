"""The desk as a web application: the guard, the door, and behind it the pages."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from urllib.parse import parse_qsl

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from onrecord.errors import CaseUnusable, NotInCase, OnrecordError, PassphraseWrong
from onrecord.translate import gettext as _
from onrecord.web import views
from onrecord.web.keeper import Keeper
from onrecord.web.pages import Page, Visit, set_navigation, shown, static_file
from onrecord.web.security import BodyTooLarge, Guard
from onrecord.web.seen import seen_by
from onrecord.web.table import Closed, Table

Endpoint = Callable[[Request], Awaitable[Response]]

_MOST_FIELDS = 64
_LOCKED = "/locked"


class Door:
    """The pages of one desk, and who may see them.

    Attributes:
        table: The open case.
        keeper: Who says who may come in.
        told: Called with a new token where a locked desk can only be opened by one.
    """

    def __init__(self, table: Table, keeper: Keeper, told: Callable[[str], None]) -> None:
        self.table = table
        self.keeper = keeper
        self.told = told
        self.host = ""

    def application(self, host: str) -> Guard:
        """The whole application, reached under one name only."""
        self.host = host
        set_navigation([entry for module in views.MODULES for entry in module.NAVIGATION])
        routes = [Route(page.path, self._behind(page), methods=_methods(page)) for page in views.pages()]
        routes += [
            Route("/enter", self.enter, methods=["GET"]),
            Route("/static/{name}", self.static, methods=["GET"]),
            Route(_LOCKED, self.locked, methods=["GET"]),
            Route("/lock", self.lock, methods=["POST"]),
            Route("/unlock", self.unlock, methods=["POST"]),
            Route("/awake", self.awake, methods=["POST"]),
        ]
        return Guard(Starlette(routes=routes, exception_handlers={404: self._nowhere}), host)

    # --- the door --------------------------------------------------------------------------------

    async def enter(self, request: Request) -> Response:
        """The token for a cookie."""
        cookie = self.keeper.admit(request.query_params.get("token", ""))
        if cookie is None:
            return _outside()
        if self.keeper.locked:
            await asyncio.wrap_future(self.table.open(""))
            self.keeper.unlock()
        answer = RedirectResponse("/", status_code=303)
        answer.set_cookie(self._cookie, cookie, httponly=True, samesite="strict", path="/")
        return answer

    async def static(self, request: Request) -> Response:
        """A file that pages load."""
        if not self._known(request):
            return _outside()
        found = static_file(request.path_params["name"])
        if found is None:
            return PlainTextResponse(_("There is no such page."), status_code=404)
        return Response(found[0], media_type=found[1])

    async def locked(self, request: Request) -> Response:
        """What is to be seen while the desk is locked: nothing of the case."""
        if not self._known(request):
            return _outside()
        if not self.keeper.locked:
            return RedirectResponse("/", status_code=303)
        return self._locked_page("")

    async def lock(self, request: Request) -> Response:
        """Close the case until the passphrase is given."""
        if not self._known(request):
            return _outside()
        await self._lock()
        return RedirectResponse(_LOCKED, status_code=303)

    async def unlock(self, request: Request) -> Response:
        """Open the case again."""
        form = await _form(request)
        if not self._known(request):
            return _outside()
        if not self.keeper.locked or self.table.on_server or form is None:
            return RedirectResponse("/", status_code=303)
        try:
            await asyncio.wrap_future(self.table.open(form.get("passphrase", "")))
        except PassphraseWrong:
            if self.keeper.failed():
                return _outside()
            return self._locked_page(_("This passphrase does not open the case."))
        except CaseUnusable as error:
            return self._locked_page(str(error))
        self.keeper.unlock()
        return RedirectResponse("/", status_code=303)

    async def awake(self, request: Request) -> Response:
        """Somebody moved or typed on a page."""
        if not self._known(request):
            return _outside()
        if not await self.lock_if_idle():
            self.keeper.seen()
        return Response(status_code=204)

    # --- the pages -------------------------------------------------------------------------------

    def _behind(self, page: Page) -> Endpoint:
        async def endpoint(request: Request) -> Response:
            if not self._known(request):
                return _outside()
            if self.keeper.locked or await self.lock_if_idle():
                return RedirectResponse(_LOCKED, status_code=303)
            if not page.quiet:
                self.keeper.seen()
            visit = Visit(
                path=dict(request.path_params),
                query=dict(request.query_params),
                manner=self.table.manner,
                at=page.path,
            )
            if page.changes:
                if visit.manner.read_only:
                    return shown("sentence.html", visit, status=403, sentence=_("Nothing can be decided here."))
                form = await _form(request)
                if form is None:
                    return PlainTextResponse(_("The request is too large."), status_code=413)
                visit = replace(visit, form=form)
            return await self._answer(page, visit)

        return endpoint

    async def _answer(self, page: Page, visit: Visit) -> Response:
        try:
            answer = await asyncio.wrap_future(self.table.work(self._made, page, visit))
        except Closed:
            return RedirectResponse(_LOCKED, status_code=303)
        except OnrecordError as error:
            status = 404 if isinstance(error, NotInCase) else 409
            return shown("sentence.html", visit, status=status, sentence=str(error))
        self.table.work(self.table.prepare)  # not before this answer is on its way
        return answer

    def _made(self, page: Page, visit: Visit) -> Response:
        """The answer of a page, in the thread of the case, with all that others decided meanwhile."""
        desk = self.table.desk
        desk.catch_up()
        answer = page.view(desk, visit)
        if visit.manner.masked and isinstance(answer, HTMLResponse):
            words = seen_by(desk, visit).words(bytes(answer.body).decode("utf-8"))  # whatever a view overlooked
            return HTMLResponse(words, status_code=answer.status_code)
        return answer

    async def _nowhere(self, request: Request, _error: Exception) -> Response:
        if not self._known(request):
            return _outside()
        return PlainTextResponse(_("There is no such page."), status_code=404)

    # --- who and whether -------------------------------------------------------------------------

    @property
    def _cookie(self) -> str:
        """Named for the port, so that desks on one machine do not take each other's."""
        return f"onrecord_{self.host.rpartition(':')[2]}"

    def _known(self, request: Request) -> bool:
        return self.keeper.knows(request.cookies.get(self._cookie, ""))

    async def lock_if_idle(self) -> bool:
        """Lock the desk if nobody has been there for too long; whether it is locked."""
        if not self.keeper.locked and self.keeper.idle:
            await self._lock()
        return self.keeper.locked

    async def _lock(self) -> None:
        if not self.keeper.locked:
            self.keeper.lock()
            await asyncio.wrap_future(self.table.close())
            if self.table.on_server:
                self.told(self.keeper.renew())

    def _locked_page(self, sentence: str) -> Response:
        return shown("locked.html", Visit(), sentence=sentence, on_server=self.table.on_server)


def _methods(page: Page) -> list[str]:
    return ["POST"] if page.changes else ["GET"]


def _outside() -> Response:
    """What anybody sees who did not come in by the address that the terminal gave."""
    sentence = _("Open the desk with the address that onrecord review printed; it serves one browser, once.")
    return PlainTextResponse(sentence, status_code=403)


async def _form(request: Request) -> dict[str, str] | None:
    """The fields of a form; None where it is too large or no form."""
    try:
        body = (await request.body()).decode("utf-8")
        return dict(parse_qsl(body, keep_blank_values=True, strict_parsing=bool(body), max_num_fields=_MOST_FIELDS))
    except (BodyTooLarge, ValueError):
        return None
