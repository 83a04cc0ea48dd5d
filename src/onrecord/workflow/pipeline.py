"""The order of the stages, and nothing else.

    take_in(path) -> Report · read(Report) -> Text · analyse(Text) -> Analysis
    · find_claims(Analysis) -> Reading · build_case(readings, judgements) -> Case

Each stage returns what it found and its problems; a bad report never stops a run.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from onrecord.case import build_case
from onrecord.errors import DayUnreadable, NothingToRead
from onrecord.model import Analysis, Case, Found, Judgement, Problem, Reading, Report, Text
from onrecord.sources import gather, take_in
from onrecord.text import date_together, lacks_year, read_many
from onrecord.workflow.sweeping import NEW_OF_A_CASE, seldom_swept
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
        DayUnreadable: `as_of` is no day.
    """
    is_a_day(as_of)
    problems: list[Problem] = []
    readings: list[Reading] = []
    with seldom_swept():
        for found in read_claims(paths, backend=backend, progress=progress):
            problems += found.problems
            readings += found.values
        if not readings:
            raise NothingToRead(tuple(map(str, paths)), tuple(problems))
        with seldom_swept(NEW_OF_A_CASE):
            case = build_case(readings, judgements, as_of=as_of)
    return replace(case, problems=in_order([*problems, *case.problems]))


def read_claims(
    paths: Sequence[str | Path], *, backend: str = DEFAULT_BACKEND, progress: Progress | None = None
) -> Iterator[Found[Reading]]:
    """Read reports and find the claims of each, one report at a time: no more than a few are in memory at once.

    The arguments and errors are those of `build`. Reports whose dateline lacks its year come
    last, since it is taken from their neighbours. Problems of files come in a last result without values.
    """
    files = gather([Path(path) for path in paths])
    problems: list[Problem] = []
    for done, (text, found) in enumerate(read_texts(_texts(files, problems), backend, most=len(files))):
        if progress:
            progress(text.file, done, len(files))
        yield found
    if progress:
        progress("", len(files), len(files))
    if problems:
        yield Found((), tuple(problems))


def read(
    paths: Sequence[str | Path], *, backend: str = DEFAULT_BACKEND, progress: Progress | None = None
) -> Iterator[Found[Analysis]]:
    """Read reports and tell what is written where in each, in the order of the files.

    The arguments and errors are those of `build`. Problems come with the report they concern; those of files that could
    not be read at all come in a last result without values.
    """
    from onrecord.language import analyse  # noqa: PLC0415  heavy, loaded when used
    from onrecord.workflow.reading import language_problems, make_backend  # noqa: PLC0415  likewise

    files = gather([Path(path) for path in paths])
    problems: list[Problem] = []
    texts = date_together(tuple(_as_they_come(files, problems)))
    model = make_backend(backend, threads=os.cpu_count() or 1)
    for done, text in enumerate(texts):
        if progress:
            progress(text.file, done, len(texts))
        own = [problem for problem in problems if problem.report == text.report]
        yield Found((analyse(text, model),), (*own, *language_problems(text)))
    if progress:
        progress("", len(texts), len(texts))
    known = {text.report for text in texts}
    rest = tuple(problem for problem in problems if problem.report not in known)
    if rest:
        yield Found((), rest)


def _texts(files: Sequence[Path], problems: list[Problem]) -> Iterator[Text]:
    """The text of every file that has one, as soon as it is known; problems are put into the list.

    A report whose dateline lacks its year takes it from its neighbours, since its relative dates hang on it: these come
    last.
    """
    texts: list[Text] = []
    for text in _as_they_come(files, problems):
        texts.append(text)
        if not lacks_year(text):
            yield text
    waiting = {number for number, text in enumerate(texts) if lacks_year(text)}
    if waiting:
        yield from (text for number, text in enumerate(date_together(texts)) if number in waiting)


def is_a_day(as_of: str | None) -> None:
    """Refuse what is no day.

    Raises:
        DayUnreadable: It is none.
    """
    try:
        date.fromisoformat(as_of or "0001-01-01")
    except ValueError as error:
        raise DayUnreadable(as_of or "") from error


def _as_they_come(files: Sequence[Path], problems: list[Problem]) -> Iterator[Text]:
    """The text of every file that has one, in the order of the files; problems are put into the list."""

    def reports() -> Iterator[Report]:
        for path in files:
            taken = take_in(path)
            problems.extend(taken.problems)
            yield from taken.values

    for found in read_many(reports()):
        problems.extend(found.problems)
        yield from found.values


def in_order(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Problems by report and place, each once."""
    key = {p: (p.report, p.span.start if p.span else -1, p.kind, p.message) for p in problems}
    return tuple(sorted(key, key=key.__getitem__))
