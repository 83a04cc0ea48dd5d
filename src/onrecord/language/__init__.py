"""The `language` stage: sentences, words, syntax, names, times and attributions of a text."""

from onrecord.language.analyse import LANGUAGES, analyse, is_read
from onrecord.language.backends import Backend

__all__ = ["LANGUAGES", "Backend", "analyse", "is_read"]
