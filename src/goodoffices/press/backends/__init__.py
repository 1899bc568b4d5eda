"""Who reads: rules alone, rules over a parse, or a model of the user's own; all by one interface.

`backend("rules")` is what reads unless somebody asks for another; any name but "rules" and "parser" is the command
line of a model.  Whoever reads, entries whose words aren't in the text at their spans are thrown away and counted.
"""

from datetime import date
from typing import Protocol

from goodoffices.press.reading import Reading


class Backend(Protocol):
    """A reader: its `name` with its version, as what it read will name it."""

    @property
    def name(self) -> str:
        """Name it with its version."""

    def read(self, text: str, lang: str, published: date | None) -> Reading:
        """Read the entries in a text; raises a Refusal where it can't read at all."""


def backend(asked: str = "rules") -> Backend:
    """Give the reader that somebody asked for; refuses what `parser.Parser` and `own.Own` do."""
    if asked == "rules":
        from goodoffices.press.backends.rules import Rules

        return Rules()
    if asked == "parser":
        from goodoffices.press.backends.parser import parser

        return parser()
    from goodoffices.press.backends.own import own

    return own(asked)


__all__ = ["Backend", "backend"]
