"""Names made whole, completed and repeated."""

from __future__ import annotations

import pytest

from onrecord.claims.participants.mended import mend_names
from onrecord.claims.participants.tree import Tree
from tests.claims.parsed import parsed

CUT_SHORT = """
1 Ada Ada PROPN NNP 3 nsubj person
2 Lunt Lunt PROPN NNP 1 flat
3 slept sleep VERB VBD 0 root

1 Lunt Lunt PROPN NNP 2 nsubj
2 woke wake VERB VBD 0 root
"""

POSSESSED = """
1 The the DET DT 2 det
2 Prosecutor prosecutor PROPN NNP 4 nmod:poss nospace
3 's 's PART POS 2 case
4 Office office PROPN NNP 5 nsubj organisation
5 knew know VERB VBD 0 root
"""

QUALIFYING = """
1 Lake Lake PROPN NNP 4 compound place
2 Town Town PROPN NNP 1 flat +
3 Custody Custody PROPN NNP 4 compound
4 Watch Watch PROPN NNP 5 nsubj is:organisation
5 knew know VERB VBD 0 root
"""

NO_NAMES = """
1 On on ADP IN 2 case
2 Friday Friday PROPN NNP 5 obl person
3 the the DET DT 4 det
4 Police police PROPN NNP 5 nsubj authority
5 met meet VERB VBD 0 root
6 Bulgarian Bulgarian PROPN NNP 7 compound person
7 farmers farmer NOUN NNS 5 obj is:person
"""

CALLED = """
1 He he PRON PRP 3 nsubj:pass is:person
2 is be AUX VBZ 3 aux:pass
3 known know VERB VBN 0 root
4 as as ADP IN 5 case
5 Kestrel Kestrel PROPN NNP 3 obl
"""

INITIALS = """
1 The the DET DT 2 det
2 suspect suspect NOUN NN 4 nsubj is:person
3 A.L. A.L. PROPN NNP 2 appos
4 fled flee VERB VBD 0 root
"""

TITLE_INSIDE = """
1 Varna Varna PROPN NNP 4 nsubj person
2 Mr Mr PROPN NNP 1 flat +
3 Lunt Lunt PROPN NNP 1 flat +
4 slept sleep VERB VBD 0 root
"""

PUBLISHER = """
1 She she PRON PRP 2 nsubj
2 told tell VERB VBD 0 root
3 the the DET DT 4 det
4 Lantern lantern NOUN NN 2 obj
5 that that SCONJ IN 6 mark
6 River River PROPN NNP 2 ccomp place
7 Lantern Lantern PROPN NNP 6 flat +
"""

BEGINNING_ALIKE = """
1 Nim Nim PROPN NNP 4 nsubj person
2 Oro Oro PROPN NNP 1 flat +
3 Vale Vale PROPN NNP 1 flat +
4 met meet VERB VBD 0 root
5 Nim Nim PROPN NNP 4 obj person
6 Oro Oro PROPN NNP 5 flat +

1 They they PRON PRP 2 nsubj
2 left leave VERB VBD 0 root
3 Nim Nim PROPN NNP 2 obj
4 Oro Oro PROPN NNP 3 flat
"""


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param(CUT_SHORT, [("Ada Lunt", "person"), ("Lunt", "person")], id="cut short, repeated"),
        pytest.param(POSSESSED, [("Prosecutor's Office", "organisation")], id="possessive"),
        pytest.param(QUALIFYING, [("Lake Town Custody Watch", "organisation")], id="a place in a body's name"),
        pytest.param(NO_NAMES, [], id="weekday, common word, nationality"),
        pytest.param(CALLED, [("Kestrel", "person")], id="known as"),
        pytest.param(INITIALS, [("A.L.", "person")], id="initials"),
        pytest.param(TITLE_INSIDE, [("Varna", "place"), ("Lunt", "person")], id="title inside"),
        pytest.param(PUBLISHER, [("Lantern", "organisation"), ("River Lantern", "organisation")], id="publisher"),
        pytest.param(
            BEGINNING_ALIKE,
            [("Nim Oro Vale", "person"), ("Nim Oro", "person"), ("Nim Oro", "person")],
            id="the shorter of two that begin alike, at the end of a sentence",
        ),
    ],
)
def test_names_are_mended(source: str, expected: list[tuple[str, str]]) -> None:
    analysis = parsed(source, publisher="River Lantern", kind="news")
    names = mend_names(analysis, tuple(Tree(sentence) for sentence in analysis.sentences))
    assert [(name.span.of(analysis.text.content), name.kind) for name in names] == expected
