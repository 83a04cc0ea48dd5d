"""The desk in a language that marks every message: whatever people read is marked, or stands in the reports."""

from __future__ import annotations

import gettext
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from onrecord import translate
from onrecord.model import Case
from onrecord.web import views
from onrecord.workflow.casefile import open_case
from onrecord.workflow.showing import build_kept
from tests.store.kept import SECRET
from tests.web.asking import Browser
from tests.web.conftest import Opened

PATHS = (
    "/", "/reports", "/chronology", "/chronology?differing=1", "EVENT", "EVENT/matrix", "CLAIM/allowed",
    "/map?person=WHO", "/people", "PERSON", "/matrix",
    "/sources", "TOLD", "/map", "/compare", "/compare?then=2025-05-15", "/steps", "/steps?all=1", "/gaps", "/log",
    "/leaving",
)  # fmt: skip
TYPED = (
    "Ada", "Bo", "the prosecutor", "an answer", "she was not there", "a call", "her mother", "China", "Kazakhstan",
    "Kyrgyzstan", "Uzbekistan", "the same name", "turdaliev and a fitting initial",
)  # fmt: skip
"""What is typed into forms here; countries, which the gazetteer names; reasons that names were compared with before."""

KEPT_WORDS = re.compile(
    r"\bR\d+|\b[0-9a-f]{8,}|onnx|rules|onrecord|Esc|Enter|Shift|kochkor|https?:\S+|r-\w+|e-\w+|c-\w+|UTC|[\w-]+\.(?:md|html|txt|eml|docx)|km"
)


class Marked(gettext.NullTranslations):
    """Every message between marks."""

    def gettext(self, message: str) -> str:
        return f"⟦{message}⟧" if message != "en" else "en"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"⟦{msgid1 if n == 1 else msgid2}⟧"


@pytest.fixture
def marking(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(translate, "_chosen", Marked())


def shown(page: Any) -> Iterator[str]:
    """What a page shows or says, piece by piece."""
    for element in page.iter():
        if not isinstance(element.tag, str) or element.tag in {"script", "style", "kbd", "code"}:
            continue
        for name in ("title", "aria-label", "placeholder", "alt"):
            yield element.get(name) or ""
        yield element.text or ""
        yield from (child.tail or "" for child in element)


def without_marked(words: str) -> str:
    """What is outside every message; messages stand in messages."""
    depth, out = 0, []
    for letter in words:
        depth += (letter == "⟦") - (letter == "⟧")
        if not depth and letter != "⟧":
            out.append(letter)
    return "".join(out)


def of_reports(case: Case) -> str:
    """Every word that reports hold."""
    texts = [one.analysis.text for one in case.readings]
    words = [one for text in texts for one in (text.content, text.title, text.publisher, text.author, text.file) if one]
    words += [form for entity in case.entities for form in (entity.name, *entity.names, *entity.roles)]
    return " ".join(" ".join(words).split()).casefold()


def unmarked(page: Any, known: str) -> list[str]:
    found = []
    for words in shown(page):
        left = KEPT_WORDS.sub(" ", without_marked(words))
        for part in re.split(r"[“”…;:·,.()\[\]—–\n]| {2,}", left):
            plain = " ".join(part.split())
            if re.search(r"[^\W\d_]{2,}", plain) and plain.casefold() not in known:
                found.append(plain)
    return found


def navigation() -> str:
    """The words at the head of every page, which are made when the desk is loaded."""
    return " ".join(label for module in views.MODULES for label, _path in module.NAVIGATION).casefold()


def decide(browser: Browser) -> dict[str, str]:
    """One of everything that can be decided, so that each stands on some page; and where to look for it."""
    address = browser.get("/").to
    page = browser.get(address).page
    report, claims = page.xpath("string(//main/@data-report)"), page.xpath("//@data-step")
    for claim, verdict in zip(claims, ("accept", "reject"), strict=False):
        browser.post(f"/reports/{report}/claims/{claim}/judge", {"verdict": verdict, "own": "she was not there"})
    browser.post(f"/reports/{report}/claims/{claims[2]}/correct", {"slot": "stance", "value": "doubt"})
    browser.post("/steps", {"kind": "asked", "what": "an answer", "of": "the prosecutor", "due": "2025-06-01"})
    browser.post("/steps", {"kind": "expected", "what": "a call", "of": "her mother", "hours": "24"})
    chronology = browser.get("/chronology").page
    events = chronology.xpath("//*[@data-event]//h2/a/@href")
    first, second = (one.rpartition("/")[2] for one in events[-2:])
    browser.post("/events", {"verdict": "phases", f"chosen-{first}": "1", f"chosen-{second}": "1"})
    person = browser.get("/people?words=Aibek").page.xpath("//th/a/@href")[0]
    other = browser.get(person).page.xpath("//select[@id='other']/option/@value")[1]
    browser.post(f"{person}/together", {"verdict": "unsure", "other": other, "why": "she was not there"})
    browser.post(f"{person}/consent", {"protected": "1", "use-court": "1", "expires": "2030-01-01"})
    told = browser.get("/sources").page.xpath("//*[contains(@class, 'edge')]/@href")[0]
    claim = f"/reports/{report}/claims/{claims[0]}"
    browser.post(f"{claim}/allowed", {"use-court": "1", "words": "she was not there"})
    return {
        "EVENT": f"/events/{first}",
        "CLAIM": claim,
        "WHO": person.rpartition("/")[2],
        "PERSON": person,
        "TOLD": told,
    }


@pytest.mark.usefixtures("marking")
def test_every_word_on_every_page_is_marked_or_of_a_report(desk: Opened, tmp_path: Path) -> None:
    browser = desk()
    with open_case(tmp_path / "case.onrecord", SECRET) as store:
        known = of_reports(build_kept(store)) + " ".join(TYPED).casefold() + navigation()
    at = decide(browser)
    left = {}
    for name in PATHS:
        path = re.sub("[A-Z]+", lambda found: at[found[0]], name)
        answer = browser.get(path)
        answer = browser.get(answer.to) if answer.to else answer
        assert answer.status == 200, path
        if found := unmarked(answer.page, known):
            left[path] = sorted(set(found))
    assert left == {}


@pytest.mark.usefixtures("marking")
def test_so_is_every_sentence_that_refuses(desk: Opened) -> None:
    browser = desk()
    address = browser.get("/").to.replace("?claim=", "/claims/")
    report = address.split("/claims")[0]
    claim = browser.get(report).page.xpath("//@data-step")[0]
    answers = [
        browser.post(f"{report}/claims/{claim}/judge", {"verdict": "burn"}),
        browser.post(f"{report}/claims/{claim}/correct", {"slot": "when", "value": "soon"}),
        browser.post(f"{report}/add", {"act": "threat"}),
        browser.post("/undo"),
        browser.post("/events", {}),
        browser.post("/steps", {"kind": "asked"}),
        browser.get("/events/c-000000000000"),
        browser.post("/lock") and browser.get("/locked"),
    ]
    assert [unmarked(answer.page, f"soon ada {navigation()}") for answer in answers] == [[]] * len(answers)
