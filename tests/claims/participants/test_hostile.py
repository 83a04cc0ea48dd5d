"""Whatever a parser makes of a sentence, somebody or nobody is found and nothing breaks."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.claims.participants import find_participants
from tests.claims.parsed import parsed

WORDS = st.sampled_from(
    [
        "Ada Ada PROPN NNP",
        "Lunt Lunt PROPN NNP",
        "he he PRON PRP",
        "they they PRON PRP",
        "who who PRON WP",
        "two two NUM CD",
        "men man NOUN NNS",
        "police police NOUN NNS",
        "said say VERB VBD",
        "and and CCONJ CC",
        "of of ADP IN",
        "one one NUM CD",
        "brother brother NOUN NN",
        "his his PRON PRP$",
        "I I PRON PRP",
        '" " PUNCT ``',
    ]
)
RELATIONS = st.sampled_from(
    ["nsubj", "obj", "conj", "appos", "nmod", "nmod:poss", "flat", "compound", "acl:relcl", "obl", "root", "case", "cc"]
)
MARKS = st.sampled_from(["", "person", "place", "organisation", "authority", "+", "is:person"])
ROWS = st.lists(st.tuples(WORDS, st.integers(0, 12), RELATIONS, MARKS), min_size=1, max_size=12)


@settings(max_examples=150, deadline=None)
@given(st.lists(ROWS, min_size=1, max_size=3))
def test_any_tree_is_read(sentences: list[list[tuple[str, int, str, str]]]) -> None:
    blocks = [
        "\n".join(
            f"{number} {word.strip()} {min(head, len(rows))} {relation} {mark}"
            for number, (word, head, relation, mark) in enumerate(rows, 1)
        )
        for rows in sentences
    ]
    analysis = parsed("\n\n".join(blocks), publisher="Lamp Aid Desk")
    participants = find_participants(analysis)
    ids = {entity.id for entity in participants.entities}
    assert len(ids) == len(participants.entities)
    for number, sentence in enumerate(analysis.sentences):
        for token in range(len(sentence.tokens)):
            assert set(participants.at(number, token)) <= ids
        assert set(participants.in_focus(number)) <= ids
    assert all(entity.part_of is None or entity.part_of in ids for entity in participants.entities)
