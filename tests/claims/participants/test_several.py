"""Several people at once in short invented reports read by the shipped model: lists, numbers, pairs, those apart."""

from __future__ import annotations

import pytest

from onrecord.claims import find_claims
from onrecord.claims.participants import find_participants
from onrecord.language import analyse
from onrecord.model import Block, Span, Text
from onrecord.model.text import ReportKind
from tests.claims.shipped import backend, claims_of, reading_of

TAKEN = (
    "Soldiers led away Ruth Olan, 19, and her cousin Jan Benda from a bakery in Osk, the baker, Emil Kranz, told us."
)


def affected(content: str, act: str, words: str) -> tuple[str, ...]:
    """The names of those whom the first claim of an act that quotes the words says were affected."""
    reading = reading_of(content)
    names = {one.id: one.name for one in reading.entities}
    found = next(one for one in reading.claims if one.act == act and words in one.evidence[0].quotation)
    return tuple(names[one] for one in found.affected)


@pytest.mark.parametrize(
    "content",
    [
        TAKEN,
        "Soldiers led away Ruth Olan, 19, and Jan Benda, of the village of Osk, a neighbour, Vera Kost, told us.",
        "Soldiers led away Ruth Olan (19) and Jan Benda, of Osk, their lawyer, Vera Kost, told us.",
    ],
)
def test_a_list_with_an_age_goes_on(content: str) -> None:
    assert set(affected(content, claims_of(content)[0].act, "led away")) == {"Ruth Olan", "Jan Benda"}


@pytest.mark.parametrize(
    ("content", "act", "words"),
    [
        (f"{TAKEN} A friend said they had been beaten.", "beating_assault", "beaten"),
        (f"{TAKEN} The League fears the pair may be tortured.", "torture", "tortured"),
        (f"{TAKEN} The League spoke to a guard. It fears that they may be tortured.", "torture", "tortured"),
    ],
)
def test_the_two_who_were_taken_are_spoken_of_again(content: str, act: str, words: str) -> None:
    assert set(affected(content, act, words)) == {"Ruth Olan", "Jan Benda"}


@pytest.mark.parametrize(
    ("content", "act", "words", "whom"),
    [
        ("At least ten people were injured and five arrested, the League said.", "arrest_detention", "five", "five"),
        ("Some 30 people were hurt and six detained, a doctor said.", "arrest_detention", "six", "six"),
        (
            "Police arrested nine men in Osk. The League said three of them had been freed by Sunday.",
            "release",
            "three",
            "three",
        ),
    ],
)
def test_a_number_is_who_was_arrested_or_freed(content: str, act: str, words: str, whom: str) -> None:
    assert affected(content, act, words) == (whom,)


def test_two_of_a_trade_are_not_any_two_names() -> None:
    content = (
        "The minister rejected reports that two teachers had been abducted. A clerk in Osk said that Jan Benda had "
        "been charged on Friday. The trial begins in May. The town was quiet on Sunday. Photographer Vera Kost was "
        "punched by an officer."
    )
    assert affected(content, "abduction", "two teachers") == ("two teachers",)


@pytest.mark.parametrize(
    ("content", "act", "word"),
    [
        ("Gunmen abducted Ada Lunt and Ivo Marsh. The family lodged a complaint.", "complaint_filed", "family"),
        ("Police held Ada Lunt and Ivo Marsh in Osk. The relatives filed a complaint.", "complaint_filed", "relatives"),
    ],
)
def test_the_family_is_nobody_of_the_list(content: str, act: str, word: str) -> None:
    reading = reading_of(content)
    names = {one.id: one.name for one in reading.entities}
    (found,) = [one for one in reading.claims if one.act == act]
    assert [word in names[one] for one in found.doers] == [True]


NO_SUCH = "Soldiers led away Ada Lunt and Ivo Marsh on Monday. The army command denied holding the pair."


def meant(content: str, word: str) -> set[str]:
    """The names of those whom the last such word of a text speaks of."""
    analysis = analyse(text_of(content), backend())
    found = find_participants(analysis)
    names = {one.id: one.name for one in found.entities}
    places = [
        (number, head)
        for number, sentence in enumerate(analysis.sentences)
        for head, token in enumerate(sentence.tokens)
        if token.text == word
    ]
    return {names[one] for one in found.at(*places[-1])}


def text_of(content: str, header: str = "") -> Text:
    """A text of one paragraph, a call note where header lines stand above it."""
    whole = f"{header}\n\n{content}" if header else content
    start = len(whole) - len(content)
    blocks = [Block(span=Span(0, len(header)), role="header")] if header else []
    blocks.append(Block(span=Span(start, len(whole)), role="paragraph"))
    kind: ReportKind = "call_note" if header else "news"
    return Text(report="r-1", file="f.txt", sha256="0", content=whole, blocks=tuple(blocks), kind=kind, language="en")


@pytest.mark.parametrize(
    ("content", "word"),
    [
        ("Police held Ada Lunt and Ivo Marsh in Osk. The guards took their phones.", "their"),
        ("Police held Ada Lunt and Ivo Marsh in Osk. Soldiers seized their laptops.", "their"),
        ("Police held Ada Lunt and Ivo Marsh in Osk. Since then nobody has beaten them.", "them"),
        (f"{NO_SUCH} 'No such persons have been detained,' its spokesman said.", "persons"),
    ],
)
def test_the_two_are_meant(content: str, word: str) -> None:
    assert meant(content, word) == {"Ada Lunt", "Ivo Marsh"}


def test_their_own_guns_are_of_those_who_take_them() -> None:
    assert meant("Police held Ada Lunt and Ivo Marsh. The guards took their guns.", "their") == {"The guards"}


SIBLINGS = (
    "Gunmen abducted Vera and Anton Pell on Monday night. They dragged Ms Pell out by her hair and hit her with a "
    "rifle. Her brother was pushed into a van. Nobody has seen the siblings since. Anton Pell was jailed in 2021."
)


def test_two_of_a_surname_are_told_apart() -> None:
    assert affected(SIBLINGS, "beating_assault", "hit her") == ("Vera Pell",)
    assert meant(SIBLINGS, "Pell") == {"Anton Pell"}
    assert meant(SIBLINGS, "brother") == {"Anton Pell"}


CALL = "Call note\nDate of call: 3 May 2024\nCaller: Rosa Marsh, mother"


@pytest.mark.parametrize(
    ("said", "whom"),
    [
        ("She says her daughter Lena phoned at six. Lena said she is held in Osk. She was beaten twice.", "Lena"),
        ("She says her daughter Lena was taken on Monday. She was beaten in the car.", "Lena"),
        ("She says she was stopped at the gate. She was beaten by a guard.", "Rosa Marsh"),
    ],
)
def test_what_a_note_tells_of_somebody_goes_on_about_them(said: str, whom: str) -> None:
    (reading,) = find_claims(analyse(text_of(said, CALL), backend())).values
    names = {one.id: one.name for one in reading.entities}
    found = [one for one in reading.claims if one.act == "beating_assault"]
    assert [names[one] for claim in found for one in claim.affected] == [whom]


PAIR = "Ada Lunt and Ivo Marsh were arrested by men in masks in Osk. "


@pytest.mark.parametrize(
    ("content", "act", "words", "whom"),
    [
        (f"{PAIR}Lunt said that guards had beaten her colleague.", "beating_assault", "colleague", {"Ivo Marsh"}),
        (f"{PAIR}Lunt and her friend Petra Holm wept. Guards beat her friend.", "beating_assault", "friend", None),
        (f"{PAIR}Guards beat her younger colleague.", "beating_assault", "colleague", {"her younger colleague"}),
        (
            f"{PAIR}Two relatives visited them. The pair were beaten.",
            "beating_assault",
            "pair",
            {"Ada Lunt", "Ivo Marsh"},
        ),
        (f"{PAIR}A court sentenced both to prison.", "court_decision", "both", {"Ada Lunt", "Ivo Marsh"}),
        (
            "Two men were held: Ada Lunt and a 19-year-old. Guards beat both.",
            "beating_assault",
            "both",
            {"Ada Lunt", "a 19-year-old"},
        ),
    ],
)
def test_two_named_together(content: str, act: str, words: str, whom: set[str] | None) -> None:
    assert set(affected(content, act, words)) == (whom or {"Petra Holm"})


@pytest.mark.parametrize(
    ("content", "groups"),
    [
        ("Nine priests flown out\n\nNine Catholic priests were flown out of Osk. The nine had been beaten.", 1),
        ("Nine priests flown out\n\nNine nuns were flown out of Osk. The nine had been beaten.", 2),
    ],
)
def test_as_many_in_the_title(content: str, groups: int) -> None:
    parts = content.split("\n\n")
    blocks = (
        Block(span=Span(0, len(parts[0])), role="title"),
        Block(span=Span(len(parts[0]) + 2, len(content)), role="paragraph"),
    )
    text = Text(report="r-1", file="f.txt", sha256="0" * 64, content=content, blocks=blocks, language="en", kind="news")
    (reading,) = find_claims(analyse(text, backend())).values
    assert sum(one.kind == "group" for one in reading.entities) == groups


@pytest.mark.parametrize(
    ("content", "named"),
    [
        ("Fighters of the Osk Lancers Force burned the village, a doctor said. The group denied it.", True),
        ("Officers of the Osk Police Force burned the village, a doctor said. The group denied it.", False),
    ],
)
def test_the_group_is_an_armed_one(content: str, *, named: bool) -> None:
    names = [one.names for one in reading_of(content).entities if any("Force" in name for name in one.names)]
    assert any("The group" in forms for forms in names) is named


def test_he_said_behind_a_quotation_is_who_i_am_in_it() -> None:
    content = 'Aibek Jumal rose in the dock. "I read what they gave me. They beat me," he said.'
    assert affected(content, "beating_assault", "They beat me") == ("Aibek Jumal",)


@pytest.mark.parametrize(
    ("content", "forms"),
    [
        ("The detained editor of the Osk Lantern, Mr Ivo Marsh, was beaten.", {"The detained editor", "Ivo Marsh"}),
        ("The widow of Mr Ivo Marsh, Ms Ada Lunt, fled.", {"The widow", "Ada Lunt"}),
        ("A prosecutor who was investigating the gangs, Leo Bazurt, was shot.", {"A prosecutor", "Leo Bazurt"}),
        ("Osk Union spokeswoman Ada Lunt was arrested.", {"Ada Lunt", "spokeswoman Ada Lunt"}),
    ],
)
def test_a_name_behind_a_long_description(content: str, forms: set[str]) -> None:
    assert any(forms <= set(one.names) for one in reading_of(content).entities)


def test_who_asks_in_a_printed_talk_is_nobody_told_of() -> None:
    content = (
        "PRESENTER: Ada Lunt was taken on Monday. Was she beaten?\n\nLUNT: Nobody came. This person was not arrested."
    )
    assert all("PRESENTER" not in one.names for one in reading_of(content, kind="other").entities)


@pytest.mark.parametrize(
    ("publisher", "joined"),
    [("Osk Writers Union", True), ("Osk Daily Post", False)],
)
def test_our_colleague_is_whom_a_group_speaks_of(publisher: str, *, joined: bool) -> None:
    content = "Ada Lunt was arrested on 2 March. Ada Lunt was beaten. Our colleague has been held since."
    kind: ReportKind = "news" if publisher.endswith("Post") else "ngo_statement"
    entities = reading_of(content, publisher=publisher, kind=kind).entities
    assert any({"Ada Lunt", "Our colleague"} <= set(one.names) for one in entities) is joined


@pytest.mark.parametrize(
    ("content", "act", "words", "whom"),
    [
        (
            'Bo Marsh, 48, was taken from his field by six officers, his brother Ivo said. "They beat him," he said.',
            "beating_assault",
            "They beat him",
            ("Bo Marsh",),
        ),
        (
            'Bo Marsh was held for a week, said his uncle Tom Lunt. "They burned him with cigarettes," he added.',
            "torture",
            "burned",
            ("Bo Marsh",),
        ),
    ],
)
def test_he_said_is_who_spoke_before(content: str, act: str, words: str, whom: tuple[str, ...]) -> None:
    assert affected(content, act, words) == whom


@pytest.mark.parametrize(
    "content",
    ["Ivo was taken last night by men in black, 5 or 6. They broke the door.", "Men in masks, four or five, came in."],
)
def test_a_guess_at_a_number_is_nobody_else(content: str) -> None:
    assert sum(one.kind == "group" for one in reading_of(content, kind="call_note").entities) == 1


def test_the_officers_are_those_of_the_body_named() -> None:
    content = "Bo Marsh was arrested by officers of the Third Precinct. He said that the officers had beaten him."
    assert any({"Third Precinct", "the officers"} <= set(one.names) for one in reading_of(content).entities)
