"""The days that a report names: found, resolved against the report's own day, each with its basis."""

from goodoffices.press.dates.finding import find, near, told, within

__all__ = ["find", "near", "told", "within"]
