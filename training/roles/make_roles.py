"""Makes `roles.npz`, the likely arguments of predicates, with one command, and measures it on EWT dev.

    python training/roles/make_roles.py --corpora DIR [--only-measure]

DIR holds `ud-ewt` and `propbank-ewt.tar.gz`. Needs torch, onnx and onnxruntime; five minutes on one core.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch

sys.path.append(str(Path(__file__).parent.parent))

from corpora import Sentence as Gold
from corpora import read_conllu
from export import pin_hash
from frozen import Frozen, Seen
from learn import Example, learn, vocabularies, weights
from propbank import ROLES, join, read_propbank

from onrecord.claims.acts import likely
from onrecord.claims.acts.match import slot
from onrecord.claims.acts.tree import Tree
from onrecord.language.backends.onnx import NOUN_KINDS
from onrecord.model import Sentence, Span, Token

SEED = 7
WINDOW = 90  # words read at once, within one paragraph
LONGEST = 160
CLAIMS = Path(__file__).parent.parent.parent / "src" / "onrecord" / "claims"
KINDS = {"VERB": "verbs", "NOUN": "nouns", "PROPN": "nouns"}
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})


def windows(sentences: Sequence[Gold]) -> Iterator[list[Gold]]:
    """Sentences that are read together."""
    current: list[Gold] = []
    for sentence in sentences:
        full = sum(len(s.words) for s in current) + len(sentence.words) > WINDOW
        if current and (full or sentence.paragraph != current[-1].paragraph):
            yield current
            current = []
        current.append(sentence)
    yield current


def tree_of(words: Sequence[str], seen: Seen, number: int) -> Tree:
    """A sentence as the claims stage sees it."""
    tokens, at, made = [], 0, seen.made
    for place, word in enumerate(words):
        tokens.append(
            Token(
                span=Span(at, at + len(word)),
                text=word,
                lemma=made["lemma"][place],
                upos=made["upos"][place],
                xpos=made["xpos"][place],
                head=made["head"][place],
                deprel=made["relation"][place],
                noun_kind=NOUN_KINDS.get(made["noun"][place]),
            )
        )
        at += len(word) + 1
    return Tree(Sentence(span=Span(0, at), tokens=tuple(tokens), vectors=seen.vectors), number)


def gather(corpora: Path, part: str) -> list[Example]:
    """The predicates of a part of EWT, auxiliaries left out."""
    gold = [s for s in read_conllu(corpora / "ud-ewt" / f"{part}.conllu", "ewt") if len(s.words) <= LONGEST]
    cut = list(windows(gold))
    seen = [one for window in Frozen().read([[s.words for s in w] for w in cut]) for one in window]
    found = []
    for number, predicates in join(gold, read_propbank(corpora / "propbank-ewt.tar.gz")):
        tree = tree_of(gold[number].words, seen[number], number)
        found += [Example(tree, one) for one in predicates if gold[number].upos[one.word] != "AUX"]
    return found


Roles = set[tuple[int, str]]


def learned(tree: Tree, predicate: int) -> Roles:
    """As the network has it."""
    names = dict(zip(likely.ROLES, ROLES, strict=True))
    return {(one.token, names[one.role]) for one in likely.likely_roles(tree, predicate)}


def by_rules(tree: Tree, predicate: int) -> Roles:
    """As the relations of the tree have it, through control, relative clauses and passives."""
    noun = tree.tokens[predicate].upos in {"NOUN", "PROPN"}
    doers = ("by", "poss") if noun else ("S",)
    affected = ("of", "compound") if noun else ("O", "X")
    found = set()
    for role, names in (("ARG0", doers), ("ARG1", affected)):
        fillers = next((own for name in names if (own := slot(tree, predicate, name))), ())
        found |= {(token, role) for token in fillers[:1]}
    return found


def measure(examples: Sequence[Example]) -> None:
    """Print precision, recall and F1 of both ways."""
    counts: Counter[tuple[str, ...]] = Counter()
    for example in examples:
        tree, word = example.tree, example.predicate.word
        kind = KINDS.get(tree.tokens[word].upos, "adjectives")
        gold = set(example.predicate.arguments.items())
        for way, found in (("rules", by_rules(tree, word)), ("learned", learned(tree, word))):
            for what, group in (("gold", gold), ("found", found), ("right", gold & found)):
                for token, role in group:
                    counts[way, kind, role, what] += 1
                    if tree.tokens[token].upos in NOMINAL:
                        counts[way, kind, role + ", nominal", what] += 1
    print("| predicates | argument | n | rules P, R, F1 | learned P, R, F1 |\n|---|---|---|---|---|")
    for kind in ("verbs", "nouns", "adjectives"):
        for role in ("ARG0", "ARG0, nominal", "ARG1", "ARG1, nominal", *ROLES[2:]):
            cells = []
            for way in ("rules", "learned"):
                right, found, gold = (counts[way, kind, role, what] for what in ("right", "found", "gold"))
                shares = (right / found if found else 0, right / gold if gold else 0, 2 * right / (found + gold or 1))
                cells.append(", ".join(f"{100 * share:.1f}" for share in shares) if found else "")
            print(f"| {kind} | {role} | {counts['learned', kind, role, 'gold']} | {' | '.join(cells)} |")


def main() -> None:
    """Learn, write, pin, measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--only-measure", action="store_true", help="measure what ships")
    given = parser.parse_args()
    torch.set_num_threads(1)
    if not given.only_measure:
        examples = gather(given.corpora, "train")
        labels = vocabularies(examples)
        print(len(examples), "predicates", [len(own) for own in labels], "marks", flush=True)
        content = weights(learn(examples, labels, SEED), labels)
        file = CLAIMS / "data" / likely.FILE
        with file.open("wb") as out:
            np.savez_compressed(out, **content)
        likely.SHA256 = pin_hash(CLAIMS / "acts" / "likely.py", file)
    measure(gather(given.corpora, "dev"))


if __name__ == "__main__":
    main()
