"""Names derived from syntax: GUM's named mentions, and the name-like spans of EWT train with types from word lists.

The conventions are those of Universal NER: a title, a demonym or an adjective is no part of a name and no name; "the"
is outside; a country that acts is still a place.
"""

from __future__ import annotations

from collections import defaultdict

from corpora import GUM_KINDS, UNKNOWN, Sentence, gum_mentions

TITLES = frozenset(
    "mr mrs ms miss dr sir lord lady president king queen prince princess pope prof professor gen general sen "
    "senator rep representative col colonel capt captain lt lieutenant sgt sergeant minister chancellor judge "
    "justice secretary governor gov mayor father sister brother rev reverend st. saint chairman director "
    "ambassador commissioner officer emperor empress dame sheikh shaikh ayatollah imam rabbi bishop archbishop "
    "cardinal major brigadier admiral".split()
)
JOINERS = frozenset({"of", "for", "on", "de", "&", "against"})


NO_NAMES = frozenset(
    {"nation", "president", "state", "government", "doctor", "mom", "dad", "god", "earth", "internet", "mother"}
)


def is_title(word: str) -> bool:
    """Whether a word is a title that stands before a name."""
    return word.lower().rstrip(".") in TITLES or word.lower() in TITLES


def name_around(sentence: Sentence, head: int, first: int, last: int, kind: str) -> tuple[int, int] | None:
    """The stretch of a mention that is its name, grown from the head over name-like relations; None if none is."""
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
            joined = any(
                sentence.words[k].lower() in JOINERS for k in children[child] if sentence.relations[k] == "case"
            )
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


def add_gum(sentences: list[Sentence], sure: dict[str, str]) -> None:
    """Name labels and noun kinds of GUM sentences.

    Args:
        sentences: They are changed in place.
        sure: Names whose kind is certain, whatever GUM says: a country is a place even where it acts.
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
            if kind is None:
                continue
            head = _proper_head(sentence, head, mention.last, kind)
            if head is None:
                continue
            found = name_around(sentence, head, mention.first, mention.last, kind)
            if found is None or (kind == "PER" and found[0] == found[1] and is_title(sentence.words[found[0]])):
                continue
            name = " ".join(sentence.words[found[0] : found[1] + 1])
            if name.lower() in NO_NAMES:
                continue
            kind = sure.get(name, kind)
            spans.append((*found, kind))
        sentence.names = lay(len(sentence.words), spans)
        sentence.nouns = nouns


def _proper_head(sentence: Sentence, head: int, last: int, kind: str) -> int | None:
    """The head if it is a proper noun, or the proper noun that a common one introduces ("actor John Doe")."""
    plural_people = kind == "PER" and sentence.xpos[head] == "NNPS"  # "the Romans" are no name
    if plural_people:
        return None
    if sentence.xpos[head].startswith("NNP"):
        return head
    for child in range(head + 1, last + 1):
        introduced = sentence.heads[child] - 1 == head and sentence.relations[child] in {"flat", "appos"}
        if introduced and all(tag == "NNP" for tag in sentence.xpos[head + 1 : child + 1]):
            return child
    return None


def proper_spans(sentence: Sentence) -> list[tuple[int, int]]:
    """Name-like stretches of a parsed sentence: a proper noun and the proper nouns that hang on it as one name."""
    found = []
    taken: set[int] = set()
    proper = [tag.startswith("NNP") for tag in sentence.xpos]
    for number, is_proper in enumerate(proper):
        parent = sentence.heads[number] - 1
        inner = (
            parent >= 0 and proper[parent] and sentence.relations[number].split(":")[0] in {"flat", "compound", "amod"}
        )
        if not is_proper or inner or number in taken:
            continue
        span = name_around(sentence, number, 0, len(sentence.words) - 1, "any")
        if span:
            found.append(span)
            taken.update(range(span[0], span[1] + 1))
    return found


MONTHS_AND_DAYS = frozenset(
    "january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday "
    "jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun "
    "easter christmas ramadan thanksgiving halloween gmt est pst cst".split()
)


def add_typed(sentences: list[Sentence], kinds: dict[str, str], first_names: frozenset[str]) -> None:
    """Name labels for parsed sentences that have none: spans from syntax, kinds from what is known of the words.

    A span of unknown kind is marked UNKNOWN, so that the network learns nothing from it; every word outside them is
    no part of a name.

    Args:
        sentences: They are changed in place.
        kinds: From a name to PER, ORG, LOC or "O" (no name).
        first_names: Known first names.
    """
    for sentence in sentences:
        spans = []
        for first, last in proper_spans(sentence):
            start, titled = first, first > 0 and is_title(sentence.words[first - 1])
            while start < last and is_title(sentence.words[start]):
                start, titled = start + 1, True
            words = sentence.words[start : last + 1]
            kind = kinds.get(" ".join(words), UNKNOWN)
            if all(w.lower().rstrip(".") in MONTHS_AND_DAYS for w in words) or (is_title(words[0]) and len(words) == 1):
                kind = "O"
            elif kind == UNKNOWN and (titled or (words[0] in first_names and 1 < len(words) < 5)):
                kind = "PER" if not any(w.lower() in JOINERS for w in words) else UNKNOWN
            if kind == UNKNOWN:
                start = first
            if kind != "O":
                spans.append((start, last, kind))
        sentence.names = lay(len(sentence.words), spans)
        for number, tag in enumerate(sentence.xpos):  # proper nouns outside all spans: not told, either
            if tag.startswith("NNP") and sentence.names[number] == "O":
                word = sentence.words[number]
                known = word.lower().rstrip(".") in MONTHS_AND_DAYS or is_title(word) or kinds.get(word) == "O"
                sentence.names[number] = "O" if known else UNKNOWN


def known_kinds(sentences: list[Sentence]) -> tuple[dict[str, str], frozenset[str]]:
    """Names whose kind is the same wherever they are labelled, and the first names of people with more than one."""
    seen: dict[str, set[str]] = defaultdict(set)
    first_names = set()
    for sentence in sentences:
        for first, last, kind in spans_of(sentence.names):
            seen[" ".join(sentence.words[first : last + 1])].add(kind)
            if kind == "PER" and last > first and len(sentence.words[first]) > 2:
                first_names.add(sentence.words[first])
    return {name: next(iter(found)) for name, found in seen.items() if len(found) == 1}, frozenset(first_names)


def spans_of(labels: list[str]) -> list[tuple[int, int, str]]:
    """Spans (first, last, kind) of IOB2 labels."""
    found: list[tuple[int, int, str]] = []
    for number, label in enumerate(labels):
        if label[0] == "B":
            found.append((number, number, label[2:]))
        elif label[0] == "I" and found:
            found[-1] = (found[-1][0], number, found[-1][2])
    return found
