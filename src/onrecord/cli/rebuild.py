"""`onrecord rebuild`: the reports of a case read anew."""

from __future__ import annotations

import click

from onrecord.cli.progress import progress_bar
from onrecord.cli.secret import Opener, opens_case
from onrecord.translate import gettext as _
from onrecord.translate import ngettext
from onrecord.workflow.casefile import open_case
from onrecord.workflow.rebuilding import rebuild


@click.command("rebuild", short_help=_("Read the reports of a case anew."))
@opens_case
@click.option("--all", "everything", is_flag=True, help=_("Also what the present program has read."))
@click.option("--backend", default="onnx", show_default=True, help=_("Language model: onnx, or spacy:NAME."))
def command(opener: Opener, everything: bool, backend: str) -> None:  # noqa: FBT001  click gives it
    """Read the reports of CASE with the present program, model and rules, where others have read them.

    Decisions are kept and found again by their passages; those whose passage is gone are listed.
    """
    with open_case(opener.case, opener.passphrase()) as store, progress_bar() as progress:
        done = rebuild(store, who=opener.who, everything=everything, backend=backend, progress=progress)
    for problem in done.problems:
        click.echo(problem.message, err=True)
    read = ngettext("{n} report read anew", "{n} reports read anew", done.read).format(n=done.read)
    changed = ngettext("{n} makes other claims", "{n} make other claims", done.changed).format(n=done.changed)
    click.echo(_("{read}, {changed}; {left} were left as they are.").format(read=read, changed=changed, left=done.left))
