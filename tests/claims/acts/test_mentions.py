"""Acts with their roles, places and passages, from sentences parsed by hand."""

from __future__ import annotations

import pytest

from onrecord.claims.acts.candidates import Scene, candidates
from onrecord.claims.acts.find import mention
from onrecord.claims.acts.mention import ActMention
from tests.claims.acts import trees
from tests.claims.parsed import parsed


def told(source: str, act: str) -> tuple[ActMention, list[str], str]:
    """The mention of an act whose cue fits in a sentence, the sentence's words, and the text."""
    analysis = parsed(source)
    scene = Scene(analysis)
    candidate = next(one for one in candidates(scene) if act in one.cues)
    words = [token.text for token in analysis.sentences[0].tokens]
    return mention(scene, candidate, act, 0.5), words, analysis.text.content


@pytest.mark.parametrize(
    ("source", "act", "doers", "affected", "passage"),
    [
        (trees.ACTIVE, "arrest_detention", ["Police"], ["bakers"], "Police detained two bakers in Orlin"),
        (trees.PASSIVE, "beating_assault", ["guards"], ["baker"], "The baker was beaten by guards"),
        (trees.COORDINATED, "torture", [], ["He"], "tortured"),
        (trees.COORDINATED, "arrest_detention", [], ["He"], "He was arrested"),
        (trees.SHARED_OBJECT, "abduction", ["Gunmen"], ["guard"], "Gunmen kidnapped"),
        (trees.PARTICIPLE, "arrest_detention", [], ["Men"], "Men detained overnight"),
        (trees.NOUN_OF, "abduction", ["soldiers"], ["Ada"], "The abduction of Ada by soldiers shocked"),
        (trees.POSSESSED, "arrest_detention", [], ["His"], "His arrest followed"),
        (trees.LIGHT_VERB, "raid_search", ["Police"], [], "Police carried out a raid"),
        (trees.REPORTED, "beating_assault", ["officers"], ["son"], "officers beat his son"),
        (trees.CAUSED, "beating_assault", [], ["his"], "slapped"),
        (trees.BLAMED_FOR, "killing", ["army"], ["Ada"], "for the killing of Ada"),
        (trees.REDUCED, "release", [], ["Four"], "Four freed on Friday"),
        (trees.ON_A_DAY, "property_seizure_damage", [], [], "A flag phone was confiscated on Monday"),
        (trees.SUBJECT_CONTROL, "flight_escape", ["He"], [], "escape"),
    ],
)
def test_roles_and_passage(source: str, act: str, doers: list[str], affected: list[str], passage: str) -> None:
    found, words, content = told(source, act)
    assert [words[token] for _sentence, token in found.doers] == doers
    assert [words[token] for _sentence, token in found.affected] == affected
    assert found.evidence.of(content) == passage


@pytest.mark.parametrize(
    ("preposition", "relation"),
    [("in", "in"), ("near", "near"), ("from", "from"), ("to", "to"), ("through", "en_route")],
)
def test_places_by_their_preposition(preposition: str, relation: str) -> None:
    found, words, _content = told(trees.ACTIVE.replace("5 in in", f"5 {preposition} {preposition}"), "arrest_detention")
    assert [(words[token], how) for (_sentence, token), how in found.where] == [("Orlin", relation)]


def test_reasons_and_legal_words() -> None:
    source = """
1 He he PRON PRP 4 nsubj:pass is:person
2 was be AUX VBD 4 aux:pass
3 unlawfully unlawfully ADV RB 4 advmod
4 arrested arrest VERB VBN 0 root
5 for for SCONJ IN 6 mark
6 running run VERB VBG 4 advcl
7 a a DET DT 8 det
8 channel channel NOUN NN 6 obj
"""
    found, _words, content = told(source, "arrest_detention")
    assert [span.of(content) for span in found.reasons] == ["for running a channel"]
    assert [span.of(content) for span in found.qualifications] == ["unlawfully"]


@pytest.mark.parametrize("role", ["byline", "dateline", "header"])
def test_headers_and_bylines_make_no_claims(role: str) -> None:
    scene = Scene(parsed(f"= {role}\n{trees.ACTIVE}"))
    assert candidates(scene) == []


def test_a_pattern_is_no_single_case() -> None:
    source = trees.ACTIVE.replace("3 two two NUM CD 4 nummod", "3 hundreds hundreds NUM CD 4 nummod")
    found, _words, _content = told(source, "arrest_detention")
    assert found.scope == "pattern"
