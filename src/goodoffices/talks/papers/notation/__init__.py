r"""The notation of bracketed wording: plain text that people type in an editor and that exports print.

`[a][b]` is one bracket with two alternatives, white space between them or not; `[a]` alone is in or out, and a last
`[]` reads nothing.  They nest.  `¦` keeps two brackets apart (`[a]¦[b]`) and reads as nothing; so does a line's end.
`[A: x][B: y]` and `[A: x / B: y]` say who proposed what (see `attributions`).  `[#2 a][b]` is a place of the article's
second bracket, in reading order of its tree, where a language's order differs or a bracket stands twice; a label that
no bracket has yet makes a new one.  `{days working 10..60 = 30}` is a blank: kind, unit, range, value;
`{list red; green}` gives choices, `{#2 date}` has a label.  A line of underscores, four dots, `###`, `[X]`, `[●]` and
`[ ]` read as blanks, too.  `^[words]` is a footnote.  A backslash makes any sign after it plain.  A line's end begins
a new paragraph, and white space before it is trimmed.
"""

from goodoffices.talks.papers.notation.draft import Draft, Fault
from goodoffices.talks.papers.notation.merging import reworded
from goodoffices.talks.papers.notation.reading import read
from goodoffices.talks.papers.notation.writing import heading_written, needs_labels, written

__all__ = ["Draft", "Fault", "heading_written", "needs_labels", "read", "reworded", "written"]
