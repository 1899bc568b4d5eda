"""A candidate with how sure it is."""

from typing import TypeAlias

from goodoffices.press.claims.candidates import Candidate

Weighed: TypeAlias = tuple[float, Candidate]
"""The logarithm of the odds that the candidate is right, and the candidate."""
