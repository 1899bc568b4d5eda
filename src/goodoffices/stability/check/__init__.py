"""Checks what was found, without the engine and without numpy: the definitions as they are written."""

from goodoffices.stability.check.literal import Fault, faults

__all__ = ["Fault", "faults"]
