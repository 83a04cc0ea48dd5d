"""The fields of the forms for action against the field lists they were drawn up from (domain reference 4)."""

from __future__ import annotations

import pytest

from onrecord.publish.documents.action import action_forms

_RANK = {"": 0, "useful": 1, "asked": 2, "required": 3}
_LEVELS = {".": "", "+": "useful", "*": "asked", "#": "required"}
BODIES = ("wgeid", "wgad", "special-procedures", "echr-facts")

GAP_LIST = {  # domain reference 4.7: one list for all forms; # required, * asked, + useful, in the order of BODIES
    "name": "#**#",
    "identity": "+*+#",
    "date": "#***",
    "place": "#***",
    "forces": "#**+",
    "legal": "+*+*",
    "custody": "+*+*",
    "contact": "+*+*",
    "treatment": "++**",
    "steps": "#**#",
    "witnesses": "++++",
    "consent": "#*##",
    "submitter": "#*##",
    "procedures": "+++*",
}


@pytest.mark.parametrize("covered", GAP_LIST)
@pytest.mark.parametrize("form", BODIES)
def test_what_a_body_asks_for_is_asked_for_as_strongly(form: str, covered: str) -> None:
    wanted = _LEVELS[GAP_LIST[covered][BODIES.index(form)]]
    fields = [one for one in action_forms()[form]["fields"] if covered in one.get("covers", ())]
    assert max((_RANK[one["asks"]] for one in fields), default=0) >= _RANK[wanted], (form, covered)


@pytest.mark.parametrize("form", sorted(action_forms()))
def test_no_field_covers_what_nobody_asks_for(form: str) -> None:
    for field in action_forms()[form]["fields"]:
        assert set(field.get("covers", ())) <= set(GAP_LIST), field["label"]


ASKED_BY_NAME = {  # domain reference 4.1 to 4.5: each thing, and the words by which its field or note is known
    "wgeid": (
        *(
            "full name",
            "at least month and year",
            "place of the arrest",
            "forces, of the state",
            "action taken to find",
        ),
        *("who submits", "sex", "place of birth", "identity document", "nationality", "address", "occupation"),
        *("civil status", "pregnant", "photograph", "hour", "uniform", "vehicles", "last seen alive, by whom"),
        *("seen or heard of the person in custody", "witnesses", "may they be named", "relation to the person"),
        *("organisation", "contact", "signature", "one form for each person", "no abbreviations", "confidential"),
        *("consent of the family", "follow up", "copies, not originals", "english, french or spanish", "exhausted"),
    ),
    "wgad": (
        *("family name and first name", "sex", "date of birth", "nationality", "issuer, date, number", "occupation"),
        *("address", "date of arrest", "place of arrest", "forces who arrested", "warrant", "issued", "reasons given"),
        *(
            "which law",
            "how long",
            "which forces hold",
            "transfers",
            "who ordered",
            "circumstances",
            "why the detention",
        ),
        *("no legal basis", "exercise of rights", "fair trial", "asylum", "discrimination", "steps taken at home"),
        *("results", "who submits", "relation", "signature"),
    ),
    "special-procedures": (
        *("alleged victims", "alleged perpetrators", "why they are held responsible", "ties them to the state"),
        *("who submits", "cannot be anonymous", "confidential", "date", "place", "detailed description"),
        *("which courts", "which answers", "views, affiliations and activities", "age, gender, profession"),
        *("may be published", "consent", "to being named", "actions asked for", "factual", "urgent appeal"),
    ),
    "echr-facts": (
        *("family name", "date of birth", "nationality", "address", "representative", "signed by both and dated"),
        *("original", "against which state", "violations alleged, and arguments", "remedies", "time limit"),
        *("understandable from the form alone", "20 pages", "no new complaint", "separate", "no long quotations"),
        *("supporting documents", "missing", "numbered, dated and short", "16 september 2022"),
    ),
    "rule39": (
        *("imminent risk of irreparable harm", "rule 39 site", "fax or post", "applicant", "state", "what exactly"),
        *("when it would happen", "decisions, with their dates", "evidence", "measure asked for", "signed authority"),
        *("16 september 2022",),
    ),
}


@pytest.mark.parametrize("form", ASKED_BY_NAME)
def test_every_thing_on_the_list_of_a_body_is_in_its_form(form: str) -> None:
    given = action_forms()[form]
    words = [*given["notes"], *(f"{one['label']}: {one['question']}" for one in given["fields"])]
    whole = "\n".join(words).casefold()
    assert [one for one in ASKED_BY_NAME[form] if one not in whole] == []


COMPARED = {  # what the domain reference marks as read in the body's own words; nothing else may say so
    "wgeid": {"name", "date", "place", "forces", "steps", "submitter", "consent"},
    "wgad": set(),
    "special-procedures": {"name", "forces", "date", "place", "treatment", "steps", "submitter"},
    "echr-facts": {"name", "identity", "submitter", "date", "place", "forces", "steps"},
    "rule39": set(),
}


@pytest.mark.parametrize("form", COMPARED)
def test_only_what_was_read_in_the_original_says_so(form: str) -> None:
    for field in action_forms()[form]["fields"]:
        if field["checked"]:
            assert set(field.get("covers", ())) <= COMPARED[form], field["label"]


def test_what_no_body_asks_for_was_compared_with_nothing() -> None:
    assert all("checked" not in field for field in action_forms()["missing-person"]["fields"])
