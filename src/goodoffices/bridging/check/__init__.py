"""Checks of what the engine answers, that know no solver: whole numbers, fractions and the problem itself."""

from goodoffices.bridging.check.answered import check
from goodoffices.bridging.check.checked import Checked, Left, Looked, Shown
from goodoffices.bridging.check.nearness import check_near

__all__ = ["Checked", "Left", "Looked", "Shown", "check", "check_near"]
