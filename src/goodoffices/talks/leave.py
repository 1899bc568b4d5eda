"""Leave: the answer to "May we carry this?", which belongs to every item told in a caucus."""

from dataclasses import dataclass
from enum import StrEnum


class May(StrEnum):
    """How far something told may be carried, from least to most."""

    NO = "no"
    ASK = "ask"
    OWN = "own-idea"
    OURS = "ours"


ORDER = tuple(May)


@dataclass(frozen=True, slots=True)
class Leave:
    """How far (`may`) and to whom (`to`: participants' ids; empty means to any)."""

    may: May
    to: tuple[str, ...] = ()

    def covers(self, recipient: str, *, in_their_name: bool) -> bool:
        """Say whether this may go to `recipient`, as the side's own words if `in_their_name`."""
        enough = (May.OURS,) if in_their_name else (May.OWN, May.OURS)
        return self.may in enough and (not self.to or recipient in self.to)

    def narrower_than(self, other: "Leave") -> bool:
        """Say whether anything that `other` allowed is no longer allowed."""
        less = ORDER.index(self.may) < ORDER.index(other.may) and other.may in (May.OWN, May.OURS)
        fewer = bool(self.to) and (not other.to or not set(other.to) <= set(self.to))
        return less or (fewer and other.may in (May.OWN, May.OURS))
