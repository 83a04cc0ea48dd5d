"""Gathers every message that people read into the catalogue of a language, to be translated there.

    .venv/bin/python docs/messages.py ru

Writes `src/onrecord/locale/ru/onrecord.po`: what is translated stays, what is new is empty, what is not said now goes.
"""

from __future__ import annotations

import ast
import json
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment

from onrecord import translate
from onrecord.dates import words
from onrecord.model import ACTS

SOURCE = Path(translate.__file__).parent
_HEADER = {
    "ru": "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"
}
_CONTEXT = "\x04"  # between a context and a message
_OTHERS = "nplurals=2; plural=(n != 1);"

Message = tuple[str, ...]
"""What is said; or what is said of one, and what of several."""


def messages() -> dict[Message, list[str]]:
    """Every message, and where it is said."""
    found: dict[Message, list[str]] = {}
    for message, place in sorted((*_of_code(), *_of_templates(), *_of_words()), key=lambda one: (one[1], one[0])):
        places = found.setdefault(message, [])
        if place not in places:
            places.append(place)
    return found


def _of_code() -> Iterator[tuple[Message, str]]:
    for path in sorted(SOURCE.rglob("*.py")):
        place = path.relative_to(SOURCE).as_posix()
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"_", "ngettext"}:
                said = node.args[: 2 if node.func.id == "ngettext" else 1]
                if all(isinstance(one, ast.Constant) for one in said):
                    yield tuple(str(one.value) for one in said if isinstance(one, ast.Constant)), place
            elif isinstance(node, ast.Assign) and (sentence := _sentence(node)):
                yield (sentence,), place


def _sentence(node: ast.Assign) -> str:
    """The sentence of an error, which is said by the base of all errors."""
    target, value = node.targets[0], node.value
    is_sentence = isinstance(target, ast.Name) and target.id == "sentence" and isinstance(value, ast.Constant)
    return str(value.value) if is_sentence and isinstance(value, ast.Constant) else ""


def _of_templates() -> Iterator[tuple[Message, str]]:
    environment = Environment(extensions=["jinja2.ext.i18n"], trim_blocks=True, lstrip_blocks=True, autoescape=True)
    environment.newstyle_gettext = True  # type: ignore[attr-defined]
    for path in sorted(SOURCE.rglob("templates/*.html")):
        for _line, _function, said in environment.extract_translations(path.read_text(encoding="utf-8")):  # type: ignore[attr-defined]
            given = (said,) if isinstance(said, str) else tuple(one for one in said or () if one is not None)
            if given:
                yield given, path.relative_to(SOURCE).as_posix()


def _of_words() -> Iterator[tuple[Message, str]]:
    """Words that stand in tables: of acts, months, forms."""
    for act in ACTS.values():
        yield (act.label,), "model/acts"
    for word in (*words._MONTHS, *words._SEASONS.values(), "the {decade}s", "{year}"):  # noqa: SLF001  said one by one
        yield (word,), "dates/words.py"
        yield (f"{words.ALONE}{_CONTEXT}{word}",), "dates/words.py"
    rules = SOURCE / "review" / "data" / "deadlines.toml"
    for word in _labels(tomllib.loads(rules.read_text(encoding="utf-8"))):
        yield (word,), rules.relative_to(SOURCE).as_posix()
    forms = SOURCE / "publish" / "data" / "actions.toml"
    for word in _labels(tomllib.loads(forms.read_text(encoding="utf-8"))):
        yield (word,), forms.relative_to(SOURCE).as_posix()


def _labels(tree: object) -> Iterator[str]:
    if isinstance(tree, dict):
        for key, value in tree.items():
            if key in {"label", "title", "question", "source"} and isinstance(value, str):
                yield value
            elif key == "notes" and isinstance(value, list):
                yield from (one for one in value if isinstance(one, str))
            yield from _labels(value)
    elif isinstance(tree, list):
        for one in tree:
            yield from _labels(one)


def catalogue(language: str) -> str:
    """The catalogue of a language, with all that was translated before."""
    before = translate.entries(language) if language in translate.languages() else []
    known: dict[str, dict[str, str]] = {}
    for one in before:  # what is said of one thing by itself, and of one of several, may have the same English words
        known.setdefault(_CONTEXT.join(one[part] for part in ("msgctxt", "msgid") if part in one), {}).update(one)
    rule = _HEADER.get(language, _OTHERS)
    count = int(rule[len("nplurals=")])
    header = f"Language: {language}\nContent-Type: text/plain; charset=UTF-8\nPlural-Forms: {rule}\n"
    parts = ['msgid ""\nmsgstr ""\n' + "".join(f"{_quoted(line)}\n" for line in header.splitlines(keepends=True))]
    for said, places in messages().items():
        given = known.get(said[0], {})
        context, _, message = said[0].rpartition(_CONTEXT)
        lines = [f"#: {' '.join(places[:4])}", *([f"msgctxt {_quoted(context)}"] if context else [])]
        lines.append(f"msgid {_quoted(message)}")
        if len(said) == 1:
            lines.append(f"msgstr {_quoted(given.get('msgstr', ''))}")
        else:
            lines.append(f"msgid_plural {_quoted(said[1])}")
            lines += [f"msgstr[{n}] {_quoted(given.get(f'msgstr{n}', ''))}" for n in range(count)]
        parts.append("\n".join(lines) + "\n")
    return "\n".join(parts)


def _quoted(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)


if __name__ == "__main__":
    for chosen in sys.argv[1:]:
        path = SOURCE / "locale" / chosen / "onrecord.po"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(catalogue(chosen), encoding="utf-8")
        sys.stdout.write(f"{path}: {len(messages())} messages\n")
