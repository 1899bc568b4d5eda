"""What the pack is made of: sections of lines and tables, the same on the page and on paper."""

from dataclasses import dataclass

from goodoffices.talks.texts import Text


@dataclass(frozen=True, slots=True)
class Line:
    """One line: `lead` in the reader's language, then what somebody said, if anything, then a `note`.

    `party` is a participant as shown; its name stands before the line on paper.
    """

    lead: str = ""
    text: Text | None = None
    note: str = ""
    party: dict[str, object] | None = None


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with its caption; the first cell heads its row; `shares` are its columns' widths on paper, if given."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Plot:
    """A small line of what was left over time (`path`, 100 wide and 30 high), and what it says in words."""

    path: str
    says: str


@dataclass(frozen=True, slots=True)
class Section:
    """One section: its name in addresses, its heading, what stands in it, and what is said where nothing does."""

    name: str
    heading: str
    empty: str
    lines: tuple[Line, ...] = ()
    grid: Grid | None = None
    plots: tuple[Plot, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Say whether nothing stands in it."""
        return not (self.lines or self.plots or (self.grid and self.grid.rows))
