"""HURIDOCS tables read back: of the tables that `huridocs` wrote a case is made from which they can be written again.

Tables of others are read by their field numbers as far as those go: events, acts with victims and perpetrators,
persons, information with its sources. What they do not tell stays unknown; no status word is guessed.
"""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Any, get_args

from onrecord.dates import UncertainDate, parse_edtf
from onrecord.errors import FormUnreadable
from onrecord.model import (
    Analysis,
    Block,
    Case,
    Claim,
    Disagreement,
    Entity,
    Event,
    Evidence,
    Link,
    Location,
    Reading,
    Span,
    Text,
    When,
)
from onrecord.model.claim import PlaceRelation
from onrecord.model.entity import EntityKind
from onrecord.publish.sheets.huridocs import LIST, codes
from onrecord.publish.sheets.spreadsheet import ABOUT, DRAFT, csv_rows
from onrecord.translate import gettext as _

_NUMBER = re.compile(r"(\d{4}(?:_\d)?)\b[^(]*(?:\((\w+)\))?")
_PASSAGE = re.compile(r"(R\d+)(?: ¶(\d+))?")
_NEEDED = ("event", "person")
_UNREAD = "…"  # stands for a paragraph of a report of which no passage is known

Row = Mapping[str, str]


def read_huridocs(content: bytes, file: str = "") -> Case:
    """The case that a .zip of HURIDOCS tables holds.

    Args:
        content: The archive.
        file: What it is called, for the error.

    Raises:
        FormUnreadable: It is none, or a record in it is not whole or names another that is not there.
    """
    try:
        tables, (notice, draft) = _tables(content), _notice(content)
    except (zipfile.BadZipFile, UnicodeDecodeError, NotImplementedError, RuntimeError) as error:
        raise FormUnreadable(file, _("it is no archive of tables")) from error
    if missing := [one for one in _NEEDED if one not in tables]:
        raise FormUnreadable(file, _("the table {table} is missing").format(table=missing[0]))
    try:
        return replace(_Read(tables).case(), notice=notice, draft=draft)
    except (KeyError, IndexError, TypeError, ValueError) as error:
        raise FormUnreadable(file, _("a record is not whole ({error})").format(error=error)) from error


def _tables(content: bytes) -> dict[str, list[Row]]:
    """The tables by name, each row by the number of its fields, or by the name of those that have none."""
    tables: dict[str, list[Row]] = {}
    with zipfile.ZipFile(BytesIO(content)) as archive:
        for part in archive.namelist():
            if part.endswith(".csv"):
                rows = csv_rows(archive.read(part)) or [[]]
                keys = [_key(name) for name in rows[0]]
                name = part.removeprefix(DRAFT).removesuffix(".csv")
                tables[name] = [dict(zip(keys, row, strict=True)) for row in rows[1:]]
    return tables


def _notice(content: bytes) -> tuple[tuple[str, ...], bool]:
    """What the tables say of themselves, and whether they are a draft."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        parts = archive.namelist()
        about = archive.read(ABOUT).decode("utf-8") if ABOUT in parts else ""
    return tuple(about.splitlines()), any(part.startswith(DRAFT) for part in parts)


def _key(name: str) -> str:
    found = _NUMBER.match(name)
    return " ".join(filter(None, found.groups())) if found else name


@dataclass(frozen=True, kw_only=True, slots=True)
class _Told:
    """One row of information, and where its passage stands."""

    row: Row
    source: str
    paragraph: int


class _Read:
    """What the tables tell.

    Args:
        tables: By name.
    """

    def __init__(self, tables: Mapping[str, Sequence[Row]]) -> None:
        self._tables = tables
        self._acts = {code: act for act, code in reversed(list(codes()["acts"].items()))}
        self._told = [self._passage(row) for row in tables.get("information", ())]
        self._done: dict[str, list[Row]] = {}
        for row in tables.get("act", ()):
            self._done.setdefault(row["2103"], []).append(row)

    def case(self) -> Case:
        """The case."""
        people = tuple(map(self._person, self._tables["person"]))
        grounds = tuple(map(self._place, self._tables.get("place", ())))
        loose = tuple(self._unlisted())
        known = {one.id for one in (*people, *grounds, *loose)}
        earlier: dict[str, list[str]] = {}
        for row in self._tables.get("chain-of-events", ()):
            earlier.setdefault(row["2202"], []).append(row["2203"])
        events = tuple(self._event(row, earlier.get(row["0101"], [])) for row in self._tables["event"])
        readings = tuple(self._readings())
        case = Case(readings=readings, copy_of=self._copies(), entities=(*people, *grounds, *loose), events=events)
        self._check(case, known)
        return case

    def _check(self, case: Case, known: set[str]) -> None:
        for event in case.events:
            named = {*event.affected, *event.doers, *event.origins, *(at.entity for at in event.where)}
            unknown = sorted((named - known) | (set(event.claims) - set(case.claims)))
            if unknown:
                raise KeyError(unknown[0])

    # --- who and where ------------------------------------------------------------------------

    def _person(self, row: Row) -> Entity:
        kind = row.get("Kind") or ("person" if row.get("0931", "") in ("", "1") else "group")
        if kind not in get_args(EntityKind):
            raise ValueError(kind)
        return Entity(
            id=row["0901"],
            kind=kind,  # type: ignore[arg-type]
            name=row["0903"],
            names=tuple(sorted({row["0903"], *_several(row.get("0904", ""))})),
            named=row.get("Named", "yes") != "no",
            count=int(row["0931"]) if row.get("0931") else None,
            roles=_several(row.get("0922", "")),
            members=(row["0901"],),
        )

    @staticmethod
    def _place(row: Row) -> Entity:
        own, name = row["Place"], row["Name"]
        return Entity(id=own, kind="place", name=name, names=(name,), named=row["Named"] != "no", members=(own,))

    def _unlisted(self) -> Iterator[Entity]:
        """Places of tables that have no table of places, as they are written."""
        if "place" not in self._tables:
            names = dict.fromkeys(row["0111"] for row in self._tables["event"] if row.get("0111"))
            for name in names:
                yield Entity(id=name, kind="place", name=name, names=(name,), named=True, members=(name,))

    # --- what happened ------------------------------------------------------------------------

    def _event(self, row: Row, earlier: Sequence[str]) -> Event:
        number = row["0101"]
        doers = [one["2402"] for one in self._tables.get("involvement", ()) if one["2403"] == number]
        acts = self._done.get(number, [])
        victims = [one["2102"] for one in acts if one["2102"]]
        if "Act" in row:
            victims, doers = [*_several(row["Done to"])], [*_several(row["Done by"])]
        told = _several(row["Information"]) if "Information" in row else tuple(self._of(number))
        return Event(
            id=number,
            act=row.get("Act") or self._act(acts),
            claims=told,
            doers=tuple(dict.fromkeys(doers)),
            affected=tuple(dict.fromkeys(victims)),
            where=tuple(self._where(row)),
            when=When(date=when, basis="stated") if (when := _date(row)) else When(),
            support=row.get("Support", "unattributed"),  # type: ignore[arg-type]
            challenge=row.get("Challenge", "unchallenged"),  # type: ignore[arg-type]
            flags=_several(row.get("Flags", "")),
            origins=_several(row.get("Origins", "")),
            disagreements=tuple(
                Disagreement(slot=slot, kind="contradiction", versions=())  # type: ignore[arg-type]
                for slot in _several(row.get("Differs on", ""))
            ),
            preceded_by=tuple(earlier),
        )

    def _act(self, acts: Sequence[Row]) -> str:
        codes_told = [one["2109"] for one in acts if one["2109"] in self._acts]
        return self._acts[codes_told[0]] if codes_told else "sighting_trace"

    def _where(self, row: Row) -> Iterator[Location]:
        if "Places" not in row:
            if row.get("0111"):
                yield Location(entity=row["0111"], relation="in")
            return
        for one in _several(row["Places"]):
            relation, _space, place = one.partition(" ")
            if relation not in get_args(PlaceRelation):
                raise ValueError(one)
            yield Location(entity=place, relation=relation)  # type: ignore[arg-type]

    def _of(self, event: str) -> Iterator[str]:
        return (one.row["2501"] for one in self._told if one.row["2503"] == event)

    # --- who says so --------------------------------------------------------------------------

    def _passage(self, row: Row) -> _Told:
        found = _PASSAGE.match(row.get("Passage", ""))
        if found:
            return _Told(row=row, source=found.group(1), paragraph=int(found.group(2) or 0))
        return _Told(row=row, source=row.get("SHA-256") or row["2501"], paragraph=0)

    def _readings(self) -> Iterator[Reading]:
        """The reports in the order in which their information stands, then those of which there is none."""
        by_source: dict[str, list[_Told]] = {}
        for one in self._told:
            by_source.setdefault(one.source, []).append(one)
        sources = {row["Source"]: row for row in self._tables.get("source-material", ())}
        for source in dict.fromkeys((*by_source, *sources)):
            yield self._reading(source, sources.get(source, {}), by_source.get(source, []))

    def _reading(self, source: str, row: Row, told: Sequence[_Told]) -> Reading:
        paragraphs, places = _laid_out(told)
        starts = _starts(paragraphs)
        spans = (Span(starts[number], starts[number] + len(words)) for number, words in paragraphs.items())
        first = told[0].row if told else {}
        published = row.get("Published") or first.get("2511", "")
        text = Text(
            report=source,
            file=row.get("File") or source,
            sha256=row.get("SHA-256") or first.get("SHA-256", ""),
            content="\n\n".join(paragraphs.values()),
            blocks=tuple(Block(span=span, role="paragraph") for span in spans),
            title=row.get("Title") or None,
            publisher=row.get("Publisher") or None,
            published=parse_edtf(published) if published else None,
            kind=row.get("Kind") or "other",  # type: ignore[arg-type]
            language=first.get("2510") or None,
        )
        claims = tuple(self._claim(one, text, starts[number] + start) for one, number, start in places)
        return Reading(analysis=Analysis(text=text), claims=claims)

    def _claim(self, one: _Told, text: Text, start: int) -> Claim:
        row = one.row
        span = Span(start, start + len(_words(row)))
        acts = self._done.get(row["2503"], [])
        return Claim(
            id=row["2501"],
            report=text.report,
            act=row.get("Act") or self._act(acts),
            modality=row.get("Put as", "happened"),  # type: ignore[arg-type]
            stance=row.get("Stance", "assert"),  # type: ignore[arg-type]
            doers=_several(row.get("Done by", "")),
            affected=_several(row.get("Done to", "")),
            according_to=tuple(self._chain(row)),
            evidence=(Evidence(span=span, quotation=span.of(text.content)),),
        )

    @staticmethod
    def _chain(row: Row) -> Iterator[Link]:
        told: Any = json.loads(row["Chain"]) if row.get("Chain") else [(row["2502"], "", "unknown")]
        for record, name, basis in told:
            yield Link(entity=record or None, name=name, basis=basis)

    def _copies(self) -> dict[str, str]:
        rows = self._tables.get("source-material", ())
        return {row["Source"]: row["Copy of"] for row in rows if row["Copy of"]}


def _words(row: Row) -> str:
    """The words of the source, or else what somebody wrote of them."""
    return row.get("Quotation", row.get("2561", "")) or _UNREAD


def _laid_out(told: Sequence[_Told]) -> tuple[dict[int, str], list[tuple[_Told, int, int]]]:
    """The paragraphs of a report by number, as far as passages fill them, and where in which each passage begins."""
    last = max((one.paragraph for one in told), default=0)
    paragraphs = dict.fromkeys(range(1, last + 1), _UNREAD)
    places = []
    for one in told:
        number = one.paragraph or len(paragraphs) + 1
        before = paragraphs.get(number, _UNREAD)
        free = before == _UNREAD
        places.append((one, number, 0 if free else len(before) + 1))
        paragraphs[number] = _words(one.row) if free else f"{before} {_words(one.row)}"
    return paragraphs, places


def _starts(paragraphs: Mapping[int, str]) -> dict[int, int]:
    found, start = {}, 0
    for number, words in paragraphs.items():
        found[number] = start
        start += len(words) + 2
    return found


def _several(cell: str) -> tuple[str, ...]:
    return tuple(cell.split(LIST)) if cell else ()


def _date(row: Row) -> UncertainDate | None:
    """The date of an event: its EDTF, or the day and the type of MT 48 that says which part of it is known."""
    first, last = row.get("0113") or None, row.get("0114") or None
    if row.get("EDTF"):
        return UncertainDate(edtf=row["EDTF"], earliest=first, latest=last, kind=parse_edtf(row["EDTF"]).kind)
    if first is None:
        return None
    types, kind = codes()["dates"], row.get("0113 type", "")
    whole = {types["unknown_day"]: first[:7], types["unknown_month_and_day"]: first[:4], types["estimate"]: f"{first}~"}
    return parse_edtf(whole.get(kind, first))
