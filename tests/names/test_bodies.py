"""Names of bodies: short names and initials meet, generic words alone never do."""

import pytest

from onrecord.names import POSSIBLE, SAME, compare_bodies


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kinara Rights Desk", "Kinara"),
        ("the Kinara Rights Desk", "Kinara Rights Desk's"),
        ("Lowland Dispatch Agency", "LDA"),
        ("Ministry of the Interior", "Interior Ministry"),
        ("Ministry of Internal Affairs", "the Interior Ministry"),
        ("Office of the Public Defender", "Public Defender"),
        ("Dolin police station", "Dolin P.S."),
        ("Dolin police department", "police in Dolin"),
        ("Brightwater Knitwear Ltd", "Brightwater Knitwear Limited"),
        ("Brightwater Knitwear Ltd", "Brightwater"),
        ("Colectivo Luz Clara", "Luz Clara"),
        ("Северный маяк", "Северного маяка"),
        ("Severny Mayak", "Северный маяк"),
        ("A spokesman for the Interior Ministry", "Interior Ministry"),
        ("Panel for Press Memory", "PPM"),
        ("Panel for Press Memory", "PFPM"),
        ("Federation of Commons of the Lower Obal", "FECOLO"),
        ("Министерство юстиции", "Ministry of Justice"),
        ("Комитет ООН по правам человека", "United Nations Human Rights Committee"),
        ("Посольство Лурении", "the embassy of Lurenia"),
    ],
)
def test_one_body(one: str, other: str) -> None:
    score = compare_bodies(one, other)
    assert score.value >= SAME, score
    assert compare_bodies(other, one).value == score.value


@pytest.mark.parametrize(
    ("one", "other"), [("Supreme Court", "Supreme Court of Dolin"), ("Kordal Lancers", "the Lancers")]
)
def test_bodies_that_need_more(one: str, other: str) -> None:
    assert POSSIBLE <= compare_bodies(one, other).value < SAME


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the ministry", "Interior Ministry"),
        ("the Desk", "Kinara Rights Desk"),
        ("Dolin police", "Dolin court"),
        ("Dolin police", "Velsk police"),
        ("a court in Dolin", "Dolin Court of Appeal"),
        ("Kinara Rights Desk", "Lowland Rights Desk"),
        ("Foreign Ministry", "Interior Ministry"),
        ("Panel for Press Memory", "PMP"),
        ("Panel for Press Memory", "PAP"),
        ("Lowland Dispatch Agency", "LOD"),
        ("Министерство юстиции", "Interior Ministry"),
        ("", "Kinara"),
    ],
)
def test_bodies_apart(one: str, other: str) -> None:
    score = compare_bodies(one, other)
    assert score.value < POSSIBLE, score
    assert score.reason
