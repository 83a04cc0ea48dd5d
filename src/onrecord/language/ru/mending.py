"""Names as the network cuts them, mended: brackets part two names, a place in the genitive belongs to its body.

Федеральная налоговая служба (ФНС        -> Федеральная налоговая служба | ФНС
МВД | России, прокуратура | Вологды      -> МВД России, прокуратура Вологды
Руслана | Хамзатова                      -> Руслана Хамзатова
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.language.ru.naming import is_body
from onrecord.model.analysis import Token

Found = tuple[int, int, str]
"""First word, last word (inclusive), kind: PER, ORG or LOC."""


def mended_names(names: Sequence[Found], tokens: Sequence[Token]) -> list[Found]:
    """The names of one sentence, in order, not overlapping."""
    parted = [
        part
        for name in names
        for cut in _parted(name, tokens)
        for own in _place_before(cut, tokens)
        for part in _two_people(own, tokens)
    ]
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


_IN = frozenset({"в", "во", "из", "под", "близ", "около"})
_SETTLEMENTS = frozenset(
    {"село", "город", "посёлок", "поселок", "станица", "аул", "деревня", "хутор", "кишлак", "станция", "район"}
)


def _place_before(name: Found, tokens: Sequence[Token]) -> Iterator[Found]:
    """Задержанный в Нукусе Азиз Норов, житель села Гойты Иса Дубаев: the place and who stands behind it."""
    first, last, kind = name
    before = tokens[first - 1] if first else None
    parts = kind == "PER" and first < last and before is not None and len(tokens[first].text) > 2
    if kind == "PER" and _in_street(tokens, first):
        yield first, last, "LOC"
        return
    if parts and before is not None and before.text.lower() in _IN:
        cases = "Case=Nom" not in tokens[first].xpos and "Case=Nom" in tokens[first + 1].xpos
        parts = cases or (before.text.lower() in {"в", "во"} and last - first > 1)
    elif parts and before is not None:
        parts = before.lemma.lower() in _SETTLEMENTS and last - first > 1
    if parts:
        yield first, first, "LOC"
        yield first + 1, last, kind
    else:
        yield name


_STREETS = frozenset({"ул", "улица", "проспект", "просп", "переулок", "площадь", "шоссе", "бульвар"})


def _in_street(tokens: Sequence[Token], first: int) -> bool:
    """Whether a name is that of a street: "ул. Седова"."""
    at = first - 2 if first > 1 and tokens[first - 1].text == "." else first - 1
    return at >= 0 and tokens[at].lemma.lower().rstrip(".") in _STREETS


def _two_people(name: Found, tokens: Sequence[Token]) -> Iterator[Found]:
    """Сосед Белова Иван: the one whose neighbour he is stands in the genitive before the name."""
    first, last, kind = name
    owner = (
        kind == "PER"
        and 0 < first < last
        and tokens[first - 1].upos in {"NOUN", "PROPN"}
        and len(tokens[first].text) > 2
    )
    if (
        owner
        and tokens[first].deprel == "nmod"
        and (tokens[first].head, tokens[first + 1].head) == (first - 1, first - 1)
    ):
        yield first, first, kind
        yield first + 1, last, kind
    else:
        yield name


def with_women(names: Sequence[Found], tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Адвокат Белова заявила: the verb tells that it is her name and not that of a man whose lawyer speaks."""
    changed = {number: _hers(tokens, number) for first, _, kind in names if kind == "PER" for number in (first,)}
    return tuple(changed.get(number, token) for number, token in enumerate(tokens))


def _hers(tokens: Sequence[Token], number: int) -> Token:
    token = tokens[number]
    title = tokens[token.head] if token.head == number - 1 and number else None
    if title is None or "Case=Gen" not in token.xpos or "Gender=Masc" not in token.xpos:
        return token
    verb = tokens[title.head] if title.head >= 0 else None
    hers = (
        title.deprel == "nsubj"
        and title.upos in {"NOUN", "PROPN"}
        and verb is not None
        and verb.upos == "VERB"
        and "Gender=Fem" in verb.xpos
    )
    if not hers or title.text.lower().endswith(("а", "я", "ь")):  # "подруга Белова заявила" is his friend
        return token
    xpos = token.xpos.replace("Case=Gen", "Case=Nom").replace("Gender=Masc", "Gender=Fem")
    return replace(token, xpos=xpos, deprel="appos")


def _joined(names: Sequence[Found], tokens: Sequence[Token]) -> list[Found]:
    """Names of people that were cut between given name and surname, made one."""
    found: list[Found] = []
    for name in names:
        before = found[-1] if found else None
        beside = before is not None and before[1] + 1 == name[0] and before[2] == name[2] == "PER"
        if beside and before is not None and tokens[name[0]].head in range(before[0], before[1] + 1):
            found[-1] = (before[0], name[1], name[2])
        else:
            found.append(name)
    return found


def _with_places(names: Sequence[Found], tokens: Sequence[Token]) -> list[Found]:
    """Bodies with the place or body in the genitive behind them, in a name or not: "посольство США"."""
    found: list[Found] = []
    for first, last, kind in names:
        before = found[-1] if found else None
        genitive = kind in {"LOC", "ORG"} and "Case=Gen" in tokens[first].xpos and first > 0
        if genitive and before is not None and _hangs(tokens, first, before):
            found[-1] = (before[0], last, "ORG")
        elif genitive and (before is None or before[1] < first - 1) and is_body(tokens[first - 1].lemma):
            found.append((_start(tokens, first - 1), last, "ORG"))
        else:
            found.append((first, last, kind))
    return found


def _hangs(tokens: Sequence[Token], first: int, body: Found) -> bool:
    """Whether a name hangs on a word of a body just before it, straight or by its own first words."""
    if body[2] != "ORG" or body[1] + 1 != first:
        return False
    head = tokens[first].head
    return any(one in range(body[0], body[1] + 1) for one in (head, tokens[head].head if head >= 0 else -1))


def _start(tokens: Sequence[Token], noun: int) -> int:
    """Where the name of a body begins: its adjectives, and the body that it is part of: "департамент полиции"."""
    while noun > 0:
        before = tokens[noun - 1]
        adjective = before.upos == "ADJ" and before.deprel == "amod"
        if not adjective and not (is_body(before.lemma) and "Case=Gen" in tokens[noun].xpos):
            break
        noun -= 1
    return noun
