"""The `language` stage: sentences, words, syntax, names, times and attributions of a text."""

from onrecord.language.analyse import analyse

__all__ = ["analyse"]
