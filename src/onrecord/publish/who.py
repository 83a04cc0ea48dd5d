"""Names and dates of a case as people read them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from contextlib import suppress

from onrecord.dates import UncertainDate, in_words, parse_edtf
from onrecord.errors import NotEdtf
from onrecord.model import Case, Claim, Entity, Event, Link, Location, Text, When
from onrecord.names import POSSIBLE, compare, plain_words
from onrecord.publish import wording
from onrecord.translate import gettext as _

_MOST_NAMES = 4
_MOST_PLACES = 2


def clean(text: str) -> str:
    """Text that can be shown anywhere: no control or direction characters, no unpaired surrogates."""
    return text if text.isprintable() else "".join(_visible(letter) for letter in text)


def _visible(letter: str) -> str:
    if letter in "\n\t":
        return letter
    category = unicodedata.category(letter)
    if category == "Cf":  # zero-width and direction marks, soft hyphens; joiners are part of some scripts
        return letter if letter in "\u200c\u200d" else ""
    return "\ufffd" if category in ("Cc", "Cs") else letter


def one_line(text: str) -> str:
    """The same with white space made single spaces."""
    return " ".join(clean(text).split())


def name(case: Case, entity: str | None) -> str:
    """The name of an entity, of a single report or of the case; words for one that is not named."""
    if entity is None:
        return _("somebody not named")
    found = case.entity.get(case.identity.get(entity, entity))
    if found is None:
        return _("somebody unknown")
    words = one_line(found.name)
    first = words.partition(" ")[0].removesuffix("'s").removesuffix("’s")
    keeps = found.named or words.isupper() or first in case.name_words
    return words if keeps else words[:1].lower() + words[1:]


def speaker(case: Case, link: Link) -> str:
    """The name of one speaker of a chain."""
    if link.entity is not None and case.identity.get(link.entity, link.entity) in case.entity:
        return name(case, link.entity)
    return one_line(link.name) or _("somebody not named")


def listed(names: Iterable[str], *, most: int = _MOST_NAMES) -> str:
    """Names as a list in words: A, B and C; A, B, C and 5 more."""
    given = list(dict.fromkeys(names))
    if len(given) > most:
        return _("{names} and {number} more").format(names=", ".join(given[:most]), number=len(given) - most)
    if len(given) < 2:
        return "".join(given)
    return _("{names} and {last}").format(names=", ".join(given[:-1]), last=given[-1])


def date(when: When) -> str:
    """The date and clock time as a heading: "4 February 2021, about 15:00"; empty where unknown."""
    if when.date is None:
        return ""
    words = f"{day(when.date)}, {clock(when.clock)}" if when.clock else day(when.date)
    return words[:1].upper() + words[1:]


def day(when: UncertainDate) -> str:
    """A date as a heading, without its preposition."""
    return in_words(when, alone=True)


def hash_words(text: Text) -> str:
    """The hash of a report, and whether it is one that only who keeps the case can compute again."""
    if not text.keyed:
        return text.sha256
    return _("{hash} (keyed)").format(hash=text.sha256)


def keyed_words() -> str:
    """What such a hash is for."""
    return _("One marked as keyed can be computed again by whoever keeps the case: names are hidden in that source.")


def clock(given: str) -> str:
    """A clock time in words."""
    return _("about {time}").format(time=given[:-1]) if given.endswith("~") else given


def places(case: Case, where: Sequence[Location]) -> str:
    """Where, with prepositions: "in Dolin, near Velsk"."""
    return ", ".join(dict.fromkeys(wording.relation(at.relation).format(place=name(case, at.entity)) for at in where))


def headline(case: Case, event: Event) -> str:
    """What happened, in a line: act, to whom, by whom, where."""
    what = wording.act(event.act)
    whom = listed(name(case, entity) for entity in event.affected)
    by = listed(name(case, entity) for entity in event.doers)
    at = places(case, _telling_places(case, event.where))
    if whom:
        what = wording.done_to(event.act).format(act=what, whom=whom)
    if by:
        what = (_("{act} by {who}") if not whom or ":" not in what else _("{act}, by {who}")).format(act=what, who=by)
    return f"{what}, {at}" if at else what


def _telling_places(case: Case, where: Sequence[Location]) -> list[Location]:
    """A few places of an event, those with a name first; all of them stand with its passages."""
    named = [at for at in where if (found := case.entity.get(at.entity)) and found.named]
    return [*named, *(at for at in where if at not in named)][:_MOST_PLACES]


def claims_of(case: Case, event: Event) -> tuple[Claim, ...]:
    """The claims of an event, in its order; those that are not in the case are left out."""
    return tuple(case.claims[claim] for claim in event.claims if claim in case.claims)


def status_words(case: Case, event: Event) -> list[str]:
    """How an event is put, who stands behind it, what stands against it, and what else to know, in a few words each."""
    flags = (wording.flag(flag).text for flag in event.flags if flag != "machine_only")
    modality = wording.modality(event_modality(case, event))
    told = (wording.support(event.support).text, wording.challenge(event.challenge).text, *flags)
    return [modality, *told] if modality else list(told)


def other_names(entity: Entity) -> list[str]:
    """How else somebody is written, sorted."""
    return sorted({one_line(other) for other in entity.names} - {one_line(entity.name)})


def spellings(entity: Entity) -> list[str]:
    """Those of them that spell the name otherwise or cut it short; not "my brother", which may be anybody."""
    alike = [one for one in other_names(entity) if entity.named and compare(one, entity.name).value >= POSSIBLE]
    return [one for one in alike if not plain_words(one)]


def event_modality(case: Case, event: Event) -> str:
    """The modality that most of an event's own claims give; `happened` where none does."""
    given = [claim.modality for claim in claims_of(case, event) if claim.stance in ("assert", "finding", "alternative")]
    return max(dict.fromkeys(given), key=given.count, default="happened")


def version_value(case: Case, value: str, slot: str) -> str:
    """One of the values that accounts differ on, in words: a date said, an entity named, the number of a count."""
    if case.identity.get(value, value) in case.entity:
        return name(case, value)
    if slot == "when":
        day, _space, clock = value.partition(" ")
        with suppress(NotEdtf):
            return date(When(date=parse_edtf(day), clock=clock or None))
    if slot == "count":
        value = value.partition(" ")[0]  # "12 prote": what is counted is kept as a stem
    return one_line(value)
