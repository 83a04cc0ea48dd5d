"""Whether an act happened, was tried, planned, feared, denied in its own words, or only wished for."""

from __future__ import annotations

import pytest

from onrecord.claims.acts.modality import is_fear, mood
from tests.claims.acts import trees

FEARED = """
1 They they PRON PRP 2 nsubj
2 fear fear VERB VBP 0 root
3 she she PRON PRP 6 nsubj:pass
4 may may AUX MD 6 aux
5 be be AUX VB 6 aux:pass
6 killed kill VERB VBN 2 ccomp
"""

AT_RISK = """
1 He he PRON PRP 3 nsubj
2 is be AUX VBZ 3 cop
3 at at ADP IN 4 case
4 risk risk NOUN NN 0 root
5 of of ADP IN 6 case
6 execution execution NOUN NN 4 nmod
"""

ATTEMPTED = """
1 Two two NUM CD 2 nsubj
2 tried try VERB VBD 0 root
3 to to PART TO 4 mark
4 abduct abduct VERB VB 2 xcomp
5 him he PRON PRP 4 obj
"""

THREATENED = """
1 Guards guard NOUN NNS 2 nsubj
2 threatened threaten VERB VBD 0 root
3 to to PART TO 4 mark
4 shoot shoot VERB VB 2 xcomp
5 her she PRON PRP 4 obj
"""

PLANNED = """
1 The the DET DT 2 det
2 baker baker NOUN NN 5 nsubj:pass
3 will will AUX MD 5 aux
4 be be AUX VB 5 aux:pass
5 tried try VERB VBN 0 root
"""

WISHED = """
1 The the DET DT 2 det
2 union union NOUN NN 3 nsubj
3 demanded demand VERB VBD 0 root
4 the the DET DT 5 det
5 release release NOUN NN 3 obj
6 of of ADP IN 7 case
7 Ada Ada PROPN NNP 5 nmod
"""

CONDITIONAL = """
1 If if SCONJ IN 3 mark
2 he he PRON PRP 3 nsubj
3 flees flee VERB VBZ 6 advcl
4 we we PRON PRP 6 nsubj
5 shall shall AUX MD 6 aux
6 lose lose VERB VB 0 root
"""

NOBODY = """
1 Nobody nobody PRON NN 2 nsubj
2 beat beat VERB VBD 0 root
3 him he PRON PRP 2 obj
"""

BEFORE_NOUN = """
1 Police police NOUN NN 2 nsubj
2 report report VERB VBP 0 root
3 a a DET DT 5 det
4 {0} {0} ADJ JJ 5 amod
5 kidnapping kidnapping NOUN NN 2 obj
"""


@pytest.mark.parametrize(
    ("source", "word", "expected"),
    [
        (trees.ACTIVE, "detained", "happened"),
        (trees.AGENTLESS, "charged", "negated"),
        (NOBODY, "beat", "negated"),
        (FEARED, "killed", "feared"),
        (AT_RISK, "execution", "feared"),
        (ATTEMPTED, "abduct", "attempted"),
        (THREATENED, "shoot", "threatened"),
        (PLANNED, "tried", "planned"),
        (WISHED, "release", "wished"),
        (CONDITIONAL, "flees", "open"),
        (BEFORE_NOUN.format("attempted"), "kidnapping", "attempted"),
        (BEFORE_NOUN.format("foiled"), "kidnapping", "attempted"),
        (BEFORE_NOUN.format("planned"), "kidnapping", "planned"),
        (BEFORE_NOUN.format("second"), "kidnapping", "happened"),
    ],
)
def test_mood(source: str, word: str, expected: str) -> None:
    tree = trees.tree(source)
    number = [token.text for token in tree.tokens].index(word)
    assert mood(tree, number) == expected


@pytest.mark.parametrize(
    ("source", "word", "expected"),
    [(FEARED, "fear", True), (AT_RISK, "risk", True), (FEARED, "killed", False), (ATTEMPTED, "tried", False)],
)
def test_words_of_fear(source: str, word: str, *, expected: bool) -> None:
    tree = trees.tree(source)
    assert is_fear(tree, [token.text for token in tree.tokens].index(word)) is expected
