"""What a Word file holds beside plain wording, told so that a person can confirm it."""

from dataclasses import dataclass

from goodoffices.words.catalogue import phrase


@dataclass(frozen=True, slots=True)
class Report:
    """Something in a file that is no wording, or wording that somebody must confirm.

    `kind` is one of KINDS; `line` counts the lines read, from 1, and is 0 for the file as a whole; `words` is what
    was inserted, deleted, remarked or left out; `who` is the name that the file gives for a change or comment.
    """

    kind: str
    line: int
    words: str = ""
    who: str = ""


KINDS = {
    "insertion": phrase("inserted, as a tracked change"),
    "deletion": phrase("deleted, as a tracked change"),
    "moved-here": phrase("moved here, as a tracked change"),
    "moved-away": phrase("moved away, as a tracked change"),
    "format-change": phrase("format changed, as a tracked change"),
    "comment": phrase("a comment"),
    "hidden": phrase("hidden words"),
    "struck": phrase("words struck through"),
    "table": phrase("a table, read as paragraphs"),
    "text-box": phrase("a text box"),
    "image": phrase("a picture, left out"),
    "object": phrase("an object, left out"),
    "equation": phrase("a formula, left out"),
    "symbol": phrase("a sign of a symbol font"),
    "field": phrase("a field"),
    "link": phrase("a link, of which only the words were read"),
    "linked-file": phrase("a file outside this one, not fetched"),
    "embedded-file": phrase("a file inside this one, left out"),
    "header": phrase("the head of the pages, left out"),
    "footer": phrase("the foot of the pages, left out"),
}
"""What each kind is called."""
