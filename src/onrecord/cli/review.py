"""`onrecord review`: the review desk, in a browser on this machine."""

from __future__ import annotations

import webbrowser
from importlib import import_module
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import click

from onrecord.cli.secret import Opener, opens_case
from onrecord.errors import NameNeeded, PackageNeeded
from onrecord.translate import gettext as _
from onrecord.workflow.casefile import open_case

_NEEDED = ("starlette", "uvicorn")
_LONGEST = 24 * 60


@click.command("review", short_help=_("Review a case in the browser."))
@opens_case
@click.option("--read-only", is_flag=True, help=_("Look at it; decide nothing."))
@click.option("--masked", is_flag=True, help=_("Hide the names of those who are protected, on the screen too."))
@click.option(
    "--port", type=click.IntRange(0, 65535), default=0, help=_("Where to listen; any free port if not given.")
)
@click.option("--browser", is_flag=True, help=_("Open the address in the browser that the system knows."))
@click.option(
    "--lock-after",
    type=click.IntRange(1, _LONGEST),
    default=10,
    show_default=True,
    metavar="MINUTES",
    help=_("Lock when nobody has been there for so long."),
)
def command(opener: Opener, port: int, lock_after: int, **what: bool) -> None:
    """Review CASE in the browser: every claim beside the words that make it, to be accepted, corrected or rejected.

    The desk is served to this machine only. It prints an address that lets one browser in, once; nothing is loaded from
    elsewhere. Each decision stands under the name that --as NAME gives. Stop it with Ctrl+C.
    """
    if not (opener.who or what["read_only"]):
        raise NameNeeded
    serving = _serving()
    keeper = serving.Keeper(idle=lock_after * 60)
    manner = serving.Manner(
        who=opener.who, read_only=what["read_only"], masked=what["masked"], case=_called(opener.case)
    )
    try:
        listening = serving.listen(port)
    except OSError as error:
        raise click.UsageError(_("Port {port} cannot be used: {why}.").format(port=port, why=error.strerror)) from error
    table = serving.Table(lambda passphrase: open_case(opener.case, passphrase), manner, on_server="://" in opener.case)
    try:
        table.open(opener.passphrase()).result()
    except BaseException:
        listening.close()
        table.end()
        raise

    def told(address: str) -> None:
        click.echo(_("Open this address in a browser; it works once: {address}").format(address=address))
        if what["browser"]:
            webbrowser.open(address)

    serving.serve(listening, table, keeper, told)


def _called(case: str) -> str:
    """The name of a case without the way to it: of the address of a server nothing else is shown."""
    if "://" in case:
        return "".join(parse_qs(urlsplit(case).query).get("case", [])[:1])
    return Path(case).stem


def _serving() -> Any:
    """What serves the desk; loaded when it is used.

    Raises:
        PackageNeeded: The packages of the extra are not installed.
    """
    try:
        return import_module("onrecord.web.serve")
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in _NEEDED:
            raise
        raise PackageNeeded(error.name or "starlette", "onrecord[review]") from error
