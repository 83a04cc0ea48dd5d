"""The word lists of `data/participants.toml`, loaded when first used."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

Words = frozenset[str]


@dataclass(frozen=True, kw_only=True)
class Lexicon:
    """Words that tell who is who; all lemmas in lower case. The comments in the data file say what each list is for."""

    male: Words
    female: Words
    kin: Words
    tied: Words
    people: Words
    groups: Words
    voices: Words
    anybody: Words
    undergoing: Words
    young: Words
    gatherings: Words
    marchers: Words
    crediting: Words
    apart: Words
    officers: Words
    soldiers: Words
    forces: Words
    driven: Words
    assailants: Words
    armed: Words
    arms: Words
    officials: Words
    lawyers: Words
    healers: Words
    authority: Words
    authority_in_names: Words
    organisation: Words
    any_organisation: Words
    any_authority: Words
    particular: Words
    civic: Words
    asking: Words
    answering: Words
    armed_groups: Words
    own: Words
    own_staff: Words
    accusing: Words
    suspected: Words
    trying: Words
    judges: Words
    places: Words
    both: Words
    settlements: Words
    prepositions: Words
    levels: Words
    parts_of_bodies: Words
    never: Words
    possessed: Words
    parental: Words
    acting_for: Words
    titles: dict[str, str | None]
    titles_after: Words
    callings: dict[str, str]
    numbers: dict[str, int]
    speech: Words
    depriving: Words
    assailing: Words
    own_things: Words
    deeds: Words
    mortal: Words
    remains: Words
    killing: Words
    freeing: Words
    holding: Words
    outlet_words: Words
    media: Words
    body_words: Words


@cache
def lexicon() -> Lexicon:
    """The lists, read once."""
    source = resources.files("onrecord.claims") / "data" / "participants.toml"
    lists = tomllib.loads(source.read_text(encoding="utf-8"))
    people, police, bodies, places = lists["people"], lists["police"], lists["bodies"], lists["places"]
    titles: dict[str, str | None] = dict.fromkeys(lists["titles"]["other"])
    titles |= dict.fromkeys(lists["titles"]["male"], "male") | dict.fromkeys(lists["titles"]["female"], "female")
    return Lexicon(
        male=frozenset(people["male"]),
        female=frozenset(people["female"]),
        kin=frozenset(people["kin"]),
        tied=frozenset(people["tied"]),
        people=_singles(people),
        groups=frozenset(people["groups"]),
        voices=frozenset(people["voices"]),
        anybody=frozenset(people["anybody"]),
        undergoing=frozenset(people["undergoing"]),
        young=frozenset(people["young"]),
        gatherings=frozenset(people["gatherings"]),
        marchers=frozenset(people["marchers"]),
        crediting=frozenset(people["crediting"]),
        apart=frozenset(people["apart"]),
        officers=frozenset(police["members"]),
        soldiers=frozenset(police["soldiers"]),
        forces=frozenset(police["forces"]),
        driven=frozenset(police["driven"]),
        assailants=frozenset(police["assailants"]),
        armed=frozenset(police["armed"]),
        arms=frozenset(police["arms"]),
        lawyers=frozenset(people["lawyers"]),
        healers=frozenset(people["healers"]),
        officials=frozenset(people["officials"]),
        authority=frozenset(bodies["authority"]),
        authority_in_names=frozenset(bodies["authority_in_names"]),
        organisation=frozenset(bodies["organisation"]),
        any_organisation=frozenset(bodies["any_organisation"]),
        any_authority=frozenset(bodies["any_authority"]),
        particular=frozenset(bodies["particular"]),
        civic=frozenset(bodies["civic"]),
        asking=frozenset(lists["asking"]["verbs"]),
        answering=frozenset(lists["asking"]["answers"]),
        armed_groups=frozenset(bodies["armed_groups"]),
        own=frozenset(bodies["own"]),
        own_staff=frozenset(bodies["own_staff"]),
        accusing=frozenset(bodies["accusing"]),
        suspected=frozenset(bodies["suspected"]),
        trying=frozenset(bodies["trying"]),
        judges=frozenset(bodies["judges"]),
        places=frozenset(places["nouns"]),
        both=frozenset(places["both"]),
        settlements=frozenset(places["settlements"]),
        prepositions=frozenset(places["prepositions"]),
        parts_of_bodies=frozenset(bodies["parts"]),
        levels=frozenset(bodies["levels"]),
        never=frozenset(lists["names"]["never"]),
        possessed=frozenset(lists["names"]["possessed"]),
        parental=frozenset(lists["names"]["parental"]),
        acting_for=frozenset(lists["asking"]["acting_for"]),
        titles=titles,
        titles_after=frozenset(lists["titles"]["after"]),
        callings=dict(lists["callings"]),
        numbers=dict(lists["numbers"]),
        speech=frozenset(lists["speech"]["verbs"]),
        depriving=frozenset(lists["depriving"]["verbs"]),
        assailing=frozenset(lists["assailing"]["verbs"]),
        own_things=frozenset(lists["depriving"]["own_things"]),
        deeds=frozenset(lists["deeds"]["words"]),
        mortal=frozenset(lists["deeds"]["mortal"]),
        remains=frozenset(lists["deeds"]["remains"]),
        killing=frozenset(lists["deeds"]["killing"]),
        freeing=frozenset(lists["deeds"]["freeing"]),
        holding=frozenset(lists["deeds"]["holding"]),
        media=frozenset(lists["publisher"]["media"]),
        outlet_words=frozenset(lists["publisher"]["outlet"]),
        body_words=frozenset(lists["publisher"]["body"]),
    )


def _singles(people: dict[str, list[str]]) -> Words:
    """All words for one person; "family" and "kin" are ties and groups."""
    kin = set(people["kin"]) - set(people["groups"])
    return frozenset(people["male"]) | set(people["female"]) | kin | set(people["others"])


@cache
def pronouns() -> dict[str, str]:
    """What sort each pronoun is of: male, female, thing, plural, first, first_plural, second, relative."""
    source = resources.files("onrecord.claims") / "data" / "participants.toml"
    lists = tomllib.loads(source.read_text(encoding="utf-8"))["pronouns"]
    return {word: sort for sort, words in lists.items() for word in words}


@cache
def header_labels() -> dict[str, str]:
    """What stands after each label of a header line: `subject`, whom the report is about, or `other`."""
    source = resources.files("onrecord.claims") / "data" / "participants.toml"
    lists = tomllib.loads(source.read_text(encoding="utf-8"))["headers"]
    return {label: sort for sort, labels in lists.items() for label in labels}


@cache
def inverse_ties() -> dict[str, frozenset[str]]:
    """For each word of kin the words by which the other calls back: "sister" gives "brother", "sister", ..."""
    source = resources.files("onrecord.claims") / "data" / "participants.toml"
    lists = tomllib.loads(source.read_text(encoding="utf-8"))["inverse"]
    pairs = [("siblings", "siblings"), ("spouses", "spouses"), ("cousins", "cousins")]
    for older, younger in (
        ("elders", "children"),
        ("uncles", "nephews"),
        ("grandparents", "grandchildren"),
        ("parents_in_law", "children_in_law"),
    ):
        pairs += [(older, younger), (younger, older)]
    return {word: frozenset(lists[answer]) for sort, answer in pairs for word in lists[sort]}
