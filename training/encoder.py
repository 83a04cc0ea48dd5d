"""The encoder: six BERT layers, started from the MiniLM sentence encoder, with an embedding for the shape of a word.

The encoder's vocabulary is lower case; the shape embedding, started at zero, gives the casing back.
"""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import nn
from torch.nn import functional as fn

HIDDEN = 384
LAYERS = 6
HEADS = 12
INNER = 1536
PIECES = 30522
POSITIONS = 512
SHAPES = 8


class Layer(nn.Module):
    """One transformer layer, normalised after each half as in BERT."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.out = nn.Linear(HIDDEN, HIDDEN)
        self.norm1 = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.up = nn.Linear(HIDDEN, INNER)
        self.down = nn.Linear(INNER, HIDDEN)
        self.norm2 = nn.LayerNorm(HIDDEN, eps=1e-12)

    def forward(self, x: torch.Tensor, bias: torch.Tensor, drop: float) -> torch.Tensor:
        """`x` is batch x pieces x hidden; `bias` is added to the attention scores (0, or very low on padding)."""
        b, t, _h = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, HEADS, HIDDEN // HEADS).permute(2, 0, 3, 1, 4)
        if torch.onnx.is_in_onnx_export():
            weights = torch.softmax(q @ k.transpose(2, 3) * (HIDDEN // HEADS) ** -0.5 + bias, dim=-1)
            mixed = weights @ v
        else:
            mixed = fn.scaled_dot_product_attention(q, k, v, attn_mask=bias.to(q.dtype))
        y = self.out(mixed.transpose(1, 2).reshape(b, t, HIDDEN))
        x = self.norm1(x + fn.dropout(y, drop, self.training))
        y = self.down(fn.gelu(self.up(x)))
        return self.norm2(x + fn.dropout(y, drop, self.training))


class Encoder(nn.Module):
    """Pieces and shapes in, the hidden states of all layers out."""

    def __init__(self, drop: float = 0.1) -> None:
        super().__init__()
        self.drop = drop
        self.words = nn.Embedding(PIECES, HIDDEN)
        self.places = nn.Embedding(POSITIONS, HIDDEN)
        self.kind = nn.Parameter(torch.zeros(HIDDEN))
        self.shapes = nn.Embedding(SHAPES, HIDDEN)
        nn.init.zeros_(self.shapes.weight)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, ids: torch.Tensor, shapes: torch.Tensor) -> list[torch.Tensor]:
        """Hidden states after each layer; padding has piece number 0."""
        words = self.words(ids) + self.shapes(shapes)
        if self.training:
            words = words * (torch.rand(ids.shape) > 0.05).unsqueeze(-1)  # a piece is hidden now and then
        positions = torch.arange(ids.shape[1], device=ids.device)
        x = self.norm(words + self.places(positions) + self.kind)
        bias = ((ids == 0).to(x.dtype) * -1e4)[:, None, None, :]
        states = []
        for layer in self.layers:
            x = layer(x, bias, self.drop)
            states.append(x)
        return states

    def load(self, file: Path) -> None:
        """Start from BERT weights in a safetensors file."""
        w = load_file(str(file))
        w = {name.removeprefix("bert."): value for name, value in w.items()}
        own: dict[str, torch.Tensor] = {
            "words.weight": w["embeddings.word_embeddings.weight"],
            "places.weight": w["embeddings.position_embeddings.weight"],
            "kind": w["embeddings.token_type_embeddings.weight"][0],
            "shapes.weight": self.shapes.weight.data,
            "norm.weight": w["embeddings.LayerNorm.weight"],
            "norm.bias": w["embeddings.LayerNorm.bias"],
        }
        parts = {
            "out": "attention.output.dense",
            "norm1": "attention.output.LayerNorm",
            "up": "intermediate.dense",
            "down": "output.dense",
            "norm2": "output.LayerNorm",
        }
        for n in range(LAYERS):
            there = f"encoder.layer.{n}."
            for end in ("weight", "bias"):
                qkv = [w[f"{there}attention.self.{part}.{end}"] for part in ("query", "key", "value")]
                own[f"layers.{n}.qkv.{end}"] = torch.cat(qkv)
                for name, part in parts.items():
                    own[f"layers.{n}.{name}.{end}"] = w[f"{there}{part}.{end}"]
        self.load_state_dict(own)
