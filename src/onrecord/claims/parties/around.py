"""What the surroundings of an act say of somebody.

The path in its sentence, the acts and sentences just before, other mentions of the same act, and how often the report
speaks of them at all.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from onrecord.claims.acts import ActMention
from onrecord.claims.participants import Participants, Spoken
from onrecord.claims.parties.draft import Draft
from onrecord.claims.parties.path import path
from onrecord.claims.parties.sorts import sort, sort_of_party, step

_BACK = 4  # acts back that are looked at
_REACH = 3  # sentences back at most
_FOREMOST = 4  # rank of all who are spoken of less than the first four
_RIVALS = ((0, "0"), (1, "1"), (3, "3"))
_Beside = tuple[str | None, str | None, frozenset[str]]
_DISTANCES = ((1, "1"), (2, "2"), (5, "5"))


class Around:
    """The surroundings of every act of a report."""

    def __init__(self, participants: Participants, acts: Sequence[ActMention], drafts: Sequence[Draft]) -> None:
        self._participants, self._acts, self._drafts = participants, acts, drafts
        self._order = sorted(range(len(acts)), key=lambda one: (acts[one].sentence, acts[one].trigger[0]))
        self._place = {number: place for place, number in enumerate(self._order)}
        self._rank = _ranks(participants)
        self._alike: dict[tuple[str, str], Counter[str]] = {}
        for act, made in zip(acts, drafts, strict=True):
            for role, entities in (("do", made.doers), ("af", made.affected)):
                self._alike.setdefault((act.act, role), Counter()).update(entities)
        self._paths: dict[tuple[int, int, int], str] = {}
        self._beside: dict[tuple[int, int], _Beside] = {}

    def signs(self, number: int, entity: str, phrases: Sequence[Spoken]) -> list[str]:
        """What the surroundings say.

        Args:
            number: Of the act.
            entity: Who is asked after.
            phrases: Those of the act's sentence that speak of them.
        """
        marks = self._participants.marks.get(entity, frozenset())
        kind, where = sort_of_party(marks), "in" if phrases else "out"
        return [
            *self._in_sentence(number, entity, phrases, kind),
            *self._before(number, entity, where),
            *self._same_act(number, entity, where),
            *self._sentences_before(number, entity, where),
            *self._present(number, entity, kind, where),
        ]

    def _in_sentence(self, number: int, entity: str, phrases: Sequence[Spoken], kind: str) -> Iterator[str]:
        """How the phrases that speak of somebody hang together with the act, and who stands nearest."""
        act, made = self._acts[number], self._drafts[number]
        tree = self._participants.trees[act.sentence]
        trigger = act.trigger[0]
        lemma = tree.tokens[trigger].lemma.lower()
        for phrase in phrases:
            key = (act.sentence, trigger, phrase.head)
            if key not in self._paths:
                self._paths[key] = "p:" + path(tree, trigger, phrase.head)
            way = self._paths[key]
            yield from (way, *(f"{way}*{one}" for one in (act.kind, act.act, kind, phrase.form, lemma)))
        for role, entities in (("doer", made.doers), ("affected", () if made.in_focus else made.affected)):
            if entity in entities:
                yield from (f"{role}*{lemma}", f"{role}*{kind}")
        beside = self._people_beside(act.sentence, trigger)
        if beside[0] == entity:
            yield f"nearbefore*{act.kind}"
        if beside[1] == entity:
            yield f"nearafter*{act.kind}"
        yield f"rivals:{step(len(beside[2] - {entity}), _RIVALS)}*{'in' if phrases else 'out'}"

    def _people_beside(self, sentence: int, trigger: int) -> _Beside:
        """Who stands last before and first behind a word, and all of the sentence."""
        found = self._beside.get((sentence, trigger))
        if found is None:
            marks = self._participants.marks
            people = sorted(
                (phrase.head, one)
                for phrase in self._participants.spoken.get(sentence, ())
                for one in phrase.entities
                if "place" not in marks.get(one, ())
            )
            before = [one for head, one in people if head < trigger]
            after = [one for head, one in people if head > trigger]
            everybody = frozenset(one for _head, one in people)
            found = (before[-1] if before else None, after[0] if after else None, everybody)
            self._beside[sentence, trigger] = found
        return found

    def _before(self, number: int, entity: str, where: str) -> list[str]:
        """Somebody's part in the acts told just before, and in the next one."""
        act, place = self._acts[number], self._place[number]
        found: dict[str, None] = {}
        for back, other in enumerate(reversed(self._order[max(0, place - _BACK) : place]), 1):
            gap = act.sentence - self._acts[other].sentence
            if gap > _REACH:
                break
            for name, entities in (("pd", self._drafts[other].doers), ("pa", self._drafts[other].affected)):
                if entity not in entities:
                    continue
                sign = f"{name}{'1' if back == 1 else '2'}{'near' if gap else 'same'}"
                found |= dict.fromkeys((sign, f"{sign}*{where}", f"{sign}*{sort(act)}*{sort(self._acts[other])}"))
                if self._acts[other].act == act.act:
                    found[f"{sign}*sameact"] = None
        following = self._order[place + 1] if place + 1 < len(self._order) else None
        if following is not None and self._acts[following].sentence - act.sentence <= 1:
            made = self._drafts[following]
            for name, entities in (("nd", made.doers), ("na", made.affected)):
                if entity in entities:
                    found[f"{name}*{where}"] = None
        return list(found)

    def _same_act(self, number: int, entity: str, where: str) -> Iterator[str]:
        """Somebody's part wherever else the report tells an act of this type."""
        act, made = self._acts[number], self._drafts[number]
        for role, own in (("do", made.doers), ("af", made.affected)):
            count = self._alike[act.act, role][entity] - (entity in own)
            if count:
                yield from (f"same{role}*{where}", f"same{role}{min(count, 3)}", f"same{role}*{act.act}")

    def _sentences_before(self, number: int, entity: str, where: str) -> Iterator[str]:
        """What somebody was in the two sentences before."""
        act = self._acts[number]
        for back in (1, 2):
            for phrase in self._participants.spoken.get(act.sentence - back, ()):
                if entity in phrase.entities:
                    passive = phrase.relation.endswith(":pass")
                    yield f"back{back}:{'pass' if passive else phrase.relation.split(':')[0]}*{where}"
                    if phrase.speaks:
                        yield f"back{back}:speaks*{where}*{sort(act)}"

    def _present(self, number: int, entity: str, kind: str, where: str) -> list[str]:
        """How present somebody is in the whole report, and whether the act lacks anybody."""
        act, made = self._acts[number], self._drafts[number]
        rank = self._rank.get(entity, (_FOREMOST, ()))
        found = [f"rank{rank[0]}*{where}", f"rank{rank[0]}*{kind}*{sort(act)}"]
        if where == "out":
            before = bisect_left(rank[1], act.sentence)
            lately = step(act.sentence - rank[1][before - 1], _DISTANCES) if before else "never"
            suffers = "aff" if made.affected and not made.in_focus else "noaff"
            found += (
                f"out*{kind}*{sort(act)}",
                f"out*{act.kind}*{suffers}*{kind}",
                f"outnd*{act.kind}*{'do' if made.doers else 'nodo'}*{kind}",
                f"out{lately}*{kind}*{sort(act)}",
                f"out{lately}*rank{rank[0]}",
            )
        return found


def _ranks(participants: Participants) -> Mapping[str, tuple[int, tuple[int, ...]]]:
    """For everybody the place among those spoken of in most sentences, and these sentences."""
    sentences: dict[str, dict[int, None]] = {}
    for sentence, phrases in sorted(participants.spoken.items()):
        for phrase in phrases:
            for one in phrase.entities:
                sentences.setdefault(one, {})[sentence] = None
    able = [one for one in sentences if not participants.marks.get(one, frozenset()) & {"place", "members"}]
    able.sort(key=lambda one: -len(sentences[one]))
    return {one: (min(place, _FOREMOST - 1), tuple(sentences[one])) for place, one in enumerate(able)}
