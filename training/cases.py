"""Names from cases of our own: reports and the named entities their author listed.

A listed name is a name wherever it stands in the reports. Words that look like names and are not listed are marked
UNKNOWN, so that what the author left out teaches nothing.
"""

from __future__ import annotations

import html
import re
from pathlib import Path

import yaml
from corpora import UNKNOWN, Sentence
from derive import MONTHS_AND_DAYS, is_title
from invented import labelled

KINDS = {"person": "PER", "organisation": "ORG", "authority": "ORG", "place": "LOC"}
JOINING = frozenset("of for the and de del la al el & on in du des van von bin ya o no".split())
OFFICES = frozenset(
    "superintendent rapporteur magistrate prosecutor defender ombudswoman ombudsman governor minister president "
    "commander".split()
)
_END = re.compile(r"(?<=[.!?])[\"”’)]?\s+(?=[\"“‘(]?[A-ZÀ-Ž])")


def names_of(case: dict[str, list[dict[str, object]]]) -> dict[str, str]:
    """The names of a case that are written as names, without title and article, with their kinds."""
    found: dict[str, str] = {}
    for entity in case["entities"]:
        kind = KINDS.get(str(entity["kind"]))
        if not entity.get("named") or kind is None:
            continue
        for name in entity["names"]:
            words = str(name).split()
            while len(words) > 1 and (words[0].lower() in {"the", "a", "an"} or is_title(words[0])):
                words = words[1:]
            proper = all(w[0].isupper() or w[0].isdigit() or w.lower() in JOINING for w in words)
            if not words or not proper or not words[0][0].isupper() or "," in name or '"' in name:
                continue
            if len(words) == 1 and (
                is_title(words[0]) or words[0] in {"Police", "Government", "Prosecutors", "Soldiers"}
            ):
                continue
            office = (
                kind == "ORG" and {w.lower() for w in words} & OFFICES and not re.search(r"(?i)office|ministry", name)
            )
            found[" ".join(words)] = UNKNOWN if office else kind
    return found


def read_case(folder: Path, paragraph: int) -> list[Sentence]:
    """The English reports of a case as sentences with names."""
    case = yaml.safe_load((folder / "gold.yaml").read_text(encoding="utf-8"))
    kinds = names_of(case)
    if not kinds:
        return []
    listed = re.compile(r"(?<!\w)(" + "|".join(re.escape(n) for n in sorted(kinds, key=len, reverse=True)) + r")(?!\w)")
    found = []
    for report in case["reports"]:
        file = folder / report["file"]
        if report["language"] != "en" or file.suffix not in {".txt", ".md", ".html"}:
            continue
        text = file.read_text(encoding="utf-8")
        if file.suffix == ".html":
            text = re.sub(r"(?s)<(script|style|head).*?</\1>", " ", text)
            text = html.unescape(re.sub(r"</?(?:p|div|h\d|li|br|figcaption|td|tr|title)\b[^>]*>", "\n\n", text))
            text = re.sub(r"<[^>]+>", "", text)
        for part in re.split(r"\n\s*\n", text):
            paragraph += 1
            plain = " ".join(part.split())
            for sentence in _END.split(plain):
                made = _label(sentence, listed, kinds, paragraph)
                if made.words:
                    found.append(made)
    return found


def _label(text: str, listed: re.Pattern[str], kinds: dict[str, str], paragraph: int) -> Sentence:
    spans = [(m.start(), m.end(), kinds[m.group(1)]) for m in listed.finditer(text)]
    sentence = labelled(text, spans, "cases", paragraph)
    for number, word in enumerate(sentence.words):
        if sentence.names[number] != "O" or not word[0].isupper():
            continue
        follows = number > 0 and sentence.words[number - 1][-1] not in '.!?:"“”‘(-*#|'
        plain = word.lower() in MONTHS_AND_DAYS or is_title(word) or word in {"I", "Article", "No", "Mr", "Ms"}
        if (follows or word.isupper() or _beside(sentence, number)) and not plain:
            sentence.names[number] = UNKNOWN
    return sentence


def _beside(sentence: Sentence, number: int) -> bool:
    """Whether a capitalised word follows, so that the two may be one name at the head of a sentence."""
    return number + 1 < len(sentence.words) and sentence.words[number + 1][0].isupper()


def read_cases(folder: Path) -> list[Sentence]:
    """All cases under a folder, in the order of their names."""
    found: list[Sentence] = []
    for gold in sorted(folder.glob("*/gold.yaml")):
        found += read_case(gold.parent, found[-1].paragraph + 1 if found else 0)
    return found
