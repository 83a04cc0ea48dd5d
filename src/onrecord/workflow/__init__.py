"""Use cases: what the library's callers and the doors run. The order of the stages stands in `pipeline`."""

from onrecord.workflow.pipeline import Progress, build, read, read_claims

__all__ = ["Progress", "build", "read", "read_claims"]
