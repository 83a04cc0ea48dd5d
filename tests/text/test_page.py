"""The article of a page: what stays, what goes, and that it is all visible text in order."""

from __future__ import annotations

import pytest

from tests.text.made import SENTENCE, blocks

LONG = "The baker had closed early that day because of the rain, and three neighbours were standing under his awning."
PAGE = f"""<!doctype html><html lang="en"><head><title>Baker taken | Coast Herald</title></head>
<body class="has-sidebar">
<div id="cookie-banner">We use cookies. <button>Fine</button></div>
<header class="site-header"><a href="/">Coast Herald</a>
<nav><a href="/a">Home</a> <a href="/b">Sport</a></nav></header>
<div class="page"><main><article class="post tag-share">
<header><h1>Baker taken</h1><p class="byline">By Our Reporter</p></header>
<figure><img src="x.jpg"><figcaption>The shop on Sunday. Photo: family</figcaption></figure>
<p>{LONG} <script>var x = "beaten";</script></p>
<div class="share-bar"><a href="#">Tweet</a> <a href="#">Share</a></div>
<p>“He said,<br>nothing more,” one of them told us. {LONG}</p>
<div class="widget widget-related"><h3>More from the coast</h3>
<ul><li><a href="/1">Two held over boats</a></li></ul></div>
<p>Read also: <a href="/2">Mayor arrested over harbour deal</a></p>
<blockquote><p>{SENTENCE}</p></blockquote>
<ul><li>A first demand of the neighbours, in their words.</li></ul>
<p hidden>Hidden words.</p><p style="display: none">More hidden words.</p>
</article></main>
<aside><h3>Most read</h3><p>{LONG.replace("baker", "butcher")}</p></aside></div>
<section class="newsletter-signup"><p>Get our weekly newsletter. {LONG.replace("baker", "editor")}</p></section>
<footer><p>© 2021 Coast Herald</p></footer></body></html>"""


def test_the_article_and_nothing_else() -> None:
    assert blocks(PAGE, "a.html") == [
        ("title", "Baker taken"),
        ("byline", "By Our Reporter"),
        ("caption", "The shop on Sunday. Photo: family"),
        ("paragraph", LONG),
        ("paragraph", f"“He said, nothing more,” one of them told us. {LONG}"),
        ("paragraph", SENTENCE),
        ("list_item", "A first demand of the neighbours, in their words."),
    ]


@pytest.mark.parametrize(
    "markup",
    [
        f"<div class='a-widget'><h1>Baker taken</h1></div><div class='a-widget'><p>{LONG}</p><p>{SENTENCE}</p></div>",
        f"<div id='content'><h1>Baker taken</h1><div itemprop='articleBody'><p>{LONG}</p><p>{SENTENCE}</p></div></div>",
        f"<table><tr><td><a href='/'>Home</a></td><td><h1>Baker taken</h1>{LONG}<br><br>{SENTENCE}</td></tr></table>",
        f"<form><h1>Baker taken</h1><p>{LONG}<p>{SENTENCE}</form>",
        f"<header><a href='/'>Herald</a><h1>Baker taken</h1></header><div><p>{LONG}</p><p>{SENTENCE}</p></div>",
    ],
)
def test_pages_without_landmarks(markup: str) -> None:
    menu = "<ul class='menu'><li><a href='/'>Start</a></li></ul>"
    page = f"<html><head><title>Baker taken</title></head><body>{menu}{markup}</body></html>"
    assert [words for _role, words in blocks(page, "a.html")] == ["Baker taken", LONG, SENTENCE]


def test_a_page_that_would_lose_nearly_all_is_read_whole() -> None:
    page = (
        f"<html><body><div hidden>{'<p>' + LONG + '</p>'}{'<p>' + SENTENCE + '</p>'}"
        + f"<p>{LONG}</p>" * 20
        + "</div></body></html>"
    )
    assert SENTENCE in [words for _role, words in blocks(page, "a.html")]


def test_tables_and_plain_text_within_a_page() -> None:
    table = "<table><tr><th>Name</th><th>Taken on</th></tr><tr><td>Ilir Marku</td><td>5 March</td></tr></table>"
    page = f"<html><body><h1>Baker taken</h1><p>{LONG}</p>{table}<pre>One line.\n\nAnother line.</pre></body></html>"
    assert blocks(page, "a.html")[2:] == [
        ("other", "Name"),
        ("other", "Taken on"),
        ("other", "Ilir Marku"),
        ("other", "5 March"),
        ("paragraph", "One line."),
        ("paragraph", "Another line."),
    ]
