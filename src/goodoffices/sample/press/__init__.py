"""What the public read of the sample talks: invented reports, two instruments, and what an analyst would confirm."""

from goodoffices.sample.press.facts import Count, Fact, FactKind, counts, facts
from goodoffices.sample.press.instruments import Instrument, instruments
from goodoffices.sample.press.line import Line, line
from goodoffices.sample.press.reading import Outlet, SampleReport, reports

__all__ = [
    "Count",
    "Fact",
    "FactKind",
    "Instrument",
    "Line",
    "Outlet",
    "SampleReport",
    "counts",
    "facts",
    "instruments",
    "line",
    "reports",
]
