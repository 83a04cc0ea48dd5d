"""Status words: the table of the domain reference 3.6 row by row, and the rules it does not cover."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import pytest

from onrecord.case import build_case
from onrecord.case.independence import channels
from onrecord.case.said import Said
from onrecord.case.status import Status, status
from onrecord.dates import parse_edtf
from onrecord.model import Block, Claim, Disagreement, Entity, Evidence, Link, Span, Text, Version
from tests.case.told import Told

PEOPLE: dict[str, Entity] = {
    name: Entity(id=name, kind=kind, name=name, names=(name,), named=name != "neighbours", side=side, part_of=part_of)  # type: ignore[arg-type]
    for name, kind, side, part_of in (
        ("clinic", "organisation", "helper", None),
        ("coordinator", "person", "helper", "clinic"),
        ("lawyer", "person", "helper", "clinic"),
        ("neighbours", "group", None, None),
        ("local police", "authority", "accused", None),
        ("minister", "authority", "accused", None),
        ("leader", "authority", "accused", None),
        ("first man", "person", "affected", None),
        ("second man", "person", "affected", None),
        ("witness", "person", None, None),
        ("file", "authority", None, None),
        ("ombudsman", "authority", None, None),
        ("UN office for the region", "authority", "third", None),
        ("its investigators", "authority", None, "UN office for the region"),
        ("municipality of Un", "authority", None, None),
        ("doctor", "person", None, None),
        *((f"outlet {number}", "organisation", None, None) for number in range(1, 8)),
    )
}


@dataclass
class Heard:
    """One statement: who said what through whom, on which day."""

    stance: Any
    chain: list[str | None]
    basis: Any = "told"
    said: str = "2024-02-05"
    scope: Any = "specific"
    act: str = "abduction"
    doers: tuple[str, ...] = ()
    kind: Any = "news"
    report: str | None = None
    titled: bool = False


def heard(*statements: Heard) -> tuple[Said, ...]:
    return tuple(_said(number, one) for number, one in enumerate(statements))


def _said(number: int, one: Heard) -> Said:
    text = Text(
        report=one.report or f"r{number}",
        file="r",
        sha256="",
        content="x" * 9,
        published=parse_edtf(one.said),
        kind=one.kind,
        blocks=(Block(span=Span(0, 9), role="title"),) if one.titled else (),
    )
    links = [Link(entity=speaker, name=speaker or "", basis="told") for speaker in one.chain]
    links[0] = Link(entity=one.chain[0], name=one.chain[0] or "", basis=one.basis)
    claim = Claim(
        id=f"c{number}",
        report=text.report,
        act=one.act,
        stance=one.stance,
        scope=one.scope,
        doers=one.doers,
        according_to=tuple(links),
        evidence=(Evidence(span=Span(0, 5), quotation="xxxxx"),),
    )
    return Said(
        claim=claim,
        text=text,
        chain=tuple(one.chain),
        doers=frozenset(one.doers),
        affected=frozenset(),
        places=(),
        position=0,
    )


def words(as_of: str, *statements: Heard) -> Status:
    counted = [one for one in heard(*statements) if one.said_at and one.said_at <= as_of]
    outlets = frozenset(name for name in PEOPLE if name.startswith("outlet"))
    return status(counted, PEOPLE, (), outlets)


TAKEN = (
    Heard("circumstantial", ["coordinator", "clinic", "outlet 1"], "heard"),
    Heard("circumstantial", ["lawyer", "clinic", "outlet 1"], "inspected"),
    Heard("assert", ["clinic", "outlet 1"]),
    Heard("assert", ["clinic", "outlet 1", "outlet 2"]),
    Heard("assert", ["clinic", "outlet 3"]),
)
UNIFORMS = (
    Heard("assert", ["neighbours", "lawyer", "clinic", "outlet 1"], "saw"),
    Heard("assert", ["neighbours", "lawyer", "clinic", "outlet 1", "outlet 2"], "saw"),
)
HANDED_OVER = (Heard("assert", ["local police", "lawyer", "clinic", "outlet 1"], "unknown"),)
IN_CUSTODY = (
    Heard("assert", ["clinic", "outlet 1"]),
    Heard("assert", ["minister"], "unknown", "2024-02-07", act="arrest_detention", kind="official_statement"),
    Heard("alternative", ["minister"], "unknown", "2024-02-07", act="arrest_detention", kind="official_statement"),
)
TORTURED = (
    Heard("assert", ["lawyer", "outlet 1"], act="torture"),
    Heard("deny", ["leader", "outlet 1"], "unknown", scope="pattern", act="torture"),
)
BOTH_MEN = (
    Heard("assert", ["first man", "outlet 5"], "experienced", "2024-02-20", act="torture"),
    Heard("assert", ["second man", "outlet 6"], "experienced", "2024-02-21", act="torture"),
)
COPIED = tuple(Heard("assert", [None, "outlet 7", f"outlet {number}"]) for number in range(1, 6))
TAKEN_BACK = (
    Heard("assert", ["witness", "outlet 1"], "saw"),
    Heard("retract", ["witness", "outlet 2"], "saw", "2024-02-08"),
)
WORD_AND_THING = (
    Heard("assert", ["witness", "outlet 1"], "saw", act="killing"),
    Heard("assert", ["doctor"], "document", act="killing", kind="other"),
)


def test_villagers_of_a_headline_are_those_who_speak_below_it() -> None:
    headline = Heard("assert", ["neighbours", "outlet 1"], "saw", report="a", titled=True)
    below = Heard("assert", ["witness", "clinic", "outlet 1"], "saw", report="a")
    found = words("2024-02-09", headline, below)
    assert (found.origins, found.channels, found.support) == (("witness",), 1, "alleged_firsthand")
    for other in (replace(headline, titled=False), replace(headline, report="b")):
        assert words("2024-02-09", other, below).origins == ("neighbours", "witness")
    named = replace(headline, chain=["first man", "outlet 1"])
    assert words("2024-02-09", named, below).origins == ("first man", "witness")


def test_what_a_paper_says_of_itself_does_not_uphold_what_its_witness_took_back() -> None:
    assert words("2024-02-09", *TAKEN_BACK, Heard("assert", ["outlet 2"])).support == "withdrawn"
    assert words("2024-02-09", *TAKEN_BACK, Heard("assert", ["outlet 2"], "saw")).support == "alleged_firsthand"
    assert words("2024-02-09", *TAKEN_BACK, Heard("assert", ["doctor", "outlet 2"])).support == "alleged"
    assert words("2024-02-09", *TAKEN_BACK, Heard("assert", [None, "outlet 2"])).support == "unattributed"


@pytest.mark.parametrize(
    ("statements", "as_of", "support", "challenge", "flags"),
    [
        (TAKEN, "2024-02-06", "alleged", "unchallenged", {"circumstantial_support"}),
        (UNIFORMS, "2024-02-06", "alleged_firsthand", "unchallenged", {"relayed"}),
        (HANDED_OVER, "2024-02-06", "alleged", "unchallenged", {"confirmation_reported_second_hand", "relayed"}),
        (IN_CUSTODY, "2024-02-06", "alleged", "unchallenged", set()),
        (IN_CUSTODY, "2024-02-08", "officially_acknowledged", "alternative_given", set()),
        (TORTURED, "2024-02-06", "alleged", "denied_general", set()),
        ((*TORTURED, *BOTH_MEN), "2024-03-01", "corroborated", "denied_general", {"one_sided"}),
        (COPIED, "2024-03-01", "unattributed", "unchallenged", set()),
        (TAKEN_BACK, "2024-02-06", "alleged_firsthand", "unchallenged", set()),
        (TAKEN_BACK, "2024-02-09", "withdrawn", "unchallenged", set()),
        (WORD_AND_THING, "2024-02-09", "cross_corroborated", "unchallenged", set()),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_table_of_the_domain_reference(
    statements: tuple[Heard, ...], as_of: str, support: str, challenge: str, flags: set[str]
) -> None:
    found = words(as_of, *statements)
    assert (found.support, found.challenge) == (support, challenge), found.reasons
    assert flags <= set(found.flags)


def by(root: str, act: str = "abduction", basis: str = "unknown", doer: str = "") -> Heard:
    """An assertion in somebody's own channel."""
    return Heard("assert", [root], basis, act=act, doers=(doer,) if doer else (), kind="official_statement")


@pytest.mark.parametrize(
    ("statements", "support"),
    [
        # what an accused body says that others did is an accusation
        ([by("local police", "beating_assault", "experienced", "witness")], "alleged_firsthand"),
        # what it says that it did itself is an acknowledgement
        ([by("local police", "arrest_detention", doer="local police")], "officially_acknowledged"),
        # a body that is not accused may state what others did
        ([by("ombudsman", "beating_assault", "inspected", "local police")], "officially_acknowledged"),
        # a body of many states is none of the state: it only says what others did
        ([by("UN office for the region", "beating_assault", "told", "local police")], "alleged"),
        ([by("its investigators", "arrest_detention", "told", "local police")], "alleged"),
        # but tells of what it did itself, and is told by its name, not by letters
        ([by("UN office for the region", "investigation_opened", doer="its investigators")], "officially_acknowledged"),
        ([by("municipality of Un", "beating_assault", "told", "local police")], "officially_acknowledged"),
        # whoever issues the statement of an NGO is none, though its name was taken for that of an office
        (
            [
                Heard(
                    "assert",
                    ["ombudsman"],
                    "inspected",
                    act="beating_assault",
                    doers=("local police",),
                    kind="ngo_statement",
                )
            ],
            "alleged_firsthand",
        ),
        # its finding is more than that
        ([Heard("finding", ["ombudsman"], "inspected", act="beating_assault")], "adjudicated"),
        # second hand it is no acknowledgement
        ([Heard("assert", ["local police", "lawyer", "outlet 1"], act="arrest_detention")], "alleged"),
        # the ruling of a court that an outlet heard announced is one
        ([Heard("assert", ["file", "outlet 1"], act="court_decision", doers=("file",))], "officially_acknowledged"),
        # an accusation never is
        ([by("local police", "counter_accusation", doer="local police")], "alleged"),
        # an outlet in its own voice is no origin unless its reporter was there
        ([Heard("assert", ["outlet 1"], "unknown")], "unattributed"),
        ([Heard("assert", ["outlet 1"], "saw")], "alleged_firsthand"),
        ([Heard("assert", ["outlet 1", "outlet 2"], "unknown")], "unattributed"),
        # two of one house are one origin, unless each was there
        ([Heard("assert", ["lawyer", "outlet 1"]), Heard("assert", ["coordinator", "outlet 2"])], "alleged"),
        (
            [Heard("assert", ["lawyer", "outlet 1"], "saw"), Heard("assert", ["coordinator", "outlet 2"], "heard")],
            "corroborated",
        ),
        # two origins through one channel
        (
            [Heard("assert", [man, "clinic"], "experienced") for man in ("first man", "second man")],
            "single_channel",
        ),
        # only a denial: somebody must have said it
        ([Heard("deny", ["local police", "outlet 1"])], "unattributed"),
        ([Heard("circumstantial", ["neighbours", "outlet 1"], "heard")], "inferred"),
        ([Heard("alternative", ["local police", "outlet 1"])], "alleged"),
    ],
)
def test_support(statements: list[Heard], support: str) -> None:
    found = words("2024-12-31", *statements)
    assert found.support == support, found.reasons


@pytest.mark.parametrize(
    ("statements", "challenge"),
    [
        ([Heard("deny", ["local police", "outlet 1"])], "denied_specific"),
        ([Heard("deny", ["doctor", "outlet 1"])], "disputed"),
        ([Heard("deny", ["local police"]), Heard("alternative", ["local police"])], "alternative_given"),
        ([Heard("doubt", ["witness", "outlet 2"])], "unchallenged"),
    ],
)
def test_challenge(statements: list[Heard], challenge: str) -> None:
    assert words("2024-12-31", Heard("assert", ["first man", "outlet 1"]), *statements).challenge == challenge


@pytest.mark.parametrize(
    ("stance", "challenge"),
    [("assert", "disputed"), ("alternative", "alternative_given")],
)
def test_another_day_disputes_only_as_an_account_of_the_same(stance: str, challenge: str) -> None:
    said = heard(Heard("assert", ["first man", "outlet 1"]), Heard(stance, ["local police"]))
    days = tuple(
        Version(value=day, claims=(one.id,)) for day, one in zip(("2024-02-02", "2024-02-03"), said, strict=True)
    )
    apart = Disagreement(slot="when", kind="contradiction", versions=days)
    assert status(said, PEOPLE, [apart]).challenge == challenge


def test_doubting_what_only_the_accused_say_disputes_it() -> None:
    accused = Heard("assert", ["local police"], act="release", doers=("local police",))
    assert words("2024-12-31", accused, Heard("doubt", ["lawyer", "outlet 1"])).challenge == "disputed"


def test_a_denial_never_lowers_the_support_word() -> None:
    said = Heard("assert", ["first man", "outlet 1"], "experienced")
    assert words("2024-12-31", said).support == words("2024-12-31", said, Heard("deny", ["leader"])).support


@pytest.mark.parametrize(
    ("chains", "count"),
    [
        ([], 0),
        ([["a", "n"]], 1),
        ([["a", "n"], ["b", "n"]], 1),
        ([["a", "n"], ["b", "m"]], 2),
        ([["a", "n"], ["a", "m"], ["b", "k"]], 2),
        ([["a", "n"], ["n", "m"], ["m", "k"], ["b", "q"]], 3),
        ([[None, "n"], ["b", "m"]], 2),
        ([[f"root {number}", f"outlet {number}"] for number in range(30)], 30),
    ],
)
def test_channels(chains: list[list[str | None]], count: int) -> None:
    assert channels(heard(*(Heard("assert", chain) for chain in chains))) == count


LONG = "men in masks broke the door of the mill and led the two stokers away"


def test_an_outlet_that_repeats_the_words_of_another_is_no_second_origin() -> None:
    one = Heard("assert", ["outlet 1"], basis="saw", said="2024-02-05")
    two = Heard("assert", ["outlet 2"], basis="saw", said="2024-02-06")
    apart = status(heard(one, two), PEOPLE)
    copied = status(tuple(with_words(said, LONG) for said in heard(one, two)), PEOPLE)
    assert (apart.origins, apart.channels) == (("outlet 1", "outlet 2"), 2)
    assert (copied.origins, copied.channels) == (("outlet 1",), 1)
    assert any("outlet 2 repeats the words of outlet 1" in reason for reason in copied.reasons)


def test_what_is_credited_to_somebody_is_not_lost_to_an_outlet() -> None:
    said = heard(Heard("assert", ["outlet 1"], said="2024-02-05"), Heard("assert", ["lawyer", "outlet 2"]))
    assert status(tuple(with_words(one, LONG) for one in said), PEOPLE).origins == ("lawyer", "outlet 1")


def with_words(said: Said, words: str) -> Said:
    evidence = Evidence(span=Span(0, len(words)), quotation=words)
    return replace(said, claim=replace(said.claim, evidence=(evidence,)))


@pytest.mark.parametrize(
    ("before", "origins"),
    [
        ("An organiser of the boat union who vanished at the lake this week", 1),
        ("Nobody at the ferry knew who the three visitors had been", 2),
    ],
)
def test_a_few_words_copied_with_those_around_them_count_once(before: str, origins: int) -> None:
    wire, daily = Told("a", publisher="Valley Wire"), Told("b", publisher="Lake Daily", published="2024-03-11")
    for told, speaker, lead in (
        (wire, "police:authority", "An organiser of the boat union who vanished at the lake this week"),
        (daily, "the yard officers:authority", before),
    ):
        told.claim("disappearance", lead, affected=["Emil Tashev"], by=[speaker])
        told.claim("arrest_detention", "was arrested", affected=["Emil Tashev"], by=[speaker], date="2024-03-02")
        told.claim("public_appeal", "of stirring up the fishermen of the southern shore", doers=["Emil Tashev"])
    case = build_case([wire.reading(), daily.reading()])
    (arrest,) = (event for event in case.events if event.act == "arrest_detention")
    assert len(arrest.origins) == origins
