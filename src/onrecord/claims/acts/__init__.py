"""Which acts a report tells: cue words over the syntax of its sentences, weighed by what surrounds them.

`find_acts` is the door. An act is found where a cue of `data/acts.toml` fits (`match`) or where the language model's
view of a word is like that of words known to tell it (`weigh`); its roles come from the syntax (`roles`, `grammar`),
its modality from the words above it (`modality`), and its evidence is the clause around it (`evidence`).
"""

from onrecord.claims.acts.find import find_acts, read_acts
from onrecord.claims.acts.mention import ActMention, Place

__all__ = ["ActMention", "Place", "find_acts", "read_acts"]
