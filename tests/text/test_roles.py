"""Which block is what: headline, paragraph, or a line about the report itself."""

from __future__ import annotations

import pytest

from onrecord.text.headlines import names_body
from tests.text.made import SENTENCE, blocks

NEWS = f"""Shopkeeper taken in Lezha, cousin says

By Adriatic Wire staff

TIRANA, March 6 (Adriatic Wire) - {SENTENCE} His cousin told the agency about it by telephone.

(Reporting by the Tirana bureau; editing by M. Hall)"""
OFFICE = f"""REPUBLIC OF ILLYRIA
MINISTRY OF PUBLIC ORDER
Press release no. 14/2021
6 March 2021

In reply to rumours the Ministry states the following. {SENTENCE} He was questioned and let go.

Spokesperson"""
LETTER = f"""To the Ombudsman
Complaints desk

Lezha, 7 March 2021

Dear Madam,

My name is Drita Marku. {SENTENCE} Nobody at the station wants to write it down.

Respectfully,
Drita Marku"""
NOTE = f"""OPEN DOOR LEGAL AID - CALL LOG - confidential
Taken by: Ana K.
7 March 2021, 14:10-14:35

{SENTENCE} She saw two of them again at the market."""


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (NEWS, ["title", "byline", "paragraph", "byline"]),
        (OFFICE, ["header", "header", "header", "dateline", "paragraph", "other"]),
        (LETTER, ["header", "header", "dateline", "other", "paragraph", "other", "other"]),
        (NOTE, ["header", "header", "dateline", "paragraph"]),
        (f"Subject: my brother's arrest\n\n{SENTENCE} I ask for help.", ["title", "paragraph"]),
        (
            f"# Taken\n\n*Open Door, Lezha, 6 March 2021*\n\n{SENTENCE} We call for his release.",
            ["title", "dateline", "paragraph"],
        ),
        (
            f"{SENTENCE} So it was told.\n\nhttps://example.org/story\n\nHe is home now, his cousin wrote on Friday.",
            ["paragraph", "other", "paragraph"],
        ),
        (f"{SENTENCE} So it was told.\n\n- a first demand\n- a second demand", ["paragraph", "list_item", "list_item"]),
    ],
)
def test_roles(text: str, roles: list[str]) -> None:
    assert [role for role, _words in blocks(text, "report.md" if text.startswith("#") else "report.txt")] == roles


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Guards Hand Escaped Bakers Over to Lezha Police – Lawyer", False),
        ("BAKER TAKEN BY LEZHA POLICE", False),
        ("Lezha District Police", True),
        ("OFFICE OF THE PROSECUTOR, LEZHA", True),
        ("Mandates on torture and on the right to health", True),
        ("Adriatic Bakery, S.A.", True),
        ("ПРОКУРАТУРА ЗАРЕЧЕНСКОГО РАЙОНА", True),
        ("Police, bakers clash in Lezha", False),
        ("Two bakers missing on the coast", False),
    ],
)
def test_the_name_of_a_body_is_no_headline(line: str, expected: bool) -> None:  # noqa: FBT001
    assert names_body(line) is expected


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        (
            f"Related article: Two More Bakers Missing in Coastal Town The family of Ilir Marku waits. {SENTENCE}",
            ["Related article: Two More Bakers Missing in Coastal Town", f"The family of Ilir Marku waits. {SENTENCE}"],
        ),
        (
            f"Read more: <u>Bakers missing</u> <u>on the coast</u> The family waits. {SENTENCE}",
            ["Read more: <u>Bakers missing</u> <u>on the coast</u>", f"The family waits. {SENTENCE}"],
        ),
        ("See also: bakers missing on the coast", ["See also: bakers missing on the coast"]),
    ],
)
def test_a_pointer_is_parted_from_its_paragraph(text: str, pieces: list[str]) -> None:
    found = blocks(f"{SENTENCE} So it was told.\n\n{text}\n\n{SENTENCE} It was told again later that day.")
    assert [words for _role, words in found[1:-1]] == pieces
    assert found[1][0] == "other"


def test_plain_text_keeps_every_character() -> None:
    text = "A **bold** claim with <u>marks</u> and [a link](https://example.org) stays as it is in plain text."
    assert blocks(text)[0][1] == text


def test_markdown_loses_its_marks() -> None:
    text = (
        "# Head\n\nA **bold** claim with _marks_ and [a link](https://example.org) is read as the page would show it.\n"
    )
    assert blocks(text, "a.md")[1][1] == "A bold claim with marks and a link is read as the page would show it."
