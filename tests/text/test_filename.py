"""The publisher by the name of the file: only where the name says so."""

from __future__ import annotations

import pytest

from onrecord.model import Report
from onrecord.text import read

NEWS = "Two bakers held in Osk\n\nBy Lena Hart, Osk\n\nPolice in Osk held two bakers, a lawyer said. {more}\n"
APPEAL = "OSK: TWO MEN TAKEN FROM A BAKERY\n\nOsk, 4 May 2021\n\nWe call on the court to free them. {more}\n"

OWN = (
    "Dear aunt,\n\nI was at my oven when they took me and my son, at night. I have asked at each door, and "
    "so has the lawyer.\n\nI ask for my son.\n"
)


def publisher(file: str, content: str) -> str | None:
    """The publisher that is read from a report of that name."""
    return read(Report(file=file, content=content.encode())).values[0].publisher


@pytest.mark.parametrize(
    ("file", "content", "expected"),
    [
        ("harbour-post-17-may.txt", NEWS.format(more="It rained."), "Harbour Post"),
        ("harbour_post_2021.txt", NEWS.format(more="She told the Harbour Evening Post so."), "Harbour Evening Post"),
        ("radio-lumen-interview.txt", NEWS.format(more="It rained."), "Radio Lumen"),
        ("lumen-watch-statement.txt", APPEAL.format(more="Lumen Rights Watch knows both men."), "Lumen Rights Watch"),
        ("el-puerto-azul-17-may.txt", NEWS.format(more="It rained."), "El Puerto Azul"),
        ("correio-do-cais-interview.txt", NEWS.format(more="It rained."), "Correio Do Cais"),
        ("tamsin-letter-to-aunt.txt", OWN, "Tamsin"),
        ("lawyer-letter-to-aunt.txt", OWN, None),
        ("two-bakers.txt", NEWS.format(more="Two Bakers is a shop."), None),
        ("interior-ministry-raid.txt", NEWS.format(more="The Interior Ministry was silent."), None),
        ("post.txt", NEWS.format(more="It rained."), None),
        ("scan0017.txt", NEWS.format(more="It rained."), None),
    ],
)
def test_a_files_name_tells_the_publisher_where_it_names_an_outlet(
    file: str, content: str, expected: str | None
) -> None:
    assert publisher(file, content) == expected


@pytest.mark.parametrize(
    ("file", "published", "waiting"),
    [
        ("harbour-post-17-may-2021.txt", "2021-05-17", None),
        ("harbour-post-2021-05-17.txt", "2021-05-17", None),
        ("harbour-post-may-17.txt", None, "05-17"),
        ("harbour_post_17_may.html", None, "05-17"),
        ("17-may-harbour-post.txt", None, None),
        ("harbour-post-17.txt", None, None),
    ],
)
def test_a_files_name_ends_on_the_day(file: str, published: str | None, waiting: str | None) -> None:
    found = read(Report(file=file, content=NEWS.format(more="It rained.").encode())).values[0]
    assert (found.published.edtf if found.published else None) == published
    assert (found.day_and_month[0] if found.day_and_month else None) == waiting


def test_the_day_on_the_page_comes_before_that_of_the_files_name() -> None:
    found = read(Report(file="appeal-17-may-2020.txt", content=APPEAL.format(more="").encode())).values[0]
    assert [found.published.edtf if found.published else None, found.published_basis] == ["2021-05-04", "in text"]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("Osk: bakers held\n\nOsk, 4 May 2021\n\nOpen Ovens condemns the arrest of two bakers. {}\n", "Open Ovens"),
        (
            "Osk: bakers held\n\n(Osk, 4 May 2021) The Bread Defenders calls on the court to free them. {}\n",
            "Bread Defenders",
        ),
        (
            "Our colleagues\n\n4 May 2021\n\nIt is with sorrow that Open Ovens confirms the death of Ana Ho. {}\n",
            "Open Ovens",
        ),
        (
            "Osk: bakers held\n\nWashington, D.C., May 4, 2021 - Open Ovens condemns the arrest of two bakers. {}\n",
            "Open Ovens",
        ),
        (
            "Osk: bakers held\n\nBrenn, May 4, 2021 - The mayor must free them, the Committee for Bread said. {}\n",
            "Committee for Bread",
        ),
        ("[Sister Ada's pad, lined paper.]\n\nMon 3. I counted nine loaves and rang the mill. {}\n", "Sister Ada"),
        ("OCL case diary 7\n\n03/05 The baker rang from the mill and wept. {}\n", "OCL"),
        (
            "UN EXPERTS: FREE THE BAKERS\n\nOsk, 4 May 2021\n\nExperts today asked for two bakers to be freed. {}\n",
            "UN Experts",
        ),
        ("New York, May 4, 2021\n\nTwo bakers were held in Osk, and the police would not say why. {}\n", None),
    ],
)
def test_a_body_that_speaks_first_is_the_publisher_and_a_town_is_not(content: str, expected: str | None) -> None:
    assert publisher("x.txt", content.format("We ask the court to hear them. We have written to it.")) == expected
