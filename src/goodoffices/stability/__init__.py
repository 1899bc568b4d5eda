"""Stability: which states of a conflict last, for whom and why, by the graph model for conflict resolution."""
