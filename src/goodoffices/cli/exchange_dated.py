"""The days of a plan's steps, as they are shown and given to programs; none where no first day was named."""

from dataclasses import dataclass
from datetime import date, datetime

from goodoffices.exchange.calendar import Dated, Run, lay, runs
from goodoffices.talks.exchange import Exchange, Sequenced


@dataclass(frozen=True, slots=True)
class Dates:
    """The runs of a plan, and a day for each; () where none were asked for."""

    runs: tuple[Run, ...] = ()
    every: tuple[Dated, ...] = ()
    pace: int = 0

    @classmethod
    def of(cls, exchange: Exchange, found: Sequenced | None, start: date | None, pace: int) -> "Dates":
        """Lay the plan out from a day on, what one side gives at a stretch on one day; refuses what `lay` refuses."""
        if start is None or found is None:
            return cls()
        first = start.date() if isinstance(start, datetime) else start
        stretches = runs(exchange, found.plan)
        plan = tuple(one.step for one in stretches)
        return cls(stretches, lay(exchange, plan, first, pace=pace), pace)

    def out(self) -> dict[str, object]:
        """Give the days as plain values: on which day so many steps of the plan are done, one stretch after another."""
        if not self.every:
            return {}
        days = [
            {"steps": run.many, "day": one.day.isoformat(), "verified": one.verified.isoformat()}
            for run, one in zip(self.runs, self.every, strict=True)
        ]
        return {"calendar": {"start": self.every[0].day.isoformat(), "pace": self.pace, "days": days}}


UNDATED = Dates()
