"""`onrecord custody`: originals, how each came, and the log, with a program that checks them."""

from __future__ import annotations

from typing import Any, get_args

import click

from onrecord.cli.secret import Opener, opens_case
from onrecord.model.consent import Use
from onrecord.publish.who import one_line
from onrecord.review.release import Purpose
from onrecord.store import CaseStore, Intake
from onrecord.translate import gettext as _
from onrecord.workflow.casefile import now, open_case
from onrecord.workflow.custody import export_custody, intakes_of, take_stamp


@click.command("custody", short_help=_("Hand over originals and the log, with a program that checks them."))
@opens_case
@click.argument("folder", metavar="[FOLDER|ANSWER]", required=False)
@click.option("--originals", is_flag=True, help=_("Write the originals too, but those that name who must not be."))
@click.option("--for", "use", type=click.Choice(get_args(Use)), help=_("What for: who agreed to that may be named."))
@click.option("--with-names", is_flag=True, help=_("Whoever is named, but for the protected."))
@click.option("--stamp-of", metavar="HASH", help=_("Take in ANSWER (.tsr, .ots), a time stamp of this hash."))
def command(opener: Opener, folder: str | None, **given: Any) -> None:
    """Tell how each report came into CASE; or write the log and the hashes of the originals into the new FOLDER.

    What is written there is not encrypted. Of the originals, and of how they came, only hashes are written unless
    --originals is given; of those that name who must not be named, only hashes that are salted. `verify.py` in FOLDER
    needs nothing but Python to check all of it; `hashes.txt` is for a time-stamping service, whose answer is taken in
    with --stamp-of.
    """
    with open_case(opener.case, opener.passphrase()) as store:
        if folder is None:
            for intake in intakes_of(store, who=opener.who):
                click.echo(_line(intake))
        elif given["stamp_of"]:
            number = take_stamp(store, folder, given["stamp_of"], who=opener.who)
            click.echo(_("The answer is in the case, as stamp {n}.").format(n=number))
        else:
            _export(store, folder, opener.who, given)


def _export(store: CaseStore, folder: str, who: str, given: dict[str, Any]) -> None:
    purpose = Purpose(use=given["use"], names=given["with_names"], today=now()[:10]) if given["originals"] else None
    handed = export_custody(store, folder, purpose, who=who)
    click.echo(_("Written, not encrypted: {folder}. Check it with: python3 {folder}/verify.py").format(folder=folder))
    if purpose:
        words = _("{n} originals are there; {m} are not, since they name, or may name, people who have not agreed.")
        click.echo(words.format(n=handed.originals, m=handed.withheld))
    click.echo(_("Hash of the log, to be stamped or noted: {head}").format(head=handed.head))


def _line(intake: Intake) -> str:
    """One intake and its record, in lines."""
    record = dict(intake.custody)
    head = [str(intake.number), record.pop("collected_at", ""), record.pop("collector", "") or _("(no name given)")]
    head += [one_line(str(record.pop("original_filename", ""))), intake.found, intake.sha256[:16]]
    embedded = record.pop("embedded", {})
    record.pop("sha512", None)
    record.pop("salt", None)
    rest = [f"    {name}: {one_line(str(value))}" for name, value in record.items() if value not in ("", None)]
    rest += [f"    {name} ({_('in the file')}): {one_line(value)}" for name, value in embedded.items()]
    return "\n".join(["  ".join(head), *rest])
