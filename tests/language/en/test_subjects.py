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
SAID_ABOUT = """
1 Nag Nag PROPN NNP 2 nsubj
2 said say VERB VBD 0 root
3 men man NOUN NNS 2 nsubj
4 blocked block VERB VBD 2 ccomp
5 roads road NOUN NNS 4 obj
6 slapped slap VERB VBD 2 conj
"""
ONE_OF_THEM = """
1 one one NUM CD 5 nsubj
2 , , PUNCT , 3 punct
3 Bo Bo PROPN NNP 5 nsubj
4 , , PUNCT , 3 punct
5 died die VERB VBD 0 root
"""
FOUND_GUILTY = """
1 court court NOUN NN 2 nsubj
2 finds find VERB VBZ 0 root
3 Bo Bo PROPN NNP 2 obj
4 guilty guilty ADJ JJ 2 xcomp
5 sentences sentence VERB VBZ 4 conj
6 him he PRON PRP 5 obj
"""
WHAT = """
1 source source NOUN NN 2 nsubj
2 denied deny VERB VBD 0 root
3 what what PRON WP 5 nsubj:pass
4 was be AUX VBD 5 aux:pass
5 written write VERB VBN 1 acl:relcl
"""
SPOKESMAN = """
1 Police police NOUN NN 2 compound
2 Bo Bo PROPN NNP 3 flat
3 said say VERB VBD 0 root
"""
LISTED = """
1 men man NOUN NNS 2 nsubj
2 shot shoot VERB VBD 9 ccomp
3 monk monk NOUN NN 2 obj
4 , , PUNCT , 5 punct
5 residents resident NOUN NNS 2 parataxis
6 and and CCONJ CC 8 cc
7 a a DET DT 8 det
8 group group NOUN NN 3 conj
9 said say VERB VBD 0 root
"""
NOT_SAID = LISTED.replace("9 said say VERB VBD 0 root", "9 fled flee VERB VBD 0 root")
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
        (SAID_ABOUT, 2, 3, "nsubj"),
        (SAID_ABOUT, 5, 3, "conj"),
        (ONE_OF_THEM, 2, 0, "appos"),
        (FOUND_GUILTY, 4, 1, "conj"),
        (WHAT, 4, 1, "ccomp"),
        (SPOKESMAN, 1, 2, "nsubj"),
        (LISTED, 4, 8, "nsubj"),
        (LISTED, 7, 4, "conj"),
        (NOT_SAID, 7, 2, "conj"),
    ],
)
def test_where_a_subject_hangs(parse: str, word: int, head: int, relation: str) -> None:
    (sentence,) = mend_subjects(parsed(parse).sentences)
    assert (sentence.tokens[word].head, sentence.tokens[word].deprel) == (head, relation)
