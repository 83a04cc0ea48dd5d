from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.errors import NameNeeded, NotInCase
from onrecord.model.consent import Consent
from onrecord.model.decision import Anchor
from onrecord.review.consent import allowed
from onrecord.workflow.adding import add
from onrecord.workflow.casefile import new_case, open_case
from onrecord.workflow.consenting import consents_of, enter_consent
from onrecord.workflow.showing import build_kept
from onrecord.workflow.verifying import verify
from tests.store.kept import CHEAP, SECRET

NOWHERE = Anchor(report="", quotation="")


def test_consent_is_entered_for_a_person_of_the_case(tmp_path: Path, example: Path) -> None:
    path = tmp_path / "case.onrecord"
    new_case(path, SECRET, cost=CHEAP)
    with open_case(path, SECRET) as store:
        add(store, [example / "5-call-note-seyitov.txt"])
        person = next(one for one in build_kept(store).entities if one.name == "Aibek Turdaliev")
        asked = Consent(
            number=0, at="", who="Ada", about="person", thing="Aibek Turdaliev", anchor=NOWHERE, scope=("court",),
            name_use="named", words="by phone, risks told",
        )  # fmt: skip
        made = enter_consent(store, asked)
        assert made.number == 1
        assert made.anchor.quotation in person.names
        assert allowed(consents_of(store), person.members, "court", "2025-06-01").may
        assert not allowed(consents_of(store), person.members, "media", "2025-06-01").may
        assert verify(store).troubles == ()
        with pytest.raises(NotInCase):
            enter_consent(store, Consent(number=0, at="", who="Ada", about="claim", thing="c-zzz", anchor=NOWHERE))
        with pytest.raises(NameNeeded):
            enter_consent(store, Consent(number=0, at="", who="", about="person", thing="x", anchor=NOWHERE))
