"""One subject for each verb, in sentences parsed as the model parses them."""

from __future__ import annotations

import pytest

from onrecord.language.en.subjects import mend_subjects
from tests.claims.parsed import parsed

SAW = """
1 A a DET DT 2 det
2 reporter reporter NOUN NN 5 nsubj
3 saw see VERB VBD 0 root
4 police police NOUN NNS 5 nsubj
5 beat beat VERB VBP 3 ccomp
6 men man NOUN NNS 5 obj
"""
WITH_SUBJECT = SAW.replace("6 men man NOUN NNS 5 obj", "6 Ada Ada PROPN NNP 3 nsubj")
INFINITIVE = SAW.replace("3 saw see VERB VBD 0 root", "3 see see VERB VB 0 root")
THAT = """
1 THAT that PRON DT 4 nsubj:pass
2 I I PRON PRP 4 nsubj:pass
3 was be AUX VBD 4 aux:pass
4 carried carry VERB VBN 0 root
"""
TOLD = """
1 Tofa Tofa PROPN NNP 2 nsubj
2 told tell VERB VBD 0 root
3 Justice Justice PROPN NNP 4 nmod:desc
4 Bello Bello PROPN NNP 2 nsubj
"""
SAID = TOLD.replace("2 told tell VERB VBD 0 root", "2 said say VERB VBD 0 root")


@pytest.mark.parametrize(
    ("parse", "word", "head", "relation"),
    [
        (SAW, 1, 2, "nsubj"),
        (WITH_SUBJECT, 1, 4, "nsubj"),
        (INFINITIVE, 1, 4, "nsubj"),
        (THAT, 0, 3, "mark"),
        (TOLD, 3, 1, "iobj"),
        (SAID, 3, 1, "nsubj"),
    ],
)
def test_where_a_subject_hangs(parse: str, word: int, head: int, relation: str) -> None:
    (sentence,) = mend_subjects(parsed(parse).sentences)
    assert (sentence.tokens[word].head, sentence.tokens[word].deprel) == (head, relation)
