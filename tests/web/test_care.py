from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.model import Claim, Evidence, Link, Report, Span
from onrecord.model.consent import Consent
from onrecord.web.care import graphic
from onrecord.workflow.adding import add_reports
from onrecord.workflow.casefile import new_case, open_case
from onrecord.workflow.consenting import enter_consent
from tests.store.kept import CHEAP, SECRET
from tests.web.conftest import Opened

HARD = """---
publisher: Osk Post
date: 2025-05-03
---

Guards tortured Ana Ruiz in the cells of Osk on 3 May 2025, her lawyer said. Police arrested her brother on 2 May 2025.
"""


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("They put a bag over his head and passed electric current through his wrists.", True),
        ("Her uncle lost consciousness when they beat him.", True),
        ("Его били током, пока он кричал.", True),
        ("He was hit on the SOLES of his feet.", True),
        ("They beat him near the market.", False),
        ("The current minister of energy was at the market.", False),
        ("Задержанного доставили в отдел.", False),
    ],
)
def test_words_may_be_hard_to_read_whatever_the_act(words: str, expected: bool) -> None:  # noqa: FBT001
    claim = Claim(
        id="c-1", report="r-1", act="beating_assault", according_to=(Link(entity=None, name="x"),),
        evidence=(Evidence(span=Span(0, len(words)), quotation=words),),
    )  # fmt: skip
    assert graphic(claim) is expected


@pytest.mark.parametrize(
    ("act", "stance", "expected"),
    [
        ("torture", "assert", True),
        ("killing", "finding", True),
        ("torture", "deny", False),
        ("release", "assert", False),
        ("arrest_detention", "assert", False),
    ],
)
def test_which_passages_are_hard_to_read(act: str, stance: str, expected: bool) -> None:  # noqa: FBT001
    claim = Claim(
        id="c-1", report="r-1", act=act, stance=stance, according_to=(Link(entity=None, name="x"),),  # type: ignore[arg-type]
        evidence=(Evidence(span=Span(0, 1), quotation="x"),),
    )  # fmt: skip
    assert graphic(claim) is expected


def test_passages_that_are_hard_to_read_are_folded(desk: Opened, tmp_path: Path) -> None:
    case = tmp_path / "hard.onrecord"
    new_case(case, SECRET, cost=CHEAP)
    with open_case(case, SECRET) as store:
        add_reports(store, [Report(file="a.md", content=HARD.encode())], who="x")
    browser = desk(case)
    page = browser.get(browser.get("/").to).page
    hidden = "".join(page.xpath("//mark[contains(@class, 'graphic') and @aria-hidden='true']/text()"))
    shown = "".join(page.xpath("//mark[not(contains(@class, 'graphic'))]/text()"))
    assert "tortured" in hidden
    assert "arrested" in shown
    assert page.xpath("//section//details[contains(@class, 'graphic') and not(@open)]/blockquote")
    folded = browser.get("/chronology").page.xpath("//details[@class='graphic' and not(@open)]//text()")
    assert "tortured" in "".join(folded)


def test_protected_names_are_hidden_on_a_masked_screen_and_pointing_still_works(desk: Opened, tmp_path: Path) -> None:
    plain = desk()
    with open_case(tmp_path / "case.onrecord", SECRET) as store:
        entered = Consent(
            number=0, at="", who="Ada", about="person", thing="Aibek Turdaliev", anchor=None, protected=True  # type: ignore[arg-type]
        )  # fmt: skip
        enter_consent(store, entered)
    masked = desk(masked=True)
    reports = plain.get("/reports").page.xpath("//th/a/@href")
    assert "Aibek" in plain.get("/chronology").text  # which must not be remembered for the other screen
    assert any("turdaliev" in plain.get(one).text.casefold() for one in reports)
    pages = [str(one) for one in plain.get("/reports").page.xpath("//header//nav//a/@href")]
    assert "/people" in pages
    for path in (*reports, *pages):
        text = masked.get(path).text.casefold()
        assert "aibek" not in text.replace("gulzat", ""), path
        assert "turdaliev " not in text, path
    assert any("█" in masked.get(one).text for one in reports)
    assert any("gulzat" in masked.get(one).text.casefold() for one in reports)  # she is not protected
    for one in reports:
        before, after = (browser.get(one).page.xpath("//*[@data-at]") for browser in (plain, masked))
        lengths = [sum(len(piece.text or "") for piece in pieces) for pieces in (before, after)]
        assert lengths[0] == lengths[1]
    page = masked.get(reports[0])
    claim = page.page.xpath("//main/@data-claim")[0]
    piece = next(one for one in page.page.xpath("//*[@data-at]") if "█" in (one.text or ""))
    start = int(piece.get("data-at")) + piece.text.index("█")
    answer = masked.post(f"{reports[0]}/claims/{claim}/correct", {"slot": "doers", "start": start, "end": start + 5})
    assert answer.status == 303
    assert "Aibek Turdaliev" in plain.get(answer.to).page.xpath("//div[@class='doers']")[0].text_content()
