"""The whole Pareto frontier: every combination of gains that nobody could better without another's loss.

Exact, in whole units, for up to three sides; by merging issue by issue (`merging`), and, where it is to be proven, by a
second method that shares nothing with the first (`elimination`).
"""

from goodoffices.bridging.frontier.merged import Merged
from goodoffices.bridging.frontier.whole import pareto

__all__ = ["Merged", "pareto"]
