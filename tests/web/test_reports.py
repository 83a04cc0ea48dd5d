from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from onrecord.workflow.casefile import open_case
from onrecord.workflow.judging import decisions_of
from onrecord.workflow.showing import build_kept
from onrecord.workflow.verifying import verify
from tests.store.kept import SECRET
from tests.web.asking import Answer, Browser
from tests.web.conftest import Opened


def at_hand(browser: Browser) -> tuple[str, str, Answer]:
    """The report and the claim that the desk begins with."""
    address = browser.get("/").to
    answer = browser.get(address)
    main = answer.page.xpath("//main")[0]
    return main.get("data-report"), main.get("data-claim"), answer


def follow(browser: Browser, answer: Answer) -> Answer:
    assert answer.status == 303, answer.text
    return browser.get(answer.to)


def slot(answer: Answer, name: str) -> str:
    return " ".join("".join(answer.page.xpath(f"//dl[@class='slots']/div[@class='{name}']/dd//text()")).split())


def place(answer: Answer, words: str) -> dict[str, int]:
    """Where words stand in the text, put together from its pieces."""
    content: dict[int, str] = {}
    for piece in answer.page.xpath("//*[@data-at]"):
        for number, letter in enumerate(piece.text or ""):
            content[int(piece.get("data-at")) + number] = letter
    whole = "".join(content.get(n, "\n") for n in range(max(content) + 1))
    start = whole.index(words)
    return {"start": start, "end": start + len(words)}


def test_the_list_tells_every_report_and_what_is_left(desk: Opened) -> None:
    page = desk().get("/reports").page
    rows = page.xpath("//tbody/tr")
    assert len(rows) == 7
    assert [cell.text for cell in rows[0].xpath("td")][:2] == [None, "15 May 2025"]
    whole = sum(int(row.xpath("td")[2].text) for row in rows)
    assert f"{whole} of {whole} claims are not decided yet" in " ".join(page.text_content().split())


def test_the_text_is_shown_as_it_was_read(desk: Opened, example_file: Path) -> None:
    browser = desk()
    with open_case(example_file, SECRET) as store:
        case = build_kept(store)
    for reading in case.readings:
        text = reading.analysis.text
        page = browser.get(f"/reports/{text.report}").page
        for piece in page.xpath("//*[@data-at]"):
            start = int(piece.get("data-at"))
            assert text.content[start : start + len(piece.text)] == piece.text
        marked = "".join(page.xpath("//mark/text()"))
        assert all(said.quotation.split()[0] in marked for claim in reading.claims for said in claim.evidence)


def test_accepting_goes_on_to_the_next_and_undo_comes_back(desk: Opened) -> None:
    browser = desk()
    report, claim, _page = at_hand(browser)
    answer = browser.post(f"/reports/{report}/claims/{claim}/judge", {"verdict": "accept"})
    assert claim not in answer.to
    browser.get(answer.to)
    decided = browser.get(f"/reports/{report}?claim={claim}")
    assert "accepted by Ada" in decided.text
    back = browser.post("/undo")
    assert back.to == f"/reports/{report}?claim={claim}"
    assert "accepted by Ada" not in browser.get(back.to).text
    assert browser.post("/undo").status == 409


def test_rejecting_takes_a_reason_of_ours_or_your_words(desk: Opened) -> None:
    browser = desk()
    report, claim, _page = at_hand(browser)
    address = f"/reports/{report}/claims/{claim}/judge"
    browser.post(address, {"verdict": "reject", "why": "it is said here twice", "own": ""})
    assert "rejected by Ada" in browser.get(f"/reports/{report}?claim={claim}").text
    browser.post(address, {"verdict": "reject", "own": "she meant her cousin"})
    assert "she meant her cousin" in browser.get(f"/reports/{report}?claim={claim}").text
    assert browser.post(address, {"verdict": "burn"}).status == 400


def test_when_all_of_a_report_is_decided_the_next_one_comes(desk: Opened) -> None:
    browser = desk()
    report, claim, page = at_hand(browser)
    for _step in page.page.xpath("//@data-step"):
        answer = browser.post(f"/reports/{report}/claims/{claim}/judge", {"verdict": "accept"})
        claim = answer.to.partition("claim=")[2]
    assert report not in answer.to
    assert browser.get("/").to == answer.to


def test_slots_are_corrected_by_pointing(desk: Opened, tmp_path: Path) -> None:
    browser = desk()
    report = next(
        one.get("href")
        for one in browser.get("/reports").page.xpath("//th/a")
        if "taken from his home" in one.text_content()
    )
    page = browser.get(report)
    claim = page.page.xpath("//@data-step")[1]
    address = f"{report}/claims/{claim}/correct"
    made = follow(browser, browser.post(address, {"slot": "doers", **place(page, "five men in plain clothes")}))
    assert slot(made, "doers").startswith("five men in plain clothes")
    made = follow(browser, browser.post(address, {"slot": "affected", **place(page, "Gulzat Turdalieva"), "more": "1"}))
    assert slot(made, "affected").startswith("Gulzat Turdalieva and Aibek Turdaliev")
    made = follow(browser, browser.post(address, {"slot": "where", **place(page, "Kochkor on"), "relation": "near"}))
    made = follow(browser, browser.post(address, {"slot": "where", **place(page, "Kochkor"), "relation": "near"}))
    assert slot(made, "where").startswith("near Kochkor")
    made = follow(browser, browser.post(address, {"slot": "according_to", **place(page, "Gulzat Turdalieva")}))
    assert slot(made, "according_to").startswith("Gulzat Turdalieva")
    made = follow(browser, browser.post(address, {"slot": "when", **place(page, "15 May 2025")}))
    assert slot(made, "when").startswith("15 May 2025")
    made = follow(browser, browser.post(address, {"slot": "act", "value": "arrest_detention"}))
    assert slot(made, "act").startswith("Arrest or detention")
    assert slot(made, "doers").startswith("five men in plain clothes")  # what was corrected before stays
    assert made.text.count("corrected by Ada") == 1
    browser.post("/lock")
    with open_case(tmp_path / "case.onrecord", SECRET) as store:
        made_of = build_kept(store).claims[claim]
        assert (made_of.act, made_of.reviewed) == ("arrest_detention", "corrected")
        assert verify(store).troubles == ()
        assert len(decisions_of(store)) == 7


def links(desk_file: Path, claim: str) -> list[tuple[str, str]]:
    """The chain of a claim in the case file: names and how each knows."""
    with open_case(desk_file, SECRET) as store:
        return [(link.name, link.basis) for link in build_kept(store).claims[claim].according_to]


def passage(answer: Answer) -> str:
    return " ".join(answer.page.xpath("string(//section[contains(@class, 'card')]//blockquote)").split())


def test_a_chain_is_corrected_link_by_link(desk: Opened, tmp_path: Path) -> None:
    browser = desk()
    report = next(
        one.get("href")
        for one in browser.get("/reports").page.xpath("//th/a")
        if "taken from his home" in one.text_content()
    )
    page = browser.get(report)
    claim = page.page.xpath("//@data-step")[1]
    address = f"{report}/claims/{claim}/correct"
    steps: list[tuple[dict[str, object], str, str]] = [
        ({"slot": "through", **place(page, "Gulzat Turdalieva")}, "Gulzat Turdalieva", "nobody in between"),
        ({"slot": "basis", "value": "saw"}, "Gulzat Turdalieva", "nobody in between"),
        ({"slot": "through", **place(page, "Nurlan Seyitov")}, "Gulzat Turdalieva", "Nurlan Seyitov"),
        ({"slot": "through", **place(page, "The officer on duty"), "more": "1", "kind": "authority"},
         "Gulzat Turdalieva", "Nurlan Seyitov and The officer on duty"),
        ({"slot": "according_to", **place(page, "Aibek Turdaliev")}, "Aibek Turdaliev",
         "Nurlan Seyitov and The officer on duty"),
        ({"slot": "according_to", **place(page, "Nurlan Seyitov")}, "Nurlan Seyitov", "The officer on duty"),
        ({"slot": "through"}, "Nurlan Seyitov", "nobody in between"),
    ]  # fmt: skip
    for form, root, between in steps:
        made = follow(browser, browser.post(address, form))
        assert slot(made, "according_to").startswith(root)
        assert between in slot(made, "through")
        assert "published by Open Valley Legal Clinic" in slot(made, "through")
    browser.post(address, {"slot": "basis", "value": "document"})
    browser.post("/lock")
    assert links(tmp_path / "case.onrecord", claim) == [
        ("Nurlan Seyitov", "document"),
        ("Open Valley Legal Clinic", "told"),
    ]


def test_a_passage_gets_other_borders_and_keeps_them(desk: Opened) -> None:
    browser = desk()
    report, _first, page = at_hand(browser)
    claim = page.page.xpath("//@data-step")[1]
    address = f"/reports/{report}/claims/{claim}/correct"
    words = "Aibek Turdaliev, a schoolteacher who speaks"
    made = follow(browser, browser.post(address, {"slot": "passage", **place(page, words)}))
    assert passage(made) == f"“{words}”"
    assert "".join(made.page.xpath("//mark[contains(@class, 'now')]//text()")) == words
    made = follow(browser, browser.post(address, {"slot": "act", "value": "threat"}))
    assert passage(made) == f"“{words}”"
    more = {"slot": "passage", "more": "1", **place(page, "His whereabouts are unknown")}
    made = follow(browser, browser.post(address, more))
    assert len(made.page.xpath("//section[contains(@class, 'card')]//blockquote")) == 2
    for _time in range(3):
        browser.post("/undo")
    assert words not in passage(browser.get(f"/reports/{report}?claim={claim}"))


def test_what_a_sentence_is_shaded_by_follows_what_is_decided(desk: Opened) -> None:
    browser = desk()
    report, claim, page = at_hand(browser)
    shade = "//*[@data-at and contains(., 'Kochkor')][1]/@class"
    assert "s-claims" in page.page.xpath(shade)[0]
    browser.post(f"/reports/{report}/claims/{claim}/judge", {"verdict": "reject", "why": "it is no act"})
    assert "s-none" in browser.get(f"/reports/{report}?claim={claim}").page.xpath(shade)[0]


def undecided(browser: Browser) -> tuple[str, Answer]:
    """The first report with sentences that are to be looked at."""
    for one in browser.get("/reports").page.xpath("//th/a/@href"):
        answer = browser.get(one)
        if answer.page.xpath("//li[@data-left]"):
            return one, answer
    raise AssertionError


def test_a_sentence_is_judged_to_tell_no_act_and_taken_back(desk: Opened) -> None:
    browser = desk()
    report, page = undecided(browser)
    at = page.page.xpath("//li[@data-left]")[0]
    start, claim = at.get("data-start"), page.page.xpath("//main/@data-claim")[0]
    left = len(page.page.xpath("//li[@data-left]"))
    shade = f"//*[@data-at='{start}']/@class"
    assert "s-undecided" in page.page.xpath(shade)[0]
    form = {"start": start, "end": at.get("data-end"), "claim": claim}
    made = follow(browser, browser.post(f"{report}/empty", form))
    assert made.page.xpath("//main/@data-claim") == [claim]
    assert "s-none" in made.page.xpath(shade)[0]
    assert len(made.page.xpath("//li[@data-left]")) == left - 1
    assert "tells no act: Ada" in made.page.xpath("string(//details[@class='left'])")
    assert browser.get("/reports").page.xpath("string(//section/p)").split()[0].isdecimal()
    again = browser.post(f"{report}/empty", form)
    assert (again.status, "data-sentence" in again.text) == (404, True)
    back = follow(browser, browser.post("/undo"))
    assert len(back.page.xpath("//li[@data-left]")) == left


def test_a_sentence_that_is_not_there_is_not_judged(desk: Opened) -> None:
    browser = desk()
    report, _page = undecided(browser)
    assert browser.post(f"{report}/empty", {"start": "x", "end": "4"}).status == 400
    assert browser.post(f"{report}/empty", {"start": "0", "end": "999999"}).status == 400
    assert desk(read_only=True).post(f"{report}/empty", {"start": "0", "end": "9"}).status == 403


def test_accepting_what_one_has_corrected_keeps_the_correction(desk: Opened) -> None:
    browser = desk()
    report, claim, _page = at_hand(browser)
    browser.post(f"/reports/{report}/claims/{claim}/correct", {"slot": "act", "value": "threat"})
    answer = browser.post(f"/reports/{report}/claims/{claim}/judge", {"verdict": "accept"})
    assert claim not in answer.to
    page = browser.get(f"/reports/{report}?claim={claim}")
    assert slot(page, "act").startswith("Threat")
    assert "corrected by Ada" in page.text


def test_a_slot_can_be_emptied_and_a_time_typed(desk: Opened) -> None:
    browser = desk()
    report, claim, _page = at_hand(browser)
    address = f"/reports/{report}/claims/{claim}/correct"
    assert slot(follow(browser, browser.post(address, {"slot": "affected"})), "affected").startswith("not told")
    for typed in ("2025-05-13", "13 May 2025"):
        assert slot(follow(browser, browser.post(address, {"slot": "when", "value": typed})), "when").startswith(
            "13 May 2025"
        )


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ({"slot": "when", "value": "soon"}, "no EDTF date"),
        ({"slot": "shoes", "value": "red"}, "shoes"),
        ({"slot": "act", "value": "tea"}, "tea"),
        ({"slot": "when", "start": 0, "end": 5}, "when"),
    ],
)
def test_what_cannot_be_corrected_is_said_in_a_sentence(desk: Opened, form: dict[str, object], words: str) -> None:
    browser = desk()
    report, claim, _page = at_hand(browser)
    answer = browser.post(f"/reports/{report}/claims/{claim}/correct", form)
    assert answer.status == 409
    assert words in answer.text


def test_a_missed_claim_is_added_corrected_and_taken_back(desk: Opened) -> None:
    browser = desk()
    report, _claim, page = at_hand(browser)
    made = follow(browser, browser.post(f"/reports/{report}/add", {**place(page, "Kochkor"), "act": "threat"}))
    assert "added by Ada" in made.text
    assert "added by a person" in made.text
    claim = made.page.xpath("//main/@data-claim")[0]
    address = f"/reports/{report}/claims/{claim}/correct"
    made = follow(browser, browser.post(address, {"slot": "act", "value": "beating_assault"}))
    assert slot(made, "act").startswith("Beating or assault")
    browser.post("/undo")
    browser.post("/undo")
    assert claim not in browser.get(f"/reports/{report}").text
    assert browser.post(f"/reports/{report}/add", {"act": "threat"}).status == 400
    assert browser.post(f"/reports/{report}/add", {"start": 9, "end": 12, "act": "tea"}).status == 409


def test_what_another_decides_is_seen_without_asking_anew(desk: Opened) -> None:
    ada, bo = desk(), desk(who="Bo")
    report, claim, _page = at_hand(ada)
    before = ada.get("/pulse").text
    bo.post(f"/reports/{report}/claims/{claim}/judge", {"verdict": "accept"})
    assert ada.get("/pulse").text != before
    page = ada.get(f"/reports/{report}?claim={claim}")
    assert "accepted by Bo" in page.text
    assert page.page.xpath("//section[contains(@class, 'accepted')]")
    ada.post(f"/reports/{report}/claims/{claim}/judge", {"verdict": "reject"})
    page = bo.get(f"/reports/{report}?claim={claim}")
    assert page.page.xpath("//section[contains(@class, 'differ')]")
    assert "People decided differently" in page.text


def test_reports_that_come_meanwhile_are_there(desk: Opened, tmp_path: Path, example: Path) -> None:
    from onrecord.workflow.adding import add  # noqa: PLC0415

    browser = desk()
    browser.get("/reports")
    more = tmp_path / "more.md"
    shutil.copy(example / "4-police-press-note.txt", more)
    more.write_text(more.read_text(encoding="utf-8").replace("Kochkor", "Naryn"), encoding="utf-8")
    with open_case(tmp_path / "case.onrecord", SECRET) as store:
        add(store, [more])
    browser.get("/pulse")
    assert len(browser.get("/reports").page.xpath("//tbody/tr")) == 8
