"""Cards: how each act is shown in its room's stream; one function an act, found by the act's type."""

from goodoffices.site.cards import answering, carrying, course, papers, pressing, seating, telling
from goodoffices.site.cards.card import Card, Reading, card

__all__ = ["Card", "Reading", "answering", "card", "carrying", "course", "papers", "pressing", "seating", "telling"]
