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
