from __future__ import annotations

import pytest

from onrecord.model import Case
from onrecord.publish.withheld.masking import BLOCK, mask, mask_words


@pytest.mark.parametrize(
    ("words", "hidden"),
    [
        ("Ana Ruiz came.", "███ ████ came."),
        ("Ruiz came with Tom.", "████ came with Tom."),
        ("Nobody came.", "Nobody came."),
        ("", ""),
    ],
)
def test_words_are_hidden_letter_for_letter(words: str, hidden: str) -> None:
    assert len(mask_words(words, ["Ana Ruiz"])) == len(words)
    assert mask_words(words, ["Ana Ruiz"]).replace(BLOCK, "").strip(" ,.") == hidden.replace(BLOCK, "").strip(" ,.")


def test_a_masked_case_has_every_place_where_it_was(example_case: Case) -> None:
    who = next(one for one in example_case.entities if one.name == "Aibek Turdaliev")
    masked = mask(example_case, {who.id})
    for before, after in zip(example_case.readings, masked.readings, strict=True):
        assert len(before.analysis.text.content) == len(after.analysis.text.content)
        for old, new in zip(before.claims, after.claims, strict=True):
            assert old.id == new.id
            assert [one.span for one in old.evidence] == [one.span for one in new.evidence]
            assert all(one.span.of(after.analysis.text.content) == one.quotation for one in new.evidence)
        assert "Aibek" not in after.analysis.text.content
    assert [event.id for event in masked.events] == [event.id for event in example_case.events]
    assert masked.entity[who.id].name == "█████ █████████"
    assert not any("Aibek" in reason for event in masked.events for reason in (*event.reasons, *event.apart))
