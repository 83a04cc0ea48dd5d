"""Finding the names of people in any words, so that others can stand in their place.

A name is found whatever its spelling: each word of it by the key that `onrecord.names` gives (Latin and Cyrillic, the
surnames of men and women alike), with Russian case endings, in any order, with or without initials. Words that only
sometimes stand for somebody (a nickname, a name that is also a plain word) count where that person is spoken of. An
initial with a surname counts whosever it is, and a title with one; so do addresses and telephone numbers.

What is not found: people whom the program did not recognise as people, and words that point to somebody without a name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from urllib.parse import unquote

from onrecord import names
from onrecord.model import Span
from onrecord.publish.withheld.days import Days
from onrecord.publish.withheld.initials import Initials, are_initials, bare_initials
from onrecord.publish.withheld.numbers import Numbers
from onrecord.publish.withheld.pattern import Pattern, as_written
from onrecord.publish.withheld.spellings import word_keys
from onrecord.translate import gettext as _

_WORD = re.compile(r"[^\W\d_]+(?:[’'ʼ][^\W\d_]+)*")
_OWN = re.compile(r"[’'ʼ]s$", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s\-\u2010-\u2014_]{0,4}")
_AFTER_INITIAL = re.compile(r"\.?[\s\-]{0,4}")
_REACHED = re.compile(  # mail, telephones, accounts
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\+\d[\d \u00a0().-]{6,18}\d"
    r"|(?<![\d-])8[ \u00a0-]?\(?\d{3}\)?[ \u00a0-]\d{3}[ \u00a0-]?\d\d[ \u00a0-]?\d\d(?![\d-])"
    r"|(?<![\w.@/])@[A-Za-z_]\w{3,}"
    r"|\b(?:t\.me|telegram\.me|wa\.me|vk\.com|ok\.ru|(?:facebook|instagram|tiktok|twitter|youtube|x)\.com)/[\w@.+-]+"
)
_IN_ADDRESS = re.compile(r"\bhttps?://\S*%[0-9A-Fa-f]{2}\S*")
_PARTICLES = frozenset(
    (
        *("al", "el", "ul", "abd", "abu", "umm", "bin", "ibn", "bint", "ben", "de", "da", "do", "dos", "del", "della"),
        *("di", "du", "la", "le", "van", "von", "der", "den", "oglu", "ogly", "uulu", "kyzy"),
    )
)
_PARTICLE = "-"  # the key of such a word: within a name it belongs to it, at its ends it does not
_BODIES = frozenset({"us", "un", "uk", "eu"})  # initials that are nobody's: "U.S. Embassy"
_ENDING = 3  # letters of a Russian case ending at most
_SHORT = 3  # letters of a word that, written small, is never a name by itself
_STEM = 4  # letters that must be left without it
_MOSTLY, _AT_TIMES = 0.5, 0.15  # share of the times that a word is written small


@dataclass(frozen=True, kw_only=True, slots=True)
class Person:
    """Somebody of the case.

    Attributes:
        entity: Case entity id.
        name: The fullest form.
        names: Every form.
        label: What stands in its place; None where the name may be shown.
        elsewise: The name in other scripts, which no rule can compare with it.
        called: What they are called beside their name.
    """

    entity: str
    name: str
    names: tuple[str, ...]
    label: str | None
    elsewise: tuple[str, ...] = ()
    called: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Word:
    """A word that belongs to somebody's name; a weak one (an initial, a particle) does so only beside another."""

    span: Span
    key: str
    weak: bool


@dataclass(frozen=True, kw_only=True)
class Hiding:
    """Whose names are to be hidden.

    Attributes:
        people: All whose names are known, those that may be shown too: theirs must not be taken for another's.
        common: Words of names that the reports write small more often than not.
        small: Words of names that the reports also write small: so written they are nobody's name.
        patterns: What else must not be shown.
    """

    people: tuple[Person, ...]
    common: frozenset[str] = frozenset()
    small: frozenset[str] = frozenset()
    patterns: tuple[Pattern | Days | Numbers, ...] = ()
    _theirs: dict[str, set[str]] = field(default_factory=dict, init=False, repr=False)  # everywhere
    _there: dict[str, set[str]] = field(default_factory=dict, init=False, repr=False)  # where they are spoken of
    _beside: set[str] = field(default_factory=set, init=False, repr=False)  # next to another word of the name
    _person: dict[str, Person] = field(default_factory=dict, init=False, repr=False)
    _known: dict[str, str | None] = field(default_factory=dict, init=False, repr=False)

    def __post_init__(self) -> None:
        for person in self.people:
            self._person[person.entity] = person
            own = self._keys(person.name)
            for form in (person.name, *person.names):
                alike = own and names.compare(form, person.name).value >= names.POSSIBLE
                where = self._theirs if alike and not names.plain_words(form) else self._there
                for key in self._keys(form) if own else _keys(form):
                    where.setdefault(key, set()).add(person.entity)
            for key in (*own, *_keys(" ".join((*person.elsewise, *filter(self._is_rare, person.called))))):
                self._theirs.setdefault(key, set()).add(person.entity)
            self._beside.update(_keys(person.name))

    def person(self, entity: str) -> Person | None:
        """Somebody, by the case's id."""
        return self._person.get(entity)

    def letting(self, days: Collection[str]) -> Hiding:
        """The same, with ISO days that may be told: those of our own reckoning, whatever else happened on them."""
        return replace(
            self, patterns=tuple(one.letting(days) if isinstance(one, Days) else one for one in self.patterns)
        )

    def may_stand(self, words: str) -> bool:
        """Whether words that are like a hidden name are, as they are written, the name of somebody who may be named."""
        shown = {
            word.casefold()
            for one in self.people
            if one.label is None
            for name in (one.name, *one.names, *one.elsewise)
            for word in _WORD.findall(name)
        }
        told = [_OWN.sub("", word).casefold() for word in _WORD.findall(words) if len(word) > 1]
        return all(one in shown for one in told) and not are_initials(words)

    def runs_within(self, letters: str) -> bool:
        """Whether a hidden name stands somewhere in letters that were written apart, so that its ends are not known."""
        long = [key for key in self._theirs if len(key) > _STEM]
        return any(key in way for way in word_keys(letters) for key in long)

    def hidden(self, words: str) -> str:
        """Words of our own that may hold names, small letters and all, with what must not be shown replaced."""
        return replaced(words, self.found(words, small=self.common))

    def found(
        self,
        words: str,
        spoken_of: Sequence[tuple[Span, str]] = (),
        *,
        by_form: bool = True,
        small: frozenset[str] | None = None,
    ) -> Iterator[tuple[Span, str]]:
        """What must not be shown in some words, in order, and what shall stand there.

        Args:
            words: Any words.
            spoken_of: Where somebody is known to be spoken of, and who (case entity ids).
            by_form: Also names told by an initial or a title alone.
            small: Words that are no names where they are written small; None for those that the reports write so.
        """
        places = [(Span(*match.span()), _("[address withheld]")) for match in self._addresses(words)]
        for span, instead in self.told_otherwise(words, looked_for=False):
            if not any(span.overlaps(other) for other, _label in places):
                places.append((span, instead))
        for run in self._runs(words, self.small if small is None else small, known=bool(spoken_of)):
            span = Span(run[0].span.start, run[-1].span.end)
            label = self._label(run, [one for one in spoken_of if one[0].overlaps(span)], words)
            if label is not None and not any(span.overlaps(other) for other, _label in places):
                places.append((span, label))
        for span in self._told_by_form(words) if by_form else ():
            if not any(span.overlaps(other) for other, _label in places):
                places.append((span, _("[name withheld]")))
        for span, label in self._bare(words, spoken_of):
            if not any(span.overlaps(other) for other, _label in places):
                places.append((span, label))
        yield from _together(sorted(places, key=lambda one: one[0]), words)

    def _addresses(self, words: str) -> Iterator[re.Match[str]]:
        """Where somebody is reached, and addresses of pages whose escaped letters hide a name."""
        pages = [
            match
            for match in _IN_ADDRESS.finditer(words)
            if any(self._key(word) in self._theirs for word in _WORD.findall(unquote(match.group())))
        ]
        yield from pages
        ends = [Span(*match.span()) for match in pages]
        yield from (one for one in _REACHED.finditer(words) if not any(Span(*one.span()).overlaps(end) for end in ends))

    def told_otherwise(self, words: str, *, looked_for: bool) -> Iterator[tuple[Span, str]]:
        """Where words stand that are no name and must not be shown all the same, and what shall stand there.

        Args:
            words: Any words.
            looked_for: Only what finished files are searched for.
        """
        for pattern in self.patterns:
            yield from pattern.found(words, looked_for=looked_for)

    def _runs(self, words: str, small: frozenset[str], *, known: bool) -> Iterator[list[_Word]]:
        """Words of names that stand beside each other."""
        run: list[_Word] = []
        for word in self._words(words, small, known=known):
            between = _BETWEEN if run and run[-1].key else _AFTER_INITIAL
            if run and not between.fullmatch(words, run[-1].span.end, word.span.start):
                yield from _cut(run)
                run = []
            run.append(word)
        yield from _cut(run)

    def _words(self, words: str, small: frozenset[str], *, known: bool) -> Iterator[_Word]:
        for match in _WORD.finditer(words):
            own = _OWN.search(match.group())
            plain = match.group()[: own.start()] if own else match.group()
            span = Span(match.start(), match.start() + len(plain))
            if len(plain) == 1 and plain.isupper() and words[span.end : span.end + 1] == ".":
                yield _Word(span, "", weak=True)
            elif (key := self._key(plain)) is not None and (known or key in self._theirs):
                yield _Word(span, key, weak=plain.islower() and (plain in small or len(plain) <= _SHORT))
            elif plain.casefold() in _PARTICLES:
                yield _Word(span, _PARTICLE, weak=True)
            elif not plain.islower() and not self._beside.isdisjoint(_keys(plain)):
                yield _Word(span, "", weak=True)

    def _key(self, word: str) -> str | None:
        """The key by which a word belongs to somebody's name; None where it does not."""
        if word not in self._known:
            ways = sorted(_keys(word))
            if names.is_cyrillic(word):
                ways += [way[:-n] for way in ways for n in range(1, _ENDING + 1) if len(way) - n >= _STEM]
            self._known[word] = next((one for one in ways if one in self._theirs or one in self._there), None)
        return self._known[word]

    def _label(self, run: Sequence[_Word], spoken_of: Sequence[tuple[Span, str]], words: str) -> str | None:
        """What stands in the place of a run of words; None where it may be shown."""
        span = Span(run[0].span.start, run[-1].span.end)
        keys = {word.key for word in run if word.key} - {_PARTICLE}
        fits = Counter(who for key in keys for who in self._theirs.get(key, ()))
        exact = {who for place, who in spoken_of if len(place) <= len(span) + len("the ")}
        fits.update(
            who for key in keys for who in self._there.get(key, set()) - self._theirs.get(key, set()) if who in exact
        )
        if not fits:
            return None
        inner = sorted((len(place), who) for place, who in spoken_of if who in fits)
        best = {who for who, score in fits.items() if score == max(fits.values())}
        if len(best) > 1:
            initials = {word.span.of(words)[0] for word in run if not word.key}
            best = {who for who in best if initials <= {part[0] for part in self._person[who].name.split()}} or best
        if inner and (inner[0][1] in best or len(keys) == 1):
            best = {inner[0][1]}
        labels = {self._person[who].label for who in best}
        if labels == {None}:
            return None
        if len(labels) == 1:
            return labels.pop()
        hidden = _("[name withheld]")
        return _("[a place]") if all(one and one.startswith("[") and one != hidden for one in labels) else hidden

    def _told_by_form(self, words: str) -> Iterator[Span]:
        """Names told by an initial or a title before them, whosever they are; not those of people who may be named."""
        for match in _FORMAL.finditer(words):
            title, initials, surname = match.groups()
            if "".join(re.findall(r"\w", initials)).casefold() in _BODIES or surname.casefold() in self.common:
                continue
            if not initials and (not title or names.tokens(f"{title}{surname}") != names.tokens(surname)):
                continue  # no title stands before it
            if not any(self._person[who].label is None for key in _keys(surname) for who in self._theirs.get(key, ())):
                yield Span(match.start(2) if initials else match.start(3), match.end())

    @cached_property
    def _initials(self) -> Initials:
        forms = ((one, name) for one in self.people for name in (one.name, *one.names))
        return Initials((one.label, " ".join(_without_particles(name))) for one, name in forms)

    def _bare(self, words: str, spoken_of: Sequence[tuple[Span, str]]) -> Iterator[tuple[Span, str]]:
        """Bare initials that may be those of somebody whose name is hidden, and what stands in their place."""
        for span in bare_initials(words):
            beside = (_BEFORE.search(words[max(0, span.start - _FAR) : span.start]), _BEHIND.match(words, span.end))
            if any(word and self._key(word[1]) in self._theirs for word in beside):
                continue  # they belong to a name, which may be shown where it is not hidden as a whole
            named = [self._person[who].label for at, who in spoken_of if at.overlaps(span) and who in self._person]
            label = named[0] if named else self._initials.label(span.of(words))
            if label is not None:
                yield span, label

    def _is_rare(self, nickname: str) -> bool:
        """Whether a nickname is one word that no report writes small."""
        return " " not in nickname and nickname.casefold() not in self.small

    def _keys(self, name: str) -> frozenset[str]:
        """The keys of the words of a name that are no plain words."""
        plain = {*names.plain_words(name), *self.common}
        return _keys(" ".join(word for word in _WORD.findall(name) if _OWN.sub("", word).casefold() not in plain))


_BEFORE, _BEHIND = re.compile(r"([^\W\d_]+)\s{0,2}$"), re.compile(r"\s{0,2}([^\W\d_]+)")
_FAR = 40  # letters of the longest word before initials
_OPENED, _CLOSED, _MARKS = re.compile(r",?\s[\"“«„‘]"), re.compile(r"[\"”»“’]"), '"”»“’'
_CAPITAL = r"[A-ZÀ-ÖØ-ÞЀ-Я]"
_FORMAL = re.compile(
    rf"\b([A-Z][a-z]+\.?\s+)?((?:{_CAPITAL}\.\s?){{0,3}})({_CAPITAL}[^\W\d_]{{2,}}(?:-{_CAPITAL}[^\W\d_]+)*)\b"
)


def hiding(people: Iterable[Person], texts: Iterable[str], patterns: Iterable[Pattern | Days | Numbers] = ()) -> Hiding:
    """The names of people, which words of theirs the reports write small, and what else must not be shown."""
    people = tuple(people)
    own = {
        _OWN.sub("", word).casefold()
        for one in people
        for name in (one.name, *one.names)
        for word in _WORD.findall(name)
    }
    own |= {word.casefold() for one in people for name in one.called for word in _WORD.findall(name)}
    plain = (_REACHED.sub(" ", words) for words in texts)
    seen = Counter(word for words in plain for word in _WORD.findall(words) if word.casefold() in own)
    small: Counter[str] = Counter()
    for word, times in seen.items():
        small[word.casefold()] += times if word.islower() else 0
    whole: Counter[str] = Counter()
    for word, times in seen.items():
        whole[word.casefold()] += times
    often = frozenset(word for word, times in whole.items() if small[word] > times * _AT_TIMES)
    called = [(name, one.label) for one in people for name in one.called if one.label]
    plain_ones = (as_written(*one) for one in called if " " in one[0] or one[0].casefold() in often)
    return Hiding(
        people=people,
        common=frozenset(word for word, times in whole.items() if small[word] > times * _MOSTLY),
        small=often,
        patterns=(*plain_ones, *patterns),
    )


def is_address(words: str) -> bool:
    """Whether words are a mail address or a telephone number."""
    return _REACHED.fullmatch(words) is not None


def replaced(words: str, places: Iterable[tuple[Span, str]]) -> str:
    """The words with others in some places; the places are in order and apart."""
    parts: list[str] = []
    at = 0
    for span, label in places:
        parts += [words[at : span.start], label]
        at = span.end
    return "".join((*parts, words[at:]))


def _keys(name: str) -> frozenset[str]:
    return frozenset(key for word in _WORD.findall(name) if len(word) > 1 for key in word_keys(_OWN.sub("", word)))


def _together(places: Iterable[tuple[Span, str]], words: str) -> Iterator[tuple[Span, str]]:
    """The places; a name, the nickname in quotation marks behind it and what of the name follows are one."""
    last: tuple[Span, str] | None = None
    for span, label in places:
        closed = _CLOSED.match(words, span.end)
        same = last is not None and last[1] == label
        if last and same and closed and _OPENED.fullmatch(words, last[0].end, span.start):
            last = (Span(last[0].start, closed.end()), label)
        elif last and same and words[last[0].end - 1] in _MARKS and words[last[0].end : span.start] == " ":
            last = (last[0].to(span), label)
        else:
            yield from filter(None, (last,))
            last = (span, label)
    yield from filter(None, (last,))


def _without_particles(name: str) -> Iterator[str]:
    if are_initials(name):
        yield name
    else:
        yield from (word for word in _WORD.findall(name) if word.casefold() not in _PARTICLES)


def _cut(run: Sequence[_Word]) -> Iterator[list[_Word]]:
    """A run without the small words at its ends; initials may stand at both."""
    strong = [number for number, word in enumerate(run) if not word.weak]
    if strong:
        first, last = strong[0], strong[-1]
        while first and not run[first - 1].key:
            first -= 1
        while last + 1 < len(run) and not run[last + 1].key:
            last += 1
        yield list(run[first : last + 1])
