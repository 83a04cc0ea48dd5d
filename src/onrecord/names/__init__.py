"""Names of people and bodies: folded for comparison, transliterated, and compared with a reason.

Nothing here decides that two people are one; it says how alike their names are and why.
"""

from onrecord.names.bodies import compare_bodies, says_its_sort
from onrecord.names.cyrillic import System, is_cyrillic, transliterate, variants
from onrecord.names.fold import is_initial, key, keys, normalise, plain_words, sex, tokens
from onrecord.names.people import POSSIBLE, SAME, compare
from onrecord.names.score import Score

__all__ = [
    "POSSIBLE",
    "SAME",
    "Score",
    "System",
    "compare",
    "compare_bodies",
    "is_cyrillic",
    "is_initial",
    "key",
    "keys",
    "normalise",
    "plain_words",
    "says_its_sort",
    "sex",
    "tokens",
    "transliterate",
    "variants",
]
