"""Trains the network on the examples; every epoch cuts, swaps and recases them anew, from a fixed seed."""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from corpora import Sentence
from examples import IGNORE, Labels, Windows
from network import VERY_LOW, Network
from torch.nn import functional as fn

WEIGHTS = {
    "arc": 1.0,
    "relation": 1.0,
    "upos": 0.5,
    "xpos": 0.5,
    "lemma": 0.5,
    "name": 2.0,
    "noun": 0.5,
    "start": 1.0,
}


@dataclass(frozen=True)
class Plan:
    """How to train.

    Attributes:
        epochs: Times through the data.
        encoder_rate: Top learning rate of the encoder; `head_rate` of everything else.
        batch: Pieces of a batch, padding included.
        average_from: From this share of the steps on, the weights are averaged; the average is the result.
    """

    epochs: int
    encoder_rate: float = 2e-4
    head_rate: float = 1.5e-3
    batch: int = 1500
    average_from: float = 0.6
    average_decay: float = 0.995
    seed: int = 7


def losses(network: Network, inputs: list[torch.Tensor], gold: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """The loss of each head on one batch."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores = network(*inputs)
        relation = network.relations(scores, gold["head"].clamp(min=0))
    number = gold["sentence"]
    same = (number.unsqueeze(1) == number.unsqueeze(2)) & (number != IGNORE).unsqueeze(1)
    allowed = torch.cat([torch.ones_like(same[..., :1]), same], -1)
    arc = scores.arc.float().masked_fill(~allowed, VERY_LOW)

    def cross(z: torch.Tensor, key: str) -> torch.Tensor:
        y = gold[key].reshape(-1)
        z = z.float().reshape(-1, z.size(-1))
        told = y != IGNORE
        if not bool(told.any()):
            return z.sum() * 0
        return fn.cross_entropy(z[told], y[told])

    told = gold["start"] != IGNORE
    start = fn.binary_cross_entropy_with_logits(scores.start.float()[told], gold["start"][told].float())
    return {
        "arc": cross(arc, "head"),
        "relation": cross(relation, "relation"),
        "upos": cross(scores.upos, "upos"),
        "xpos": cross(scores.xpos, "xpos"),
        "lemma": cross(scores.lemma, "lemma"),
        "name": cross(scores.name, "name"),
        "noun": cross(scores.noun, "noun"),
        "start": start,
    }


def rate(step: int, steps: int) -> float:
    """The share of the top learning rate: up over 6 % of the steps, then down along a line."""
    warm = 0.06 * steps
    return step / warm if step < warm else max(0.02, (steps - step) / (steps - warm))


Epoch = Callable[[int], Sequence[Sequence[Sentence]]]


def train(network: Network, windows: Windows, epoch: Epoch, plan: Plan, out: Path) -> None:
    """Train and save the averaged weights.

    Args:
        network: With the encoder's weights loaded.
        windows: Makes arrays.
        epoch: From the number of an epoch to its windows.
        plan: How.
        out: File of the result: weights and labels.
    """
    decayed = [p for n, p in network.named_parameters() if n.startswith("encoder.")]
    fresh = [p for n, p in network.named_parameters() if not n.startswith("encoder.")]
    optimizer = torch.optim.AdamW(
        [{"params": decayed}, {"params": fresh}], lr=plan.encoder_rate, betas=(0.9, 0.98), weight_decay=0.01, fused=True
    )
    average: dict[str, torch.Tensor] = {}
    step, began = 0, time.monotonic()
    steps = 0
    for number in range(plan.epochs):
        batches = windows.batches([list(w) for w in epoch(number)], plan.batch)
        steps = steps or len(batches) * plan.epochs
        network.train()
        total: Counter[str] = Counter()
        seen = 0
        for count, batch in enumerate(batches, 1):
            inputs, gold = windows.arrays(batch)
            share = rate(step, steps)
            optimizer.param_groups[0]["lr"] = plan.encoder_rate * share
            optimizer.param_groups[1]["lr"] = plan.head_rate * share
            parts = losses(
                network, [torch.from_numpy(x) for x in inputs], {k: torch.from_numpy(v) for k, v in gold.items()}
            )
            loss = sum(WEIGHTS[k] * v for k, v in parts.items())
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 2.0)
            optimizer.step()
            step += 1
            if step > plan.average_from * steps and step % 4 == 0:
                _average(average, network, plan.average_decay**4)
            total.update({k: float(v.detach()) for k, v in parts.items()})
            seen += int((inputs[0] != 0).sum())
            if count % 50 == 0 or count == len(batches):
                said = " ".join(f"{k} {v / count:.3f}" for k, v in total.items())
                passed = time.monotonic() - began
                print(f"epoch {number} {count}/{len(batches)} {passed:.0f}s pieces {seen} {said}", flush=True)
        save(out, average or network.state_dict(), windows.labels)


def _average(average: dict[str, torch.Tensor], network: Network, decay: float) -> None:
    state = network.state_dict()
    if not average:
        average.update({k: v.detach().clone() for k, v in state.items()})
        return
    for k, v in state.items():
        average[k].lerp_(v.detach(), 1 - decay)


def save(out: Path, state: dict[str, torch.Tensor], labels: Labels) -> None:
    """Write weights and labels."""
    torch.save({"state": dict(state), "labels": labels.__dict__}, out)


def load(file: Path) -> tuple[Network, Labels]:
    """Read what `save` wrote."""
    saved = torch.load(file)
    labels = Labels(**saved["labels"])
    network = Network(labels.sizes)
    network.load_state_dict(saved["state"])
    return network.eval(), labels


def seed_all(seed: int) -> None:
    """Fix every source of chance."""
    random.seed(seed)
    np.random.seed(seed)  # noqa: NPY002  the library's own global state is what is meant
    torch.manual_seed(seed)
    torch.set_num_threads(2)
