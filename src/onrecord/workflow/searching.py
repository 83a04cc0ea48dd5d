"""Searching a kept case: words, people in any spelling, acts, places with what lies in them, times, voices, status."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

from onrecord import names, places
from onrecord.dates import parse_edtf
from onrecord.errors import DayUnreadable, NotEdtf, NotInCase, WordUnknown
from onrecord.model import ACTS, Case, Claim
from onrecord.model.case import Challenge, Support
from onrecord.store import CaseStore, Rows
from onrecord.store import search as index
from onrecord.store.derived import may_derive
from onrecord.store.reports import claims_with, file_names
from onrecord.store.words import reports_with
from onrecord.workflow.casefile import note
from onrecord.workflow.growing import mark_of
from onrecord.workflow.indexing import whole_index
from onrecord.workflow.judging import added_claims
from onrecord.workflow.showing import build_kept

MOST = 20
"""Hits that are given."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """What somebody looks for, in their words.

    Attributes:
        words: Words of reports.
        person: A name in any spelling, as doer or affected; so `says` for who says so.
        act: An id of `ACTS`, or a part that only one has.
        place: A name; places within it are found too.
        since: ISO day, month or year; so `until`.
        status: A support or a challenge word.
    """

    words: str = ""
    person: str | None = None
    says: str | None = None
    act: str | None = None
    place: str | None = None
    since: str | None = None
    until: str | None = None
    status: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Hit:
    """A report with the words, or a claim that fits.

    Attributes:
        file: Name of the report.
        words: A snippet, or the passage of the claim.
        claim: None for a report.
        event: Number of the claim's event in the chronology; 0 where it counts in none.
    """

    file: str
    words: str
    claim: Claim | None = None
    event: int = 0


def search(store: CaseStore, asked: Asked, *, who: str = "", most: int = MOST) -> tuple[Hit, ...]:
    """What fits in everything that is asked.

    Args:
        store: The open case.
        asked: What is looked for.
        who: The name to put into the log; empty for none. What was asked is not put there.
        most: Hits at most.

    Raises:
        NotInCase: A name or place that is asked for is not in the case.
        WordUnknown: No act, or no status, is called so.
        DayUnreadable: A day is none.
    """
    case = refresh(store)
    with store.changing() as rows:
        note(rows, who, "search")
        if case is not None:
            index.make_temporary(rows)
            index.put_index(rows, "", whole_index(case))
        return tuple(_hits(rows, asked, most))


def refresh(store: CaseStore) -> Case | None:
    """Make the index anew if the case has changed since it was made.

    Returns:
        The case, where this user may not leave an index for others.
    """
    with store.reading() as rows:
        mark = mark_of(rows)
        if index.stamp(rows) == mark:
            return None
    case = build_kept(store)
    with store.changing() as rows:
        if not may_derive(rows):
            return case
        index.put_index(rows, mark, whole_index(case))
    return None


def _hits(rows: Rows, asked: Asked, most: int) -> Iterator[Hit]:
    wanted = index.Wanted(
        words=asked.words,
        act=_word(asked.act, tuple(ACTS)),
        people=_people(rows, asked.person),
        says=_people(rows, asked.says),
        places=_places(rows, asked.place),
        since=_edge(asked.since, last=False),
        until=_edge(asked.until, last=True),
        status=_word(asked.status, (*get_args(Support), *get_args(Challenge))),
    )
    if wanted.only_words:
        found = reports_with(rows, asked.words, most)
        files = file_names(rows, [report for report, _snippet in found])
        for report, snippet in found:
            yield Hit(file=files[report], words=snippet)
        return
    fitting = index.claims_like(rows, wanted, most)
    claims = claims_with(rows, [claim for claim, _event in fitting])
    if len(claims) < len(fitting):
        claims |= {claim.id: claim for claim in added_claims(rows, "c-")}
    files = file_names(rows, [claim.report for claim in claims.values()])
    for name, event in fitting:
        claim = claims[name]
        yield Hit(file=files[claim.report], words=claim.evidence[0].quotation, claim=claim, event=event)


def _word(asked: str | None, words: Sequence[str]) -> str | None:
    """The one word that is asked for, or of which a part is."""
    if asked is None or asked in words:
        return asked
    wanted = asked.casefold().replace(" ", "_")
    found = tuple(word for word in words if wanted and wanted in word)
    if len(found) != 1:
        raise WordUnknown(asked, found or tuple(words))
    return found[0]


def _edge(asked: str | None, *, last: bool) -> str | None:
    """The first or last day of what is asked for: a day, a month or a year."""
    if asked is None:
        return None
    try:
        date = parse_edtf(asked)
    except NotEdtf as error:
        raise DayUnreadable(asked) from error
    return date.latest if last else date.earliest


def _people(rows: Rows, asked: str | None) -> frozenset[str] | None:
    """Those whose name is, or may be, another spelling of the one asked for."""
    if asked is None:
        return None
    alike = index.entities_with(rows, names.keys(asked))
    found = frozenset(entity for entity, name in alike if names.compare(asked, name).value >= names.POSSIBLE)
    if not found:
        raise NotInCase(asked)
    return found


def _places(rows: Rows, asked: str | None) -> frozenset[str] | None:
    """Places of that name that claims have, and those that lie within them."""
    if asked is None:
        return None
    known = [place.id for place in places.look_up(asked)]
    inner = [one for one in index.all_places(rows) if any(places.contains(outer, one) for outer in known)]
    found = {entity for entity, _name in index.entities_with(rows, [index.place_key(one) for one in inner])}
    found.update(entity for entity, _name in index.entities_with(rows, names.keys(asked)))
    if not found:
        raise NotInCase(asked)
    return frozenset(found)
