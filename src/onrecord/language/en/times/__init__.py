"""English time expressions: every phrase that tells when, how long or how often, with its TIMEX3 value and its date.

`scan` finds the phrases and what they mean, `resolve` counts from the day of the report or from the time spoken of
last, `beside` takes in the words that stand before a phrase ("since 2017").
"""

from onrecord.language.en.times.find import find_times

__all__ = ["find_times"]
