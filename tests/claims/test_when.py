"""Which time in a sentence is the time of an act, on hand-written trees."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.claims.acts import ActMention
from onrecord.claims.when import Moments
from onrecord.dates import parse_edtf
from onrecord.language.en.times import find_times
from onrecord.model import Analysis, Span, When
from tests.claims.parsed import parsed

ARRESTED_ON = """
1 Police     police     NOUN  NNS 2 nsubj
2 arrested   arrest     VERB  VBD 0 root
3 him        he         PRON  PRP 2 obj
4 on         on         ADP   IN  5 case
5 Monday     Monday     PROPN NNP 2 obl
6 and        and        CCONJ CC  7 cc
7 beat       beat       VERB  VBD 2 conj
8 him        he         PRON  PRP 7 obj nospace
9 .          .          PUNCT .   2 punct
"""
SAID_ON = """
1 She        she        PRON  PRP 2 nsubj
2 said       say        VERB  VBD 0 root
3 on         on         ADP   IN  4 case
4 Monday     Monday     PROPN NNP 2 obl
5 that       that       SCONJ IN  7 mark
6 police     police     NOUN  NNS 7 nsubj
7 arrested   arrest     VERB  VBD 2 ccomp
8 him        he         PRON  PRP 7 obj nospace
9 .          .          PUNCT .   2 punct
"""
SAID_THAT_ON = """
1 She        she        PRON  PRP 2 nsubj
2 said       say        VERB  VBD 0 root
3 that       that       SCONJ IN  7 mark
4 on         on         ADP   IN  5 case
5 Monday     Monday     PROPN NNP 2 obl
6 police     police     NOUN  NNS 7 nsubj
7 arrested   arrest     VERB  VBD 2 ccomp
8 him        he         PRON  PRP 7 obj nospace
9 .          .          PUNCT .   2 punct
"""
TWO_TIMES = """
1  He         he         PRON  PRP 3 nsubj:pass
2  was        be         AUX   VBD 3 aux:pass
3  arrested   arrest     VERB  VBN 0 root
4  on         on         ADP   IN  5 case
5  Monday     Monday     PROPN NNP 3 obl
6  and        and        CCONJ CC  8 cc
7  was        be         AUX   VBD 8 aux:pass
8  freed      free       VERB  VBN 3 conj
9  on         on         ADP   IN  10 case
10 Thursday   Thursday   PROPN NNP 8 obl nospace
11 .          .          PUNCT .   3 punct
"""
AFTER_ARREST = """
1  He         he         PRON  PRP 3 nsubj:pass
2  was        be         AUX   VBD 3 aux:pass
3  freed      free       VERB  VBN 0 root
4  on         on         ADP   IN  5 case
5  Thursday   Thursday   PROPN NNP 3 obl
6  after      after      SCONJ IN  8 mark
7  being      be         AUX   VBG 8 aux:pass
8  beaten     beat       VERB  VBN 3 advcl nospace
9  .          .          PUNCT .   3 punct
"""
ORDER_OF = """
1 The        the        DET   DT  2 det
2 order      order      NOUN  NN  6 nsubj:pass
3 of         of         ADP   IN  4 case
4 Monday     Monday     PROPN NNP 2 nmod
5 was        be         AUX   VBD 6 aux:pass
6 refused    refuse     VERB  VBN 0 root nospace
7 .          .          PUNCT .   6 punct
"""
HEARING_IS = """
1 The        the        DET   DT  2 det
2 hearing    hearing    NOUN  NN  5 nsubj
3 is         be         AUX   VBZ 5 cop
4 on         on         ADP   IN  5 case
5 Monday     Monday     PROPN NNP 0 root nospace
6 .          .          PUNCT .   5 punct
"""
LODGED_ON = """
1 The        the        DET   DT  2 det
2 complaint  complaint  NOUN  NN  6 nsubj:pass
3 lodged     lodge      VERB  VBN 2 acl
4 Monday     Monday     PROPN NNP 3 obl:tmod
5 was        be         AUX   VBD 6 aux:pass
6 refused    refuse     VERB  VBN 0 root
7 Thursday   Thursday   PROPN NNP 6 obl:tmod nospace
8 .          .          PUNCT .   6 punct
"""
OTHER_SUBJECT = """
1 He         he         PRON  PRP 3 nsubj:pass
2 was        be         AUX   VBD 3 aux:pass
3 beaten     beat       VERB  VBN 0 root
4 and        and        CCONJ CC  6 cc
5 she        she        PRON  PRP 6 nsubj
6 left       leave      VERB  VBD 3 conj
7 on         on         ADP   IN  8 case
8 Monday     Monday     PROPN NNP 6 obl nospace
9 .          .          PUNCT .   3 punct
"""
DATELINE = """
1  GENEVA    Geneva     PROPN NNP 7 dep nospace
2  ,         ,          PUNCT ,   1 punct
3  5         5          NUM   CD  7 obl
4  February  February   PROPN NNP 3 nmod:tmod
5  -         -          PUNCT ,   1 punct
6  Police    police     NOUN  NNS 7 nsubj
7  arrested  arrest     VERB  VBD 0 root
8  him       he         PRON  PRP 7 obj nospace
9  .         .          PUNCT .   7 punct
"""
NO_TIME = """
1 Police     police     NOUN  NNS 2 nsubj
2 arrested   arrest     VERB  VBD 0 root
3 him        he         PRON  PRP 2 obj nospace
4 .          .          PUNCT .   2 punct
"""

OTHERS_WERE = """
1  A          a          DET   DT  2 det
2  clerk      clerk      NOUN  NN  4 nsubj:pass
3  was        be         AUX   VBD 4 aux:pass
4  killed     kill       VERB  VBN 0 root
5  and        and        CCONJ CC  9 cc
6  two        two        NUM   CD  7 nummod
7  drivers    driver     NOUN  NNS 9 nsubj:pass
8  were       be         AUX   VBD 9 aux:pass
9  beaten     beat       VERB  VBN 4 conj
10 on         on         ADP   IN  11 case
11 Monday     Monday     PROPN NNP 9 obl nospace
12 .          .          PUNCT .   4 punct
"""
THAT_LEFT = """
1  Police     police     NOUN  NNS 2 nsubj
2  described  describe   VERB  VBD 0 root
3  an         a          DET   DT  4 det
4  ambush     ambush     NOUN  NN  2 obj
5  on         on         ADP   IN  6 case
6  Monday     Monday     PROPN NNP 4 nmod
7  that       that       PRON  WDT 8 nsubj
8  left       leave      VERB  VBD 4 acl:relcl
9  one        one        NUM   CD  10 nummod
10 driver     driver     NOUN  NN  8 obj
11 dead       dead       ADJ   JJ  8 xcomp nospace
12 .          .          PUNCT .   2 punct
"""
THAT_KILLED = """
1  Troops     troop      NOUN  NNS 2 nsubj
2  launched   launch     VERB  VBD 0 root
3  a          a          DET   DT  4 det
4  raid       raid       NOUN  NN  2 obj
5  on         on         ADP   IN  6 case
6  Monday     Monday     PROPN NNP 2 obl
7  that       that       PRON  WDT 8 nsubj
8  killed     kill       VERB  VBD 4 acl:relcl
9  him        he         PRON  PRP 8 obj nospace
10 .          .          PUNCT .   2 punct
"""
THAT_BEGAN = """
1  He         he         PRON  PRP 2 nsubj
2  died       die        VERB  VBD 0 root
3  in         in         ADP   IN  5 case
4  the        the        DET   DT  5 det
5  clashes    clash      NOUN  NNS 2 obl
6  that       that       PRON  WDT 7 nsubj
7  began      begin      VERB  VBD 5 acl:relcl
8  on         on         ADP   IN  9 case
9  Monday     Monday     PROPN NNP 7 obl nospace
10 .          .          PUNCT .   2 punct
"""
WAS_REPORTED = """
1  The        the        DET   DT  2 det
2  beating    beating    NOUN  NN  4 nsubj:pass
3  was        be         AUX   VBD 4 aux:pass
4  reported   report     VERB  VBN 0 root
5  around     around     ADP   IN  6 case
6  9          9          NUM   CD  4 obl
7  p.m.       p.m.       NOUN  NN  6 nmod
8  Monday     Monday     PROPN NNP 6 nmod
9  .          .          PUNCT .   4 punct
"""
WAS_REPORTED_ON = """
1  The        the        DET   DT  2 det
2  beating    beating    NOUN  NN  4 nsubj:pass
3  was        be         AUX   VBD 4 aux:pass
4  reported   report     VERB  VBN 0 root
5  on         on         ADP   IN  6 case
6  Monday     Monday     PROPN NNP 4 obl nospace
7  .          .          PUNCT .   4 punct
"""
CASES = [
    (ARRESTED_ON, "arrested", "arrest_detention", "2021-02-01"),
    (ARRESTED_ON, "beat", "beating_assault", "2021-02-01"),
    (SAID_ON, "arrested", "arrest_detention", None),
    (SAID_ON, "arrested", "threat", "2021-02-01"),
    (SAID_THAT_ON, "arrested", "arrest_detention", "2021-02-01"),
    (TWO_TIMES, "arrested", "arrest_detention", "2021-02-01"),
    (TWO_TIMES, "freed", "release", "2021-02-04"),
    (AFTER_ARREST, "freed", "release", "2021-02-04"),
    (AFTER_ARREST, "beaten", "beating_assault", None),
    (ORDER_OF, "refused", "official_refusal_to_act", None),
    (HEARING_IS, "hearing", "court_decision", "2021-02-01"),
    (LODGED_ON, "complaint", "complaint_filed", "2021-02-01"),
    (OTHER_SUBJECT, "beaten", "beating_assault", None),
    (DATELINE, "arrested", "arrest_detention", None),
    (NO_TIME, "arrested", "arrest_detention", None),
    (OTHERS_WERE, "killed", "killing", "2021-02-01"),
    (THAT_LEFT, "dead", "killing", "2021-02-01"),
    (THAT_KILLED, "killed", "killing", "2021-02-01"),
    (THAT_BEGAN, "died", "killing", "2021-02-01"),
    (WAS_REPORTED, "beating", "beating_assault", "2021-02-01"),
    (WAS_REPORTED_ON, "beating", "beating_assault", None),
]


def _when(source: str, trigger: str, act: str) -> When:
    analysis = parsed(source, published=parse_edtf("2021-02-05"))
    analysis = replace(analysis, times=find_times(analysis.text, analysis.sentences))
    return Moments(analysis).of(_mention(analysis, trigger, act))


def _mention(analysis: Analysis, trigger: str, act: str) -> ActMention:
    tokens = analysis.sentences[0].tokens
    number = next(n for n, token in enumerate(tokens) if token.text == trigger)
    return ActMention(act=act, sentence=0, trigger=(number,), kind="verb", evidence=Span(0, 1))


@pytest.mark.parametrize(("source", "trigger", "act", "edtf"), CASES)
def test_when(source: str, trigger: str, act: str, edtf: str | None) -> None:
    when = _when(source, trigger, act)
    assert (when.date.edtf if when.date else None) == edtf


def test_what_is_kept_of_a_time() -> None:
    when = _when(ARRESTED_ON, "arrested", "arrest_detention")
    assert when.phrase
    assert (when.phrase.quotation, when.basis, when.anchor, when.clock) == ("Monday", "computed", "published", None)


def test_no_time_is_said_to_be_none() -> None:
    assert _when(NO_TIME, "arrested", "arrest_detention") == When()
