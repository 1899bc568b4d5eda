"""The one question that every deed is put to: is it in order, as far as its author can see?"""

from functools import singledispatch

from goodoffices.talks.fold import RoomView
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.view import View


@singledispatch
def judge_in(deed: object, view: View, room: RoomView) -> None:
    """Refuse what nobody says by hand: openings, deliveries and the like come with another deed."""
    raise Refusal("not-said-by-hand", kind=type(deed).__name__)
