"""What was read from a file: an exchange that is sound, and the form that its answer is written in."""

from dataclasses import dataclass
from enum import StrEnum

from goodoffices.talks.exchange import Exchange
from goodoffices.talks.exchange_sound import require_exchange
from goodoffices.talks.refusal import Refusal


class Form(StrEnum):
    """How a file says what is exchanged: by names, by lists over single items, or by classes of items alike."""

    OWN = "own"
    ITEMS = "items"
    CLASSES = "classes"


@dataclass(frozen=True, slots=True)
class Source:
    """An exchange from a file; in the forms without names an item's id is its place, from 0.

    `instance` is its number where the file holds a set of them.
    """

    exchange: Exchange
    form: Form = Form.OWN
    instance: int | None = None


def passed(source: Source, path: str) -> Source:
    """Give what was read; refuses what doesn't fit together, with the file it is from."""
    try:
        require_exchange(source.exchange)
    except Refusal as refusal:
        refusal.params = {**refusal.params, "path": path}
        raise
    return source
