"""`onrecord import`: a case that was handed over, read back."""

from __future__ import annotations

from pathlib import Path

import click

from onrecord.cli.outputs import STDOUT, check_outputs, write_output
from onrecord.cli.terminal import terminal_width
from onrecord.errors import FormUnreadable
from onrecord.publish import chronology
from onrecord.publish.exchange.read_back import read_back
from onrecord.publish.forms import FORMS
from onrecord.translate import gettext as _


@click.command("import", short_help=_("Read a case back that was handed over as JSON or as HURIDOCS tables."))
@click.argument("file", metavar="FILE")
@click.option("--form", type=click.Choice([*FORMS]), help=_("Also write it in this form."))
@click.option("--out", metavar="OUT", help=_("Where to write that; - for standard output."))
def command(file: str, form: str | None, out: str | None) -> None:
    """Read FILE, a case in the case form (.json) or HURIDOCS tables (.zip), check it and print its chronology.

    With --form and --out it is written in another form. Tables of other programs are read by their field numbers.

    The file holds passages of the reports and not the reports: ask for those too and `onrecord add` them, and every
    passage can be seen where it stands. Names that were withheld from the file stay withheld.
    """
    if (form is None) != (out is None):
        raise click.UsageError(_("Give --form and --out together."))
    check_outputs(out)
    try:
        content = Path(file).read_bytes()
    except OSError as error:
        raise FormUnreadable(file, error.strerror or str(error)) from error
    case = read_back(content, file)
    if form and out:
        write_output(out, FORMS[form].made(case))
    if out != STDOUT:
        click.echo(chronology(case, width=terminal_width()))
    if out and out != STDOUT:
        click.echo(_("Written, not encrypted: {file}").format(file=out), err=True)
