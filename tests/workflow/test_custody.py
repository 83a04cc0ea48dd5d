from __future__ import annotations

import base64
import hashlib
import json
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from onrecord.errors import AnswerUnusable, HashUnknown, OutputExists, OutputNotWritten
from onrecord.model.publication import Setting
from onrecord.review.release import Purpose
from onrecord.store import Intake
from onrecord.store import reports as kept
from onrecord.store.journal import digest
from onrecord.workflow.adding import add
from onrecord.workflow.casefile import new_case, open_case
from onrecord.workflow.custody import export_custody, intakes_of, stamp_ending, take_stamp
from onrecord.workflow.publishing import draft
from onrecord.workflow.verifying import verify
from tests.store.kept import CHEAP, SECRET

NAMES = Purpose(names=True, today="2026-01-01")

STAMPED = b"\x30\x10" + bytes.fromhex("060b2a864886f70d0109100104") + b"stamp"


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory, example: Path) -> Path:
    path = tmp_path_factory.mktemp("custody") / "case.onrecord"
    new_case(path, SECRET, who="Ада", cost=CHEAP)
    with open_case(path, SECRET) as store:
        add(store, [example / "4-police-press-note.txt", example / "5-call-note-seyitov.txt"], who="Ада")
    return path


def check(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The program that ships in the export, in an interpreter that sees nothing of ours."""
    command = [sys.executable, "-I", "-S", str(folder / "verify.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_export_checks_itself_with_nothing_but_python(case: Path, tmp_path: Path, example: Path) -> None:
    folder = tmp_path / "out"
    with open_case(case, SECRET) as store:
        head = export_custody(store, folder, NAMES, who="Bo").head
        with pytest.raises(OutputExists):
            export_custody(store, folder)
    done = check(folder, head)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.startswith("All is as it was: 2 intakes, ")
    assert check(folder, "0" * 64).returncode == 1
    written = {file.read_bytes() for file in (folder / "originals").iterdir()}
    assert (example / "4-police-press-note.txt").read_bytes() in written
    assert head in (folder / "hashes.txt").read_text(encoding="ascii")


def _alter_an_original(folder: Path) -> None:
    file = next((folder / "originals").iterdir())
    file.write_bytes(file.read_bytes() + b" ")


def _drop_an_original(folder: Path) -> None:
    next((folder / "originals").iterdir()).unlink()


def _alter(change: Callable[[dict[str, list[dict[str, object]]]], object]) -> Callable[[Path], None]:
    def altered(folder: Path) -> None:
        file = folder / "custody.json"
        tree = json.loads(file.read_text(encoding="ascii"))
        change(tree)
        file.write_text(json.dumps(tree), encoding="ascii")

    return altered


@pytest.mark.parametrize(
    ("harm", "sentence"),
    [
        (_alter_an_original, "was altered"),
        (_drop_an_original, "cannot be read"),
        (_alter(lambda tree: tree["log"][1].update(who="Eve")), "The log breaks at line 2"),
        (_alter(lambda tree: tree["log"].pop(0)), "The log breaks at line 1"),
        (_alter(lambda tree: tree["intakes"][0].update(custody={})), "by line 2 of the log was changed"),
        (_alter(lambda tree: tree["intakes"].append({**tree["intakes"][0], "number": 9})), "Intake 9 is not in"),
    ],
)
def test_the_program_finds_what_was_changed(
    case: Path, tmp_path: Path, harm: Callable[[Path], None], sentence: str
) -> None:
    with open_case(case, SECRET) as store:
        export_custody(store, tmp_path / "out", NAMES)
    harm(tmp_path / "out")
    done = check(tmp_path / "out")
    assert done.returncode == 1
    assert sentence in done.stdout


def test_what_names_people_who_have_not_agreed_stays_and_nothing_of_it_is_in_the_clear(
    case: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    with open_case(case, SECRET) as store:
        handed = export_custody(store, folder, Purpose(today="2026-01-01"))
    assert (handed.originals, handed.withheld) == (0, 2)
    assert not (folder / "originals").exists()
    written = (folder / "custody.json").read_text(encoding="ascii")
    assert "seyitov" not in written.casefold()
    done = check(folder)
    assert done.returncode == 0
    assert "records of 2 of the intakes" in done.stdout


@pytest.fixture(scope="module")
def partly(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case of one report that names nobody and one that names somebody, drafted about."""
    folder = tmp_path_factory.mktemp("partly")
    path = folder / "case.onrecord"
    (folder / "plain.txt").write_text(
        "Dolin, 5 May 2021\n\nPolice searched a printing house in Dolin.\n", encoding="utf-8"
    )
    (folder / "named.txt").write_text(
        "Dolin, 6 May 2021\n\nOn 4 May 2021 masked men seized Gulzat Ormonova in Dolin, her brother said.\n",
        encoding="utf-8",
    )
    new_case(path, SECRET, cost=CHEAP)
    with open_case(path, SECRET) as store:
        add(store, [folder / "plain.txt", folder / "named.txt"], who="Ada")
        setting = Setting(
            form="wgeid", suffix=".docx", use="", names=False, person="Ormonova", as_of="", today="2021-06-01"
        )
        draft(store, setting, who="Ada", to="/out/ormonova.docx")
    return path


def test_a_hash_by_which_a_name_could_be_guessed_does_not_leave(partly: Path, tmp_path: Path) -> None:
    named = (partly.parent / "named.txt").read_bytes()
    plain = (partly.parent / "plain.txt").read_bytes()
    with open_case(partly, SECRET) as store:
        handed = export_custody(store, tmp_path / "out", Purpose(today="2021-06-01"))
        (report,) = (one.report for one in intakes_of(store) if one.sha256 == hashlib.sha256(named).hexdigest())
    assert (handed.originals, handed.withheld) == (1, 1)
    for file in (one for one in (tmp_path / "out").rglob("*") if one.is_file()):
        words = file.read_text(encoding="utf-8")
        assert hashlib.sha256(named).hexdigest() not in words
        assert report not in words
        assert "ormonova" not in words.casefold()
    assert (tmp_path / "out" / "originals" / hashlib.sha256(plain).hexdigest()).read_bytes() == plain
    done = check(tmp_path / "out", handed.head)
    assert done.returncode == 0, done.stdout
    assert "who did what in 2 lines of the log" in done.stdout


def test_what_is_left_of_an_intake_is_checked_against_the_log(partly: Path, tmp_path: Path) -> None:
    with open_case(partly, SECRET) as store:
        export_custody(store, tmp_path / "out", Purpose(today="2021-06-01"))
    for field, value in (("leaf", "0" * 64), ("found", "same bytes")):
        file = tmp_path / "out" / "custody.json"
        tree = json.loads(file.read_text(encoding="ascii"))
        (one,) = (one for one in tree["intakes"] if field in one and ("leaf" in one) == (field == "leaf"))
        one[field] = value
        (tmp_path / field).mkdir()
        (tmp_path / field / "custody.json").write_text(json.dumps(tree), encoding="ascii")
        (tmp_path / field / "verify.py").write_bytes((tmp_path / "out" / "verify.py").read_bytes())
        assert "by line 2 of the log was changed" in check(tmp_path / field).stdout


def test_the_same_bytes_have_another_leaf_in_another_case(tmp_path: Path, example: Path) -> None:
    leaves = set()
    for name in ("a", "b"):
        path = tmp_path / f"{name}.onrecord"
        new_case(path, SECRET, cost=CHEAP)
        with open_case(path, SECRET) as store:
            add(store, [example / "4-police-press-note.txt"])
            export_custody(store, tmp_path / name, Purpose(today="2026-01-01"))
        tree = json.loads((tmp_path / name / "custody.json").read_text(encoding="ascii"))
        leaves.add(tree["intakes"][0]["leaf"])
    assert len(leaves) == 2


@pytest.mark.parametrize("form", ["records", "custody"])
def test_lines_of_earlier_forms_are_checked_too(tmp_path: Path, example: Path, form: str) -> None:
    path, way = tmp_path / "case.onrecord", example / "4-police-press-note.txt"
    new_case(path, SECRET, cost=CHEAP)
    with pytest.MonkeyPatch.context() as patch, open_case(path, SECRET) as store:
        patch.setattr(kept, "as_logged", lambda chosen: _as_once(form, chosen))
        add(store, [way])
        assert verify(store).troubles == ()
        export_custody(store, tmp_path / "named", NAMES)
        export_custody(store, tmp_path / "withheld", Purpose(today="2026-01-01"))
    assert check(tmp_path / "named").returncode == 0
    assert check(tmp_path / "withheld").returncode == 0
    words = (tmp_path / "withheld" / "custody.json").read_text(encoding="ascii")
    assert hashlib.sha256(way.read_bytes()).hexdigest() not in words


def _as_once(form: str, chosen: Iterable[Intake]) -> dict[str, object]:
    """What a line of the log said of intakes in an earlier form."""
    chosen = tuple(chosen)
    whole = [[one.number, one.report, one.sha256, one.found] for one in chosen]
    records = [one.custody if form == "custody" else digest(one.custody) for one in chosen]
    own = [[*told, record] for told, record in zip(whole, records, strict=True)]
    return {"intakes": whole, form: digest(own)}


def test_what_is_known_of_a_report_is_in_its_record(tmp_path: Path, example: Path) -> None:
    path = tmp_path / "case.onrecord"
    new_case(path, SECRET, cost=CHEAP)
    with open_case(path, SECRET) as store:
        letter = example / "6-letter-from-sister.eml"
        how = {"acquired": "mail", "source_url": "https://a.example/x", "generation": "copy"}
        add(store, [letter, example / "3-chuy-morning-post.html"], who="A7", how=how)
        mail, page = (intake.custody for intake in intakes_of(store))
    assert mail["embedded"]["Subject"] == "What I saw"
    assert (mail["mime_detected"], page["mime_detected"]) == ("message/rfc822", "text/html")
    assert mail["sha512"] == hashlib.sha512(letter.read_bytes()).hexdigest()
    assert (mail["collector"], mail["acquired"], mail["generation"]) == ("A7", "mail", "copy")
    assert (page["date_claimed"], page["date_found_in"], page["language"]) == ("2025-05-17", "in text", "en")


def test_without_originals_the_log_is_checked_all_the_same(case: Path, tmp_path: Path) -> None:
    with open_case(case, SECRET) as store:
        head = export_custody(store, tmp_path / "out").head
    assert check(tmp_path / "out", head).returncode == 0
    assert not (tmp_path / "out" / "originals").exists()


def test_the_answer_of_a_time_stamping_service_is_kept(case: Path, tmp_path: Path) -> None:
    answer = tmp_path / "log.tsr"
    answer.write_bytes(STAMPED)
    with open_case(case, SECRET) as store:
        head = verify(store).head
        assert take_stamp(store, answer, head[:12], who="Bo") == 1
        with pytest.raises(HashUnknown):
            take_stamp(store, answer, "0" * 64)
        with pytest.raises(HashUnknown):
            take_stamp(store, answer, "")
        export_custody(store, tmp_path / "out")
        assert verify(store).troubles == ()
    (stamp,) = json.loads((tmp_path / "out" / "custody.json").read_text(encoding="ascii"))["stamps"]
    assert (stamp["of"], stamp["file"], base64.b64decode(stamp["answer"])) == (head, "log.tsr", STAMPED)
    assert (tmp_path / "out" / "stamps" / "1.tsr").read_bytes() == STAMPED


@pytest.mark.parametrize(
    ("content", "ending"),
    [
        (STAMPED, ".tsr"),
        (b"\x00OpenTimestamps\x00\x00Proof\x00\xbf\x89\xe2\xe8\x84\xe8\x92\x94\x01\x08", ".ots"),
        (b"\x30\x03\x02\x01\x02", ""),  # RFC 3161: the service refused
        (b"She says that it was on Monday.", ""),
        (b"", ""),
    ],
)
def test_what_is_a_time_stamp(content: bytes, ending: str) -> None:
    assert stamp_ending(content) == ending


def test_what_is_no_time_stamp_is_refused(case: Path, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("She says that it was on Monday.", encoding="utf-8")
    with open_case(case, SECRET) as store:
        head = verify(store).head
        with pytest.raises(AnswerUnusable, match="neither"):
            take_stamp(store, tmp_path / "letter.txt", head)
        with pytest.raises(AnswerUnusable, match="No such file"):
            take_stamp(store, tmp_path / "missing.tsr", head)


def test_an_export_that_cannot_be_written_says_so(case: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with open_case(case, SECRET) as store, pytest.raises(OutputNotWritten, match="file/out was not written: Not a dir"):
        export_custody(store, tmp_path / "file" / "out")


@pytest.mark.parametrize("harm", [Path.unlink, lambda path: path.write_text("{")])
def test_an_export_without_its_record_is_told_in_a_sentence(
    case: Path, tmp_path: Path, harm: Callable[[Path], object]
) -> None:
    with open_case(case, SECRET) as store:
        export_custody(store, tmp_path / "out")
    harm(tmp_path / "out" / "custody.json")
    told = check(tmp_path / "out")
    assert (told.returncode, told.stderr) == (1, "")
    assert "custody.json cannot be read" in told.stdout
