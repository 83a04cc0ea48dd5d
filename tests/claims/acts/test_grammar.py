"""Who does what to whom, construction by construction."""

from __future__ import annotations

import pytest

from onrecord.claims.acts import grammar
from onrecord.claims.acts.blamed import blamed
from tests.claims.acts import trees


@pytest.mark.parametrize(
    ("source", "verb", "subject", "acted_upon"),
    [
        (trees.ACTIVE, "detained", "Police", "bakers"),
        (trees.PASSIVE, "beaten", "guards", "baker"),
        (trees.AGENTLESS, "charged", None, "She"),
        (trees.COORDINATED, "tortured", None, "He"),
        (trees.SHARED_OBJECT, "kidnapped", "Gunmen", "guard"),
        (trees.SHARED_OBJECT, "killed", "Gunmen", "guard"),
        (trees.PARTICIPLE, "detained", None, "Men"),
        (trees.RELATIVE, "took", "soldiers", "her"),
        (trees.GAP, "took", "they", "man"),
        (trees.OBJECT_CONTROL, "sign", "him", None),
        (trees.SUBJECT_CONTROL, "escape", "He", None),
        (trees.PASSIVE_CONTROL, "kneel", "He", None),
        (trees.CAUSED, "slapped", None, "face"),
        (trees.HEADLINE, "held", None, "Baker"),
        (trees.REPORTED, "beat", "officers", "son"),
    ],
)
def test_roles(source: str, verb: str, subject: str | None, acted_upon: str | None) -> None:
    tree = trees.tree(source)
    texts = [token.text for token in tree.tokens]
    number = texts.index(verb)

    def text(found: int | None) -> str | None:
        return None if found is None else texts[found]

    assert text(grammar.logical_subject(tree, number)) == subject
    assert text(grammar.logical_object(tree, number)) == acted_upon


@pytest.mark.parametrize(
    ("source", "verb", "negated"),
    [(trees.AGENTLESS, "charged", True), (trees.PASSIVE, "beaten", False), (trees.COORDINATED, "tortured", False)],
)
def test_negation(source: str, verb: str, negated: bool) -> None:  # noqa: FBT001  a column of the table
    tree = trees.tree(source)
    number = [token.text for token in tree.tokens].index(verb)
    assert grammar.is_negated(tree, number) is negated


@pytest.mark.parametrize(
    ("source", "word", "who"),
    [
        (trees.BLAMED_FOR, "killing", ["army"]),
        (trees.AT_THE_HANDS, "died", ["guards"]),
        (trees.PASSIVE, "beaten", []),
        (trees.NOUN_OF, "abduction", []),
    ],
)
def test_who_is_blamed(source: str, word: str, who: list[str]) -> None:
    tree = trees.tree(source)
    texts = [token.text for token in tree.tokens]
    assert [texts[token] for token in blamed(tree, texts.index(word))] == who


@pytest.mark.parametrize(
    ("source", "verb", "lacking"),
    [(trees.REDUCED, "freed", True), (trees.ACTIVE, "detained", False), (trees.SHARED_OBJECT, "kidnapped", False)],
)
def test_a_past_without_its_object(source: str, verb: str, lacking: bool) -> None:  # noqa: FBT001  a column of the table
    tree = trees.tree(source)
    number = [token.text for token in tree.tokens].index(verb)
    assert grammar.lacks_object(tree, number) is lacking


def test_a_circle_in_a_bad_parse_ends() -> None:
    tree = trees.tree(
        """
1 One one NUM CD 2 nsubj
2 hit hit VERB VBD 3 conj
3 ran run VERB VBD 2 conj
"""
    )
    assert list(tree.ancestors(1)) == [2]
    assert tree.subtree(1) == (0, 1, 2)
    grammar.logical_subject(tree, 2)
    assert tree.predicate_of(0) == 1
    assert tree.first_joined(1) == 2


def test_words_may_be_joined_with_the_first_of_a_sentence() -> None:
    tree = trees.tree(
        """
1 Free free VERB VB 0 root
2 her she PRON PRP 1 obj
3 and and CCONJ CC 4 cc
4 open open VERB VB 1 conj
5 inquiries inquiry NOUN NNS 4 obj
"""
    )
    assert tree.first_joined(3) == 0
    assert tree.first_joined(3, tags=("VB",)) == 0
    assert tree.first_joined(3, tags=("VBD",)) == 3
