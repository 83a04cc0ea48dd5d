"""`python -m onrecord`, and the `onrecord` command."""

from __future__ import annotations

from onrecord.cli import main

if __name__ == "__main__":
    main()
