"""onrecord: from reports to a sourced chronology, offline."""
