"""How uncertain dates are said."""

from __future__ import annotations

import pytest

from onrecord.dates import in_words, parse_edtf

CASES = [
    ("2021-02-04", "on 4 February 2021"),
    ("2021-02-04~", "about 4 February 2021"),
    ("2021-02-04?", "on 4 February 2021 (uncertain)"),
    ("2021-02%", "about February 2021 (uncertain)"),
    ("2020-04", "in April 2020"),
    ("2020-04-XX", "in April 2020"),
    ("2020", "in 2020"),
    ("2020-22", "in summer 2020"),
    ("199X", "in the 1990s"),
    ("[2020-06,2020-07]", "in June or July 2020"),
    ("[2020-12,2021-01]", "in December 2020 or January 2021"),
    ("[2021-02-04,2021-02-09]", "on 4 or 9 February 2021"),
    ("[2021-02-04,2021-04-02]", "on 4 February or 2 April 2021"),
    ("{2020-06,2020-07}", "in June and July 2020"),
    ("[2021-03-01..2021-03-03]", "between 1 and 3 March 2021"),
    ("[..2021-02-06]", "by 6 February 2021"),
    ("[2021-02-06..]", "not before 6 February 2021"),
    ("2020-03-30/2020-06-02", "from 30 March to 2 June 2020"),
    ("2019/2020-06-02", "from 2019 to 2 June 2020"),
    ("2020-03-30/..", "since 30 March 2020"),
    ("../2020-06-02", "until 2 June 2020"),
]


@pytest.mark.parametrize(("edtf", "words"), CASES)
def test_in_words(edtf: str, words: str) -> None:
    assert in_words(parse_edtf(edtf)) == words
