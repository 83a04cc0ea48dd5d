"""Entering what people have allowed, and who must not be named."""

from __future__ import annotations

from dataclasses import replace

from onrecord.errors import NameNeeded
from onrecord.model import Case
from onrecord.model.consent import Consent
from onrecord.model.decision import Anchor
from onrecord.review.consent import found_again
from onrecord.store import CaseStore
from onrecord.store.consents import add_consent, all_consents, digest_of
from onrecord.workflow.casefile import note, now
from onrecord.workflow.judging import claim_meant, entity_meant
from onrecord.workflow.showing import build_kept


def enter_consent(store: CaseStore, consent: Consent) -> Consent:
    """Write down what somebody allowed, or that they took it back.

    Args:
        store: The open case.
        consent: Its `thing` is a name or id as the user gives it; `number`, `at` and `anchor` are filled in here.

    Raises:
        NameNeeded: Nobody's name was given.
        NotInCase: Nobody, or no claim, goes by that.
    """
    if not consent.who:
        raise NameNeeded
    if consent.about == "claim":
        claim, anchor = claim_meant(store, consent.thing)
        thing = claim.id
    else:
        thing, anchor = entity_meant(build_kept(store), consent.thing)
    return _entered(store, consent, thing, anchor)


def replaced_by(store: CaseStore, made: Consent) -> Consent | None:
    """The entry on the same thing that counted before this one; None where it is the first."""
    with store.reading() as rows:
        alike = [one for one in all_consents(rows) if (one.about, one.thing) == (made.about, made.thing)]
    return next((one for one in reversed(alike) if one.number < made.number), None)


def enter_on(store: CaseStore, case: Case, consent: Consent) -> Consent:
    """The same for somebody in a case that is built already.

    Raises:
        NameNeeded: Nobody's name was given.
        NotInCase: Nobody goes by that.
    """
    if not consent.who:
        raise NameNeeded
    return _entered(store, consent, *entity_meant(case, consent.thing))


def _entered(store: CaseStore, consent: Consent, thing: str, anchor: Anchor) -> Consent:
    with store.changing() as rows:
        made = add_consent(rows, replace(consent, at=now(), thing=thing, anchor=anchor))
        note(rows, consent.who, "consent", entry=made.number, digest=digest_of(made))
    return made


def consents_of(store: CaseStore, *, who: str = "") -> tuple[Consent, ...]:
    """Every entry, in order; the latest on a thing counts."""
    with store.changing() as rows:
        note(rows, who, "consents")
        return tuple(all_consents(rows))


def consents_now(store: CaseStore, case: Case) -> tuple[Consent, ...]:
    """Every entry with the ids that people and claims have now; looking is not put into the log."""
    with store.reading() as rows:
        return found_again(all_consents(rows), case.readings)
