"""What HRDsAttack asks of an article, read off its case: the adapter from events to the labels of that set.

The one convention: every claim of a violation has a weight (its confidence, more in the title and the lead, less for
lesser acts and for what courts do), and each slot is the value with most weight. The numbers were set on the training
half, on a plateau, none to the second digit.
"""

from __future__ import annotations

import calendar
import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onrecord import places
from onrecord.model import Case, Claim, Entity, Event, Mention

WORDS: dict[str, dict[str, Any]] = tomllib.loads((Path(__file__).parent / "hrdsattack.toml").read_text("utf-8"))
SUSPECTS = frozenset(WORDS["suspects"]["roles"])

VIOLATIONS = {
    "arrest_detention": "arbitrary detention",
    "incommunicado_detention": "enforced disappearance",
    "abduction": "kidnapping",
    "disappearance": "enforced disappearance",
    "killing": "killing",
    "death_in_custody": "killing",
    "torture": "torture",
    "ill_treatment_custody": "torture",
    "attempted_killing": "other",
    "beating_assault": "other",
    "threat": "other",
    "sexual_violence": "other",
    "raid_search": "other",
    "property_seizure_damage": "other",
    "surveillance_tracking": "other",
    "expression_restriction": "other",
    "association_restriction": "other",
    "travel_restriction": "other",
    "smear_outing": "other",
}
"""Our acts -> the labels of the set."""

LEGAL = {"charge_prosecution", "court_decision"}
CUSTODY = {"arrest_detention", "incommunicado_detention"}
GRAVE = {act for act, label in VIOLATIONS.items() if label != "other"} | {
    "sexual_violence",
    "attempted_killing",
    "beating_assault",
}
DONE = {"happened", "attempted"}

TITLE, LEAD, LESSER = 3.0, 2.0, 0.5  # what a claim in the title, in the first quarter, of a lesser act weighs
MAIN, YEAR_WRITTEN = 3.0, 2.0  # a date of the main event; one whose words give the year, as annotators prefer
PUBLISHED, NAMED_YEAR = 1.0, 0.2  # the year of publication by itself; a year the article names of nothing we found
TITLE_PLACE, LEAD_PLACE = 2, 3  # a place named in the title, in the first quarter
SHARE, SHARE_DISAPPEARANCE = 0.3, 0.5  # of the heaviest label's weight that a label needs
LEAST_VICTIM = 0.6  # confidence, summed over claims, that somebody needs to be given as a victim
ADULT = 18
SEAT_PEOPLE, SEAT_SHARE = 500_000, 0.2  # a town that bears its region's or country's name is meant if it is so large


@dataclass(frozen=True, kw_only=True, slots=True)
class Article:
    """One article: its case, and its violations with what each weighs, the main one first."""

    case: Case
    published: str
    events: tuple[Event, ...]
    weight: dict[str, float]

    @property
    def length(self) -> int:
        """Code points of its text."""
        return max(1, len(self.case.readings[0].analysis.text.content))

    @property
    def title_end(self) -> int:
        """Where its title ends."""
        return len(self.case.readings[0].analysis.text.title or "")


def article(case: Case, published: str) -> Article:
    """Weigh what is in an article."""
    bare = Article(case=case, published=published, events=(), weight={})
    done = [event for event in case.events if event.act in VIOLATIONS.keys() | LEGAL and _modality(case, event) in DONE]
    weight = {event.id: sum(_weight(bare, case.claims[one]) for one in event.claims) for event in done}
    ranked = sorted(done, key=lambda event: (-weight[event.id], event.id))
    return Article(case=case, published=published, events=tuple(ranked), weight=weight)


def slots(found: Article) -> dict[str, Any]:
    """What the set asks, in the form of its scorer."""
    people, case = victims(found), found.case
    return {
        "perpetrator_mention": bool(found.events),
        "perpetrator_type": perpetrator(found),
        "violation_types": violations(found),
        **place(found),
        **date(found),
        "victims": [{"name": person.name, **_attributes(person)} for person in people],
        "victim_attrs": {form: _attributes(one) for one in case.entities if one.kind == "person" for form in one.names},
    }


def violations(found: Article) -> list[str]:
    """The labels with a fair share of the heaviest one's weight."""
    weights: dict[str, float] = defaultdict(float)
    for event in found.events:
        if event.act in VIOLATIONS and not _of_suspects(found.case, event):
            weights[VIOLATIONS[event.act]] += found.weight[event.id]
    most = max(weights.values(), default=0.0)
    least = {"enforced disappearance": SHARE_DISAPPEARANCE}
    return sorted(label for label, w in weights.items() if w >= least.get(label, SHARE) * most) or ["unknown"]


def perpetrator(found: Article) -> str | None:
    """What sort of doer most weight lies on; without any, what is likeliest for the heaviest label."""
    weights: dict[str, float] = defaultdict(float)
    for event in found.events:
        for doer in event.doers:
            sort, share = _sort_of_doer(found.case.entity[doer])
            weights[sort] += share * found.weight[event.id]
    if weights:
        return max(sorted(weights), key=weights.__getitem__)
    by_label = {"kidnapping": "other actors without permissions", "other": "other non-state actors"}
    labels = [VIOLATIONS[event.act] for event in found.events if event.act in VIOLATIONS]
    return by_label.get(labels[0], "state actor") if labels else "state actor" if found.events else None


def _sort_of_doer(doer: Entity) -> tuple[str, float]:
    """The set's word for a doer, and how much that tells."""
    heads = set(doer.roles) | (set() if doer.named else {doer.name.split()[-1].lower().removesuffix("s")})
    if doer.kind == "authority" or not heads.isdisjoint(WORDS["doers"]["state"]):
        return "state actor", 1.0
    if not heads.isdisjoint(WORDS["doers"]["firm"]):
        return "other non-state actors", 1.0
    if not heads.isdisjoint(WORDS["doers"]["band"]):
        return "other actors without permissions", 1.0
    if doer.kind == "organisation" and doer.named:
        return "other non-state actors", 0.5
    return "state actor", 0.3


def victims(found: Article) -> list[Entity]:
    """The named people affected, less the accused, those only charged, and those that little speaks for."""
    told: dict[str, float] = defaultdict(float)
    acts: dict[str, set[str]] = {}
    for event in found.events:
        for claim in (found.case.claims[one] for one in event.claims):
            for person in {found.case.identity[one] for one in claim.affected}:
                told[person] += claim.confidence or 1.0
                acts.setdefault(person, set()).add(claim.act)
    return [
        person
        for person in _affected(found)
        if person.side != "accused" and acts[person.id] != {"charge_prosecution"} and told[person.id] >= LEAST_VICTIM
    ]


def _affected(found: Article) -> list[Entity]:
    """The named people affected, those of the weightiest event first."""
    ids = dict.fromkeys(
        found.case.identity[one]
        for event in found.events
        for claim in event.claims
        for one in found.case.claims[claim].affected
    )
    people = [found.case.entity[one] for one in ids]
    return [person for person in people if person.kind == "person" and person.named]


def _attributes(victim: Entity) -> dict[str, Any]:
    """Sort and age group, adult where nothing says otherwise. Sex is left open: onrecord does not infer it."""
    kinds = [kind for kind, words in WORDS["victims"].items() if not set(victim.roles).isdisjoint(words)]
    young = victim.age < ADULT if victim.age is not None else not set(victim.roles).isdisjoint(WORDS["age"]["child"])
    return {"type": kinds or ["insufficient information"], "sex": None, "age": "child" if young else "adult"}


def place(found: Article) -> dict[str, str | None]:
    """The country most spoken of, and in it the region and the town that claims and the article name most.

    A town is given as the article has it: "Raqqa", not "Ar Raqqah".
    """
    at: dict[str, float] = defaultdict(float)
    for event in found.events:
        for claim in (found.case.claims[one] for one in event.claims):
            for location in claim.where:
                at[found.case.identity[location.entity]] += _weight(found, claim) * _main(found, event)
    countries: dict[str, float] = defaultdict(float)
    towns: dict[tuple[str, str, str | None], float] = defaultdict(float)
    for entity in found.case.entities:
        known = places.place(entity.place) if entity.place else None
        if known is None or not known.country:
            continue
        country = _country(known.country)
        countries[country] += sum(_mention_weight(found, one, LEAD_PLACE) for one in entity.mentions)
        if town := _town(entity, known):
            told = at[entity.id] + sum(_mention_weight(found, one, TITLE_PLACE) for one in entity.mentions)
            towns[country, _as_written(found, entity) or town.name, town.region] += told
    chosen = max(sorted(countries), key=countries.__getitem__, default=None)
    inside = {town: told for town, told in towns.items() if town[0] == chosen}
    best = max(sorted(inside, key=str), key=inside.__getitem__, default=None)
    return {"country": chosen, "region": _name(best[2]) if best else None, "city": best[1] if best else None}


def _town(entity: Entity, known: places.Place) -> places.Place | None:
    """The town an entity is, or the seat that bears the name of the region or country it was taken for."""
    if known.kind == "town":
        return known
    if known.kind not in ("region", "country"):
        return None
    alike = (found for form in entity.names for found in places.look_up(form, within=known.country))
    large = max(SEAT_PEOPLE, SEAT_SHARE * known.population)
    return next((town for town in alike if town.kind == "town" and town.population >= large), None)


def _as_written(found: Article, entity: Entity) -> str | None:
    content = found.case.readings[0].analysis.text.content
    written = Counter(mention.span.of(content) for mention in entity.mentions)
    return next((form for form, _count in written.most_common() if form in entity.names), None)


def _country(code: str) -> str:
    own: str | None = WORDS["countries"].get(code)
    return own or _name(code) or code


def _name(identifier: str | None) -> str | None:
    known = places.place(identifier) if identifier else None
    return known.name if known else None


def date(found: Article) -> dict[str, str | None]:
    """The year with most weight, the month in it and the day; or the month of publication where it is in that year."""
    weights: dict[str, float] = defaultdict(float)
    for earliest, latest, weight in (*_claimed(found), *_named(found)):
        for size in (4, 7, 10):
            if earliest[:size] == latest[:size]:
                weights[earliest[:size]] += weight
    weights[found.published[:4]] += PUBLISHED
    year = _heaviest(weights, "", 4)
    month = _heaviest(weights, year, 7) or (found.published[:7] if year == found.published[:4] else "")
    day = _heaviest(weights, month, 10) if month else ""
    name = calendar.month_name[int(month[5:7])] if month else None
    return {"year": year, "month": name, "day": day[8:10] or None}


def _heaviest(weights: Mapping[str, float], within: str, size: int) -> str:
    fitting = {key: weight for key, weight in weights.items() if len(key) == size and key.startswith(within)}
    return max(sorted(fitting), key=fitting.__getitem__, default="")


def _claimed(found: Article) -> Iterator[tuple[str, str, float]]:
    """The first and last day that each claim of a violation gives, and what that weighs."""
    for event in found.events:
        for claim in (found.case.claims[one] for one in event.claims):
            when = claim.when.date
            if when and when.earliest and when.latest:
                words = claim.when.phrase.quotation if claim.when.phrase else ""
                weight = _weight(found, claim) * _main(found, event)
                yield when.earliest, when.latest, weight * (YEAR_WRITTEN if _has_year(words) else 1.0)


def _named(found: Article) -> Iterator[tuple[str, str, float]]:
    """The times past that the article gives with their year."""
    analysis = found.case.readings[0].analysis
    for time in analysis.times:
        when = time.when if time.type in ("DATE", "TIME") else None
        if not when or not _has_year(time.span.of(analysis.text.content)):
            continue
        if when.earliest and when.latest and when.latest <= found.published:
            yield when.earliest, when.latest, NAMED_YEAR


def _has_year(words: str) -> bool:
    return re.search(r"(?:18|19|20)\d\d", words) is not None


def _weight(found: Article, claim: Claim) -> float:
    start = claim.evidence[0].span.start
    weight = claim.confidence or 1.0
    weight *= TITLE if start < found.title_end else LEAD if 4 * start < found.length else 1.0
    return weight * (1.0 if claim.act in GRAVE else LESSER) * (LESSER if claim.act in LEGAL else 1.0)


def _mention_weight(found: Article, mention: Mention, lead: int) -> int:
    start = mention.span.start
    return TITLE_PLACE if start < found.title_end else lead if 4 * start < found.length else 1


def _main(found: Article, event: Event) -> float:
    return MAIN if found.events and event.id == found.events[0].id else 1.0


def _of_suspects(case: Case, event: Event) -> bool:
    """Whether those held are the ones who are said to have attacked."""
    held = [case.entity[one] for one in event.affected]
    return event.act in CUSTODY and bool(held) and all(not SUSPECTS.isdisjoint(one.roles) for one in held)


def _modality(case: Case, event: Event) -> str:
    return Counter(case.claims[claim].modality for claim in event.claims).most_common(1)[0][0]
