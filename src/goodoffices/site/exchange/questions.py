"""What can be asked about an exchange, each with what it answers and where it is asked."""

from django.utils.translation import gettext_lazy as _

from goodoffices.site.door import Sitting
from goodoffices.site.exchange.places import exchange_url
from goodoffices.site.forms.base import Said
from goodoffices.talks.exchange import Asked
from goodoffices.talks.fold import RoomView
from goodoffices.talks.fold.exchanging_held import ExchangeHeld
from goodoffices.words.labels import label

HINTS: dict[Asked, Said] = {
    Asked.ORDER: _(
        "Looks for the order of single steps in which the most that anybody would gain by stopping is as little as "
        "can be, and proves that no other order leaves less."
    ),
    Asked.ROUNDS: _(
        "The sides take turns, and in a turn one may give much at once. Fewer rounds are over sooner, and leave more "
        "to gain by stopping."
    ),
    Asked.DEPOSITS: _(
        "Says how much each side would have to lay down so that nobody gains by stopping: the same from each, and "
        "other shares."
    ),
    Asked.ESCROW: _(
        "Says where it helps most that a guarantor takes one thing from each side and releases them together."
    ),
    Asked.INTERVALS: _(
        "Where values are known as least and most only: how much worse the order can turn out, which order guards "
        "against that, and whose value is worth finding out."
    ),
}


def open_questions(held: ExchangeHeld) -> list[Asked]:
    """Give what can be asked about an exchange; about least and most only where there are any."""
    ranged = any(one.least for one in held.drawn.exchange.items)
    return [one for one in Asked if one is not Asked.INTERVALS or ranged]


def questions(sitting: Sitting, room: RoomView, held: ExchangeHeld) -> list[dict[str, str]]:
    """Give them for a list."""
    url = exchange_url(sitting, room, held.number, "exchange-ask")
    return [
        {"label": label(one, sitting.lang), "hint": str(HINTS[one]), "url": f"{url}?asked={one.value}"}
        for one in open_questions(held)
    ]


__all__ = ["HINTS", "open_questions", "questions"]
