"""Where the words of an English text stand, cut as in the Universal Dependencies treebanks of English.

Clitics are words (do|n't, court|'s), so are the parts of hyphenated words (well|-|known) unless the first is a mere
prefix (non-lethal); numbers, dates, addresses of the web and abbreviations with their points stay whole. Every word is
a stretch of the text as it stands, and every character that is not white space or an invisible mark lies in exactly one
word. The time taken grows with the length of the text and with nothing else: every repetition is bounded or cannot be
retried.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_LETTER = r"[^\W\d_\u0300-\u036f]"
_IN_WORD = r"[^\W_]"
_MARKS = r"[\u0300-\u036f\u00ad]"
_APOSTROPHE = r"['’‘ʼ`]"
_WORD_PART = rf"(?:{_IN_WORD}|{_MARKS})"
JOIN = "\u00ad"  # the soft hyphen: within a word it is no part of what is read
LONGEST = 200  # characters; what is longer is no word, and is cut

_PREFIXES = (
    "non|e|re|anti|co|pre|pro|mid|cross|post|over|multi|ex|sub|counter|semi|mini|socio|inter|intra|psycho|micro|macro|un|pan|"
    "neo|ultra|trans|bi|tri|de|vice"
)
_ABBREVIATIONS = (
    "Mr|Mrs|Ms|Mx|Dr|Prof|Gen|Lt|Col|Maj|Capt|Cpl|Sgt|Cmdr|Adm|Brig|Sen|Rep|Reps|Sens|Gov|Rev|Fr|Hon|Pres|St|Ste|Ft|Mt|Jr|Sr|"
    "Inc|Ltd|Corp|Bros|Vol|vols|vs|etc|approx|ca|cf|al|Art|art|Sec|sec|"
    "para|paras|pp|fig|Fig|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|"
    "Oct|Nov|Dec|Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Ave|Blvd|Rd|Mlle|Mme|esp|est|ext|Attn|Adv|Supt|Insp|Det|Dept|Govt|Asst|Messrs|"
    "Brgy|Bgy|PLt|PMaj|PCapt|PCol|PCpl|PSgt|PSSg|PMSg|Pfc|Distt|Smt|Atty|Cllr|Cde|Lic|Ing|Msgr"
)
_DOMAINS = "com|org|net|edu|gov|info|int|io|ru|by|ua|uk|de|fr|eu|cn|us|ir|tr|kz|uz|ge|am|az|in|mx|br|ke|ng|za|tv|me"

_PATTERN = re.compile(
    rf"""
    (?P<plain>{_LETTER}{{2,40}}(?=[\s,;)]))
  | (?P<link>(?:https?://|ftp://|www\.)[^\s<>"“”]{{1,2000}})
  | (?P<mail>[A-Za-z0-9][\w.+-]{{0,63}}@[A-Za-z0-9-]{{1,63}}(?:\.[A-Za-z0-9-]{{1,63}}){{1,5}})
  | (?P<site>(?<![\w.])[A-Za-z0-9-]{{1,63}}(?:\.[A-Za-z0-9-]{{1,63}}){{0,3}}\.(?i:{_DOMAINS})
       (?:/[^\s<>"“”]{{0,500}})?(?!\w|\.\w))
  | (?P<file>(?i:(?<!\w)[\w-]{{1,100}}\.(?:docx?|xlsx?|pdf|txt|html?|jpe?g|png|mp[34])(?!\w)))
  | (?P<tag>[#@]{_LETTER}[\w-]{{0,100}})
  | (?P<face>(?<!\w)[:;=]-?[)(DPp](?!\w)|<3)
  | (?P<dots>\.{{2,200}}|\[\.\.\.\]|…)
  | (?P<run>-{{2,200}}|[!?.]{{2,200}}|\+{{2,200}}|={{2,200}}|\*{{2,200}}|_{{2,200}}
       |~{{2,200}}|<{{2,200}}|>{{2,200}}|``|''|‘’|’’)
  | (?P<money>(?:US|AU|CA|HK|NZ|A|C|R)\$)
  | (?P<date>\d{{1,4}}(?:/\d{{1,4}}){{1,2}}(?![\d/])
       |\d{{4}}-\d{{2}}-\d{{2}}(?!\d)|\d{{1,2}}-\d{{1,2}}-\d{{2,4}}(?!\d)|(?:\d-)?\d{{3}}-(?:\d{{3}}-)?\d{{4}}(?!\d))
  | (?P<number>\d{{1,200}}(?:[.,:]\d{{1,40}}){{0,20}})(?P<after>(?:am|pm|km|kg|cm|mm|ft|mph|mg|ml|kW|MW|GB|MB)(?!\w)
       |(?:st|nd|rd|th|s|k|m|bn)(?!\w))?(?P<glued>{_WORD_PART}{{1,100}})?
  | (?P<degree>(?:Ph|M|B|D)\.(?:D|Sc|Phil|A)\.)
  | (?P<points>(?:{_LETTER}\.){{2,10}}(?:{_LETTER}(?!\w))?)
  | (?P<short>(?:{_ABBREVIATIONS}|[Nn]o(?=\.\s?\d)|[Cc]o(?=\.\s[a-z,&])|p(?=\.\s?\d)|[A-Z](?=\.[\s-]{_LETTER}))\.)(?!\w)
  | (?P<prefixed>(?i:{_PREFIXES})-{_LETTER}{_WORD_PART}{{1,100}}(?:-(?=\W|$))?)
  | (?P<joined>{_LETTER}{{1,6}}&{_LETTER}{{1,6}}(?!\w))
  | (?P<word>{_IN_WORD}{_WORD_PART}{{0,{LONGEST}}}(?:{_APOSTROPHE}{_IN_WORD}{_WORD_PART}{{0,{LONGEST}}}){{0,4}})
  | (?P<clitic>['’](?:s|S|m|d|re|ve|ll|em)(?!\w))
  | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_BLANK = re.compile(r"[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\x00-\x1f\x7f\u00ad]*")
_CLITIC = re.compile(r"(?i)(?<=\w)(?:(?=n['’`]t$)|(?=['’`](?:s|m|d|re|ve|ll)$))")
_JOINED_FORMS = {
    "cannot": 3,
    "gonna": 3,
    "gotta": 3,
    "wanna": 3,
    "dont": 2,
    "didnt": 3,
    "doesnt": 4,
    "cant": 2,
    "wont": 2,
    "isnt": 2,
    "wasnt": 3,
    "arent": 3,
    "werent": 4,
    "couldnt": 5,
    "wouldnt": 5,
    "shouldnt": 6,
    "hasnt": 3,
    "havent": 4,
    "hadnt": 3,
    "aint": 2,
    "youre": 3,
    "theyre": 4,
    "ive": 1,
    "thats": 4,
    "theres": 5,
}
_TRAILING = ".,;:!?)]}'\"’”»*"


def words(content: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The words of a stretch of text, one after the other, as (start, end).

    Args:
        content: The whole text.
        start: Where the stretch begins.
        end: Where it ends, exclusive.
    """
    marker = re.compile(r"\s*(\d{1,3}\.|[a-zA-Z]\))(?=\s)").match(content, start, end)
    if marker and marker.group(1).endswith("."):  # "3." at the head of a paragraph numbers it
        yield marker.span(1)
        start = marker.end(1)
    while True:
        start = _after_blank(content, start, end)
        found = _PATTERN.match(content, start, end)
        if found is None:
            return
        for first, last in _split(content, found):
            yield first, last
            start = last


def _after_blank(content: str, start: int, end: int) -> int:
    blank = _BLANK.match(content, start, end)
    return blank.end() if blank else start


def _split(content: str, found: re.Match[str]) -> Iterator[tuple[int, int]]:
    """The words of one match; the search goes on where the last one ends."""
    kind = found.lastgroup
    first, last = found.span()
    if found.group("number") is not None:
        yield from _number(found)
    elif kind in {"link", "mail", "site"}:
        while last - 1 > first and content[last - 1] in _TRAILING:
            last -= 1
        yield first, last
    elif kind in {"plain", "word"}:
        yield from _word(content, first, last)
    elif kind == "prefixed" and content[last - 1] == "-":
        yield first, last - 1
    else:
        yield first, last


def _number(found: re.Match[str]) -> Iterator[tuple[int, int]]:
    first, end_of_number = found.span("number")
    after, glued = found.group("after"), found.group("glued")
    if after and after.lower() not in {"st", "nd", "rd", "th", "s", "k", "m", "bn"} and not glued:
        yield first, end_of_number
        yield found.span("after")
    else:
        yield first, found.end()


def _word(content: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    while content[last - 1] == JOIN:
        last -= 1
    text = content[first:last]
    clitic = _CLITIC.search(text)
    at = clitic.start() if clitic else _JOINED_FORMS.get(text.lower(), 0)
    if at:
        yield first, first + at
        yield first + at, last
    else:
        yield first, last
