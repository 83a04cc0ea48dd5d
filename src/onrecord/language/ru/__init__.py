"""Russian: the same sentences, words, names, times and attributions as for English, from other models and lists."""

from onrecord.language.ru.model import RussianBackend
from onrecord.language.ru.shipped import is_installed

__all__ = ["RussianBackend", "is_installed"]
