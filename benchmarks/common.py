"""What the benchmarks share: arguments, texts with their offsets kept, and the scorers that lie beside the data.

A benchmark runs the product on the texts of a set, writes predictions in the form that the set's scorer reads, and runs
that scorer. Usage is the same everywhere: `benchmarks/SET.py DATA [--predictions OUT.jsonl]`.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from intervals import ROUNDS, Figure, of_scorer

from onrecord.dates import UncertainDate
from onrecord.language import Backend, analyse
from onrecord.model import Analysis, Block, Case, Span, Text
from onrecord.plugins import load


def arguments(description: str | None) -> argparse.Namespace:
    """`DATA` and `--predictions OUT.jsonl`, as a namespace with `data` and `predictions` (None if not given)."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("data", type=Path, help="the data of the set, or a file or folder of the same form")
    parser.add_argument("--predictions", type=Path, help="keep the predictions here")
    return parser.parse_args()


@cache
def backend() -> Backend:
    """The shipped language model, loaded once."""
    made: Backend = load("language", "onnx")()
    return made


def analysed(name: str, content: str, published: UncertainDate | None = None) -> Analysis:
    """The analysis of a text that is given as it stands: no unwrapping, so that offsets into it stay valid."""
    blocks = tuple(Block(span=span, role="paragraph") for span in _paragraphs(content))
    digest = hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()
    text = Text(
        report=f"r-{digest[:12]}",
        file=name,
        sha256=digest,
        content=content,
        blocks=blocks,
        language="en",
        published=published,
        published_basis="given" if published else None,
        kind="news",
    )
    return analyse(text, backend())


def case_of(*analyses: Analysis) -> Case:
    """The case that these analyses make."""
    from onrecord.case import build_case  # noqa: PLC0415  benchmarks of the language stage need neither
    from onrecord.claims import find_claims  # noqa: PLC0415

    readings = [reading for analysis in analyses for reading in find_claims(analysis).values]
    return build_case(readings)


def scored(
    scorer: Path, gold: Path, predictions: Iterable[dict[str, Any]], keep: Path | None, *options: str
) -> dict[str, Figure]:
    """The figures that the set's own scorer gives, in per cent, with their intervals."""
    options = ("--json", "--bootstrap", str(ROUNDS), *options)
    return of_scorer(json.loads(score(scorer, gold, predictions, keep, *options)))


def _paragraphs(content: str) -> Iterator[Span]:
    """Stretches between blank lines, without the white space around them."""
    for match in re.finditer(r"\S(?:.*?\S)??(?=\s*\n[ \t]*\n|\s*\Z)", content, re.DOTALL):
        yield Span(match.start(), match.end())


def score(scorer: Path, gold: Path, predictions: Iterable[dict[str, Any]], keep: Path | None, *options: str) -> str:
    """Write predictions, run the set's own scorer on them, and give back what it printed.

    Args:
        scorer: The `score.py` of the set.
        gold: What the scorer compares with.
        predictions: One dictionary a line.
        keep: Where to leave the predictions; None for a temporary file.
        options: For the scorer, e.g. `--json`.

    Raises:
        SystemExit: There is no scorer (kept predictions are written all the same), or it refused the predictions.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = keep or Path(folder) / "predictions.jsonl"
        lines = (json.dumps(prediction, ensure_ascii=False) + "\n" for prediction in predictions)
        path.write_text("".join(lines), encoding="utf-8")
        if not scorer.exists():
            raise SystemExit(f"There is no {scorer}, so nothing was scored. Predictions kept: {keep or 'none'}.")
        command = [sys.executable, str(scorer), str(gold), str(path), *options]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{scorer.name} refused the predictions: {done.stderr.strip()}")
    return done.stdout


def beside(thing: Any, name: str) -> Any:
    """A name of the module that something of a scorer comes from."""
    return getattr(sys.modules[type(thing).__module__], name)


def show(text: str, name: str, into: Path | None) -> None:
    """Print a text, or put it into a document between the marks `<!-- name -->` and `<!-- /name -->`.

    Raises:
        SystemExit: The document has no such marks.
    """
    if into is None:
        print(text)
        return
    document = into.read_text(encoding="utf-8")
    first, last = f"<!-- {name} -->", f"<!-- /{name} -->"
    if first not in document or last not in document:
        raise SystemExit(f"{into.name} has no marks {first} and {last}; put them where the table belongs.")
    before, rest = document.split(first, 1)
    after = rest.split(last, 1)[1]
    into.write_text(f"{before}{first}\n\n{text}\n\n{last}{after}", encoding="utf-8")
