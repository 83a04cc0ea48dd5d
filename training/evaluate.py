"""Evaluates the model that ships, through the code that ships: prints the table of the model card.

    python training/evaluate.py CORPORA

The figures are those of `benchmarks/language.py`; this prints them side by side, in Markdown.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent.parent / "benchmarks"))

from language import measure
from onrecord.language.backends.onnx import OnnxBackend

ROWS = (
    ("gold words: UAS", "UAS"),
    ("gold words: LAS (full relation)", "LAS"),
    ("gold words: UPOS", "UPOS"),
    ("gold words: XPOS", "XPOS"),
    ("gold words: lemma", "lemma"),
    ("raw text: words F1", "raw words"),
    ("raw text: sentences F1", "raw sentences"),
    ("raw text: UPOS F1", "raw UPOS"),
    ("raw text: UAS F1", "raw UAS"),
    ("raw text: LAS F1", "raw LAS"),
    ("names F1, gold words", "names"),
    ("- persons", "names PER"),
    ("- organisations", "names ORG"),
    ("- places", "names LOC"),
    ("- span only", "names span"),
    ("names F1, raw text", "raw names"),
    ("words per second, raw text in", "words/s"),
)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    found = measure(parser.parse_args().corpora, OnnxBackend())
    print("| | " + " | ".join(found) + " |")
    print("|---|" + "---|" * len(found))
    for label, key in ROWS:
        cells = [_cell(figures, key) for figures in found.values()]
        print(f"| {label} | " + " | ".join(cells) + " |")


def _cell(figures: dict[str, float], key: str) -> str:
    if key not in figures:
        return ""
    return f"{figures[key]:,.0f}" if key == "words/s" else f"{figures[key]:.1f}"


if __name__ == "__main__":
    main()
