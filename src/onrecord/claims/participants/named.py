"""Which names of a report belong to one bearer: full name, surname, initials, acronym, short form, misspelling.

Longer names go before shorter ones; a surname or short form alone joins the bearer who fits and is most present.
"""

from __future__ import annotations

import re

from onrecord import names
from onrecord.claims.participants.cast import Cast, Character, single
from onrecord.claims.participants.namekinds import in_gazetteer, name_kinds
from onrecord.claims.participants.phrases import Phrase
from onrecord.claims.participants.words import lexicon
from onrecord.model.entity import EntityKind

_BODIES: tuple[EntityKind, ...] = ("organisation", "authority")
_SHARED_WORDS = (
    0.45  # bodies that share only words of their sort: enough beside nearness where the short name holds two
)
_PAIR = 2  # people of a list, words of a full name
_INITIALS = re.compile(r"(?:\w\.\s?){2,3}|(?:\w\.\s?){1,2}\w")  # all that is left of a name: "A.L.", "A. L"
_KIN_WORDS = 2  # words before the name: "his cousin"
_CUT_SHORT = 4  # letters of a given name cut short: "Tadi" for "Tadiwa"


def unite_names(cast: Cast, publisher: str = "") -> None:
    """Make a character for every bearer of a name, and let all the names speak of their bearers.

    Args:
        cast: The phrases, nothing settled yet.
        publisher: Name of the body that published the report; empty for a person or where unknown.
    """
    written = [phrase for phrase in cast.phrases if phrase.form == "name"]
    kinds = name_kinds(cast, publisher)
    people = [phrase for phrase in written if kinds[phrase.name.casefold()] == "person"]
    bodies = [phrase for phrase in written if kinds[phrase.name.casefold()] in _BODIES]
    _unite_people(cast, people)
    _unite_bodies(cast, bodies, kinds)
    _unite_places(cast, [phrase for phrase in written if kinds[phrase.name.casefold()] == "place"])


def _unite_people(cast: Cast, people: list[Phrase]) -> None:
    size = {phrase.number: _size(phrase.name) for phrase in people}
    full = [phrase for phrase in people if size[phrase.number] > 1]
    bare = [phrase for phrase in people if _INITIALS.fullmatch(phrase.name)]
    for phrase in sorted(full, key=lambda one: (one in bare, -size[one.number], one.number)):
        found = [(score, one) for one in cast.of_kind("person") if (score := likeness(one, phrase.name)) >= names.SAME]
        _join(cast, phrase, found or _of_initials(cast, phrase), "person")
    for phrase in bare:
        found = [] if cast.settled(phrase) else _of_initials(cast, phrase)
        if found:
            cast.assign(phrase, found[0][1])
    for phrase in people:
        if not cast.settled(phrase):
            same = _of_initials(cast, phrase)
            if same:
                cast.assign(phrase, same[0][1])
                continue
            _assign_single(cast, phrase)
            _share_surname(cast, phrase)


def _of_initials(cast: Cast, phrase: Phrase) -> list[tuple[float, Character]]:
    """The only person whose full name begins with the letters of "A.L."; nobody for other names."""
    if not _INITIALS.fullmatch(phrase.name):
        return []
    letters = phrase.name.replace(".", "").replace(" ", "").casefold()
    found = [
        one
        for one in cast.of_kind("person")
        if any("".join(word[0] for word in name.casefold().split()) == letters for name in _full_names(one))
    ]
    found = found or [one for one in cast.of_kind("person") if letters in _bare_names(one)][:1]
    return [(names.SAME, found[0])] if len(found) == 1 else []


def _full_names(character: Character) -> list[str]:
    return [one.name for one in character.phrases if " " in one.name and not _INITIALS.fullmatch(one.name)]


def _bare_names(character: Character) -> set[str]:
    """The initials by which alone somebody is called, as their letters."""
    bare = (one.name for one in character.phrases if one.form == "name" and _INITIALS.fullmatch(one.name))
    return {name.replace(".", "").replace(" ", "").casefold() for name in bare}


def _share_surname(cast: Cast, phrase: Phrase) -> None:
    """Give the first of "the brothers Ivo and Jan Marsh" or of "Ada and Jan Marsh" the surname too."""
    tree = cast.trees[phrase.sentence]
    character = single(cast.who(phrase))
    if " " in phrase.name or character is None or _has_surname(character):
        return
    noun = tree.tokens[phrase.first - 1] if phrase.first else None
    kin = noun is not None and noun.xpos == "NNS" and noun.lemma.lower() in lexicon().kin
    listed = [cast.phrase_at(phrase.sentence, head) for head in tree.conjuncts(phrase.head)]
    whole = listed[-1]
    if len(listed) < _PAIR or whole is None or whole.kind != "person" or len(whole.name.split()) < _PAIR:
        return
    joined = len(listed) == _PAIR and whole.first == phrase.last + 2 and not phrase.title and not whole.title
    if not kin and not joined:
        return
    for one in listed[:-1] if kin else [phrase]:
        bearer = single(cast.who(one))
        if one is not None and bearer is not None and " " not in one.name and not _has_surname(bearer):
            bearer.aliases.append(f"{one.name} {whole.name.split()[-1]}")


def _has_surname(character: Character) -> bool:
    return any(" " in one.name for one in character.phrases if one.form == "name") or bool(character.aliases)


def _size(name: str) -> int:
    """Words of a name without titles; a double surname is one."""
    words = [word for word in name.casefold().split() if word.rstrip(".") not in lexicon().titles]
    return len(words) or 1


def likeness(character: Character, name: str) -> float:
    """How well a person's name fits the fullest names of a character."""
    known = dict.fromkeys([*(one.name for one in character.phrases if one.form == "name"), *character.aliases])
    return max((names.compare(name, other).value for other in known), default=0.0)


def _join(cast: Cast, phrase: Phrase, found: list[tuple[float, Character]], kind: EntityKind) -> None:
    if found:
        best = max(found, key=lambda one: (round(one[0], 1), *_nearness(cast, one[1], phrase)))
        cast.assign(phrase, best[1])
    else:
        cast.introduce(phrase, kind)


def _assign_single(cast: Cast, phrase: Phrase) -> None:
    """A surname or given name alone: the bearer of it that fits best; else somebody new."""
    found = []
    for character in cast.of_kind("person"):
        if (phrase.sex and character.sex and phrase.sex != character.sex) or _is_parent_of(character, phrase.name):
            continue
        if _is_kin_of_bearer(cast, character, phrase):
            continue
        score = max(likeness(character, part) for part in (phrase.name, phrase.name.rsplit("-", maxsplit=1)[-1]))
        if score >= names.POSSIBLE or _cut_short(character, phrase.name):
            found.append((score + _called(character, phrase.name), character))
    if not found:
        cast.introduce(phrase, "person")
        return
    most = max(score for score, _ in found)
    fits = [one for score, one in found if score == most]
    cast.assign(phrase, max(fits, key=lambda one: (_named_before(one, phrase), -_first(one))))


def _is_parent_of(character: Character, name: str) -> bool:
    """Whether somebody is only called the mother or father of the one named: "Umm Khaled" is not Khaled."""
    called = [one.name.casefold().split() for one in character.phrases if one.form == "name"]
    own = name.casefold()
    return bool(called) and all(words[0] in lexicon().parental and own in words[1:] for words in called)


def _is_kin_of_bearer(cast: Cast, character: Character, phrase: Phrase) -> bool:
    """Whether somebody is only brought in later as a relative: "Mr Marsh was held. His cousin Karl Marsh said so"."""
    first = min((one for one in character.phrases if one.form == "name"), key=lambda one: one.number, default=None)
    if first is None or first.number < phrase.number or first.first < _KIN_WORDS:
        return False
    tree = cast.trees[first.sentence]
    tie, owner = tree.tokens[first.first - 1], tree.tokens[first.first - 2]
    return tie.lemma.lower() in lexicon().kin and owner.text.lower() in {"his", "her"}


def _named_before(character: Character, phrase: Phrase) -> int:
    """How often somebody is called by name; by "Ms" or "Mr" before, since either of two of a surname may follow."""
    names = [one for one in character.phrases if one.form == "name"]
    return sum(one.number < phrase.number for one in names) if phrase.sex else len(names)


def _first(character: Character) -> int:
    return min(phrase.number for phrase in character.phrases)


def _cut_short(character: Character, name: str) -> bool:
    word = name.casefold()
    given = (one.name.casefold().split()[0] for one in character.phrases if one.form == "name" and " " in one.name)
    return len(word) >= _CUT_SHORT and any(other.startswith(word) for other in given)


def _called(character: Character, name: str) -> float:
    """Whether already called by this word alone (2), or by a name of two words that ends in it (1)."""
    word, called = name.casefold(), 0.0
    for phrase in character.phrases:
        words = phrase.name.casefold().split()
        if words == [word]:
            return 2.0
        if len(words) == 2 and words[-1] == word:
            called = 1.0
    if any(alias.casefold().split()[-1] == word for alias in character.aliases):
        called = 1.0
    return called


def _nearness(cast: Cast, character: Character, phrase: Phrase) -> tuple[float, int]:
    return cast.salience(character, phrase.sentence, phrase.head), -character.order


def _unite_bodies(cast: Cast, bodies: list[Phrase], kinds: dict[str, EntityKind]) -> None:
    for phrase in sorted(bodies, key=lambda one: (-len(one.name.split()), one.number)):
        found = [(score, one) for one in cast.of_kind(*_BODIES) if (score := body_likeness(one, phrase.name))]
        _join(cast, phrase, found, kinds[phrase.name.casefold()])


def body_likeness(character: Character, name: str) -> float:
    """How well a body's name fits the names of a character; 0 where it does not."""
    best = 0.0
    for other in dict.fromkeys([*(one.name for one in character.phrases if one.form == "name"), *character.aliases]):
        if any(" " not in one and in_gazetteer(one) for one in (name, other)) and name.casefold() != other.casefold():
            continue  # a town that the model took for a body is no short form of one
        score = names.compare_bodies(name, other).value
        if score >= names.POSSIBLE or (score >= _SHARED_WORDS and _holds(name, other)):
            best = max(best, score)
    return best


def _holds(first: str, second: str) -> bool:
    """Whether the longer of two names holds the words of the shorter: two, or one that is no common sort of body."""
    short, long = sorted((first.casefold().split(), second.casefold().split()), key=len)
    short = [word for word in short if word != "the"]
    rest = iter(long)
    if not short or not all(word in rest for word in short):
        return False
    return len(short) > 1 or (short[0] == long[-1] and short[0] not in lexicon().authority)


def _unite_places(cast: Cast, written: list[Phrase]) -> None:
    by_name: dict[str, Character] = {}
    for phrase in written:
        key = phrase.name.casefold()
        if key in by_name:
            cast.assign(phrase, by_name[key])
        else:
            by_name[key] = cast.introduce(phrase, "place")
