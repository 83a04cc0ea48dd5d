"""Which several people a plural speaks of: a group spoken of before, a list of names, or the people of the report."""

from __future__ import annotations

from onrecord.claims.participants.cast import Cast, Character
from onrecord.claims.participants.phrases import Phrase
from onrecord.claims.participants.words import inverse_ties, lexicon

_OFTEN = 3  # mentions from which a group is what the report is about
_PAIR = 2
_SET = frozenset({"pair", "duo", "couple", "trio"})
_PARTNERS = frozenset({"colleague", "companion", "friend", "co-worker", "coworker", "partner", "co-defendant"})
_REACH = 8  # sentences back in which a list of names is still "the two"


def several(cast: Cast, phrase: Phrase) -> tuple[Character, ...]:
    """Whom "the two men", "the women", "the three" speak of; empty if they are new."""
    if phrase.article not in {"the", "this"} and phrase.lemma not in {"both", "all"}:
        return ()
    if phrase.owner is not None and phrase.form == "number":
        return ()
    both = cast.trees[phrase.sentence].tokens[phrase.first].text.lower() == "both" and phrase.form == "noun"
    able = [one for one in cast.of_kind("group") if one not in _acting_on(cast, phrase)]
    found = [one for one in able if _alike(one, phrase) or (both and one.count == _PAIR)]
    if phrase.count is not None and all(one.count is None for one in found):
        found = [] if _listed(cast, phrase) else found  # "men took A and B ... the two men" are A and B
    if not found and phrase.count is None and phrase.lemma in lexicon().anybody:
        able = [one for one in able if _anybody(one, phrase)]
        found = [one for one in able if cast.salience(one, phrase.sentence, phrase.head) > 1.0]
        found = found or [one for one in able if one.members or len(one.phrases) >= _OFTEN]
    if found:
        return (max(found, key=lambda one: _rank(cast, one, phrase)),)
    return _listed(cast, phrase)


def _acting_on(cast: Cast, phrase: Phrase) -> set[Character]:
    """Those who act on the phrase or on what is its own in its clause: who "seized the phones of the two men"."""
    tree = cast.trees[phrase.sentence]
    if tree.relation(phrase.head, "nsubj"):
        return set()
    thing = tree.first_conjunct(phrase.head)
    if tree.relation(thing, "nmod", "nmod:poss") and tree.tokens[thing].head >= 0:
        thing = tree.tokens[thing].head
    verb = tree.tokens[thing].head
    if verb < 0 or not tree.relation(thing, "obj", "iobj", "obl"):
        return set()
    acting = [one for one in tree.children(verb, "nsubj") if not tree.relation(one, "nsubj:pass")]
    return {one for subject in acting for one in cast.who(cast.phrase_at(phrase.sentence, subject))}


def partner_of(cast: Cast, phrase: Phrase, owner: Character) -> Character | None:
    """Who "her colleague" is where the report has named two people side by side: the other of the two."""
    tree = cast.trees[phrase.sentence]
    plain = phrase.lemma in _PARTNERS and phrase.kind == "person" and phrase.last == phrase.head
    if not plain or phrase.last - phrase.first > 1 or not owner.named or len(tree.long_phrase(phrase.head)) > _PAIR:
        return None
    pairs = lists_before(cast, phrase.sentence, phrase.head)
    for members in [*pairs, *(one.members for one in cast.of_kind("group"))]:
        others = [one for one in members if one is not owner]
        if len(members) == _PAIR and len(others) == 1 and others[0].named and others[0].kind == "person":
            beside = others[0].by_sentence.get(phrase.sentence)
            agree = phrase.sex is None or others[0].likely_sex in {None, phrase.sex}
            return others[0] if agree and not beside else None
    return None


def clients_before(cast: Cast, phrase: Phrase) -> Character | None:
    """Whom a lawyer calls "my clients": the group of people most spoken of so far."""
    able = [one for one in cast.of_kind("group") if _anybody(one, phrase) and one.tie is None]
    place = (phrase.sentence, phrase.head)
    return max(able, key=lambda one: (cast.salience(one, *place), len(one.phrases), -one.order), default=None)


def sibling_of(cast: Cast, phrase: Phrase, owner: Character) -> Character | None:
    """Who "her brother" is where the report names two siblings together: the other of the two."""
    siblings = inverse_ties()["sibling"]
    if phrase.lemma not in siblings or phrase.kind != "person" or phrase.last - phrase.first > 1:
        return None
    if not any(one.plural and one.form == "noun" and one.lemma in siblings for one in cast.phrases):
        return None
    for members in lists_before(cast, phrase.sentence, phrase.head):
        others = [one for one in members if one is not owner and one.named]
        if len(members) == _PAIR and len(others) == 1 and surnames(owner) & surnames(others[0]):
            agree = phrase.sex is None or others[0].likely_sex in {None, phrase.sex}
            return others[0] if agree else None
    return None


def surnames(character: Character) -> set[str]:
    """The last words of somebody's names of more than one word, folded."""
    names = [*character.aliases, *(one.name for one in character.phrases if one.form == "name")]
    return {name.casefold().split()[-1] for name in names if " " in name}


def _alike(group: Character, phrase: Phrase) -> bool:
    """Whether a group can be spoken of by the phrase: by number and by the noun."""
    if phrase.count is not None and group.count is not None and phrase.count != group.count:
        return False
    if group.sex and phrase.sex and group.sex != phrase.sex:
        return False
    same_noun = any(phrase.lemma == other.lemma for other in group.phrases)
    same_count = phrase.count is not None and phrase.count == group.count
    known = lexicon()
    general = phrase.form == "number" or any(
        phrase.lemma in one for one in (known.anybody, known.groups, known.numbers)
    )
    if phrase.lemma in _SET and not _anybody(group, phrase):
        return False  # "two relatives" are not the pair whom they visited
    return (same_noun and phrase.form == "noun") or (same_count and general) or (phrase.form == "number" and same_count)


def _anybody(group: Character, phrase: Phrase) -> bool:
    """Whether "the women" can be a group called otherwise before: three activists, say."""
    if group.sex and phrase.sex and group.sex != phrase.sex:
        return False
    known = lexicon()
    lemmas = {other.lemma for other in group.phrases if other.form != "pronoun"}
    office = known.officials if phrase.lemma in known.undergoing else frozenset[str]()
    mixed = known.apart if phrase.sex else frozenset[str]()  # "the men" are not the neighbours
    return bool(lemmas) and not lemmas & (known.kin | known.officers | known.soldiers | office | mixed)


def _rank(cast: Cast, group: Character, phrase: Phrase) -> tuple[bool, float, tuple[int, int]]:
    same_count = phrase.count is not None and phrase.count == group.count
    place = (phrase.sentence, phrase.head)
    return same_count, cast.salience(group, *place), cast.last_before(group, *place)


def _listed(cast: Cast, phrase: Phrase) -> tuple[Character, ...]:
    """The last list of as many people before the phrase: "X and Y ... the two"."""
    if not _for_any_list(phrase):
        return ()
    for members in lists_before(cast, phrase.sentence, phrase.head):
        fits = phrase.count is None or phrase.count == len(members)
        if fits and not any(phrase.sex and one.sex and one.sex != phrase.sex for one in members):
            return members
    return ()


def _for_any_list(phrase: Phrase) -> bool:
    """Whether people of a list may be meant: no guards, no crowd, and no family, which is whoever belongs to them."""
    known = lexicon()
    if phrase.form != "noun" or phrase.lemma in known.anybody:
        return True
    own = known.officers | known.soldiers | known.assailants | known.officials | known.apart
    return phrase.lemma not in own


def lists_before(cast: Cast, sentence: int, head: int) -> list[tuple[Character, ...]]:
    """The lists of people before a token, last first: "X and Y"."""
    found = []
    for phrase in reversed(cast.phrases):
        if (phrase.sentence, phrase.head) >= (sentence, head) or sentence - phrase.sentence > _REACH:
            continue
        members = listed(cast, phrase)
        if len(members) > 1:
            found.append(members)
    return found


def listed(cast: Cast, phrase: Phrase) -> tuple[Character, ...]:
    """The people of the list that the phrase begins; empty if it begins none."""
    tree = cast.trees[phrase.sentence]
    heads = tree.conjuncts(phrase.head)
    if len(heads) == 1 or tree.relation(phrase.head, "conj"):
        return ()
    found: list[Character] = []
    for head in heads:
        who = cast.who(cast.phrase_at(phrase.sentence, head))
        if not who or any(one.kind not in {"person", "group"} for one in who):
            return ()
        found += who
    return tuple(dict.fromkeys(found))
