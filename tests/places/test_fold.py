"""Spellings of one name meet; other names do not."""

import pytest

from onrecord.places.fold import plain, skeleton, without_generic


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nizhny Novgorod", "Nizhnii Novgorod"),
        ("Nizhniy Novgorod", "Нижний Новгород"),
        ("Ürümqi", "Urumqi"),
        ("Ingushetiya", "Ингушетия"),
        ("Al-Hasakah", "al Hasakah"),
        ("Khasavyurt", "Хасавюрт"),
        ("Grozny", "Groznyj"),
        ("Ash-Shaddadi", "Ash Shaddadi"),
        ("Murang’a", "Muranga"),
    ],
)
def test_same_skeleton(one: str, other: str) -> None:
    assert skeleton(plain(one)) == skeleton(plain(other))


@pytest.mark.parametrize(
    ("one", "other"), [("Moscow", "Mosul"), ("Kech", "Kochi"), ("Грозный", "Горький"), ("Mali", "Malawi")]
)
def test_other_skeleton(one: str, other: str) -> None:
    assert skeleton(plain(one)) != skeleton(plain(other))


@pytest.mark.parametrize(
    ("name", "short", "kind"),
    [
        ("kech district", "kech", "district"),
        ("republic of dagestan", "dagestan", "region"),
        ("город грозный", "грозный", "town"),
        ("turbat", "turbat", None),
        ("district", "district", None),
    ],
)
def test_without_generic(name: str, short: str, kind: str | None) -> None:
    found, kinds = without_generic(name)
    assert found == short
    assert (kind in kinds) if kind else not kinds
