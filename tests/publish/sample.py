"""A small invented case, and what a hostile report could put into one."""

from dataclasses import replace

from onrecord.dates import parse_edtf
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
    Mention,
    Problem,
    Reading,
    Remark,
    Span,
    Text,
    Version,
    When,
)

LETTER = "Dolin, 5 May\n\nMen took Ivo Dral from his flat. They took his telephone too."
NOTE = "The station said that nobody of that name had been held on 4 May."

HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</style><script src=//evil.example/x.js></script>",
    "{{ 7 * 7 }}{% for x in y %}",
    "javascript:alert(1)",
    "\u202egnp.exe\u202c",
    "\x00\x1b[2J\x07",
    "\ud800",
    "&lt;b&gt; & 'quotes'",
    "<!-- --> ]]> <base href=//evil.example>",
)


def _reading(report: str, file: str, content: str, claims: tuple[Claim, ...], **facts: object) -> Reading:
    blocks, start = [], 0
    for paragraph in content.split("\n\n"):
        blocks.append(Block(span=Span(start, start + len(paragraph)), role="paragraph"))
        start += len(paragraph) + 2
    text = Text(report=report, file=file, sha256="0" * 64, content=content, blocks=tuple(blocks), language="en")
    return Reading(analysis=Analysis(text=replace(text, **facts)), claims=claims)  # type: ignore[arg-type]


def _evidence(content: str, words: str) -> Evidence:
    start = content.index(words)
    return Evidence(span=Span(start, start + len(words)), quotation=words)


def _when(edtf: str) -> When:
    return When(date=parse_edtf(edtf), basis="stated")


def case() -> Case:
    """Two reports, two events, one disagreement, one problem."""
    sister = Link(entity="e-sister", name="Mira Dral", basis="saw")
    seizure = Claim(
        id="c-1", report="r-a", act="abduction", affected=("e-ivo",),
        where=(Location(entity="e-dolin", relation="in"),), when=_when("2021-05-04"),
        according_to=(sister, Link(entity="e-lantern", name="Lantern", cue="told")),
        evidence=(_evidence(LETTER, "Men took Ivo Dral from his flat"),), hedges=("reportedly",),
        reasons=(Remark(evidence=_evidence(LETTER, "his flat"), stated_by="e-station"),),
    )  # fmt: skip
    taken = Claim(
        id="c-2", report="r-a", act="property_seizure_damage", affected=("e-ivo",), according_to=(sister,),
        evidence=(_evidence(LETTER, "They took his telephone too"),),
    )  # fmt: skip
    denial = Claim(
        id="c-3", report="r-b", act="abduction", stance="deny", affected=("e-ivo",), when=_when("2021-05-05"),
        according_to=(Link(entity="e-station", name="Dolin station"),),
        evidence=(_evidence(NOTE, "nobody of that name had been held"),),
    )  # fmt: skip
    people = (
        Entity(
            id="e-ivo", kind="person", name="Ivo Dral", names=("Dral", "Ivo Dral"), named=True, side="affected",
            members=("e-ivo",), mentions=(Mention(report="r-a", span=Span(0, 5)),), roles=("teacher",),
        ),
        Entity(id="e-sister", kind="person", name="Mira Dral", names=("Mira Dral",), named=True, members=("e-sister",)),
        Entity(id="e-dolin", kind="place", name="Dolin", names=("Dolin",), named=True, members=("e-dolin",)),
        Entity(id="e-lantern", kind="organisation", name="Lantern", names=("Lantern",), named=True),
        Entity(
            id="e-station", kind="authority", name="Dolin station", names=("Dolin station",), named=True, side="accused"
        ),
        Entity(id="e-men", kind="group", name="Four men", names=("Four men",), named=False, count=4, side="accused"),
    )  # fmt: skip
    differ = Disagreement(
        slot="when",
        kind="contradiction",
        versions=(Version(value="2021-05-04", claims=("c-1",)), Version(value="2021-05-05", claims=("c-3",))),
    )
    events = (
        Event(
            id="v-1", act="abduction", claims=("c-1", "c-3"), doers=("e-men",), affected=("e-ivo",),
            where=(Location(entity="e-dolin", relation="in"),), when=_when("2021-05-04"), support="alleged_firsthand",
            challenge="disputed", flags=("machine_only", "relayed"), origins=("e-sister",), channels=1,
            disagreements=(differ,), reasons=("One act, one person, one day apart.",),
        ),
        Event(
            id="v-2", act="property_seizure_damage", claims=("c-2",), affected=("e-ivo",), support="alleged",
            origins=("e-sister",), channels=1, preceded_by=("v-1",),
        ),
    )  # fmt: skip
    return Case(
        readings=(
            _reading("r-a", "letter.txt", LETTER, (seizure, taken), kind="letter", original=True),
            _reading(
                "r-b", "note.txt", NOTE, (denial,), kind="official_statement", publisher="Dolin station",
                published=parse_edtf("2021-05-06"), published_basis="in text",
            ),
        ),
        entities=people,
        events=events,
        problems=(Problem(kind="no_text", message="scan.pdf holds no text. Have it recognised.", report="scan.pdf"),),
    )  # fmt: skip


def hostile(words: str) -> Case:
    """A case with these words wherever a report has a say."""
    plain = case()
    content = f"{words}\n\n{words} and {words}"
    start = content.index("\n\n") + 2
    evidence = Evidence(span=Span(start, len(content)), quotation=content[start:])
    remark = Remark(evidence=evidence, stated_by=None)
    claim = replace(
        plain.readings[0].claims[0], evidence=(evidence,), hedges=(words,), reasons=(remark,), qualifications=(remark,),
        according_to=(Link(entity=None, name=words, cue=words),),
    )  # fmt: skip
    reading = _reading("r-a", words, content, (claim,), title=words, publisher=words, author=words, language=words)
    return replace(
        plain,
        readings=(reading, *plain.readings[1:]),
        entities=tuple(
            replace(entity, name=words, names=(words, "x"), roles=(words,), reason=words) for entity in plain.entities
        ),
        events=tuple(
            replace(
                event, reasons=(words,),
                disagreements=(
                    Disagreement(slot="where", kind="scope", versions=(Version(value=words, claims=("c-1",)),)),
                ),
            )
            for event in plain.events
        ),
        problems=(Problem(kind=words, message=words, report=words),),
    )  # fmt: skip


def dated(edtf: str) -> Case:
    """The case with its first event on another date."""
    plain = case()
    first, *others = plain.events
    return replace(plain, events=(replace(first, when=_when(edtf)), *others))


def with_words(plain: Case, report: str, words: str) -> Case:
    """The case with a paragraph more at the end of one report."""
    readings = []
    for reading in plain.readings:
        text = reading.analysis.text
        if text.report == report:
            content = f"{text.content}\n\n{words}"
            block = Block(span=Span(len(content) - len(words), len(content)), role="paragraph")
            text = replace(text, content=content, blocks=(*text.blocks, block))
        readings.append(replace(reading, analysis=replace(reading.analysis, text=text)))
    return replace(plain, readings=tuple(readings))
