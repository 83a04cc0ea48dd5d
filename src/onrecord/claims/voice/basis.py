"""How the root knows: lived through it, saw it, was told, read it.

Words of seeing and hearing decide first. Where there are none, who the root is decides, as documenters take it: whoever
it was done to lived through it, people of no office who tell of others saw it, go-betweens were told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.claims.acts.tree import Tree
from onrecord.claims.acts.words import groups
from onrecord.claims.violations import HARM, HELD, VIOLATIONS
from onrecord.claims.voice.mention import Mention
from onrecord.claims.voice.reader import Reader
from onrecord.claims.voice.stance import is_accused
from onrecord.claims.voice.words import words
from onrecord.model import Entity
from onrecord.model.claim import Basis, Stance

OWN = frozenset(
    {"public_appeal", "no_comment", "commitment", "complaint_filed", "lawyer_action", "international_appeal", "denial"}
)
"""Acts of the one who speaks, or that befall the one who asked."""

LEGAL = frozenset({"court_decision", "charge_prosecution", "investigation_opened"})

OPEN = frozenset(
    {
        "abduction",
        "beating_assault",
        "sighting_trace",
        "raid_search",
        "property_seizure_damage",
        "attempted_killing",
        "located_found",
    }
)
"""Acts that happen before the eyes of a family; of others it is told as a rule."""

ENDURED = frozenset(
    {"ill_treatment_custody", "torture", "forced_statement", "denial_of_counsel", "incommunicado_detention", "release"}
)
"""Acts in custody: whoever is no relative and tells of them was there himself."""

UNSEEN = frozenset({"killing", "death_in_custody"})
"""Deaths of which nothing shows whether the one who tells saw them."""

_SPOKEN = frozenset({"forced_statement", "reprisal_on_relatives"})
"""Acts that may consist in telling somebody something: whoever is told it lives through it."""

_OF_BODIES = HARM | {"sighting_trace", "ill_treatment_custody", "death_in_custody", "killing"}
"""Acts that leave marks on a body, which a doctor reads."""

_WHO_SAW = re.compile(r"(?i)\bwho (?:had )?(?:saw|seen|witnessed|watched) (?:it|him|her|them|the|this|that|what)\b")
_NOBODY = frozenset({"nobody", "no-one", "none", "one"})
_SHOWING = frozenset({"show", "record", "capture", "document"})
_RECORDINGS = frozenset(
    {"video", "footage", "recording", "film", "clip", "photograph", "photo", "cctv", "camera", "tape"}
)
_PERCEPTION: tuple[tuple[Basis, str], ...] = (("saw", "saw"), ("heard", "heard"), ("inspected", "inspected"))

_BY_KIND: dict[str, Basis] = {
    "ngo_statement": "told",
    "court": "document",
    "letter": "told",
    "social_post": "saw",
    "official_statement": "experienced",
}
"""How a publisher knows what others did, by the kind of report; of other kinds nothing is known."""


def basis_of(
    reader: Reader, mention: Mention, root: str | None, *, cues: tuple[str, ...] = (), stance: Stance = "assert"
) -> Basis:
    """How the root knows of an act.

    Args:
        reader: The report.
        mention: The act.
        root: Entity id of the root; None where nobody is named.
        cues: Base forms of the reporting words around the act, innermost first.
        stance: How the root stands to the act.
    """
    if cues and cues[0] in words("inferred", "basis"):
        return "inferred"
    if mention.act == "no_comment":
        return "experienced"
    if cues and mention.act in VIOLATIONS - _SPOKEN and _is_told(reader, mention, root):
        return "told"
    looked_into = mention.act == "investigation_opened"  # "was looking into it" is no seeing
    return (None if looked_into else _perceived(reader, mention, root)) or _by_part(reader, mention, root, stance)


def _by_part(reader: Reader, mention: Mention, root: str | None, stance: Stance) -> Basis:
    """By the part that the root has in the act or in the report."""
    if root is None:
        return "unknown"
    if stance in {"deny", "alternative", "doubt"}:
        return "experienced" if root in mention.affected else "unknown"
    if root in {*mention.affected, *mention.doers} or _in_own_words(reader, mention):
        return "experienced"
    if root == reader.participants.publisher:
        return _of_publisher(reader, mention)
    speaker = reader.entities[root]
    return "saw" if any(map(_WHO_SAW.search, speaker.names)) else _of_speaker(reader, mention, speaker)


def _in_own_words(reader: Reader, mention: Mention) -> bool:
    """Whether the act befalls "me" or "us", in somebody's own words."""
    tree, trigger = reader.trees[mention.sentence], mention.trigger[0]
    touched = [tree.tokens[child].text.lower() for child in tree.children(trigger, "obj", "iobj", "nsubj:pass")]
    for child in tree.children(trigger, "obj", "nsubj:pass"):
        touched += [tree.tokens[owner].text.lower() for owner in tree.children(child, "nmod:poss")]
    return bool({"me", "us", "i", "we", "our", "my"} & set(touched)) and bool(mention.act in VIOLATIONS)


def _perceived(reader: Reader, mention: Mention, root: str | None) -> Basis | None:
    """By the verb of perception that the act stands under or is itself."""
    tree = reader.trees[mention.sentence]
    trigger = mention.trigger[0]
    for word in (trigger, *_above(tree, trigger)):
        subject = _perceiver(tree, word)
        if subject is None or tree.tokens[word].upos != "VERB" or tree.tokens[subject].lemma.lower() in _NOBODY:
            continue
        if root is not None and reader.entity(mention.sentence, subject) not in {root, None}:
            continue
        lemma = tree.tokens[word].lemma.lower()
        if lemma in _SHOWING and tree.tokens[subject].lemma.lower() in _RECORDINGS:
            return "recording"
        if lemma == "find" and tree.child(word, "ccomp") is not None:
            continue  # a court finds that it was so; a doctor finds a wound
        found = next((basis for basis, name in _PERCEPTION if lemma in words(name, "basis")), None)
        if found is not None:
            return found
    return None


def _is_told(reader: Reader, mention: Mention, root: str | None) -> bool:
    """Whether the root was told it by somebody unnamed: "she had been told that men searched the house"."""
    tree = reader.trees[mention.sentence]
    trigger = mention.trigger[0]
    for word in (trigger, *_above(tree, trigger)):
        own = tree.children(word, "mark", "aux")
        if any(tree.tokens[one].text.lower() in {"if", "unless"} or tree.tokens[one].xpos == "MD" for one in own):
            return False  # what might be is a threat, and not something told
        told = tree.tokens[word].lemma.lower() in words("told")
        subject = tree.child(word, "nsubj:pass") if told and tree.children(word, "aux:pass") else None
        if subject is not None:
            return root is not None and reader.entity(mention.sentence, subject) == root
    return False


def _examined(reader: Reader, root: str) -> bool:
    """Whether the report tells that the root examined somebody: "a doctor who examined the body said"."""
    for number, tree in enumerate(reader.trees):
        for verb, token in enumerate(tree.tokens):
            if token.upos != "VERB" or token.lemma.lower() not in words("examining", "basis"):
                continue
            subject = tree.child(verb, "nsubj")
            if subject is not None and tree.children(verb, "obj") and reader.entity(number, subject) == root:
                return True
    return False


def _perceiver(tree: Tree, verb: int) -> int | None:
    """The subject of a verb, or the one that it shares: "heard him shout and saw them push him in"."""
    subject = tree.child(verb, "nsubj")
    head = tree.head(verb)
    if subject is not None or head is None or tree.relation(verb) != "conj" or tree.child(verb, "nsubj:pass"):
        return subject
    return tree.child(head, "nsubj")


def _above(tree: Tree, word: int) -> Iterator[int]:
    """The words above as far as one statement reaches: what is told of somebody in passing was not seen with him."""
    here = word
    for head in tree.ancestors(word):
        if tree.tokens[here].deprel == "acl:relcl":
            return
        yield head
        here = head


def _of_publisher(reader: Reader, mention: Mention) -> Basis:
    """How the publisher knows in its own voice."""
    kind = reader.analysis.text.kind
    if kind in {"official_statement", "court"} and mention.act in LEGAL:
        return "document"
    if mention.act == "sighting_trace":
        return {"official_statement": "inspected", "other": "inspected", "court": "inspected"}.get(kind, "saw")  # type: ignore[return-value]
    if kind == "ngo_statement" and mention.act in LEGAL:
        return "unknown"
    return _BY_KIND.get(kind, "unknown")


def _of_speaker(reader: Reader, mention: Mention, entity: Entity) -> Basis:
    """How somebody quoted knows of what others did."""
    called = {word for form in (*entity.roles, entity.name) for word in form.casefold().split()}
    if (called & groups()["medic"] and mention.act not in HELD) or (
        mention.act in _OF_BODIES and _examined(reader, entity.id)
    ):
        return "inspected"
    if is_accused(reader, entity.id):
        return "document" if mention.act in LEGAL else "unknown"
    if entity.kind == "organisation" or called & words("relays", "basis"):
        return "experienced" if mention.act in OWN else "told"
    if entity.kind not in {"person", "group"} or mention.act in LEGAL | UNSEEN:
        return "told" if called & words("kin", "basis") else "unknown"
    if called & words("kin", "basis") or _is_kin(reader, mention, entity.id):
        return _of_kin(reader, mention)
    if "source" in called and not entity.named:
        seen: Basis = "unknown"  # "a source in the prosecutor's office" was told of it, read it or saw it
    else:
        seen = "experienced" if mention.act in ENDURED else "saw"
    return seen


def _is_kin(reader: Reader, mention: Mention, root: str) -> bool:
    """Whether the report calls the one affected "her brother" or "his wife", and means the root's."""
    return any((root, one) in reader.kin for one in mention.affected)


def _of_kin(reader: Reader, mention: Mention) -> Basis:
    """How a relative knows: of what happens in the open he saw it where the sentence shows that he was there."""
    if mention.act not in OPEN:
        return "told"
    tree = reader.trees[mention.sentence]
    return "saw" if mention.act == "sighting_trace" or tree.vocabulary & words("there", "basis") else "unknown"
