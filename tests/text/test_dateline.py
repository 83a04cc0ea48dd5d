"""Whose a report is by the line with its day or its writer, and what such a line makes of the line above it."""

from __future__ import annotations

from typing import Any

import pytest

from onrecord.text.parse import parse
from tests.text.made import SENTENCE

BODY = f"{SENTENCE} His cousin said so on Saturday, and nobody answered a call."


def about(text: str) -> dict[str, Any]:
    return parse("report.txt", text.encode())


@pytest.mark.parametrize(
    ("line", "publisher", "author"),
    [
        ("By Ana Hall, The Lezha Courier, 3 May 2022", "The Lezha Courier", "Ana Hall"),
        ("By Ana Hall and Ivo Lunt, Lezha Courier, 3 May 2022", "Lezha Courier", "Ana Hall"),
        ("By Ana Hall, Chief Reporter, Lezha Courier | 3 May 2022", "Lezha Courier", "Ana Hall"),
        ("By Ana Hall, Ivo Lunt, Lezha Courier, 3 May 2022", "Lezha Courier", "Ana Hall"),
        ("By a staff reporter, Lezha Courier, 3 May 2022", "Lezha Courier", None),
        ("By Ana Hall, Porto Azul Report, 3 May 2022", "Porto Azul Report", "Ana Hall"),
        ("By Ana Hall, New Delhi, 3 May 2022", None, "Ana Hall"),
        ("Coast Rights Watch, 3 May 2022", "Coast Rights Watch", None),
        ("Coast Rights Watch, Monday, 3 May 2022", "Coast Rights Watch", None),
        ("Coast Rights Watch, Osk, 3 May 2022", "Coast Rights Watch", None),
        ("The Baltic Sun, 3 May 2022", "The Baltic Sun", None),
        ("Delhi, 3 May 2022", None, None),
    ],
)
def test_the_line_of_the_day_names_whose_the_report_is(line: str, publisher: str | None, author: str | None) -> None:
    found = about(f"Two bakers of Lezha are taken from their shop\n{line}\n\n{BODY}")
    assert (found["publisher"], found["author"]) == (publisher, author)


def test_an_outlet_behind_the_writer_without_a_day_is_the_one_the_report_speaks_of() -> None:
    said = f"{BODY} She told Voces del Puerto that he is not home."
    assert about(f"Bakers taken\nBy Ana Hall, Voces del Puerto\n\n{said}")["publisher"] == "Voces del Puerto"
    assert about(f"Bakers taken\nBy Ana Hall, Voces del Puerto\n\n{BODY}")["publisher"] is None


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Baker's complaint thrown out\nLezha Courier, 3 May 2022", "Baker's complaint thrown out"),
        ("Baker 'beaten'\nBy Ana Hall, Lezha Courier, 3 May 2022", "Baker 'beaten'"),
        ("Lezha Courier\n3 May 2022", None),
        ("LEZHA COURIER\nOsk, 3 May 2022", None),
    ],
)
def test_a_short_line_above_who_publishes_is_the_headline(head: str, title: str | None) -> None:
    found = about(f"{head}\n\n{BODY}")
    assert (found["publisher"] or "").casefold() == "lezha courier"
    assert found["title"] == title


@pytest.mark.parametrize(
    ("publisher", "body", "kind"),
    [
        ("The Lezha Standard", BODY, "news"),
        ("The Lezha Standard", SENTENCE.replace("Police", "We saw that police") + " I know both men.", "other"),
        ("Lezha Prison Monitor", BODY, "other"),
        ("The Lezha Bakers", BODY, "other"),
    ],
)
def test_what_an_outlet_retells_is_news(publisher: str, body: str, kind: str) -> None:
    found = about(f"Two bakers of Lezha are taken from their shop\n{publisher}, 3 May 2022\n\n{body}")
    assert (found["publisher"], found["kind"]) == (publisher, kind)
