"""Through whom an act reached the report, root first, in short invented texts read by the shipped model."""

from __future__ import annotations

import pytest

from tests.claims.shipped import PAPER, claim_of


def root_of(content: str, act: str, **about: str) -> str:
    """The name of the root of the first claim of an act."""
    return claim_of(content, act, **about).according_to[0].name


@pytest.mark.parametrize(
    ("content", "act", "root"),
    [
        ("A man on the roof recorded the beating of Ada Moss on his phone.", "beating_assault", PAPER),
        ("Regarding Mr. Tom Lunt: guards beat him at the gate.", "beating_assault", PAPER),
        ("As for Ada Moss: guards beat her at the gate.", "beating_assault", PAPER),
        ("Counsel: guards beat the cook at the gate.", "beating_assault", "Counsel"),
        ("According to the lawyer's tally eleven men were beaten.", "beating_assault", "the lawyer"),
        (
            "Two men came and said they were from the water works. They beat the cook. They said nothing more.",
            "beating_assault",
            PAPER,
        ),
        ("The guards demanded 500 euros. The cook was beaten. They said it was the price.", "beating_assault", PAPER),
        ('"They know where I sleep," the cook said. The men beat her.', "beating_assault", PAPER),
        ("A driver agreed to carry the cook to Osk after guards beat her.", "beating_assault", PAPER),
        ("Claims by relatives that guards beat the cook are false and malicious.", "beating_assault", PAPER),
        (
            "Four weavers were jailed. One of them, Ada Lunt, reported having been beaten.",
            "beating_assault",
            "Ada Lunt",
        ),
        ("God knows why they beat the cook.", "beating_assault", PAPER),
        ("This reporter saw guards beat a cook.", "beating_assault", PAPER),
        ("Our correspondent watched as guards beat a cook in the yard.", "beating_assault", PAPER),
        ("Our lawyer saw guards beat a cook.", "beating_assault", "Our lawyer"),
        ("The cook was beaten by guards, the exile website Osk Watch reports.", "beating_assault", "Osk Watch"),
        (
            "Police surrounded the bakery. The police account is that the cook was beaten by neighbours.",
            "beating_assault",
            "Police",
        ),
        (
            "The Commission of Inquiry said it had heard many.\n\nThe report also says that guards beat the cook.",
            "beating_assault",
            "Commission of Inquiry",
        ),
        (
            "Pell Orm, 52, was beaten on Saturday near Osk, said Major Tom Lunt, the local police chief.",
            "beating_assault",
            "Tom Lunt",
        ),
        (
            "Pell Orm and Ivo Marn were beaten on Saturday in Osk, a city in the north, said Ada Moss, its lawyer.",
            "beating_assault",
            "Ada Moss",
        ),
        (
            "Colonel Pell Orm answered that all was quiet.\n\nAccording to him, guards beat Ada Moss at the gate.",
            "beating_assault",
            "Pell Orm",
        ),
        ("The governor said he had threatened nobody.", "threat", "The governor"),
        ("Police have yet to say where the brothers are being held.", "arrest_detention", PAPER),
        ("Police say where the brothers are being held: in Osk.", "arrest_detention", "Police"),
        ("The governor threatened to close the paper.", "threat", PAPER),
        ("A neighbour confirmed that he had heard screams from the yard.", "sighting_trace", "A neighbour"),
        ("The lawyer said police had refused to register the complaint.", "official_refusal_to_act", "The lawyer"),
        (
            "Some forty soldiers said to belong to the Ninth Brigade burned six houses.",
            "property_seizure_damage",
            PAPER,
        ),
        (
            "Ada Moss said that police had raided the office and that her brother was beaten.",
            "beating_assault",
            "Ada Moss",
        ),
        ("The union says officers beat Ada Moss. The ministry did not answer questions.", "no_comment", PAPER),
        (
            "The harbour ministry said in a short statement that two sailors had been arrested.",
            "arrest_detention",
            "The harbour ministry",
        ),
        (
            "Its editor, Lena Moss, said police had beaten two of the printers.",
            "beating_assault",
            "Lena Moss",
        ),
        (
            "The baker's lawyer Tom Lunt told us on Friday that officers beat the baker.",
            "beating_assault",
            "Tom Lunt",
        ),
        (
            "The shelter's director, Lena Moss, said officers had beaten two boys.",
            "beating_assault",
            "Lena Moss",
        ),
        (
            "A letter seen by the Lantern Daily from the Farmers' Union says that soldiers beat two boys.",
            "beating_assault",
            "Farmers' Union",
        ),
        (
            "Two boys were beaten at the gate, according to Lena Moss; soldiers burned six houses in Osk.",
            "property_seizure_damage",
            PAPER,
        ),
        (
            "The strike ended on Monday, Lena Moss said, while soldiers burned six houses in Osk.",
            "property_seizure_damage",
            PAPER,
        ),
        (
            '"Two officers came at noon. They said, come with us, and they beat my brother," Lena Moss said.',
            "beating_assault",
            "Lena Moss",
        ),
        (
            "Lena Moss was told at the gate that the guards had beaten her brother.",
            "beating_assault",
            "Lena Moss",
        ),
        (
            "Soldiers beat two boys in Osk, a miller and the union that runs the mill said on Friday.",
            "beating_assault",
            "a miller",
        ),
        (
            "Six people have been killed since May, says the Farmers' Union, and in two cases boys were beaten.",
            "beating_assault",
            "Farmers' Union",
        ),
        (
            'Two boys were beaten in Osk on Monday. The mayor called the beating "a mistake".',
            "beating_assault",
            PAPER,
        ),
        (
            "The aunt said that she had been threatened with prison.",
            "threat",
            "The aunt",
        ),
    ],
)
def test_news(content: str, act: str, root: str) -> None:
    assert root_of(content, act) == root


NOTE = """10:15 Lena Moss again. Soldiers beat two boys on the bridge.

10:40 L: a soldier shot her cousin Ivo.

11:05 Ivo Lunt, whispering. They burned six houses in the village."""


@pytest.mark.parametrize(
    ("act", "root"),
    [("beating_assault", "Lena Moss"), ("killing", "Lena Moss"), ("property_seizure_damage", "Ivo Lunt")],
)
def test_entries_of_a_note(act: str, root: str) -> None:
    assert root_of(NOTE, act, kind="call_note", publisher="River Line") == root


@pytest.mark.parametrize(
    ("content", "chain"),
    [
        (
            "Soldiers burned six houses, the agency Nord Wire reported, citing the Farmers' Union.",
            ["Farmers' Union", "Nord Wire", PAPER],
        ),
        (
            "According to Nord Wire, which cited the Farmers' Union, soldiers burned six houses.",
            ["Farmers' Union", "Nord Wire", PAPER],
        ),
        ("The Farmers' Union told Nord Wire that soldiers burned six houses.", ["Farmers' Union", "Nord Wire", PAPER]),
        ("A source in the office said that soldiers burned six houses.", ["A source", PAPER]),
        ("The lawyer, quoted by Nord Wire, said that soldiers burned six houses.", ["The lawyer", "Nord Wire", PAPER]),
        ("Soldiers burned six houses, a farmer told our colleague.", ["a farmer", PAPER]),
    ],
)
def test_whom_a_speaker_cites(content: str, chain: list[str]) -> None:
    found = claim_of(content, "property_seizure_damage").according_to
    assert [link.name for link in found] == chain


@pytest.mark.parametrize(
    ("content", "root"),
    [
        ("Two vans came, a baker said. The mayor's spokeswoman declined to comment. Nobody was beaten, she said.", ""),
        (
            "Ada Moss said two vans came. Ivo Lunt was asked about the vans. The guards beat a boy there, he said.",
            "Ivo Lunt",
        ),
        ("Ada Moss said two vans came. The guards beat a boy there, she said.", "Ada Moss"),
        ("Ada Moss said two vans came. Ivo was taken first. The guards beat a boy there, she said.", "Ada Moss"),
        ("A cousin of the boy answered our letter. According to him, the guards beat the boy.", "A cousin of the boy"),
    ],
)
def test_who_a_pronoun_is_that_speaks(content: str, root: str) -> None:
    link = claim_of(content, "beating_assault").according_to[0]
    assert not root or link.name in root, link.name
    assert "baker" not in link.name


LEAD = "Guards beat a student in the cells of Osk, his lawyer said on Monday.\n\n"


@pytest.mark.parametrize(
    ("content", "root"),
    [
        (
            LEAD + 'Mara Velk told this newspaper that her client could not stand. "He cannot eat," she said.',
            "Mara Velk",
        ),
        (
            LEAD + "General Ivo Lunt, who commands the prison, said that the student had a fever.",
            "his lawyer",
        ),
    ],
)
def test_who_speaks_in_the_lead(content: str, root: str) -> None:
    assert root_of(content, "beating_assault") == root


@pytest.mark.parametrize(
    ("content", "about", "root"),
    [
        ("VARNA, 3 May (Nord Wire) - Guards beat a boy.", {"publisher": "Nord Wire"}, "Nord Wire"),
        (
            "Guards of the Van Guard Battalion Prosecutor's Office beat a boy.",
            {"publisher": "Governorship of Van", "kind": "official_statement"},
            "Governorship of Van",
        ),
    ],
)
def test_the_publisher_is_nobody_else(content: str, about: dict[str, str], root: str) -> None:
    assert root_of(content, "beating_assault", **about) == root


def test_whose_reason_it_is() -> None:
    claim = claim_of("The police arrested Tomas Velk on suspicion of theft, his lawyer said.", "arrest_detention")
    (reason,) = claim.reasons
    assert (reason.evidence.quotation, reason.stated_by) == ("on suspicion of theft", claim.doers[0])


def test_what_a_court_finds_it_has_read() -> None:
    about = {"kind": "court", "publisher": "Kolin District Court"}
    found = claim_of("The court finds that Ada Moss was beaten at the station.", "beating_assault", **about)
    assert found.according_to[0].basis == "document"


SITTING = """MS MOSS ADA (Osk): Thank you. Soldiers beat two boys on the bridge.

They burned six houses in the village.

THE MINISTER FOR WORKS (MR LUNT IVO): Nobody was killed on that day."""

WITNESSES = """LENA MOSS, nurse at the clinic. Soldiers beat two boys on the bridge.

IVO LUNT, her cousin. They burned six houses in the village."""


@pytest.mark.parametrize(
    ("content", "act", "root"),
    [
        (SITTING, "beating_assault", "MOSS"),
        (SITTING, "property_seizure_damage", "MOSS"),
        (SITTING, "killing", "LUNT"),
        (WITNESSES, "beating_assault", "MOSS"),
        (WITNESSES, "property_seizure_damage", "LUNT"),
    ],
)
def test_stretches_of_a_record(content: str, act: str, root: str) -> None:
    assert root in root_of(content, act, kind="other", publisher="Council of Osk").upper()


def test_adding() -> None:
    content = "Ivo Lunt was arrested at the mill, Ada Moss said.\n\nOfficers beat a boy beside the gate, she added."
    assert root_of(content, "beating_assault") == "Ada Moss"


TALK = """Marta Quill and Ivo Lunt came to the studio on Monday.

PRESENTER: Good evening. What did you see at the mill?

MARTA QUILL: I saw the lorry. Soldiers beat two boys on the bridge.

PRESENTER: And your neighbour?

IVO LUNT: They burned six houses in the village, one after the other."""

INTERVIEW = """Ada Moss, 31, met this newspaper at the mill on Monday with her lawyer.

What happened that night?

It was late and I was asleep. Soldiers beat my brother on the bridge.

Did they say why?

Nobody told me. We asked them twice.

What did they do then?

They burned six houses in the village, and I ran."""


@pytest.mark.parametrize(
    ("content", "act", "root"),
    [
        (TALK, "beating_assault", "Marta Quill"),
        (TALK, "property_seizure_damage", "Ivo Lunt"),
        (INTERVIEW, "beating_assault", "Ada Moss"),
        (INTERVIEW, "property_seizure_damage", "Ada Moss"),
    ],
)
def test_talks(content: str, act: str, root: str) -> None:
    assert root_of(content, act).casefold() == root.casefold()


@pytest.mark.parametrize(
    ("head", "root"),
    [
        ("Statement of Captain Ada Moss, 3 May 2022", "Ada Moss"),
        ("Minutes of the board, 3 May 2022", "Harbour Office"),
    ],
)
def test_a_statement_in_the_first_person(head: str, root: str) -> None:
    content = f"{head}\n\nI was at my desk when I heard of it. Dockers beat two guards at the gate."
    assert root in root_of(content, "beating_assault", kind="official_statement", publisher="Harbour Office")


def test_a_qualification_is_of_whoever_uses_the_word() -> None:
    claim = claim_of("The Farmers' Union said that police unlawfully arrested Lena Moss.", "arrest_detention")
    assert [one.stated_by for one in claim.qualifications] == [claim.according_to[0].entity]


@pytest.mark.parametrize(
    ("content", "act", "basis"),
    [
        ("His sister said guards tortured him in the cell.", "torture", "told"),
        ("His sister said that soldiers beat him at the gate.", "beating_assault", "unknown"),
        ("Lena Moss said guards tortured the men of her cell.", "torture", "experienced"),
        ("A neighbour said soldiers had killed two boys.", "killing", "unknown"),
    ],
)
def test_basis(content: str, act: str, basis: str) -> None:
    assert claim_of(content, act).according_to[0].basis == basis


LOG = """#1, 3 May, 20:14, female, Lena Moss

"Soldiers beat two boys on the bridge."

#2, 4 May, 06:50, male, Ivo Lunt

"They burned six houses in the village."

#3, 4 May, 08:15, no name

"We are all at the mill now." """


@pytest.mark.parametrize(
    ("act", "root"),
    [("beating_assault", "Lena Moss"), ("property_seizure_damage", "Ivo Lunt")],
)
def test_logs(act: str, root: str) -> None:
    assert root_of(LOG, act, kind="call_note", publisher="River Line") == root


@pytest.mark.parametrize(
    ("content", "act", "root"),
    [
        (
            "Army spokesman Colonel Ivo Lunt on Monday rejected reports that soldiers had burned the houses.",
            "property_seizure_damage",
            "Ivo Lunt",
        ),
        ("Two were freed. One told the union that guards had beaten her.", "beating_assault", "One"),
        ("The miller, Dr. Tom Lunt, who lives in Osk, said guards beat two boys.", "beating_assault", "Tom Lunt"),
        (
            "A rider who works near the mill told the paper he saw soldiers beat two boys.",
            "beating_assault",
            "A rider",
        ),
        ("Tom Lunt said he was held for a week. He was beaten every night.", "beating_assault", "Tom Lunt"),
        ("Tom Lunt said he was held for a week. The guards beat two boys.", "beating_assault", PAPER),
        (
            "The Osk Working Group found that the detention of Ada Lunt was arbitrary and called for her release.",
            "public_appeal",
            "Osk Working Group",
        ),
        (
            "The Osk Tribunal ruled that the arrest was unlawful and ordered the police to free Ivo Marsh.",
            "court_decision",
            PAPER,
        ),
    ],
)
def test_who_is_given_as_saying_it(content: str, act: str, root: str) -> None:
    assert root_of(content, act) == root


def test_an_account_goes_on_with_its_teller_in_news_only() -> None:
    content = "Tom Lunt said he was held for a week. He was beaten every night."
    assert root_of(content, "beating_assault", kind="ngo_statement") == PAPER


@pytest.mark.parametrize(
    ("content", "root"),
    [
        ("Two porters have described it to us apart. Men came at noon. They beat a boy.", "Two porters"),
        ("An aunt who was left behind told us how it went.\n\nMen came at noon. They beat a boy.", "An aunt"),
        ("The cook, Ada Moss, gave the following account: men came at noon. They beat a boy.", "Ada Moss"),
        ("A porter told us what happened. Men came at noon. The mayor, Ivo Lunt, said they beat a boy.", "Ivo Lunt"),
        ("The mayor described the night as calm. Men came at noon. They beat a boy.", PAPER),
        ("The mayor did not describe it. Men came at noon. They beat a boy.", PAPER),
        ("A porter described the scene.\n\nThe square is empty.\n\nMen beat a boy.", PAPER),
    ],
)
def test_an_account_that_is_announced_is_its_tellers(content: str, root: str) -> None:
    assert root_of(content, "beating_assault") == root


TALK = """Lena Moss was held for a week. She spoke to us in Osk.

Ivo Lunt: When did they come for you?

Lena Moss: They came on the third of May. I was asleep and so were the boys.

Ivo Lunt: And what did they do there?

Lena Moss: Soldiers beat two boys in the yard. I saw it from the kitchen.

The colonel told Lantern Daily that soldiers had burned six houses."""


@pytest.mark.parametrize(
    ("act", "root"), [("beating_assault", "Lena Moss"), ("property_seizure_damage", "The colonel")]
)
def test_a_printed_talk_ends_where_somebody_else_answers_the_paper(act: str, root: str) -> None:
    found = claim_of(TALK, act).according_to
    assert (found[0].name, len(found)) == (root, 2)


@pytest.mark.parametrize(
    ("content", "act", "root"),
    [
        ("History: He says he was beaten. He was released on 20 May.", "release", "Ivo Lunt"),
        ("Findings: Small burns on three fingers of the hand.", "sighting_trace", "Osk Clinic"),
    ],
)
def test_what_a_patient_told_is_his_under_its_label(content: str, act: str, root: str) -> None:
    top = "Patient: Ivo Lunt\n\nExamined on 21 May 2022.\n\n"
    assert root_of(top + content, act, kind="other", publisher="Osk Clinic") == root


def test_they_who_say_are_not_the_one_spoken_to() -> None:
    content = "Tom Orm told his mother that three guards beat him. They say the trial of Ada Moss begins in May."
    assert root_of(content, "charge_prosecution") == "They"


def test_somebody_interviewed_without_a_name_tells_it() -> None:
    content = (
        "Interview with a former detainee, recorded by the Osk Archive.\n\nWhen were you taken?\n\nOn the evening of"
        " 10 August. I was walking home.\n\nWho took you?\n\nMen in black. They pulled me by the hair into the bus."
        "\n\nWhere did they take you?\n\nTo the barracks. We got no food for two days."
    )
    assert root_of(content, "ill_treatment_custody", kind="other") == "a former detainee"


@pytest.mark.parametrize(
    ("content", "chain"),
    [
        ('The mother of Ivo Lunt said: "They took my son from his bed."', ["The mother", PAPER]),
        ('A neighbour of Ivo Lunt told us: "They took him from his bed."', ["A neighbour", PAPER]),
        ('The wife of Ivo Lunt told reporters: "They dragged my husband to a car."', ["The wife", PAPER]),
        ("Cousin of Ivo Lunt told us: they took him at night. No papers were shown.", ["Cousin", PAPER]),
    ],
)
def test_whose_kin_speaks_says_nothing_himself(content: str, chain: list[str]) -> None:
    assert [link.name for link in claim_of(content, "abduction").according_to] == chain


@pytest.mark.parametrize(
    ("content", "act", "root"),
    [
        (
            "The source denied what was written on pages about the killing of a baker by guards.",
            "killing",
            "The source",
        ),
        (
            "Ada Bo, a nurse, said it was late. Officer Jan Marsh came in. He denied that a baker was beaten.",
            "beating_assault",
            "Jan Marsh",
        ),
    ],
)
def test_who_denies_it(content: str, act: str, root: str) -> None:
    assert root_of(content, act) == root


@pytest.mark.parametrize(
    ("title", "root"),
    [("Petition of complaint", "Rahela Moss"), ("Order dated 12 May 2024", "Osk District Court")],
)
def test_a_petition_to_a_court_is_whose_files_it(title: str, root: str) -> None:
    content = (
        f"IN THE DISTRICT COURT, OSK\n\n{title}\n\nComplainant: Rahela Moss, wife of Ivo Moss\n\n"
        "1. That on 3 May 2024 officers beat Ivo Moss in the lock-up."
    )
    assert root_of(content, "beating_assault", kind="court", publisher="Osk District Court") == root
