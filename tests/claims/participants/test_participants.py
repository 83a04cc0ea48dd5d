"""Who is who within one report, as tables of short invented reports."""

from __future__ import annotations

import pytest

from onrecord.claims.participants import Participants, find_participants
from onrecord.model import Entity
from tests.claims.parsed import parsed


def names_at(participants: Participants, place: tuple[int, int], *, one: bool = False) -> tuple[str, ...]:
    """The names of those a token speaks of; token numbers count from 1, as in the parse."""
    found = participants.one_at if one else participants.at
    names = {entity.id: entity.name for entity in participants.entities}
    return tuple(names[entity] for entity in found(place[0], place[1] - 1))


def named(participants: Participants, name: str) -> Entity:
    """The entity of that name."""
    (found,) = [entity for entity in participants.entities if entity.name == name]
    return found


SURNAME_AND_PRONOUNS = """
1 Ada Ada PROPN NNP 4 nsubj:pass person
2 Lunt Lunt PROPN NNP 1 flat +
3 was be AUX VBD 4 aux:pass
4 seized seize VERB VBN 0 root
5 in in ADP IN 6 case
6 Varna Varna PROPN NNP 4 obl place
7 . . PUNCT . 4 punct

1 Lunt Lunt PROPN NNP 3 nsubj person
2 had have AUX VBD 3 aux
3 told tell VERB VBN 0 root
4 her she PRON PRP$ 5 nmod:poss
5 brother brother NOUN NN 3 obj is:person
6 that that SCONJ IN 9 mark
7 she she PRON PRP 9 nsubj
8 was be AUX VBD 9 aux
9 followed follow VERB VBN 3 ccomp
10 . . PUNCT . 3 punct

1 The the DET DT 2 det
2 brother brother NOUN NN 3 nsubj is:person
3 saw see VERB VBD 0 root
4 nothing nothing PRON NN 3 obj
5 . . PUNCT . 3 punct
"""

TWO_OF_ONE_SURNAME = """
1 Ada Ada PROPN NNP 3 nsubj person
2 Lunt Lunt PROPN NNP 1 flat +
3 called call VERB VBD 0 root
4 Bo Bo PROPN NNP 3 obj person
5 Lunt Lunt PROPN NNP 4 flat +
6 . . PUNCT . 3 punct

1 Ms. Ms. PROPN NNP 2 nmod:desc
2 Lunt Lunt PROPN NNP 3 nsubj person
3 wept weep VERB VBD 0 root
4 . . PUNCT . 3 punct

1 Mr. Mr. PROPN NNP 2 nmod:desc
2 Lunt Lunt PROPN NNP 3 nsubj person
3 slept sleep VERB VBD 0 root
4 . . PUNCT . 3 punct
"""

LIST_AND_THE_TWO = """
1 Police police NOUN NNS 2 nsubj is:organisation
2 held hold VERB VBD 0 root
3 Ada Ada PROPN NNP 2 obj person
4 Lunt Lunt PROPN NNP 3 flat +
5 and and CCONJ CC 6 cc
6 Ivo Ivo PROPN NNP 3 conj person
7 Marsh Marsh PROPN NNP 6 flat +
8 . . PUNCT . 2 punct

1 The the DET DT 3 det
2 two two NUM CD 3 nummod
3 bakers baker NOUN NNS 5 nsubj:pass is:person
4 were be AUX VBD 5 aux:pass
5 beaten beat VERB VBN 0 root
6 and and CCONJ CC 8 cc
7 they they PRON PRP 8 nsubj
8 fainted faint VERB VBD 5 conj
9 . . PUNCT . 5 punct
"""

APPOSITION_OF_A_LIST = """
1 Two two NUM CD 2 nummod
2 bakers baker NOUN NNS 11 nsubj:pass is:person
3 , , PUNCT , 4 punct
4 Ada Ada PROPN NNP 2 appos person
5 Lunt Lunt PROPN NNP 4 flat +
6 and and CCONJ CC 7 cc
7 Ivo Ivo PROPN NNP 4 conj person
8 Marsh Marsh PROPN NNP 7 flat +
9 , , PUNCT , 4 punct
10 were be AUX VBD 11 aux:pass
11 seized seize VERB VBN 0 root
12 . . PUNCT . 11 punct
"""

SPOKESMAN = """
1 The the DET DT 2 det
2 ministry ministry NOUN NN 3 nsubj is:organisation
3 knew know VERB VBD 0 root
4 . . PUNCT . 3 punct

1 A a DET DT 2 det
2 spokesman spokesman NOUN NN 6 nsubj is:person
3 for for ADP IN 5 case
4 the the DET DT 5 det
5 ministry ministry NOUN NN 2 nmod is:organisation
6 spoke speak VERB VBD 0 root
7 . . PUNCT . 6 punct
"""

QUOTED_FIRST_PERSON = """
1 " " PUNCT `` 3 punct nospace
2 I I PRON PRP 3 nsubj
3 ran run VERB VBD 8 ccomp nospace
4 , , PUNCT , 3 punct nospace
5 " " PUNCT '' 3 punct
6 Ada Ada PROPN NNP 8 nsubj person
7 Lunt Lunt PROPN NNP 6 flat +
8 said say VERB VBD 0 root
9 . . PUNCT . 8 punct

1 We we PRON PRP 2 nsubj
2 believe believe VERB VBP 0 root
3 her she PRON PRP 2 obj
4 . . PUNCT . 2 punct
"""

FORETOLD = """
= title
1 Baker baker NOUN NN 2 nsubj:pass is:person
2 seized seize VERB VBN 0 root
3 in in ADP IN 4 case
4 Varna Varna PROPN NNP 2 obl place

= paragraph
1 A a DET DT 2 det
2 baker baker NOUN NN 4 nsubj:pass is:person
3 was be AUX VBD 4 aux:pass
4 seized seize VERB VBN 0 root
5 . . PUNCT . 4 punct

1 Ada Ada PROPN NNP 4 nsubj:pass person
2 Lunt Lunt PROPN NNP 1 flat +
3 was be AUX VBD 4 aux:pass
4 beaten beat VERB VBN 0 root
5 . . PUNCT . 4 punct
"""

NAMED_LATER = """
1 Armed armed ADJ JJ 2 amod
2 men man NOUN NNS 3 nsubj is:person
3 took take VERB VBD 0 root
4 two two NUM CD 5 nummod
5 bakers baker NOUN NNS 3 obj is:person
6 . . PUNCT . 3 punct

1 Ada Ada PROPN NNP 4 nsubj:pass person
2 Lunt Lunt PROPN NNP 1 flat +
3 was be AUX VBD 4 aux:pass
4 beaten beat VERB VBN 0 root
5 . . PUNCT . 4 punct

1 Ivo Ivo PROPN NNP 4 nsubj:pass person
2 Marsh Marsh PROPN NNP 1 flat +
3 was be AUX VBD 4 aux:pass
4 robbed rob VERB VBN 0 root
5 . . PUNCT . 4 punct
"""

RELATIVE = """
1 The the DET DT 2 det
2 baker baker NOUN NN 7 nsubj:pass is:person
3 who who PRON WP 4 nsubj
4 called call VERB VBD 2 acl:relcl
5 Lunt Lunt PROPN NNP 4 obj person
6 was be AUX VBD 7 aux:pass
7 held hold VERB VBN 0 root
8 . . PUNCT . 7 punct
"""

CASES = [
    pytest.param(SURNAME_AND_PRONOUNS, (1, 1), ("Ada Lunt",), id="surname"),
    pytest.param(SURNAME_AND_PRONOUNS, (1, 7), ("Ada Lunt",), id="she"),
    pytest.param(SURNAME_AND_PRONOUNS, (2, 2), ("her brother",), id="the brother"),
    pytest.param(SURNAME_AND_PRONOUNS, (0, 6), ("Varna",), id="place"),
    pytest.param(TWO_OF_ONE_SURNAME, (0, 4), ("Bo Lunt",), id="another given name"),
    pytest.param(TWO_OF_ONE_SURNAME, (1, 2), ("Ada Lunt",), id="surname alone"),
    pytest.param(TWO_OF_ONE_SURNAME, (2, 2), ("Bo Lunt",), id="another title"),
    pytest.param(LIST_AND_THE_TWO, (0, 3), ("Ada Lunt", "Ivo Marsh"), id="list"),
    pytest.param(LIST_AND_THE_TWO, (0, 6), ("Ivo Marsh",), id="second of a list"),
    pytest.param(LIST_AND_THE_TWO, (1, 3), ("Ada Lunt", "Ivo Marsh"), id="the two"),
    pytest.param(LIST_AND_THE_TWO, (1, 7), ("Ada Lunt", "Ivo Marsh"), id="they"),
    pytest.param(APPOSITION_OF_A_LIST, (0, 2), ("Ada Lunt", "Ivo Marsh"), id="group with its names"),
    pytest.param(SPOKESMAN, (1, 2), ("The ministry",), id="spokesman"),
    pytest.param(QUOTED_FIRST_PERSON, (0, 2), ("Ada Lunt",), id="I of a quotation"),
    pytest.param(QUOTED_FIRST_PERSON, (1, 1), ("Lamp Aid Desk",), id="we of the publisher"),
    pytest.param(QUOTED_FIRST_PERSON, (1, 3), ("Ada Lunt",), id="her"),
    pytest.param(FORETOLD, (0, 1), ("Ada Lunt",), id="title before the name"),
    pytest.param(FORETOLD, (1, 2), ("Ada Lunt",), id="lead before the name"),
    pytest.param(NAMED_LATER, (0, 5), ("Ada Lunt", "Ivo Marsh"), id="members named later"),
    pytest.param(NAMED_LATER, (0, 2), ("Armed men",), id="those who act have no names"),
    pytest.param(RELATIVE, (0, 3), ("The baker",), id="who"),
    pytest.param(RELATIVE, (0, 4), (), id="a verb speaks of nobody"),
]


@pytest.mark.parametrize(("source", "place", "expected"), CASES)
def test_who_a_word_speaks_of(source: str, place: tuple[int, int], expected: tuple[str, ...]) -> None:
    participants = find_participants(parsed(source, publisher="Lamp Aid Desk", kind="ngo_statement", original=True))
    assert names_at(participants, place) == expected


def test_a_group_as_a_speaker_stays_itself() -> None:
    participants = find_participants(parsed(APPOSITION_OF_A_LIST))
    assert names_at(participants, (0, 2), one=True) == ("Two bakers",)


def test_names_are_every_form_as_written() -> None:
    participants = find_participants(parsed(TWO_OF_ONE_SURNAME))
    ada = named(participants, "Ada Lunt")
    assert ada.names == ("Ada Lunt", "Lunt", "Ms. Lunt")
    assert ada.named
    assert ada.kind == "person"
    assert [mention.span.start for mention in ada.mentions] == sorted(mention.span.start for mention in ada.mentions)


def test_kin_are_people_without_names() -> None:
    brother = named(find_participants(parsed(SURNAME_AND_PRONOUNS)), "her brother")
    assert (brother.kind, brother.named, brother.roles) == ("person", False, ("brother",))


def test_a_group_has_its_count_and_members() -> None:
    participants = find_participants(parsed(NAMED_LATER))
    group = named(participants, "two bakers")
    assert (group.kind, group.count, len(group.members)) == ("group", 2, 2)


def test_nothing_to_read_gives_nobody() -> None:
    assert find_participants(parsed("")) == Participants()


def test_the_same_report_gives_the_same_ids() -> None:
    assert find_participants(parsed(FORETOLD)).entities == find_participants(parsed(FORETOLD)).entities


THEY_WHO_ACT = """
1 Armed armed ADJ JJ 2 amod
2 men man NOUN NNS 3 nsubj is:person
3 seized seize VERB VBD 0 root
4 two two NUM CD 5 nummod
5 bakers baker NOUN NNS 3 obj is:person
6 . . PUNCT . 3 punct

1 They they PRON PRP 2 nsubj
2 beat beat VERB VBD 0 root
3 them they PRON PRP 2 obj
4 . . PUNCT . 2 punct

1 They they PRON PRP 3 nsubj:pass
2 were be AUX VBD 3 aux:pass
3 freed free VERB VBN 0 root
4 . . PUNCT . 3 punct
"""


@pytest.mark.parametrize(("place", "name"), [((1, 1), "Armed men"), ((1, 3), "two bakers"), ((2, 1), "two bakers")])
def test_they_go_on_doing_what_they_did(place: tuple[int, int], name: str) -> None:
    assert names_at(find_participants(parsed(THEY_WHO_ACT)), place) == (name,)


ONE_OF_THOSE_WHO_ACT = """
1 Armed armed ADJ JJ 2 amod
2 men man NOUN NNS 3 nsubj is:person
3 seized seize VERB VBD 0 root
4 Ada Ada PROPN NNP 3 obj person
5 . . PUNCT . 3 punct

1 One one NUM CD 2 nsubj
2 hit hit VERB VBD 0 root
3 her she PRON PRP 2 obj
4 . . PUNCT . 2 punct
"""


def test_one_who_acts_is_of_those_who_act() -> None:
    assert names_at(find_participants(parsed(ONE_OF_THOSE_WHO_ACT)), (1, 1)) == ("Armed men",)
