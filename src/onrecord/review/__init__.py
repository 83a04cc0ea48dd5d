"""People decide; what they decided is applied to what was read. Decisions are only ever added to.

`standing` tells which of them count, `applied` what follows for claims, people and events; `anchor_of` and `place_of`
find a passage again after a report has been read anew.
"""

from onrecord.review.anchors import anchor_of, place_of
from onrecord.review.apply import Reviewed, applied, corrected, found_again
from onrecord.review.standing import standing

__all__ = ["Reviewed", "anchor_of", "applied", "corrected", "found_again", "place_of", "standing"]
