"""Learn the role network: predicates with their near words from gold arguments, over what the frozen encoder sees.

The network is the one of `onrecord.claims.acts.likely`, which also names the marks of a word; trees and tags are the
shipped model's own. The trees of EWT train are better than those of new text, for the model was trained on them; so the
way through the tree is hidden from a share of the examples.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import torch
from propbank import ROLES, Predicate
from torch import nn
from torch.nn import functional as fn

from onrecord.claims.acts.likely import near_words
from onrecord.claims.acts.tree import Tree

WIDTH = 128
HIDDEN_WAYS = 0.25
LEAST = 8  # a mark seen less often is unknown
EPOCHS, RATE, BATCH = 9, 4e-3, 2048
SIZE = 384


@dataclass
class Example:
    """A predicate with its near words.

    Attributes:
        tree: As the shipped model sees the sentence, with vectors.
        predicate: With its gold arguments.
        near: The words and their marks.
    """

    tree: Tree
    predicate: Predicate
    near: list[tuple[int, tuple[str, ...]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.near = list(near_words(self.tree, self.predicate.word))


def vocabularies(examples: Sequence[Example]) -> list[list[str]]:
    """The marks worth knowing at each place, the frequent first; the first of each stands for all others."""
    counts: list[Counter[str]] = []
    for example in examples:
        for _token, marks in example.near:
            counts = counts or [Counter() for _ in marks]
            for count, mark in zip(counts, marks, strict=True):
                count[mark] += 1
    return [["?", *sorted((m for m, n in c.items() if n >= LEAST), key=lambda m: (-c[m], m))] for c in counts]


@dataclass
class Arrays:
    """Pairs of a predicate and a near word."""

    vectors: torch.Tensor
    predicate: torch.Tensor
    word: torch.Tensor
    marks: torch.Tensor
    role: torch.Tensor

    def pairs(self, chosen: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """What the network is shown of some pairs."""
        vectors = self.vectors
        return vectors[self.predicate[chosen]].float(), vectors[self.word[chosen]].float(), self.marks[chosen]


def arrays(examples: Sequence[Example], labels: list[list[str]]) -> Arrays:
    """Examples as numbers."""
    numbers = [{label: n for n, label in enumerate(own)} for own in labels]
    begins: dict[int, int] = {}
    vectors, size, rows = [], 0, []
    for example in examples:
        sentence = example.tree.sentence
        if example.tree.number not in begins:
            begins[example.tree.number] = size
            vectors.append(sentence.vectors)
            size += len(sentence.tokens)
        begin = begins[example.tree.number]
        for token, marks in example.near:
            role = example.predicate.arguments.get(token)
            known = [number.get(mark, 0) for number, mark in zip(numbers, marks, strict=True)]
            rows.append((begin + example.predicate.word, begin + token, ROLES.index(role) + 1 if role else 0, *known))
    table = torch.tensor(rows)
    return Arrays(torch.from_numpy(np.concatenate(vectors)), table[:, 0], table[:, 1], table[:, 3:], table[:, 2])


class Network(nn.Module):
    """See `onrecord.claims.acts.likely`."""

    def __init__(self, labels: list[list[str]]) -> None:
        super().__init__()
        self.predicate, self.word = nn.Linear(SIZE, WIDTH), nn.Linear(SIZE, WIDTH)
        self.marks = nn.ModuleList(nn.Embedding(len(own), WIDTH) for own in labels)
        for own in self.marks:
            nn.init.normal_(own.weight, std=0.1)
        self.inner, self.role = nn.Linear(3 * WIDTH, WIDTH), nn.Linear(WIDTH, len(ROLES) + 1)
        self.drop, self.view_drop = nn.Dropout(0.2), nn.Dropout(0.1)

    def forward(self, predicate: torch.Tensor, word: torch.Tensor, marks: torch.Tensor) -> torch.Tensor:
        """Scores of no role and of each role."""
        own = fn.relu(self.predicate(self.view_drop(predicate)))
        word = fn.relu(self.word(self.view_drop(word)))
        if self.training:
            marks = marks.clone()
            marks[torch.rand(len(marks)) < HIDDEN_WAYS, 0] = 0
        known = sum(table(marks[:, place]) for place, table in enumerate(self.marks))
        mixed = self.inner(torch.cat([own * word, own * known, word * known], 1))
        return self.role(self.drop(fn.relu(mixed + known + own + word)))


def learn(examples: Sequence[Example], labels: list[list[str]], seed: int) -> Network:
    """A network, after a fixed number of epochs."""
    torch.manual_seed(seed)
    made, network = arrays(examples, labels), Network(labels)
    optimizer = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=0.01)
    batches = -(-len(made.role) // BATCH)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, total_steps=EPOCHS * batches, pct_start=0.1)
    for epoch in range(EPOCHS):
        total = 0.0
        for chosen in torch.randperm(len(made.role)).split(BATCH):
            loss = fn.cross_entropy(network(*made.pairs(chosen)), made.role[chosen])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
            total += float(loss.detach()) * len(chosen)
        print(f"epoch {epoch} loss {total / len(made.role):.4f}", flush=True)
    return network.eval()


def weights(network: Network, labels: list[list[str]]) -> dict[str, np.ndarray]:
    """What ships: float16, matrices laid out for `words @ matrix`."""
    found = {}
    for name in ("predicate", "word", "inner", "role"):
        layer = getattr(network, name)
        found[name] = layer.weight.detach().T.numpy().astype(np.float16)
        found[f"{name}_bias"] = layer.bias.detach().numpy().astype(np.float16)
    for place, (table, own) in enumerate(zip(network.marks, labels, strict=True)):
        found[f"marks{place}"] = table.weight.detach().numpy().astype(np.float16)
        found[f"labels{place}"] = np.array(own)
    return found
