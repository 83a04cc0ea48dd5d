"""Documents that people read on paper, as Word, PDF and calendar files: the chronology, forms for action, dates."""
