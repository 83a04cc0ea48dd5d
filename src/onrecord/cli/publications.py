"""`onrecord publications`: what was approved, and what each would tell otherwise today."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import click

from onrecord.cli.outputs import STDOUT, check_outputs, write_output
from onrecord.cli.secret import Opener, opens_case
from onrecord.model.publication import Publication
from onrecord.translate import gettext as _
from onrecord.workflow.casefile import open_case
from onrecord.workflow.publishing import in_force, publication_of, publications_of, would_differ


@click.command("publications", short_help=_("List what was approved, and what would differ today."))
@opens_case
@click.argument("number", metavar="[NUMBER]", type=int, required=False)
@click.option("--out", metavar="OUT", help=_("Write version NUMBER again, byte for byte."))
def command(opener: Opener, number: int | None, out: str | None) -> None:
    """List what was approved of CASE: when, by whom, in which form, for what, and its hash.

    For each version that no later one replaces it says what it would tell otherwise if it were made today; with NUMBER
    event by event.
    """
    check_outputs(out)
    if out and number is None:
        hint = _("Give the NUMBER of the version that is to be written to --out.")
        raise click.UsageError(hint)
    with open_case(opener.case, opener.passphrase()) as store:
        if number is None:
            every = publications_of(store, who=opener.who)
            for one in every:
                click.echo(_line(one, every))
                if one in tuple(in_force(every)):
                    click.echo("    " + _("today: {summary}").format(summary=would_differ(store, one).summary()))
            if not every:
                click.echo(_("Nothing was approved yet."))
            return
        one, content = publication_of(store, number, who=opener.who)
        if out:
            write_output(out, content)
        if out != STDOUT:
            click.echo("\n".join([_line(one, (one,)), *_more(one)]))
            click.echo("\n".join(f"    {line}" for line in would_differ(store, one).lines()) or _("no event differs"))


def _line(one: Publication, every: Sequence[Publication]) -> str:
    setting = one.setting
    told = [setting.form, setting.person, setting.use or _("no use named"), _("with names") if setting.names else ""]
    told += [_("as of {day}").format(day=setting.as_of)] if setting.as_of else []
    later = next((other.number for other in every if other.replaces == one.number), None)
    told += [_("replaced by {n}").format(n=later)] if later else []
    told += [_("replaces {n}: {why}").format(n=one.replaces, why=one.why)] if one.replaces else []
    return f"{one.number}  {one.at}  {one.who}  {'; '.join(filter(None, told))}  {one.size}  {one.sha256}"


def _more(one: Publication) -> Iterator[str]:
    yield "    " + _("draft {sha256} by {who}").format(sha256=one.draft, who=one.drafted_by or _("(no name given)"))
    yield "    " + _("the log then ended with {hash}").format(hash=one.head)
