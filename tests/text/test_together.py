"""Years that a dateline leaves out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.dates import written
from onrecord.model import Text
from onrecord.text import date_together

NAMES = "Guards took Ilir Marku from Lezha, said Drita Marku and Arben Gjoka."


def text(content: str, published: str | None = None, day: tuple[str, int | None] | None = None) -> Text:
    date = written(published) if published else None
    return Text(report=f"r-{published}", file="a", sha256="", content=content, published=date, day_and_month=day)


@pytest.mark.parametrize(
    ("day", "others", "expected"),
    [
        (("03-06", None), ["2021-03-08", "2021-04-01"], "2021-03-06"),
        (("12-30", None), ["2022-01-02"], "2021-12-30"),
        (("03-06", 5), ["2021-03-08"], "2021-03-06"),
        (("03-06", 2), ["2021-03-08"], None),
        (("03-06", None), ["2021-03-08", "2022-03-08"], None),
        (("03-06", None), [], None),
        (("02-29", None), ["2021-03-08"], None),
    ],
)
def test_the_nearest_year_on_which_all_agree(
    day: tuple[str, int | None], others: list[str], expected: str | None
) -> None:
    found = date_together([text(NAMES, day=day), *(text(NAMES, other) for other in others)])[0]
    assert (found.published.edtf if found.published else None) == expected
    assert found.published_basis == ("inferred" if expected else None)


def test_the_weekday_of_the_account_or_else_most_neighbours_choose_between_years() -> None:
    told = text(NAMES + " He spoke on Thursday.", day=("03-05", None))
    others = [text(NAMES, one) for one in ("2021-03-08", "2022-03-08")]
    assert [one.edtf for one in [date_together([told, *others])[0].published] if one] == ["2021-03-05"]
    others = [text(NAMES, one) for one in ("2021-03-08", "2022-03-08", "2022-05-01")]
    assert [one.edtf for one in [date_together([told, *others])[0].published] if one] == ["2021-03-05"]
    told = text(NAMES + " He spoke on Saturday.", day=("03-06", None))
    others = [text(NAMES, one) for one in ("2021-03-08", "2022-03-08", "2022-05-01")]
    assert [one.edtf for one in [date_together([told, *others])[0].published] if one] == ["2022-03-06"]


def test_reports_on_others_do_not_count() -> None:
    stranger = text("Miners struck at Bor, wrote Jovan Ilic.", "2021-03-08")
    assert date_together([text(NAMES, day=("03-06", None)), stranger])[0].published is None


def test_nothing_else_changes() -> None:
    texts = (text(NAMES, "2021-03-08"), replace(text(NAMES), language="en"))
    assert date_together(texts) == texts
