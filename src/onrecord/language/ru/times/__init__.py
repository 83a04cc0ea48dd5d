"""Russian time expressions: every phrase that tells when, how long or how often, with its TIMEX3 value and its date."""

from onrecord.language.ru.times.find import find_times

__all__ = ["find_times"]
