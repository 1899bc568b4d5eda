"""What is believed of each side, from what it said: draws of its worths and of its red line."""

from goodoffices.bridging.beliefs.belief import Belief, believe, fresh, learnt

__all__ = ["Belief", "believe", "fresh", "learnt"]
