"""The command line: one file per command, loaded when the command is called. Errors become sentences and exit codes.

Exit codes: 0 done (with a summary of what could not be read), 1 nothing could be done, 2 the command was misspelled.
"""

from __future__ import annotations

from importlib import import_module
from keyword import iskeyword
from typing import Any

import click

from onrecord.errors import OnrecordError
from onrecord.translate import gettext as _
from onrecord.translate import languages

_COMMANDS = {
    "add": _("Add reports to a case that is kept."),
    "approve": _("Approve a draft that you have read: the version that leaves."),
    "backup": _("Copy a case into another file."),
    "build": _("Read reports and build the case: chronology, JSON, page."),
    "change-passphrase": _("Give a case another passphrase."),
    "consent": _("Write down what people have allowed, and who must not be named."),
    "custody": _("Hand over originals and the log, with a program that checks them."),
    "explain": _("Say why the case says what it says of an event, a claim or somebody."),
    "export-key": _("Print the key of a case, to be kept on paper."),
    "import": _("Read a case back that was handed over as JSON or as HURIDOCS tables."),
    "judge": _("Decide on claims, on who is who, on what is one event; grade sources."),
    "log": _("Tell who did what with a case, and when."),
    "member": _("Say who of a team may do what with a case on a server."),
    "new": _("Make an empty case: one encrypted file."),
    "note": _("Put the note of a call or visit into a case."),
    "publications": _("List what was approved, and what it would tell otherwise today."),
    "publish": _(
        "Write a draft of a case as Word, PDF, tables, a page or data, without the names that must not leave."
    ),
    "read": _("Tell what is written where in each report, before any claim is made of it."),
    "rebuild": _("Read the reports of a case anew, with newer rules or a newer model."),
    "restore": _("Put a backup in the place of a case that is gone."),
    "review": _("Review a case in the browser, on this machine only."),
    "search": _("Search a case: words, people, acts, places, times, speakers, status."),
    "show": _("Show the chronology of a case that is kept."),
    "split": _("Part a case in two files under two keys: one with codes, one that knows who is who."),
    "step": _("Write down what was asked of whom, and see what is due."),
    "verify": _("Compute every hash of a case again and say what is not as it was."),
}


class _Commands(click.Group):
    """Commands are listed without being loaded: `onrecord --help` must answer at once."""

    def list_commands(self, _context: click.Context) -> list[str]:
        return sorted(_COMMANDS)

    def get_command(self, _context: click.Context, name: str) -> click.Command | None:
        if name not in _COMMANDS:
            return None
        module = f"{name}_case" if iskeyword(name) else name.replace("-", "_")
        command: click.Command = import_module(f"onrecord.cli.{module}").command
        return command

    def format_commands(self, _context: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section(_("Commands")):
            formatter.write_dl(sorted(_COMMANDS.items()))

    def invoke(self, context: click.Context) -> Any:
        try:
            return super().invoke(context)
        except OnrecordError as error:
            raise click.ClickException(str(error)) from error


@click.group(cls=_Commands, help=_("From reports to a sourced chronology, offline. Nothing leaves this machine."))
@click.option(
    "--ui",
    type=click.Choice(languages()),
    expose_value=False,
    help=_("The language to speak, also on pages and in what is written; ONRECORD_UI says so for good."),
)
@click.version_option(package_name="onrecord")
def main() -> None:
    """The `onrecord` command."""
