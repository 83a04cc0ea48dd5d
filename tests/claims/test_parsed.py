"""The helper that writes analyses by hand keeps its offsets."""

from __future__ import annotations

from tests.claims.parsed import parsed

TWO_BLOCKS = """
= title
1 Baker baker NOUN NN 2 nsubj is:person
2 held hold VERB VBN 0 root

= paragraph
1 Ada Ada PROPN NNP 3 nsubj person
2 Lunt Lunt PROPN NNP 1 flat +
3 slept sleep VERB VBD 0 root nospace
4 . . PUNCT . 3 punct

1 She she PRON PRP 2 nsubj
2 woke wake VERB VBD 0 root
"""


def test_offsets_names_and_blocks() -> None:
    analysis = parsed(TWO_BLOCKS, publisher="The Lamp")
    content = analysis.text.content
    assert content == "Baker held\n\nAda Lunt slept. She woke"
    assert [[token.span.of(content) for token in sentence.tokens] for sentence in analysis.sentences] == [
        ["Baker", "held"],
        ["Ada", "Lunt", "slept", "."],
        ["She", "woke"],
    ]
    assert [(name.span.of(content), name.kind, name.sentence, name.first, name.last) for name in analysis.names] == [
        ("Ada Lunt", "person", 1, 0, 1)
    ]
    assert [(block.span.of(content), block.role) for block in analysis.text.blocks] == [
        ("Baker held", "title"),
        ("Ada Lunt slept. She woke", "paragraph"),
    ]
    assert analysis.sentences[0].tokens[0].noun_kind == "person"
    assert analysis.sentences[1].tokens[2].head == -1
    assert analysis.text.publisher == "The Lamp"
