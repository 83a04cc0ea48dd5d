"""By whom something was done, where the parser hangs it on a time or a place."""

from __future__ import annotations

import pytest

from onrecord.language.en.agents import mend_agents
from tests.claims.parsed import parsed

ON_THE_EVENING = """
1 He he PRON PRP 3 nsubj:pass
2 was be AUX VBD 3 aux:pass
3 taken take VERB VBN 0 root
4 on on ADP IN 6 case
5 the the DET DT 6 det
6 evening evening NOUN NN 3 obl
7 by by ADP IN 8 case
8 men man NOUN NNS 6 nmod
"""
IN_A_TOWN = ON_THE_EVENING.replace("6 evening evening NOUN NN", "6 Osk Osk PROPN NNP")
BY_A_BODY = ON_THE_EVENING.replace("8 men man NOUN NNS", "8 Volva Volva PROPN NNP")
IN_AN_ATTACK = ON_THE_EVENING.replace("6 evening evening NOUN NN", "6 attack attack NOUN NN")
BY_THE_ROAD = ON_THE_EVENING.replace("8 men man NOUN NNS", "8 road road NOUN NN")
FROM_THEM = ON_THE_EVENING.replace("7 by by ADP IN", "7 from from ADP IN")
ACTIVE = ON_THE_EVENING.replace("2 was be AUX VBD 3 aux:pass", "2 has have AUX VBZ 3 aux")


@pytest.mark.parametrize(
    ("parse", "head", "relation"),
    [
        (ON_THE_EVENING, 2, "obl:agent"),
        (IN_A_TOWN, 2, "obl:agent"),
        (BY_A_BODY, 2, "obl:agent"),
        (IN_AN_ATTACK, 5, "nmod"),
        (BY_THE_ROAD, 5, "nmod"),
        (FROM_THEM, 5, "nmod"),
        (ACTIVE, 5, "nmod"),
    ],
)
def test_the_agent_of_a_passive(parse: str, head: int, relation: str) -> None:
    (sentence,) = mend_agents(parsed(parse).sentences)
    assert (sentence.tokens[7].head, sentence.tokens[7].deprel) == (head, relation)
