"""Time expressions of short sentences: which words, which TIMEX3 type and value, which date.

The reports of the tables are of Friday, 5 February 2021, unless another day is given.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.dates import parse_edtf
from onrecord.language.en.times import find_times, period
from onrecord.language.en.times.governor import Tense
from onrecord.language.en.times.meaning import Point, Shift
from onrecord.language.en.times.resolve import Resolver
from onrecord.model import Block, Span, Text, TimeExpression

Row = tuple[str, str, str, str | None]

STATED = [
    ("They came on 4 February 2021.", "4 February 2021", "2021-02-04", "2021-02-04"),
    ("They came on Thursday, 4 February 2021.", "Thursday, 4 February 2021", "2021-02-04", "2021-02-04"),
    ("They came on the 4th of February, 2021.", "the 4th of February, 2021", "2021-02-04", "2021-02-04"),
    ("They came on Feb. 4, 2021.", "Feb. 4, 2021", "2021-02-04", "2021-02-04"),
    ("They came on\n4 February\n2021.", "4 February\n2021", "2021-02-04", "2021-02-04"),
    ("Seen 2021-02-04, signed.", "2021-02-04", "2021-02-04", "2021-02-04"),
    ("Seen 04.02.2021, signed.", "04.02.2021", "2021-02-04", "2021-02-04"),
    ("Born in March 1984.", "March 1984", "1984-03", "1984-03"),
    ("It began in 2017.", "2017", "2017", "2017"),
    ("It began in mid-2019.", "mid-2019", "2019", "2019"),
    ("It ended in late June 2020.", "late June 2020", "2020-06", "2020-06"),
    ("He left in the summer of 2019.", "the summer of 2019", "2019-SU", "2019-22"),
    ("It was common in the 1990s.", "the 1990s", "199", "199X"),
    ("A wall of the ninth century.", "the ninth century", "8", "08XX"),
    ("A war of the 19th century.", "the 19th century", "18", "18XX"),
    ("It fell in nineteen ninety-six.", "nineteen ninety-six", "1996", "1996"),
    ("In Nov. 22 he fell ill.", "Nov. 22", "2022-11", "2022-11"),
    ("It grew in the third quarter of 2019.", "the third quarter of 2019", "2019-Q3", "[2019-07..2019-09]"),
    ("It happened on Easter Sunday 2021.", "Easter Sunday 2021", "2021-04-04", "2021-04-04"),
    ("A march on Easter Sunday in 2019.", "Easter Sunday in 2019", "2019-04-21", "2019-04-21"),
    ("The 2019 Easter Sunday march.", "2019 Easter Sunday", "2019-04-21", "2019-04-21"),
    ("It was June or July 2020.", "June or July 2020", "2020-06", "[2020-06,2020-07]"),
    ("They stayed 1-3 March 2020.", "1-3 March 2020", "2020-03-01", "2020-03-01/2020-03-03"),
    ("Sessions on 1 and 3 March 2020.", "1 and 3 March 2020", "2020-03-01", "{2020-03-01,2020-03-03}"),
    ("He died between 1 and 3 March 2020.", "1 and 3 March 2020", "2020-03-01", "[2020-03-01..2020-03-03]"),
    ("In the week of 1 March 2021.", "the week of 1 March 2021", "2021-W09", "[2021-03-01..2021-03-07]"),
]
COMPUTED = [
    ("Shots rang out at 9:40 p.m. last night.", "9:40 p.m. last night", "2021-02-04T21:40", "2021-02-04"),
    ("They knocked at 3 a.m. last night.", "3 a.m. last night", "2021-02-05T03:00", "2021-02-05"),
    ("They knocked at 7:15 last night.", "7:15 last night", "2021-02-04T19:15", "2021-02-04"),
    ("On Monday, 19-year-old Dan was freed.", "Monday", "2021-02-01", "2021-02-01"),
    ("On Monday, 19 miners were freed.", "Monday", "2021-02-01", "2021-02-01"),
    ("On Monday 18 he was freed.", "Monday 18", "2021-01-18", "2021-01-18"),
    ("He was called in for Mon 8th to sign.", "Mon 8th", "2021-02-08", "2021-02-08"),
    ("He vanished on the evening of the 3rd.", "the evening of the 3rd", "2021-02-03TEV", "2021-02-03"),
    ("Taken in the early-morning hours of Jan. 5.", "the early-morning hours of Jan. 5", "2021-01-05TMO", "2021-01-05"),
    ("They came on 14/1 and left.", "14/1", "2021-01-14", "2021-01-14"),
    ("They came on 3/2, on 25/1 he was ill.", "3/2", "2021-02-03", "2021-02-03"),
    ("They came on Tue 2/2 and left.", "Tue 2/2", "2021-02-02", "2021-02-02"),
    ("A levy payable 1 April was set.", "1 April", "2021-04-01", "2021-04-01"),
    ("They were ill in recent weeks.", "recent weeks", "PAST_REF", None),
    ("They came yesterday.", "yesterday", "2021-02-04", "2021-02-04"),
    ("They came the day before yesterday.", "the day before yesterday", "2021-02-03", "2021-02-03"),
    ("They came on Thursday.", "Thursday", "2021-02-04", "2021-02-04"),
    ("It burned following Thursday's fire.", "Thursday", "2021-02-04", "2021-02-04"),
    ("It had been set to end on 11 February.", "11 February", "2021-02-11", "2021-02-11"),
    ("They came on Friday.", "Friday", "2021-02-05", "2021-02-05"),
    ("They came last Friday.", "last Friday", "2021-01-29", "2021-01-29"),
    ("They will come on Sunday.", "Sunday", "2021-02-07", "2021-02-07"),
    ("They will come next Thursday.", "next Thursday", "2021-02-11", "2021-02-11"),
    ("They came on Monday of last week.", "Monday of last week", "2021-01-25", "2021-01-25"),
    ("They came this week.", "this week", "2021-W05", "[2021-02-01..2021-02-07]"),
    ("They came last week.", "last week", "2021-W04", "[2021-01-25..2021-01-31]"),
    ("They came over the weekend.", "the weekend", "2021-W04-WE", "[2021-01-30..2021-01-31]"),
    ("They came earlier this month.", "earlier this month", "2021-02", "2021-02"),
    ("They came last year.", "last year", "2020", "2020"),
    ("They came in June last year.", "June last year", "2020-06", "2020-06"),
    ("They came last summer.", "last summer", "2020-SU", "2020-22"),
    ("They came last May.", "last May", "2020-05", "2020-05"),
    ("They came in December.", "December", "2020-12", "2020-12"),
    ("They came on 4 February.", "4 February", "2021-02-04", "2021-02-04"),
    ("They came on 6 July.", "6 July", "2020-07-06", "2020-07-06"),
    ("They will come on 6 March.", "6 March", "2021-03-06", "2021-03-06"),
    ("They came three days ago.", "three days ago", "2021-02-02", "2021-02-02"),
    ("They came two weeks ago.", "two weeks ago", "2021-W03", "[2021-01-18..2021-01-24]"),
    ("They came six months ago.", "six months ago", "2020-08", "2020-08"),
    ("They came two and a half years ago.", "two and a half years ago", "2018-08", "2018-08"),
    ("They came on Monday 1st.", "Monday 1st", "2021-02-01", "2021-02-01"),
    ("They came late on Thursday.", "Thursday", "2021-02-04", "2021-02-04"),
    ("They came several years ago.", "several years ago", "PAST_REF", None),
    ("By 25/01/2021 they had come; again on 04/02/2021.", "04/02/2021", "2021-02-04", "2021-02-04"),
    ("They came on 04/05/2020.", "04/05/2020", "XXXX-XX-XX", "[2020-04-05,2020-05-04]"),
    ("They came on 01/04/2021.", "01/04/2021", "2021-01-04", "2021-01-04"),
]
SPOKEN_OF = [
    ("They came on 2 February. The evening before, he had slept.", "The evening before", "2021-02-01TEV", "2021-02-01"),
    (
        "They came on 26 January. A week after that they left.",
        "A week after that",
        "2021-W05",
        "[2021-02-01..2021-02-07]",
    ),
    ("They came on 2 February. Two days before that, he left.", "Two days before that", "2021-01-31", "2021-01-31"),
    ("On 1 February he had said so on air. Two days later they came.", "Two days later", "2021-02-03", "2021-02-03"),
    (
        "Friday, 5 February 2021. They came on Tuesday. The next day they left.",
        "The next day",
        "2021-02-03",
        "2021-02-03",
    ),
    (
        "They came on Tuesday. He is ill since 3 May 2020. They left at 9:52 a.m.",
        "9:52 a.m.",
        "2021-02-02T09:52",
        "2021-02-02",
    ),
    (
        "2 February 2021\n08:10 They are here, since Sunday.\n09:30 They left.",
        "09:30",
        "2021-02-02T09:30",
        "2021-02-02",
    ),
    ("They came on 3 February 2021. They left on the Saturday.", "the Saturday", "2021-01-30", "2021-01-30"),
    ("On 3 May 2020 they came. Two days later they left.", "Two days later", "2020-05-05", "2020-05-05"),
    ("On 3 May 2020 they came. The next day they left.", "The next day", "2020-05-04", "2020-05-04"),
    ("On 3 May 2020 they came. They left the same day.", "the same day", "2020-05-03", "2020-05-03"),
    ("On 3 May 2020 they came. The following month they left.", "The following month", "2020-06", "2020-06"),
    ("On 3 May 2020 they came, and left on the 9th.", "the 9th", "2020-05-09", "2020-05-09"),
    ("On 3 May 2020 they came. They left on the Tuesday.", "the Tuesday", "2020-05-05", "2020-05-05"),
    ("They came in 2018. In August that year they left.", "August that year", "2018-08", "2018-08"),
    ("They came in May 2020. Three days later they left.", "Three days later", "2020-05", "[2020-05-04..2020-06-03]"),
    ("On 3 May 2020 they came. Earlier in the day it rained.", "Earlier in the day", "2020-05-03", "2020-05-03"),
    ("On the 30th of the same month they left.", "the 30th of the same month", "2021-01-30", "2021-01-30"),
]
BESIDE = [
    ("Since 2017 it is closed.", "2017", "2017", "2017/.."),
    ("Since Thursday it is closed.", "Thursday", "2021-02-04", "2021-02-04/.."),
    ("He was held until 2 June 2020.", "2 June 2020", "2020-06-02", "../2020-06-02"),
    ("Nobody came by 6 January 2021.", "6 January 2021", "2021-01-06", "[..2021-01-06]"),
    ("Held from 30 March until 2 June 2020.", "2 June 2020", "2020-06-02", "2020-03-30/2020-06-02"),
    ("Held from 30 March until 2 June 2018.", "30 March", "2018-03-30", "2018-03-30/2018-06-02"),
    ("Held from 30 November 2018 until 2 June.", "2 June", "2019-06-02", "2018-11-30/2019-06-02"),
    ("Held from 30 March 2020 to 2 June 2020.", "30 March 2020", "2020-03-30", "2020-03-30/2020-06-02"),
    ("It was between 1 May 2020 and 3 May 2020.", "1 May 2020", "2020-05-01", "[2020-05-01..2020-05-03]"),
    ("Not before 5 May 2021, she heard.", "5 May 2021", "2021-05-05", "[2021-05-05..]"),
    ("They came before dawn on Wednesday.", "dawn on Wednesday", "2021-02-03TMO", "2021-02-03"),
]


def found(content: str, published: str | None = "2021-02-05") -> tuple[TimeExpression, ...]:
    blocks = (Block(span=Span(0, len(content)), role="paragraph"),) if content else ()
    day = parse_edtf(published) if published else None
    text = Text(report="r", file="f.txt", sha256="0" * 64, content=content, blocks=blocks, published=day)
    return find_times(text, ())


def _rows(content: str, published: str | None = "2021-02-05") -> dict[str, tuple[str, str | None]]:
    return {one.span.of(content): (one.value, one.when.edtf if one.when else None) for one in found(content, published)}


@pytest.mark.parametrize(("sentence", "words", "value", "edtf"), [*STATED, *COMPUTED, *SPOKEN_OF, *BESIDE])
def test_dates(sentence: str, words: str, value: str, edtf: str | None) -> None:
    assert _rows(sentence)[words] == (value, edtf)


CLOCKS = [
    ("They came at six on Friday evening.", "six on Friday evening", "18:00"),
    ("He was hit at 10 p.m. Monday night.", "10 p.m. Monday night", "22:00"),
    ("They came at about seven.", "seven", None),
    ("They came shortly after six.", "six", None),
    ("On the evening of 3 May 2020, just before eight, they came.", "eight", "20:00~"),
    ("They came shortly after five this morning.", "five this morning", "05:00~"),
    ("They came at around eleven last night.", "eleven last night", "23:00~"),
    ("On the evening of 3 May 2020, at half past six, they came.", "half past six", "18:30"),
    ("They came at half past three this afternoon.", "half past three this afternoon", "15:30"),
    ("It began at 2:30 a.m.", "2:30 a.m.", "02:30"),
    ("It began at 3 pm.", "3 pm", "15:00"),
    ("It began at about 3 p.m. yesterday.", "3 p.m. yesterday", "15:00~"),
    ("It began at 18.40.", "18.40", "18:40"),
    ("Between 18.40-18.55 it was dark.", "18.40", "18:40"),
    ("It began at 0915 hrs.", "0915 hrs.", "09:15"),
    ("It began at noon.", "noon", "12:00"),
    ("It began at midnight.", "midnight", "00:00"),
    ("It began at half past six in the evening.", "half past six in the evening", "18:30"),
    ("It began at ten to nine at night.", "ten to nine at night", "20:50"),
    ("It began at four in the morning.", "four in the morning", "04:00"),
    ("It began at seven this evening.", "seven this evening", "19:00"),
    ("It began at four o'clock.", "four o'clock", None),
    ("It began at 10 p.m. on Wednesday.", "10 p.m. on Wednesday", "22:00"),
    ("It began on Wednesday night.", "Wednesday night", None),
    ("It began in the early hours of 4 February.", "the early hours of 4 February", None),
    ("It began in the night from Wednesday to Thursday.", "the night from Wednesday to Thursday", None),
]


@pytest.mark.parametrize(("sentence", "words", "clock"), CLOCKS)
def test_times_of_the_day(sentence: str, words: str, clock: str | None) -> None:
    expression = next(one for one in found(sentence) if one.span.of(sentence) == words)
    assert (expression.type, expression.clock) == ("TIME", clock)


def test_a_time_of_the_day_is_of_the_day_spoken_of() -> None:
    sentence = "On 3 May 2020 they came. At around 3 p.m. they left."
    assert _rows(sentence)["3 p.m."] == ("2020-05-03T15:00", "2020-05-03")
    assert found(sentence)[1].relative_to_event


FIXED: list[tuple[str, str, str, str]] = [
    ("Held for three days.", "three days", "DURATION", "P3D"),
    ("Held for half an hour.", "half an hour", "DURATION", "PT30M"),
    ("Held for 48 hours.", "48 hours", "DURATION", "PT48H"),
    ("Held for two and a half years.", "two and a half years", "DURATION", "P2Y6M"),
    ("Held for nearly two years.", "nearly two years", "DURATION", "P2Y"),
    ("Held for an hour and a half.", "an hour and a half", "DURATION", "PT1H30M"),
    ("Held for 2 1/2 years.", "2 1/2 years", "DURATION", "P2Y6M"),
    ("Held for weeks.", "weeks", "DURATION", "PXW"),
    ("Held over the past two months.", "the past two months", "DURATION", "P2M"),
    ("A 15-day sentence.", "15-day", "DURATION", "P15D"),
    ("They come every day.", "every day", "SET", "P1D"),
    ("They come every Monday.", "every Monday", "SET", "XXXX-WXX-1"),
    ("They come on Tuesdays.", "Tuesdays", "SET", "XXXX-WXX-2"),
    ("They come weekly.", "weekly", "SET", "P1W"),
    ("They come twice a month.", "twice a month", "SET", "P1M"),
    ("They are there now.", "now", "DATE", "PRESENT_REF"),
]


@pytest.mark.parametrize(("sentence", "words", "kind", "value"), FIXED)
def test_how_long_and_how_often(sentence: str, words: str, kind: str, value: str) -> None:
    kinds = {one.span.of(sentence): (one.type, one.value, one.when) for one in found(sentence)}
    assert kinds[words] == (kind, value, None)


NO_TIMES = [
    "It came to at about seven men.",
    "Shortly after six trucks came.",
    "Rice sold at 1,850 a bag.",
    "It rose by 3/4 of a point.",
    "He may go.",
    "They march on.",
    "A second group came.",
    "She is 25 years old.",
    "He fell down.",
    "A march of 2000 people.",
    "The toll stood at seven.",
    "Article 2017 of the code.",
    "The sun was high.",
    "She takes photographs for The Sun and was hit.",
    "At 00:42 of the footage a soldier hits him.",
    "Between 1:05 and 1:40 of the clip he is kicked.",
    "The blow is seen at minute 3:20 of his video.",
    "He is shot at the 2:15 mark.",
    "At 01:12:30 into the recording a door opens.",
    "Dial 1984.5 now and then".replace(" now", ""),
    "",
]


@pytest.mark.parametrize("sentence", NO_TIMES)
def test_no_times(sentence: str) -> None:
    assert found(sentence) == ()


UNRESOLVED = [
    ("They came on 4/2 and left.", "4/2", "XXXX-XX-XX"),
    ("They came on Thursday.", "Thursday", "XXXX-WXX-4"),
    ("They came on 4 February.", "4 February", "XXXX-02-04"),
    ("They came yesterday.", "yesterday", "XXXX-XX-XX"),
    ("They came last year.", "last year", "XXXX"),
    ("They came at 3 p.m.", "3 p.m.", "XXXX-XX-XXT15:00"),
    ("Two days later they left.", "Two days later", "XXXX-XX-XX"),
    ("They came on the 9th.", "the 9th", "XXXX-XX-09"),
]


@pytest.mark.parametrize(("sentence", "words", "value"), UNRESOLVED)
def test_nothing_is_guessed_without_an_anchor(sentence: str, words: str, value: str) -> None:
    expression = next(one for one in found(sentence, None) if one.span.of(sentence) == words)
    assert (expression.value, expression.when, expression.basis) == (value, None, "unresolved")


def test_a_date_in_the_text_is_an_anchor_where_the_report_has_no_day() -> None:
    sentence = "On 3 May 2020 they came. On Tuesday they left, in August they returned."
    assert _rows(sentence, None)["Tuesday"][1] == "2020-05-05"
    assert found(sentence, None)[1].anchor == "in text"


def test_the_month_of_a_report_resolves_years_but_no_days() -> None:
    rows = _rows("They came last year, in December, and yesterday.", "2021-02")
    assert rows == {
        "last year": ("2020", "2020"),
        "December": ("2020-12", "2020-12"),
        "yesterday": ("XXXX-XX-XX", None),
    }


@settings(deadline=None)
@given(
    st.lists(st.sampled_from([*(row[0] for row in (*STATED, *COMPUTED, *SPOKEN_OF, *BESIDE)), "31/02/2021", "99:99"]))
)
def test_expressions_never_overlap(sentences: list[str]) -> None:
    content = " ".join(sentences)
    spans = [one.span for one in found(content)]
    assert all(one.end <= other.start for one, other in pairwise(spans))


@settings(deadline=None)
@given(st.text(alphabet="0123456789 /.-:,JanFebMaySunday'thofagolterpm\n", max_size=60))
def test_any_text_is_read(content: str) -> None:
    for one in found(content):
        assert one.span.of(content).strip()


@pytest.mark.parametrize(
    ("words", "edtf"),
    [("The night before", "2021-02-01"), ("the night after", "2021-02-03"), ("the night before", "2021-02-01")],
)
def test_a_night_counts_from_the_day_spoken_of(words: str, edtf: str) -> None:
    content = f"They came on 2 February 2021. {words} he had slept at home."
    text = Text(report="r-1", file="a.txt", sha256="0" * 64, content=content, language="en")
    text = replace(text, blocks=(Block(span=Span(0, len(content)), role="paragraph"),))
    found = {time.span.of(content): time.when for time in find_times(text, ())}
    when = found[words]
    assert when
    assert when.edtf == edtf


@pytest.mark.parametrize(("told", "tense", "year"), [(True, "past", 2017), (True, None, 2022), (False, "past", 2022)])
def test_the_next_year_of_an_account(*, told: bool, tense: Tense | None, year: int) -> None:
    resolver = Resolver(published=parse_edtf("2021-02-05"))
    resolver.speak_of(period.of_day(date(2016, 5, 3)))
    found = resolver.resolve(Point(date=Shift(unit="year", amount=1, told=told)), tense=tense)
    assert found.value == str(year)


TOLD_ON = [
    ("He was held from 14 to 25 July 2014.", "14 to 25 July 2014", "2014-07-14/2014-07-25"),
    ("They came in the night of 9 to 10 May 2020.", "the night of 9 to 10 May 2020", "[2020-05-09..2020-05-10]"),
    ("As of Monday nobody had been charged.", "Monday", "2021-02-01"),
    ("She was freed on 14 July 2014. Two men saw her on 14 July.", "14 July", "2014-07-14"),
    ("He was seized on 5 March 2019. On 7 March he was charged.", "7 March", "2019-03-07"),
    ("He was seized on 5 March 2019. The trial began on 12 January.", "12 January", "2021-01-12"),
    ("On Wednesday night they came. It lasted until three in the morning.", "three in the morning", "2021-02-04"),
    ("On Wednesday they came. It lasted until three in the afternoon.", "three in the afternoon", "2021-02-03"),
    ("The door was broken at 11 p.m. sharp.", "11 p.m.", None),
]


@pytest.mark.parametrize(("content", "words", "edtf"), TOLD_ON)
def test_the_day_of_an_account(content: str, words: str, edtf: str | None) -> None:
    times = {content[time.span.start : time.span.end]: time for time in found(content)}
    when = times[words].when
    assert (when.edtf if when else None) == edtf


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("The mill has stood since 1989. They marched on 9 June.", "9 June"),
        ("There were riots in 2017. Her clinic burned on January 5.", "January 5"),
    ],
)
def test_a_year_in_passing_dates_nothing_else(content: str, words: str) -> None:
    times = {content[time.span.start : time.span.end]: time for time in found(content, published=None)}
    assert times[words].when is None


def test_a_time_of_the_day_is_not_of_a_day_spoken_of_long_before() -> None:
    content = "They came on 3 February.\n\nIt was cold.\n\nIt is late.\n\nIt is green.\n\nShe rang at 9:40 p.m. again."
    starts = [0, *(place + 2 for place in range(len(content)) if content.startswith("\n\n", place))]
    ends = [*(start - 2 for start in starts[1:]), len(content)]
    blocks = tuple(Block(span=Span(start, end), role="paragraph") for start, end in zip(starts, ends, strict=True))
    text = Text(
        report="r-1", file="f.txt", sha256="0" * 64, content=content, blocks=blocks, kind="news",
        published=parse_edtf("2021-02-05"),
    )  # fmt: skip
    late = next(time for time in find_times(text, ()) if time.clock)
    assert (late.clock, late.when) == ("21:40", None)
    live = next(time for time in find_times(replace(text, kind="call_note"), ()) if time.clock)
    assert live.when == parse_edtf("2021-02-03")
