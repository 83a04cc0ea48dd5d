"""Whether a time in a sentence is the time of an act there: how the two hang together in the tree of the sentence."""

from __future__ import annotations

from collections.abc import Collection
from enum import IntEnum

from onrecord.claims.acts.tree import Tree, is_behind_relative
from onrecord.claims.acts.words import load_table

_WORDS = {name: frozenset(words) for name, words in load_table("when.toml").items()}
SAYING = _WORDS["saying"]
_BESIDE = frozenset(("conj", "parataxis", "xcomp", "obj", "obl", "nsubj", "compound"))
_VERBS = ("VERB", "AUX")
_SAYS = frozenset(("say", "announce", "state", "add", "claim", "declare", "allege", "insist", "confirm", "deny"))
_PUT_OFF = frozenset(("adjourn", "postpone", "reschedule", "set", "schedule", "move", "defer", "delay", "fix"))
_NOUNS = ("NOUN", "PROPN")
_WRITING = frozenset(("tweet", "post", "publish", "stress", "explain", "testify", "reply", "comment"))
_ASKED_IN_FORMS = frozenset(("date", "day", "time", "when"))
_ENDS_SPEECH = frozenset((",", "”", '"', "’", "»", "-", "–", "—"))


class Fit(IntEnum):
    """How closely a time belongs to an act."""

    NONE = 0
    LOOSE = 1  # through a clause that tells of the same time
    BELOW = 2  # the time hangs on a verb that goes with the act's
    SHARED = 3  # the act hangs on the verb that has the time
    CLAUSE = 4  # the time hangs on a word of the act's own phrase
    OWN = 5  # the time hangs on the act itself


class Attachment:
    """One act in its sentence.

    Args:
        tree: The sentence.
        trigger: The word that tells the act.
        spoken: The act is done by speaking, so that the time of saying is its time.
        words: All words that tell the act: "let" and "go".
    """

    def __init__(self, tree: Tree, trigger: int, *, spoken: bool, words: Collection[int] = ()) -> None:
        self.tree = tree
        self.trigger = trigger
        self.spoken = spoken
        self.words = words

    def fit(self, head: int, first: int, *, clock: bool = False) -> Fit:
        """How closely a time belongs to the act.

        Args:
            head: The word of the time that hangs on the rest of the sentence.
            first: Its first word.
            clock: Whether it is a time of the day.
        """
        above = self.tree.head(head)
        said = self._is_behind_saying(first) or self._is_of_last_words(first)
        if self._is_put_off_to(head, first) or (said and not self.spoken):
            return Fit.NONE
        given = self._is_before_saying(head) or self._is_in_form(first)
        if given or self.trigger in (head, above, *self.tree.children(head, "nsubj")):
            return Fit.OWN
        if above is not None and self.tree.tokens[above].upos in _NOUNS and self._is_of(head):
            # "the order of eviction of 21 October": the date of a paper, of nothing else in the sentence
            same = self.tree.head(above) == self.trigger and self.tree.tokens[self.trigger].upos in _NOUNS
            return Fit.CLAUSE if same else Fit.NONE
        if self._is_of_happening(head):
            return Fit.SHARED
        return self._by_predicate(head, first, clock=clock)

    def _by_predicate(self, head: int, first: int, *, clock: bool) -> Fit:
        """How closely a time belongs to the act by the predicate that it hangs on."""
        owner = self._told_before(self._owner(head), head)
        if owner is None or owner == self.trigger or owner in self.words:
            return Fit.NONE if owner is None else Fit.CLAUSE
        path = self._path(self.trigger, owner)
        if path is None:
            return self._from_below(self._path(owner, self.trigger), head)
        return Fit.SHARED if clock and self._is_reported(owner) else self._from_above(path, owner, first)

    def _told_before(self, owner: int | None, head: int) -> int | None:
        """What is told, for a time in front of it that hangs on the "said" behind: "in May he was held, she said"."""
        if owner is None or self.tree.tokens[owner].lemma.lower() not in SAYING or self.tree.head(owner) is not None:
            return owner
        said = [one for one in self.tree.children(owner, "ccomp") if head < one < owner]
        return said[0] if said and self.tree.tokens[said[0]].upos in _VERBS else owner

    def of_clause(self, owner: int) -> Fit:
        """How closely the time of a predicate, told in an earlier sentence, belongs to the act."""
        if self.trigger == owner:
            return Fit.OWN
        path = self._path(self.trigger, owner)
        return Fit.NONE if path is None else self._from_above(path, owner, owner)

    def of_fronted(self, head: int) -> Fit:
        """How closely a time at the head of the sentence belongs to the act: it spans what is told side by side."""
        root = next((number for number in (head, *self.tree.ancestors(head)) if self.tree.head(number) is None), None)
        if root is None or self._is_of(head):
            return Fit.NONE
        path = [self.trigger] if self.trigger == root else self._path(self.trigger, root)
        if path is None or self.tree.tokens[root].lemma.lower() in SAYING:
            return Fit.NONE
        links = {self.tree.relation(number) for number in path if number != root}
        return Fit.LOOSE if links <= _BESIDE and self._is_told(path[-1]) else Fit.NONE

    def is_denied(self) -> bool:
        """Whether the act's own clause has a "not": "was not found until Monday"."""
        predicate = self.tree.predicate_of(self.trigger)
        words = (*self.tree.children(predicate, "advmod"), *self.tree.children(self.trigger, "advmod"))
        return any(self.tree.tokens[word].lemma.lower() in ("not", "n't", "never") for word in words)

    def _is_put_off_to(self, head: int, first: int) -> bool:
        """Whether something is only moved to a time: "adjourned to 4 December"."""
        above = self.tree.head(head)
        if above is None or first == 0 or self.tree.tokens[above].lemma.lower() not in _PUT_OFF:
            return False
        return self.tree.tokens[first - 1].text.lower() in ("to", "until", "till", "for")

    def _is_behind_saying(self, first: int) -> bool:
        """Whether a time stands right behind "said" and before what is said, wherever a parser hangs it."""
        number = first - 1
        while number > 0 and self.tree.tokens[number].text.lower() in ("on", "late", "early", "at", "the"):
            number -= 1
        verb = self.tree.tokens[number]
        if number < 0 or verb.lemma.lower() not in _SAYS or verb.xpos not in ("VBD", "VBZ", "VBP"):
            return False
        contents = self.tree.children(number, "ccomp", "parataxis")
        within = any(content > first and self.trigger in self.tree.subtree(content) for content in contents)
        return within and not self.tree.children(number, "aux:pass")

    def _is_of_last_words(self, first: int) -> bool:
        """Whether a time stands behind what the sentence ends with: "was arrested, police said on Saturday".

        Parsers often hang it on the act. A comma gives it back: "was arrested, police said, on Saturday".
        """
        verb = first - 1
        while verb > self.trigger and not self._is_finite(verb):
            if self.tree.tokens[verb].text == ",":
                return False
            verb -= 1
        if verb <= self.trigger or self.tree.tokens[verb].lemma.lower() not in SAYING | _WRITING:
            return False
        told = self.tree.subtree(verb) if self.tree.relation(verb) == "parataxis" else ()
        before = range(self.trigger, verb)
        return self.trigger not in told and any(self.tree.tokens[number].text in _ENDS_SPEECH for number in before)

    def _is_in_form(self, first: int) -> bool:
        """Whether a form asks for it: "Date of arrest: 17 October", "Date and place of the arrest: 17 October, Osk"."""
        if first == 0 or self.tree.tokens[first - 1].text != ":":
            return False
        label = {token.lemma.lower() for token in self.tree.tokens[: self.trigger]}
        return self.trigger < first and bool(label & _ASKED_IN_FORMS) and self.tree.relation(self.trigger) == "nmod"

    def _is_before_saying(self, head: int) -> bool:
        """Whether a time stands between the act and a comma, though it hangs on the "said" that comes behind."""
        verb = self.tree.head(head)
        if verb is None or self.tree.relation(verb) != "parataxis" or self.tree.head(verb) != self.trigger:
            return False
        between = [token.text for token in self.tree.tokens[head:verb]]
        return self.trigger < head < verb and "," in between and self.tree.tokens[verb].lemma.lower() in SAYING

    def _is_finite(self, number: int) -> bool:
        return self.tree.tokens[number].upos == "VERB" and self.tree.tokens[number].xpos in {"VBD", "VBZ", "VBP"}

    def is_of_crime(self, first: int) -> bool:
        """Whether a time behind the act is that of what it is about: "charged with the murder of Ada Moss on 2 May"."""
        for noun in self.tree.children(self.trigger, "obl", "nmod"):
            marks = {self.tree.tokens[mark].text.lower() for mark in self.tree.children(noun, "case")}
            known = any(self.tree.tokens[det].text.lower() == "the" for det in self.tree.children(noun, "det"))
            of = [number for number in self.tree.children(noun, "nmod") if self._is_of(number)]
            if known and of and marks & {"with", "of", "for", "into", "over", "about"} and max(of) < first:
                return self.tree.tokens[self.trigger].xpos in {"VBN", "VBD", "NN", "NNS"}
        return False

    def _is_told(self, verb: int) -> bool:
        """Whether a predicate, if it is a verb, stands in the past."""
        words = (verb, *self.tree.children(verb, "aux", "cop"))
        tags = {self.tree.tokens[word].xpos for word in words}
        return not tags & {"VBZ", "VBP", "MD", "VB"}

    def _is_of(self, head: int) -> bool:
        case = self.tree.child(head, "case")
        return case is not None and self.tree.tokens[case].text.lower() == "of"

    def _owner(self, head: int) -> int | None:
        """What a time tells the time of: the trigger or the nearest predicate above."""
        for above in self.tree.ancestors(head):
            verb = self.tree.tokens[above].upos in _VERBS or self.tree.children(above, "cop")
            if above == self.tree.head(head) and is_behind_relative(self.tree, head):
                continue
            if above == self.trigger or verb:
                return above
        return None

    def _path(self, below: int, above: int) -> list[int] | None:
        """The words from one up to, and without, another; None if the other is not above."""
        path = [below]
        for here in self.tree.ancestors(below):
            if here == above:
                return path
            path.append(here)
        return None

    def _from_above(self, path: list[int], owner: int, first: int) -> Fit:
        """The act hangs, by this path, on the verb that has the time."""
        within = self._behind_that(owner, first) or self._is_hearsay(owner)
        saying = self.tree.tokens[owner].lemma.lower() in SAYING
        if saying and not (within or self.spoken):
            return Fit.NONE
        fit = Fit.SHARED
        for number in path:
            link = self.tree.relation(number)
            if link in ("ccomp", "parataxis") and not (within or saying):
                return Fit.NONE
            if link in ("acl", "advcl"):
                if not self._is_simultaneous(number, link):
                    return Fit.NONE
                fit = Fit.LOOSE
        return fit

    def _behind_that(self, owner: int, first: int) -> bool:
        """Whether a time stands behind the "that" of the verb it hangs on: parsers often hang it too high."""
        return any(self.tree.tokens[number].text.lower() == "that" for number in range(owner + 1, first))

    def _is_hearsay(self, verb: int) -> bool:
        """Whether the verb only marks hearsay: "he is said to have left on 3 May"."""
        contents = self.tree.children(verb, "xcomp", "ccomp")
        marks = [mark for content in contents for mark in self.tree.children(content, "mark")]
        passive = bool(self.tree.children(verb, "aux:pass"))
        return passive and any(self.tree.tokens[mark].lemma == "to" for mark in marks)

    def _is_simultaneous(self, number: int, link: str) -> bool:
        """Whether a clause below a verb tells of the same time: "shouting", "when they opened fire"."""
        markers = self._markers(number)
        if link == "acl" and (self._tells_where(number) or self._is_outcome(number)):
            return True
        if link == "advcl" and markers & {"when", "while", "as", "to"}:
            return True
        return self.tree.tokens[number].xpos == "VBG" and not markers & {"after", "before", "since"}

    def _tells_where(self, number: int) -> bool:
        """Whether a relative clause tells what happened in what it hangs on: "a raid in which two men were killed"."""
        if not self._is_told(number):
            return False
        for child in self.tree.children(number, "obl", "advmod"):
            word = self.tree.tokens[child].text.lower()
            cases = {self.tree.tokens[case].text.lower() for case in self.tree.children(child, "case")}
            if word in ("where", "when") or (word == "which" and cases & {"in", "during"}):
                return True
        return False

    def _is_of_happening(self, head: int) -> bool:
        """Whether a time hangs on what led to the act: "a raid on Friday that left two men dead"."""
        for above in self.tree.ancestors(head):
            if self.tree.tokens[above].upos in _VERBS:
                return False
            path = self._path(self.trigger, above) if above != self.trigger else None
            if path is not None:
                return self.tree.relation(path[-1]) == "acl" and self._is_outcome(path[-1])
        return False

    def _is_outcome(self, number: int) -> bool:
        """Whether a relative clause tells what a happening led to: "an attack that killed three"."""
        noun, verb = self.tree.head(number), self.tree.tokens[number]
        subjects = {self.tree.tokens[child].text.lower() for child in self.tree.children(number, "nsubj")}
        led = verb.lemma.lower() in _WORDS["leads_to"] and self._is_told(number) and subjects & {"that", "which"}
        return bool(led) and noun is not None and self.tree.tokens[noun].lemma.lower() in _WORDS["happenings"]

    def _is_reported(self, owner: int) -> bool:
        """Whether the act itself is what came in: "the shooting was reported around nine"."""
        reported = self.tree.tokens[owner].lemma.lower() == "report" and self.tree.children(owner, "aux:pass")
        return bool(reported) and self.trigger in self.tree.children(owner, "nsubj:pass")

    def _markers(self, number: int) -> set[str]:
        """The words that begin a clause: "when", "after"."""
        return {self.tree.tokens[mark].text.lower() for mark in self.tree.children(number, "mark", "advmod")}

    def _from_below(self, path: list[int] | None, head: int) -> Fit:
        """The verb that has the time hangs on the act: "was seen leaving on Friday", "a complaint lodged on 3 May"."""
        if path is None:
            return Fit.NONE
        noun = self.tree.tokens[self.trigger].upos in _NOUNS
        if noun and [self.tree.relation(number) for number in path] == ["acl"]:
            return Fit.CLAUSE
        if [self.tree.relation(number) for number in path] == ["advcl"] and self._markers(path[0]) & {"when", "as"}:
            return Fit.LOOSE
        if self._took_place(path):
            return Fit.SHARED
        if self.tree.relation(path[0]) == "conj" and self._between(path[0], head):
            return Fit.NONE
        return Fit.BELOW if all(self._goes_with(number) or self._goes_on(number, head) for number in path) else Fit.NONE

    def _between(self, verb: int, head: int) -> bool:
        """Whether a time stands between "and" and the joined verb: "was held and, on Friday, moved"."""
        joined = [number for number in self.tree.children(verb, "cc") if number < verb]
        return bool(joined) and joined[0] < head < verb

    def _took_place(self, path: list[int]) -> bool:
        """Whether the verb is of the happening that the act was part of: "died in clashes that began on Friday"."""
        if [self.tree.relation(number) for number in path] not in (["acl", "obl"], ["acl", "nmod"]):
            return False
        verb, noun = (self.tree.tokens[number].lemma.lower() for number in path)
        return verb in _WORDS["takes_place"] and noun in _WORDS["happenings"] and self._is_told(path[0])

    def _goes_on(self, number: int, head: int) -> bool:
        """Whether a verb counts on from the one before it: "one was killed and two others were wounded on Friday"."""
        if self.tree.relation(number) != "conj" or head < number:
            return False
        subjects = self.tree.children(number, "nsubj")
        words = {
            word for subject in subjects for word in (subject, *self.tree.children(subject, "amod", "det", "nummod"))
        }
        counted = any(self.tree.tokens[word].upos == "NUM" for word in words)
        return counted or bool({self.tree.tokens[word].lemma.lower() for word in words} & _WORDS["further"])

    def _goes_with(self, number: int) -> bool:
        """Whether a verb is told of the same subject as the one it hangs on."""
        link = self.tree.relation(number)
        return link == "xcomp" or (link == "conj" and not self.tree.children(number, "nsubj"))
