"""Sentences about the sources of an event and of a claim, by the templates of the domain reference 3.4."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.dates import in_words
from onrecord.model import Case, Claim, Entity, Event
from onrecord.publish import wording
from onrecord.publish.who import claims_of, listed, name, speaker
from onrecord.translate import gettext as _
from onrecord.translate import ngettext

_OWN_KNOWLEDGE = ("experienced", "saw", "heard", "inspected", "document", "recording")
_SAYING = ("assert", "finding", "alternative")


def supported_by(case: Case, event: Event) -> str:
    """Who says that it happened, in a sentence."""
    saying = [claim for claim in claims_of(case, event) if claim.stance in _SAYING]
    if event.support == "inferred":
        return sentence(_only_besides(case, event, saying))
    counting = _counting(case, event, saying)
    origins = [] if counting is not saying else [name(case, origin) for origin in event.origins]
    who = listed(origins or _roots(case, counting)) or _("somebody not named")
    frames = {
        "withdrawn": _("{who} said it and has taken it back."),
        "adjudicated": _("Found by {who}."),
        "officially_acknowledged": _("{who} stated it in its own words{date}."),
        "cross_corroborated": _("{who} state it separately, and stand on different sides or rely on different things."),
        "corroborated": _("{who} state it separately."),
        "alleged": _("According to {who}."),
        "unattributed": _("Reported without saying according to whom."),
    }
    if event.support == "single_channel":
        return sentence(_single_channel(case, saying, who))
    if event.support == "alleged_firsthand":
        first = next((claim for claim in saying if claim.according_to[0].basis in _OWN_KNOWLEDGE), None)
        knows = _knows(case, first) if first else ""
        frame = _("According to {who}, {knows}.") if knows else _("According to {who}, at first hand.")
        return frame.format(who=who, knows=knows)
    return sentence(frames.get(event.support, frames["alleged"]).format(who=who, date=_date(case, counting)))


def challenged_by(case: Case, event: Event) -> str:
    """What stands against it, in a sentence; empty where nothing does."""
    against = [claim for claim in claims_of(case, event) if claim.stance in ("deny", "doubt", "alternative", "retract")]
    who = listed(_roots(case, against)) or _("somebody")
    frames = {
        "denied_general": _("{who} denied that such acts happen (a general statement{date})."),
        "denied_specific": _("{who} denied it{date}."),
        "alternative_given": _("{who} explained it otherwise{date}."),
        "disputed": _("Accounts differ: {slots}.")
        if event.disagreements
        else _("Accounts differ: {who} said otherwise{date}."),
    }
    slots = ", ".join(wording.slot(one.slot) for one in event.disagreements)
    return sentence(frames.get(event.challenge, "").format(who=who, date=_date(case, against), slots=slots))


def differing(event: Event) -> str:
    """On what accounts contradict each other where the challenge word does not say so; empty where on nothing."""
    apart = [one.slot for one in event.disagreements if one.kind == "contradiction"]
    if not apart or event.challenge == "disputed":
        return ""
    return _("Accounts differ: {slots}.").format(slots=", ".join(wording.slot(slot) for slot in apart))


def sentence(words: str) -> str:
    """Words with a capital letter at the start and one full stop at the end, after "K." too."""
    written = words[:1].upper() + words[1:]
    return written[:-1] if written.endswith("..") and not written.endswith("...") else written


def chain(case: Case, claim: Claim) -> str:
    """The way a claim came, from its root to the publisher: "A, who says they saw it; through B; in C"."""
    root, *relays = claim.according_to
    knows = _knows(case, claim) if root.basis != "told" else ""
    parts = [f"{speaker(case, root)}, {knows}" if knows else speaker(case, root)]
    parts += [_("through {relay}").format(relay=speaker(case, link)) for link in relays[:-1]]
    parts += [_("in {publisher}").format(publisher=speaker(case, link)) for link in relays[-1:]]
    return "; ".join(parts)


def _knows(case: Case, claim: Claim) -> str:
    """How the root of a claim knows; one who did it speaks of their own deed."""
    root = claim.according_to[0]
    found = _speaking(case, claim)
    kind = found.kind if found else "person"
    if root.basis == "experienced" and root.entity in claim.doers:
        many = {"person": _("who speaks of what they did themselves"), "group": _("who speak of what they did")}
        return many.get(kind, _("speaking of what it did itself"))
    return wording.knows(root.basis, kind)


def channels(event: Event) -> str:
    """How many origins and channels stand behind an event; empty where there is no origin."""
    if not event.origins:
        return ""
    origins = ngettext("{n} origin", "{n} origins", len(event.origins)).format(n=len(event.origins))
    ways = ngettext("{n} channel", "{n} channels", event.channels).format(n=event.channels)
    return f"{origins}, {ways}"


def _counting(case: Case, event: Event, saying: Sequence[Claim]) -> Sequence[Claim]:
    """The claims on which the status rests: of an acknowledgement those of authorities that speak for themselves."""
    chosen: Sequence[Claim] = ()
    if event.support == "officially_acknowledged":
        chosen = [claim for claim in saying if len(claim.according_to) == 1 and _is_authority(case, claim)]
    if event.support == "adjudicated":
        chosen = [claim for claim in saying if claim.stance == "finding"]
    return chosen or saying


def _is_authority(case: Case, claim: Claim) -> bool:
    found = _speaking(case, claim)
    return found is not None and found.kind == "authority"


def _speaking(case: Case, claim: Claim) -> Entity | None:
    """The first speaker of a claim; none where nobody known speaks."""
    root = claim.according_to[0].entity
    return case.entity.get(case.identity.get(root, root)) if root else None


def _only_besides(case: Case, event: Event, saying: Sequence[Claim]) -> str:
    """What there is where nobody says that it happened."""
    claims = claims_of(case, event)
    for stances, frame in (
        (("deny", "doubt"), _("Nobody says it in these reports; only a denial is on record, by {who}.")),
        (("circumstantial",), _("Nobody says it in these reports; {who} told of circumstances that fit.")),
    ):
        given = [claim for claim in claims if claim.stance in stances]
        if given and not saying:
            return frame.format(who=listed(_roots(case, given)) or _("somebody not named"))
    return _("No passage says it; it was concluded.")


def _single_channel(case: Case, saying: Sequence[Claim], who: str) -> str:
    relays = [{speaker(case, link) for link in claim.according_to[1:]} for claim in saying if claim.according_to[1:]]
    common = set.intersection(*relays) if relays else set()
    first = next(
        (speaker(case, link) for claim in saying for link in claim.according_to[1:] if speaker(case, link) in common),
        "",
    )
    if first:
        return _("{who}, all as reported by {relay}.").format(who=who, relay=first)
    if any(claim.according_to[0].basis in _OWN_KNOWLEDGE for claim in saying):
        return _("{who}, through one channel as far as is told.").format(who=who)
    return _("{who}, none of them from own knowledge as far as is told.").format(who=who)


def _roots(case: Case, claims: Sequence[Claim]) -> list[str]:
    named = [claim.according_to[0] for claim in claims if claim.according_to[0].entity or claim.according_to[0].name]
    return list(dict.fromkeys(speaker(case, link) for link in named))


def _date(case: Case, claims: Sequence[Claim]) -> str:
    """When the first of them was published, in words with a comma before; empty where unknown."""
    published = [case.text[claim.report].published for claim in claims if claim.report in case.text]
    dated = sorted((when for when in published if when and when.earliest), key=lambda when: when.earliest or "")
    return f", {in_words(dated[0])}" if dated else ""
