"""The shared vocabulary: values only, no files, clock, network or settings.

A `Report` becomes a `Text`, a `Text` an `Analysis`, an `Analysis` a `Reading` (entities and claims of one report),
and readings make a `Case` of events.
"""

from onrecord.model.acts import ACTS, Act
from onrecord.model.analysis import Analysis, Attribution, Name, Sentence, TimeExpression, Token
from onrecord.model.case import Case, Disagreement, Event, Gap, Version
from onrecord.model.claim import Claim, Evidence, Link, Location, Reading, Remark, SentenceCoverage, When
from onrecord.model.entity import Entity, Mention
from onrecord.model.ids import stable_id
from onrecord.model.judgement import Judgement
from onrecord.model.problem import Found, Problem
from onrecord.model.report import Report
from onrecord.model.span import Span
from onrecord.model.text import Block, Copy, Text

__all__ = [
    "ACTS",
    "Act",
    "Analysis",
    "Attribution",
    "Block",
    "Case",
    "Claim",
    "Copy",
    "Disagreement",
    "Entity",
    "Event",
    "Evidence",
    "Found",
    "Gap",
    "Judgement",
    "Link",
    "Location",
    "Mention",
    "Name",
    "Problem",
    "Reading",
    "Remark",
    "Report",
    "Sentence",
    "SentenceCoverage",
    "Span",
    "Text",
    "TimeExpression",
    "Token",
    "Version",
    "When",
    "stable_id",
]
