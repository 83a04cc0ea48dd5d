from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.errors import CorrectionUnknown
from onrecord.model import Link
from onrecord.web.chains import Chain, chain_pointed
from tests.review.test_pointing import BEATEN, READ, span

RUTA, PAPER = BEATEN.according_to
JON = Link(entity="e-jon", name="Jon Olm", basis="told")
AGENCY, NOBODY = Link(entity="e-agency", name="Kelt Wire", basis="told"), Link(entity=None, name="a friend")


@pytest.mark.parametrize(
    ("links", "form", "words", "chain", "spans"),
    [
        ((RUTA, AGENCY), {"slot": "according_to"}, "Jon Olm", "@1 ^2", ["Jon Olm"]),
        ((RUTA, JON, AGENCY), {"slot": "according_to"}, "the clinic", "@1 @2 ^3", ["the clinic", "Jon Olm"]),
        ((RUTA, JON), {"slot": "according_to"}, "Jon Olm", "@1", ["Jon Olm"]),
        ((RUTA, AGENCY), {"slot": "according_to"}, None, "", []),
        ((RUTA, AGENCY), {"slot": "through"}, "Jon Olm", "@1 @2", ["Ruta Olm", "Jon Olm"]),
        ((RUTA, AGENCY), {"slot": "through", "more": "1"}, "Jon Olm", "@1 ^2 @2", ["Ruta Olm", "Jon Olm"]),
        ((NOBODY, AGENCY), {"slot": "through", "more": "1"}, "Jon Olm", "^1 ^2 @1", ["Jon Olm"]),
        ((NOBODY,), {"slot": "through", "kind": "authority"}, "the clinic", "^1 @1:authority", ["the clinic"]),
        ((), {"slot": "through"}, "the clinic", "@1", ["the clinic"]),
    ],
)
def test_who_stays_in_a_chain(
    links: tuple[Link, ...], form: dict[str, str], words: str | None, chain: str, spans: list[str]
) -> None:
    claim = replace(BEATEN, according_to=(*links, PAPER))
    made = chain_pointed(READ, Chain(claim=claim, read=claim.according_to), form, span(words) if words else None)
    assert made == ({"according_to": chain}, [span(one) for one in spans])


def test_nobody_comes_after_a_speaker_who_is_not_to_be_found() -> None:
    claim = replace(BEATEN, according_to=(NOBODY, PAPER))
    with pytest.raises(CorrectionUnknown):
        chain_pointed(READ, Chain(claim=claim, read=(RUTA, PAPER)), {"slot": "through"}, span("the clinic"))
