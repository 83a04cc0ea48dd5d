"""What a page is: a path, and a function from the open case and a visit to an answer.

A module of `views/` lists its pages in `PAGES`; `app` puts them in place. A page that changes something takes a form by
POST, decides, and sends the browser on to the page that shows the result: so the desk works without its script too.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import urlencode

from starlette.responses import HTMLResponse, RedirectResponse, Response

from onrecord.translate import gettext, ngettext
from onrecord.web.table import Manner
from onrecord.workflow.desk import Desk


@dataclass(frozen=True, kw_only=True, slots=True)
class Visit:
    """One request.

    Attributes:
        path: The parts of the path that differ: ids.
        query: What stands behind the question mark.
        form: What was sent; empty where nothing was.
        manner: How the case is to be looked at.
        at: The path of the page, as pages list it.
        behind: Whether the page shows a case that does not yet count all that was decided.
    """

    path: Mapping[str, str] = field(default_factory=dict)
    query: Mapping[str, str] = field(default_factory=dict)
    form: Mapping[str, str] = field(default_factory=dict)
    manner: Manner = field(default_factory=Manner)
    at: str = ""
    behind: bool = False


View = Callable[[Desk, Visit], Response]


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    """A page of the desk.

    Attributes:
        path: As Starlette writes paths: `/reports/{report}`.
        view: What makes the answer.
        changes: Whether it changes something: asked by POST only, and refused where nothing may be decided.
        quiet: Whether asking for it does not count as somebody being there.
    """

    path: str
    view: View
    changes: bool = False
    quiet: bool = False


def shown(template: str, visit: Visit, *, status: int = 200, **values: Any) -> Response:
    """A page out of a template; everything in it is escaped."""
    html = _templates().get_template(template).render(visit=visit, manner=visit.manner, **values)
    return HTMLResponse(html.encode("utf-8", "backslashreplace"), status_code=status)


def sent_on(path: str, **query: str) -> Response:
    """The browser is sent to another page of the desk."""
    given = {name: value for name, value in query.items() if value}
    return RedirectResponse(path + (f"?{urlencode(given)}" if given else ""), status_code=303)


@cache
def _templates() -> Any:
    from jinja2 import Environment, PackageLoader, StrictUndefined  # noqa: PLC0415  heavy, loaded when used

    environment = Environment(
        loader=PackageLoader("onrecord.web", "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n"],
    )
    environment.install_gettext_callables(gettext, ngettext, newstyle=True)  # type: ignore[attr-defined]
    environment.globals["navigation"] = ()
    return environment


def set_navigation(entries: Sequence[tuple[str, str]]) -> None:
    """What stands at the head of every page: words and paths."""
    _templates().globals["navigation"] = tuple(entries)


@cache
def static_file(name: str) -> tuple[bytes, str] | None:
    """A file of ours that pages load, and its media type; None for any other name."""
    kinds = {".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml"}
    ours = {file.name: file for file in (files("onrecord.web") / "static").iterdir()}
    kind = kinds.get(name[name.rfind(".") :])
    return (ours[name].read_bytes(), kind) if name in ours and kind else None
