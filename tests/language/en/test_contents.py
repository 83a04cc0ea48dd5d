"""What is said or denied hangs on the verb that says it, in sentences parsed as the model parses them."""

from __future__ import annotations

import pytest

from onrecord.language.en.contents import mend_contents
from tests.claims.parsed import parsed

CONSEQUENCE = """
1 They they PRON PRP 2 nsubj
2 said say VERB VBD 0 root
3 if if SCONJ IN 5 mark
4 we we PRON PRP 5 nsubj
5 complained complain VERB VBD 2 advcl
6 they they PRON PRP 8 nsubj
7 would would AUX MD 8 aux
8 come come VERB VB 5 ccomp
"""
ASKED = CONSEQUENCE.replace("6 they they PRON PRP 8 nsubj", "6 whether whether SCONJ IN 8 mark")
DENIED = """
1 Police police NOUN NNS 2 nsubj
2 deny deny VERB VBP 0 root
3 beating beat VERB VBG 2 advcl
4 her she PRON PRP 3 obj
"""
BY_BEATING = DENIED.replace("2 deny deny VERB VBP 0 root", "2 left leave VERB VBD 0 root")


@pytest.mark.parametrize(
    ("parse", "word", "head", "relation"),
    [
        (CONSEQUENCE, 7, 1, "ccomp"),
        (ASKED, 7, 4, "ccomp"),
        (DENIED, 2, 1, "xcomp"),
        (BY_BEATING, 2, 1, "advcl"),
    ],
)
def test_where_what_is_said_hangs(parse: str, word: int, head: int, relation: str) -> None:
    (sentence,) = mend_contents(parsed(parse).sentences)
    assert (sentence.tokens[word].head, sentence.tokens[word].deprel) == (head, relation)
