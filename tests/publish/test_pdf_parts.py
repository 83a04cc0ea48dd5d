"""A long document is cut into parts: nothing is lost, none is too long, none ends behind a heading."""

from __future__ import annotations

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.publish.documents.document import Block, Bullets, Heading, Paragraph, Run, Table
from onrecord.publish.documents.pdf_parts import in_parts

BLOCKS = st.lists(
    st.one_of(
        st.integers(1, 2).map(lambda level: Heading("Head", level)),
        st.integers(0, 99).map(lambda number: Paragraph((Run("words"),), number=str(number))),
        st.integers(0, 60).map(lambda size: Bullets(tuple((Run(str(n)),) for n in range(size)))),
        st.integers(0, 60).map(lambda size: Table(("a",), tuple((str(n),) for n in range(size)), (1.0,))),
    ),
    max_size=60,
)


def units(blocks: tuple[Block, ...]) -> list[object]:
    """What is told, however it is cut."""
    found: list[object] = []
    for block in blocks:
        if isinstance(block, Bullets):
            found += block.items
        elif isinstance(block, Table):
            found += [("row", row) for row in block.rows]
        else:
            found.append(block)
    return found


@given(blocks=BLOCKS)
def test_nothing_is_lost_and_no_part_is_too_long(blocks: list[Block]) -> None:
    parts = in_parts(blocks, at_once=60, most=40)
    assert units(tuple(chain.from_iterable(parts))) == units(tuple(blocks))
    if len(parts) > 1:
        assert all(len(units(part)) <= 40 for part in parts)
        assert all(
            not isinstance(part[-1], Heading) for part in parts[:-1] if any(not isinstance(b, Heading) for b in part)
        )


@pytest.mark.parametrize(
    ("before", "ends"),
    [((35, 20), [36, 21]), ((20, 35), [40, 17]), ((30, 8, 25), [31, 35])],
)
def test_a_part_ends_before_a_heading_where_one_is_near(before: tuple[int, ...], ends: list[int]) -> None:
    blocks: list[Block] = []
    for size in before:
        blocks.append(Heading("Year", 2))
        blocks += [Paragraph((Run("words"),))] * size
    assert [len(part) for part in in_parts(blocks, at_once=50, most=40)] == ends
