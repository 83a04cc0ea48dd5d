"""Whom "they" and "them" speak of: a group, a plural body or a list of people."""

from __future__ import annotations

from onrecord.claims.participants.affinity import fit, part
from onrecord.claims.participants.around import barred_by_clause, depriving, owners_before, subjects_over
from onrecord.claims.participants.cast import Cast, Character
from onrecord.claims.participants.groups import lists_before
from onrecord.claims.participants.phrases import Phrase
from onrecord.claims.participants.words import lexicon

_SEVERAL = frozenset({None, "person", "organisation"})  # what the model may take "them" for where people are meant
_LEAST = 0.5  # salience below which a group is too far back
_NO_GROUP = 0.6  # what "they" is less often: a body
_NO_VICTIM = 0.3  # likewise for an organisation where "they" are acted upon: it is people who are held or beaten
_OWNER = 3.0  # what being the owner of a subject over "they" multiplies presence by
_OVER = 1.5  # what being the subject of a clause above multiplies it by
_ACCUSER = 0.25  # likewise for a body that says of "them" what they did to somebody: "Management says they broke it"


def _object_before(cast: Cast, phrase: Phrase) -> tuple[Character, ...]:
    """Those to whom the verb before was done: "they had lined up diggers and shot them"."""
    tree = cast.trees[phrase.sentence]
    verb = tree.tokens[phrase.head].head
    if not tree.relation(phrase.head, "obj") or verb < 0 or not tree.relation(verb, "conj"):
        return ()
    if tree.children(verb, "nsubj", "nsubj:pass"):
        return ()
    for noun in tree.children(tree.tokens[verb].head, "obj"):
        before = cast.phrase_at(phrase.sentence, noun)
        if before is not None and before.form != "pronoun" and before.kind == "group":
            return cast.who(before)
    return ()


def they(cast: Cast, phrase: Phrase, speaker: Character | None = None) -> tuple[Character, ...]:
    """A group, a plural body or a list of people, whichever is most present and fits best what "they" do."""
    tree = cast.trees[phrase.sentence]
    acts = tree.relation(phrase.head, "nsubj")
    shared = _object_before(cast, phrase)
    if shared:
        return shared
    perhaps_things = tree.tokens[phrase.head].noun_kind not in _SEVERAL and not acts
    if perhaps_things and _things_before(cast, phrase):
        return ()
    barred = barred_by_clause(cast, phrase)
    barred |= {one for one in (speaker, cast.narrator, cast.publisher) if one is not None}
    barred |= _one_thing(cast, phrase) | (_of_speaker(cast, speaker) if speaker is not None else set())
    place = (phrase.sentence, phrase.head)
    wanted = part(cast, _whole(cast, phrase))
    if tree.relation(phrase.head, "nmod:poss") and depriving(cast, phrase, tree.tokens[phrase.head].head) is not None:
        wanted = "undergoes"
    over = subjects_over(cast, phrase)
    owners = owners_before(cast, phrase)
    found: list[tuple[float, tuple[int, int], tuple[Character, ...]]] = []
    for one in cast.of_kind("group", "authority", "organisation"):
        score = (
            (_OWNER if one in owners else _over(cast, phrase, one) if one in over else 1.0)
            * cast.salience(one, *place)
            * (1.0 if _is_many(one) else _NO_GROUP)
            * (_NO_VICTIM if wanted == "undergoes" and one.kind == "organisation" else 1.0)
        )
        if one not in barred and score > _LEAST:
            found.append((score * fit(cast, one, wanted), cast.last_before(one, *place), (one,)))
    spoken = cast.together()
    for members in dict.fromkeys([*lists_before(cast, *place), *spoken]):
        known = _OWNER if set(members) <= owners else _OVER if set(members) <= over else 1.0
        score = (
            1.2
            * known
            * max(min(cast.salience(one, *place) for one in members), cast.presence(spoken.get(members, ()), *place))
        )
        if not barred & set(members) and score > _LEAST:
            fits = max(fit(cast, one, wanted) for one in members)
            found.append((score * fits, max(cast.last_before(one, *place) for one in members), members))
    if perhaps_things:
        found = [one for one in found if len(one[2]) > 1]
    return max(found, key=lambda one: one[:2])[2] if found else ()


def _of_speaker(cast: Cast, speaker: Character) -> set[Character]:
    """The groups that the one who speaks belongs to: their own say "we" of them."""
    own = {one for one in cast.of_kind("group") if speaker in one.members}
    return own | ({speaker.part_of} if speaker.part_of is not None and speaker.part_of.plural else set())


def _things_before(cast: Cast, phrase: Phrase) -> bool:
    """Whether "them" may be things: some are told of in the plural just before."""
    before = list(cast.trees[phrase.sentence].tokens[: phrase.head])
    if phrase.sentence:
        before += cast.trees[phrase.sentence - 1].tokens
    return any(token.xpos in {"NNS", "NNPS"} and token.noun_kind not in _SEVERAL for token in before)


def _one_thing(cast: Cast, phrase: Phrase) -> set[Character]:
    """Bodies that the sentence has just called "it": "It fears that they will be beaten"."""
    before = (other for other in cast.phrases_in(phrase.sentence) if other.head < phrase.head)
    return {one for other in before if other.form == "pronoun" and other.sex == "thing" for one in cast.who(other)}


def _is_many(character: Character) -> bool:
    """Whether somebody is several people, or a body that is spoken of as several: "police", "the security forces"."""
    return character.plural or any(phrase.plural and phrase.form == "noun" for phrase in character.phrases)


def _whole(cast: Cast, phrase: Phrase) -> Phrase:
    """The phrase whose part in its clause "them" shares: that of "one" in "one of them"."""
    tree = cast.trees[phrase.sentence]
    if tree.relation(phrase.head, "nmod") and tree.preposition(phrase.head) == "of":
        over = cast.phrase_at(phrase.sentence, tree.tokens[phrase.head].head)
        if over is not None and over.form == "number":
            return over
    return phrase


def _over(cast: Cast, phrase: Phrase, character: Character) -> float:
    """What it counts to be the subject of a clause above; against one body that tells of a wrong which "they" did."""
    tree, known = cast.trees[phrase.sentence], lexicon()
    verb = tree.predicate(phrase.head) if tree.relation(phrase.head, "nsubj") else None
    wrong = verb is not None and tree.tokens[verb].lemma.lower() in known.assailing | known.depriving | known.deeds
    own = tree.children(verb) if verb is not None else []
    denied = any(tree.tokens[one].lemma.lower() in {"not", "never", "nobody", "nothing", "no"} for one in own)
    accuses = wrong and not denied and character.kind == "organisation" and not _is_many(character)
    return _ACCUSER if accuses else _OVER
