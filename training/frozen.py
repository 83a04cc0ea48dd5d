"""What the shipped encoder, left as it is, sees in words: the ground on which small heads are trained afterwards.

The states come from the 8-bit file that ships, so that a head meets in training what it meets at run time: float16, the
four upper layers of each word's first piece, which the heads of the network mix.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper

from onrecord.language.backends import shipped
from onrecord.language.backends.onnx import OnnxBackend
from onrecord.language.en.borders import NEVER

FIRST_LAYER, LAYERS = 2, 6
Words = Sequence[str]


@dataclass(frozen=True)
class Seen:
    """One sentence as the shipped model reads it.

    Attributes:
        states: float16, words x layers x hidden.
        made: Heads (from 0, -1 for the root), relations, tags, lemmas, names, kinds of nouns: `OnnxBackend.tag`.
    """

    states: np.ndarray[Any, Any]
    made: dict[str, list[Any]]

    @property
    def vectors(self) -> np.ndarray[Any, Any]:
        """What a sentence carries at run time: the mean of the last two layers."""
        return ((self.states[:, -1].astype(np.float32) + self.states[:, -2]) / 2).astype(np.float16)


class Frozen(OnnxBackend):
    """The shipped backend, with its inner states shown."""

    def __init__(self, threads: int = 1) -> None:
        super().__init__(threads=threads)
        model = onnx.load_from_string(shipped.read(shipped.MODEL))
        self._outputs = len(model.graph.output)
        for number in range(FIRST_LAYER, LAYERS):
            weight = f"network.encoder.layers.{number}.norm2.weight"
            (state,) = [node.output[0] for node in model.graph.node if weight in node.input]
            model.graph.output.append(helper.make_tensor_value_info(state, TensorProto.FLOAT, None))
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            model.SerializeToString(), options, providers=["CPUExecutionProvider"]
        )

    def read(self, windows: Sequence[Sequence[Words]]) -> list[list[Seen]]:
        """Windows of sentences whose words are given."""
        return [self._window(window) for window in windows]

    def _window(self, window: Sequence[Words]) -> list[Seen]:
        words = [word for sentence in window for word in sentence]
        own = self._run(words, list(_cuts(window)))
        firsts = self._pieces.window(words).first
        states = np.stack([layer[firsts] for layer in own[self._outputs :]], 1).astype(np.float16)
        begins = np.cumsum([0, *(len(sentence) for sentence in window)])
        return [
            Seen(states[begin:end], self._sentence(sentence, own[: self._outputs], begin))
            for sentence, (begin, end) in zip(window, pairwise(begins.tolist()), strict=True)
        ]


def _cuts(window: Sequence[Words]) -> Iterator[int]:
    """Sentences begin where they are given to begin, and nowhere else."""
    for sentence in window:
        yield 1
        yield from [NEVER] * (len(sentence) - 1)
