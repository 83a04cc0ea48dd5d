"""Interlinear English readings of reports in other languages, for the rules that know English words.

A gloss keeps the sentences of the report: each word becomes the English word that the rules know, each case the
preposition it stands for, each reflexive and impersonal passive a passive. It is read by `claims` and never shown:
whatever is found in it is carried back to the words of the report (decision 16).
"""

from onrecord.glosses.back import carried_back
from onrecord.glosses.gloss import GLOSSED, Gloss, gloss

__all__ = ["GLOSSED", "Gloss", "carried_back", "gloss"]
