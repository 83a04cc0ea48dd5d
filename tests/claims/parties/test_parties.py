"""Who does an act and whom it befalls, with the shipped weights, from sentences parsed by hand."""

from __future__ import annotations

import pytest

from onrecord.claims.acts.candidates import Scene as ActScene
from onrecord.claims.acts.candidates import candidates
from onrecord.claims.acts.find import mention
from onrecord.claims.acts.mention import ActMention
from onrecord.claims.participants import Participants, find_participants
from onrecord.claims.parties import find_parties
from onrecord.claims.parties.draft import draft
from onrecord.claims.parties.signs import Scene
from onrecord.claims.parties.weigh import chances, weights
from onrecord.model import Analysis
from tests.claims.parsed import parsed

RAID = """
1 Armed armed ADJ JJ 2 amod
2 men man NOUN NNS 3 nsubj is:person
3 abducted abduct VERB VBD 0 root
4 Ada Ada PROPN NNP 3 obj person
5 Lunt Lunt PROPN NNP 4 flat +
6 in in ADP IN 7 case
7 Varna Varna PROPN NNP 3 obl place
8 . . PUNCT . 3 punct

1 They they PRON PRP 2 nsubj
2 tortured torture VERB VBD 0 root
3 her she PRON PRP 2 obj
4 . . PUNCT . 2 punct

1 Mr. Mr. PROPN NNP 2 nmod:desc
2 Marsh Marsh PROPN NNP 5 nsubj:pass person
3 was be AUX VBD 5 aux:pass
4 never never ADV RB 5 advmod
5 detained detain VERB VBN 0 root
6 . . PUNCT . 5 punct
"""


def acts_of(analysis: Analysis, *wanted: str) -> list[ActMention]:
    """The mentions of these acts whose cues fit, one of each, in the order given."""
    scene = ActScene(analysis)
    found = []
    for act in wanted:
        candidate = next(one for one in candidates(scene) if act in one.cues)
        found.append(mention(scene, candidate, act, 0.5))
    return found


def told(participants: Participants, acts: list[ActMention]) -> list[tuple[list[str], list[str]]]:
    names = {entity.id: entity.name for entity in participants.entities}
    return [
        ([names[one] for one in found.doers], [names[one] for one in found.affected])
        for found in find_parties(participants, acts)
    ]


def test_who_does_it_and_whom_it_befalls() -> None:
    analysis = parsed(RAID)
    acts = acts_of(analysis, "abduction", "torture", "arrest_detention")
    assert told(find_participants(analysis), acts) == [
        (["Armed men"], ["Ada Lunt"]),
        (["Armed men"], ["Ada Lunt"]),
        ([], ["Marsh"]),
    ]


def test_nobody_is_both_and_no_place_is_anybody() -> None:
    analysis = parsed(RAID)
    participants = find_participants(analysis)
    places = {entity.id for entity in participants.entities if entity.kind == "place"}
    for found in find_parties(participants, acts_of(analysis, "abduction", "torture")):
        assert not set(found.doers) & set(found.affected)
        assert not places & {*found.doers, *found.affected}


def test_a_draft_takes_what_the_syntax_says() -> None:
    analysis = parsed(RAID)
    participants = find_participants(analysis)
    (act,) = acts_of(analysis, "abduction")
    made = draft(participants, act)
    names = {entity.id: entity.name for entity in participants.entities}
    assert [names[one] for one in (*made.doers, *made.affected)] == ["Armed men", "Ada Lunt"]
    assert not made.in_focus


@pytest.mark.parametrize(("name", "sign"), [("Armed men", "doer*abduction"), ("Ada Lunt", "affected*abduction")])
def test_signs_name_what_speaks_for_somebody(name: str, sign: str) -> None:
    analysis = parsed(RAID)
    participants = find_participants(analysis)
    acts = acts_of(analysis, "abduction")
    scene = Scene(participants, acts, [draft(participants, act) for act in acts])
    (entity,) = [one.id for one in participants.entities if one.name == name]
    assert sign in scene.signs(0, entity)


def test_what_the_syntax_says_speaks_for_it() -> None:
    does, suffers = chances(["doer"])
    assert does > chances([])[0]
    assert chances(["affected"])[1] > suffers
    assert chances(["a sign nobody learned"]) == chances([])


def test_the_weights_say_how_well_they_did() -> None:
    assert "cases left out" in weights()["about"]


def test_no_acts_have_no_parties() -> None:
    assert find_parties(Participants(), []) == ()
