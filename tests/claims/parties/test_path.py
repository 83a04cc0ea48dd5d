"""How a phrase hangs together with an act."""

from __future__ import annotations

import pytest

from onrecord.claims.participants.tree import Tree
from onrecord.claims.parties.path import path
from tests.claims.parsed import parsed

SENTENCE = """
1 Guards guard NOUN NNS 2 nsubj is:person
2 came come VERB VBD 0 root
3 and and CCONJ CC 4 cc
4 beat beat VERB VBD 2 conj
5 Ada Ada PROPN NNP 4 obj person
6 and and CCONJ CC 7 cc
7 Bo Bo PROPN NNP 5 conj person
8 at at ADP IN 10 case
9 the the DET DT 10 det
10 house house NOUN NN 4 obl
11 of of ADP IN 12 case
12 Cy Cy PROPN NNP 10 nmod person
13 . . PUNCT . 2 punct
"""


@pytest.mark.parametrize(
    ("head", "told"),
    [(1, "nsubj<conj"), (5, "obj<"), (7, "obj<"), (10, "obl:at<"), (12, "nmod:of.obl<"), (2, "<conj")],
)
def test_the_path_goes_up_and_down(head: int, told: str) -> None:
    assert path(Tree(parsed(SENTENCE).sentences[0]), 3, head - 1) == told
