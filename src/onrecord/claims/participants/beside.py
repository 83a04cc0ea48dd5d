"""Phrases that the sentence itself makes one: appositions, "X is a Y", "a man named X", acronyms in brackets.

Names already have their characters when this begins; here nouns join them, and lists of names become the members of
the group they explain ("the two men, X and Y").
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.claims.participants.cast import Cast, Character, single
from onrecord.claims.participants.extent import tail
from onrecord.claims.participants.missed import called
from onrecord.claims.participants.namekinds import in_gazetteer
from onrecord.claims.participants.phrases import Phrase
from onrecord.claims.participants.spelled import spelled_out
from onrecord.claims.participants.words import lexicon
from onrecord.model.analysis import Token

_PEOPLE = frozenset({"person", "group"})
_BODIES = frozenset({"organisation", "authority", "group"})
_AMOUNTS = frozenset({"hundred", "thousand", "dozen", "score", "ten", "group", "crowd", "couple", "handful", "number"})
_CHAMBERS = frozenset({"chamber", "bench", "board", "panel", "collegium"})
_ALIAS = frozenset({"alias", "aka", "a.k.a.", "nicknamed", "dubbed", "@"})
_BEFORE = 2  # tokens at least: a name and its comma
_SEXES = frozenset({"man", "woman"})  # "a woman and man" are two
_JOINING = frozenset({"and", "or", "with", ";", "&"})
_NEAR = 6  # tokens from a name to its alias: "Ivo Marsh, 33, alias Kestrel"
_THROUGH = frozenset({"through", "via"})  # "through his lawyer, Lunt said": no lawyer Lunt
_NAMED = frozenset({"name", "call", "know", "identify", "alias"})


def unite_neighbours(cast: Cast) -> None:
    """Let phrases that the syntax equates speak of the same character."""
    for phrase in cast.phrases:
        for other in _equals(cast, phrase):
            _equate(cast, phrase, other)
        if phrase.form == "name" and _represents(cast, phrase):
            for character in cast.who(phrase):
                character.roles.add("lawyer")


def _represents(cast: Cast, phrase: Phrase) -> bool:
    """Whether somebody is named as acting for another: "represented by Lunt"."""
    tree = cast.trees[phrase.sentence]
    verb = tree.predicate(phrase.head)
    return (
        verb is not None
        and tree.tokens[verb].lemma in {"represent", "defend"}
        and tree.preposition(phrase.head) == "by"
    )


def _equals(cast: Cast, phrase: Phrase) -> list[Phrase]:
    """The phrases that are said to be the same as this one."""
    tree = cast.trees[phrase.sentence]
    heads = [child for child in tree.children(phrase.head, "appos") if _is_apposition(cast, phrase, child)]
    heads = [child for child in heads if _aged_before(cast, phrase.sentence, child) in {None, phrase}]
    if phrase.form == "noun" and phrase.kind == "person":
        aged = _aged_before(cast, phrase.sentence, phrase.head)
        heads += [aged.head] if aged is not None else []
    heads += [child for child in tree.children(phrase.head, "nmod:desc", "flat") if child != phrase.head]
    if tree.children(phrase.head, "cop") and phrase.form == "noun":
        heads += [child for child in tree.children(phrase.head, "nsubj") if not tree.children(phrase.head, "case")]
    for clause in tree.children(phrase.head, "acl"):
        verb = tree.tokens[clause]
        if verb.lemma.lower() in _NAMED and verb.xpos == "VBN" and not tree.children(clause, "obj"):
            named = tree.children(clause, "xcomp", "obj", "obl")
            heads += [child for child in named if tree.preposition(child) != "by"]
    if phrase.form == "noun" and phrase.kind in {"person", "organisation", "authority"}:
        heads += [other.head for other in _right_after(cast, phrase)]
    if phrase.kind == "group" and phrase.form != "name":
        heads += spelled_out(cast, phrase) + _counted(cast, phrase)
    if _goes_on_describing(cast, phrase):
        heads.append(tree.first_conjunct(phrase.head))
    heads += _called(cast, phrase) + tree.after_list(phrase.head) + _chamber_of(cast, phrase) + _alias_of(cast, phrase)
    found = (cast.phrase_at(phrase.sentence, head) for head in heads)
    return [other for other in found if other is not None]


def _goes_on_describing(cast: Cast, phrase: Phrase) -> bool:
    """Whether a noun without an article is the second thing somebody is said to be: "Ivo Marsh, a poet and teacher"."""
    tree = cast.trees[phrase.sentence]
    plain = phrase.form == "noun" and phrase.kind == "person" and phrase.article == "none" and not phrase.plural
    if not plain or not tree.relation(phrase.head, "conj") or phrase.lemma in lexicon().kin | lexicon().young | _SEXES:
        return False
    first = tree.first_conjunct(phrase.head)
    before = cast.phrase_at(phrase.sentence, first)
    describing = tree.relation(first, "appos", "nmod:desc") or bool(tree.children(first, "cop"))
    return describing and before is not None and before.form == "noun" and before.kind == "person"


def _aged_before(cast: Cast, sentence: int, head: int) -> Phrase | None:
    """The name that a description goes on about: "Ada Lunt, 35, a mother of four", "Lunt, a nurse, and Ivo Marsh"."""
    phrase = cast.phrase_at(sentence, head)
    if phrase is None or phrase.form != "noun" or phrase.article not in {"a", "whose"} or phrase.first < _BEFORE:
        return None
    if phrase.article == "whose" and phrase.lemma in lexicon().kin:
        return None  # "Ada Lunt, her brother, and Ivo Marsh" are three
    tokens = cast.trees[sentence].tokens
    if tokens[phrase.first - 1].text != ",":
        return None
    last = phrase.first - 2
    if last > 1 and tokens[last].text.isdecimal() and tokens[last - 1].text == ",":
        last -= 2
    elif not _set_off(tokens, cast.trees[sentence].long_phrase(head)[-1] + 1):
        return None
    named = (one for one in cast.phrases_in(sentence) if one.form == "name" and one.kind == "person")
    return next((one for one in named if one.last == last), None)


def _set_off(tokens: Sequence[Token], after: int) -> bool:
    """Whether a comma closes what stands before, and a list goes on: ", and"."""
    words = [token.text.lower() for token in tokens[after : after + 2]]
    return words == [",", "and"]


def _counted(cast: Cast, phrase: Phrase) -> list[int]:
    """Of whom there are "hundreds" or "a group": "hundreds of marchers", "a group of men"; not "a group of them"."""
    tree = cast.trees[phrase.sentence]
    if tree.tokens[phrase.head].lemma.lower() not in _AMOUNTS:
        return []
    of = [child for child in tree.children(phrase.head, "nmod") if tree.preposition(child) == "of"]
    found = [cast.phrase_at(phrase.sentence, child) for child in of]
    return [
        one.head for one in found if one is not None and one.form == "noun" and one.plural and one.article == "none"
    ]


def _called(cast: Cast, phrase: Phrase) -> list[int]:
    """Who is said to be known or addressed as the name: the object of the verb, else its subject."""
    tree = cast.trees[phrase.sentence]
    if phrase.form != "name" or phrase.kind != "person" or not called(tree, phrase.first, phrase.last):
        return []
    for step in tree.ancestors(phrase.head):
        found = tree.children(step, "obj") or tree.children(step, "nsubj")
        if found:
            return [one for one in found if one != phrase.head]
        if tree.relation(step, "acl", "acl:relcl"):
            return [tree.tokens[step].head]
    return []


def _chamber_of(cast: Cast, phrase: Phrase) -> list[int]:
    """The court that a chamber belongs to and speaks as: "Chamber 2 of the Regional Court"."""
    tree = cast.trees[phrase.sentence]
    if phrase.kind not in _BODIES or not set(phrase.name.casefold().split()) & _CHAMBERS:
        return []
    found = [
        cast.phrase_at(phrase.sentence, child) for child in tree.children(phrase.head, "nmod") if child > phrase.head
    ]
    return [one.head for one in found if one is not None and "court" in one.name.casefold().split()]


def _alias_of(cast: Cast, phrase: Phrase) -> list[int]:
    """The name before "alias": "Abel Marsh, alias Kestrel"."""
    tokens = cast.trees[phrase.sentence].tokens
    if phrase.form != "name" or phrase.first < 2 or tokens[phrase.first - 1].text.casefold() not in _ALIAS:
        return []
    before = [one for one in cast.phrases_in(phrase.sentence) if one.form == "name" and one.last < phrase.first]
    if not before or phrase.first - before[-1].last > _NEAR:
        return []
    between = {token.text.casefold() for token in tokens[before[-1].last + 1 : phrase.first - 1]}
    return [] if between & _JOINING else [before[-1].head]


def _right_after(cast: Cast, phrase: Phrase) -> list[Phrase]:
    """The name right after a noun for a person, whatever the parser makes of it: "his brother Lunt"."""
    if phrase.last != phrase.head:
        return []
    after = cast.name_from(phrase.sentence, phrase.last + 1)
    through = cast.trees[phrase.sentence].preposition(phrase.head) in _THROUGH
    if after is None and phrase.kind == "person" and not through:
        end = tail(cast.trees[phrase.sentence], phrase.head)
        after = _between_commas(cast, phrase, phrase.last) or _between_commas(cast, phrase, end)
    return [after] if after is not None and (after.kind == "person") == (phrase.kind == "person") else []


def _between_commas(cast: Cast, phrase: Phrase, last: int) -> Phrase | None:
    """The name set off by commas right after a word: "an activist, Ada Lunt, was seized"; none in a list."""
    tokens = cast.trees[phrase.sentence].tokens
    titled = last + 2 < len(tokens) and tokens[last + 2].text.casefold().rstrip(".") in lexicon().titles
    after = cast.name_from(phrase.sentence, last + 2) or (cast.name_from(phrase.sentence, last + 3) if titled else None)
    if after is None or tokens[last + 1].text != "," or cast.trees[phrase.sentence].children(phrase.head, "conj"):
        return None
    closing = tokens[after.last + 1].text if after.last + 1 < len(tokens) else "."
    following = tokens[after.last + 2].text.lower() if after.last + 2 < len(tokens) else ""
    return after if closing in {",", ".", "(", ";", "–", "—"} and following not in {"and", "or"} else None


def _is_apposition(cast: Cast, phrase: Phrase, child: int) -> bool:
    """Whether an apposition is one: a parser makes neighbours in lists and headings appositions too."""
    tree = cast.trees[phrase.sentence]
    kin = {tree.tokens[one].lemma.lower() for one in (phrase.head, child)} & lexicon().kin
    if len(kin) > 1:
        return False
    if phrase.kind == "person" and any(token.text == ":" for token in tree.tokens[phrase.last + 1 : child]):
        return False  # "Ombudsman: detainee beaten"
    return child > phrase.head and child - phrase.head < _REACH and not tree.children(child, "case")


_REACH = 25  # tokens; farther appositions in the corpora are errors more often than not


def _equate(cast: Cast, phrase: Phrase, other: Phrase) -> None:
    first, second = cast.who(phrase), cast.who(other)
    told = bool(_called(cast, phrase) or _alias_of(cast, phrase))
    members = _members(cast, other) or _members_with_unnamed(cast, phrase, other)
    if phrase.kind == "group" and phrase.form != "name" and len(members) > 1:
        group = first[0] if first else cast.introduce(phrase, "group")
        group.members = group.members or members
        return
    members = _members(cast, cast.phrase_at(phrase.sentence, cast.trees[phrase.sentence].first_conjunct(phrase.head)))
    if other.kind == "group" and other.form == "noun" and len(members) > 1 and not second:
        group = cast.introduce(other, "group")
        group.members = members
        return
    known = told and all(one.kind == "person" for one in (*first, *second))
    if not (known or _agree(phrase, other)) or _is_dateline(phrase, other):
        return
    _note_roles(phrase, other, first, second)
    if first and second:
        if len(first) == len(second) == 1 and _may_merge(first[0], second[0], told=told):
            cast.merge(first[0], second[0])
    elif first and not cast.settled(other) and len(first) == 1:
        cast.assign(other, first[0])
    elif second and not cast.settled(phrase) and len(second) == 1:
        cast.assign(phrase, second[0])
    elif not first and not second and other.form == "noun" and phrase.form == "noun" and phrase.kind and other.kind:
        cast.assign(other, cast.introduce(phrase))


def _is_dateline(phrase: Phrase, other: Phrase) -> bool:
    """Whether a town in capitals stands before the name of an outlet: "VARNA, 3 May (Northern Wire)"."""
    names = phrase.form == other.form == "name"
    return names and phrase.name.isupper() and in_gazetteer(phrase.name) and not in_gazetteer(other.name)


def _members(cast: Cast, first: Phrase | None) -> tuple[Character, ...]:
    """The people of a list of names: "X, Y and Z"."""
    if first is None or first.form != "name":
        return ()
    tree = cast.trees[first.sentence]
    found: list[Character] = []
    for head in tree.conjuncts(first.head):
        phrase = cast.phrase_at(first.sentence, head)
        if phrase is None or phrase.form != "name":
            return ()
        found += [one for one in cast.who(phrase) if one.kind in _PEOPLE]
    return tuple(dict.fromkeys(found))


def _members_with_unnamed(cast: Cast, group: Phrase, first: Phrase) -> tuple[Character, ...]:
    """The people of a list that goes on with somebody unnamed, if as many as counted: "two men: X and a teenager"."""
    tree = cast.trees[first.sentence]
    listed = [cast.phrase_at(first.sentence, head) for head in tree.conjuncts(first.head)]
    known = [one for one in listed if one is not None and one.kind == "person" and one.form in {"name", "noun"}]
    if first.form != "name" or group.count is None or len(known) != len(listed) or len(known) != group.count:
        return ()
    named = [_named_by(cast, one) for one in known]
    if any(name is None and one.article != "a" for one, name in zip(known, named, strict=True)):
        return ()
    found = [single(cast.who(name or one)) or cast.introduce(one) for one, name in zip(known, named, strict=True)]
    return tuple(dict.fromkeys(found))


def _named_by(cast: Cast, phrase: Phrase) -> Phrase | None:
    """The phrase itself if it is a name, else the name right beside it: "her husband Ivo"."""
    if phrase.form == "name":
        return phrase
    tree = cast.trees[phrase.sentence]
    beside = [cast.phrase_at(phrase.sentence, child) for child in tree.children(phrase.head, "appos", "flat")]
    return next((one for one in beside if one is not None and one.form == "name"), None)


def _agree(phrase: Phrase, other: Phrase) -> bool:
    """Whether two phrases can speak of the same: kind and number."""
    if phrase.kind is None or other.kind is None:
        return False
    if phrase.kind == other.kind:
        return phrase.kind != "place" or "name" not in {phrase.form, other.form}
    return {phrase.kind, other.kind} <= {"organisation", "authority"}


def _may_merge(first: Character, second: Character, *, told: bool = False) -> bool:
    return first is not second and not (first.named and second.named and first.kind == "person" and not told)


def _note_roles(phrase: Phrase, other: Phrase, *found: tuple[Character, ...]) -> None:
    for characters in found:
        for character in characters:
            if character.kind == "person":
                character.roles |= {one.lemma for one in (phrase, other) if one.form == "noun"}
