"""What holds for every text: nothing is lost from plain text, nothing is put into any, and all spans lie within it."""

from __future__ import annotations

import unicodedata

from hypothesis import example, given, settings
from hypothesis import strategies as st

from onrecord.text.draft import Unreadable
from onrecord.text.marks import CONTROL
from onrecord.text.parse import parse

LINES = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "",
                "",
                "From: the clinic",
                "5 March 2021",
                "DISTRICT COURT",
                "- a demand",
                "1. A point.",
                "Dear Madam,",
                "***",
            ]
        ),
        st.text(st.characters(codec="utf-8"), max_size=120),
    ),
    max_size=12,
)


def squashed(text: str) -> str:
    return "".join(CONTROL.sub("", unicodedata.normalize("NFC", text)).split())


@settings(max_examples=150, deadline=None)
@given(LINES)
def test_plain_text_keeps_every_character(lines: list[str]) -> None:
    text = "\n".join(lines)
    try:
        reply = parse("a.txt", b"\xef\xbb\xbf" + text.encode())
    except Unreadable:
        return
    content = reply["content"]
    assert squashed(content) == squashed(text)
    assert squashed("".join(content[start:end] for start, end, _role in reply["blocks"])) == squashed(text)
    ends = [0]
    for start, end, _role in reply["blocks"]:
        assert ends[-1] <= start < end <= len(content)
        ends.append(end)
    for start, end in [*reply["unread"], *(part for copy in reply["copies"] for part in (copy[:2], copy[2:]))]:
        assert 0 <= start < end <= len(content)


TAGS = st.sampled_from(["p", "div", "b", "h1", "li", "ul", "span", "br", "article", "nav", "td", "blockquote", "em"])
MARKUP = st.recursive(
    st.sampled_from(["words here ", "A sentence stands in this place. ", "&amp; more, ", "end."]),
    lambda inner: st.builds(lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag}>", TAGS, st.lists(inner, max_size=4)),
    max_leaves=25,
)


@settings(max_examples=100, deadline=None)
@example("<h1><article>words here </article></h1>")
@example("<p>words here <nav>&amp; more, </nav>words here </p>")
@given(MARKUP)
def test_a_page_gives_nothing_that_is_not_on_it(markup: str) -> None:
    try:
        reply = parse("a.html", f"<html><body>{markup}</body></html>".encode())
    except Unreadable:
        return
    page = squashed(markup.replace("&amp;", "&"))
    for tag in ("p", "div", "b", "h1", "li", "ul", "span", "br", "article", "nav", "td", "blockquote", "em"):
        page = page.replace(f"<{tag}>", "").replace(f"</{tag}>", "")
    rest = iter(page)
    for start, end, _role in reply["blocks"]:
        words = squashed(reply["content"][start:end])
        assert all(letter in rest for letter in words)  # in the order of the page, each letter of it at most once
