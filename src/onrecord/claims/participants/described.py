"""Whom a phrase without a name speaks of: "the student", "her brother", "the two men", "the ministry", "officers".

Works on one phrase at a time, in reading order; what cannot be tied to anybody is somebody new.
"""

from __future__ import annotations

from onrecord import places
from onrecord.claims.participants.another import is_another
from onrecord.claims.participants.bodies import bodies_told_of, has_head, is_armed_group, is_other_sort
from onrecord.claims.participants.cast import Cast, Character, single
from onrecord.claims.participants.clients import client_of, examined
from onrecord.claims.participants.groups import clients_before, partner_of, several, sibling_of
from onrecord.claims.participants.numbers import ONE_OF_TWO
from onrecord.claims.participants.parted import all_of, one_of, such_people
from onrecord.claims.participants.phrases import Phrase
from onrecord.claims.participants.saying import sayers
from onrecord.claims.participants.sought import none_of_those, sought
from onrecord.claims.participants.standing import acts_for_all, holds_office, speaks_of_itself
from onrecord.claims.participants.words import inverse_ties, lexicon
from onrecord.model.entity import EntityKind

_BODIES: tuple[EntityKind, ...] = ("organisation", "authority")


def describe(cast: Cast, phrase: Phrase, speaker: Character | None = None) -> None:
    """Decide whom a phrase headed by a noun or number speaks of.

    Args:
        cast: Who has been spoken of so far.
        phrase: The phrase.
        speaker: Whose words it stands in; "the man" is somebody else.
    """
    owner = _owner(cast, phrase)
    if phrase.kind is None or cast.settled(phrase):
        _note_tie(cast, phrase, owner)
        return
    if phrase.none_of and owner is not None and owner.kind in {*_BODIES, "group"}:
        cast.assign(phrase, owner)  # "no member of the police" is the police
        return
    denied = (sought(cast, phrase, speaker) or none_of_those(cast, phrase)) if phrase.none_of else None
    if denied is not None:
        cast.assign(phrase, denied)
        return
    if speaks_of_itself(cast, phrase, speaker):
        cast.assign(phrase, *((cast.publisher,) if cast.publisher else ()))
        return
    body = _spoken_for(cast, phrase, owner)
    if body is None and owner is not None and owner.kind in _BODIES and acts_for_all(cast, phrase):
        body = owner
    if body is not None:
        cast.assign(phrase, body)
    elif phrase.kind in _BODIES:
        _body(cast, phrase)
    elif phrase.kind == "place":
        _place(cast, phrase, owner)
    elif phrase.kind == "group":
        _group(cast, phrase, owner, speaker)
    else:
        _person(cast, phrase, owner, speaker)


def _note_tie(cast: Cast, phrase: Phrase, owner: Character | None) -> None:
    """Remember whose kin somebody named is: "his mother, Ada Lunt", and later "his mother"."""
    character = single(cast.who(phrase))
    if character is None or owner is None or owner is character or phrase.form != "noun":
        return
    if character.kind in {"person", "group"} and (phrase.lemma in lexicon().kin or phrase.lemma in lexicon().tied):
        for other in cast.characters:
            if other is not character and other.tie == (owner, phrase.lemma) and other.kind == character.kind:
                if not (other.named and character.named):
                    cast.merge(character, other)
                break
        character.tie = character.tie or (owner, phrase.lemma)
    if owner.kind in _BODIES and character.part_of is None and character.kind in {"person", "group"}:
        character.part_of = owner


def _owner(cast: Cast, phrase: Phrase) -> Character | None:
    if phrase.owner is None:
        return None
    return single(cast.who(cast.phrase_at(phrase.sentence, phrase.owner)))


def _spoken_for(cast: Cast, phrase: Phrase, owner: Character | None) -> Character | None:
    """The body an unnamed spokesman speaks for: "a police spokesman", "a spokesman for the ministry"."""
    if phrase.lemma not in lexicon().voices or phrase.kind not in {"person", "group", "authority", "organisation"}:
        return None
    found = None
    if owner is not None and owner.kind in _BODIES:
        found = owner
    elif owner is None and phrase.owner is not None:
        found = _body_before_head(cast, phrase)
    elif owner is None and phrase.lemma not in lexicon().anybody:
        able = bodies_told_of(cast)
        known = [one for one in able if phrase.lemma in one.roles]
        found = max(known or able, key=lambda one: _presence(cast, one, phrase), default=None)
    if found is not None:
        found.roles.add(phrase.lemma)
    return found


def _body_before_head(cast: Cast, phrase: Phrase) -> Character | None:
    """In "a police spokesman" the body is a word of the phrase and no phrase of its own."""
    tree = cast.trees[phrase.sentence]
    word = tree.tokens[phrase.owner or 0].lemma.lower()
    if word not in lexicon().authority and word not in lexicon().organisation:
        return None
    found = _same_head(cast, word, phrase)
    if found is None:
        kind: EntityKind = "authority" if word in lexicon().authority else "organisation"
        found = cast.add(kind)
    return found


# --- bodies -------------------------------------------------------------------------------------


def _body(cast: Cast, phrase: Phrase) -> None:
    """The last body whose name or description has this head; a general word takes the last body that fits it."""
    found = None
    if phrase.article != "a":
        found = _same_head(cast, phrase.lemma, phrase)
        if found is None and phrase.article in {"the", "this"}:
            found = _hypernym(cast, phrase)
    if found is None:
        cast.introduce(phrase)
    else:
        cast.assign(phrase, found)


def _same_head(cast: Cast, lemma: str, phrase: Phrase) -> Character | None:
    """The last body of that head word, of the same place or possessor if the phrase tells one."""
    modifiers = _modifiers(cast, phrase)
    found = [
        one
        for one in bodies_told_of(cast)
        if has_head(one, lemma) and all(_fits(cast, modifiers, other) for other in one.phrases)
    ]
    return max(found, key=lambda one: _presence(cast, one, phrase), default=None)


def _modifiers(cast: Cast, phrase: Phrase) -> frozenset[str]:
    """The words that tell a phrase from others of its head: "city", "district", names of places."""
    tree = cast.trees[phrase.sentence]
    words = (tree.tokens[number] for number in range(phrase.first, phrase.last + 1) if number != phrase.head)
    return frozenset(
        token.lemma.lower()
        for token in words
        if token.upos in {"NOUN", "PROPN", "ADJ"}
        and token.text[:1].isalnum()
        and token.lemma.lower() not in lexicon().levels
        and places.demonym(token.text) is None
    ) - set(phrase.lemma.split())


def _fits(cast: Cast, modifiers: frozenset[str], other: Phrase) -> bool:
    """Whether what one phrase adds to the head does not speak against the other."""
    theirs = _modifiers(cast, other)
    if other.form == "name":
        return not modifiers or bool(modifiers & set(other.name.casefold().split()))
    return not modifiers or not theirs or bool(modifiers & theirs)


def _presence(cast: Cast, character: Character, phrase: Phrase) -> tuple[float, tuple[int, int], int]:
    return (
        cast.salience(character, phrase.sentence, phrase.head),
        cast.last_before(character, phrase.sentence, phrase.head),
        -character.order,
    )


def _hypernym(cast: Cast, phrase: Phrase) -> Character | None:
    known = lexicon()
    if _modifiers(cast, phrase):
        return None
    kinds: list[EntityKind] = []
    if phrase.lemma in known.any_organisation:
        kinds.append("organisation")
    if phrase.lemma in known.any_authority:
        kinds.append("authority")
    able = [one for one in bodies_told_of(cast) if not is_other_sort(one, phrase.lemma)]
    found = [one for one in able if one.named and one.kind in kinds]
    if not found and phrase.lemma == "group":
        found = [one for one in bodies_told_of(cast) if one.named and is_armed_group(one)]
    best = max(found, key=lambda one: _presence(cast, one, phrase), default=None)
    if best is None or cast.salience(best, phrase.sentence, phrase.head) == 0:
        return None
    return best


# --- places -------------------------------------------------------------------------------------


def _place(cast: Cast, phrase: Phrase, owner: Character | None) -> None:
    same = _place_named(cast, phrase)
    if same is not None:
        cast.assign(phrase, same)
        return
    if owner is not None and owner.kind in {"person", "group"}:
        _tied(cast, phrase, owner)
        return
    found = [
        one
        for one in cast.of_kind("place")
        if phrase.article in {"the", "this"}
        and any(
            _has_word(other, phrase.lemma) and _fits(cast, _modifiers(cast, phrase), other) for other in one.phrases
        )
    ]
    best = max(found, key=lambda one: _presence(cast, one, phrase), default=None)
    if best is None:
        cast.introduce(phrase)
    else:
        cast.assign(phrase, best)


def _place_named(cast: Cast, phrase: Phrase) -> Character | None:
    """The place that "the town of Varna" or "Varna province" names."""
    if phrase.lemma not in lexicon().settlements:
        return None
    tree = cast.trees[phrase.sentence]
    for child in tree.children(phrase.head, "compound", "nmod", "appos", "flat", "amod"):
        other = cast.phrase_at(phrase.sentence, child)
        of = child < phrase.head or tree.preposition(child) == "of" or tree.relation(child, "appos", "flat")
        if other is not None and other.form == "name" and of and not tree.relation(child, "nmod:poss"):
            return single(one for one in cast.who(other) if one.kind == "place")
    return None


def _has_word(phrase: Phrase, lemma: str) -> bool:
    return phrase.lemma == lemma or lemma in phrase.name.casefold().split()


def _tied(cast: Cast, phrase: Phrase, owner: Character) -> Character:
    """The one who hangs on somebody by this word: "her brother" is the same throughout."""
    for character in cast.characters:
        same = character.tie == (owner, phrase.lemma) and character.plural == (phrase.kind == "group")
        if same and not _another(cast, phrase, character):
            cast.assign(phrase, character)
            return character
    if owner.tie is not None and phrase.lemma in inverse_ties().get(owner.tie[1], ()) and phrase.kind == "person":
        other = owner.tie[0]
        if other.kind == "person" and (other.sex is None or phrase.sex in {None, other.sex}):
            cast.assign(phrase, other)
            return other
    sibling = sibling_of(cast, phrase, owner) or partner_of(cast, phrase, owner)
    if sibling is not None:
        cast.assign(phrase, sibling)
        return sibling
    character = cast.introduce(phrase)
    character.tie = (owner, phrase.lemma)
    if owner.kind in _BODIES:
        character.part_of = owner
    return character


def _another(cast: Cast, phrase: Phrase, character: Character) -> bool:
    """Whether "my younger son" is told apart from "my son": by a word for which of several."""
    which = _modifiers(cast, phrase) & ONE_OF_TWO
    told = [other for other in character.phrases if other.form == "noun" and other.lemma == phrase.lemma]
    return bool(which and told) and not any(_modifiers(cast, other) & which for other in told)


def _person(cast: Cast, phrase: Phrase, owner: Character | None, speaker: Character | None) -> None:
    known = lexicon()
    if phrase.form == "number":
        one_of(cast, phrase, speaker)
        return
    if phrase.lemma == "client" and (owner is not None or phrase.article == "whose"):
        _client(cast, phrase, owner)
        return
    if owner is None and cast.informant is not None and phrase.lemma in known.kin and phrase.article == "none":
        owner = _whose_kin(cast, cast.informant, phrase)
    if owner is not None and (phrase.lemma in known.kin | known.tied or phrase.article == "whose"):
        character = _same_role(cast, phrase) if phrase.lemma not in known.kin else None
        if character is not None and character.tie in {None, (owner, phrase.lemma)} and character is not owner:
            cast.assign(phrase, character)
        else:
            _tied(cast, phrase, owner)
        return
    found = None
    if phrase.article in {"the", "this", "none"}:
        found = examined(cast, phrase) or _same_role(cast, phrase)
        bare = phrase.article == "none" and not (phrase.lemma in known.undergoing - {"client"} and phrase.first == 0)
        if found is None and phrase.lemma in known.anybody and not bare:
            found = _anybody(cast, phrase, speaker)  # "Victim was rushed to hospital" leaves its article out
    if found is None:
        cast.introduce(phrase)
    else:
        cast.assign(phrase, found)


def _client(cast: Cast, phrase: Phrase, owner: Character | None) -> None:
    client = client_of(cast, phrase, owner)
    if owner is not None:
        owner.roles.add("lawyer")
        client = client or _anybody(cast, phrase, owner)
    if client is not None:
        cast.assign(phrase, client)
    elif owner is not None:
        _tied(cast, phrase, owner)
    else:
        cast.introduce(phrase)


def _whose_kin(cast: Cast, informant: Character, phrase: Phrase) -> Character:
    """Whose mother "Mother" is in a note: that of whoever the note is about, unless the informant's tie answers it."""
    answered = informant.tie is not None and phrase.lemma in inverse_ties().get(informant.tie[1], ())
    return informant if answered or cast.subject is None else cast.subject


def _same_role(cast: Cast, phrase: Phrase) -> Character | None:
    """The last person called by this word, before the phrase."""
    apart = sayers(cast, phrase) if phrase.article != "none" else ()
    found = [
        one
        for one in cast.of_kind("person")
        if one not in apart
        and _sexes_agree(one, phrase)
        and not (phrase.article == "none" and is_another(cast, one, phrase.lemma))
        and (phrase.lemma in one.roles or any(_described_alike(cast, phrase, other) for other in one.phrases))
    ]
    return max(found, key=lambda one: _presence(cast, one, phrase), default=None)


def _described_alike(cast: Cast, phrase: Phrase, other: Phrase) -> bool:
    if phrase.lemma in other.title:
        return True
    if other.form == "name" or other.lemma != phrase.lemma:
        return False
    return _fits(cast, _modifiers(cast, phrase), other)


def _sexes_agree(character: Character, phrase: Phrase) -> bool:
    return not (character.likely_sex and phrase.sex in {"male", "female"} and character.likely_sex != phrase.sex)


def _anybody(cast: Cast, phrase: Phrase, speaker: Character | None) -> Character | None:
    """Whom "the man" means: the person most present who can be one, and who does not act in the same clause.

    "The man at the window" is told from others by what follows and means nobody spoken of before.
    """
    tree = cast.trees[phrase.sentence]
    if len(tree.long_phrase(phrase.head)) > phrase.last - phrase.first + 1:
        return None
    predicate = tree.predicate(phrase.head)
    known = lexicon()
    apart = sayers(cast, phrase) | {one for one in cast.characters if one is speaker or one.credited}
    found = []
    for one in cast.of_kind("person"):
        beside = any(
            other.sentence == phrase.sentence and tree.predicate(other.head) == predicate for other in one.phrases
        )
        if one in apart or beside or not _sexes_agree(one, phrase):
            continue
        if phrase.lemma in known.undergoing | known.young and holds_office(one):
            continue
        if cast.salience(one, phrase.sentence, phrase.head) > 0:
            found.append(one)
    named = [one for one in found if one.named]
    if not named and not found and phrase.lemma in known.undergoing:
        found = [one for one in cast.of_kind("person") if one.named and one not in apart and _sexes_agree(one, phrase)]
        return max(found, key=lambda one: (one is cast.subject, len(one.phrases), -one.order), default=None)
    return max(named or found, key=lambda one: _presence(cast, one, phrase), default=None)


def _group(cast: Cast, phrase: Phrase, owner: Character | None, speaker: Character | None = None) -> None:
    known = lexicon()
    if owner is not None and phrase.lemma == "client":
        owner.roles.add("lawyer")
        clients = clients_before(cast, phrase)
        if clients is not None or len(cast.parties) > 1:
            cast.assign(phrase, *([clients] if clients is not None else cast.parties))
            return
    if (
        owner is not None
        and phrase.form == "noun"
        and phrase.article == "whose"
        and phrase.lemma in known.kin | known.tied
    ):
        _tied(cast, phrase, owner)
        return
    if phrase.form == "noun" and phrase.count is None and phrase.lemma in known.officers and phrase.article != "whose":
        police = _same_head(cast, "police", phrase) or _same_head(cast, phrase.lemma, phrase)
        if police is not None:
            cast.assign(phrase, police)
            return
    found = several(cast, phrase) or all_of(cast, phrase) or such_people(cast, phrase, speaker)
    if not found and phrase.lemma in known.undergoing and phrase.article == "the" and len(cast.parties) > 1:
        found = tuple(cast.parties)
    if found:
        cast.assign(phrase, *found)
        return
    character = cast.introduce(phrase, "group")
    if phrase.form == "number" and phrase.owner is not None:
        character.part_of = single(cast.who(cast.phrase_at(phrase.sentence, phrase.owner)))
