"""Names derived from syntax: GUM's named mentions, and the name-like spans of EWT train with types from word lists.

The conventions are those of Universal NER: a title, a demonym or an adjective is no part of a name and no name; "the" is
outside; a country that acts is still a place.
"""

from __future__ import annotations

from collections import defaultdict

from corpora import GUM_KINDS, UNKNOWN, Sentence, gum_mentions

TITLES = frozenset(
    "mr mrs ms miss dr sir lord lady president king queen prince princess pope prof professor gen general sen senator rep "
    "representative col colonel capt captain lt lieutenant sgt sergeant minister chancellor judge justice secretary governor "
    "gov mayor father sister brother rev reverend st. saint chairman director ambassador commissioner officer "
    "emperor empress dame sheikh shaikh ayatollah imam rabbi bishop archbishop cardinal major brigadier admiral".split()
)
JOINERS = frozenset({"of", "for", "on", "to", "in", "de", "and", "&", "the", "against", "with"})


def is_title(word: str) -> bool:
    """Whether a word is a title that stands before a name."""
    return word.lower().rstrip(".") in TITLES or word.lower() in TITLES


def name_around(sentence: Sentence, head: int, first: int, last: int, kind: str) -> tuple[int, int] | None:
    """The stretch of a mention that is its name, grown from the head over name-like relations; None if there is none."""
    children: dict[int, list[int]] = defaultdict(list)
    for number, parent in enumerate(sentence.heads):
        children[parent - 1].append(number)
    proper = [tag.startswith("NNP") for tag in sentence.xpos]
    chosen = {head}

    def grow(word: int) -> None:
        for child in children[word]:
            if not first <= child <= last:
                continue
            relation = sentence.relations[child]
            wide = kind != "PER"
            joined = any(sentence.words[k].lower() in JOINERS for k in children[child] if sentence.relations[k] == "case")
            if (
                relation.startswith("flat")
                or (relation == "compound" and proper[child])
                or (wide and relation in {"amod", "nummod", "nmod:desc"} and proper[child])
                or (kind == "PER" and relation == "nmod:desc" and proper[child] and not is_title(sentence.words[child]))
            ):
                chosen.add(child)
                grow(child)
            elif wide and relation == "nmod" and proper[child] and joined:
                chosen.add(child)
                chosen.update(k for k in children[child] if sentence.relations[k] in {"case", "det"})
                grow(child)
            elif kind == "ORG" and relation == "conj" and proper[child]:
                chosen.add(child)
                chosen.update(k for k in children[child] if sentence.relations[k] in {"cc", "punct"})
                grow(child)
            elif relation == "punct" and sentence.words[child] in {".", "-"}:
                chosen.add(child)

    grow(head)
    start = end = head
    while start - 1 in chosen:
        start -= 1
    while end + 1 in chosen:
        end += 1
    if kind == "PER":
        while start < end and is_title(sentence.words[start]):
            start += 1
    while start < end and not proper[start]:
        start += 1
    while end > start and sentence.words[end] in {".", "-"} and not sentence.words[end - 1].isupper():
        end -= 1
    return (start, end) if any(c.isupper() for c in sentence.words[start]) else None


def mention_head(sentence: Sentence, first: int, last: int) -> int | None:
    """The word of a stretch whose head lies outside it."""
    for number in range(first, last + 1):
        if not first <= sentence.heads[number] - 1 <= last:
            return number
    return None


def lay(length: int, spans: list[tuple[int, int, str]]) -> list[str]:
    """IOB2 labels of spans (first, last, kind); longer ones win."""
    labels = ["O"] * length
    for first, last, kind in sorted(spans, key=lambda span: (span[0] - span[1], span[0])):
        if all(label == "O" for label in labels[first : last + 1]):
            labels[first : last + 1] = [kind if kind == UNKNOWN else f"I-{kind}"] * (last - first + 1)
            if kind != UNKNOWN:
                labels[first] = f"B-{kind}"
    return labels


def add_gum(sentences: list[Sentence], places: frozenset[str]) -> None:
    """Name labels and noun kinds of GUM sentences.

    Args:
        sentences: They are changed in place.
        places: Names of countries and large towns; they are places even where GUM takes them as organisations.
    """
    for sentence in sentences:
        nouns = ["-"] * len(sentence.words)
        spans = []
        for mention in gum_mentions(sentence):
            head = mention_head(sentence, mention.first, mention.last)
            if head is None:
                continue
            nouns[head] = mention.kind
            kind = GUM_KINDS.get(mention.kind)
            if kind is None or not sentence.xpos[head].startswith("NNP"):
                continue
            found = name_around(sentence, head, mention.first, mention.last, kind)
            if found is None or (kind == "PER" and found[0] == found[1] and is_title(sentence.words[found[0]])):
                continue
            if " ".join(sentence.words[found[0] : found[1] + 1]) in places:
                kind = "LOC"
            spans.append((*found, kind))
        sentence.names = lay(len(sentence.words), spans)
        sentence.nouns = nouns


def proper_spans(sentence: Sentence) -> list[tuple[int, int]]:
    """Name-like stretches of a parsed sentence: a proper noun and the proper nouns that hang on it as one name."""
    found = []
    taken: set[int] = set()
    proper = [tag.startswith("NNP") for tag in sentence.xpos]
    for number, is_proper in enumerate(proper):
        parent = sentence.heads[number] - 1
        inner = parent >= 0 and proper[parent] and sentence.relations[number].split(":")[0] in {"flat", "compound", "amod"}
        if not is_proper or inner or number in taken:
            continue
        span = name_around(sentence, number, 0, len(sentence.words) - 1, "ORG0")
        if span:
            found.append(span)
            taken.update(range(span[0], span[1] + 1))
    return found
