"""Sentences become windows, windows become arrays.

A window is what the network reads at once: one sentence, or several that follow one another in a paragraph.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
from corpora import UNKNOWN, Sentence
from tokenizers import Tokenizer

from onrecord.language.backends import pieces

WINDOW = 160  # pieces; the run time uses the same
NAMES = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC")
IGNORE = -100


@dataclass
class Labels:
    """The labels of each head, in order; the vocabulary that ships."""

    relation: list[str] = field(default_factory=list)
    upos: list[str] = field(default_factory=list)
    xpos: list[str] = field(default_factory=list)
    lemma: list[str] = field(default_factory=list)
    noun: list[str] = field(default_factory=list)
    name: list[str] = field(default_factory=lambda: list(NAMES))

    @property
    def sizes(self) -> dict[str, int]:
        """Number of labels by head."""
        return {head: len(labels) for head, labels in self.__dict__.items()}


def collect_labels(sentences: Sequence[Sentence]) -> Labels:
    """The labels of the training data, the frequent ones first; rare lemma scripts are left out."""
    counts: dict[str, Counter[str]] = {head: Counter() for head in ("relation", "upos", "xpos", "lemma", "noun")}
    for sentence in sentences:
        counts["noun"].update(sentence.nouns)
        if sentence.heads:
            counts["relation"].update(sentence.relations)
            counts["upos"].update(sentence.upos)
            counts["xpos"].update(sentence.xpos)
            counts["lemma"].update(
                pieces.script(w, lemma) for w, lemma in zip(sentence.words, sentence.lemmas, strict=True)
            )
    order = {
        head: [
            label for label, n in sorted(c.items(), key=lambda item: (-item[1], item[0])) if head != "lemma" or n > 2
        ]
        for head, c in counts.items()
    }
    return Labels(**order)


def recase(sentence: Sentence, how: str) -> Sentence:
    """The same sentence in lower case, upper case or in the case of headlines."""
    change = {"lower": str.lower, "upper": str.upper, "title": lambda w: w[:1].upper() + w[1:]}[how]
    return replace(sentence, words=[change(w) for w in sentence.words])


class Windows:
    """Cuts sentences into windows, anew in every epoch.

    Args:
        tokenizer: The tokenizer's file.
        labels: The vocabulary.
    """

    def __init__(self, tokenizer: Path, labels: Labels) -> None:
        self.pieces = pieces.Pieces(Tokenizer.from_file(str(tokenizer)))
        self.labels = labels
        self.number = {head: {label: n for n, label in enumerate(v)} for head, v in labels.__dict__.items()}

    def size(self, sentence: Sentence) -> int:
        """Pieces of a sentence."""
        return sum(len(self.pieces.of(word)) for word in sentence.words)

    def cut(self, sentences: Sequence[Sentence], share_joined: float) -> list[list[Sentence]]:
        """Windows over sentences in order; a share of the paragraphs is read whole, the rest sentence by sentence."""
        windows: list[list[Sentence]] = []
        current: list[Sentence] = []
        size = limit = 0
        joined = False
        for sentence in sentences:
            new = not current or (sentence.paragraph, sentence.corpus) != (current[-1].paragraph, current[-1].corpus)
            n = self.size(sentence)
            if n > WINDOW * 2:
                continue
            merge = new and bool(current) and sentence.corpus == current[-1].corpus and random.random() < 0.06
            if current and ((new and not merge) or not joined or size + n > limit):
                windows.append(current)
                current, size = [], 0
            if new and not merge:
                joined = random.random() < share_joined
            if not current:
                limit = random.randint(40, WINDOW)
            current.append(sentence)
            size += n
        if current:
            windows.append(current)
        return windows

    def batches(self, windows: list[list[Sentence]], pieces_per_batch: int) -> list[list[list[Sentence]]]:
        """Windows of like length together, the batches in random order."""
        sized = [(sum(self.size(s) for s in w) + 2, random.random(), n) for n, w in enumerate(windows)]
        sized.sort(key=lambda item: item[0] + 6 * item[1])
        batches: list[list[list[Sentence]]] = []
        current: list[list[Sentence]] = []
        longest = 0
        for size, _random, number in sized:
            longest_now = max(longest, size)
            if current and longest_now * (len(current) + 1) > pieces_per_batch:
                batches.append(current)
                current, longest_now = [], size
            current.append(windows[number])
            longest = longest_now
        batches.append(current)
        random.shuffle(batches)
        return batches

    def arrays(self, batch: list[list[Sentence]]) -> tuple[list[np.ndarray], dict[str, np.ndarray]]:
        """Inputs (ids, shapes, first pieces) and gold labels of a batch; IGNORE where there is no label."""
        rows = [self.pieces.window([w for s in window for w in s.words]) for window in batch]
        inputs = list(stack(rows))
        shape = inputs[2].shape
        gold = {
            k: np.full(shape, IGNORE, np.int64)
            for k in ("head", "relation", "upos", "xpos", "lemma", "name", "noun", "start", "sentence")
        }
        for row, window in enumerate(batch):
            at = 0
            for number, sentence in enumerate(window):
                end = at + len(sentence.words)
                gold["start"][row, at:end] = 0
                gold["start"][row, at] = 1
                gold["sentence"][row, at:end] = number
                self._fill(gold, row, at, sentence)
                at = end
        return inputs, gold

    def _fill(self, gold: dict[str, np.ndarray], row: int, at: int, sentence: Sentence) -> None:
        end = at + len(sentence.words)
        number = self.number
        if sentence.heads:
            gold["head"][row, at:end] = [head + at if head else 0 for head in sentence.heads]
            scripts = [pieces.script(w, lemma) for w, lemma in zip(sentence.words, sentence.lemmas, strict=True)]
            for head, values in (
                ("relation", sentence.relations),
                ("upos", sentence.upos),
                ("xpos", sentence.xpos),
                ("lemma", scripts),
            ):
                gold[head][row, at:end] = [number[head].get(v, IGNORE) for v in values]
        if sentence.names:
            gold["name"][row, at:end] = [IGNORE if v == UNKNOWN else number["name"][v] for v in sentence.names]
        if sentence.nouns:
            gold["noun"][row, at:end] = [number["noun"][v] for v in sentence.nouns]


def stack(windows: Sequence[pieces.Window]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Arrays of windows, padded with zeros: ids and shapes (windows x pieces), first pieces (windows x words)."""
    longest = max(len(w.ids) for w in windows)
    most = max(len(w.first) for w in windows)
    ids = np.zeros((len(windows), longest), np.int64)
    shapes = np.zeros_like(ids)
    first = np.zeros((len(windows), most), np.int64)
    for row, window in enumerate(windows):
        ids[row, : len(window.ids)] = window.ids
        shapes[row, : len(window.shapes)] = window.shapes
        first[row, : len(window.first)] = window.first
    return ids, shapes, first
