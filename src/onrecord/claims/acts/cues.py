"""Cues: the words that tell an act, as data. `data/acts.toml` explains how a cue is written.

verbs   = ["take O=person ~into_custody"]        a verb (or adjective) and what must stand in its clause
nouns   = ["arrest affected=of|poss|compound"]   a noun of action
phrases = ["in|into the hand of ; affected=S"]   words in a row
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Literal

from onrecord.claims.acts.words import groups, load_table, verb_forms
from onrecord.model import ACTS

Trigger = Literal["verb", "noun", "phrase"]

_SIGNS = ("!=", "!~", "=", "~")


@dataclass(frozen=True, kw_only=True)
class Condition:
    """One thing that must hold around a trigger.

    Attributes:
        slot: `S` (who acts), `O` (acted upon), `I` (indirect object), `X` (infinitive or clause below), a preposition,
            `particle`, or empty for any word of the clause.
        wanted: Words or kinds, one of which must be there (or, if `negative`, none of which may).
        kinds: Whether `wanted` names kinds of things rather than words.
        deep: Whether words may also stand in what is said: everything below the trigger.
    """

    slot: str
    wanted: frozenset[str]
    kinds: bool = False
    negative: bool = False
    deep: bool = False


@dataclass(frozen=True, kw_only=True)
class Cue:
    """One way to tell one act.

    Attributes:
        source: The line as it stands in the data file.
        sequence: For a phrase, the alternatives of each word; for a verb or noun one set of base forms.
        doer: Slots in which to look for who acts, in order; so `affected`.
        weak: True for words that as often tell something else; they need the support of their surroundings.
    """

    act: str
    trigger: Trigger
    source: str
    sequence: tuple[frozenset[str], ...]
    conditions: tuple[Condition, ...] = ()
    doer: tuple[str, ...] = ()
    affected: tuple[str, ...] = ()
    flags: frozenset[str] = field(default_factory=frozenset)
    weak: bool = False

    @cached_property
    def needs(self) -> tuple[frozenset[str], ...]:
        """Sets of words: a sentence without a word of any one of them holds the cue nowhere."""
        further = [wanted for wanted in self.sequence[1:] if wanted.isdisjoint({"*", "?"})]
        asked = [one for one in self.conditions if not one.negative and one.slot in {"", "particle"}]
        return (*further, *(frozenset(words.partition("_")[0] for words in one.wanted) for one in asked))


@cache
def cues() -> tuple[Cue, ...]:
    """Every cue of the data file, in its order."""
    table = load_table("acts.toml")
    found = []
    for act, rows in table.items():
        if act not in ACTS:
            raise ValueError(f"acts.toml names an act that does not exist: {act}")
        for trigger in ("verb", "noun", "phrase"):
            roles = _default_roles(rows, trigger)
            found += [parse_cue(act, trigger, line, roles) for line in rows.get(trigger + "s", ())]
    return tuple(found)


def _default_roles(rows: dict[str, str], trigger: Trigger) -> tuple[str, str]:
    verbal = (rows.get("doer", "S"), rows.get("affected", "O|I"))
    if trigger == "noun":
        return rows.get("noun_doer", "by|S|agent_compound"), rows.get("noun_affected", "of|poss|O|compound")
    return verbal if trigger == "verb" else (rows.get("phrase_doer", ""), rows.get("phrase_affected", "S"))


def parse_cue(act: str, trigger: Trigger, line: str, roles: tuple[str, str] = ("S", "O")) -> Cue:
    """One line of the data file."""
    words, _semicolon, rest = line.partition(";")
    parts = words.split()
    weak = parts[0].startswith("?")
    parts[0] = parts[0].removeprefix("?")
    count = len(parts) if trigger == "phrase" else 1
    given = {"doer": roles[0], "affected": roles[1]}
    conditions, flags = [], set()
    for part in [*parts[count:], *rest.split()]:
        name, _equals, value = part.partition("=")
        if name in given:
            given[name] = value
        elif part.startswith(":"):
            flags.add(part[1:])
        else:
            conditions.append(_condition(part))
    return Cue(
        act=act,
        trigger=trigger,
        source=line,
        sequence=tuple(_alternatives(part) for part in parts[:count]),
        conditions=tuple(conditions),
        doer=tuple(filter(None, given["doer"].split("|"))),
        affected=tuple(filter(None, given["affected"].split("|"))),
        flags=frozenset(flags),
        weak=weak,
    )


def _condition(part: str) -> Condition:
    if part.startswith("+"):
        return Condition(slot="particle", wanted=_alternatives(part[1:]))
    if part.startswith("!") and part[1:2] != "=":
        return Condition(slot="", wanted=_alternatives(part[1:].removeprefix("~")), negative=True)
    if part.startswith("~~"):
        return Condition(slot="", wanted=_alternatives(part[2:]), deep=True)
    sign = next((sign for sign in _SIGNS if sign in part), None)
    if sign is None:
        return Condition(slot="", wanted=_alternatives(part))
    slot, _sign, wanted = part.partition(sign)
    return Condition(slot=slot, wanted=_alternatives(wanted), kinds=sign.endswith("="), negative=sign.startswith("!"))


def _alternatives(part: str) -> frozenset[str]:
    found: set[str] = set()
    for word in part.split("|"):
        found |= groups()[word[1:]] if word.startswith("@") else {word}
    return frozenset(found)


@cache
def by_word() -> dict[str, tuple[Cue, ...]]:
    """Cues by each form of their (first) word, verbs in all their forms."""
    found: dict[str, list[Cue]] = {}
    for cue in cues():
        forms: set[str] = set()
        for word in cue.sequence[0]:
            forms |= verb_forms(word) if cue.trigger == "verb" else {word}
        for form in forms:
            found.setdefault(form, []).append(cue)
    return {form: tuple(of_form) for form, of_form in found.items()}
