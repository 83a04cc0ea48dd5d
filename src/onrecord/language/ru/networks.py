"""The three networks of slovnet over the sentences of one report: forms, syntax and name labels.

slovnet loads them and runs each over padded batches. They are built alike: word vectors, three convolutions over three
words, and a head. So here words are looked up once for all three, and the sentences lie in one long row with an empty
place between them, which no convolution reaches across: nothing is padded, and what comes out is what slovnet gives.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from onrecord.language.ru import shipped

Tag = tuple[str, tuple[tuple[str, str], ...]]
"""Part of speech and features by their names, in the order of the names."""
Floats = np.ndarray[Any, np.dtype[np.float32]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Seen:
    """One sentence as the networks have it, an item for each word.

    Attributes:
        tags: Part of speech and features.
        heads: 1-based, 0 for the root.
        relations: To the head.
        labels: Of names: O, B-PER, I-PER ...
    """

    tags: list[Tag]
    heads: list[int]
    relations: list[str]
    labels: list[str]


class Networks:
    """The networks, loaded.

    Raises:
        ModelDamaged: A model file is missing.
        ModuleNotFoundError: The extra `russian` is not installed.
    """

    def __init__(self) -> None:
        from navec import Navec  # noqa: PLC0415  part of an extra, loaded when used
        from slovnet import NER, Morph, Syntax  # noqa: PLC0415

        vectors = Navec.load(shipped.path(shipped.VECTORS))
        forms = Morph.load(shipped.path(shipped.MORPHOLOGY)).navec(vectors).infer
        syntax = Syntax.load(shipped.path(shipped.SYNTAX)).navec(vectors).infer
        names = NER.load(shipped.path(shipped.NAMES)).navec(vectors).infer
        self._encoder = forms.encoder  # the vocabularies of all three are the same
        self._words = forms.model.emb.word
        self._forms, self._syntax, self._names = (_Network(infer.model) for infer in (forms, syntax, names))
        self._form_head = forms.model.head.proj
        self._name_head = names.model.head
        self._trees = _Trees(syntax.model)
        self._tags = [_tag(item) for item in forms.decoder.tags_vocab.items]
        self._relations: list[str] = syntax.decoder.rels_vocab.items
        self._labels: list[str] = names.decoder.tags_vocab.items

    def read(self, sentences: Sequence[Sequence[str]]) -> list[Seen]:
        """What the networks see in sentences whose words are given."""
        found: list[Seen] = []
        for start in range(0, len(sentences), _AT_ONCE):
            found += self._read(sentences[start : start + _AT_ONCE])
        return found

    def _read(self, sentences: Sequence[Sequence[str]]) -> list[Seen]:
        row = _Row(sentences)
        ids = [self._encoder.item(words) for words in sentences]
        words = row.laid(self._looked_up([word for one, _ in ids for word in one]))
        shapes = [shape for _, one in ids for shape in one]
        tags = self._form_head(self._forms.run(row, words, shapes)).argmax(-1).tolist()
        seen = self._syntax.run(row, words, shapes)
        heads, relations = self._trees.of(row, seen)
        labels = self._name_labels(row, self._names.run(row, words, shapes))
        return [
            Seen(
                tags=[self._tags[n] for n in tags[first:last]],
                heads=heads[number],
                relations=[self._relations[n] for n in relations[first:last]],
                labels=labels[number],
            )
            for number, (first, last) in enumerate(row.bounds)
        ]

    def _looked_up(self, ids: list[int]) -> Floats:
        """The word vectors; a word that comes twice is unpacked once."""
        different, back = np.unique(np.array(ids, np.int64), return_inverse=True)
        vectors: Floats = self._words(different)[back]
        return vectors

    def _name_labels(self, row: _Row, seen: Floats) -> list[list[str]]:
        scores = self._name_head.proj(seen)
        padded = np.zeros((len(row.bounds), row.longest, scores.shape[-1]), scores.dtype)
        mask = np.zeros(padded.shape[:2], bool)
        for number, (first, last) in enumerate(row.bounds):
            padded[number, : last - first] = scores[first:last]
            mask[number, : last - first] = True
        return [[self._labels[n] for n in one.tolist()] for one in self._name_head.crf.decode(padded, mask)]


_AT_ONCE = 64  # sentences; what one pass holds in memory does not grow with the report


class _Row:
    """Sentences laid behind one another, with an empty place before, between and behind them."""

    def __init__(self, sentences: Sequence[Sequence[str]]) -> None:
        lengths = [len(words) for words in sentences]
        ends = np.cumsum(lengths).tolist()
        self.bounds = [(end - length, end) for end, length in zip(ends, lengths, strict=True)]
        self.longest = max(lengths, default=0)
        self.places = np.concatenate(
            [np.arange(first, last) + number + 1 for number, (first, last) in enumerate(self.bounds)]
        )
        self.empty = np.ones(self.places[-1] + 2, bool)
        self.empty[self.places] = False

    def laid(self, values: Floats) -> Floats:
        """A value for each word, with nothing at the empty places."""
        found = np.zeros((len(self.empty), values.shape[1]), np.float32)
        found[self.places] = values
        return found


@dataclass
class _Network:
    """Word vectors and shapes through the convolutions of one network."""

    model: Any
    layers: list[tuple[list[Floats], Floats, Floats, Floats]] = field(init=False)

    def __post_init__(self) -> None:
        self.layers = []
        for layer in self.model.encoder.layers:
            norm = layer.norm
            scale = norm.weight.array / norm.std.array
            by_place = [np.ascontiguousarray(part) for part in layer.conv.weight.array.transpose(2, 1, 0)]
            self.layers.append((by_place, layer.conv.bias.array, scale, norm.bias.array - norm.mean.array * scale))

    def run(self, row: _Row, words: Floats, shapes: list[int]) -> Floats:
        """What the network sees of each word."""
        seen = np.concatenate((words, row.laid(self.model.emb.shape.weight.array[shapes])), 1)
        for (before, here, after), bias, scale, shift in self.layers:
            made = seen @ here
            made[1:] += seen[:-1] @ before
            made[:-1] += seen[1:] @ after
            made += bias
            np.maximum(made, 0, out=made)
            made *= scale
            made += shift
            made[row.empty] = 0
            seen = made
        found: Floats = seen[row.places]
        return found


class _Trees:
    """Heads and relations: each word is compared with every word of its sentence and with the root."""

    def __init__(self, model: Any) -> None:
        self._head, self._relation = model.head, model.rel

    def of(self, row: _Row, seen: Floats) -> tuple[list[list[int]], list[int]]:
        """For each sentence its heads, and for each word of all of them its relation."""
        part = self._head
        tops = np.concatenate((part.tail(part.root.array[None]), part.tail(seen)))
        asking = part.head(seen) @ part.kernel.array
        heads = [
            (asking[first:last] @ np.concatenate((tops[:1], tops[first + 1 : last + 1])).T).argmax(-1)
            for first, last in row.bounds
        ]
        above = np.concatenate(
            [np.where(one > 0, one + first, 0) for one, (first, _) in zip(heads, row.bounds, strict=True)]
        )
        return [one.tolist() for one in heads], self._relations(seen, above)

    def _relations(self, seen: Floats, above: Any) -> list[int]:
        part = self._relation
        tops = part.head(np.concatenate((part.root.array[None], seen)))[above]
        hidden = part.kernel.array.shape[0]
        scores = (tops @ part.kernel.array).reshape(len(seen), -1, hidden) @ part.tail(seen)[:, :, None]
        found: list[int] = scores[:, :, 0].argmax(-1).tolist()
        return found


def _tag(item: str) -> Tag:
    """`NOUN|Case=Nom` in parts."""
    upos, _, features = item.partition("|")
    pairs = (pair.partition("=") for pair in features.split("|") if pair)
    return upos, tuple(sorted((name, value) for name, _, value in pairs))
