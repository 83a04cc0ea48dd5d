"""Tables: workbooks, CSV files, HURIDOCS tables, sheets that other systems import."""
