"""What became of every sentence, on the page and as data; what is left open."""

import json
from dataclasses import replace

from onrecord.model import Case, Evidence, Gap, SentenceCoverage, Span
from onrecord.publish import chronology, coverage_json, explain, page
from tests.publish import sample
from tests.publish.test_page import outline


def case() -> Case:
    plain = sample.case()
    letter, note = plain.readings
    coverage = (
        SentenceCoverage(span=Span(0, 12), outcome="passed_over"),
        SentenceCoverage(span=Span(14, 46), outcome="claims"),
        SentenceCoverage(span=Span(47, 76), outcome="undecided", acts=("property_seizure_damage",)),
    )
    words = sample.NOTE[:20]
    gaps = (
        Gap(kind="place_held", sentence="No report tells where Ivo Dral was held.", events=("v-1",), person="e-ivo"),
        Gap(
            kind="open_question",
            sentence="The note calls something unknown.",
            report="r-b",
            evidence=Evidence(span=Span(0, 20), quotation=words),
        ),
    )
    event = replace(plain.events[0], apart=("Another day, another town.",), status_reasons=("Two say so.",))
    return replace(
        plain,
        readings=(replace(letter, coverage=coverage), note),
        events=(event, *plain.events[1:]),
        gaps=gaps,
        dated={"r-b": ("Dated from the letter.",)},
    )


def test_each_sentence_with_what_became_of_it() -> None:
    first, second = map(json.loads, coverage_json(case()).splitlines())
    assert first["format"] == "onrecord-coverage/1"
    assert first["counts"] == {"claims": 1, "passed_over": 1, "undecided": 1}
    assert first["sentences"][2] == {
        "start": 47,
        "end": 76,
        "outcome": "undecided",
        "acts": ["property_seizure_damage"],
    }
    assert (second["file"], second["sentences"]) == ("note.txt", [])


def test_the_page_shows_what_was_read_and_what_is_left_open() -> None:
    shown = outline(case()).text
    for words in (
        "1 sentence gave statements, 1 could not be decided, 1 was passed over.",
        "They took his telephone too.",
        "perhaps: Property seized or damaged",
        "No report tells where Ivo Dral was held.",
        f"“{sample.NOTE[:20]}”",
        "Another day, another town.",
        "Dated from the letter.",
    ):
        assert " ".join(words.split()) in " ".join(shown.split())
    assert b"What is left open" not in page(sample.case())


def test_the_terminal_tells_what_is_left_open_too() -> None:
    assert "- No report tells where Ivo Dral was held." in chronology(case())
    told = explain(case(), "1")
    assert told.index("Why these words:") < told.index("Two say so.") < told.index("Another day, another town.")


def test_words_that_the_sentence_has_are_not_said_twice() -> None:
    plain = case()
    told = replace(plain.gaps[1], sentence=f"It is left open: {sample.NOTE[:20]}")
    shown = outline(replace(plain, gaps=(told,))).text
    assert f"It is left open: {sample.NOTE[:20]}" in shown
    assert f"“{sample.NOTE[:20]}”" not in shown
    assert "R1 ¶1" in shown
