"""Bytes into characters: what the file itself says first (byte order mark, UTF-8, UTF-16 by its zeros), then a guess.

The guess is deterministic: Cyrillic encodings are told apart by how common their letters are in Russian text.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CYRILLIC = ("cp1251", "koi8-r", "iso8859-5", "cp866", "mac-cyrillic")
_COMMON = dict(zip("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё", range(33, 0, -1), strict=True))
_NO_TEXT = frozenset({"base64", "bz2", "hex", "quopri", "rot13", "uu", "zlib"})
_SAMPLE = 1 << 18
_LONG_RUN = 2.5  # letters beyond ASCII stand alone in French or German, in whole words in Russian or Greek
_LIKELY = 10  # a letter of Russian text weighs 22 on average
_MOSTLY = 0.97
_ZEROS = 0.02  # share of zero bytes from which UTF-16 is tried: in Russian UTF-16 only spaces and points have one
_PLAUSIBLE = re.compile(
    r"[\t\n\r\x20-\x7e\xa0-\u024f\u0370-\u058f\u0590-\u06ff\u10a0-\u10ff\u1e00-\u1eff\u2000-\u206f\u20a0-\u20bf]"
)
_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_XML_DECLARED = re.compile(rb"""<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{2,40})""", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Decoded:
    """Characters and how they were found.

    Attributes:
        text: The characters; every line ends with a line feed.
        encoding: Name of the encoding.
        guessed: True if the file did not say and the bytes fit more than one.
        odd_lines: How many lines of a UTF-8 file were not UTF-8; 0 as a rule.
    """

    text: str
    encoding: str
    guessed: bool = False
    odd_lines: int = 0


def decode(content: bytes, *, declared: str | None = None) -> Decoded:
    """The characters of a text file.

    Args:
        content: The bytes.
        declared: The encoding that a mail header or page gives; believed only where the bytes fit it.
    """
    found = _marked(content) or _wide(content) or _utf8(content) or _declared(content, declared) or _mixed(content)
    return found or _guessed(content)


def declared_in_page(content: bytes) -> str | None:
    """The encoding that an HTML page says it is in."""
    match = _DECLARED.search(content[:8192]) or _XML_DECLARED.search(content[:512])
    return match[1].decode("ascii", "replace") if match else None


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _marked(content: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            rest = content[len(mark) :]
            try:
                return Decoded(text=_lines(rest.decode(encoding)), encoding=encoding)
            except UnicodeDecodeError:
                if encoding == "utf-8":
                    return _mixed(rest) or _guessed(rest)
                return Decoded(text=_lines(rest.decode(encoding, "replace")), encoding=encoding)
    return None


def _wide(content: bytes) -> Decoded | None:
    """UTF-16 without byte order mark."""
    sample = content[: _SAMPLE & ~1]
    if sample.count(0) < _ZEROS * len(sample):
        return None
    best: tuple[float, str] = (0.0, "")
    for encoding in ("utf-16-le", "utf-16-be"):
        text = sample[: len(sample) & ~1].decode(encoding, "replace")
        best = max(best, (len(_PLAUSIBLE.findall(text)) / max(len(text), 1), encoding))
    if best[0] < _MOSTLY:
        return None
    return Decoded(text=_lines(content.decode(best[1], "replace")), encoding=best[1])


def _utf8(content: bytes) -> Decoded | None:
    try:
        return Decoded(text=_lines(content.decode("utf-8")), encoding="utf-8")
    except UnicodeDecodeError:
        return None


def _declared(content: bytes, declared: str | None) -> Decoded | None:
    if declared is None:
        return None
    try:
        codec = codecs.lookup(declared).name
        if codec.startswith("utf-16") or codec in _NO_TEXT:
            return None
        return Decoded(text=_lines(content.decode(codec)), encoding=codec)
    except (LookupError, UnicodeDecodeError):
        return None


def _mixed(content: bytes) -> Decoded | None:
    """UTF-8 with some lines in something else, as pasting together leaves it."""
    lines = content.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    read: list[str | None] = []
    for line in lines:
        try:
            read.append(line.decode("utf-8"))
        except UnicodeDecodeError:
            read.append(None)
    well = sum(1 for line, text in zip(lines, read, strict=True) if text is not None and not line.isascii())
    odd = [line for line, text in zip(lines, read, strict=True) if text is None]
    if not well or not odd:
        return None
    encoding = _guess(b"\n".join(odd))
    text = "\n".join(
        text if text is not None else _patched(line, encoding) for line, text in zip(lines, read, strict=True)
    )
    return Decoded(text=text, encoding=encoding, odd_lines=len(odd))


def _patched(line: bytes, encoding: str) -> str:
    """A line that holds UTF-8 and something else: every UTF-8 character is kept, the bytes between are guessed."""
    parts = re.split(rb"((?:[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3})+)", line)
    has_long = any(len(part) > 3 for part in parts[1::2])
    if not has_long:
        return line.decode(encoding, "replace")
    return "".join(
        part.decode("utf-8", "replace") if number % 2 else part.decode(encoding, "replace")
        for number, part in enumerate(parts)
    )


def _guessed(content: bytes) -> Decoded:
    encoding = _guess(content)
    return Decoded(text=_lines(content.decode(encoding, "replace")), encoding=encoding, guessed=True)


def _guess(content: bytes) -> str:
    sample = content[:_SAMPLE]
    runs = re.findall(rb"[\x80-\xff]+", sample)
    if not runs:
        return "cp1252"
    if sum(map(len, runs)) / len(runs) < _LONG_RUN:
        return _western(sample)
    best = max(
        _CYRILLIC, key=lambda encoding: (_russian(sample.decode(encoding, "replace")), -_CYRILLIC.index(encoding))
    )
    likely = _russian(sample.decode(best, "replace")) > _LIKELY * sum(map(len, runs))
    return best if likely else _western(sample)


def _western(sample: bytes) -> str:
    try:
        sample.decode("cp1252")
    except UnicodeDecodeError:
        return "latin-1"
    return "cp1252"


def _russian(text: str) -> float:
    """How much like Russian a text is: common letters count for it, capitals inside words and odd signs against it."""
    letters = sum(_COMMON.get(char, 0) for char in text)
    capitals = len(re.findall(r"(?<=[а-яё])[А-ЯЁ]", text)) * 40
    signs = len(re.findall(r"[^\x00-\x7fа-яёА-ЯЁ«»—–№„“”…’\xa0]", text)) * 40
    return letters - capitals - signs
