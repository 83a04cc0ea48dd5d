"""The network: one encoder, one pass over a window of a paragraph, and a head for each question.

A window holds one or more sentences. The head `start` finds where they begin; arcs between words of different sentences
are ruled out, so that the tree of every sentence of the window comes out of the same pass. Roles (PropBank) and
coreference can become further heads on `mixes`.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from encoder import HIDDEN, LAYERS, Encoder
from torch import nn
from torch.nn import functional as fn

ARC = 256
RELATION = 192
INNER = 256
MIXES = 3  # syntax, tags, names
VERY_LOW = -1e4


class SharedDropout(nn.Module):
    """Dropout with one mask for all words of a window, the usual one for biaffine parsers."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Some features zero in the whole window."""
        if not self.training:
            return x
        mask = torch.bernoulli(torch.full((x.size(0), 1, x.size(2)), 1 - self.share)) / (1 - self.share)
        return x * mask.to(x.dtype)


@dataclass
class Scores:
    """What the heads say about every word of every window: batch x words x labels, and words x words + 1 for arcs."""

    start: torch.Tensor
    arc: torch.Tensor
    upos: torch.Tensor
    xpos: torch.Tensor
    lemma: torch.Tensor
    name: torch.Tensor
    noun: torch.Tensor
    relation_head: torch.Tensor
    relation_dependent: torch.Tensor
    vector: torch.Tensor


class Network(nn.Module):
    """Encoder and heads.

    Args:
        sizes: How many labels each head has: relation, upos, xpos, lemma, name, noun.
    """

    def __init__(self, sizes: dict[str, int]) -> None:
        super().__init__()
        self.encoder = Encoder()
        self.mix = nn.Parameter(torch.zeros(MIXES, LAYERS - 2))
        self.drop = SharedDropout(0.25)
        self.head_drop = SharedDropout(0.33)
        self.root = nn.Parameter(torch.zeros(HIDDEN))
        self.arc_head = nn.Linear(HIDDEN, ARC)
        self.arc_dependent = nn.Linear(HIDDEN, ARC)
        self.arc_weight = nn.Parameter(torch.empty(ARC + 1, ARC))
        nn.init.xavier_uniform_(self.arc_weight)
        self.relation_head = nn.Linear(HIDDEN, RELATION)
        self.relation_dependent = nn.Linear(HIDDEN, RELATION)
        self.relation_inner = nn.Linear(3 * RELATION, INNER)
        self.relation = nn.Linear(INNER, sizes["relation"])
        self.tag_inner = nn.Linear(HIDDEN, INNER)
        self.upos = nn.Linear(INNER, sizes["upos"])
        self.xpos = nn.Linear(INNER, sizes["xpos"])
        self.lemma = nn.Linear(INNER, sizes["lemma"])
        self.start = nn.Linear(INNER, 1)
        self.name_inner = nn.Linear(HIDDEN, INNER)
        self.name = nn.Linear(INNER, sizes["name"])
        self.noun = nn.Linear(INNER, sizes["noun"])

    def mixes(self, ids: torch.Tensor, shapes: torch.Tensor, first: torch.Tensor) -> list[torch.Tensor]:
        """One vector per word, from its first piece: mixes of the upper layers for syntax, tags and names.

        The fourth is the plain mean of the last two layers, for whoever builds on the model.
        """
        states = self.encoder(ids, shapes)[2:]
        weights = torch.softmax(self.mix, -1)
        index = first.unsqueeze(-1).expand(-1, -1, HIDDEN)
        mixed = [sum(weights[k, n] * state for n, state in enumerate(states)) for k in range(MIXES)]
        plain = torch.gather((states[-1] + states[-2]) / 2, 1, index)
        return [*(self.drop(torch.gather(x, 1, index)) for x in mixed), plain]

    def forward(self, ids: torch.Tensor, shapes: torch.Tensor, first: torch.Tensor) -> Scores:
        """All scores; the relation is scored later, for one head per word."""
        syntax, tags, names, vector = self.mixes(ids, shapes, first)
        root = self.root.view(1, 1, -1).expand(syntax.size(0), 1, -1).to(syntax.dtype)
        heads = torch.cat([root, syntax], 1)
        arc_head = self.head_drop(fn.gelu(self.arc_head(heads)))
        arc_dependent = self.head_drop(fn.gelu(self.arc_dependent(syntax)))
        one = torch.ones_like(arc_dependent[..., :1])
        arc = torch.cat([arc_dependent, one], -1) @ self.arc_weight @ arc_head.transpose(1, 2)
        tag = fn.gelu(self.tag_inner(tags))
        name = fn.gelu(self.name_inner(names))
        return Scores(
            start=self.start(tag).squeeze(-1),
            arc=arc,
            upos=self.upos(tag),
            xpos=self.xpos(tag),
            lemma=self.lemma(tag),
            name=self.name(name),
            noun=self.noun(name),
            relation_head=self.head_drop(fn.gelu(self.relation_head(heads))),
            relation_dependent=self.head_drop(fn.gelu(self.relation_dependent(syntax))),
            vector=vector,
        )

    def relations(self, scores: Scores, heads: torch.Tensor) -> torch.Tensor:
        """Relation scores of every word to its given head (0 is the root)."""
        index = heads.unsqueeze(-1).expand(-1, -1, RELATION)
        head = torch.gather(scores.relation_head, 1, index)
        dependent = scores.relation_dependent
        return self.relation(fn.gelu(self.relation_inner(torch.cat([dependent, head, dependent * head], -1))))


class Shipped(nn.Module):
    """The graph that ships: pieces in, labels out, sentences cut inside."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(
        self, ids: torch.Tensor, shapes: torch.Tensor, first: torch.Tensor, cut: torch.Tensor
    ) -> tuple[torch.Tensor, ...]:
        """`cut` is 1 where a sentence must begin, -1 where none may, 0 where the network decides."""
        net = self.network
        scores = net(ids, shapes, first)
        start = ((scores.start > 0) & (cut == 0)) | (cut > 0)
        number = torch.cumsum(start.to(torch.int32), 1)
        word = first > 0
        same = (number.unsqueeze(1) == number.unsqueeze(2)) & word.unsqueeze(1)
        order = torch.arange(first.shape[1], device=first.device)
        same = same & (order.view(1, -1, 1) != order.view(1, 1, -1))
        allowed = torch.cat([torch.ones_like(same[..., :1]), same], -1)
        arc = torch.where(allowed, scores.arc, torch.full_like(scores.arc, VERY_LOW))
        relation = net.relations(scores, arc.argmax(-1))
        return (
            start.to(torch.int32),
            arc,
            relation,
            scores.upos.argmax(-1).to(torch.int32),
            scores.xpos.argmax(-1).to(torch.int32),
            torch.topk(scores.lemma, 4, dim=-1)[1].to(torch.int32),
            scores.name,
            scores.noun.argmax(-1).to(torch.int32),
            scores.vector.to(torch.float16),
        )
