"""What commitments an article seems to hold, each part with its exact place: suggestions, which a human decides on."""

from goodoffices.talks.commission.suggesting.finding import suggest
from goodoffices.talks.commission.suggesting.suggestion import Mark, Part, Suggestion

__all__ = ["Mark", "Part", "Suggestion", "suggest"]
