"""How the root knows: lived through it, saw it, was told, read it."""

from __future__ import annotations

from onrecord.claims.voice.mention import Mention
from onrecord.claims.voice.speeches import Reader
from onrecord.claims.voice.words import words
from onrecord.model import Entity
from onrecord.model.claim import Basis


def basis_of(reader: Reader, mention: Mention, root: str | None, cues: tuple[str, ...]) -> Basis:
    """How the root knows of an act.

    Args:
        reader: The report.
        mention: The act.
        root: Entity id of the root; None where nobody is named.
        cues: Base forms of the reporting words around the act, innermost first.
    """
    if cues and cues[0] in words("inferred", "basis"):
        return "inferred"
    perceived = _perceived(reader, mention, root)
    if perceived is not None:
        return perceived
    if root is None:
        return "unknown"
    if root in mention.affected or root in mention.doers:
        return "experienced"
    if cues and cues[0] in {"learn", "hear"}:
        return "told"
    return _by_role(reader, root)


def _perceived(reader: Reader, mention: Mention, root: str | None) -> Basis | None:
    """By the verb of perception that the act stands under or is itself."""
    tree = reader.trees[mention.sentence]
    trigger = mention.trigger[0]
    for word in (trigger, *tree.ancestors(trigger)):
        lemma = tree.tokens[word].lemma.lower()
        subject = tree.child(word, "nsubj")
        if subject is None or tree.tokens[word].upos != "VERB":
            continue
        if root is not None and reader.entity(mention.sentence, subject) not in {root, None}:
            continue
        for basis, name in (("saw", "saw"), ("heard", "heard"), ("inspected", "inspected")):
            if lemma in words(name, "basis"):
                return basis  # type: ignore[return-value]
    return None


def _by_role(reader: Reader, root: str) -> Basis:
    """Publishers and go-betweens were told; of others nothing is known."""
    text = reader.analysis.text
    if root == reader.participants.publisher:
        return {"court": "document", "ngo_statement": "told"}.get(text.kind, "unknown")  # type: ignore[return-value]
    entity = reader.entities.get(root)
    if entity is not None and _go_between(entity):
        return "told"
    return "unknown"


def _go_between(entity: Entity) -> bool:
    return entity.side != "accused" and (
        bool(set(entity.roles) & words("relays", "basis"))
        or (entity.kind == "organisation" and entity.side == "helper")
    )
