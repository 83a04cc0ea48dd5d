"""How the root stands to an act: asserts it, denies it, explains it otherwise, doubts it, takes it back."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.claims.acts.access import has_access
from onrecord.claims.acts.tree import Tree
from onrecord.claims.violations import HARM, HELD, VIOLATIONS
from onrecord.claims.voice.lacking import is_lacking
from onrecord.claims.voice.mention import Mention
from onrecord.claims.voice.reader import Reader
from onrecord.claims.voice.speeches import Speech
from onrecord.claims.voice.words import words
from onrecord.model import Entity, Span
from onrecord.model.claim import Modality, Scope, Stance

NEGATIVE = frozenset(
    {"official_refusal_to_act", "denial_of_counsel", "no_comment", "disappearance", "expression_restriction"}
)
"""Acts that consist in not doing something: a negation in their words is no denial."""

_BUSINESS = frozenset({"complaint_filed", "charge_prosecution", "investigation_opened"})
"""Acts of which even an accused body says plainly that there were none."""

_EXPLAINS = {
    "injury": HARM,
    "will": HELD | {"forced_statement", "property_seizure_damage", "flight_escape", "release"},
    "law": VIOLATIONS | {"travel_restriction", "aid_given"},
    "others": frozenset({"property_seizure_damage", "killing", "abduction"}),
}
"""What each list of harmless versions in the data explains away."""


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
    stances: set[str] = {one.stance for one in speeches}
    accused = is_accused(reader, root)
    if mention.act == "acknowledgement":
        return Judged(stance="assert")
    if mention.denied:
        return Judged(stance="deny", scope=_scope(reader, mention), modality="happened")
    negated = _negated(reader, mention)
    if "retract" in stances or _taken_back(reader, mention, root) or _corrected(reader, mention):
        return Judged(stance="retract", modality="happened")
    if "deny" in stances and root in mention.affected and not accused:
        return Judged(stance="assert", modality="negated")
    if (
        "deny" in stances
        or (negated and not accused and _refutes(reader, mention))
        or (negated and mention.act not in _BUSINESS and (accused or _of_oneself(reader, mention, root)))
        or (accused and (_at_no_time(reader, mention) or _is_rumour(reader, mention)))
        or _called_untrue(reader, mention)
        or (accused and not _inquires(reader, root) and _unproved(reader, mention))
    ):
        return Judged(stance="deny", scope=_scope(reader, mention), modality="happened")
    if _unproved(reader, mention):
        stances.add("doubt")
    if mention.act in VIOLATIONS and _finds(reader, mention, speeches, root):
        stances.add("finding")
    return Judged(stance=_plain(reader, mention, stances, root))


def _plain(reader: Reader, mention: Mention, stances: Collection[str], root: str | None) -> Stance:
    """The stance where nothing is denied or taken back."""
    accused = is_accused(reader, root)
    if mention.act == "denial":
        willing = accused and _listed("will").search(_sentence(reader, mention.sentence)) is not None
        return "alternative" if willing else "deny"
    if mention.act == "sighting_trace":
        return "circumstantial"
    if "doubt" in stances or (accused and _so_called(reader, mention) and not _inquires(reader, root)):
        return "doubt"
    if "finding" in stances:
        return "finding"
    if accused and _harmless(reader, mention):
        return "alternative"
    return _of_others(reader, mention, root)


def _unproved(reader: Reader, mention: Mention) -> bool:
    """Whether the act stands in what there is no proof of: "found no evidence that guards beat him", "of a beating"."""
    if mention.act not in VIOLATIONS:
        return False
    tree = reader.trees[mention.sentence]
    here = mention.trigger[0]
    for head in tree.ancestors(here):
        if tree.tokens[head].lemma.lower() in words("proofs", "stance"):
            within = tree.relation(here) in {"acl", "ccomp", "nmod"} and tree.tokens[here].deprel != "acl:relcl"
            return within and is_lacking(tree, head)
        if tree.relation(here) not in {"conj", "nmod", "ccomp", "acl"}:
            return False
        here = head
    return False


def _inquires(reader: Reader, root: str | None) -> bool:
    """Whether the root finds facts by office, and so calls alleged what is still to be found."""
    entity = _entity(reader, root)
    return entity is not None and bool(_words_of(entity) & words("finders", "stance"))


def _so_called(reader: Reader, mention: Mention) -> bool:
    """Whether the very word of the act is only alleged: "about the alleged abduction of citizens"."""
    tree = reader.trees[mention.sentence]
    marks = tree.children(mention.trigger[0], "amod", "advmod")
    return any(tree.tokens[mark].text.lower() in {"alleged", "so-called", "supposed", "purported"} for mark in marks)


def _of_others(reader: Reader, mention: Mention, root: str | None) -> Stance:
    """What those it befalls say of an accusation against themselves: they reject it."""
    entity = _entity(reader, root)
    against = mention.act == "counter_accusation" and entity is not None and entity.side in {"affected", "helper"}
    return "deny" if against else "assert"


def _of_oneself(reader: Reader, mention: Mention, root: str | None) -> bool:
    """Whether the root speaks of its own doing: it is the doer, or the clause says "by us", "none of our men"."""
    if root is not None and root in mention.doers:
        return root not in mention.affected
    return (
        re.search(
            r"(?i)\b(?:by us|of ours|our (?:forces|men|troops|officers|units|soldiers|staff|employees))\b",
            _sentence(reader, mention.sentence),
        )
        is not None
    )


def _finds(reader: Reader, mention: Mention, speeches: Sequence[Speech], root: str | None) -> bool:
    """Whether a body whose office it is holds the act to be established: "the court found on Monday that guards"."""
    entity = _entity(reader, root)
    if entity is None or not _words_of(entity) & words("finders", "stance"):
        return False
    if _words_of(entity) & words("accusers", "stance"):
        return False
    found = (
        bool(speeches) and speeches[0].speakers[0].entity == root and speeches[0].lemma in words("finding", "stance")
    )
    return found or _FINDING.search(_sentence(reader, mention.sentence)) is not None


_FINDING = re.compile(
    r"(?i)\b(?:establish(?:es|ed)?|(?:has been|is) proved|(?:finds?|found|concludes?|concluded|holds?|held|ruled) that"
    r"|(?:has |have )?verified|reasonable grounds|(?:has |have )determined|I find)\b"
)


def _at_no_time(reader: Reader, mention: Mention) -> bool:
    """Whether the sentence says, before the act, that it was "at no time" so."""
    sentence = _sentence(reader, mention.sentence)
    start = mention.span(reader.analysis).start - reader.analysis.sentences[mention.sentence].span.start
    return re.search(r"(?i)\bat no (?:time|moment|point|stage)\b", sentence[:start]) is not None


def _is_rumour(reader: Reader, mention: Mention) -> bool:
    """Whether the act stands in what is called a false report: "a mischievous report that officers killed him"."""
    sentence = _sentence(reader, mention.sentence)
    start = mention.span(reader.analysis).start - reader.analysis.sentences[mention.sentence].span.start
    return any(match.end() <= start for match in _rumours().finditer(sentence))


@cache
def _rumours() -> re.Pattern[str]:
    called, stories = ("|".join(sorted(words(name, "stance"))) for name in ("called_false", "stories"))
    told = r"\b(?:that|of|about|alleging|claiming)\b"
    return re.compile(rf"(?i)\b(?:{called}) (?:[\w-]+ ){{0,2}}?(?:{stories})s?\b[^.;]{{0,60}}?{told}")


def _refutes(reader: Reader, mention: Mention) -> bool:
    """Whether what is negated is a harmless version that others gave: "nobody jumped", "it was no accident"."""
    passage = mention.evidence.of(reader.analysis.text.content)
    return mention.act in HARM and _listed("injury").search(passage) is not None


def _entity(reader: Reader, entity: str | None) -> Entity | None:
    return reader.entities.get(entity) if entity else None


def _words_of(entity: Entity) -> set[str]:
    """The words of its name and of what it is called, in lower case."""
    found = {word.casefold().strip('“”"(),.;:') for form in (entity.name, *entity.roles) for word in form.split()}
    return found | {re.sub(r"['’]?s?['’]?$", "", word) for word in found}


def is_accused(reader: Reader, root: str | None) -> bool:
    """Whether the root is the accused side or the state, courts and commissions aside."""
    entity = _entity(reader, root)
    if entity is None:
        return reader.analysis.text.kind == "official_statement"
    if entity.side in {"affected", "helper"}:
        return False
    named = _words_of(entity)
    if entity.side == "accused" or entity.kind == "authority":
        return not (named & words("finders", "stance") and named & words("of_nations", "stance"))
    if named & words("parties", "stance") or _heads_force(entity, named):
        return True
    if "source" in named and not entity.named and reader.analysis.text.kind == "official_statement":
        return True  # "a security source" in a ministry's own release
    return bool(named & words("officials", "stance")) and entity.kind != "place"


def _heads_force(entity: Entity, named: Collection[str]) -> bool:
    """Whether somebody is at the head of a force: "the Commissioner of Police", "the head of the prison service"."""
    whole = {word.casefold() for form in entity.names for word in form.split()}
    return bool(words("heads", "stance").intersection(named) and whole & words("forces", "stance"))


def _sentence(reader: Reader, number: int) -> str:
    """The words of a sentence; empty where there is none of that number."""
    sentences = reader.analysis.sentences
    return sentences[number].span.of(reader.analysis.text.content) if 0 <= number < len(sentences) else ""


def _negated(reader: Reader, mention: Mention) -> bool:
    """Whether the clause says that the act did not happen: "was not", "no soldier", "not one of them"."""
    tree = reader.trees[mention.sentence]
    trigger = mention.trigger[0]
    if mention.negated and has_access(tree, trigger):
        return True
    none = any(tree.tokens[child].lemma.lower() == "no" for child in tree.children(trigger, "det"))
    kept = mention.act == "incommunicado_detention" and _is_kept_from(tree, trigger)
    kept = kept or (mention.act == "ill_treatment_custody" and not tree.words[trigger] & words("harming", "modality"))
    if mention.act in NEGATIVE or none or kept:
        return none and mention.act != "no_comment"
    predicate = tree.predicate_of(trigger)
    for child in tree.children(predicate, "nsubj", "obj", "obl"):
        words_here = {child, *tree.children(child, "det", "nummod", "advmod", "amod")}
        within = {tree.tokens[one].lemma.lower() for one in words_here}
        if tree.relation(child) != "obl" and within & _NONE:
            return True
        if tree.relation(child) == "nsubj" and "not" in within:
            return True
        if tree.relation(child) != "obl" and tree.tokens[tree.subtree(child)[0]].text.lower() == "not":
            return True
    return mention.negated


def _is_kept_from(tree: Tree, trigger: int) -> bool:
    """Whether the act is that somebody is not let in or heard from: "was not let past the desk"."""
    return bool(tree.words[tree.predicate_of(trigger)] & _MEETING)


_MEETING = frozenset({"let", "allow", "permit", "admit", "see", "visit", "meet", "contact", "call", "hear", "speak"})
_NONE = frozenset({"no", "none", "nobody", "neither", "nothing", "no-one"})


def _called_untrue(reader: Reader, mention: Mention) -> bool:
    """Whether the sentence, or one right behind it that begins with "this", calls the act a lie."""
    here = _sentence(reader, mention.sentence)
    trigger = mention.span(reader.analysis).start - reader.analysis.sentences[mention.sentence].span.start
    for match in _untrue().finditer(here):
        if match["calls"]:
            found = match.start() < trigger < match.end() or _REFERS.search(match.group()) is not None
        else:
            found = trigger > match.start() if match["story"] else trigger < match.end()
        if found:
            return True
    following = _sentence(reader, mention.sentence + 1)
    return bool(_REFERRING.match(following) and _untrue().search(following))


_REFERS = re.compile(r"(?i)\b(?:this|that|it|the (?:claims?|accusations?|allegations?|whole account|reports?))\b")
_REFERRING = re.compile(r"(?i)(?:this|that|it|all this|these claims) (?:is|was|are|were|does|did)\b")


@cache
def _untrue() -> re.Pattern[str]:
    listed = "|".join(sorted(map(re.escape, words("untrue", "stance")), key=len, reverse=True))
    calls = r"\b(?:call|describ|dismiss|label|brand)(?:e|es|s|ed|led|ing)?\b"
    being = r"\b(?:is|was|are|were|as)\b"
    leading = r"(?:with|of|for|about|by|on|in|into|over|under|\w+ing)\b"  # "was charged with spreading false news"
    slight = rf"[\"“‘' ]*(?:(?!{leading})[\w’-]+[\"“‘' ]+){{0,3}}?"
    return re.compile(
        rf"(?i)(?P<calls>{calls}.{{0,80}}?\b(?:{listed})\b)"
        rf"|{being} {slight}(?<!\bto )(?:{listed})\b(?! (?:face|down|flat|still|on|in|under|there)\b)"
        r"|\bnot (?:true|correct)\b|(?P<story>\bit(?: is| was|[’']s) (?:not true|false|untrue|a lie) that\b"
        r"|\binvent(?:s|ed)? (?:the|this|a) (?:story|tale|claim)\b)"
        r"|\b(?:abduction|kidnapping|disappearance|attack|arrest)\b.{0,30}\bstaged\b"
        r"|\b(?:does|do|did)(?: not|n[’']t) (?:reflect|match|correspond (?:to|with)) (?:the )?(?:truth|reality|facts)\b"
    )


_TAKEN_BACK = re.compile(
    r"(?i)\b(?:earlier version|regrets? the error|our mistake|that was wrong|took back|taken back"
    r"|(?:as|than|contrary to what) (?:was |we |it |he |she )?(?:had )?(?:previously|earlier|first|originally)"
    r" (?:stated|reported|said|announced|published|written)"
    r"|(?:stated|reported|said|announced|written) (?:previously|earlier)"
    r"|(?:his|her|their|my|our) (?:earlier|previous|former|original|first|initial)"
    r" (?:statement|testimony|account|claim|version|accusation|complaint) (?:was|had been|is) (?:\w+ )?"
    r"(?:untrue|false|wrong|invented|fabricated|made up|a lie|a fabrication)"
    r"|is without effect|no longer (?:stands? by|maintains?|claims?|alleges?|insists?|accuses?)"
    r"|apologi[sz]e[sd] for (?:its|our|the|his|her|their) (?:\w+ )?(?:report|article|story|claim|accusation|allegation)"
    r"|(?:was|were|had been) mistaken"
    r"|(?:took|taken|takes|withdr[ae]ws?|withdrawn) (?:it|this|that|his|her|their|the) ?(?:\w+ )?"
    r"(?:back|confession|apology|statement|testimony|words)|statement is withdrawn"
    r"|(?:recant|retract)(?:s|ed)(?!,? (?:and )?(?:says?|said|claims?|tells?|told)\b))\b"
)

_WITHDRAWN = re.compile(
    r"(?i)\b(?:he|she|they) (?:\w+ )?(?:withdrew|retracted|recanted|took back)"
    r" (?:that|this|the|his|her|their) (?:\w+ )?(?:statement|testimony|account|accusation|allegation|claim|words)\b"
)
"""Behind an account: who gave it takes it back."""


def _within(reader: Reader, mention: Mention, place: int) -> bool:
    """Whether a place of the sentence is in what somebody was made to say: "had to read that he took it back"."""
    if mention.act != "forced_statement":
        return False
    tree, trigger = reader.trees[mention.sentence], mention.trigger[0]
    start = reader.analysis.sentences[mention.sentence].span.start + place
    return any(tree.tokens[word].span.start == start and word > trigger for word in tree.subtree(trigger))


def _taken_back(reader: Reader, mention: Mention, root: str | None) -> bool:
    """Whether the sentence, or the one behind it, takes the act back."""
    found = _TAKEN_BACK.search(_sentence(reader, mention.sentence))
    if found is not None and not _within(reader, mention, found.start()):
        return True
    following = _sentence(reader, mention.sentence + 1)
    if root not in {None, reader.participants.publisher} and _WITHDRAWN.search(following):
        return True
    return bool(re.search(r"(?i)\b(?:regrets? the error|our mistake|that was wrong)\b", following))


_PRINTED = re.compile(
    r"(?i)\b(?:we|our (?:\w+ ){0,2}?(?:article|report|story|statement|post|bulletin)"
    r"|(?:an?|the|this) (?:earlier |previous )?(?:\w+ )?(?:article|report|story|post|bulletin|statement|headline)"
    r"(?: (?:published|printed|posted|of|on|in|from) [^.;]{0,40})?)"
    r" (?:had |have |has )?(?:wrongly |incorrectly |mistakenly |also )?"
    r"(?:wrote|written|reported|stated|said|published|named|claimed|gave)\b"
)
_CORRECTS = re.compile(r"(?i)\W*(?:corrections?|clarifications?|errat(?:um|a)|corrigendum)\b")


def _corrected(reader: Reader, mention: Mention) -> bool:
    """Whether a correction tells what was printed before: "Correction: we wrote that two sons were arrested"."""
    if not any(_CORRECTS.match(_sentence(reader, mention.sentence - back)) for back in (0, 1)):
        return False
    here = _sentence(reader, mention.sentence)
    start = mention.span(reader.analysis).start - reader.analysis.sentences[mention.sentence].span.start
    printed = (here[match.end() : start] for match in _PRINTED.finditer(here) if match.end() <= start)
    return any(";" not in between for between in printed)


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
    """Whether the sentence gives a harmless cause, free will or a lawful reason for what is alleged."""
    span = reader.analysis.sentences[mention.sentence].span
    around = Span(min(span.start, mention.evidence.start), max(span.end, mention.evidence.end))
    passage = around.of(reader.analysis.text.content)
    return any(mention.act in acts and _listed(name).search(passage) for name, acts in _EXPLAINS.items())


@cache
def _listed(name: str) -> re.Pattern[str]:
    listed = sorted(words(name, "alternative"), key=len, reverse=True)
    return re.compile(r"(?i)\b(?:" + "|".join(re.escape(one).replace(r"\ ", r"\s+") for one in listed) + r")\b")
