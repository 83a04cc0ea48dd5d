"""Lemmas: of the edits that the network proposes, the first that gives a word."""

from __future__ import annotations

import pytest

from onrecord.language.backends.pieces import edit, script
from onrecord.language.en.lemmas import Lemmas

SCRIPTS = ["L|0|", "L|1|", "L|2|", "L|2|e", "K|0|", "K|1|"]
LEMMAS = Lemmas(SCRIPTS, {"V": "abduct release deny", "N": "prison"}, {"V went": "go"})


@pytest.mark.parametrize(
    ("word", "tags", "best", "expected"),
    [
        ("abducted", ("VERB", "VBD"), [1, 2, 0], "abduct"),  # `abducte` is no word, the next edit gives one
        ("released", ("VERB", "VBN"), [1, 2, 0], "release"),
        ("went", ("VERB", "VBD"), [0, 1, 2], "go"),
        ("Prisons", ("NOUN", "NNS"), [1, 0, 2], "prison"),
        ("Caller", ("NOUN", "NN"), [2, 0, 1], "caller"),  # a single thing is called as it is written
        ("fled", ("VERB", "VBD"), [1, 2, 0], "flee"),
        ("bound", ("VERB", "VBN"), [0, 1, 2], "bind"),
        ("denied", ("VERB", "VBD"), [1, 0, 2], "deny"),  # no edit gives a word, the rule does
        ("zorbs", ("NOUN", "NNS"), [1, 0, 2], "zorb"),  # unknown: the likeliest edit stands
        ("Orun", ("PROPN", "NNP"), [0, 4, 1], "Orun"),  # names keep their case
        ("Oruns", ("PROPN", "NNPS"), [5, 4, 1], "Orun"),
        ("New", ("ADJ", "NNP"), [0, 4, 1], "New"),
        ("i", ("PRON", "PRP"), [0, 4, 1], "I"),
    ],
)
def test_lemma(word: str, tags: tuple[str, str], best: list[int], expected: str) -> None:
    assert LEMMAS.of(word, tags, best) == expected


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("went", "go"),
        ("Arrested", "arrest"),
        ("men", "man"),
        ("Minsk", "Minsk"),
        ("IS", "be"),
        ("it", "it"),
        ("ÉTATS", "état"),
    ],
)
def test_a_script_makes_the_lemma_it_was_made_from(word: str, lemma: str) -> None:
    assert edit(word, script(word, lemma)) == lemma
