"""Learn who is a party of an act from cases with known answers, and write the weights into the package.

    python training/parties/learn.py CASES... [--check]

Two ridge-penalised logistic regressions over the signs of `onrecord.claims.parties.signs`, one for doers and one for
affected. Prints what leaving each sixth of the cases out in turn gives; with --check nothing is written. One of the
folders has the cases' scorer, in it or above it. Needs torch.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from examples import Example, collect
from torch.nn import functional as fn

FILE = Path(__file__).parents[2] / "src/onrecord/claims/data/parties.json"
FOLDS = 6
LEAST = 6  # a sign seen less often has no weight
RIDGE = 30.0  # 20, 30 and 60 were tried: 30 is best by half a point on cases left out; 2 to 10 are worse
CHANCES = (0.25, 0.3)  # from which somebody does it, suffers it; 0.25 for those affected gives 0.5 more F1
# on cases left out, and 3 points less precision
FURTHER = (0.5, 0.45)  # the same beside the likeliest. A wrong name in a list of doers costs more than one that is
# missing; who shares an argument or a list is added afterwards, and for affected 0.45 then gives 0.6 more F1 on
# cases left out than 0.35
STEPS = 40
ROLES: tuple[Callable[[Example], frozenset[str]], ...] = (lambda one: one.doers, lambda one: one.affected)


@dataclass(frozen=True)
class Weights:
    """For each role a bias, and for each sign a weight."""

    bias: tuple[float, float]
    signs: dict[str, tuple[float, float]]

    def chances(self, signs: Sequence[str]) -> list[float]:
        """How likely somebody with these signs has each role."""
        rows = [self.signs[sign] for sign in signs if sign in self.signs]
        sums = [bias + sum(row[role] for row in rows) for role, bias in enumerate(self.bias)]
        return torch.tensor(sums).sigmoid().tolist()


def fit(examples: Sequence[Example]) -> Weights:
    """The weights that fit these examples."""
    torch.set_num_threads(1)
    counts = Counter(sign for example in examples for _gold, signs in example.able for sign in signs)
    known = sorted(sign for sign, count in counts.items() if count >= LEAST)
    numbers = {sign: number for number, sign in enumerate(known)}
    flat, offsets = [], []
    for example in examples:
        for _gold, signs in example.able:
            offsets.append(len(flat))
            flat += [numbers[sign] for sign in signs if sign in numbers]
    given = torch.tensor(flat), torch.tensor(offsets)
    fitted = [
        _fit_role(given, len(known), [gold in role(e) for e in examples for gold, _s in e.able]) for role in ROLES
    ]
    rows = zip(*(weights for weights, _bias in fitted), strict=True)
    return Weights((fitted[0][1], fitted[1][1]), dict(zip(known, rows, strict=True)))


def _fit_role(given: tuple[torch.Tensor, torch.Tensor], size: int, right: list[bool]) -> tuple[list[float], float]:
    flat, offsets = given
    wanted = torch.tensor(right, dtype=torch.float)
    weights, bias = torch.zeros(size, 1, requires_grad=True), torch.full((1,), -2.0, requires_grad=True)
    optimiser = torch.optim.LBFGS([weights, bias], max_iter=STEPS, history_size=10, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        optimiser.zero_grad()
        scores = fn.embedding_bag(flat, weights, offsets, mode="sum").squeeze(1) + bias
        value = fn.binary_cross_entropy_with_logits(scores, wanted, reduction="sum") + RIDGE / 2 * (weights**2).sum()
        value.backward()
        return value

    optimiser.step(loss)
    return [round(value, 3) for value in weights.detach().squeeze(1).tolist()], round(bias.item(), 3)


def f1(examples: Sequence[Example], weights: Weights) -> list[Counter[str]]:
    """For each role how many parties are right, predicted and wanted."""
    counts: list[Counter[str]] = [Counter(), Counter()]
    for example in examples:
        found = _parties([(gold, weights.chances(signs)) for gold, signs in example.able])
        for count, role, named in zip(counts, ROLES, found, strict=True):
            wanted = role(example)
            count.update(right=len(named & wanted), predicted=len(named), wanted=len(wanted))
    return counts


def _parties(weighed: Sequence[tuple[str, list[float]]]) -> list[set[str]]:
    """Doers and affected, chosen as `onrecord.claims.parties.weigh` chooses them."""
    found = []
    for role in range(len(ROLES)):
        some = sorted(((both[role], gold) for gold, both in weighed if both.index(max(both)) == role), reverse=True)
        found.append(
            {gold for place, (chance, gold) in enumerate(some) if chance > (FURTHER[role] if place else CHANCES[role])}
        )
    return found


def held_out(examples: Sequence[Example]) -> list[Counter[str]]:
    """The counts over all cases, each sixth judged by weights learned from the others."""
    cases = sorted({example.case for example in examples})
    total: list[Counter[str]] = [Counter(), Counter()]
    for number in range(FOLDS):
        left_out = set(cases[number::FOLDS])
        weights = fit([example for example in examples if example.case not in left_out])
        for count, more in zip(total, f1([e for e in examples if e.case in left_out], weights), strict=True):
            count.update(more)
    return total


def _shown(value: object) -> str:
    """JSON with a line for each sign."""
    if not isinstance(value, dict):
        return json.dumps(value)
    return "{\n" + ",\n".join(f"{json.dumps(key)}: {json.dumps(row)}" for key, row in value.items()) + "\n}"


def main() -> None:
    """Learn, report, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cases", type=Path, nargs="+")
    parser.add_argument("--check", action="store_true")
    given = parser.parse_args()
    examples = list(collect(given.cases))
    measured = {}
    for name, count in zip(("doers", "affected"), held_out(examples), strict=True):
        measured[name] = round(200 * count["right"] / (count["predicted"] + count["wanted"]), 1)
        print(f"{name}: F1 {measured[name]} on cases left out ({dict(count)})")
    if given.check:
        return
    weights = fit(examples)
    left_out = ", ".join(f"{name} {value}" for name, value in measured.items())
    rows = {sign: row for sign, row in weights.signs.items() if any(row)}
    about = f"Weights of training/parties; F1 on cases left out: {left_out}."
    written = {"about": about, "bias": weights.bias, "least": CHANCES, "further": FURTHER, "signs": rows}
    text = "{\n" + ",\n".join(f"{json.dumps(key)}: {_shown(value)}" for key, value in written.items()) + "\n}\n"
    FILE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
