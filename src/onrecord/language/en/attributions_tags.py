"""Reporting clauses in the flow of a sentence: "..., a lawyer said on Monday", "the guard, she says, tore it up".

They are told by their shape: comma, noun phrase, reporting verb, and then no clause that the verb could govern. Parsers
often take such a noun phrase for a part of the clause before it, so that shape is the surer sign.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.dates import WEEKDAYS
from onrecord.language.en.attributions_draft import Draft
from onrecord.language.en.cues import Cue, verb_cue
from onrecord.language.en.tree import CLOSING, OPENING, Tree
from onrecord.model import Token

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_OF_VERBS = _FINITE | {"VBN"}
_BREAKS = frozenset({",", ";", ":", "-", "–", "—", "--"})
_DASHES = frozenset({"-", "–", "—", "--"})
_GO_ON = frozenset(
    {"after", "while", "when", "as", "because", "before", "until", "since", "who", "which", "where", "if"}
)
_SUBORDINATE = frozenset(
    {"when", "if", "after", "as", "while", "although", "because", "since", "before", "until", "though"}
)
_ASIDE = frozenset({"who", "whose", "which", "but", "when", "as", "while", "whereas", "though", "although"})
_SPEAKERS = frozenset({"person", "organisation"})
_ORIGIN = frozenset({"of", "from"})
_HEARER = frozenset({"tell", "assure", "inform", "remind"})
_QUOTED = frozenset({"quote", "cite", "report", "say"})
_LONGEST_SOURCE = 30  # words


@dataclass(frozen=True, kw_only=True)
class _Tag:
    """Word numbers: `start` begins the source, `verb` is the cue, `end` is one past what belongs to the tag."""

    start: int
    verb: int
    end: int


def tag_drafts(tree: Tree) -> Iterator[Draft]:
    """Every reporting clause that interrupts or ends its sentence."""
    for verb, token in enumerate(tree.tokens):
        if (_is_verb(token) or _is_reports(tree, verb)) and _reports(tree, verb):
            tag = None if _is_done_to(tree, verb) else _tag(tree, verb) or _inverted(tree, verb)
            content = _content(tree, tag) if tag else set[int]()
            if tag and content:
                yield Draft(
                    source=frozenset(_source(tree, tag)),
                    cue=frozenset({verb}),
                    content=frozenset(content),
                    stance=_cue(tree, verb).stance,
                    quotes=True,
                )


def _is_done_to(tree: Tree, verb: int) -> bool:
    """Whether what stands before a passive verb did not say it: "he had been called up", "it was shown"."""
    return bool(tree.children(verb, "aux:pass")) and tree.lemma(verb) not in _HEARER | _QUOTED


def source_before(tree: Tree, verb: int) -> set[int]:
    """The noun phrase right before a verb, for verbs whose subject the parser did not find."""
    start = _source_start(tree, verb)
    if start is None or tree.tokens[verb].xpos not in _FINITE:
        return set()
    return _source(tree, _Tag(start=start, verb=verb, end=verb + 1))


def _inverted(tree: Tree, verb: int) -> _Tag | None:
    """For "..., said a lawyer": the noun phrase stands behind the verb, up to the next break or preposition phrase."""
    tokens = tree.tokens
    if verb == 0 or not _ends_clause(tree, verb - 1) or tokens[verb].xpos not in _FINITE:
        return None
    if any(child < verb for child in tree.children(verb, "aux", "cc")) or tree.has_relation(verb, "conj"):
        return None
    end = verb + 1
    while end < len(tokens) and tokens[end].text not in _BREAKS and tokens[end].text not in {".", "!", "?"}:
        if tokens[end].text.lower() in {"who", "whose"} and end > verb + 1:
            break
        if tokens[end].xpos in _FINITE or tokens[end].upos in {"SCONJ", "AUX"}:
            return None
        end += 1
    words = tokens[verb + 1 : end]
    told = words and words[0].upos in {"DET", "PROPN", "NOUN", "NUM", "ADJ", "PRON"}
    return _Tag(start=verb, verb=verb, end=end) if told and _may_be_behind(tree, verb, words) else None


def _may_be_behind(tree: Tree, verb: int, words: Sequence[Token]) -> bool:
    """Whether words behind a verb can be its subject, though a parser may have found one before it."""
    if not any(child < verb for child in tree.children(verb, "nsubj")):
        return True
    told = any(child > verb for child in tree.children(verb, "ccomp", "xcomp", "obj"))
    return not told and _told_before(tree, verb) and _is_speaker(words)


def _is_speaker(words: Sequence[Token]) -> bool:
    """Whether words behind a verb name somebody who speaks, whatever subject a parser found before it."""
    return words[0].upos == "PROPN" or any(word.noun_kind in _SPEAKERS for word in words)


def _reports(tree: Tree, verb: int) -> bool:
    cue = verb_cue(tree.tokens[verb])
    return cue is not None and cue.section in {"say", "question", "think"} and bool(cue.takes & {"clause", "quote"})


def _is_verb(token: Token) -> bool:
    return token.upos in {"VERB", "AUX"} and token.xpos in _OF_VERBS


def _is_reports(tree: Tree, word: int) -> bool:
    """Whether "reports" at the end of a sentence, which parsers take for a noun, is the verb."""
    tokens = tree.tokens
    last = word + 1 == len(tokens) or tokens[word + 1].text == "."
    return last and tokens[word].text == "reports" and word > 0 and tokens[word - 1].upos in {"PROPN", "NOUN"}


def _cue(tree: Tree, verb: int) -> Cue:
    cue = verb_cue(tree.tokens[verb])
    if cue is None:
        raise ValueError(f"{tree.tokens[verb].text} is no reporting verb")
    return cue


def _tag(tree: Tree, verb: int) -> _Tag | None:
    """The tag of a verb, if its surroundings have the shape of one."""
    start = _source_start(tree, verb)
    if start is None or start == 0 or not _ends_clause(tree, start - 1):
        return None
    end = _tag_end(tree, verb)
    return None if end is None else _Tag(start=start, verb=verb, end=end)


def _ends_clause(tree: Tree, number: int) -> bool:
    text = tree.tokens[number].text
    return text in _BREAKS or text in CLOSING


def _source_start(tree: Tree, verb: int) -> int | None:
    """Where the noun phrase before a verb begins: behind a comma, or two commas back where it holds an apposition."""
    here = verb - 1
    while here >= 0 and tree.tokens[here].upos in {"AUX", "ADV"}:
        here -= 1
    apposition = here >= 0 and tree.tokens[here].text == ","
    if apposition:
        here = _break_before(tree, here)
    before = _break_before(tree, here + 1 if not apposition else here)
    start = _behind_preposition(tree, _before_age(tree, before + 1), verb)
    words = tree.tokens[start:verb]
    if not words or len(words) > _LONGEST_SOURCE or words[0].upos not in {"DET", "PRON", "PROPN", "NOUN", "ADJ", "NUM"}:
        return None
    if words[0].text.lower() in {"who", "which", "that", "what", "there"}:
        return None
    return start if _is_phrase(tree, start, verb) else None


def _before_age(tree: Tree, start: int) -> int:
    """Where a noun phrase begins that has an age or origin between commas: "Ada Lunt, 31, of the union, said"."""
    while (
        start > 1
        and tree.tokens[start - 1].text == ","
        and tree.tokens[start].text.lower() in _ORIGIN | _digits(tree, start)
    ):
        start = _break_before(tree, start - 1) + 1
    return start


def _digits(tree: Tree, number: int) -> frozenset[str]:
    text = tree.tokens[number].text
    return frozenset({text}) if text.isdigit() else frozenset()


def _behind_preposition(tree: Tree, start: int, verb: int) -> int:
    """Where the noun phrase begins behind a phrase of time or place: "In a second message a man, ..., says"."""
    if tree.tokens[start].upos != "ADP":
        return start
    articles = [n for n in range(start, verb) if tree.tokens[n].upos == "DET" or tree.tokens[n].xpos == "PRP$"]
    commas = [n for n in range(start, verb) if tree.tokens[n].text == ","]
    articles = [n for n in articles if not commas or n < commas[0]]
    return articles[-1] if len(articles) > 1 else start


def _break_before(tree: Tree, number: int) -> int:
    for here in range(number - 1, -1, -1):
        if tree.tokens[here].text in _BREAKS or tree.tokens[here].text in {"”", "''", '"', "’’"}:
            return here
    return -1


def _is_phrase(tree: Tree, start: int, end: int) -> bool:
    """Whether the words hold a noun, no verb but in a relative clause, and no comparison: "earlier than police say"."""
    words = tree.tokens[start:end]
    if not any(word.upos in {"NOUN", "PROPN", "PRON", "NUM"} for word in words):
        return False
    for before, word in zip([None, *words], words, strict=False):
        if word.text.lower() in {"who", "whose", "which", "whom"}:
            return True
        if word.text.lower() == "that" and before is not None and before.upos in {"NOUN", "PROPN"}:
            return True
        if (word.xpos in _FINITE and word.upos == "VERB") or word.text.lower() == "than":
            return False
    return True


def _tag_end(tree: Tree, verb: int) -> int | None:
    """One past the tag's last word; None if a clause or a quotation follows that the verb governs."""
    tokens = tree.tokens
    if verb + 1 < len(tokens) and not _may_follow(tree, verb, tokens[verb + 1]):
        return None
    if _shares_subject(tree, verb + 1):
        return verb + 1
    for here in range(verb + 1, len(tokens)):
        token = tokens[here]
        if token.text in _BREAKS or token.upos == "PUNCT" or token.text.lower() in _GO_ON:
            return None if _opens_quote(tree, here) and not _told_before(tree, verb) else here
        if token.xpos in _FINITE or (token.text.lower() == "that" and token.upos in {"SCONJ", "PRON"}):
            return None
    return len(tokens)


def _told_before(tree: Tree, verb: int) -> bool:
    """Whether a main clause stands before the tag, so that a quotation behind it only goes on."""
    before = tree.tokens[:verb]
    words = [token for token in before if token.upos != "PUNCT"]
    if not words or words[0].text.lower() in _SUBORDINATE or words[0].xpos in {"VBG", "VBN"}:
        return False
    return any(token.xpos in _FINITE for token in before) and not any(token.text in OPENING for token in before)


def _may_follow(tree: Tree, verb: int, token: Token) -> bool:
    """Whether a word right behind the verb leaves it without a complement."""
    if tree.lemma(verb) in _HEARER and token.upos in {"PRON", "PROPN", "NOUN", "DET", "NUM", "ADJ"}:
        return True
    if token.upos in {"PRON", "PROPN", "NOUN"}:
        return token.noun_kind == "time"
    if token.upos == "ADP":
        return token.text.lower() not in _cue(tree, verb).prepositions
    return token.upos in {"PUNCT", "ADV", "CCONJ"} or token.text.lower() in {
        "speaking",
        "adding",
        "when",
        "as",
        "after",
    }


def _opens_quote(tree: Tree, number: int) -> bool:
    """Whether a quotation begins at the break behind the verb: X said, "..."."""
    nearby = [token.text for token in tree.tokens[number : number + 2]]
    return any(text in OPENING for text in nearby) and not any(
        token.text in CLOSING for token in tree.tokens[max(0, number - 12) : number]
    )


def _content(tree: Tree, tag: _Tag) -> set[int]:
    """The clause around the tag: before it from the last semicolon on, behind it where the sentence goes on."""
    tokens = tree.tokens
    left = range(_left_edge(tree, tag.start - 1), tag.start - 1)
    content = set(left)
    told = any(tokens[n].upos in {"VERB", "AUX"} for n in left) or _is_headline(tree, tag)
    if not told and tokens[tag.start - 1].text not in CLOSING:
        content = set()
    goes_on = tag.end < len(tokens) and _goes_on(tree, tag.end) and (tag.start < tag.verb or _adds(tree, tag.end))
    if goes_on and (content or tokens[tag.end].text in {",", *_DASHES}):
        content |= set(range(tag.end, len(tokens))) | set(left)
    while content and tokens[max(content)].text in {".", "!", "?"} and max(content) > tag.verb:
        content.discard(max(content))
    return content


def _is_headline(tree: Tree, tag: _Tag) -> bool:
    """Whether a tag ends a line without a stop: "Tear gas at a funeral, aunt says"."""
    return tag.end == len(tree.tokens) and tag.start < tag.verb and tree.tokens[tag.verb].xpos in {"VBZ", "VBP"}


def _left_edge(tree: Tree, end: int) -> int:
    for here in range(end - 1, -1, -1):
        if tree.tokens[here].text == ";":
            return here + 1
    return 0


def _goes_on(tree: Tree, number: int) -> bool:
    """Whether what stands behind a tag carries on the content: not "adding that" or "who had been there"."""
    tokens = tree.tokens
    behind = [n for n in range(number, len(tokens)) if tokens[n].upos != "PUNCT"]
    if not behind:
        return False
    first = tokens[behind[0]]
    if first.xpos == "VBG" or first.text.lower() in _ASIDE:
        return False
    between_dashes = tokens[number].text in _DASHES and any(token.text in _DASHES for token in tokens[:number])
    return tokens[number].text in {",", ":"} or between_dashes or _shares_subject(tree, number)


def _shares_subject(tree: Tree, number: int) -> bool:
    """Whether "and" and a participle go on with what was done before the tag: "he was taken, she said and beaten"."""
    following = tree.tokens[number : number + 3]
    if len(following) < 2 or following[0].text.lower() != "and":
        return False
    return following[1].xpos == "VBN" or (following[1].upos == "ADV" and following[-1].xpos == "VBN")


def _adds(tree: Tree, number: int) -> bool:
    """Whether ", and" leads a clause of its own."""
    following = tree.tokens[number : number + 2]
    return [token.text.lower() for token in following] == [",", "and"] and any(
        token.xpos in _FINITE for token in tree.tokens[number + 2 :]
    )


def _source(tree: Tree, tag: _Tag) -> set[int]:
    if tag.start == tag.verb:
        found = next((child for child in tree.children(tag.verb, "nsubj") if child > tag.verb), None)
        return tree.subtree(found) if found is not None else set(range(tag.verb + 1, tag.end))
    words = set(range(tag.start, tag.verb))
    while words and tree.tokens[max(words)].upos in {"AUX", "ADV", "PUNCT"}:
        words.discard(max(words))
    return words - _day_at_end(tree, words)


def _day_at_end(tree: Tree, words: set[int]) -> set[int]:
    """The "on Sunday" of "Colonel Ida Voss on Sunday"; nothing where no noun stands before it."""
    last = max(words, default=0)
    if tree.tokens[last].text.casefold() not in WEEKDAYS or last - 1 not in words:
        return set()
    day = {last, last - 1} if tree.tokens[last - 1].text.lower() in {"on", "late", "early"} else {last}
    return day if words - day else set()
