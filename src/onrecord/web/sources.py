"""Who told whom: the chains of all claims put together, the reports they stand in, and which of those are copies."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.model import Case, Claim, Link
from onrecord.publish import wording
from onrecord.publish.who import name, one_line, speaker
from onrecord.translate import gettext as _
from onrecord.translate import ngettext
from onrecord.web.graph import HEIGHT, WIDTH, Layout, laid_out
from onrecord.web.told import Where

MOST = 60
"""Things that are drawn; the list has all."""

_ROOM, _SMALL = 13.6, 16.2  # widths of an "m" that fit into a box, in its first line and in its second
_OWN_KNOWLEDGE = frozenset({"experienced", "saw", "heard", "inspected", "document", "recording"})


@dataclass(frozen=True, kw_only=True, slots=True)
class Node:
    """Somebody who speaks, or a report.

    Attributes:
        key: What it is asked for by: an id of a single report, a name, or the id of a report.
        href: Where more is told of them; empty where nothing is.
        first: How many statements begin with them.
    """

    key: str
    label: str
    note: str
    kind: str
    href: str = ""
    first: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """One told another; or somebody published in a report; or a report is a copy of another."""

    one: Node
    other: Node
    kind: str
    claims: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """The same in words."""
        frames = {
            "told": _("{one} told {other}"),
            "in": _("{one} speaks in {other}"),
            "copy": _("{other} is a copy of {one}"),
        }
        return frames[self.kind].format(one=self.one.label, other=self.other.label)

    @property
    def count(self) -> str:
        """How many statements came that way."""
        n = len(self.claims)
        return ngettext("{n} statement", "{n} statements", n).format(n=n)


@dataclass(frozen=True, kw_only=True, slots=True)
class Box:
    """A node as drawn."""

    node: Node
    x: float
    y: float
    lines: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Arrow:
    """An edge as drawn."""

    told: Told
    path: str
    x: float
    y: float
    weight: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Drawing:
    """The graph as drawn."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    left_out: int


class Sources:
    """The sources of some claims of a case."""

    def __init__(self, case: Case, claims: Sequence[Claim]) -> None:
        self.case = case
        self.claims = claims
        self._where = Where(case)
        self._first = Counter(self._key(claim.according_to[0]) for claim in claims)
        self._own = Counter(
            self._key(claim.according_to[0]) for claim in claims if claim.according_to[0].basis in _OWN_KNOWLEDGE
        )
        self.nodes: dict[str, Node] = {}
        self.told = tuple(self._told())

    @property
    def origins(self) -> list[Node]:
        """Those who say something first, most statements first."""
        found = [node for node in self.nodes.values() if node.first]
        return sorted(found, key=lambda node: (-node.first, node.label))

    @property
    def reports(self) -> list[Node]:
        """The reports, by number."""
        found = {claim.report for claim in self.claims}
        return [self.nodes[one] for one in self._in_order(found)]

    @property
    def copies(self) -> list[Told]:
        """Which reports are copies."""
        return [one for one in self.told if one.kind == "copy"]

    def drawing(self) -> Drawing:
        """The graph, with what most statements passed through where it is too large."""
        weight: Counter[str] = Counter()
        for one in self.told:
            weight[one.one.key] += len(one.claims) + 1
            weight[one.other.key] += len(one.claims) + 1
        ordered = sorted(self.nodes, key=lambda key: (-weight[key], self.nodes[key].label, key))
        kept = ordered[:MOST]
        drawn = [one for one in self.told if one.one.key in kept and one.other.key in kept]
        reports = [key for key in kept if self.nodes[key].kind == "report"]
        layout = laid_out(kept, [(one.one.key, one.other.key) for one in drawn], reports)
        return Drawing(
            width=layout.width,
            height=layout.height,
            boxes=tuple(self._box(key, layout) for key in kept),
            arrows=tuple(_arrow(one, layout) for one in drawn),
            left_out=len(ordered) - len(kept),
        )

    def _box(self, key: str, layout: Layout) -> Box:
        x, y = layout.boxes[key]
        node = self.nodes[key]
        return Box(node=node, x=x, y=y, lines=tuple(filter(None, (_short(node.label), _shorter(node.note)))))

    def _told(self) -> Iterable[Told]:
        passed: defaultdict[tuple[str, str, str], list[str]] = defaultdict(list)
        within: defaultdict[str, list[str]] = defaultdict(list)
        for claim in self.claims:
            keys = [self._key(link) for link in claim.according_to]
            for link, key in zip(claim.according_to, keys, strict=True):
                self._add(key, link)
            for one, other in dict.fromkeys(pairwise(keys)):
                if one != other:
                    passed[one, other, "told"].append(claim.id)
            passed[keys[-1], claim.report, "in"].append(claim.id)
            within[claim.report].append(claim.id)
        reports = set(within)
        for report in self._in_order(reports | {of for one in reports if (of := self.case.copy_of.get(one))}):
            self._add_report(report)
            if (of := self.case.copy_of.get(report)) is not None and report in reports:
                passed[of, report, "copy"] = within[report]
        order = {"told": 0, "in": 1, "copy": 2}
        for (one, other, kind), claims in sorted(passed.items(), key=lambda x: (order[x[0][2]], -len(x[1]), x[0])):
            yield Told(one=self.nodes[one], other=self.nodes[other], kind=kind, claims=tuple(claims))

    def _in_order(self, reports: Iterable[str]) -> list[str]:
        return sorted(reports, key=lambda one: int(self._where.label(one)[1:]))

    def _key(self, link: Link) -> str:
        """By what a speaker is known: an id that stays, or the name."""
        entity = self.case.entity.get(self.case.identity.get(link.entity or "", link.entity or ""))
        if entity is not None:
            return entity.members[0] if entity.members else entity.id
        return speaker(self.case, link)

    def _add(self, key: str, link: Link) -> None:
        if key in self.nodes:
            return
        entity = self.case.entity.get(self.case.identity.get(key, key))
        side = wording.side(entity.side) if entity else ""
        first, own = self._first[key], self._own[key]
        words = ngettext("{n} statement", "{n} statements", first).format(n=first) if first else _("passes on")
        words += _(", {n} first-hand").format(n=own) if own else ""
        label = name(self.case, entity.id) if entity else one_line(speaker(self.case, link))
        kind = (entity.side if entity and entity.side else "voice") if first else "relay"
        note = f"{words}; {side}" if side else words
        self.nodes[key] = Node(
            key=key, label=label, note=note, kind=kind, href=f"/people/{key}" if entity else "", first=first
        )

    def _add_report(self, report: str) -> None:
        label = self._where.label(report)
        of = self.case.copy_of.get(report)
        note = _("copy of {report}").format(report=self._where.label(of)) if of else self._where.title(report)
        self.nodes[report] = Node(key=report, label=label, note=note, kind="report", href=f"/reports/{report}")


def _arrow(told: Told, layout: Layout) -> Arrow:
    path, x, y = layout.paths[told.one.key, told.other.key]
    weight = min(7.0, 1.0 + len(told.claims) ** 0.5)
    return Arrow(told=told, path=path, x=round(x, 1), y=round(y, 1), weight=round(weight, 1))


def _short(words: str, room: float = _ROOM) -> str:
    """Words cut to the room there is."""
    if _width(words) <= room:
        return words
    while words and _width(words + "…") > room:
        words = words[:-1]
    return words.rstrip() + "…"


def _shorter(note: str) -> str:
    """A note of which the last parts are left out until it fits; the list has all of it."""
    while _width(note) > _SMALL and ("; " in note or ", " in note):
        note = note.rpartition("; " if "; " in note else ", ")[0]
    return _short(note, _SMALL)


def _width(words: str) -> float:
    """About how wide words are, in widths of an "m": letters of the usual fonts differ by sorts more than by fonts."""
    return sum(
        0.32 if one in "ijl.,:;|'() " else 1.0 if one in "mwMWшщжюыфмШЩЖЮЫФМ" else 0.76 if one.isupper() else 0.64
        for one in words
    )


__all__ = ["HEIGHT", "MOST", "WIDTH", "Arrow", "Box", "Drawing", "Node", "Sources", "Told"]
