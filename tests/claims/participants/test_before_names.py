"""People told of without their names: in a title, by one surname for two, as nobody whom a body has."""

from __future__ import annotations

import pytest

from onrecord.claims.participants import find_participants
from tests.claims.parsed import parsed
from tests.claims.participants.test_participants import named, names_at

ONE_SURNAME = """
1 The the DET DT 2 det
2 brothers brother NOUN NNS 7 nsubj:pass is:person
3 Ivo Ivo PROPN NNP 2 appos person
4 and and CCONJ CC 5 cc
5 Jan Jan PROPN NNP 3 conj person
6 Marsh Marsh PROPN NNP 5 flat +
7 fined fine VERB VBN 0 root
8 . . PUNCT . 7 punct
"""

NO_SUCH = """
1 Ada Ada PROPN NNP 4 nsubj:pass person
2 Lunt Lunt PROPN NNP 1 flat +
3 was be AUX VBD 4 aux:pass
4 seized seize VERB VBN 0 root
5 . . PUNCT . 4 punct

1 No no DET DT 3 det
2 such such ADJ JJ 3 amod
3 person person NOUN NN 5 nsubj:pass is:person
4 was be AUX VBD 5 aux:pass
5 held hold VERB VBN 0 root
6 . . PUNCT . 5 punct

1 No no DET DT 2 det
2 woman woman NOUN NN 7 nsubj:pass is:person
3 of of ADP IN 5 case
4 that that DET DT 5 det
5 name name NOUN NN 2 nmod
6 was be AUX VBD 7 aux:pass
7 held hold VERB VBN 0 root
8 . . PUNCT . 7 punct

1 No no DET DT 2 det
2 woman woman NOUN NN 4 nsubj:pass is:person
3 was be AUX VBD 4 aux:pass
4 hurt hurt VERB VBN 0 root
5 . . PUNCT . 4 punct
"""

AGAIN_AS_THE = """
= title
1 Cellist cellist NOUN NN 3 nsubj:pass is:person
2 was be AUX VBD 3 aux:pass
3 beaten beat VERB VBN 0 root

= paragraph
1 Ada Ada PROPN NNP 4 nsubj:pass person
2 Lunt Lunt PROPN NNP 1 flat +
3 was be AUX VBD 4 aux:pass
4 beaten beat VERB VBN 0 root
5 . . PUNCT . 4 punct

1 It it PRON PRP 2 nsubj
2 rained rain VERB VBD 0 root
3 . . PUNCT . 2 punct

1 It it PRON PRP 2 nsubj
2 snowed snow VERB VBD 0 root
3 . . PUNCT . 2 punct

1 It it PRON PRP 2 nsubj
2 rained rain VERB VBD 0 root
3 . . PUNCT . 2 punct

1 It it PRON PRP 2 nsubj
2 snowed snow VERB VBD 0 root
3 . . PUNCT . 2 punct

1 The the DET DT 2 det
2 cellist cellist NOUN NN 4 nsubj:pass is:person
3 was be AUX VBD 4 aux:pass
4 freed free VERB VBN 0 root
5 . . PUNCT . 4 punct
"""

BOTH_SAID = """
1 Officers officer NOUN NNS 2 nsubj is:person
2 seized seize VERB VBD 0 root
3 Ada Ada PROPN NNP 2 obj person
4 and and CCONJ CC 5 cc
5 Bo Bo PROPN NNP 3 conj person
6 . . PUNCT . 2 punct

1 Both both PRON DT 2 nsubj
2 said say VERB VBD 0 root
3 they they PRON PRP 5 nsubj:pass
4 were be AUX VBD 5 aux:pass
5 beaten beat VERB VBN 2 ccomp
6 . . PUNCT . 2 punct
"""


def test_a_surname_is_for_both_brothers() -> None:
    participants = find_participants(parsed(ONE_SURNAME))
    assert "Ivo Marsh" in named(participants, "Ivo Marsh").names
    assert "Jan Marsh" in named(participants, "Jan Marsh").names


@pytest.mark.parametrize(
    ("place", "names"), [((1, 3), ("Ada Lunt",)), ((2, 2), ("Ada Lunt",)), ((3, 2), ("No woman",))]
)
def test_no_such_person_is_whom_the_report_tells_of(place: tuple[int, int], names: tuple[str, ...]) -> None:
    assert names_at(find_participants(parsed(NO_SUCH)), place) == names


def test_what_denies_somebody_is_no_name_of_theirs() -> None:
    assert set(named(find_participants(parsed(NO_SUCH)), "Ada Lunt").names) == {"Ada Lunt"}


@pytest.mark.parametrize("place", [(0, 1), (6, 2)])
def test_one_told_of_in_the_title_may_come_again_without_a_name(place: tuple[int, int]) -> None:
    assert names_at(find_participants(parsed(AGAIN_AS_THE)), place) == ("Ada Lunt",)


def test_they_of_whom_both_speak_are_both() -> None:
    assert names_at(find_participants(parsed(BOTH_SAID)), (1, 3)) == ("Ada", "Bo")


NO_RANGER = """
1 Two two NUM CD 2 nummod
2 rangers ranger NOUN NNS 3 nsubj is:person
3 seized seize VERB VBD 0 root
4 Ada Ada PROPN NNP 3 obj person
5 . . PUNCT . 3 punct

1 No no DET DT 2 det
2 ranger ranger NOUN NN 3 nsubj is:person
3 beat beat VERB VBD 0 root
4 her she PRON PRP 3 obj
5 . . PUNCT . 3 punct

1 No no DET DT 2 det
2 cook cook NOUN NN 3 nsubj is:person
3 wept weep VERB VBD 0 root
4 . . PUNCT . 3 punct
"""


@pytest.mark.parametrize(("place", "name"), [((1, 2), "Two rangers"), ((2, 2), "No cook")])
def test_no_ranger_is_the_rangers(place: tuple[int, int], name: str) -> None:
    assert names_at(find_participants(parsed(NO_RANGER)), place) == (name,)


A_COURT = """
= title
1 A a DET DT 2 det
2 court court NOUN NN 3 nsubj is:organisation
3 jails jail VERB VBZ 0 root
4 bakers baker NOUN NNS 3 obj is:person

= paragraph
1 The the DET DT 4 det
2 {name} {name} PROPN NNP 4 compound authority
3 Regional Regional PROPN NNP 4 compound +
4 Court Court PROPN NNP 5 nsubj +
5 sat sit VERB VBD 0 root
6 . . PUNCT . 5 punct
"""


@pytest.mark.parametrize(
    ("name", "found"), [("Osk", "Osk Regional Court"), ("Supreme", "A court")], ids=["the only one", "a higher one"]
)
def test_a_court_of_the_title_is_the_only_one_named(name: str, found: str) -> None:
    assert names_at(find_participants(parsed(A_COURT.format(name=name))), (0, 2)) == (found,)
