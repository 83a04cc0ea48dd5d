"""What several reports say: who is who, same event or not, independence, status words, disagreements, order."""

from onrecord.case.build import Building, build_case
from onrecord.case.editions import version_of
from onrecord.case.reopened import Reopened, keep_whole
from onrecord.case.shelf import Given, Keep

__all__ = ["Building", "Given", "Keep", "Reopened", "build_case", "keep_whole", "version_of"]
