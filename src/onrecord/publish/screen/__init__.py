"""What is read on a screen: the page for a browser, the chronology and explanations in the terminal."""
