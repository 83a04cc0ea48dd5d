"""The memory of a case: rows and model values, and nothing else. The only stage that knows of databases and ciphers.

A case is one encrypted file (`file`); its tables (`schema`) are read and written by the modules named after what they
hold. Every function takes `Rows`: an open transaction of `CaseStore.reading()` or `CaseStore.changing()`.
"""

from sqlalchemy.engine import Connection as Rows

from onrecord.store.database import CaseStore
from onrecord.store.journal import Entry
from onrecord.store.key import Cost
from onrecord.store.reports import Intake

__all__ = ["CaseStore", "Cost", "Entry", "Intake", "Rows"]
