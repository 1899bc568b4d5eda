"""Positions on a paper: the text laid out to be marked, what was typed and said, whole packages, how it is shown."""
