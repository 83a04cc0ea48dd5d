"""Acts found with the shipped language model and weights."""

from __future__ import annotations

import hashlib
from importlib.resources import files

import pytest

from onrecord.claims import find_claims
from onrecord.claims.acts import find_acts
from onrecord.claims.acts.weigh import weights
from onrecord.language import analyse
from onrecord.language.backends.onnx import OnnxBackend
from onrecord.model import ACTS, Analysis, Block, Copy, Span, Text
from tests.claims.acts.examples import EXAMPLES


@pytest.fixture(scope="module")
def backend() -> OnnxBackend:
    return OnnxBackend()


def read(content: str, backend: OnnxBackend, copies: tuple[Copy, ...] = ()) -> Analysis:
    """The analysis of a text of one paragraph a line."""
    blocks, at = [], 0
    for line in content.split("\n"):
        if line:
            blocks.append(Block(span=Span(at, at + len(line)), role="paragraph"))
        at += len(line) + 1
    text = Text(
        report="r-test",
        file="t.txt",
        sha256="0" * 64,
        content=content,
        blocks=tuple(blocks),
        copies=copies,
        language="en",
    )
    return analyse(text, backend)


def test_there_is_an_example_of_every_act() -> None:
    assert set(EXAMPLES) == set(ACTS)


@pytest.mark.parametrize("act", sorted(EXAMPLES))
def test_every_act_is_found(act: str, backend: OnnxBackend) -> None:
    analysis = read(EXAMPLES[act], backend)
    assert act in [found.act for found in find_acts(analysis)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The museum opens at nine and sells tickets at the door.",
        "Rain fell on the hills and the bus was late again.",
        "The committee met twice and discussed the price of bread.",
    ],
)
def test_a_sentence_without_acts_tells_none(sentence: str, backend: OnnxBackend) -> None:
    assert find_acts(read(sentence, backend)) == ()


def test_a_copied_passage_makes_no_second_claim(backend: OnnxBackend) -> None:
    line = "Police arrested Tomas Velk on Monday."
    content = f"{line}\n{line}"
    copy = Copy(span=Span(len(line) + 1, len(content)), of=Span(0, len(line)))
    assert len(find_acts(read(content, backend))) == 2
    assert len(find_acts(read(content, backend, (copy,)))) == 1


def test_claims_hold_their_passages_and_are_the_same_each_time(backend: OnnxBackend) -> None:
    content = "\n".join(EXAMPLES.values())
    first, second = (find_claims(read(content, backend)).values[0] for _ in range(2))
    assert first.claims == second.claims
    assert len({claim.id for claim in first.claims}) == len(first.claims)
    for claim in first.claims:
        for evidence in claim.evidence:
            assert evidence.span.of(content) == evidence.quotation
        assert not set(claim.doers) & set(claim.affected)


def test_an_empty_analysis_gives_a_reading_without_claims() -> None:
    text = Text(report="r-test", file="t.txt", sha256="0" * 64, content="Привет", language="ru")
    assert find_claims(Analysis(text=text)).values[0].claims == ()


def test_the_weights_were_learned_with_the_shipped_language_model() -> None:
    """If this fails, run training/claims/learn.py again: the weights fit one language model alone."""
    model = (files("onrecord.language") / "data" / "en.onnx").read_bytes()
    assert weights()["language_model"] == hashlib.sha256(model).hexdigest()


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Two men tried to kill the mayor Ada Moss on Friday.", [("attempted_killing", "happened")]),
        ("The attempted murder of Ada Moss shocked the town.", [("attempted_killing", "happened")]),
        ("He feared for his life, Marek Tolva said.", [("killing", "feared")]),
        ("Police foiled an attempted kidnapping of the nurse.", [("abduction", "attempted")]),
        ("The clerk passed the order on to his deputy.", []),
    ],
)
def test_what_did_not_come_about(backend: OnnxBackend, sentence: str, found: list[tuple[str, str]]) -> None:
    assert [(act.act, act.modality) for act in find_acts(read(sentence, backend))] == found


@pytest.mark.parametrize(
    "sentence",
    [
        "She said that the officers had threatened to shoot her younger son if she screamed.",
        "He told the paper that a caller had warned him: leave the town or your shop will burn.",
        "The widow says they threatened to come back for her boys.",
    ],
)
def test_what_is_said_and_the_saying_of_it_are_one_threat(sentence: str, backend: OnnxBackend) -> None:
    threats = [act for act in find_acts(read(sentence, backend)) if act.act == "threat"]
    assert len(threats) == 1


@pytest.mark.parametrize("words", ["working for foreign enemies", "staging the film", "lying about the raid"])
def test_what_is_weighed_as_the_accusation_itself_is_no_other_act_in_it(words: str, backend: OnnxBackend) -> None:
    analysis = read(f"The governor accused the union of {words}.", backend)
    assert [found.act for found in find_acts(analysis)] == ["counter_accusation"]
