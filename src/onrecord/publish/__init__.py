"""What leaves: JSON, the chronology in the terminal, and one HTML page."""

from onrecord.publish.exchange.analysis_json import analysis_json, analysis_tree
from onrecord.publish.exchange.json import case_json, case_json_parts, case_tree
from onrecord.publish.screen.chronology import chronology
from onrecord.publish.screen.coverage import coverage_json
from onrecord.publish.screen.explain import explain
from onrecord.publish.screen.page import page

__all__ = [
    "analysis_json",
    "analysis_tree",
    "case_json",
    "case_json_parts",
    "case_tree",
    "chronology",
    "coverage_json",
    "explain",
    "page",
]
