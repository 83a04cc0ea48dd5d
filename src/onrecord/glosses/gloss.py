"""The gloss of one report: its sentences in English words, as an analysis of its own, and where each word stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from onrecord.glosses.articles import put_articles
from onrecord.glosses.clauses import reshape
from onrecord.glosses.decided import decide, is_heading
from onrecord.glosses.fixed import fix_phrases
from onrecord.glosses.idioms import settle
from onrecord.glosses.left_out import LeftOut
from onrecord.glosses.names import body_name
from onrecord.glosses.nouns import reshape_nouns
from onrecord.glosses.order import in_english_order
from onrecord.glosses.places_of import Piece, Places
from onrecord.glosses.sketch import Sketch, Word
from onrecord.glosses.speech import DASHES, hush, mark_speech
from onrecord.glosses.translate import translate
from onrecord.glosses.turns import turn_verbs
from onrecord.model import Analysis, Attribution, Name, Sentence, Span, Text, Token
from onrecord.names import is_cyrillic

_QUESTION = 200  # characters; a longer turn that ends so is an answer
GLOSSED = frozenset({"ru"})
"""Languages that are read by way of a gloss."""


@dataclass(frozen=True, kw_only=True)
class Gloss:
    """A report in English words.

    Attributes:
        analysis: What is written where, in the gloss.
        of: The analysis of the report itself.
        places: Where the words of the gloss stand in the report.
        names: The nominative in the report's script by the name as the gloss has it.
        words: For each sentence, which word of the report each word of the gloss stands for; None for added ones.
        beside: The same, for added ones the word of the report that they stand beside.
    """

    analysis: Analysis
    of: Analysis
    places: Places = field(repr=False)
    names: dict[str, str] = field(repr=False)
    words: tuple[tuple[int | None, ...], ...] = field(default=(), repr=False)
    beside: tuple[tuple[int, ...], ...] = field(default=(), repr=False)


def gloss(analysis: Analysis) -> Gloss:
    """The gloss of a report; its words are seen by the language model as those that they stand for or beside."""
    made = _unseen(analysis)
    rows = zip(made.analysis.sentences, analysis.sentences, made.beside, strict=True)
    seen = tuple(
        sentence if own.vectors is None else replace(sentence, vectors=own.vectors[list(beside)])
        for sentence, own, beside in rows
    )
    return replace(made, of=analysis, analysis=replace(made.analysis, sentences=seen))


@dataclass(frozen=True)
class _Worded:
    """The sentences of a report in English words, before anything of them is known but their names."""

    analysis: Analysis
    places: Places
    bases: dict[str, str]
    words: tuple[tuple[int | None, ...], ...]
    beside: tuple[tuple[int, ...], ...]


def _unseen(analysis: Analysis) -> Gloss:
    """The gloss of a report but for vectors."""
    made = _worded(analysis.text, analysis.sentences, analysis.names)
    places = made.places
    return Gloss(
        analysis=replace(
            made.analysis,
            times=tuple(
                replace(time, span=span) for time in analysis.times if (span := places.in_gloss(time.span)) is not None
            ),
            attributions=tuple(_carried(one, places) for one in analysis.attributions),
        ),
        of=analysis,
        places=places,
        names=made.bases,
        words=made.words,
        beside=made.beside,
    )


@lru_cache(maxsize=1)  # a report is glossed thrice: for who says what, so that its words are seen, and to be read
def _worded(text: Text, sentences: tuple[Sentence, ...], names: tuple[Name, ...]) -> _Worded:
    """The English words; vectors do not count when sentences are compared."""
    report = Analysis(text=text, sentences=sentences, names=names)
    sketches = list(_sketches(report))
    content, made, places = _written(text.content, sketches)
    places.settle()
    found, bases = _names(report, sketches, made, content)
    beside = tuple(tuple(_numbers(sketch)) for sketch in sketches)
    return _Worded(
        analysis=Analysis(text=_text(text, content, places), sentences=tuple(made), names=found),
        places=places,
        bases=bases,
        words=tuple(
            tuple([None if word.added else number for word, number in zip(sketch.words, numbers, strict=True)])
            for sketch, numbers in zip(sketches, beside, strict=True)
        ),
        beside=beside,
    )


def _sketches(analysis: Analysis) -> Iterator[Sketch]:
    """The sentences in English; who acts in one acts on in the next of its paragraph."""
    starts = [block.span.start for block in analysis.text.blocks]
    names: dict[int, list[Name]] = {}
    for name in analysis.names:
        names.setdefault(name.sentence, []).append(name)
    acting, paragraph, left_out = False, -1, LeftOut()
    for number, sentence in enumerate(analysis.sentences):
        here = bisect_right(starts, sentence.span.start)
        if here != paragraph:
            acting = False
            left_out.new_paragraph()
        own = names.get(number, ())
        sketch = Sketch(sentence, acting=acting)
        _gloss(sketch, own, analysis, left_out)
        left_out.seen(sentence.tokens, [n for name in own if name.kind == "person" for n in (name.first, name.last)])
        acting, paragraph = sketch.acting, here
        yield sketch


def _gloss(sketch: Sketch, names: Sequence[Name], analysis: Analysis, left_out: LeftOut) -> None:
    """One sentence in English."""
    sentence = sketch.sentence
    if _asks(sentence, analysis) or (analysis.text.kind == "court" and is_heading(sentence.tokens)):
        hush(sketch)
        return
    for name in names:
        for word in sketch.words[name.first : name.last + 1]:
            word.name = name.kind
    if analysis.text.kind == "court":
        decide(sketch)
    mark_speech(sketch, analysis.text)
    fix_phrases(sketch)
    settle(sketch)
    turn_verbs(sketch)
    reshape(sketch, acting=sketch.acting)
    left_out.put(sketch)
    reshape_nouns(sketch)
    translate(sketch)
    in_english_order(sketch)
    put_articles(sketch)


def _asks(sentence: Sentence, analysis: Analysis) -> bool:
    """Whether a sentence is a question of an interview, set behind a dash: it tells nothing."""
    content = analysis.text.content
    start = content.rfind("\n", 0, sentence.span.start) + 1
    end = content.find("\n", sentence.span.end)
    line = content[start : end if end >= 0 else len(content)].strip()
    return line[:1] in DASHES and line.endswith("?") and sentence.span.end - start < _QUESTION


def _written(content: str, sketches: Sequence[Sketch]) -> tuple[str, list[Sentence], Places]:
    """The gloss as text, its sentences, and where each of its words stands in the report."""
    out: list[str] = []
    length, at = 0, 0
    places = Places()
    sentences: list[Sentence] = []

    def put(text: str, report: Span, kind: str) -> Span:
        nonlocal length
        span = Span(length, length + len(text))
        out.append(text)
        length += len(text)
        if text:
            places.add(Piece(gloss=span, report=report, kind=kind))
        return span

    for sketch in sketches:
        whole = _extent(sketch)
        if whole.start > at:
            put(content[at : whole.start], Span(at, whole.start), "raw")
        spans: list[Span] = []
        last: Word | None = None
        for word in sketch.words:
            if last is not None and _parted(content, last, word):
                out.append(" ")
                length += 1
            spans.append(put(word.text, word.span, "added" if word.added else "word"))
            last = word
        sentences.append(_sentence(sketch, spans))
        at = max(at, whole.end)
    if at < len(content):
        put(content[at:], Span(at, len(content)), "raw")
    return "".join(out), sentences, places


def _numbers(sketch: Sketch) -> Iterator[int]:
    """For each word, the word of the report that it stands for, or beside which it was added."""
    own = {id(one): number for number, one in enumerate(sketch.first)}
    ends = [one.span.end for one in sketch.first]
    for word in sketch.words:
        number = own.get(id(word), len(ends))
        yield min(number, next((n for n, end in enumerate(ends) if end > word.span.start), number))


def _extent(sketch: Sketch) -> Span:
    return sketch.first[0].span.to(sketch.first[-1].span)


def _parted(content: str, last: Word, word: Word) -> bool:
    """Whether a blank stands between two words of the gloss."""
    if not last.added and not word.added and last.span.end <= word.span.start:
        between = content[last.span.end : word.span.start]
        if not between.strip():
            return bool(between)
    return not (word.upos == "PUNCT" and word.text not in "«“([—–-") and last.text not in "«“(["


def _sentence(sketch: Sketch, spans: Sequence[Span]) -> Sentence:
    words, heads = sketch.tokens()
    tokens = tuple(
        Token(
            span=span,
            text=word.text,
            lemma=word.lemma,
            upos=word.upos,
            xpos=word.xpos,
            head=head,
            deprel="root" if head < 0 else "dep" if word.deprel == "root" else word.deprel,
            noun_kind=word.noun_kind,
        )
        for span, word, head in zip(spans, words, heads, strict=True)
    )
    return Sentence(span=spans[0].to(spans[-1]), tokens=tokens)


def _text(text: Text, content: str, places: Places) -> Text:
    """The text of the gloss: the same blocks and copies, and a publisher that can be found in it."""

    def carried(span: Span) -> Span:
        return places.in_gloss(span) or Span(0, 0)

    publisher = text.publisher
    return replace(
        text,
        content=content,
        blocks=tuple(replace(block, span=carried(block.span)) for block in text.blocks),
        copies=tuple(replace(one, span=carried(one.span), of=carried(one.of)) for one in text.copies),
        unread=(),
        language="en",
        publisher=body_name(publisher) if publisher and is_cyrillic(publisher) else publisher,
    )


def _names(
    analysis: Analysis, sketches: Sequence[Sketch], sentences: Sequence[Sentence], content: str
) -> tuple[tuple[Name, ...], dict[str, str]]:
    """The names in the gloss, and the nominative of each in the report's script."""
    found: list[Name] = []
    bases: dict[str, str] = {}
    for name in analysis.names:
        tokens = analysis.sentences[name.sentence].tokens[name.first : name.last + 1]
        within = name.span
        inside = [
            number
            for number, word in enumerate(sketches[name.sentence].words)
            if word.name and not word.added and within.contains(word.span)
        ]
        if not inside:
            continue
        first, last = inside[0], inside[-1]
        made = sentences[name.sentence].tokens
        span = made[first].span.to(made[last].span)
        found.append(Name(span=span, kind=name.kind, sentence=name.sentence, first=first, last=last))
        base = (
            name.span.of(analysis.text.content)
            if len(tokens) > 1 and name.kind != "person"
            else " ".join(token.lemma if name.kind in {"person", "place"} else token.text for token in tokens)
        )
        bases.setdefault(span.of(content), base.replace(" .", "."))
        if name.kind == "person" and len(inside) == len(tokens):
            for number, token in zip(inside, tokens, strict=True):
                bases.setdefault(made[number].text, token.lemma)
    if analysis.text.publisher:
        bases.setdefault(body_name(analysis.text.publisher), analysis.text.publisher)
    return tuple(found), bases


def _carried(one: Attribution, places: Places) -> Attribution:
    def spans(given: Sequence[Span]) -> tuple[Span, ...]:
        return tuple(span for piece in given if (span := places.in_gloss(piece)) is not None)

    return replace(one, source=spans(one.source), cue=spans(one.cue), content=spans(one.content))
