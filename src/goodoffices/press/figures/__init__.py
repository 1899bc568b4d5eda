"""Finds the figures of a report."""

from goodoffices.press.figures.finding import find

__all__ = ["find"]
