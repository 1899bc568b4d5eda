"""Checks of what the engine answers, that know no solver: whole numbers and the exchange itself."""

from goodoffices.exchange.check.answered import check
from goodoffices.exchange.check.checked import Checked, Left, Looked, Shown

__all__ = ["Checked", "Left", "Looked", "Shown", "check"]
