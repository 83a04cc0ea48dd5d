from __future__ import annotations

from pathlib import Path

from onrecord.workflow.casefile import open_case
from onrecord.workflow.consenting import consents_of
from tests.store.kept import SECRET
from tests.web.conftest import Opened
from tests.web.test_reports import at_hand, follow


def test_a_single_claim_has_its_own_say_in_what_may_leave(desk: Opened, tmp_path: Path) -> None:
    browser = desk()
    report, claim, page = at_hand(browser)
    [address] = page.page.xpath("//section[contains(@class, 'card')]//a[contains(@href, '/allowed')]/@href")
    empty = browser.get(address)
    assert "Nothing was entered for this claim by itself" in empty.text
    assert empty.page.xpath("//blockquote")
    assert empty.page.xpath("//input[@name='protected']") == []  # a claim has no name
    form = {"use-court": "1", "name_use": "pseudonym", "basis": "consent", "words": "asked by phone"}
    made = follow(browser, browser.post(address, form))
    rows = {row.xpath("string(th)"): row.xpath("string(td)") for row in made.page.xpath("//table[@class='uses']//tr")}
    assert rows["court"] == "yes, under a code"
    assert rows["media"] == "no: not for this"
    assert "asked by phone" in made.text
    made = follow(browser, browser.post(address, {"withdrawn": "1"}))
    assert "no: it was taken back" in made.text
    assert browser.get(f"/reports/{report}/claims/c-0/allowed").status == 404
    assert browser.post(address, {"expires": "soon"}).status == 409
    browser.post("/lock")
    with open_case(tmp_path / "case.onrecord", SECRET) as store:
        assert [(one.about, one.thing, one.scope, one.withdrawn) for one in consents_of(store)] == [
            ("claim", claim, ("court",), False),
            ("claim", claim, (), True),
        ]


def test_who_only_reads_enters_nothing(desk: Opened) -> None:
    browser = desk(read_only=True)
    report, claim, _page = at_hand(browser)
    address = f"/reports/{report}/claims/{claim}/allowed"
    assert browser.get(address).page.xpath("//main//form") == []
    assert browser.post(address, {"use-court": "1"}).status == 403
