"""Every word that people read can be translated: in templates, in scripts, on every page that the desk renders."""

from __future__ import annotations

import re
import runpy
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from onrecord import translate
from onrecord.dates import in_words, parse_edtf

SOURCE = Path(translate.__file__).parent
TEMPLATES = sorted(SOURCE.rglob("templates/*.html"))
SCRIPTS = sorted(SOURCE.rglob("static/*.js")) + sorted(SOURCE.rglob("templates/*.js"))

READ = re.compile(r'\s(?:title|aria-label|placeholder|alt|label)="([^"]*)"')
"""Attributes that people read or hear."""

WORDS = re.compile(r"[^\W\d_]{2,} [^\W\d_]{2,}")
OURS = {"onrecord"}
ADDRESS = re.compile(r"(/|&amp;)\S*=")
FORM = re.compile(r"[\d-]+")  # how a date is to be written


def _letters(words: str) -> bool:
    return any(letter.isalpha() for letter in words)


def _written(template: str) -> str:
    """What a template writes by itself, with a hole for everything that it is given."""
    template = re.sub(r"{% block state %}.*?{% endblock %}", "", template)  # attributes of an element elsewhere
    without = re.sub(r"{%-? *trans\b.*?{%-? *endtrans *-?%}", "\0", template, flags=re.DOTALL)
    return re.sub(r"{%.*?%}|{#.*?#}", "", re.sub(r"{{.*?}}", "\0", without, flags=re.DOTALL), flags=re.DOTALL)


def untranslated(template: str) -> Iterator[str]:
    """Words of a template that pass through no `_`."""
    written = _written(template)
    yield from (one for one in READ.findall(written) if _letters(one) and not FORM.fullmatch(one))
    for words in re.sub(r"<kbd>[^<]*</kbd>|<[^>]*>", "\n", written).replace("\0", "\n").split("\n"):
        if _letters(words) and not ADDRESS.match(words) and words.strip(string.punctuation + " ·…") not in OURS:
            yield words.strip()
    for output in Environment(extensions=["jinja2.ext.i18n"], autoescape=True).parse(template).find_all(nodes.Output):
        for node in output.nodes:
            if isinstance(node, (nodes.Const, nodes.CondExpr)):
                constants = [node] if isinstance(node, nodes.Const) else node.find_all(nodes.Const)
                yield from (str(one.value) for one in constants if WORDS.search(str(one.value)))


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_template_has_words_of_its_own(path: Path) -> None:
    assert list(untranslated(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("<p>Hello</p>", ["Hello"]),
        ('<p>{{ _("Hello") }} {{ name }}</p>', []),
        ('<button title="Go on">{{ _("on") }}</button>', ["Go on"]),
        ('<i aria-label="{{ _("x") }}">·</i>', []),
        ("{% trans %}Hello{% endtrans %}", []),
        ('{{ "one of us" }}', ["one of us"]),
        ('<input placeholder="2021-02-04"><kbd>Enter</kbd>', []),
    ],
)
def test_words_in_a_template_are_found(template: str, words: list[str]) -> None:
    assert list(untranslated(template)) == words


def spoken(script: str) -> list[str]:
    """String literals of a script that may be meant for people: two words side by side, or one with a capital."""
    plain = re.sub(r"(?m)(^|\s)//.*$", "", script)
    literals = [one or other for one, other in re.findall(r"\"((?:[^\"\\\n]|\\.)*)\"|'((?:[^'\\\n]|\\.)*)'", plain)]
    code = re.compile(r"use strict|[.#\[:>]|\$\{|/")  # a mode, a selector, an address
    keys = {"Escape", "Enter", "ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown", "GET", "POST"}
    return [
        one
        for one in literals
        if one not in keys and not code.search(one) and re.search(r"[a-z]{2,} [a-z]{2,}|^[A-Z][a-z]{2,}", one)
    ]


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_no_script_has_words_of_its_own(path: Path) -> None:
    assert spoken(path.read_text(encoding="utf-8")) == []


def test_words_in_a_script_are_found() -> None:
    assert spoken('say("nothing is there"); // not this\nvar a = "Gone", b = "Enter", c = "#text .x";') == [
        "nothing is there",
        "Gone",
    ]


# --- catalogues ----------------------------------------------------------------------------------

CATALOGUE = r"""
msgid ""
msgstr ""
"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 ? 1 : 2);\n"

#: here.py
msgid "Show"
msgstr "Показать"

msgctxt "by itself"
msgid "May"
msgstr "май"

msgid "May"
msgstr "мая"

msgid "a \"word\""
" and more\n"
msgstr "слово"

msgid "not yet"
msgstr ""

#, fuzzy
msgid "guessed"
msgstr "наугад"

msgid "{n} day left"
msgid_plural "{n} days left"
msgstr[0] "{n} день"
msgstr[1] "{n} дня"
msgstr[2] "{n} дней"
"""


@pytest.fixture
def spoken_xx(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    (tmp_path / "xx").mkdir()
    (tmp_path / "xx" / "onrecord.po").write_text(CATALOGUE, encoding="utf-8")
    monkeypatch.setattr(translate, "_LOCALE", tmp_path)
    translate.choose("xx")
    yield
    translate.choose("en")


@pytest.mark.usefixtures("spoken_xx")
@pytest.mark.parametrize(
    ("said", "heard"),
    [("Show", "Показать"), ('a "word" and more\n', "слово"), ("not yet", "not yet"), ("guessed", "guessed"), ("", "")],
)
def test_words_are_those_of_the_catalogue(said: str, heard: str) -> None:
    assert translate.gettext(said) == heard


@pytest.mark.usefixtures("spoken_xx")
@pytest.mark.parametrize(("number", "heard"), [(1, "день"), (2, "дня"), (5, "дней"), (11, "дней"), (21, "день")])
def test_words_fit_the_number(number: int, heard: str) -> None:
    assert translate.ngettext("{n} day left", "{n} days left", number) == f"{{n}} {heard}"
    assert translate.ngettext("one", "many", number) == ("one" if number == 1 else "many")


@pytest.mark.usefixtures("spoken_xx")
def test_words_may_be_others_in_a_context() -> None:
    assert (translate.pgettext("by itself", "May"), translate.gettext("May")) == ("май", "мая")
    assert translate.pgettext("by itself", "Show") == "Показать"  # said alike everywhere
    assert translate.pgettext("by itself", "June") == "June"


def test_everything_is_said_in_russian() -> None:
    made = runpy.run_path(str(SOURCE.parents[1] / "docs" / "messages.py"))
    said = {
        "\x04".join(entry[part] for part in ("msgctxt", "msgid") if part in entry)
        for entry in translate.entries("ru")
        if any(key.startswith("msgstr") and words for key, words in entry.items())
    }
    assert {message[0] for message in made["messages"]()} - said == set()


@pytest.mark.parametrize(
    ("edtf", "sentence", "heading"),
    [
        ("2025-05-14", "14 мая 2025", "14 мая 2025"),
        ("2020-04", "в течение апреля 2020", "апрель 2020"),
        ("2020-22", "в течение лета 2020", "лето 2020"),
        ("2020-03-30/2020-06-02", "с 30 марта до 2 июня 2020", "с 30 марта до 2 июня 2020"),
        ("[2020-06,2020-07]", "в течение июня или июля 2020", "июнь или июль 2020"),
        ("[..2021-02-06]", "не позднее 6 февраля 2021", "не позднее 6 февраля 2021"),
        ("2021", "в течение 2021 года", "2021 год"),
    ],
)
def test_russian_dates_stand_in_their_case(edtf: str, sentence: str, heading: str) -> None:
    translate.choose("ru")
    try:
        when = parse_edtf(edtf)
        assert (in_words(when), in_words(when, alone=True)) == (sentence, heading)
    finally:
        translate.choose("en")


def test_only_what_is_there_can_be_chosen() -> None:
    assert translate.languages()[0] == "en"
    with pytest.raises(LookupError):
        translate.choose("tlh")


def _fields(words: str) -> set[str]:
    named = re.findall(r"%\((\w+)\)s", words)
    return {*named, *(name for _text, name, _spec, _how in string.Formatter().parse(words) if name)}


@pytest.mark.parametrize("language", translate.languages()[1:])
def test_a_translation_keeps_what_is_put_into_it(language: str) -> None:
    for entry in translate.entries(language):
        wanted = {frozenset(_fields(entry[key])) for key in ("msgid", "msgid_plural") if entry.get(key)}
        for key, words in entry.items():
            if key.startswith("msgstr") and words and entry["msgid"]:
                assert _fields(words) <= set().union(*wanted), words
                assert not wanted or frozenset(_fields(words)) in wanted or key != "msgstr", words


def test_every_message_comes_into_a_catalogue() -> None:
    made = runpy.run_path(str(SOURCE.parents[1] / "docs" / "messages.py"))
    written = made["catalogue"]("xx").splitlines(keepends=True)
    entries = list(translate._entries(iter(written)))
    known = {"\x04".join(entry[part] for part in ("msgctxt", "msgid") if part in entry) for entry in entries}
    assert {message[0] for message in made["messages"]()} <= known
    assert {"Chronology", "Show", "January", "arrest or detention", "%(count)s passage"} <= known
