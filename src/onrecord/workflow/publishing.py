"""From draft to approved version: an export is a draft until a person who read that file approves it.

An approved version is made anew from the same case in the same setting, and only if that still gives the draft byte for
byte; it is kept in the case with its hash, and a later one says which it replaces, and why.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace

from onrecord.errors import CaseInUse, NameNeeded, NotApproved, NotInCase, NumberUnknown
from onrecord.model import Case
from onrecord.model.publication import Publication, Setting
from onrecord.publish.documents.action import Filing, action_forms
from onrecord.publish.documents.calendar import calendar, days_in
from onrecord.publish.documents.dated import dated
from onrecord.publish.filed import filed
from onrecord.publish.forms import FORMS
from onrecord.publish.notice import approved_words, draft_words
from onrecord.publish.since import Since, since, told
from onrecord.store import CaseStore
from onrecord.store.journal import NONE_BEFORE, entries
from onrecord.store.publications import add_publication, all_publications, content_of, digest_of, next_publication
from onrecord.translate import gettext as _
from onrecord.workflow.casefile import note, now
from onrecord.workflow.filing import days_to_keep, filing_on, moments
from onrecord.workflow.releasing import Released, log_release, released_for

DAYS = "ics"
"""The form of the days to keep, for a calendar program."""
DATES = "edtf"
"""The form of events, steps and days to keep as one dated list."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Draft:
    """An export that nobody has approved.

    Attributes:
        content: Its bytes.
        released: The case as it left.
        filing: For a form for action, what it was filled with beside the case.
        before: The approved version that it would replace; None where there is none.
        differs: What it tells otherwise than that one.
    """

    content: bytes
    released: Released
    filing: Filing | None
    before: Publication | None
    differs: Since


@dataclass(frozen=True, kw_only=True, slots=True)
class Approval:
    """Somebody's word that a draft may leave.

    Attributes:
        who: Their name.
        why: Why it replaces what was approved before.
        to: Where the approved version is written.
    """

    who: str
    why: str = ""
    to: str


def forms() -> tuple[str, ...]:
    """The names of all forms in which a case leaves."""
    return (*FORMS, DATES, DAYS, *action_forms())


def draft(store: CaseStore, setting: Setting, *, who: str = "", to: str) -> Draft:
    """An export that says on every page that it is a draft; two lines in the log, one before it is made.

    Args:
        store: The open case.
        setting: How it is asked for.
        who: The name to put into the log; empty for none.
        to: Where it will be written.

    Raises:
        NothingToRead: The case holds no report that could be read.
        NotInCase: Nobody, or several, go by the name that a form for action is about.
        NameWouldLeave: A name that must not leave is in what was made.
    """
    released = released_for(store, setting)
    log_release(store, setting, released, who=who, to=[to])
    made = _drafted(store, setting, released, to)
    with store.changing() as rows:
        note(rows, who, "draft", sha256=_sha256(made.content), setting=asdict(setting))
    return made


def approve(store: CaseStore, file: str, content: bytes, approval: Approval) -> tuple[Publication, bytes]:
    """The approved version of a draft that somebody read, kept in the case, and its bytes.

    Args:
        store: The open case.
        file: How the draft is called, for what is said of it.
        content: Its bytes.
        approval: Who approves it.

    Raises:
        NameNeeded: Nobody's name was given.
        NotApproved: The case wrote no such draft, or would write another now; consent or a reason is missing.
        NameWouldLeave: A name that must not leave is in what was made.
    """
    if not approval.who:
        raise NameNeeded
    setting, drafted_by = _setting_of(store, file, content)
    made = _still(store, setting, file, content)
    if made.filing and made.filing.consent:
        raise NotApproved(file, _("it is not to be sent, since {reason}.").format(reason=made.filing.consent))
    if made.before and not approval.why.strip():
        words = _("it replaces version {n}. Say why, in words for the readers of both: --why WORDS")
        raise NotApproved(file, words.format(n=made.before.number))
    with store.reading() as rows:
        number = next_publication(rows)
        head = next((entry.hash for entry in reversed(tuple(entries(rows)))), NONE_BEFORE)
    at = now()
    released = made.released.standing(approved_words(number, at, made.before, approval.why.strip()))
    approved = _written(store, setting, released, made.filing, approval.to)
    publication = Publication(
        number=number, at=at, who=approval.who, drafted_by=drafted_by, setting=setting, sha256=_sha256(approved),
        draft=_sha256(content), size=len(approved), head=head, told=told(released.case),
        replaces=made.before.number if made.before else None, why=approval.why.strip(),
    )  # fmt: skip
    with store.changing() as rows:
        if next_publication(rows) != number:
            raise CaseInUse(store.case)
        kept = add_publication(rows, publication, approved)
        replaced = {"replaces": kept.replaces} if kept.replaces else {}
        what = {"publication": number, "digest": digest_of(kept), "sha256": kept.sha256, "to": [approval.to]}
        note(rows, approval.who, "approve", **what, **replaced)
    return kept, approved


def publications_of(store: CaseStore, *, who: str = "") -> tuple[Publication, ...]:
    """Everything that was approved, in order."""
    with store.changing() as rows:
        note(rows, who, "publications")
        return tuple(all_publications(rows))


def publication_of(store: CaseStore, number: int, *, who: str = "") -> tuple[Publication, bytes]:
    """One of them, with its bytes.

    Raises:
        NumberUnknown: There is none of that number.
    """
    with store.changing() as rows:
        found = next((one for one in all_publications(rows) if one.number == number), None)
        if found is None:
            raise NumberUnknown("publications", number)
        note(rows, who, "publications", publication=number)
        return found, content_of(rows, number) or b""


def in_force(publications: Sequence[Publication]) -> Iterator[Publication]:
    """Those that no later one replaces."""
    replaced = {one.replaces for one in publications}
    return (one for one in publications if one.number not in replaced)


def would_differ(store: CaseStore, publication: Publication) -> Since:
    """What a publication would tell otherwise if it were made today.

    Raises:
        NothingToRead: The case holds no report that could be read.
    """
    setting = replace(publication.setting, today=now()[:10])
    released = released_for(store, setting)
    return since(publication.told, told(released.case))


def _drafted(store: CaseStore, setting: Setting, released: Released, to: str) -> Draft:
    before = _before(store, setting)
    released = released.standing(draft_words(before), draft=True)
    filing = filing_on(store, setting) if setting.person else None
    content = _written(store, setting, released, filing, to)
    differs = since(before.told, told(released.case)) if before else Since()
    return Draft(content=content, released=released, filing=filing, before=before, differs=differs)


def _before(store: CaseStore, setting: Setting) -> Publication | None:
    """The approved version in whose place an export would stand: of the same form, for the same use, person and day."""
    with store.reading() as rows:
        found = [one for one in in_force(tuple(all_publications(rows))) if _line(one.setting) == _line(setting)]
    return found[-1] if found else None


def _line(setting: Setting) -> tuple[str, str, bool, str, str]:
    return setting.form, setting.use, setting.names, setting.person.casefold(), setting.as_of


def _setting_of(store: CaseStore, file: str, content: bytes) -> tuple[Setting, str]:
    """How a draft was asked for, and by whom."""
    wanted = _sha256(content)
    with store.reading() as rows:
        found = [one for one in entries(rows) if one.action == "draft" and one.what["sha256"] == wanted]
    if not found:
        words = _(
            "it is no draft that this case wrote, or was changed since. Approve a file as onrecord publish wrote it."
        )
        raise NotApproved(file, words)
    return Setting(**found[-1].what["setting"]), found[-1].who


def _still(store: CaseStore, setting: Setting, file: str, content: bytes) -> Draft:
    """The draft made again, if the case still gives it."""
    released = released_for(store, setting)
    made = _drafted(store, setting, released, file)
    if made.content != content:
        words = _("the case, what people allowed, or the program has changed since. Publish and read it anew.")
        raise NotApproved(file, words)
    today = released_for(store, replace(setting, today=now()[:10]))
    if today.case != released.case:
        raise NotApproved(file, _("a consent has expired since. Publish and read it anew."))
    return made


def _written(store: CaseStore, setting: Setting, released: Released, filing: Filing | None, to: str) -> bytes:
    if filing and filing.person not in released.case.entity:
        raise NotInCase(setting.person)
    if filing is None and setting.form in (DAYS, DATES):
        return released.written(to, *_by_date(store, setting, released))
    return released.written(to, _made(setting, released, filing))


def _by_date(store: CaseStore, setting: Setting, released: Released) -> tuple[Callable[[Case], bytes], frozenset[str]]:
    """What makes the bytes of a form of dates, and the days that are reckoned or entered and not told by reports."""
    if setting.form == DAYS:
        days = days_to_keep(store, released, setting.today)
        return lambda case: calendar(days, setting.today, case.notice), days_in(days)
    told = moments(store, released, setting.today)
    return lambda case: dated(case, told), frozenset(one.on[: len("2021-05-04")] for one in told)


def _made(setting: Setting, released: Released, filing: Filing | None) -> Callable[[Case], bytes]:
    """What makes the bytes of any other form."""
    if filing is not None:
        about = replace(filing, person=released.keyed.id(filing.person))
        return lambda case: filed(case, setting.form, about, setting.suffix)
    return FORMS[setting.form].made


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
