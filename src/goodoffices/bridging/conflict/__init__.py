"""Why there is no package: grounds that rule each other out, and the cheapest ways to relax them."""

from goodoffices.bridging.conflict.asked import any_package, relaxations, rules_out, why_not

__all__ = ["any_package", "relaxations", "rules_out", "why_not"]
