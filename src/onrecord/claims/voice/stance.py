"""How the root stands to an act: asserts it, denies it, explains it otherwise, doubts it, takes it back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.claims.acts.words import groups
from onrecord.claims.voice.mention import Mention
from onrecord.claims.voice.speeches import Reader, Speech
from onrecord.claims.voice.words import words
from onrecord.model import Entity, Span
from onrecord.model.claim import Modality, Scope, Stance


@dataclass(frozen=True, kw_only=True)
class Judged:
    """What the words around an act say about it.

    Attributes:
        scope: None where the wording of the act itself decides; so for `modality`.
    """

    stance: Stance
    scope: Scope | None = None
    modality: Modality | None = None


def judge(reader: Reader, mention: Mention, speeches: Sequence[Speech], root: str | None) -> Judged:
    """The stance of the root.

    Args:
        reader: The report.
        mention: The act.
        speeches: The speeches around it, innermost first.
        root: Entity id of the root; None where nobody is named.
    """
    denied = any(one.stance == "deny" for one in speeches) or _called_untrue(reader, mention)
    accused = _is_accused(reader, root)
    if any(one.stance == "retract" for one in speeches) or _taken_back(reader, mention):
        return Judged(stance="retract", modality="happened")
    if denied:
        return Judged(stance="deny", scope=_scope(reader, mention), modality="happened")
    if mention.negated and accused:
        return Judged(stance="deny", scope=_scope(reader, mention), modality="happened")
    if mention.act == "denial":
        return Judged(stance="deny", scope=_scope(reader, mention))
    if mention.act == "sighting_trace":
        return Judged(stance="circumstantial")
    if any(one.stance == "doubt" for one in speeches):
        return Judged(stance="doubt")
    if accused and _harmless(reader, mention):
        return Judged(stance="alternative")
    return Judged(stance="assert")


def _is_accused(reader: Reader, root: str | None) -> bool:
    """Whether the root is the accused side or the state."""
    entity = next((one for one in reader.participants.entities if one.id == root), None)
    if entity is None:
        return reader.analysis.text.kind == "official_statement"
    return entity.side == "accused" or entity.kind == "authority" or _official(entity)


def _official(entity: Entity) -> bool:
    heads = {word for role in entity.roles for word in role.split()}
    return entity.side not in {"affected", "helper"} and bool(heads & (groups()["official"] - groups()["court"]))


def _sentence(reader: Reader, mention: Mention) -> str:
    span = reader.analysis.sentences[mention.sentence].span
    return span.of(reader.analysis.text.content)


def _called_untrue(reader: Reader, mention: Mention) -> bool:
    """Whether the sentence, or the one right behind it, calls the act a lie."""
    content = reader.analysis.text.content
    number = mention.sentence
    here = _untrue().search(_sentence(reader, mention))
    if here is not None:
        return True
    if number + 1 < len(reader.analysis.sentences):
        following = reader.analysis.sentences[number + 1].span.of(content)
        return bool(
            re.match(r"(?i)(?:this|that|it|all this) (?:is|was|does|did)\b", following) and _untrue().search(following)
        )
    return False


@cache
def _untrue() -> re.Pattern[str]:
    listed = "|".join(sorted(map(re.escape, words("untrue", "stance")), key=len, reverse=True))
    return re.compile(
        rf"(?i)\b(?:call(?:s|ed|ing)?|describ(?:e|es|ed|ing)|dismiss(?:es|ed|ing)?|label(?:s|led)?|brand(?:s|ed)?)\b.{{0,80}}?\b(?:{listed})\b"
        rf"|\b(?:is|was|are|were|as)\b (?:not|un|a|an|pure|sheer|simply|just|completely|totally|entirely|absolutely|\W|all )*(?:{listed})\b"
        r"|\bnot (?:true|correct|reflect|correspond)\b|\bdoes not (?:reflect|correspond to) (?:the )?(?:truth|reality|facts)\b"
    )


def _taken_back(reader: Reader, mention: Mention) -> bool:
    pattern = r"(?i)\b(?:earlier version|regret the error|our mistake|that was wrong|took back|take back|withdrawn|correction)\b"
    content = reader.analysis.text.content
    near = reader.analysis.sentences[max(0, mention.sentence - 1) : mention.sentence + 2]
    here = _sentence(reader, mention)
    return bool(
        re.search(pattern, here)
        or re.search(r"(?i)\b(?:regret the error|our mistake|that was wrong)\b", near[-1].span.of(content))
    )


def _scope(reader: Reader, mention: Mention) -> Scope | None:
    """Existence ("there is no torture in our prisons"), pattern ("we never harass critics"), else as the act has it."""
    sentence = _sentence(reader, mention)
    if mention.affected:
        return None
    if re.search(
        r"(?i)\bthere (?:is|are|have been) no\b|\bno(?:body| one|-one)\b.{0,40}\bin (?:this|our) country\b", sentence
    ):
        return "existence"
    if re.search(r"(?i)\b(?:never|repeatedly|always|does not|do not|doesn't|don't)\b", sentence):
        return "pattern"
    return None


def _harmless(reader: Reader, mention: Mention) -> bool:
    span = reader.analysis.sentences[mention.sentence].span
    around = Span(min(span.start, mention.evidence.start), max(span.end, mention.evidence.end))
    return _alternative().search(around.of(reader.analysis.text.content)) is not None


@cache
def _alternative() -> re.Pattern[str]:
    listed = sorted(words("alternative", "stance"), key=len, reverse=True)
    return re.compile(r"(?i)\b(?:" + "|".join(re.escape(one).replace(r"\ ", r"\s+") for one in listed) + r")\b")
