"""What a Word file holds beside plain wording, told so that a person can confirm it."""

from dataclasses import dataclass


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


KINDS = (
    "insertion", "deletion", "moved-here", "moved-away", "format-change", "comment", "hidden", "struck", "table",
    "text-box", "image", "object", "equation", "symbol", "field", "link", "linked-file", "embedded-file", "header",
    "footer",
)  # fmt: skip
