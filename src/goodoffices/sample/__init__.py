"""The sample talks: an invented lake, two shores, eleven weeks, played into a store act by act through the rules."""

from goodoffices.sample.cast import PEOPLE
from goodoffices.sample.clock import SampleClock
from goodoffices.sample.player import Sample, play

__all__ = ["PEOPLE", "Sample", "SampleClock", "play"]
