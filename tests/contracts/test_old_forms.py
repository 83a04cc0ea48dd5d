"""Cases that earlier forms of the tables hold are taken forward, and nothing in them is lost.

`form-1.onrecord` and `form-1.sql` (pg_dump) were made by onrecord 0.1.0 of November 2026, passphrase as in `SECRET`:
four reports of the example, one of them twice, a note, five decisions, a step with its answer, a consent, a stamp.
Those of form 2 are these, taken forward, shown and searched by the onrecord that had that form.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from onrecord.store import CaseStore, forms
from onrecord.store.consents import all_consents
from onrecord.store.decisions import all_decisions
from onrecord.store.reports import all_intakes
from onrecord.store.stamps import all_stamps
from onrecord.store.steps import all_steps
from onrecord.workflow.adding import add
from onrecord.workflow.casefile import open_case
from onrecord.workflow.searching import Asked, search
from onrecord.workflow.showing import build_kept
from onrecord.workflow.verifying import verify
from tests.store.kept import SECRET

OLD = Path(__file__).parents[1] / "store" / "old"
FORMS = range(1, forms.latest())


def test_a_file_of_every_earlier_form_is_kept() -> None:
    assert all((OLD / f"form-{form}{ending}").is_file() for form in FORMS for ending in (".onrecord", ".sql"))


@pytest.mark.parametrize("form", FORMS)
def test_an_old_file_is_taken_forward(form: int, tmp_path: Path, example: Path) -> None:
    path = tmp_path / "old.onrecord"
    shutil.copy(OLD / f"form-{form}.onrecord", path)
    with open_case(path, SECRET) as store:
        _whole(store, example)


@pytest.mark.parametrize("form", FORMS)
def test_an_old_case_on_a_server_is_taken_forward(form: int, server: str, example: Path) -> None:
    if not shutil.which("psql"):
        pytest.skip("psql is not installed: old cases on a server are not tested")
    folder = server.partition("host=")[2]
    dump = OLD / f"form-{form}.sql"
    command = ["psql", "-q", "-v", "ON_ERROR_STOP=1", "-h", folder, "-U", "tester", "-f", str(dump), "postgres"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    with open_case(f"{server}&case=form{form}", SECRET) as store:
        _whole(store, example)


def _whole(store: CaseStore, example: Path) -> None:
    with store.reading() as rows:
        assert forms.form_of(rows) == forms.latest()
        assert [one.found for one in all_intakes(rows)] == ["new", "new", "new", "new", "same bytes", "new"]
        assert [one.verdict for one in all_decisions(rows)] == [
            "accepted",
            "corrected",
            "not_same",
            "rejected",
            "withdrawn",
        ]
        assert [one.kind for one in all_steps(rows)] == ["asked", "answered"]
        assert [one.protected for one in all_consents(rows)] == [True]
        assert [one["file"] for one in all_stamps(rows)] == ["a.tsr"]
    case = build_kept(store)
    assert {claim.reviewed for claim in case.claims.values()} == {None, "accepted", "corrected"}
    assert len(search(store, Asked(words="officer"))) == 3
    assert {one.found for one in add(store, [example / "3-chuy-morning-post.html"]).intakes} == {"new"}
    assert verify(store).troubles == ()
