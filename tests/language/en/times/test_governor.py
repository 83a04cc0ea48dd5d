"""What lies ahead and what behind, by the verb a time hangs on."""

from __future__ import annotations

import pytest

from onrecord.language.en.times import governor
from onrecord.language.en.tree import Tree
from tests.claims.parsed import parsed

WILL = """
1 They       they       PRON  PRP 3 nsubj
2 will       will       AUX   MD  3 aux
3 meet       meet       VERB  VB  0 root
4 Monday     Monday     PROPN NNP 3 obl:tmod
"""
MET = """
1 They       they       PRON  PRP 2 nsubj
2 met        meet       VERB  VBD 0 root
3 Monday     Monday     PROPN NNP 2 obl:tmod
"""
HAVE_MET = """
1 They       they       PRON  PRP 4 nsubj
2 may        may        AUX   MD  4 aux
3 have       have       AUX   VB  4 aux
4 met        meet       VERB  VBN 0 root
5 Monday     Monday     PROPN NNP 4 obl:tmod
"""
PLAN = """
1 They       they       PRON  PRP 2 nsubj
2 plan       plan       VERB  VBP 0 root
3 to         to         PART  TO  4 mark
4 meet       meet       VERB  VB  2 xcomp
5 Monday     Monday     PROPN NNP 4 obl:tmod
"""
REFUSED = """
1 They       they       PRON  PRP 2 nsubj
2 refused    refuse     VERB  VBD 0 root
3 to         to         PART  TO  4 mark
4 meet       meet       VERB  VB  2 xcomp
5 Monday     Monday     PROPN NNP 4 obl:tmod
"""
ARE_TO = """
1 They       they       PRON  PRP 4 nsubj
2 are        be         AUX   VBP 4 aux
3 to         to         PART  TO  4 mark
4 meet       meet       VERB  VB  0 root
5 Monday     Monday     PROPN NNP 4 obl:tmod
"""
POSSESSIVE = """
1 They       they       PRON  PRP 3 nsubj
2 will       will       AUX   MD  3 aux
3 heed       heed       VERB  VB  0 root
4 Monday     Monday     PROPN NNP 6 nmod:poss nospace
5 's         's         PART  POS 4 case
6 order      order      NOUN  NN  3 obj
"""
RAID_OF = """
1 They       they       PRON  PRP 3 nsubj
2 will       will       AUX   MD  3 aux
3 discuss    discuss    VERB  VB  0 root
4 the        the        DET   DT  6 det
5 Monday     Monday     PROPN NNP 6 compound
6 raid       raid       NOUN  NN  3 obj
"""
PUTS = """
1 He         he         PRON  PRP 2 nsubj
2 puts       put        VERB  VBZ 0 root
3 it         it         PRON  PRP 2 obj
4 on         on         ADP   IN  5 case
5 Monday     Monday     PROPN NNP 2 obl
"""
HAD_CALLED_OFF = """
1 They       they       PRON  PRP 3 nsubj
2 had        have       AUX   VBD 3 aux
3 cancelled  cancel     VERB  VBN 0 root
4 talks      talk       NOUN  NNS 3 obj
5 planned    plan       VERB  VBN 4 acl
6 for        for        ADP   IN  7 case
7 Monday     Monday     PROPN NNP 5 obl
"""
WENT_TO_SIGN = """
1 She        she        PRON  PRP 2 nsubj
2 went       go         VERB  VBD 0 root
3 to         to         PART  TO  4 mark
4 sign       sign       VERB  VB  2 advcl
5 on         on         ADP   IN  6 case
6 Monday     Monday     PROPN NNP 4 obl
"""
IS_LOOKING_INTO = """
1 A          a          DET   DT  2 det
2 court      court      NOUN  NN  4 nsubj
3 is         be         AUX   VBZ 4 aux
4 looking    look       VERB  VBG 0 root
5 into       into       ADP   IN  7 case
6 a          a          DET   DT  7 det
7 raid       raid       NOUN  NN  4 obl
8 on         on         ADP   IN  9 case
9 Monday     Monday     PROPN NNP 4 obl
"""
MAY_BE_CHARGED = """
1 He         he         PRON  PRP 4 nsubj:pass
2 may        may        AUX   MD  4 aux
3 be         be         AUX   VB  4 aux:pass
4 charged    charge     VERB  VBN 0 root
5 over       over       ADP   IN  6 case
6 killings   killing    NOUN  NNS 4 obl
7 Monday     Monday     PROPN NNP 6 nmod
"""
IS_HOLDING = """
1 A          a          DET   DT  2 det
2 court      court      NOUN  NN  4 nsubj
3 is         be         AUX   VBZ 4 aux
4 holding    hold       VERB  VBG 0 root
5 a          a          DET   DT  6 det
6 hearing    hearing    NOUN  NN  4 obj
7 on         on         ADP   IN  8 case
8 Monday     Monday     PROPN NNP 4 obl
"""


@pytest.mark.parametrize(
    ("source", "tense"),
    [
        (WILL, "future"),
        (MET, "past"),
        (HAVE_MET, "past"),
        (PLAN, "future"),
        (REFUSED, "past"),
        (ARE_TO, "future"),
        (POSSESSIVE, None),
        (RAID_OF, "past"),
        (PUTS, "past"),
        (HAD_CALLED_OFF, None),
        (WENT_TO_SIGN, "past"),
        (IS_LOOKING_INTO, "past"),
        (MAY_BE_CHARGED, "past"),
        (IS_HOLDING, "future"),
    ],
)
def test_tense(source: str, tense: str | None) -> None:
    tree = Tree(parsed(source).sentences[0])
    number = next(n for n, token in enumerate(tree.tokens) if token.text == "Monday")
    assert governor.tense(tree, number) == tense


SAID = """
1 She        she        PRON  PRP 2 nsubj
2 said       say        VERB  VBD 0 root
3 Monday     Monday     PROPN NNP 2 obl:tmod
"""
SAID_TO_HAVE = """
1 She        she        PRON  PRP 3 nsubj:pass
2 is         be         AUX   VBZ 3 aux:pass
3 said       say        VERB  VBN 0 root
4 to         to         PART  TO  6 mark
5 have       have       AUX   VB  6 aux
6 left       leave      VERB  VBN 3 xcomp
7 Monday     Monday     PROPN NNP 3 obl:tmod
"""


@pytest.mark.parametrize(("source", "saying"), [(SAID, True), (SAID_TO_HAVE, False), (MET, False)])
def test_is_saying(source: str, saying: bool) -> None:  # noqa: FBT001
    tree = Tree(parsed(source).sentences[0])
    number = next(n for n, token in enumerate(tree.tokens) if token.text == "Monday")
    assert governor.is_saying(tree, number) is saying
