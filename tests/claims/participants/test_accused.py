"""Who "him" is not where somebody is accused: neither the one wronged nor the judge."""

from __future__ import annotations

import pytest

from tests.claims.participants.test_hearsay import meant

DEAD = "Ivo Marsh was shot at his mill. Ivo Marsh wrote for a paper. "


@pytest.mark.parametrize(
    ("content", "word", "not_meant"),
    [
        (DEAD + "The man accused of killing Ivo Marsh said that police had beaten him.", "him", "Ivo Marsh"),
        (DEAD + "The clerk who is accused of the murder of Ivo Marsh said that guards hit him.", "him", "Ivo Marsh"),
        (DEAD + "The suspect in the killing of Ivo Marsh said that officers forced him to sign.", "him", "Ivo Marsh"),
        (DEAD + "A clerk charged with the murder of Ivo Marsh told the court that guards hit him.", "him", "Ivo Marsh"),
        (
            "Ivo Marsh was arrested a day after the body of Bo Lunt was found. He had been stabbed.",
            "He",
            "Ivo Marsh",
        ),
        ("Judge Tom Lunt heard the case in Osk. Prosecutors have charged him with murder.", "him", "Tom Lunt"),
    ],
)
def test_it_is_nobody_wronged_and_no_judge(content: str, word: str, not_meant: str) -> None:
    assert not any(not_meant in name for name in meant(content, word))


@pytest.mark.parametrize(
    "content",
    [
        DEAD + "The widow of Ivo Marsh said that soldiers had beaten him.",
        "Mayor Ivo Marsh denied it in Osk. Prosecutors have charged him with theft.",
        "The man accused of killing Ivo Marsh said that he had threatened him.",
        "Ivo Marsh was arrested after Bo Lunt was killed. Guards had beaten him.",
    ],
)
def test_others_are_meant_as_before(content: str) -> None:
    assert any("Ivo Marsh" in name for name in meant(content, "him"))
