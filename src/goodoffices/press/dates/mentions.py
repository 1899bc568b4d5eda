"""A mention of a day or days among the words of a report, before it is known whether it can be resolved."""

from dataclasses import dataclass
from datetime import date

Days = tuple[date, date]
"""The first and the last day."""


@dataclass(frozen=True, slots=True)
class Mention:
    """The words `first` to `last` say some day; `days` is None where the report doesn't let us say which.

    `shift` is how far (a number of units) it lies from the day named before it: "a week earlier".
    """

    first: int
    last: int
    days: Days | None
    basis: str = "as-written"
    shift: tuple[int, str] | None = None

    @property
    def month_only(self) -> bool:
        """Say whether it names more than one day."""
        return self.days is not None and self.days[0] != self.days[1]
