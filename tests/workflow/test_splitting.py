from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.errors import CaseExists, NameNeeded, NotInCase
from onrecord.store import CaseStore
from onrecord.store import reports as kept
from onrecord.workflow.adding import add
from onrecord.workflow.casefile import new_case, open_case
from onrecord.workflow.consenting import consents_of
from onrecord.workflow.judging import By, decisions_of, judge_claim, judge_pair, withdraw
from onrecord.workflow.showing import build_kept, kept_of
from onrecord.workflow.splitting import Half, Split, belong_together, identities_of, pseudonyms, split
from onrecord.workflow.verifying import verify
from tests.store.kept import CHEAP, SECRET

OTHER, THIRD = "five other words of mine", "yet another set of words"
NAMES = ("turdaliev", "aibek", "gulzat", "seyitov", "nurlan")


def half(path: Path, words: str) -> Half:
    return Half(path=path, passphrase=words, cost=CHEAP)


@pytest.fixture(scope="module")
def parted(tmp_path_factory: pytest.TempPathFactory, example: Path) -> tuple[Path, Split]:
    folder = tmp_path_factory.mktemp("split")
    with pytest.MonkeyPatch.context() as patch:  # the codes come of the case's number: the same each time
        patch.setattr("onrecord.workflow.casefile.token_hex", lambda size: "5a" * size)
        new_case(folder / "case", SECRET, cost=CHEAP)
    (folder / "scan.pdf").write_bytes(b"%PDF-1.4 nothing to read")
    with open_case(folder / "case", SECRET) as store:
        add(store, [example / "1-legal-clinic-statement.md", example / "2-steppe-wire.html", folder / "scan.pdf"])
        add(store, [example / "6-letter-from-sister.eml"])
        case = build_kept(store)
        seized = next(event for event in case.events if event.act == "abduction")
        judge_claim(store, seized.claims[0], "accepted", By(who="Ada", why="Gulzat told me so too"))
        judge_pair(store, ("Aibek Turdaliev", "Nurlan Seyitov"), "not_same", By(who="Bo"))
        judge_claim(store, seized.claims[1], "rejected", By(who="Ada"))
        withdraw(store, 3, By(who="Ada"))
        halves = (
            Half(path=folder / "working", passphrase=OTHER, cost=CHEAP),
            Half(path=folder / "who", passphrase=THIRD, cost=CHEAP),
        )
        done = split(store, *halves, who="Ada")
        assert verify(store).troubles == ()
        with pytest.raises(CaseExists):
            split(store, *halves, who="Ada")
        with pytest.raises(NameNeeded):
            split(store, *halves, who="")
    return folder, done


def _everything(store: CaseStore) -> str:
    """All that a case holds, in small letters."""
    with store.reading() as rows:
        tables = [row[0] for row in rows.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'")]
        plain = [str(rows.exec_driver_sql(f"SELECT * FROM {table}").all()) for table in tables if "words" not in table]
        readings = repr([(one, one.analysis.text.content) for one in kept.all_readings(rows)])
    return (" ".join(plain) + readings).casefold()


def test_nobody_is_named_in_the_file_to_work_with(parted: tuple[Path, Split]) -> None:
    folder, done = parted
    assert (done.people, done.coded, done.sealed) == (3, 3, 1)
    with open_case(folder / "working", OTHER) as store:
        assert [name for name in NAMES if name in _everything(store)] == []
        assert verify(store).troubles == ()


def test_the_file_to_work_with_tells_the_same(parted: tuple[Path, Split]) -> None:
    folder, _done = parted
    with open_case(folder / "case", SECRET) as whole, open_case(folder / "working", OTHER) as store:
        before, after = build_kept(whole), build_kept(store)
        # A code is read otherwise than a name, now and then.
        assert 7 * abs(len(after.claims) - len(before.claims)) <= len(before.claims)
        assert [one.verdict for one in decisions_of(store)] == ["accepted", "not_same", "rejected", "withdrawn"]
        assert [claim.reviewed for claim in after.claims.values() if claim.reviewed] == ["accepted"]
        assert [problem.kind for problem in kept_of(store).problems if problem.kind == "decision_without_passage"] == []
        assert consents_of(store) == ()


def test_the_other_file_knows_who_is_who_and_keeps_what_names_them(parted: tuple[Path, Split], example: Path) -> None:
    folder, _done = parted
    with open_case(folder / "who", THIRD) as store, open_case(folder / "working", OTHER) as working:
        names = {one.name: one.code for one in identities_of(store, who="Ada")}
        assert sorted(names) == ["Aibek Turdaliev", "Gulzat Turdalieva", "Nurlan Seyitov"]
        with store.reading() as rows:
            originals = {content for _sha256, content in kept.all_originals(rows)}
        assert (example / "6-letter-from-sister.eml").read_bytes() in originals
        assert len(originals) == 4
        assert verify(store).troubles == ()
        assert {one.name for one in build_kept(working).entities} >= {names["Aibek Turdaliev"]}
        assert belong_together(working, store)


def test_one_person_alone_can_stand_under_a_code(parted: tuple[Path, Split]) -> None:
    folder, _done = parted
    with open_case(folder / "case", SECRET) as store:
        halves = (
            Half(path=folder / "w2", passphrase=OTHER, cost=CHEAP),
            Half(path=folder / "i2", passphrase=THIRD, cost=CHEAP),
        )
        with pytest.raises(NotInCase):
            split(store, *halves, who="Ada", people=["Nobody"])
        assert split(store, *halves, who="Ada", people=["Gulzat Turdalieva"]).people == 1
    with open_case(folder / "w2", OTHER) as store:
        assert "gulzat" not in _everything(store)
        assert "aibek turdaliev" in _everything(store)


def test_pseudonyms_differ_between_cases_and_within_one() -> None:
    people = [f"e-{n}" for n in range(500)]
    ours, theirs = pseudonyms(people, "a"), pseudonyms(people, "b")
    assert len(set(ours.values())) == 500
    assert pseudonyms(people, "a") == ours
    assert sum(ours[one] == theirs[one] for one in people) < 3


def test_a_split_that_is_broken_off_leaves_no_half(
    tmp_path: Path, example: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken_off(*_given: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("onrecord.workflow.splitting._entered", broken_off)
    new_case(tmp_path / "case", SECRET, cost=CHEAP)
    with open_case(tmp_path / "case", SECRET) as store:
        add(store, [example / "5-call-note-seyitov.txt"])
        with pytest.raises(KeyboardInterrupt):
            split(store, half(tmp_path / "working", OTHER), half(tmp_path / "who", THIRD), who="Ada")
    assert [file.name for file in tmp_path.iterdir()] == ["case"]
