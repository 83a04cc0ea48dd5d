"""A case as sheets that Uwazi imports: reports, people and bodies, places, events, statements, each a CSV file.

Entities refer to one another by title, so titles are made to be nobody else's. A date goes in as the days between which
it lies, with the words and the EDTF beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from onrecord.dates import UncertainDate
from onrecord.model import Case, Claim, Event
from onrecord.publish import sentences, wording
from onrecord.publish.screen.page_places import Places
from onrecord.publish.sheets.import_sheets import Row, apart, archive, columns_of, days, passages, sheet
from onrecord.publish.sheets.tables import Sheet
from onrecord.publish.who import claims_of, date, event_modality, headline, name, one_line, other_names
from onrecord.translate import gettext as _

_MANY = "|"


def uwazi(case: Case) -> bytes:
    """The sheets in a .zip, with a text that says which templates they ask for."""
    return archive(case, sheets(case), _how())


def sheets(case: Case) -> tuple[Sheet, ...]:
    """The sheets, in the order in which they are to be imported."""
    made = _Rows(case)
    rows: Mapping[str, Callable[[], Iterator[Row]]] = {
        "Report": made.reports,
        "Person or body": made.people,
        "Place": made.places,
        "Event": made.events,
        "Statement": made.statements,
    }
    return tuple(
        sheet(one["file"], ("title", *(prop["name"] for prop in one["properties"])), rows[one["name"]]())
        for one in columns_of("uwazi")["templates"]
    )


def _how() -> Iterator[str]:
    yield _("Sheets for Uwazi. Source of the rules: {source}.").format(source=columns_of("uwazi")["source"])
    yield ""
    yield _("1. In Settings, Templates, make these templates with these properties:")
    for one in columns_of("uwazi")["templates"]:
        yield ""
        yield f"   {one['name']}"
        for prop in one["properties"]:
            to = f" -> {prop['to']}" if "to" in prop else ""
            yield f"     {prop['name']}: {prop['type']}{to}"
    yield ""
    yield _("2. In the private documents, Import, choose each file in the order of its number, with its template.")
    yield _("What is imported is not published until you publish it. It is no longer encrypted.")
    yield _("The words behind_it and against_it say who stands behind a statement, not whether it is true.")


def _range(when: UncertainDate | None) -> str:
    first, last = days(when)
    return f"{first}:{last}" if first or last else ""


class _Rows:
    """The rows of each template.

    Args:
        case: As it may leave.
    """

    def __init__(self, case: Case) -> None:
        self._case, self._at = case, Places.of(case)
        texts = {one.analysis.text.report: one.analysis.text for one in case.readings}
        ordered = sorted(texts, key=lambda report: self._at.reports[report])
        titles = {one: f"R{self._at.reports[one]} {one_line(texts[one].title or texts[one].file)}" for one in ordered}
        self._texts, self._reports = texts, apart(titles)
        self._people = apart({one.id: name(case, one.id) for one in case.entities if one.kind != "place"})
        self._places = apart({one.id: name(case, one.id) for one in case.entities if one.kind == "place"})
        self._events = apart({one.id: f"{self._at.events[one.id][1]}. {headline(case, one)}" for one in case.events})

    def reports(self) -> Iterator[Row]:
        """One for each report."""
        for report, title in self._reports.items():
            text = self._texts[report]
            yield {
                "title": title,
                "file_name": one_line(text.file),
                "kind": wording.report_kind(text.kind),
                "publisher": one_line(text.publisher or ""),
                "published": _range(text.published),
                "published_edtf": text.published.edtf if text.published else "",
                "copy_of": self._reports.get(self._case.copy_of.get(report, ""), ""),
                "sha256": text.sha256,
            }

    def people(self) -> Iterator[Row]:
        """One for each person, group and body."""
        for one in self._case.entities:
            if one.id in self._people:
                whole = self._case.identity.get(one.part_of or "", one.part_of or "")
                yield {
                    "title": self._people[one.id],
                    "kind": wording.entity_kind(one.kind),
                    "other_names": "; ".join(other_names(one)),
                    "side": wording.side(one.side),
                    "called": "; ".join(map(one_line, one.roles)),
                    "number_of_people": one.count if one.count is not None else "",
                    "part_of": self._people.get(whole, ""),
                }

    def places(self) -> Iterator[Row]:
        """One for each place."""
        for one in self._case.entities:
            if one.id in self._places:
                yield {"title": self._places[one.id], "other_names": "; ".join(other_names(one))}

    def events(self) -> Iterator[Row]:
        """One for each event."""
        for event in self._case.events:
            claims, when = claims_of(self._case, event), event.when.date
            told = (sentences.supported_by(self._case, event), sentences.challenged_by(self._case, event))
            words = [" ".join(filter(None, told)), passages(self._case, claims, self._at)]
            flags = [wording.flag(flag).text for flag in event.flags]
            modality = event_modality(self._case, event)
            yield {
                "title": self._events[event.id],
                "act": wording.act(event.act),
                "put_as": wording.modality(modality) or _("said to have happened"),
                "when": _range(when),
                "when_in_words": date(event.when),
                "edtf": when.edtf if when else "",
                **self._roles(event),
                "behind_it": wording.support(event.support).text,
                "against_it": wording.challenge(event.challenge).text,
                "flags": _MANY.join(flags),
                "in_words": "\n\n".join(filter(None, words)),
                "sources": _MANY.join(self._titles(self._reports, sorted({claim.report for claim in claims}))),
            }

    def statements(self) -> Iterator[Row]:
        """One for each statement."""
        event_of = {claim: event.id for event in reversed(self._case.events) for claim in event.claims}
        for number, claim in enumerate(self._case.claims.values(), 1):
            first = claim.evidence[0]
            yield {
                "title": f"S{number}. {wording.act(claim.act)}: {self._speaker(claim)} {wording.says(claim.stance)}",
                "event": self._events.get(event_of.get(claim.id, ""), ""),
                "source": self._reports[claim.report],
                "who_says_so": self._people.get(self._root(claim), ""),
                "stance": wording.says(claim.stance),
                "put_as": wording.modality(claim.modality) or _("said to have happened"),
                "according_to": sentences.chain(self._case, claim),
                "quotation": " … ".join(one_line(one.quotation) for one in claim.evidence),
                "passage": self._at.pinpoint(claim.report, first.span),
            }

    def _roles(self, event: Event) -> Row:
        return {
            "done_to": _MANY.join(self._titles(self._people, event.affected)),
            "said_to_have_done_it": _MANY.join(self._titles(self._people, event.doers)),
            "place": _MANY.join(self._titles(self._places, (one.entity for one in event.where))),
        }

    def _root(self, claim: Claim) -> str:
        root = claim.according_to[0].entity or ""
        return self._case.identity.get(root, root)

    def _speaker(self, claim: Claim) -> str:
        told = self._people.get(self._root(claim)) or one_line(claim.according_to[0].name)
        return (told or _("somebody not named")).replace(_MANY, "/")

    @staticmethod
    def _titles(known: Mapping[str, str], wanted: Iterable[str]) -> list[str]:
        return list(dict.fromkeys(known[one] for one in wanted if one in known))
