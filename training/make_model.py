"""Makes the English language model from start to end, with one command.

    python training/make_model.py --corpora DIR --cases DIR --encoder DIR

Needs what stands in training/requirements.txt, two processor cores, 5 GB of memory and about three quarters of an hour.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

from cases import read_cases
from corpora import Sentence, add_uner, read_conllu, read_iob
from derive import add_gum, add_typed, known_kinds
from examples import Windows, collect_labels, recase
from export import export_network, export_words, pin
from invented import Inventor, swap
from network import Network
from train import Plan, load, seed_all, train

HERE = Path(__file__).parent
PACKAGE = HERE.parent / "src" / "onrecord" / "language"
POLITICS = {
    "politician": "PER",
    "person": "PER",
    "organisation": "ORG",
    "politicalparty": "ORG",
    "location": "LOC",
    "country": "LOC",
}
TWITTER = {"person": "PER", "location": "LOC", "corporation": "ORG", "group": "ORG"}


MEMORY_KEPT = {  # glibc gives large blocks back to the system at once, and asking again takes longer than the sums
    "MALLOC_MMAP_THRESHOLD_": "4000000000",
    "MALLOC_TRIM_THRESHOLD_": "20000000000",
    "MALLOC_ARENA_MAX": "2",
    "OMP_WAIT_POLICY": "passive",
}


@dataclass
class Material:
    """The labelled sentences: with trees, with names of a corpus, with names only."""

    ewt: list[Sentence]
    gum: list[Sentence]
    uner: list[Sentence]
    cases: list[Sentence]
    wiki: list[Sentence]
    twitter: list[Sentence]
    inventor: Inventor

    @property
    def trees(self) -> list[Sentence]:
        """Sentences with syntax."""
        return self.ewt + self.gum


def gather(corpora: Path, cases: Path | None) -> Material:
    """Read everything and derive the labels that the corpora do not have."""
    lists = {
        key: [name.strip() for name in value.replace("\n", "").split("|")]
        for key, value in tomllib.loads((HERE / "name_kinds.toml").read_text(encoding="utf-8")).items()
    }
    inventor = Inventor(HERE / "invented.toml")
    bare = frozenset(name.removeprefix("the ") for name in inventor.lists["countries"] if name != "the EU")
    ewt = read_conllu(corpora / "ud-ewt" / "train.conllu", "ewt")
    gum = read_conllu(corpora / "ud-gum" / "train.conllu", "gum")
    add_gum(gum, {name: kind for kind in ("PER", "ORG", "LOC") for name in lists[kind]} | dict.fromkeys(bare, "LOC"))
    uner = add_uner(read_conllu(corpora / "ud-ewt" / "dev.conllu", "uner"), corpora / "uner-ewt" / "dev.iob2")
    for sentence in uner:  # names only: the trees of EWT dev are for measuring
        sentence.heads, sentence.nouns = [], []
    wiki = read_iob(corpora / "wikigold" / "wikigold.conll.txt", "wikigold", {"PER": "PER", "LOC": "LOC", "ORG": "ORG"})
    for part in ("train", "dev", "test"):
        wiki += read_iob(corpora / "ner-extra" / "crossner-politics" / f"{part}.txt", "crossner", POLITICS)
    twitter = read_iob(corpora / "ner-extra" / "wnut17" / "wnut17train.conll", "wnut17", TWITTER)
    own = read_cases(cases) if cases else []
    labelled = gum + uner + wiki + own
    kinds, first_names = known_kinds(labelled)
    kinds |= {name: kind for kind, names in lists.items() for name in names}
    add_typed(ewt, kinds, first_names | frozenset(inventor.lists["first_names"]))
    inventor.learn(gum + uner + wiki)
    return Material(ewt, gum, uner, own, wiki, twitter, inventor)


def epoch_windows(material: Material, windows: Windows) -> list[list[Sentence]]:
    """The windows of one epoch."""
    m = material
    found = windows.cut(m.ewt + m.gum, 0.6) + windows.cut(m.uner, 0.3) + windows.cut(m.cases, 0.6)
    found += windows.cut(m.wiki, 0.0)
    found += [[s] for s in random.sample(m.twitter, len(m.twitter) // 5)]
    for sentence in m.gum + m.uner + m.cases + m.wiki:
        if "?" not in sentence.names and random.random() < 0.35:
            swapped = swap(sentence, m.inventor)
            if swapped and windows.size(swapped) < 150:
                found.append([swapped])
    found += [[m.inventor.sentence()] for _ in range(1500)]
    return [_recased(window) for window in found]


def _recased(window: list[Sentence]) -> list[Sentence]:
    """Now and then a window all in capitals, in lower case or in the case of headlines."""
    chance = random.random()
    if chance > 0.06:
        return window
    how = "lower" if chance < 0.015 else "upper" if chance < 0.035 else "title"
    return [recase(sentence, how) for sentence in window]


def main() -> None:
    """Read, train, export, pin."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--corpora", type=Path, required=True, help="folder with ud-ewt, ud-gum, uner-ewt, wikigold, ner-extra"
    )
    parser.add_argument("--cases", type=Path, help="folder of cases, each with gold.yaml and reports; may be left out")
    parser.add_argument("--encoder", type=Path, required=True, help="folder with model.safetensors and tokenizer.json")
    parser.add_argument("--work", type=Path, default=HERE / "work", help="folder for what is made on the way")
    parser.add_argument("--out", type=Path, default=PACKAGE / "data", help="folder for the files that ship")
    parser.add_argument("--epochs", type=int, default=7)
    given = parser.parse_args()
    if not MEMORY_KEPT.keys() <= os.environ.keys():
        os.execve(sys.executable, [sys.executable, *sys.argv], os.environ | MEMORY_KEPT)  # noqa: S606  this very program
    given.work.mkdir(parents=True, exist_ok=True)
    plan = Plan(epochs=given.epochs)
    seed_all(plan.seed)
    material = gather(given.corpora, given.cases)
    for name, value in material.__dict__.items():
        if isinstance(value, list):
            print(name, len(value), "sentences", sum(len(s.words) for s in value), "words", flush=True)
    labels = collect_labels(material.trees)
    windows = Windows(given.encoder / "tokenizer.json", labels)
    network = Network(labels.sizes)
    network.encoder.load(given.encoder / "model.safetensors")
    weights = given.work / "model.pt"
    train(network, windows, lambda _number: epoch_windows(material, windows), plan, weights)
    network, labels = load(weights)
    model, words = given.out / "en.onnx", given.out / "en.json"
    export_network(network, given.work, model)
    export_words(given.encoder / "tokenizer.json", labels, material.trees, words)
    if given.out == PACKAGE / "data":
        pin(PACKAGE / "backends" / "shipped.py", {"MODEL": model, "WORDS": words})


if __name__ == "__main__":
    main()
