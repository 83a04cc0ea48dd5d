"""Sentences for tests, parsed by hand: what syntax each construction has, without any language model."""

from __future__ import annotations

from onrecord.claims.acts.tree import Tree
from tests.claims.parsed import parsed

ACTIVE = """
1 Police police NOUN NNS 2 nsubj is:person
2 detained detain VERB VBD 0 root
3 two two NUM CD 4 nummod
4 bakers baker NOUN NNS 2 obj is:person
5 in in ADP IN 6 case
6 Orlin Orlin PROPN NNP 2 obl place
"""

PASSIVE = """
1 The the DET DT 2 det
2 baker baker NOUN NN 4 nsubj:pass is:person
3 was be AUX VBD 4 aux:pass
4 beaten beat VERB VBN 0 root
5 by by ADP IN 6 case
6 guards guard NOUN NNS 4 obl:agent is:person
"""

AGENTLESS = """
1 She she PRON PRP 4 nsubj:pass is:person
2 was be AUX VBD 4 aux:pass
3 never never ADV RB 4 advmod
4 charged charge VERB VBN 0 root
"""

COORDINATED = """
1 He he PRON PRP 3 nsubj:pass is:person
2 was be AUX VBD 3 aux:pass
3 arrested arrest VERB VBN 0 root
4 and and CCONJ CC 5 cc
5 tortured torture VERB VBN 3 conj
"""

SHARED_OBJECT = """
1 Gunmen gunman NOUN NNS 2 nsubj is:person
2 kidnapped kidnap VERB VBD 0 root
3 and and CCONJ CC 4 cc
4 killed kill VERB VBD 2 conj
5 the the DET DT 6 det
6 guard guard NOUN NN 4 obj is:person
"""

PARTICIPLE = """
1 Men man NOUN NNS 4 nsubj is:person
2 detained detain VERB VBN 1 acl
3 overnight overnight ADV RB 2 advmod
4 left leave VERB VBD 0 root
"""

RELATIVE = """
1 The the DET DT 2 det
2 soldiers soldier NOUN NNS 6 nsubj is:person
3 who who PRON WP 4 nsubj
4 took take VERB VBD 2 acl:relcl
5 her she PRON PRP 4 obj is:person
6 laughed laugh VERB VBD 0 root
"""

GAP = """
1 The the DET DT 2 det
2 man man NOUN NN 5 nsubj is:person
3 they they PRON PRP 4 nsubj is:person
4 took take VERB VBD 2 acl:relcl
5 died die VERB VBD 0 root
"""

OBJECT_CONTROL = """
1 Agents agent NOUN NNS 2 nsubj is:person
2 forced force VERB VBD 0 root
3 him he PRON PRP 2 obj is:person
4 to to PART TO 5 mark
5 sign sign VERB VB 2 xcomp
"""

SUBJECT_CONTROL = """
1 He he PRON PRP 2 nsubj is:person
2 managed manage VERB VBD 0 root
3 to to PART TO 4 mark
4 escape escape VERB VB 2 xcomp
"""

PASSIVE_CONTROL = """
1 He he PRON PRP 3 nsubj:pass is:person
2 was be AUX VBD 3 aux:pass
3 made make VERB VBN 0 root
4 to to PART TO 5 mark
5 kneel kneel VERB VB 3 xcomp
"""

CAUSED = """
1 He he PRON PRP 2 nsubj is:person
2 had have VERB VBD 0 root
3 his his PRON PRP$ 4 nmod:poss is:person
4 face face NOUN NN 2 obj is:object
5 slapped slap VERB VBN 2 xcomp
"""

HEADLINE = """
1 Baker baker NOUN NN 2 nsubj:pass is:person
2 held hold VERB VBN 0 root
3 in in ADP IN 4 case
4 Orlin Orlin PROPN NNP 2 obl place
"""

REPORTED = """
1 He he PRON PRP 2 nsubj is:person
2 said say VERB VBD 0 root
3 officers officer NOUN NNS 4 nsubj is:person
4 beat beat VERB VBD 2 ccomp
5 his his PRON PRP$ 6 nmod:poss is:person
6 son son NOUN NN 4 obj is:person
"""

NOUN_OF = """
1 The the DET DT 2 det
2 abduction abduction NOUN NN 7 nsubj is:event
3 of of ADP IN 4 case
4 Ada Ada PROPN NNP 2 nmod person
5 by by ADP IN 6 case
6 soldiers soldier NOUN NNS 2 nmod is:person
7 shocked shock VERB VBD 0 root
"""

POSSESSED = """
1 His his PRON PRP$ 2 nmod:poss is:person
2 arrest arrest NOUN NN 3 nsubj is:event
3 followed follow VERB VBD 0 root
"""

LIGHT_VERB = """
1 Police police NOUN NNS 2 nsubj is:person
2 carried carry VERB VBD 0 root
3 out out ADP RP 2 compound:prt
4 a a DET DT 5 det
5 raid raid NOUN NN 2 obj is:event
"""


def tree(source: str) -> Tree:
    """The first sentence of some hand-written lines."""
    return Tree(parsed(source).sentences[0])


REDUCED = """
1 Four four NUM CD 2 nsubj is:person
2 freed free VERB VBD 0 root
3 on on ADP IN 4 case
4 Friday Friday PROPN NNP 2 obl is:time
"""

ON_A_DAY = """
1 A a DET DT 3 det
2 flag flag NOUN NN 3 compound
3 phone phone NOUN NN 5 nsubj:pass is:object
4 was be AUX VBD 5 aux:pass
5 confiscated confiscate VERB VBN 0 root
6 on on ADP IN 7 case
7 Monday Monday PROPN NNP 5 obl is:time
"""

BLAMED_FOR = """
1 The the DET DT 2 det
2 army army NOUN NN 4 nsubj:pass is:organisation
3 was be AUX VBD 4 aux:pass
4 blamed blame VERB VBN 0 root
5 for for ADP IN 7 case
6 the the DET DT 7 det
7 killing killing NOUN NN 4 obl is:event
8 of of ADP IN 9 case
9 Ada Ada PROPN NNP 7 nmod person
"""

AT_THE_HANDS = """
1 He he PRON PRP 2 nsubj
2 died die VERB VBD 0 root
3 at at ADP IN 5 case
4 the the DET DT 5 det
5 hands hand NOUN NNS 2 obl
6 of of ADP IN 7 case
7 guards guard NOUN NNS 5 nmod is:person
"""
