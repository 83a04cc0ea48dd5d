"""What HRDsAttack asks of an article, read off its case: the adapter from events to the labels of that set.

The one convention: every claim of a violation has a weight (its confidence, more in the title and the lead, less for
lesser acts and for what courts do), and each slot is the value with most weight. The numbers were set on the training
half, on a plateau, none to the second digit.
"""

from __future__ import annotations

import tomllib
from bisect import bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onrecord.model import Case, Claim, Entity, Event

WORDS: dict[str, dict[str, Any]] = tomllib.loads((Path(__file__).parent / "hrdsattack.toml").read_text("utf-8"))
SUSPECTS = frozenset(WORDS["suspects"]["roles"])
CRIMES = frozenset(WORDS["suspects"]["crimes"])
OFFICES = frozenset(WORDS["offices"]["roles"])

VIOLATIONS = {
    "arrest_detention": "arbitrary detention",
    "incommunicado_detention": "enforced disappearance",
    "abduction": "kidnapping",
    "disappearance": "enforced disappearance",
    "killing": "killing",
    "death_in_custody": "killing",
    "torture": "torture",
    "ill_treatment_custody": "other",
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
USUAL_DOERS = {
    "arrest_detention": ("state actor", 0.2),
    "abduction": ("other actors without permissions", 0.2),
}
"""Whom the set usually holds an act done by, and how much that weighs beside the doers that are told."""

DONE = {"happened", "attempted", "planned"}
"""What the set counts: a plot to kidnap is a kidnapping to its annotators."""

TITLE, LEAD, LESSER = 3.0, 2.0, 0.5  # what a claim in the title, in the first quarter, of a lesser act weighs
SHARE, SHARE_DISAPPEARANCE = 0.28, 0.5  # of the heaviest label's weight that a label needs
REPEATED = 0.85  # power of an event's weight: what is told ten times is not ten times as much a violation
LEAST_VICTIM = 0.6  # confidence, summed over claims, that somebody needs to be given as a victim
OF_SUSPECT = 0.3  # what an arrest weighs that is told in a sentence on an ordinary crime; 0.2 to 0.5 are alike
ADULT = 18


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
    heft = {event.id: sum(weight(bare, case.claims[one]) for one in event.claims) for event in done}
    ranked = sorted(done, key=lambda event: (-heft[event.id], event.id))
    return Article(case=case, published=published, events=tuple(ranked), weight=heft)


def slots(found: Article) -> dict[str, Any]:
    """What the set asks, in the form of its scorer."""
    people, case = victims(found), found.case
    return {
        "perpetrator_mention": bool(found.events),
        "perpetrator_type": perpetrator(found),
        "violation_types": violations(found),
        "victims": [{"name": _usual_name(found, person), **_attributes(person)} for person in people],
        "victim_attrs": {form: _attributes(one) for one in case.entities if one.kind == "person" for form in one.names},
    }


def violations(found: Article) -> list[str]:
    """The labels with a fair share of the heaviest one's weight."""
    weights: dict[str, float] = defaultdict(float)
    for event in found.events:
        if event.act in VIOLATIONS and not _of_suspects(found.case, event):
            share = OF_SUSPECT if _is_for_crime(found.case, event) else 1.0
            weights[VIOLATIONS[event.act]] += (share * found.weight[event.id]) ** REPEATED
    most = max(weights.values(), default=0.0)
    least = {"enforced disappearance": SHARE_DISAPPEARANCE}
    return sorted(label for label, w in weights.items() if w >= least.get(label, SHARE) * most) or ["unknown"]


def perpetrator(found: Article) -> str | None:
    """What sort of doer most weight lies on, with what is likely for the act; without any, for the heaviest label."""
    weights: dict[str, float] = defaultdict(float)
    for event in found.events:
        for doer in event.doers:
            sort, share = _sort_of_doer(found.case.entity[doer])
            weights[sort] += share * found.weight[event.id]
        if event.act in USUAL_DOERS:
            sort, share = USUAL_DOERS[event.act]
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
    """The people affected, by their full names, less the accused, those only charged, and those that little speaks for.

    Of those who rule, judge or speak for others, annotators hardly ever make victims.
    """
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
        if person.side != "accused"
        and acts[person.id] != {"charge_prosecution"}
        and told[person.id] >= LEAST_VICTIM
        and " " in person.name
        and OFFICES.isdisjoint(person.roles)
    ]


def _usual_name(found: Article, person: Entity) -> str:
    """The full name as the article most often has it."""
    content = found.case.readings[0].analysis.text.content
    written = Counter(mention.span.of(content) for mention in person.mentions)
    words = set(person.name.split())
    full = [form for form in written if form in person.names and " " in form and set(form.split()) <= words]
    return max(full, key=lambda form: (written[form], len(form.split()), form), default=person.name)


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


def weight(found: Article, claim: Claim) -> float:
    """What a claim counts: its confidence, more in the title and the lead, less for lesser acts and for courts."""
    start = claim.evidence[0].span.start
    weight = claim.confidence or 1.0
    weight *= TITLE if start < found.title_end else LEAD if 4 * start < found.length else 1.0
    return weight * (1.0 if claim.act in GRAVE else LESSER) * (LESSER if claim.act in LEGAL else 1.0)


def _of_suspects(case: Case, event: Event) -> bool:
    """Whether those held are the ones who are said to have attacked."""
    held = [case.entity[one] for one in event.affected]
    return event.act in CUSTODY and bool(held) and all(not SUSPECTS.isdisjoint(one.roles) for one in held)


def _is_for_crime(case: Case, event: Event) -> bool:
    """Whether most of the sentences that tell an arrest speak of a murder, a robbery or the like."""
    if event.act not in CUSTODY:
        return False
    analysis = case.readings[0].analysis
    starts = [sentence.span.start for sentence in analysis.sentences]
    told = [bisect_right(starts, case.claims[one].evidence[0].span.start) - 1 for one in event.claims]
    words = [{token.lemma.lower() for token in analysis.sentences[number].tokens} for number in told]
    return 2 * sum(not CRIMES.isdisjoint(one) for one in words) >= len(words)


def _modality(case: Case, event: Event) -> str:
    return Counter(case.claims[claim].modality for claim in event.claims).most_common(1)[0][0]
