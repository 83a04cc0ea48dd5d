"""What leaves a kept case: without the names of those who have not agreed, and looked through once more at the end."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import cast

from onrecord.errors import NameWouldLeave
from onrecord.model import Case, Reading, Span, Text
from onrecord.model.consent import Consent, Use
from onrecord.model.publication import Setting
from onrecord.publish.notice import as_of_words, draft_words
from onrecord.publish.withheld.generalising import coarse
from onrecord.publish.withheld.generalising import rules as generalising
from onrecord.publish.withheld.hiding import Hiding, is_address
from onrecord.publish.withheld.keyed import Keyed
from onrecord.publish.withheld.leaks import leaks
from onrecord.publish.withheld.special import special_reasons
from onrecord.publish.withheld.withhold import Limits, Withheld, withhold
from onrecord.review.consent import found_again, lost
from onrecord.review.release import Purpose, Terms, terms
from onrecord.store import CaseStore, Rows
from onrecord.store.consents import all_consents
from onrecord.store.facts import fact
from onrecord.store.reports import all_intakes
from onrecord.translate import gettext as _
from onrecord.workflow.casefile import note
from onrecord.workflow.showing import Kept, build_kept, built, kept_of, published_by

_LETTERS = 3  # of a code: 32,768 codes; one that is taken gets more


@dataclass(frozen=True, kw_only=True, slots=True)
class Released:
    """A case as it may leave.

    Attributes:
        withheld: The case, and what is hidden in it.
        why: For each reason to hide a name how many people it concerns.
        left_out: How many claims were left out.
        as_of: What is to be said of the day as of which it is told; empty where it tells everything.
        limits: What is told less finely, and which reasons are not told.
        keyed: Its ids and hashes as they leave.
    """

    withheld: Withheld
    why: Mapping[str, int]
    left_out: int
    as_of: str = ""
    limits: Limits = field(default_factory=Limits)
    keyed: Keyed

    @property
    def case(self) -> Case:
        """The case as it may leave."""
        return self.withheld.case

    def standing(self, *words: str, draft: bool = False) -> Released:
        """The same with sentences that stand on every page of it; names are hidden in them too.

        Args:
            words: What is to be said of it first.
            draft: Whether nobody has approved it.
        """
        hidden = self.withheld.hiding.hidden
        notice = tuple(hidden(one) for one in (*words, self.as_of) if one)
        return replace(self, withheld=replace(self.withheld, case=replace(self.case, notice=notice, draft=draft)))

    def written(self, output: str, form: Callable[[Case], bytes], ours: Collection[str] = ()) -> bytes:
        """The case in some form, looked through for names that must not be there.

        Args:
            output: Where it is to be written.
            form: What makes the bytes.
            ours: ISO days that are not told of the case but reckoned, as deadlines.

        Raises:
            NameWouldLeave: One was found; nothing is to be written.
        """
        content = form(self.keyed.case(self.case))
        found = leaks(content, self.withheld.hiding.letting(ours) if ours else self.withheld.hiding)
        if found:
            told = dict.fromkeys(_("{words} ({where})").format(words=one.words, where=one.where) for one in found)
            raise NameWouldLeave(output, tuple(told))
        return content


def release(
    store: CaseStore, purpose: Purpose, *, who: str = "", as_of: str | None = None, to: Sequence[str] = ()
) -> Released:
    """The case as it may leave, as a draft, with a line in the log.

    Args:
        store: The open case.
        purpose: What it is for.
        who: The name to put into the log; empty for none.
        as_of: ISO day; only what had been published by then, and what does not tell when. None takes everything.
        to: Where it will be written.

    Raises:
        NothingToRead: The case holds no report that could be read.
    """
    released = released_of(store, purpose, as_of=as_of)
    setting = Setting(form="", use=purpose.use or "", names=purpose.names, as_of=as_of or "", today=purpose.today)
    log_release(store, setting, released, who=who, to=to)
    return released.standing(draft_words(None), draft=True)


def log_release(store: CaseStore, setting: Setting, released: Released, *, who: str, to: Sequence[str]) -> None:
    """Put into the log that a case leaves, before it does."""
    case, hidden = released.case, sum(released.why.values())
    with store.changing() as rows:
        more = {"as_of": setting.as_of} if setting.as_of else {}
        what = {"use": setting.use, "names": "all" if setting.names else "agreed", "hidden": hidden}
        note(rows, who, "export", reports=len(case.readings), events=len(case.events), to=list(to), **what, **more)


def released_of(store: CaseStore, purpose: Purpose, *, as_of: str | None = None, rules: str = "") -> Released:
    """The case as it may leave; nothing is put into the log.

    Args:
        store: The open case.
        purpose: What it is for.
        as_of: ISO day; only what had been published by then. None takes everything.
        rules: A file of rules of generalising as it is written; empty for the one that is shipped.

    Raises:
        RulesUnreadable: The rules cannot be used.
        NothingToRead: The case holds no report that could be read.
        DayUnreadable: `as_of` is no day.
    """
    kept = kept_of(store)
    with store.reading() as rows:
        consents = found_again(all_consents(rows), kept.readings)
        secret, order = fact(rows, "case") or "", _order(rows)
    gone, said = _gone(consents, kept), ""
    if as_of is not None:
        kept, said = _by(kept, as_of)
    case = build_kept(store) if as_of is None else built(kept, as_of)
    found = terms(case, consents, purpose)
    places = _places(case, found)
    if found.left_out:
        kept = replace(kept, readings=tuple(_without(one, found) for one in kept.readings))
        case = built(kept, as_of)
        found = replace(found, hidden=terms(case, consents, purpose).hidden)
    labels = codes(case, found.hidden, secret, order)
    limits = Limits(
        passages=places,
        coarse=coarse(case, generalising(rules), found.hidden, purpose.use),
        special=special_reasons(case, found.special),
    )
    withheld = withhold(case, labels, limits, also=gone)
    keyed = Keyed(secret, _told_otherwise(case, withheld.case))
    return Released(
        keyed=keyed,
        withheld=withheld,
        why=Counter(found.hidden.values()),
        left_out=len(found.left_out),
        as_of=said,
        limits=limits,
    )


def _told_otherwise(case: Case, left: Case) -> frozenset[str]:
    """Ids of the reports that do not leave as they came in, with their title, publisher, author, day and name."""

    def facts(text: Text) -> tuple[object, ...]:
        return text.content, text.file, text.title, text.publisher, text.author, text.published

    pairs = zip((one.analysis.text for one in case.readings), (one.analysis.text for one in left.readings), strict=True)
    return frozenset(before.report for before, now in pairs if facts(before) != facts(now))


def use_of(setting: Setting) -> Use | None:
    """What an export is for, if somebody said."""
    return cast("Use | None", setting.use or None)


def purpose_of(setting: Setting) -> Purpose:
    """What an export is for, and who is to be named."""
    return Purpose(use=use_of(setting), names=setting.names, today=setting.today)


def released_for(store: CaseStore, setting: Setting) -> Released:
    """The case as it may leave in a setting; nothing is put into the log."""
    return released_of(store, purpose_of(setting), as_of=setting.as_of or None, rules=setting.rules)


def _by(kept: Kept, as_of: str) -> tuple[Kept, str]:
    """What had been published by a day, and what does not tell when; and the sentence that says so.

    Raises:
        DayUnreadable: It is no day.
        NothingByThen: Everything was published later.
    """
    by_then = published_by(kept, as_of)
    undated = sum(one.analysis.text.published is None for one in by_then.readings)
    return by_then, as_of_words(as_of, len(kept.readings) - len(by_then.readings), undated)


@dataclass(frozen=True, kw_only=True, slots=True)
class Whole:
    """What may leave of a case as it came in.

    Attributes:
        reports: Ids of the reports whose originals may: nobody is named there who must not be.
        hiding: Whose names must not leave.
    """

    reports: frozenset[str]
    hiding: Hiding


def whole_reports(store: CaseStore, purpose: Purpose) -> Whole:
    """The reports that may leave as they are.

    What could not be read, or is in a language that is not read, leaves only where names were asked for and nobody in
    the case is protected: who is named there is not known.

    Raises:
        NothingToRead: The case holds no report that could be read.
    """
    kept = kept_of(store)
    with store.reading() as rows:
        consents = found_again(all_consents(rows), kept.readings)
        every = set(_order(rows))
    case = build_kept(store)
    found = terms(case, consents, purpose)
    changed = withhold(
        case, dict.fromkeys(found.hidden, "-"), Limits(passages=_places(case, found)), also=_gone(consents, kept)
    )
    known = {one.analysis.text.report for one in kept.readings}
    known -= {problem.report for problem in kept.problems if problem.kind == "language_not_read"}
    naming = set()
    for reading in case.readings:
        words = reading.analysis.text.content
        hidden = [span for span, _label in changed.hiding.found(words, by_form=not purpose.names)]
        if any(not purpose.names or not is_address(span.of(words)) for span in hidden):
            naming.add(reading.analysis.text.report)
        if any(claim.id in found.left_out for claim in reading.claims):
            naming.add(reading.analysis.text.report)
    naming |= {mention.report for one in found.hidden for mention in case.entity[one].mentions}
    unknown = every - known if purpose.names and not found.hidden else set()
    return Whole(reports=frozenset(((known & every) | unknown) - naming), hiding=changed.hiding)


def claim_here(store: CaseStore, left: str) -> str:
    """The id here of a claim that left under another; empty where there is none."""
    with store.reading() as rows:
        keyed = Keyed(fact(rows, "case") or "")
    return next((one for one in build_kept(store).claims if keyed.id(one) == left), "")


def code_of(store: CaseStore, case: Case, entity: str) -> str:
    """What stands in the place of one name, as a rule; where two have the same code, the second gets a longer one."""
    with store.reading() as rows:
        secret, order = fact(rows, "case") or "", _order(rows)
    return codes(case, {entity: ""}, secret, order)[entity]


def codes(case: Case, people: Mapping[str, str], secret: str, order: Mapping[str, int]) -> dict[str, str]:
    """What stands in the place of each name: the same within a case whatever is added to it, another in every case.

    Args:
        case: The case.
        people: Case entity ids; of no account what is said of each.
        secret: What no other case has.
        order: For each report the number of its first intake: the first report that speaks of somebody gives the code.
    """
    report_of = {one.id: reading.analysis.text.report for reading in case.readings for one in reading.entities}
    found: dict[str, str] = {}
    for entity in sorted(people):
        members = case.entity[entity].members or (entity,)
        first = min(members, key=lambda one: (order.get(report_of.get(one, ""), 0), one))
        digest = hmac.digest(secret.encode("ascii"), first.encode("ascii"), hashlib.sha256)
        letters = base64.b32encode(digest).decode("ascii")
        taken = set(found.values())
        tries = (_("Person {code}").format(code=letters[:n]) for n in range(_LETTERS, len(letters)))
        found[entity] = next(one for one in tries if one not in taken)
    return found


def _order(rows: Rows) -> dict[str, int]:
    found: dict[str, int] = {}
    for intake in all_intakes(rows):
        found.setdefault(intake.report, intake.number)
    return found


def _places(case: Case, found: Terms) -> dict[str, list[Span]]:
    """Where the claims that are left out stand."""
    places: dict[str, list[Span]] = {}
    for name in found.left_out & case.claims.keys():
        claim = case.claims[name]
        places.setdefault(claim.report, []).extend(one.span for one in claim.evidence)
    return places


def _gone(consents: Sequence[Consent], kept: Kept) -> list[str]:
    """The names of people on whom something was entered and whom no report knows any more, since it was read anew."""
    return [one.anchor.quotation for one in lost(consents, kept.readings) if one.about != "claim"]


def _without(reading: Reading, found: Terms) -> Reading:
    claims = tuple(claim for claim in reading.claims if claim.id not in found.left_out)
    return reading if len(claims) == len(reading.claims) else replace(reading, claims=claims)
