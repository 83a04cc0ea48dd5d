"""Names as the network cuts them, mended: brackets part two names, a place in the genitive belongs to its body.

Федеральная налоговая служба (ФНС        -> Федеральная налоговая служба | ФНС
МВД | России, прокуратура | Вологды      -> МВД России, прокуратура Вологды
Руслана | Хамзатова                      -> Руслана Хамзатова
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.language.ru.naming import is_body
from onrecord.model.analysis import Token

Found = tuple[int, int, str]
"""First word, last word (inclusive), kind: PER, ORG or LOC."""


def mended_names(names: Sequence[Found], tokens: Sequence[Token]) -> list[Found]:
    """The names of one sentence, in order, not overlapping."""
    parted = [part for name in names for part in _parted(name, tokens)]
    return _with_places(_joined(parted, tokens), tokens)


def _parted(name: Found, tokens: Sequence[Token]) -> Iterator[Found]:
    """A name with an opening bracket in it as two of its kind."""
    first, last, kind = name
    brackets = [number for number in range(first, last + 1) if tokens[number].text in {"(", ")"}]
    start = first
    for bracket in (*brackets, last + 1):
        if start < bracket:
            yield start, bracket - 1, kind
        start = bracket + 1


def _joined(names: Sequence[Found], tokens: Sequence[Token]) -> list[Found]:
    """Names of people that were cut between given name and surname, made one."""
    found: list[Found] = []
    for first, last, kind in names:
        before = found[-1] if found else None
        if before is not None and before[1] + 1 == first and before[2] == kind == "PER":
            if tokens[first].head in range(before[0], before[1] + 1):
                found[-1] = (before[0], last, kind)
                continue
        found.append((first, last, kind))
    return found


def _with_places(names: Sequence[Found], tokens: Sequence[Token]) -> list[Found]:
    """Bodies with the place or body in the genitive behind them, in a name or not: "посольство США"."""
    found: list[Found] = []
    for first, last, kind in names:
        before = found[-1] if found else None
        if kind in {"LOC", "ORG"} and "Case=Gen" in tokens[first].xpos and first > 0:
            if before is not None and before[2] == "ORG" and before[1] + 1 == first and _hangs(tokens, first, before):
                found[-1] = (before[0], last, "ORG")
                continue
            if (before is None or before[1] < first - 1) and is_body(tokens[first - 1].lemma):
                found.append((_start(tokens, first - 1), last, "ORG"))
                continue
        found.append((first, last, kind))
    return found


def _hangs(tokens: Sequence[Token], first: int, body: Found) -> bool:
    """Whether a name hangs on a word of a body before it, straight or by its own first words."""
    head = tokens[first].head
    return any(one in range(body[0], body[1] + 1) for one in (head, tokens[head].head if head >= 0 else -1))


def _start(tokens: Sequence[Token], noun: int) -> int:
    """The first of the adjectives in front of a body: "районный суд", "Верховный суд"."""
    while noun > 0 and tokens[noun - 1].upos == "ADJ" and tokens[noun - 1].deprel == "amod":
        noun -= 1
    return noun
