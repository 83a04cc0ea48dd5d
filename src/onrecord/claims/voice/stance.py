"""How the root stands to an act: asserts it, denies it, explains it otherwise, doubts it, takes it back."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
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
    stances = {one.stance for one in speeches}
    accused = is_accused(reader, root)
    if "retract" in stances or _taken_back(reader, mention):
        return Judged(stance="retract", modality="happened")
    if "deny" in stances or (mention.negated and accused) or _called_untrue(reader, mention):
        return Judged(stance="deny", scope=_scope(reader, mention), modality="happened")
    return Judged(stance=_plain(reader, mention, stances, accused=accused), scope=None)


def _plain(reader: Reader, mention: Mention, stances: Collection[str], *, accused: bool) -> Stance:
    """The stance where nothing is denied or taken back."""
    if mention.act == "denial":
        return "deny"
    if mention.act == "sighting_trace":
        return "circumstantial"
    if "doubt" in stances:
        return "doubt"
    return "alternative" if accused and _harmless(reader, mention) else "assert"


def is_accused(reader: Reader, root: str | None) -> bool:
    """Whether the root is the accused side or the state, courts and commissions aside."""
    entity = next((one for one in reader.participants.entities if one.id == root), None)
    if entity is None:
        return reader.analysis.text.kind == "official_statement"
    if entity.side in {"affected", "helper"}:
        return False
    return entity.side == "accused" or entity.kind == "authority" or _official(entity)


def _official(entity: Entity) -> bool:
    heads = {word for role in entity.roles for word in role.split()}
    return bool(heads & (groups()["official"] - groups()["court"]))


def _sentence(reader: Reader, number: int) -> str:
    """The words of a sentence; empty where there is none of that number."""
    sentences = reader.analysis.sentences
    return sentences[number].span.of(reader.analysis.text.content) if 0 <= number < len(sentences) else ""


def _called_untrue(reader: Reader, mention: Mention) -> bool:
    """Whether the sentence, or one right behind it that begins with "this", calls the act a lie."""
    if _untrue().search(_sentence(reader, mention.sentence)):
        return True
    following = _sentence(reader, mention.sentence + 1)
    return bool(_REFERRING.match(following) and _untrue().search(following))


_REFERRING = re.compile(r"(?i)(?:this|that|it|all this|these claims) (?:is|was|are|were|does|did)\b")


@cache
def _untrue() -> re.Pattern[str]:
    listed = "|".join(sorted(map(re.escape, words("untrue", "stance")), key=len, reverse=True))
    calls = r"\b(?:call|describ|dismiss|label|brand)(?:e|es|s|ed|led|ing)?\b"
    being = r"\b(?:is|was|are|were|as)\b"
    slight = r"(?:not|un|a|an|pure|sheer|simply|just|completely|totally|entirely|absolutely|all|[\W_])*"
    return re.compile(
        rf"(?i){calls}.{{0,80}}?\b(?:{listed})\b"
        rf"|{being} {slight}(?:{listed})\b"
        r"|\bnot (?:true|correct)\b"
        r"|\bdoes not (?:reflect|correspond to) (?:the )?(?:truth|reality|facts)\b"
    )


_TAKEN_BACK = re.compile(
    r"(?i)\b(?:earlier version|regrets? the error|our mistake|that was wrong|took back|taken back"
    r"|statement is withdrawn)\b"
)


def _taken_back(reader: Reader, mention: Mention) -> bool:
    """Whether the sentence, or the one behind it, takes the act back."""
    if _TAKEN_BACK.search(_sentence(reader, mention.sentence)):
        return True
    following = _sentence(reader, mention.sentence + 1)
    return bool(re.search(r"(?i)\b(?:regrets? the error|our mistake|that was wrong)\b", following))


def _scope(reader: Reader, mention: Mention) -> Scope | None:
    """Existence ("there is no torture in our prisons"), pattern ("we never harass critics"), else as the act has it."""
    if mention.affected:
        return None
    sentence = _sentence(reader, mention.sentence)
    if re.search(
        r"(?i)\bthere (?:is|are|have been) no\b|\bno(?:body| one|-one)\b.{0,40}\bin (?:this|our) country\b", sentence
    ):
        return "existence"
    if re.search(r"(?i)\b(?:never|repeatedly|always|does not|do not|doesn't|don't)\b", sentence):
        return "pattern"
    return None


def _harmless(reader: Reader, mention: Mention) -> bool:
    """Whether the sentence gives a harmless cause or free will for what happened."""
    span = reader.analysis.sentences[mention.sentence].span
    around = Span(min(span.start, mention.evidence.start), max(span.end, mention.evidence.end))
    return _alternative().search(around.of(reader.analysis.text.content)) is not None


@cache
def _alternative() -> re.Pattern[str]:
    listed = sorted(words("alternative", "stance"), key=len, reverse=True)
    return re.compile(r"(?i)\b(?:" + "|".join(re.escape(one).replace(r"\ ", r"\s+") for one in listed) + r")\b")
