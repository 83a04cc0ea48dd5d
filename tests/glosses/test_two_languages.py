"""One case from an English and a Russian report: who is who, and whose word it is, in either script."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import onrecord
from onrecord.language.ru.shipped import is_installed

pytestmark = pytest.mark.skipif(not is_installed(), reason="the extra `russian` is not installed")

ENGLISH = """OPEN DOOR LEGAL AID
5 June 2023

Police in Khasavyurt detained Yelena Sedova and Magomed Gadzhiyev on 3 June 2023, the lawyer Zulfiya Khakimzhanova said.
Ruslan Gadzhiyev, a neighbour, was beaten at the police station, she said.
"""
RUSSIAN = """ХАСАВЮРТ, 4 июня 2023 (Каспий-Информ). 3 июня в Хасавюрте полиция задержала Елену Седову и Магомеда \
Гаджиева, сообщила адвокат Зульфия Хакимжанова. Соседа, Руслана Гаджиева, избили в отделе полиции, рассказала она.

Позже Е. Седову отпустили. Седовой угрожали по телефону.
"""


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder: Path = tmp_path_factory.mktemp("reports")
    files = [folder / "english.txt", folder / "russian.txt"]
    for file, words in zip(files, (ENGLISH, RUSSIAN), strict=True):
        file.write_text(words, encoding="utf-8")
    made: dict[str, Any] = json.loads(onrecord.case_json(onrecord.build(files)))
    return made


@pytest.mark.parametrize(
    "names",
    [
        {"Yelena Sedova", "Елену Седову", "Е. Седову", "Седовой"},
        {"Magomed Gadzhiyev", "Магомеда Гаджиева"},
        {"Ruslan Gadzhiyev", "Руслана Гаджиева"},
        {"Zulfiya Khakimzhanova", "Зульфия Хакимжанова"},
    ],
)
def test_one_person_in_two_scripts(case: dict[str, Any], names: set[str]) -> None:
    bearers = [one for one in case["entities"] if names & {one["name"], *one["names"]}]
    assert len(bearers) == 1
    assert names <= {bearers[0]["name"], *bearers[0]["names"]}


def test_what_both_tell_is_one_event_with_one_origin(case: dict[str, Any]) -> None:
    (arrest,) = (event for event in case["events"] if event["act"] == "arrest_detention")
    names = {one["id"]: one["name"] for one in case["entities"]}
    assert len(arrest["claims"]) == len(case["reports"])
    assert [names.get(origin, origin) for origin in arrest["origins"]] == ["Zulfiya Khakimzhanova"]


def test_passages_are_shown_in_the_words_of_the_report(case: dict[str, Any]) -> None:
    quoted = [piece["text"] for claim in case["claims"] for piece in claim["evidence"]]
    assert any("полиция задержала Елену Седову" in words for words in quoted)
    assert all(words in ENGLISH or words in RUSSIAN for words in quoted)
