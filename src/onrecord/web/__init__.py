"""The review desk: pages in a browser on this machine, over one open case. A door, like the command line.

`app` puts the pages of `views/` behind the guard of `security`; `keeper` says who may come in and when it is locked;
`serve` listens on the loopback interface and nowhere else. Everything a page shows comes out of the case, everything it
changes is a decision there. What it needs beside onrecord comes with the extra `review`.
"""
