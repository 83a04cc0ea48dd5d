"""The shipped model: one network, read over windows of a paragraph, run by onnxruntime.

A window is at most WINDOW pieces. The network finds where sentences begin; the last sentence of a window that does not
reach the end of its block is read again at the head of the next window, so that every sentence is read whole. All
blocks of a text advance in rounds, and the windows of a round are read in batches of like length.

The weights are 8-bit and activations are quantised over a whole batch, so scores depend a little on what is in the
batch. Therefore a batch only ever holds windows of one call of `parse`, in an order that depends on nothing else.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import numpy as np

from onrecord.language.backends import Parsed, shipped
from onrecord.language.backends.pieces import PADDING, Pieces
from onrecord.language.backends.trees import best_labels, best_tree, is_tree, name_spans
from onrecord.language.en.borders import NEVER, borders
from onrecord.language.en.lemmas import Lemmas
from onrecord.language.en.naming import name_kind, settle, trim
from onrecord.language.en.words import JOIN, words
from onrecord.model.analysis import Name, NounKind, Sentence, Token
from onrecord.model.span import Span

WINDOW = 160  # pieces; as in training
PACKED = WINDOW - 2  # pieces of a window of sentences that are parted already; two marks stand around them
LONG_WINDOW = 400  # pieces; for a sentence that does not end within WINDOW
THREADS = 2
VECTOR = 8  # place of the word vectors among the network's outputs
PAD = 8  # windows are padded to multiples of this, so that memory is laid out for few different sizes

NOUN_KINDS: dict[str, NounKind] = {
    "person": "person",
    "organization": "organisation",
    "place": "place",
    "event": "event",
    "object": "object",
    "time": "time",
    "abstract": "abstract",
    "animal": "animal",
    "plant": "other",
    "substance": "other",
}


@dataclass
class _Reader:
    """How far one block has been read.

    Attributes:
        source: The words that have not been fetched yet.
        waiting: Words fetched and not yet in a finished sentence.
        done: The source is empty.
        limit: Pieces of the next window.
    """

    source: Iterator[tuple[int, int]]
    waiting: list[tuple[int, int]] = field(default_factory=list)
    done: bool = False
    limit: int = WINDOW
    sentences: list[Sentence] = field(default_factory=list)
    names: list[Name] = field(default_factory=list)

    def fill(self, content: str, pieces: Pieces) -> int:
        """Fetch words up to the limit; how many of the waiting words make the next window."""
        size = 2
        for number, (first, last) in enumerate(self.waiting):
            size += len(pieces.of(content[first:last].replace(JOIN, "")))
            if size > self.limit and number:
                return number
        while not self.done:
            word = next(self.source, None)
            if word is None:
                self.done = True
                break
            self.waiting.append(word)
            size += len(pieces.of(content[word[0] : word[1]].replace(JOIN, "")))
            if size > self.limit and len(self.waiting) > 1:
                return len(self.waiting) - 1
        return len(self.waiting)


class OnnxBackend:
    """Sentences, words, syntax and names of English text.

    Args:
        name: The backend's name; the shipped model has no variants.
        threads: How many cores to use; the results do not depend on it.

    Raises:
        ModelDamaged: The model's files are missing or changed.
    """

    def __init__(self, name: str = "onnx", *, threads: int = THREADS) -> None:
        os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # must stand before the library is loaded
        import onnxruntime  # noqa: PLC0415  heavy, loaded when used
        from tokenizers import Tokenizer  # noqa: PLC0415  heavy, loaded when used

        self.name = name
        about = json.loads(shipped.read(shipped.WORDS))
        self._labels: dict[str, list[str]] = about["labels"]
        self._pieces = Pieces(Tokenizer.from_str(json.dumps(about["tokenizer"])))
        self._lemmas = Lemmas(self._labels["lemma"], about["lemmas"], about["irregular"])
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.use_deterministic_compute = True
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            shipped.read(shipped.MODEL), options, providers=["CPUExecutionProvider"]
        )

    def parse(self, content: str, blocks: Sequence[Span]) -> tuple[Parsed, ...]:
        """See `Backend.parse`."""
        readers = [_Reader(words(content, block.start, block.end)) for block in blocks]
        for reader in readers:
            while count := reader.fill(content, self._pieces):
                self._read(content, reader, count)
        return tuple(Parsed(sentences=tuple(r.sentences), names=tuple(r.names)) for r in readers)

    def tag(self, sentences: Sequence[Sequence[str]]) -> list[dict[str, list[Any]]]:
        """Heads, relations, tags, lemmas and name labels of sentences whose words are given, for measuring."""
        return [self._sentence(words, self._run(words, [NEVER] * len(words)), 0) for words in sentences]

    def vectors(self, sentences: Sequence[Sequence[str]]) -> list[Any]:
        """The word vectors of sentences whose words are given, a row for each word; None where the model has none.

        Sentences that follow one another share a window, as those of a paragraph do in `parse`.
        """
        found: list[Any] = [None] * len(sentences)
        for numbers in self._packed(sentences):
            chosen = [word for n in numbers for word in sentences[n]]
            outputs = self._run(chosen, [NEVER] * len(chosen))
            at = 0
            for n in numbers if len(outputs) > VECTOR else ():
                found[n] = outputs[VECTOR][at : at + len(sentences[n])].copy()
                at += len(sentences[n])
        return found

    def _packed(self, sentences: Sequence[Sequence[str]]) -> Iterator[list[int]]:
        """Sentences put together to windows: the numbers of the sentences of each."""
        size, numbers = 0, list[int]()
        for number, sentence in enumerate(sentences):
            more = sum(len(self._pieces.of(word)) for word in sentence)
            if numbers and size + more > PACKED:
                yield numbers
                size, numbers = 0, []
            size += more
            numbers.append(number)
        if numbers:
            yield numbers

    def _run(self, words: Sequence[str], cuts: Sequence[int]) -> list[np.ndarray[Any, Any]]:
        """The network's outputs for one window, a row for each word; `cuts` tell whether a sentence may begin with it.

        One at a time: beside others a window would be padded, wait for room in the processor's cache, and share with
        them the one scale by which a layer's numbers are rounded, so that what is read in it would hang on them.
        """
        window = self._pieces.window(words)
        padding = [PADDING] * (-len(window.ids) % PAD)
        cut = np.asarray([cuts], np.int64)
        cut[:, :1] = 1
        given = {
            "ids": np.asarray([window.ids + padding], np.int64),
            "shapes": np.asarray([window.shapes + padding], np.int64),
            "first": np.asarray([window.first], np.int64),
            "cut": cut,
        }
        return [output[0] for output in self._session.run(None, given)]

    def _read(self, content: str, reader: _Reader, count: int) -> None:
        """Read one window, the first words waiting, and take the finished sentences out of it."""
        window = [content[a:b].replace(JOIN, "") for a, b in reader.waiting[:count]]
        own = self._run(window, borders(content, reader.waiting[:count]))
        starts = [n for n in range(count) if own[0][n]] + [count]
        if count < len(reader.waiting) or not reader.done:
            if len(starts) > 2:
                starts.pop()  # the last sentence may go on: it is read again
            elif reader.limit < LONG_WINDOW:
                reader.limit = LONG_WINDOW
                return
        reader.limit = WINDOW
        for begin, end in pairwise(starts):
            self._take(reader, window[begin:end], (own, begin))
        del reader.waiting[: starts[-1]]

    def _take(self, reader: _Reader, forms: list[str], found: tuple[list[Any], int]) -> None:
        outputs, begin = found
        made = self._sentence(forms, outputs, begin)
        spans = [Span(a, b) for a, b in reader.waiting[begin : begin + len(forms)]]
        number = len(reader.sentences)
        tokens = tuple(
            Token(span=span, text=form, lemma=lemma, upos=upos, xpos=xpos, head=head, deprel=relation, noun_kind=noun)
            for span, form, lemma, upos, xpos, head, relation, noun in zip(
                spans,
                forms,
                made["lemma"],
                made["upos"],
                made["xpos"],
                made["head"],
                made["relation"],
                [NOUN_KINDS.get(n) for n in made["noun"]],
                strict=True,
            )
        )
        vectors = outputs[VECTOR][begin : begin + len(forms)].copy() if len(outputs) > VECTOR else None
        reader.sentences.append(Sentence(span=spans[0].to(spans[-1]), tokens=tokens, vectors=vectors))
        for first, last, kind in name_spans(made["name"]):
            kept = trim(forms, first, last, kind)
            if kept is not None:
                reader.names.append(_name(forms, spans, (*kept, kind), number))

    def _sentence(self, forms: Sequence[str], outputs: list[Any], begin: int) -> dict[str, list[Any]]:
        """Everything about one sentence of a window that begins at word `begin`."""
        _start, arc, relation, upos, xpos, lemma, name, noun = outputs[:VECTOR]
        end = begin + len(forms)
        labels = self._labels
        scores = np.concatenate([arc[begin:end, :1], arc[begin:end, begin + 1 : end + 1]], 1)
        heads = [int(h) for h in scores.argmax(1)]
        if not is_tree(heads):
            heads = best_tree(scores)
        tags = [labels["upos"][n] for n in upos[begin:end]]
        penn = [labels["xpos"][n] for n in xpos[begin:end]]
        names = [int(n) for n in name[begin:end].argmax(1)]
        row = [labels["name"][n] for n in names]
        if any(now[0] == "I" and before[2:] != now[2:] for before, now in zip(["O", *row], row, strict=False)):
            row = [labels["name"][n] for n in best_labels(name[begin:end], labels["name"])]
        return {
            "head": [h - 1 for h in heads],
            "relation": self._relations(relation[begin:end], heads),
            "upos": tags,
            "xpos": penn,
            "lemma": [
                self._lemmas.of(form, both, scripts)
                for form, both, scripts in zip(
                    forms, zip(tags, penn, strict=True), lemma[begin:end].tolist(), strict=True
                )
            ],
            "name": settle(forms, penn, row),
            "noun": [labels["noun"][n] for n in noun[begin:end]],
        }

    def _relations(self, scores: np.ndarray[Any, Any], heads: list[int]) -> list[str]:
        """The best relation of each word; `root` for the root and for nothing else."""
        root = self._labels["relation"].index("root")
        scores = scores.copy()
        scores[:, root] = -np.inf
        best = scores.argmax(1)
        return ["root" if head == 0 else self._labels["relation"][n] for head, n in zip(heads, best, strict=True)]


def _name(forms: Sequence[str], spans: Sequence[Span], found: tuple[int, int, str], sentence: int) -> Name:
    first, last, kind = found
    return Name(
        span=spans[first].to(spans[last]),
        kind=name_kind(kind, forms[first : last + 1]),
        sentence=sentence,
        first=first,
        last=last,
    )
