"""Who says it, behind what is said, in sentences parsed as the model parses them."""

from __future__ import annotations

import pytest

from onrecord.language.en.tellers import mend_tellers
from tests.claims.parsed import parsed

TWO_SUBJECTS = """
1 Emil Emil PROPN NNP 3 nsubj:pass person
2 was be AUX VBD 3 aux:pass
3 detained detain VERB VBN 7 ccomp
4 , , PUNCT , 3 punct
5 his his PRON PRP$ 6 nmod:poss
6 wife wife NOUN NN 3 nsubj:pass
7 said say VERB VBD 0 root
8 . . PUNCT . 7 punct
"""
AS_IT_SHOULD_BE = TWO_SUBJECTS.replace("6 wife wife NOUN NN 3 nsubj:pass", "6 wife wife NOUN NN 7 nsubj")
WITHOUT_COMMA = TWO_SUBJECTS.replace("4 , , PUNCT , 3 punct", "4 when when ADV WRB 3 advmod")
ONE_SUBJECT = TWO_SUBJECTS.replace("1 Emil Emil PROPN NNP 3 nsubj:pass", "1 Emil Emil PROPN NNP 3 obl")


@pytest.mark.parametrize(
    ("parse", "head", "relation"),
    [
        (TWO_SUBJECTS, 6, "nsubj"),
        (AS_IT_SHOULD_BE, 6, "nsubj"),
        (WITHOUT_COMMA, 2, "nsubj:pass"),
        (ONE_SUBJECT, 2, "nsubj:pass"),
    ],
)
def test_the_one_who_says_it(parse: str, head: int, relation: str) -> None:
    (sentence,) = mend_tellers(parsed(parse).sentences)
    assert (sentence.tokens[5].head, sentence.tokens[5].deprel) == (head, relation)


BEHIND = """
1 Emil Emil PROPN NNP 3 nsubj:pass person
2 was be AUX VBD 3 aux:pass
3 detained detain VERB VBN 5 ccomp
4 , , PUNCT , 3 punct
5 said say VERB VBD 0 root
6 Ada Ada PROPN NNP 3 obl:agent person
7 , , PUNCT , 9 punct
8 a a DET DT 9 det
9 neighbour neighbour NOUN NN 6 appos person
10 . . PUNCT . 5 punct
"""
BY_SOMEBODY = """
1 Emil Emil PROPN NNP 3 nsubj:pass person
2 was be AUX VBD 3 aux:pass
3 detained detain VERB VBN 0 root
4 , , PUNCT , 6 punct
5 by by ADP IN 6 case
6 police police NOUN NNS 3 obl:agent
7 . . PUNCT . 3 punct
"""
OF_THE_TOWN = """
1 Men man NOUN NNS 2 nsubj person
2 burned burn VERB VBD 9 ccomp
3 huts hut NOUN NNS 2 obj
4 in in ADP IN 5 case
5 Wend Wend PROPN NNP 2 obl place
6 , , PUNCT , 8 punct
7 the the DET DT 8 det
8 bishop bishop NOUN NN 5 appos person
9 said say VERB VBD 0 root
10 . . PUNCT . 9 punct
"""
EXCHANGED = """
1 Emil Emil PROPN NNP 7 nsubj person
2 died die VERB VBD 7 ccomp
3 Monday Monday PROPN NNP 2 obl time
4 , , PUNCT , 2 punct
5 the the DET DT 6 det
6 clinic clinic NOUN NN 2 nsubj organisation
7 said say VERB VBD 0 root
8 . . PUNCT . 7 punct
"""


@pytest.mark.parametrize(
    ("parse", "number", "head", "relation"),
    [
        (BEHIND, 5, 4, "nsubj"),
        (BEHIND, 0, 2, "nsubj:pass"),
        (BY_SOMEBODY, 5, 2, "obl:agent"),
        (OF_THE_TOWN, 7, 8, "nsubj"),
        (OF_THE_TOWN, 0, 1, "nsubj"),
        (EXCHANGED, 5, 6, "nsubj"),
        (EXCHANGED, 0, 1, "nsubj"),
    ],
)
def test_who_says_it_is_nobody_in_what_is_said(parse: str, number: int, head: int, relation: str) -> None:
    (sentence,) = mend_tellers(parsed(parse).sentences)
    assert (sentence.tokens[number].head, sentence.tokens[number].deprel) == (head, relation)
