"""Who does what to whom, as a small network learned it from PropBank: likely arguments of a verb or noun of action.

It weighs every word near a predicate by the language model's view of both, the way through the tree between them, the
preposition and the like. It knows what grammar alone does not say: whose the arrest in "his arrest" is, that who
disappears is not who acts, who is meant to leave in "ordered them to leave". An argument is a token number, the head of
its phrase, the first of those joined by "and".

The weights are data (`data/roles.npz`), made by `training/roles` for the shipped model and of no use with another.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO
from itertools import accumulate
from typing import Any, Literal, cast

from onrecord.claims.acts.tree import Tree
from onrecord.errors import ModelDamaged

Role = Literal["doer", "affected", "other", "where", "when", "why", "negation"]

ROLES: tuple[Role, ...] = ("doer", "affected", "other", "where", "when", "why", "negation")
"""ARG0, ARG1, ARG2, ARGM-LOC, -TMP, -CAU and -NEG of PropBank, in the order of the network's outcomes after "none"."""

SHA256 = "482461408182a10dff87772f84a81401e2dc64d8c2eca0a911f38a901746d94b"
FILE = "roles.npz"
_SINGLE = frozenset({"doer", "affected", "other"})
_LEAST = 0.4
_REACH = 5  # steps in the tree; 0.1 % of the arguments of EWT dev are farther away
_FAR = 8  # words; a longer distance counts as this
_AT_ONCE = 5  # OpenBLAS takes one thread up to 262,144 multiplications; a row of the widest layer takes 49,152
_NEVER = frozenset({"punct", "det", "aux", "aux:pass", "cop", "mark", "case", "cc", "goeswith", "fixed"})


@dataclass(frozen=True, kw_only=True, slots=True)
class Likely:
    """A word that probably heads an argument.

    Attributes:
        chance: The network's own, from 0 to 1.
    """

    role: Role
    token: int
    chance: float


def likely_roles(tree: Tree, predicate: int) -> tuple[Likely, ...]:
    """The likely arguments of a predicate, the likeliest first; nothing where the backend gives no vectors.

    There is at most one doer, one affected and one other; of the rest as many as there are.
    """
    vectors = tree.sentence.vectors
    near = list(near_words(tree, predicate)) if vectors is not None else []
    if not near:
        return ()
    chances = _network().chances(vectors, predicate, near).tolist()
    found = []
    for column, role in enumerate(ROLES, 1):
        own = [
            (row[column], -token, token)
            for row, (token, _marks) in zip(chances, near, strict=True)
            if row[column] >= _LEAST
        ]
        kept = [max(own)] if own and role in _SINGLE else own
        found += [Likely(role=role, token=token, chance=round(chance, 3)) for chance, _place, token in kept]
    return tuple(sorted(found, key=lambda one: (-one.chance, one.token)))


def near_words(tree: Tree, predicate: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The words that may head an argument, each with what marks it: the features of the network, in its order."""
    tokens = tree.tokens
    passive = "passive" if tree.children(predicate, "nsubj:pass", "aux:pass") else "-"
    for token, path in sorted(_paths(tree, predicate).items()):
        here = tokens[token]
        if token == predicate or here.upos == "PUNCT" or here.deprel in _NEVER:
            continue
        case = tree.child(token, "case", "mark")
        distance = max(-_FAR, min(_FAR, token - predicate))
        yield (
            token,
            (
                path,
                path[max(path.rfind("<"), path.rfind(">")) :],
                tokens[case].lemma.lower() if case is not None else "-",
                here.xpos,
                tokens[predicate].xpos,
                here.noun_kind or "-",
                str(distance),
                passive,
            ),
        )


def _paths(tree: Tree, predicate: int) -> dict[int, str]:
    """The way from the predicate to every word within reach: `<` up by a relation, `>` down."""
    found, edge = {predicate: ""}, [predicate]
    for _step in range(_REACH):
        further = []
        for here in edge:
            head = tree.head(here)
            if head is not None and head not in found:
                found[head] = f"{found[here]}<{tree.tokens[here].deprel}"
                further.append(head)
            for child in tree.children(here):
                if child not in found:
                    found[child] = f"{found[here]}>{tree.tokens[child].deprel}"
                    further.append(child)
        edge = further
    return found


class _Network:
    """The learned weights: words and marks become numbers, numbers become chances."""

    def __init__(self, weights: Any) -> None:
        import numpy as np  # noqa: PLC0415  heavy, loaded when used

        self._np = np
        self._layers = {
            key: np.ascontiguousarray(weights[key], np.float32) for key in weights.files if not key.startswith("labels")
        }
        labels = [
            {label: number for number, label in enumerate(weights[key].tolist())}
            for key in sorted(key for key in weights.files if key.startswith("labels"))
        ]
        tables = [self._layers.pop(f"marks{place}") for place in range(len(labels))]
        firsts = accumulate((len(table) for table in tables[:-1]), initial=0)
        self._marks = np.concatenate(tables)
        self._numbers = list(zip(firsts, labels, strict=True))  # for each mark its first row and the rows of its labels

    def chances(self, vectors: Any, predicate: int, near: list[tuple[int, tuple[str, ...]]]) -> Any:
        """For each word a row: the chance of no role, then of each role."""
        np = self._np
        seen = vectors[[predicate, *(token for token, _marks in near)]].astype(np.float32)
        own = np.maximum(self._times(seen[:1], "predicate"), 0)
        word = np.maximum(self._times(seen[1:], "word"), 0)
        rows = [
            [first + known.get(mark, 0) for mark, (first, known) in zip(own_marks, self._numbers, strict=True)]
            for _token, own_marks in near
        ]
        marks = self._marks[rows].sum(1)
        mixed = self._times(np.concatenate([own * word, own * marks, word * marks], 1), "inner")
        scores = self._times(np.maximum(mixed + marks + own + word, 0), "role")
        raised = np.exp(scores - scores.max(1, keepdims=True))
        return raised / raised.sum(1, keepdims=True)

    def _times(self, rows: Any, layer: str) -> Any:
        """Rows through a layer, a few at a time: more would wake further threads, which costs more than the sums."""
        matrix, bias = self._layers[layer], self._layers[f"{layer}_bias"]
        parts = [rows[first : first + _AT_ONCE] @ matrix for first in range(0, len(rows), _AT_ONCE)]
        return self._np.concatenate(parts) + bias


@cache
def _network() -> _Network:
    """The shipped weights.

    Raises:
        ModelDamaged: They are missing or changed.
    """
    import numpy as np  # noqa: PLC0415  heavy, loaded when used

    path = files("onrecord.claims") / "data" / FILE
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ModelDamaged(str(path)) from error
    if hashlib.sha256(content).hexdigest() != SHA256:
        raise ModelDamaged(str(path))
    return _Network(cast("Any", np.load(BytesIO(content))))
