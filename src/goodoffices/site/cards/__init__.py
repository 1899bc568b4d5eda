"""Cards: how each act is shown in its room's stream; one function an act, found by the act's type."""

from goodoffices.site.cards import (
    answering,
    bridging,
    carrying,
    committing,
    course,
    exchanging,
    incidents,
    listing,
    papers,
    pressing,
    seating,
    telling,
)
from goodoffices.site.cards.card import Card, Reading, card

__all__ = [
    "Card",
    "Reading",
    "answering",
    "bridging",
    "card",
    "carrying",
    "committing",
    "course",
    "exchanging",
    "incidents",
    "listing",
    "papers",
    "pressing",
    "seating",
    "telling",
]
