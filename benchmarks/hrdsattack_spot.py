"""When and where the attack of an HRDsAttack article was: for each slot, the likeliest of what the article offers.

The one convention: every year, month, day, country and town that a case tells of has a few features, all logarithms or
shares; its score is their sum, weighted by `hrdsattack_weights.toml`; the highest score is given, each slot by itself,
as the set scores them. The weights were fitted on the training half by `hrdsattack_fit.py`.
"""

from __future__ import annotations

import calendar
import re
import tomllib
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from math import log1p, log10
from pathlib import Path

import choosing
from choosing import Features
from hrdsattack_slots import GRAVE, LEGAL, WORDS, Article, weight

from onrecord import places
from onrecord.dates import UncertainDate
from onrecord.model import Claim, Entity

_Counts = defaultdict[str, defaultdict[str, float]]

SIZES = {"year": 4, "month": 7, "day": 10}  # characters of a date
SEAT_PEOPLE, SEAT_SHARE = 500_000, 0.2  # a town that bears its region's or country's name is meant if it is so large
DATELINE = 60  # code points behind the title
SHORT = 3  # letters of a name that may be an abbreviation: "UAE"


@cache
def weights() -> dict[str, dict[str, float]]:
    """Slot -> feature -> weight."""
    return tomllib.loads((Path(__file__).parent / "hrdsattack_weights.toml").read_text("utf-8"))


def spot(found: Article) -> dict[str, str | None]:
    """Date and place, in the form of the set's scorer."""
    country = best("country", offered(found, "country"))
    inside = towns(found, country)
    town = best("city", inside)
    month, day = (best(slot, offered(found, slot)) for slot in ("month", "day"))
    return {
        "country": country,
        "region": _region(found, town),
        "city": town,
        "year": best("year", offered(found, "year")),
        "month": calendar.month_name[int(month[5:7])] if month else None,
        "day": day[8:10] if day else None,
    }


def offered(found: Article, slot: str) -> Features:
    """What an article offers for a slot, with its features; towns are looked for in the likeliest country."""
    if slot == "country":
        return countries(found)
    if slot == "city":
        return towns(found, best("country", countries(found)))
    return dates(found, SIZES[slot])


def best(slot: str, features: Features) -> str | None:
    """The one with the highest score; None of none."""
    return choosing.likeliest(features, weights()[slot])


def dates(found: Article, size: int) -> Features:
    """The years, months or days that the article speaks of or came out in."""
    counts: _Counts = defaultdict(lambda: defaultdict(float))
    counts[found.published[:size]]["published"] = 1
    for claim, heft in _violations(found):
        key = _key(claim.when.date, size)
        if key and key <= found.published[:size]:
            sort = f"claimed{_exact(claim.when.phrase.quotation if claim.when.phrase else '')}"
            counts[key][sort] += heft
            counts[key][f"{sort}, main"] += heft * _is_main(found, claim)
    first: dict[str, float] = defaultdict(float)
    content = found.case.readings[0].analysis.text.content
    for time in found.case.readings[0].analysis.times:
        key = _key(time.when, size) if time.type in ("DATE", "TIME") else ""
        if key and key <= found.published[:size]:
            sort = _exact(time.span.of(content))
            counts[key][f"named{sort}"] += 1
            if sort or size > SIZES["year"]:
                first[key] = max(first[key], 1 - time.span.start / found.length)
    return {key: {**_logarithms(count), "early": first[key]} for key, count in counts.items()}


def countries(found: Article) -> Features:
    """The countries that the article's places lie in."""
    counts: _Counts = defaultdict(lambda: defaultdict(float))
    first: dict[str, float] = defaultdict(float)
    acts, happened = _sentences(found)
    for entity, known in _located(found):
        country = _country(known.country)
        count = counts[country]
        count["claimed"] += happened[entity.id]
        count["claimed, main"] += happened[f"{entity.id} main"]
        for mention in entity.mentions:
            count["named"] += 1
            count[acts.get(_sentence(found, mention.span.start), "elsewhere")] += 1
            first[country] = max(first[country], 1 - mention.span.start / found.length)
            count["in title"] = max(count["in title"], mention.span.start < found.title_end)
    for sort, country in _other_words(found):
        counts[country][sort] += 1
    for country, heft in _peoples_in_acts(found):
        counts[country]["its people in act"] += heft
    for country in set(_peoples(found, 0, found.title_end)):
        counts[country]["its people in title"] = 1
    return {key: {**_logarithms(count), "early": first[key]} for key, count in counts.items()}


def _peoples_in_acts(found: Article) -> Iterator[tuple[str, float]]:
    """The countries whose people or bodies the passages of violations speak of, with what the claims weigh."""
    for claim, heft in _violations(found):
        span = claim.evidence[0].span
        yield from ((country, heft) for country in _peoples(found, span.start, span.end))


def _peoples(found: Article, start: int, end: int) -> Iterator[str]:
    """The countries of words such as "Turkish" in a passage."""
    content = found.case.readings[0].analysis.text.content
    for word in re.findall(r"[A-Z]\w+", content[start:end]):
        people = places.demonym(word)
        if people and people.country:
            yield _country(people.country)


def _other_words(found: Article) -> Iterator[tuple[str, str]]:
    """Words for countries that are no place of the case: "Turkish police", "Turkey" in the name of a body."""
    content = found.case.readings[0].analysis.text.content
    mentions = sorted((one.span.start, one.span.end) for entity, _place in _located(found) for one in entity.mentions)
    for token in (token for sentence in found.case.readings[0].analysis.sentences for token in sentence.tokens):
        word = token.span.of(content)
        place = bisect_right(mentions, (token.span.start, len(content))) - 1
        if not word[:1].isupper() or (place >= 0 and token.span.start < mentions[place][1]):
            continue
        people = places.demonym(word)
        named = places.look_up(word)[:1] if people is None and token.upos == "PROPN" and len(word) >= SHORT else ()
        if people and people.country:
            yield "of its people", _country(people.country)
        elif named and named[0].kind == "country":
            yield "in a name", _country(named[0].country)


def towns(found: Article, country: str | None) -> Features:
    """The named places no wider than a district, as the article writes them."""
    features: Features = {}
    _acts, happened = _sentences(found)
    known = {entity.id: known for entity, known in _located(found)}
    for entity in found.case.entities:
        name = _as_written(found, entity) if entity.kind == "place" and entity.named else None
        place = known.get(entity.id)
        town = _town(entity, place) if place else None
        if name is None or (place and town is None and place.kind != "district"):
            continue
        starts = [mention.span.start for mention in entity.mentions]
        count = {
            "named": len(starts),
            "named, lead": sum(4 * start < found.length for start in starts),
            "claimed": happened[entity.id],
            "claimed, main": happened[f"{entity.id} main"],
        }
        features[name] = {
            **_logarithms(count),
            "early": 1 - min(starts) / found.length,
            "dateline": float(min(starts) < found.title_end + DATELINE),
            "district": float(place is not None and town is None),
            "in country": float(place is not None and _country(place.country) == country),
            "population": log10((town.population if town else 0) + 10),
        }
    return features


def _violations(found: Article) -> list[tuple[Claim, float]]:
    """The claims of violations with their weight."""
    claims = (found.case.claims[one] for event in found.events for one in event.claims)
    return [(claim, weight(found, claim)) for claim in claims]


def _is_main(found: Article, claim: Claim) -> bool:
    return claim.id in found.events[0].claims


def _sentences(found: Article) -> tuple[dict[int, str], defaultdict[str, float]]:
    """What acts each sentence tells of, by its number; and how much happened at each place, and of the main event."""
    acts: dict[int, str] = {}
    happened: defaultdict[str, float] = defaultdict(float)
    for claim, heft in _violations(found):
        number = _sentence(found, claim.evidence[0].span.start)
        if claim.act not in LEGAL:
            acts[number] = "with grave act" if claim.act in GRAVE else acts.get(number, "with act")
        else:
            acts.setdefault(number, "with court")
        for location in claim.where:
            entity = found.case.identity[location.entity]
            happened[entity] += heft
            happened[f"{entity} main"] += heft * _is_main(found, claim)
    return acts, happened


def _sentence(found: Article, offset: int) -> int:
    starts = [sentence.span.start for sentence in found.case.readings[0].analysis.sentences]
    return bisect_right(starts, offset) - 1


def _located(found: Article) -> list[tuple[Entity, places.Place]]:
    """The entities that are known places in a country."""
    known = ((entity, places.place(entity.place) if entity.place else None) for entity in found.case.entities)
    return [(entity, place) for entity, place in known if place is not None and place.country]


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
    """The name written most, without the capitals of a dateline: "Raqqa", not "Ar Raqqah" or "RAQQA"."""
    content = found.case.readings[0].analysis.text.content
    written = Counter(mention.span.of(content) for mention in entity.mentions)
    forms = (form for form, _count in written.most_common() if form in entity.names and form[:1].isupper())
    form = next(forms, None)
    return form.title() if form and form.isupper() and len(form) > SHORT else form


def _region(found: Article, town: str | None) -> str | None:
    """The region of a town."""
    known = (place for entity, place in _located(found) if _as_written(found, entity) == town)
    return next((_name(place.region) for place in known if place.region), None)


def _country(code: str) -> str:
    own: str | None = WORDS["countries"].get(code)
    return own or _name(code) or code


def _name(identifier: str | None) -> str | None:
    known = places.place(identifier) if identifier else None
    return known.name if known else None


def _key(when: UncertainDate | None, size: int) -> str:
    """The year, month or day that a date lies in, the year too that it lasts from or until; else empty."""
    ends = [when.earliest, when.latest] if when else []
    known = [end for end in ends if end]
    if len(known) < len(ends) and size > SIZES["year"]:
        return ""
    return known[0][:size] if known and known[0][:size] == known[-1][:size] else ""


def _exact(words: str) -> str:
    """What the words add to a feature's name: whether they give the year themselves."""
    return ", year written" if re.search(r"(?:18|19|20)\d\d", words) else ""


def _logarithms(count: Mapping[str, float]) -> dict[str, float]:
    return {name: log1p(value) for name, value in count.items()}
