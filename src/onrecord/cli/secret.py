"""The options of every command that opens a case: the passphrase and the name for the log.

A passphrase comes by prompt, by a file descriptor or out of the system's key store; never as an argument or out of the
environment, where other processes could see it. The name is what the user types, never what the system calls them.
"""

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from getpass import GetPassWarning
from importlib import import_module
from pathlib import Path
from shlex import quote
from typing import Any, TypeVar

import click

from onrecord.errors import PassphraseNeeded
from onrecord.translate import gettext as _

_LONGEST = 4096
_SHORTEST = 12
SERVICE = "onrecord"  # under which the key store keeps passphrases

F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True, kw_only=True, slots=True)
class Opener:
    """How a case is opened.

    Attributes:
        case: The case as it was named.
        who: The name to put into the log; empty for none.
        descriptor: Where to read the passphrase from; None for none.
        keyring: Whether to ask the system's key store.
    """

    case: str
    who: str
    descriptor: int | None
    keyring: bool

    @classmethod
    def of(cls, case: str, options: Mapping[str, Any]) -> Opener:
        """How the options of a command say that a case is opened."""
        return cls(
            case=on_server(case, options["server"]),
            who=options["who"].strip(),
            descriptor=options["passphrase_fd"],
            keyring=options["keyring"],
        )

    def passphrase(self, *, new: bool = False) -> str:
        """The passphrase, from where the user said.

        Args:
            new: It is to be chosen: asked for twice, and not taken if it is too short.

        Raises:
            PassphraseNeeded: There is none, or it is too short.
        """
        if "://" in self.case:
            return ""  # the database's own programs know how to let you in
        _leave_no_dump()
        if self.descriptor is not None:
            given = _from_descriptor(self.descriptor)
        elif self.keyring:
            given = _from_keyring(self.case)
        else:
            given = _asked(self.case, twice=new)
        if not given:
            raise PassphraseNeeded(_("it is empty."))
        if new and len(given) < _SHORTEST:
            raise PassphraseNeeded(
                _("it must have {n} characters or more; four or five words do well.").format(n=_SHORTEST)
            )
        return given


def on_server(case: str, server: str | None) -> str:
    """The address of a case that lies on a server; the case as it is where none is given."""
    if server is None:
        return case
    return f"{server}{'&' if '?' in server else '?'}case={case}"


def opening_options(command: F) -> F:
    """Give a command the options to open a case."""
    for option in (
        click.option("--keyring", is_flag=True, help=_("Take the passphrase from the system's key store.")),
        click.option("--passphrase-fd", type=int, metavar="N", help=_("Read the passphrase from file descriptor N.")),
        click.option("--store", "server", metavar="ADDRESS", help=_("CASE is one on this server: postgresql://...")),
        click.option("--as", "who", metavar="NAME", default="", help=_("Name to put into the log of the case.")),
    ):
        command = option(command)
    return command


def opens_case(command: F) -> F:
    """Give a command the argument CASE and the options to open it; it is called with an `Opener` first."""

    def called(case: str, *arguments: Any, **options: Any) -> Any:
        opener = Opener.of(case, {name: options.pop(name) for name in ("who", "passphrase_fd", "keyring", "server")})
        return command(opener, *arguments, **options)

    called.__doc__ = command.__doc__
    called.__click_params__ = getattr(command, "__click_params__", [])  # type: ignore[attr-defined]
    return click.argument("case", metavar="CASE")(opening_options(called))  # type: ignore[return-value]


def _leave_no_dump() -> None:
    """See to it that, should this process break down, the system does not write its memory to the disk."""
    with suppress(ImportError, OSError, ValueError):
        resource = import_module("resource")
        _soft, hard = resource.getrlimit(resource.RLIMIT_CORE)
        resource.setrlimit(resource.RLIMIT_CORE, (0, hard))


def _from_descriptor(descriptor: int) -> str:
    """The first line that can be read there."""
    try:
        with os.fdopen(descriptor, "rb", closefd=False) as stream:
            line = stream.readline(_LONGEST)
    except OSError as error:
        raise PassphraseNeeded(
            _("file descriptor {n} cannot be read ({why}).").format(n=descriptor, why=error.strerror)
        ) from error
    try:
        return line.rstrip(b"\r\n").decode("utf-8")
    except UnicodeDecodeError as error:
        raise PassphraseNeeded(_("what came from the file descriptor is not UTF-8.")) from error


def _from_keyring(case: str) -> str:
    try:
        keyring = import_module("keyring")
    except ModuleNotFoundError as error:
        raise PassphraseNeeded(_("install the package keyring first: pip install 'onrecord[keyring]'.")) from error
    try:
        found = keyring.get_password(SERVICE, _named(case))
    except (keyring.errors.KeyringError, ImportError) as error:
        raise PassphraseNeeded(_("the key store did not answer ({why}).").format(why=error)) from error
    if found is None:
        command = keyring_command(case)
        raise PassphraseNeeded(_("the key store has none; put one there with: {command}").format(command=command))
    return str(found)


def keyring_command(case: str) -> str:
    """The command that puts the passphrase of a case into the system's key store."""
    return f"{Path(sys.executable).name} -m keyring set {SERVICE} {quote(_named(case))}"


def _named(case: str) -> str:
    """What the key store knows a case by: the whole path of a file."""
    return case if "://" in case else str(Path(case).resolve())


def _asked(case: str, *, twice: bool) -> str:
    try:
        words = _("Passphrase of {case}").format(case=case)
        with warnings.catch_warnings():
            warnings.simplefilter("error", GetPassWarning)  # there is no terminal, so it would be shown as it is typed
            given: str = click.prompt(
                words, hide_input=True, err=True, confirmation_prompt=twice, default="", show_default=False
            )
    except (click.Abort, GetPassWarning) as error:
        raise PassphraseNeeded(_("none was typed; where there is no terminal, use --passphrase-fd.")) from error
    return given
