"""The order of the stages, and nothing else.

    take_in(path) -> Report · read(Report) -> Text · analyse(Text) -> Analysis
    · find_claims(Analysis) -> Reading · build_case(readings, judgements) -> Case

Each stage returns what it found and its problems; a bad report never stops a run.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from onrecord.case import build_case
from onrecord.errors import NothingToRead
from onrecord.language import analyse
from onrecord.model import Analysis, Case, Found, Judgement, Problem, Reading, Report, Text
from onrecord.sources import gather, take_in
from onrecord.text import read_many
from onrecord.workflow.reading import language_problems, make_backend
from onrecord.workflow.workers import read_texts

Progress = Callable[[str, int, int], None]
"""Called with a report's file name, how many reports are done, and how many there are."""

DEFAULT_BACKEND = "onnx"


def build(
    paths: Sequence[str | Path],
    *,
    judgements: Sequence[Judgement] = (),
    backend: str = DEFAULT_BACKEND,
    as_of: str | None = None,
    progress: Progress | None = None,
) -> Case:
    """Read reports and build their case.

    Args:
        paths: Reports and folders of reports; a folder is walked, hidden files aside.
        judgements: What people decided about who is who and what is one event.
        backend: The language model: `onnx` (shipped) or `spacy:NAME`.
        as_of: ISO day; status words count only what had been said by then. None counts everything.
        progress: Called before each report and once at the end.

    Returns:
        The case, with a problem for everything that could not be read or decided.

    Raises:
        NothingToRead: Not one report could be read.
        BackendUnknown: There is no such language backend here.
    """
    files = gather([Path(path) for path in paths])
    problems: list[Problem] = []
    readings: list[Reading] = []
    texts = _counted(files, problems, progress)
    for found in read_texts(texts, len(files), backend):
        problems += found.problems
        readings += found.values
    if not readings:
        raise NothingToRead(tuple(map(str, paths)), tuple(problems))
    case = build_case(readings, judgements, as_of=as_of)
    return replace(case, problems=_in_order([*problems, *case.problems]))


def read(
    paths: Sequence[str | Path], *, backend: str = DEFAULT_BACKEND, progress: Progress | None = None
) -> Iterator[Found[Analysis]]:
    """Read reports and tell what is written where in each, in the order of the files.

    The arguments and errors are those of `build`. What stood in the way of files that could not be read comes with the
    next one that could, or in a last result without values.
    """
    files = gather([Path(path) for path in paths])
    problems: list[Problem] = []
    model = make_backend(backend, threads=os.cpu_count() or 1)
    for text in _counted(files, problems, progress):
        yield Found((analyse(text, model),), (*problems, *language_problems(text)))
        problems.clear()
    if problems:
        yield Found((), tuple(problems))


def _counted(files: Sequence[Path], problems: list[Problem], progress: Progress | None) -> Iterator[Text]:
    """The text of every file that has one, taken in when it is needed; problems are put into the list."""
    names: list[str] = []

    def reports() -> Iterator[Report]:
        for path in files:
            taken = take_in(path)
            problems.extend(taken.problems)
            names.extend(report.file for report in taken.values)
            yield from taken.values

    for done, found in enumerate(read_many(reports())):
        if progress:
            progress(names[done], done, len(files))
        problems.extend(found.problems)
        yield from found.values
    if progress:
        progress("", len(files), len(files))


def _in_order(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    key = {p: (p.report, p.span.start if p.span else -1, p.kind, p.message) for p in problems}
    return tuple(sorted(key, key=key.__getitem__))
