"""One module per format; each takes bytes or characters and gives a `Draft`."""
