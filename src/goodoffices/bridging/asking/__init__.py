"""What to put next: packages to consider, and whether asking more would teach anything."""

from goodoffices.bridging.asking.asking import Asking, Assumed, Outlook, Proposed, next_packages

__all__ = ["Asking", "Assumed", "Outlook", "Proposed", "next_packages"]
