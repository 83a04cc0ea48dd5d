"""What is said of the sources of an event: by the templates, never more than the sources say."""

from dataclasses import replace

import pytest

from onrecord.model import Case, Link
from onrecord.model.case import Challenge, Support
from onrecord.model.entity import EntityKind
from onrecord.publish import wording
from onrecord.publish.sentences import chain, challenged_by, sentence, supported_by
from onrecord.publish.who import clean, listed, name
from tests.publish import sample


def with_event(**changes: object) -> Case:
    plain = sample.case()
    return replace(plain, events=(replace(plain.events[0], **changes), *plain.events[1:]))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("support", "expected"),
    [
        ("alleged", "According to Mira Dral."),
        ("alleged_firsthand", "According to Mira Dral, who says they saw it."),
        ("unattributed", "Reported without saying according to whom."),
        ("inferred", "No passage says it; it was concluded."),
        ("withdrawn", "Mira Dral said it and has taken it back."),
        ("adjudicated", "Found by Mira Dral."),
        ("single_channel", "Mira Dral, all as reported by Lantern."),
    ],
)
def test_support(support: Support, expected: str) -> None:
    case = with_event(support=support)
    assert supported_by(case, case.events[0]) == expected


def test_where_nobody_says_it() -> None:
    denied = with_event(support="inferred", claims=("c-3",))
    expected = "Nobody says it in these reports; only a denial is on record, by Dolin station."
    assert supported_by(denied, denied.events[0]) == expected


def test_an_acknowledgement_names_those_who_speak_for_themselves() -> None:
    plain = sample.case()
    note = plain.readings[1]
    own = replace(note.claims[0], stance="assert")
    event = replace(plain.events[0], support="officially_acknowledged", origins=("e-sister", "e-station"))
    case = replace(plain, readings=(plain.readings[0], replace(note, claims=(own,))), events=(event,))
    assert supported_by(case, event) == "Dolin station stated it in its own words, on 6 May 2021."


@pytest.mark.parametrize(
    ("challenge", "expected"),
    [
        ("unchallenged", ""),
        ("denied_specific", "Dolin station denied it, on 6 May 2021."),
        ("denied_general", "Dolin station denied that such acts happen (a general statement, on 6 May 2021)."),
        ("alternative_given", "Dolin station explained it otherwise, on 6 May 2021."),
        ("disputed", "Accounts differ: when it was."),
    ],
)
def test_challenge(challenge: Challenge, expected: str) -> None:
    case = with_event(challenge=challenge)
    assert challenged_by(case, case.events[0]) == expected


def test_chain() -> None:
    case = sample.case()
    claim = case.claims["c-1"]
    assert chain(case, claim) == "Mira Dral, who says they saw it; in Lantern"
    relayed = replace(claim, according_to=(Link(entity=None, name=""), *claim.according_to[::-1]))
    assert chain(case, relayed) == "somebody not named; through Lantern; in Mira Dral"


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ([], ""),
        (["A"], "A"),
        (["A", "B"], "A and B"),
        (["A", "B", "A", "C"], "A, B and C"),
        (list("ABCDEF"), "A, B, C, D and 2 more"),
    ],
)
def test_listed(names: list[str], expected: str) -> None:
    assert listed(names) == expected


def test_clean() -> None:
    assert clean("a\x1b[0m\u202eb\u200dc\ud800\n") == "a\ufffd[0mb\u200dc\ufffd\n"


def test_every_status_word_has_a_meaning() -> None:
    from typing import get_args  # noqa: PLC0415

    for word in get_args(Support):
        assert wording.support(word).meaning, word
    for word in get_args(Challenge):
        assert wording.challenge(word).meaning, word


@pytest.mark.parametrize(
    ("written", "shown"),
    [("Four men", "four men"), ("Dolin prison", "Dolin prison"), ("POLICE", "POLICE"), ("His house", "his house")],
)
def test_who_is_not_named_stands_in_small_letters_save_for_names(written: str, shown: str) -> None:
    case = sample.case()
    men = replace(case.entity["e-men"], name=written)
    assert name(replace(case, entities=(*case.entities[:-1], men)), "e-men") == shown


@pytest.mark.parametrize(
    ("kind", "doing", "living"),
    [
        ("person", "who speaks of what they did themselves", "who says they lived through it"),
        ("group", "who speak of what they did", "who say they lived through it"),
        ("organisation", "speaking of what it did itself", "speaking of itself"),
    ],
)
def test_one_who_did_it_speaks_of_their_own_deed(kind: EntityKind, doing: str, living: str) -> None:
    case = sample.case()
    speaking = replace(case.entity["e-sister"], kind=kind)
    case = replace(case, entities=(speaking, *(one for one in case.entities if one.id != "e-sister")))
    root = Link(entity="e-sister", name="Mira Dral", basis="experienced")
    own = replace(case.readings[0].claims[0], doers=("e-sister",), according_to=(root,))
    assert chain(case, own) == f"Mira Dral, {doing}"
    assert chain(case, replace(own, doers=())) == f"Mira Dral, {living}"


@pytest.mark.parametrize(
    ("words", "written"),
    [("according to Irena K..", "According to Irena K."), ("he said ...", "He said ..."), ("yes.", "Yes.")],
)
def test_a_sentence_has_one_full_stop(words: str, written: str) -> None:
    assert sentence(words) == written
