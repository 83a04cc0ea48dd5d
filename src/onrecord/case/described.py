"""People and groups without names: joined across reports only where the same word is used and they do the same things.

"The lawyer" of two reports is one person where both take part in the same acts and no second lawyer is about; "four
men" and "four masked men" are one group where the same act on the same person is told of both.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from onrecord.case.kin import heads_of, is_kin, kin_words, kind_of, one_word
from onrecord.case.meeting import Meeting
from onrecord.case.named import Link
from onrecord.case.strata import Group, Stratum
from onrecord.case.whois import Candidate, keys_of
from onrecord.case.words import stems
from onrecord.translate import gettext as _

_ENOUGH = 0.9
_NEARLY = 0.8  # from here up it is a near miss
_ALL_WORDS = 1.0  # all of several words agree
_ONE_WORD = 0.8  # all words agree, and it is one
_ROLE = 0.5  # the head word agrees
_KIN = 0.5  # it is one that few can bear at a time: mother, uncle
_SAME_PART = 0.3  # the same thing done or suffered
_SAME_DATED_PART = 0.5
_COMPANY = 0.3  # named people of the case who stand beside both
_COUNT = 0.5  # the same number
_OTHER_COUNT = -0.8
_NAME_BESIDE = re.compile(r"[А-ЯЁа-яё][а-яё]+\s+([А-ЯЁ][а-яё]{2,})")
"""A word and a name behind it; in Russian, where headlines have no capitals, nothing else is written with one."""
_WHOSE = re.compile(r"(?:his|her|their|my|our)\s|(?:его|её|ее|их|мой|моя|мою|наш|наша)\s", re.IGNORECASE)


class Described:
    """Links of which at least one side has no name, kept while entities come and go.

    Args:
        links: Where the links go.
        known: The case's entities of reports by id.
    """

    def __init__(self, links: Stratum, known: Mapping[str, Candidate]) -> None:
        self._links = links
        self._known = known
        self._meeting = Meeting()

    def change(
        self, gone: Iterable[str], come: Iterable[str], moved: Iterable[str], group: Callable[[str], Group]
    ) -> None:
        """Look again at entities that came or went, and at the company of those who are of another group now."""
        some = {one: self._known[one] for one in come}
        new = {one: heads_of(known) | known.numbers for one, known in some.items() if _concerns(known)}
        met, parted = self._meeting.change(gone, new)
        for one, two in parted:
            self._links.drop(one, two, 0)
        for one, two in met:
            self._link(self._known[one], self._known[two], group)
        beside = {other for one in moved if one in self._known for other in self._known[one].company}
        for one in beside:
            for two in self._meeting.partners(one):
                self._link(self._known[one], self._known[two], group)

    def _link(self, one: Candidate, two: Candidate, group: Callable[[str], Group]) -> None:
        one, two = sorted((one, two), key=lambda some: (some.report, some.id))
        value, reason = (
            _speaks(one, two, share_company=self._share_company(one, two, group))
            if _comparable(one, two) and not (self._called_otherwise(one, two) or self._called_otherwise(two, one))
            else (0.0, "")
        )
        if value < _NEARLY:
            self._links.drop(one.id, two.id, 0)
            return
        bar = "" if value >= _ENOUGH else _("too little besides agrees")
        self._links.add(Link(first=one.id, second=two.id, value=min(value, 2.0) / 2, reason=reason, bar=bar))

    def _called_otherwise(self, one: Candidate, two: Candidate) -> bool:
        """Whether somebody held to have no name is told with that of another person of his report."""
        beside = _name_beside(one)
        if not beside or not two.named or not two.keys.isdisjoint(beside):
            return False
        people = (some for some in self._known.values() if some.report == one.report and some.entity.kind == "person")
        return any(some.named and not some.keys.isdisjoint(beside) for some in people)

    def _share_company(self, one: Candidate, two: Candidate, group: Callable[[str], Group]) -> bool:
        """Whether the same stand beside both; of "his lawyer" only people count: the police stand beside many."""
        counted = [
            {group(other)[0] for other in some.company if not _of_somebody(one, two) or self._is_people(other)}
            for some in (one, two)
        ]
        return bool(counted[0] & counted[1])

    def _is_people(self, one: str) -> bool:
        return self._known[one].entity.kind in ("person", "group")


def _of_somebody(one: Candidate, two: Candidate) -> bool:
    """Whether either is told by whose he is: "his lawyer", "their mother"."""
    return any(_WHOSE.match(form) for some in (one, two) for form in some.entity.names)


def _concerns(one: Candidate) -> bool:
    return one.entity.kind in ("person", "group") or (one.entity.kind != "place" and is_kin(one))


def _comparable(one: Candidate, two: Candidate) -> bool:
    if one.report == two.report or kind_of(one) != kind_of(two):
        return False
    return not (one.named and two.named)


def _name_beside(one: Candidate) -> frozenset[str]:
    """The keys of what may be the name of a person who is held to have none; see `Candidate.keys`."""
    if one.named or one.entity.kind != "person":
        return frozenset()
    beside = {match[1] for form in one.entity.names if (match := _NAME_BESIDE.match(form))}
    return keys_of(tuple(sorted(beside)))


def _speaks(one: Candidate, two: Candidate, *, share_company: bool) -> tuple[float, str]:
    """What speaks for two being one, added up, and the words for it."""
    value, words = _called(one, two)
    shared = {part for part in one.parts & two.parts if part[0] != "root"}
    if any(len(part) == 3 for part in shared):
        value += _SAME_DATED_PART
        words.append(_("the same act on the same day is told of both"))
    elif shared:
        value += _SAME_PART
        words.append(_("the same act is told of both"))
    if share_company:
        value += _COMPANY
        words.append(_("the same others take part"))
    if one.numbers and two.numbers:
        same = bool(one.numbers & two.numbers)
        value += _COUNT if same else _OTHER_COUNT
        words += [_("the number is the same")] if same else []
    return value, "; ".join(words)


def _called(one: Candidate, two: Candidate) -> tuple[float, list[str]]:
    """What the words by which they are called say."""
    heads = heads_of(one) & heads_of(two)
    if not heads:
        return 0.0, []
    names = ", ".join(sorted({one.entity.name, two.entity.name}))
    words = [_("both are called by the same words: {names}").format(names=names)]
    common = max((_all_words(first, second) for first in one.entity.names for second in two.entity.names), default=0)
    value = _ALL_WORDS if common > 1 else _ONE_WORD if common else _ROLE
    return value + (_KIN if heads & kin_words() else 0.0), words


def _all_words(one: str, two: str) -> int:
    """How many words two descriptions have, numbers aside, if they have the same; else 0."""
    first, second = ({one_word(stem) for stem in stems(form) if not stem.isdigit()} for form in (one, two))
    return len(first) if first == second else 0
