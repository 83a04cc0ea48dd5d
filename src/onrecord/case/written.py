"""What a building knows as text and back: plain JSON, of the types that are named here and of no others.

A list is a tuple; anything else that JSON has no word for is an object of one entry: its sort, and what it is made of.
What lies elsewhere is only pointed at: texts, claims and readings as they were given, claims as the case sees them,
the cores of events. So each of these is one thing again when it is read.
"""

from __future__ import annotations

import hashlib
import json
from array import array
from base64 import b85decode, b85encode
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, fields, replace
from datetime import date
from itertools import chain
from typing import Any

from onrecord.case import attaching, cores, dating, decided, events, gaps, named, said, shortnames, whois
from onrecord.case.shelf import Given, Keep
from onrecord.dates import UncertainDate
from onrecord.model import (
    Claim,
    Disagreement,
    Entity,
    Event,
    Evidence,
    Gap,
    Link,
    Location,
    Mention,
    Problem,
    Reading,
    Remark,
    Span,
    Text,
    Version,
    When,
)
from onrecord.names import Score

_SORTS: Mapping[str, type] = {
    "claim": Claim, "link": Link, "where": Location, "when": When, "remark": Remark, "words": Evidence, "span": Span,
    "entity": Entity, "mention": Mention, "date": UncertainDate, "event": Event, "version": Version,
    "differ": Disagreement, "gap": Gap, "problem": Problem, "score": Score, "tie": named.Link,
    "one": whois.Candidate, "person": shortnames.Person, "said": said.Said, "dated": dating.Dated,
    "core": cores.Core, "choice": attaching.Choice, "made": events.Happening, "told": gaps.Told,
    "judged": decided.Decided, "way": attaching.Way,
}  # fmt: skip
_OF = {sort: name for name, sort in _SORTS.items()}
_FIELDS = {
    sort: tuple(
        (one.name, one.default if one.default_factory is MISSING else one.default_factory())
        for one in fields(sort)
        if one.init
    )
    for sort in _OF
}
CLAIMS, DATED, CORES = "grounds.claims", "grounds.dated", "cores"
"""Shelves whose values others point at."""
UNDATED = "grounds._undated"
"""The shelf of claims as they came, before their reports were dated."""
_BARE: frozenset[type] = frozenset({str, int, float, bool, type(None)})
_WORD: frozenset[type] = frozenset({str})


def _are(types: frozenset[type], some: Iterable[Any]) -> bool:
    """Whether all are of these types and no other."""
    return types.issuperset(map(type, some))


class AsText:
    """Values of a building as text and back.

    Args:
        keep: Where values lie that others point at.
        given: The readings as they were given before, in whose words the kept values speak.
        claims: Every claim as the case sees it now.

    Attributes:
        cores: Those that were read or written, by the names under which others point at them: one that takes the place
            of another has another name.
        name_of: Their names; two may have one, if they are alike in everything.
    """

    def __init__(self, keep: Keep, given: Given, claims: Callable[[], Mapping[str, said.Said]]) -> None:
        self.cores: dict[str, cores.Core] = {}
        self.name_of: dict[cores.Core, str] = {}
        self._keep = keep
        self._given = given
        self._claims = claims
        self._said: dict[str, said.Said] = {}
        self._texts: dict[str, Text] = {}
        self._fresh: Mapping[str, Reading] = {}
        self._write: dict[type, Callable[[Any], Any]] = {
            tuple: self._items,
            list: self._list,
            dict: self._dict,
            set: lambda some: {"names": sorted(some)} if _are(_WORD, some) else {"set": self._sorted(some)},
            frozenset: lambda some: {"fixed names": sorted(some)} if _are(_WORD, some) else {"of": self._sorted(some)},
            Counter: lambda some: {"count": self._pairs(some)},
            array: lambda some: {"array": b85encode(some.tobytes()).decode()},
            date: lambda day: {"day": day.isoformat()},
            Text: self._text,
            Claim: self._claim,
            Reading: self._reading,
            said.Said: self._one_said,
            cores.Core: self._core,
        }
        self._read: dict[str, Callable[[Any], Any]] = {
            "list": lambda some: list(self._value(some)),
            "lines": lambda some: list(zip(*[iter(some[1])] * some[0], strict=True)),
            "table": lambda some: some,
            "names": set,
            "fixed names": frozenset,
            "set": lambda some: set(map(self._value, some)),
            "of": lambda some: frozenset(map(self._value, some)),
            "dict": self._to_dict,
            "count": lambda some: Counter(self._to_dict(some)),
            "array": lambda some: array("I", b85decode(some)),
            "day": date.fromisoformat,
            "text": self._to_text,
            "given": lambda one: self._given.claim(*one),
            "reading": self._to_reading,
            "as said": self._to_said,
            "a core": self._to_core,
        }

    def key(self, key: Any) -> str:
        """A key as text: a word stays as it is."""
        return key if isinstance(key, str) else f"\0{json.dumps(self._plain(key))}"

    def to_key(self, written: str) -> Any:
        """The key of a text."""
        return self._value(json.loads(written[1:])) if written.startswith("\0") else written

    def value(self, value: Any, shelf: str = "") -> str:
        """A value as text; on the shelves whose claims others point at, and of claims as they came, all of it."""
        if shelf == CLAIMS:
            plain = self._whole(value)
        elif shelf == UNDATED:
            plain = [self._whole(one) for one in value]
        else:
            plain = self._plain(value)
        return json.dumps(plain, separators=(",", ":"))

    def core(self, core: cores.Core) -> str:
        """The core of an event, whole."""
        return json.dumps(self._whole(core), separators=(",", ":"))

    def to_value(self, written: str) -> Any:
        """The value of a text."""
        return self._value(json.loads(written))

    def renew(self, fresh: Mapping[str, Reading]) -> None:
        """From now on values are written in the words of other readings of some reports."""
        self._fresh = fresh

    def forget(self) -> None:
        """What was read may be another by now."""
        self._said.clear()
        self._texts.clear()

    # --- writing ---------------------------------------------------------------------------------

    def _plain(self, value: Any) -> Any:
        sort = type(value)
        if sort in _BARE:
            return value
        write = self._write.get(sort)
        if write:
            return write(value)
        return self._dict(value) if isinstance(value, Mapping) else self._whole(value)

    def _whole(self, value: Any) -> Any:
        own = _FIELDS[type(value)]
        written = [getattr(value, name) for name, _default in own]
        while written and written[-1] == own[len(written) - 1][1]:
            written.pop()
        return {_OF[type(value)]: self._items(written)}

    def _items(self, some: Iterable[Any]) -> list[Any]:
        return [one if type(one) in _BARE else self._plain(one) for one in some]

    def _list(self, some: list[Any]) -> Any:
        """A list; if it is one of tuples of bare values, all of one length, these one after the other."""
        width = len(some[0]) if some and isinstance(some[0], tuple) else 0
        if width and all(type(one) is tuple and len(one) == width for one in some):
            values = list(chain.from_iterable(some))
            if _are(_BARE, values):
                return {"lines": [width, values]}
        return {"list": self._items(some)}

    def _dict(self, some: Mapping[Any, Any]) -> Any:
        """A dictionary; if it is one of words and bare values, as JSON has it."""
        if _are(_WORD, some) and _are(_BARE, some.values()):
            return {"table": dict(sorted(some.items()))}
        return {"dict": self._pairs(some)}

    def _sorted(self, some: Iterable[Any]) -> list[Any]:
        return sorted(map(self._plain, some), key=repr)

    def _pairs(self, some: Mapping[Any, Any]) -> list[Any]:
        return sorted(([self._plain(key), self._plain(value)] for key, value in some.items()), key=repr)

    def _text(self, text: Text) -> Any:
        return {"text": [text.report, self._plain(text.published)] if self._is_dated(text) else [text.report]}

    def _claim(self, claim: Claim) -> Any:
        return {"given": [claim.report, claim.id]} if self._given_now(claim) == claim else self._whole(claim)

    def _given_now(self, claim: Claim) -> Claim | None:
        if claim.report not in self._fresh:
            return self._given.claim(claim.report, claim.id)
        return next((one for one in self._fresh[claim.report].claims if one.id == claim.id), None)

    def _reading(self, reading: Reading) -> Any:
        text = reading.analysis.text
        return {"reading": [text.report, self._is_dated(text)]}

    def _is_dated(self, text: Text) -> bool:
        """Whether the case has dated a report, by the others."""
        fresh = self._fresh.get(text.report)
        given = fresh.analysis.text if fresh else self._given.text(text.report)
        return text.published != given.published

    def _one_said(self, one: said.Said) -> Any:
        known = self._claims().get(one.id)
        return {"as said": one.id} if known is one or known == one else self._whole(one)

    def _core(self, core: cores.Core) -> Any:
        known = self.name_of.get(core)
        if known is None:
            known = self.name_of[core] = hashlib.blake2s(self.core(core).encode(), digest_size=9).hexdigest()
            self.cores[known] = core
        return {"a core": known}

    # --- reading ---------------------------------------------------------------------------------

    def _value(self, plain: Any) -> Any:
        if isinstance(plain, list):
            return tuple([one if isinstance(one, str) or type(one) in _BARE else self._value(one) for one in plain])
        if not isinstance(plain, dict):
            return plain
        [(sort, body)] = plain.items()
        read = self._read.get(sort)
        if read:
            return read(body)
        made = _SORTS[sort]
        names = _FIELDS[made]
        return made(**{names[at][0]: self._value(one) for at, one in enumerate(body)})

    def _to_dict(self, pairs: Any) -> dict[Any, Any]:
        return {self._value(key): self._value(value) for key, value in pairs}

    def _to_text(self, body: Any) -> Text:
        report, *dated = body
        if not dated:
            return self._given.text(report)
        known = self._texts.get(report)
        if known is None:
            day = self._value(dated[0])
            known = self._texts[report] = replace(self._given.text(report), published=day, published_basis="inferred")
        return known

    def _to_reading(self, body: Any) -> Reading:
        report, is_dated = body
        given = self._given.reading(report)
        return dating.redated(given, self._kept(DATED, report)) if is_dated else given

    def _to_said(self, id_: str) -> said.Said:
        known = self._said.get(id_)
        if known is None:
            known = self._said[id_] = self._kept(CLAIMS, id_)
        return known

    def _to_core(self, name: str) -> cores.Core:
        known = self.cores.get(name)
        if known is None:
            known = self.cores[name] = self._kept(CORES, name)
            self.name_of[known] = name
        return known

    def _kept(self, shelf: str, key: str) -> Any:
        written = self._keep.get(shelf, key)
        if written is None:
            raise KeyError(key)
        return self.to_value(written)
