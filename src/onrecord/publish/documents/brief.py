"""The chronology as a document to hand in: numbered, dated, short paragraphs, whose footnotes quote the passages.

Laid out as courts ask for facts (one event a paragraph, in order, each with the document it rests on; Rule 47 of the
European Court, domain reference 4.5). Stated reasons are left out: they may tell of faith, origin or health.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby

from onrecord.model import Case, Claim, Disagreement, Event
from onrecord.publish import sentences, wording
from onrecord.publish.documents.document import Block, Bullets, Document, Heading, Note, Paragraph, Run, Table, noticed
from onrecord.publish.screen.page import affected, counts, period, program_version
from onrecord.publish.screen.page_places import Places
from onrecord.publish.who import (
    claims_of,
    date,
    day,
    hash_words,
    headline,
    keyed_words,
    one_line,
    status_words,
    version_value,
)
from onrecord.translate import gettext as _

_MOST_PASSAGES = 6  # quoted in one footnote; the others are told by their places
_LONGEST = 400  # characters of a quotation
_AGAINST = frozenset({"deny", "doubt", "alternative", "retract"})


def brief(case: Case) -> Document:
    """The document.

    Args:
        case: As it may leave: names that must not be shown are withheld already.
    """
    at = Places.of(case)
    document = Document(
        title=_("Chronology"),
        subtitle=period(case),
        language=_("en"),
        footer=_("Says who says what, not what is true. Check every passage before you rely on it."),
        blocks=tuple(_blocks(case, at)),
    )
    return noticed(document, case.notice)


def _blocks(case: Case, at: Places) -> Iterator[Block]:
    if people := affected(case):
        yield Paragraph((Run(_("Affected:") + " "), Run(people, "strong")))
    yield Paragraph((Run(" · ".join(counts(case)), "quiet"),))
    yield Paragraph(
        (
            Run(_("Made by a program.") + " ", "strong"),
            Run(
                _("Two words stand behind every event: who stands behind it, and what stands against it.")
                + " "
                + _("They say who stands behind a statement, not whether it is true.")
                + " "
                + _("R2 ¶5 is the fifth paragraph of source R2.")
            ),
        )
    )
    yield Heading(_("What happened, by date"))
    dated = [event for event in case.events if event.when.date]
    if not dated:
        yield Paragraph((Run(_("No event with a date was found.")),))
    by_year = [(year, list(events)) for year, events in groupby(dated, _year)]
    for year, events in by_year:
        if len(by_year) > 1:
            yield Heading(year, 2)
        yield from (_entry(case, event, at) for event in events)
    if undated := [event for event in case.events if not event.when.date]:
        yield Heading(_("Without a date"))
        yield from (_entry(case, event, at) for event in undated)
    yield from _loose(case, at)
    yield from _differing(case, at)
    yield from _gaps(case, at)
    yield from sources(case, at)
    yield from _method(case)


def _year(event: Event) -> str:
    when = event.when.date
    return (when.earliest or when.latest or "")[:4] if when else ""


def _entry(case: Case, event: Event, at: Places) -> Paragraph:
    """One event as a paragraph."""
    claims = claims_of(case, event)
    against = [claim for claim in claims if claim.stance in _AGAINST]
    saying = [claim for claim in claims if claim.stance not in _AGAINST]
    supported, challenged = sentences.supported_by(case, event), sentences.challenged_by(case, event)
    runs = [Run(f"{date(event.when)}. ", "strong")] if event.when.date else []
    runs.append(Run(f"{headline(case, event)} "))
    runs.append(Run(f"[{'; '.join(status_words(case, event))}]. ", "quiet"))
    runs.append(Run(supported, note=passages_note(case, saying or against, at)))
    if challenged and saying:
        runs.append(Run(" " + challenged, note=passages_note(case, against, at) if against else None))
    return Paragraph(tuple(runs), number=at.events[event.id][1])


def passages_note(case: Case, claims: Sequence[Claim], at: Places) -> Note | None:
    """The passages of some claims as a footnote; each place once."""
    passages: dict[str, str] = {}
    for claim in claims:
        for evidence in claim.evidence:
            place = at.pinpoint(claim.report, evidence.span)
            words = f"“{_short(evidence.quotation)}” — {sentences.chain(case, claim)}, {place}."
            passages.setdefault(words, place)
    quoted = list(passages)[:_MOST_PASSAGES]
    others = list(dict.fromkeys(list(passages.values())[_MOST_PASSAGES:]))
    if others:
        quoted.append(_("Also: {places}.").format(places=", ".join(others)))
    return Note(tuple(quoted)) if quoted else None


def _short(quotation: str) -> str:
    words = one_line(quotation)
    return words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0] + " …"


def _loose(case: Case, at: Places) -> Iterator[Block]:
    in_events = {claim for event in case.events for claim in event.claims}
    loose = [claim for claim in case.claims.values() if claim.id not in in_events]
    if loose:
        yield Heading(_("Other statements"))
        yield Bullets(
            tuple(
                (
                    Run(
                        f"{wording.act(claim.act)}: {sentences.chain(case, claim)}",
                        note=passages_note(case, [claim], at),
                    ),
                )
                for claim in loose
            )
        )


def _differing(case: Case, at: Places) -> Iterator[Block]:
    differing = [(event, one) for event in case.events for one in event.disagreements]
    if differing:
        yield Heading(_("Where accounts differ"))
        yield Bullets(tuple(_accounts(case, event, one, at) for event, one in differing))


def _accounts(case: Case, event: Event, one: Disagreement, at: Places) -> tuple[Run, ...]:
    label = _("Event {number}, {slot} ({kind}): ").format(
        number=at.events[event.id][1], slot=wording.slot(one.slot), kind=wording.difference(one.kind).text
    )
    runs = [Run(label)]
    for number, version in enumerate(one.versions):
        claims = [case.claims[claim] for claim in version.claims if claim in case.claims]
        before = "; " if number else ""
        runs.append(
            Run(before + version_value(case, version.value, one.slot), "strong", passages_note(case, claims, at))
        )
    return (*runs, Run("."))


def _gaps(case: Case, at: Places) -> Iterator[Block]:
    if not case.gaps:
        return
    yield Heading(_("What is left open"))
    files = {reading.analysis.text.file: at.reports[reading.analysis.text.report] for reading in case.readings}
    items = []
    for gap in case.gaps:
        note = None
        if gap.report and gap.evidence:
            place = at.pinpoint(gap.report, gap.evidence.span)
            note = Note((f"“{_short(gap.evidence.quotation)}” — {place}.",))
        items.append((Run(_with_numbers(gap.sentence, files), note=note),))
    yield Bullets(tuple(items))


def _with_numbers(sentence: str, files: Mapping[str, int]) -> str:
    """A sentence in which sources go by their numbers and not by the names of their files."""
    named = next((file for file in sorted(files, key=len, reverse=True) if file and file in sentence), None)
    return one_line(sentence.replace(named, f"R{files[named]}") if named else sentence)


def sources(case: Case, at: Places, only: Collection[str] | None = None) -> Iterator[Block]:
    """The list of the reports, with their hashes.

    Args:
        case: As it may leave.
        at: Where passages stand.
        only: Ids of the reports that are cited; None lists all.
    """
    listed = [one for one in case.readings if only is None or one.analysis.text.report in only]
    if not listed:
        return
    yield Heading(_("Sources"))
    rows = []
    for reading in sorted(listed, key=lambda one: at.reports[one.analysis.text.report]):
        text = reading.analysis.text
        copied = case.copy_of.get(text.report, "")
        told = [one_line(text.publisher or _("publisher not told")), wording.report_kind(text.kind)]
        told += [_("copy of {report}").format(report=f"R{at.reports[copied]}")] if copied in at.reports else []
        published = day(text.published) if text.published else _("no date")
        title = f"{one_line(text.title or text.file)} ({', '.join(told)})"
        rows.append((f"R{at.reports[text.report]}", published, title, hash_words(text)))
    header = (_("No."), _("Published"), _("Title, publisher, kind"), "SHA-256")
    yield Table(header, tuple(rows), (0.07, 0.15, 0.43, 0.35))


def _method(case: Case) -> Iterator[Block]:
    yield Heading(_("How this was made"))
    reviewed = sum("machine_only" not in event.flags for event in case.events)
    yield Paragraph(
        (
            Run(
                _(
                    "onrecord {version} read {reports} and took from them who is said to have done what to whom, when "
                    "and where, and according to whom. Accounts of one event were put together; copies of one text "
                    "count once. The same sources give the same document. Statements of a court or authority are "
                    "theirs. The hashes above allow anyone who holds a source to check that it is the same file."
                ).format(version=program_version(), reports=counts(case)[0])
                + (" " + keyed_words() if any(one.analysis.text.keyed for one in case.readings) else "")
                + " "
                + _("Reviewed by a person: {n} of {all} events.").format(n=reviewed, all=len(case.events))
            ),
        )
    )
    if case.problems:
        yield Heading(_("What could not be read or decided"), 2)
        yield Bullets(tuple((Run(one_line(problem.message)),) for problem in case.problems))
