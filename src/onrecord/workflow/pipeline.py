"""The order of the stages, and nothing else.

    take_in(path) -> Report · read(Report) -> Text · analyse(Text) -> Analysis
    · find_claims(Analysis) -> Reading · build_case(readings, judgements) -> Case

Each stage returns what it found and its problems; a bad report never stops a run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from onrecord.case import build_case
from onrecord.claims import find_claims
from onrecord.errors import NothingToRead
from onrecord.language import LANGUAGES, Backend, analyse
from onrecord.model import Analysis, Case, Found, Judgement, Problem, Reading, Text
from onrecord.plugins import load
from onrecord.sources import gather, take_in
from onrecord.text import read_many
from onrecord.translate import gettext as _

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
    readings: list[Reading] = []
    problems: list[Problem] = []
    for analysed in read(paths, backend=backend, progress=progress):
        problems += analysed.problems
        for analysis in analysed.values:
            found = find_claims(analysis)
            problems += found.problems
            readings += map(_without_tokens, found.values)
    if not readings:
        raise NothingToRead(tuple(map(str, paths)), tuple(problems))
    case = build_case(readings, judgements, as_of=as_of)
    return replace(case, problems=_in_order([*problems, *case.problems]))


def read(
    paths: Sequence[str | Path], *, backend: str = DEFAULT_BACKEND, progress: Progress | None = None
) -> Iterator[Found[Analysis]]:
    """Read reports and tell what is written where in each; one result per report, in the order of the files.

    The arguments and errors are those of `build`; a report that cannot be read gives a result without values.
    """
    files = gather([Path(path) for path in paths])
    taken = [(path.name, take_in(path)) for path in files]
    model = _backend(backend)
    reports = [report for _name, found in taken for report in found.values]
    texts = read_many(reports)
    for done, (name, found) in enumerate(taken):
        if progress:
            progress(name, done, len(taken))
        problems, analyses = list(found.problems), []
        for _report in found.values:
            read_text = next(texts)
            problems += read_text.problems
            for text in read_text.values:
                problems += _language_problems(text)
                analyses.append(analyse(text, model))
        yield Found(tuple(analyses), tuple(problems))
    if progress:
        progress("", len(taken), len(taken))


def _backend(name: str) -> Backend:
    kind, _colon, argument = name.partition(":")
    made = load("language", kind)
    backend: Backend = made(argument) if argument else made()
    return backend


def _language_problems(text: Text) -> tuple[Problem, ...]:
    if text.language is None or text.language in LANGUAGES:
        return ()
    message = _(
        "{file} is in a language that onrecord does not read yet ({language}). It is kept in the case, without claims."
    )
    return (
        Problem(
            kind="language_not_read",
            message=message.format(file=text.file, language=text.language),
            report=text.report,
        ),
    )


def _without_tokens(reading: Reading) -> Reading:
    """Words and their syntax have done their work; kept, they would make memory grow with every report."""
    sentences = tuple(replace(sentence, tokens=(), vectors=None) for sentence in reading.analysis.sentences)
    return replace(reading, analysis=replace(reading.analysis, sentences=sentences))


def _in_order(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    key = {p: (p.report, p.span.start if p.span else -1, p.kind, p.message) for p in problems}
    return tuple(sorted(key, key=key.__getitem__))
