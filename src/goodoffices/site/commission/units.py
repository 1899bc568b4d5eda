"""What is left of a commitment in words, and how it is named in a choice: "Hand over pumps · 6 of 10 pumps left"."""

from datetime import date

from django.utils.translation import gettext as _

from goodoffices.site.commission.saying import called, counted
from goodoffices.talks.commission.status import standing
from goodoffices.talks.fold import RoomView
from goodoffices.words import formats


def left_said(room: RoomView, number: int, today: date, lang: str) -> str:
    """Say what is left of a commitment: "6 of 10 pumps left", or how much is owed each day."""
    commitment = room.commitments[number].commitment
    if commitment.each_day:
        return _("%(amount)s on each day") % {"amount": counted(commitment.amount, commitment, lang)}
    now = standing(room, number, today)
    told = {"left": formats.number(now.left, lang), "whole": counted(now.owed, commitment, lang)}
    return _("%(left)s of %(whole)s left") % told


def choice_said(room: RoomView, number: int, today: date, lang: str) -> str:
    """Name a commitment in a choice, with what is left of it."""
    return f"{called(room, number, lang).words} · {left_said(room, number, today, lang)}"


__all__ = ["choice_said", "left_said"]
