"""What somebody says or denies, hung on the verb that says it where a parser hung it elsewhere.

Of "they said if we complained they would come back" the coming back is what is said, and not what we would complain of.
In "Police deny ill-treating her" the ill-treating is what is denied, and not how.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.language.en.rehung import rehung
from onrecord.model.analysis import Sentence, Token

_SAYING = frozenset({"say", "add", "claim", "state", "insist", "tell", "warn", "write", "believe", "think", "fear"})
_DOING = frozenset({"deny", "admit", "recall", "remember", "regret", "acknowledge"})
_CONDITIONS = frozenset({"if", "unless"})


def mend_contents(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The sentences with what is said or denied under its verb; all others as they are."""
    return tuple(_mended(sentence) for sentence in sentences)


def _mended(sentence: Sentence) -> Sentence:
    for find, relation in ((_consequences, "ccomp"), (_gerunds, "xcomp")):
        for number, verb in list(find(sentence.tokens)):
            sentence = rehung(sentence, number, verb, relation)
    return sentence


def _consequences(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """What would follow, taken for what a condition says, and who says it: "said if we spoke they would come"."""
    for number, token in enumerate(tokens):
        condition = tokens[token.head] if token.deprel == "ccomp" and token.head >= 0 else None
        if condition is None or condition.deprel != "advcl" or not 0 <= condition.head < token.head < number:
            continue
        own = [other for other in tokens if other.head == number]
        would = any(other.xpos == "MD" for other in own) and not any(other.deprel == "mark" for other in own)
        led = any(other.head == token.head and other.text.lower() in _CONDITIONS for other in tokens)
        if would and led and tokens[condition.head].lemma.lower() in _SAYING:
            yield number, condition.head


def _gerunds(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """What somebody denies or admits doing, taken for how he does so: "Police deny ill-treating her"."""
    for number, token in enumerate(tokens):
        if token.deprel != "advcl" or token.xpos != "VBG" or not 0 <= token.head < number:
            continue
        own = [one for one, other in enumerate(tokens) if other.head == number and one < number]
        led = any(tokens[one].deprel in {"mark", "case", "cc"} for one in own)
        right_behind = min((*own, number)) == token.head + 1
        if right_behind and not led and tokens[token.head].lemma.lower() in _DOING:
            yield number, token.head
