"""Examples of parties: for every claim of known cases that is found, everybody who may be a party, and who is one.

Who of those found is whom in the gold, and which claim is which, is decided by the cases' own scorer, `case_score.py`.
"""

from __future__ import annotations

import importlib.util
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import onrecord
from onrecord.case import build_case
from onrecord.claims import find_claims
from onrecord.claims.acts import find_acts
from onrecord.claims.participants import find_participants
from onrecord.claims.parties.draft import draft
from onrecord.claims.parties.signs import Scene
from onrecord.model import Analysis, Case


@dataclass(frozen=True)
class Example:
    """One claim that was found.

    Attributes:
        able: Everybody who may be a party: as whom the gold knows them, and the signs.
        doers: Gold ids; so for `affected`.
    """

    case: str
    able: tuple[tuple[str, tuple[str, ...]], ...]
    doers: frozenset[str]
    affected: frozenset[str]


def collect(folders: Sequence[Path]) -> Iterator[Example]:
    """The examples of every case below these folders, in the order of their names; one of them has the scorer."""
    scorer = _scorer(folders)
    for folder in folders:
        for file in sorted(folder.glob("*/gold.yaml")):
            yield from _of_case(scorer, file.parent)


def _scorer(folders: Sequence[Path]) -> Any:
    for above in (path for folder in folders for path in (folder, *folder.resolve().parents)):
        path = above / "case_score.py"
        if path.exists():
            sys.path.append(str(above))
            specification = importlib.util.spec_from_file_location("case_score", path)
            if specification is None or specification.loader is None:
                break
            module = importlib.util.module_from_spec(specification)
            sys.modules["case_score"] = module
            specification.loader.exec_module(module)
            return module
    raise SystemExit("No case_score.py in these folders or above them. Give a folder of cases that has its scorer.")


def _of_case(scorer: Any, folder: Path) -> Iterator[Example]:
    reports = scorer.load_gold(folder)["reports"]
    paths = [(folder / report["file"]).resolve() for report in reports]
    analyses = [analysis for found in onrecord.read(paths) for analysis in found.values]
    case = build_case([reading for analysis in analyses for reading in find_claims(analysis).values])
    compared = scorer.Comparison(folder, json.loads(onrecord.case_json(case)))
    gold = {claim["id"]: known for known, claim in compared.pairs}
    for analysis in analyses:
        yield from _of_report(analysis, folder.name, case, compared, gold)


def _of_report(
    analysis: Analysis, name: str, case: Case, compared: Any, gold: dict[str, dict[str, Any]]
) -> Iterator[Example]:
    participants, acts = find_participants(analysis), find_acts(analysis)
    scene = Scene(participants, acts, [draft(participants, act) for act in acts])
    claims = {
        (claim.act, claim.evidence[0].span): claim.id
        for claim in case.claims.values()
        if claim.report == analysis.text.report
    }
    for number, act in enumerate(acts):
        known = gold.get(claims.get((act.act, act.evidence), ""))
        if known is not None:
            able = tuple(
                (compared.gold_id(case.identity.get(one, one)), tuple(scene.signs(number, one)))
                for one in scene.able(number)
            )
            yield Example(
                case=name,
                able=able,
                doers=frozenset() if _names_no_agent(able) else frozenset(known["doers"] or ()),
                affected=frozenset(known["affected"] or ()),
            )


def _names_no_agent(able: Sequence[tuple[str, tuple[str, ...]]]) -> bool:
    """Whether the act is told in a passive without an agent: by the cases' conventions it then has no doers.

    Two fifths of such claims have some in the cases of `training/more` that several authors wrote, an eighth in others.
    """
    built = {sign.split("*")[0] for _gold, signs in able[:1] for sign in signs if sign.startswith("built:passive")}
    return bool(built) and not any("+agent" in sign for sign in built)
