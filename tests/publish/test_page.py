"""The page holds what the case holds, asks for nothing from elsewhere, and lets no report write into it."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from onrecord.model import Case, Version
from onrecord.publish.screen.page import page
from onrecord.translate import choose
from tests.publish import sample

VOID = {"meta", "br", "img", "link", "base", "input", "hr"}


class Outline(HTMLParser):
    """Elements, attributes, ids, links and visible text of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] not in ("style", "script"):
            self.text += data

    def values(self, name: str) -> list[str]:
        return [value for given, value in self.attributes if given == name]


def outline(case: Case) -> Outline:
    return Outline(page(case).decode("utf-8"))


def test_what_the_page_holds() -> None:
    text = " ".join(outline(sample.case()).text.split())
    for words in (
        "Made by a program; no person has reviewed it.",
        "Affected: Ivo Dral",
        "Abduction of Ivo Dral by four men, in Dolin",
        "alleged first-hand",
        "disputed",
        "According to Mira Dral, who says they saw it.",
        "Mira Dral, who says they saw it; in Lantern · says it",
        "“Men took Ivo Dral from his flat” R2 ¶2",
        "Dolin station · denies it",
        "Accounts differ: when it was",
        "Without a date",
        "2 passages in 2 reports · 1 origin, 1 channel",
        "Reason as stated by Dolin station",
        "hedged: reportedly",
        "scan.pdf holds no text.",
        "6 May 2021 (written in it)",
        "yes, whoever issued it is a party or a witness",
    ):
        assert words in text, words


@pytest.mark.parametrize("word", ["confirmed", "proved", "proven", "perpetrator", "victim"])
def test_words_that_never_stand_there(word: str) -> None:
    assert word not in outline(sample.case()).text.lower()


def test_structure() -> None:
    found = outline(sample.case())
    assert found.open == []
    assert found.elements.count("h1") == 1
    for landmark in ("header", "main", "nav", "footer"):
        assert found.elements.count(landmark) == 1
    ids = found.values("id")
    assert len(ids) == len(set(ids))
    links = found.values("href")
    assert links
    assert all(link.startswith("#") and link[1:] in ids for link in links)
    for ref in " ".join(found.values("aria-labelledby")).split():
        assert ref in ids


def test_every_passage_leads_to_its_place_and_back() -> None:
    html = page(sample.case()).decode()
    assert '<mark id="r2q1">Men took Ivo Dral from his flat</mark><a class="back" href="#e1"' in html
    assert 'href="#r2q1">R2 ¶2</a>' in html
    assert '<mark id="r1q1">nobody of that name had been held</mark>' in html


def test_overlapping_passages_stay_apart() -> None:
    plain = sample.case()
    first, second = plain.readings[0].claims
    whole = replace(second, evidence=(sample._evidence(sample.LETTER, "took Ivo Dral from his flat. They took"),))
    case = replace(plain, readings=(replace(plain.readings[0], claims=(first, whole)), plain.readings[1]))
    html = page(case).decode()
    assert '<mark id="r2q1">Men </mark><mark id="r2q2">took Ivo Dral from his flat</mark>' in html
    assert html.count(">They took<") + html.count(". They took</mark>") == 1


@pytest.mark.parametrize("words", sample.HOSTILE)
def test_hostile_words_stay_words(words: str) -> None:
    expected, found = outline(sample.case()), outline(sample.hostile(words))
    assert found.open == []
    assert set(found.elements) <= set(expected.elements)
    assert found.elements.count("script") == 1
    names = {name for name, _value in found.attributes}
    assert names <= {name for name, _value in expected.attributes} | {"title"}
    assert "src" not in names
    assert all(link.startswith("#") for link in found.values("href"))
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x00-\x08\x0b-\x1f\x7f]", found.text)


def test_nothing_from_elsewhere() -> None:
    html = page(sample.case()).decode()
    assert "http://" not in html
    assert "https://" not in html
    assert "url(" not in html
    assert "@import" not in html
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', html)
    assert policy
    assert "default-src &#39;none&#39;" in policy[1]
    assert "unsafe" not in policy[1]


def test_the_policy_allows_the_page_its_own_style_and_script() -> None:
    import base64  # noqa: PLC0415
    import hashlib  # noqa: PLC0415

    html = page(sample.case()).decode()
    for tag in ("style", "script"):
        body = re.search(f"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
        assert body
        digest = base64.b64encode(hashlib.sha256(body[1].encode()).digest()).decode()
        assert f"{tag}-src &#39;sha256-{digest}&#39;" in html, tag


def test_the_generator_stands_at_the_head() -> None:
    assert b'<meta name="generator" content="onrecord' in page(sample.case())[:4096]


def test_stated_reasons_stay_folded() -> None:
    html = page(sample.case()).decode()
    assert '<details class="reason small"><summary>Reason as stated by Dolin station</summary>' in html
    assert "details open" not in html
    assert ":not(.reason)" in html.split("beforeprint")[0]


def test_an_empty_case() -> None:
    text = outline(Case(readings=())).text
    assert "No event with a date was found." in text


def test_same_case_same_bytes() -> None:
    assert page(sample.case()) == page(sample.case())


def test_a_very_long_report_shows_paragraphs_with_passages_only() -> None:
    plain = sample.case()
    reading = plain.readings[0]
    text = reading.analysis.text
    filler = "\n\nFiller." * 60_000
    long = replace(text, content=text.content + filler)
    case = replace(plain, readings=(replace(reading, analysis=replace(reading.analysis, text=long)), plain.readings[1]))
    html = page(case).decode()
    assert len(html) < 100_000
    assert "[…]" in html
    assert "Men took Ivo Dral from his flat</mark>" in html


def test_a_disagreement_on_the_hour_is_said_in_words() -> None:
    case = sample.case()
    differ = replace(
        case.events[0].disagreements[0],
        versions=(
            Version(value="2021-05-04 20:00~", claims=("c-1",)),
            Version(value="2021-05-04 06:30", claims=("c-3",)),
        ),
    )
    shown = outline(replace(case, events=(replace(case.events[0], disagreements=(differ,)),))).text
    assert "4 May 2021, about 20:00" in shown
    assert "4 May 2021, 06:30" in shown
    assert "~" not in shown


def test_the_page_in_russian_counts_those_named_in_no_event() -> None:
    case = sample.case()
    idle = replace(case.entities[0], id="e-idle", name="Ena Korl", names=("Ena Korl",), members=())
    choose("ru")
    try:
        text = " ".join(outline(replace(case, entities=(*case.entities, idle))).text.split())
    finally:
        choose("en")
    assert "ни в одном событии" in text
