"""The parts of an entry: the words that it stands on, each with what it is to the entry and a letter for its kind."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from django.utils.translation import gettext_lazy as _

from goodoffices.talks.pressfile.entries import (
    Actor,
    Claim,
    Dated,
    Entry,
    Event,
    Figure,
    Named,
    Order,
    Span,
    Stance,
)

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    Phrase: TypeAlias = "str | _StrPromise"

WHO, SAYS, WHAT, HELD_BACK, WHEN, IF = "a", "b", "c", "d", "e", "f"
LETTERS: tuple[tuple[str, "Phrase"], ...] = (
    (WHO, _("who")),
    (SAYS, _("the word for it")),
    (WHAT, _("what")),
    (HELD_BACK, _("hedge")),
    (WHEN, _("when or where")),
    (IF, _("condition")),
)
"""The letters that stand beside marked words, and what each says; colour and line only repeat them."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in an entry where words of the report stand.

    `name` is its field; `shape` says whether its words stand alone ("span"), for somebody ("actor"), for days
    ("dated") or for an order ("order"); `many` that there may be several; `needed` that there is no entry without.
    """

    name: str
    label: "Phrase"
    letter: str
    shape: str = "span"
    many: bool = False
    needed: bool = False


HEDGES = Slot("hedges", _("Held back by"), HELD_BACK, many=True)
BY_ACCOUNT = Slot("per", _("By whose account"), WHO, "actor")

SLOTS: dict[type, tuple[Slot, ...]] = {
    Claim: (
        Slot("source", _("Who is reported to have said it"), WHO, "actor"),
        Slot("cue", _("The word that says so"), SAYS),
        Slot("content", _("What"), WHAT, needed=True),
        Slot("more", _("What, going on"), WHAT, many=True),
        HEDGES,
        Slot("relay", _("Through whom it came"), WHO, "actor", many=True),
    ),
    Figure: (
        Slot("span", _("The number as it stands"), SAYS, needed=True),
        Slot("what", _("What is counted"), WHAT),
        Slot("whom", _("Of whom"), WHO),
        Slot("where", _("Where"), WHEN),
        Slot("as_of", _("As of when"), WHEN, "dated"),
        Slot("by", _("By whose count"), WHO, "actor"),
        HEDGES,
    ),
    Stance: (
        Slot("actor", _("Whose stance"), WHO, "actor"),
        Slot("cue", _("The word that says so"), SAYS, needed=True),
        Slot("target", _("Towards what"), WHAT),
        Slot("condition", _("On which condition"), IF),
        HEDGES,
        BY_ACCOUNT,
    ),
    Event: (
        Slot("actor", _("Who is reported to have done it"), WHO, "actor"),
        Slot("cue", _("The word that says so"), SAYS, needed=True),
        Slot("whom", _("To whom"), WHO, "actor"),
        Slot("where", _("Where"), WHEN),
        Slot("when", _("When"), WHEN, "dated"),
        HEDGES,
        BY_ACCOUNT,
    ),
    Named: (
        Slot("span", _("The instrument as it is named"), WHAT, needed=True),
        Slot("issuer", _("Issued by"), WHO, "actor"),
        Slot("dated", _("Of which day"), WHEN, "dated"),
        Slot("orders", _("What it orders"), WHAT, "order", many=True),
        Slot("until", _("Until when"), WHEN, "dated"),
    ),
}

ORDER: tuple[Slot, ...] = (
    Slot("what", _("What it orders"), WHAT, needed=True),
    Slot("whom", _("Of whom"), WHO, "actor"),
    Slot("until", _("Until when"), WHEN, "dated"),
)
"""The places in one order of an instrument."""


@dataclass(frozen=True, slots=True)
class Part:
    """Words of the report in an entry: at which place of it, and for whom or which days they stand."""

    slot: Slot
    span: Span
    actor: Actor | None = None
    dated: Dated | None = None


def parts_of(entry: Entry) -> Iterator[Part]:
    """Go through an entry's parts, in the order of its places."""
    for slot in SLOTS[type(entry)]:
        value = getattr(entry, slot.name)
        for one in value if slot.many else (value,):
            yield from _parts(slot, one)


def _parts(slot: Slot, value: object) -> Iterator[Part]:
    match value:
        case Span():
            yield Part(slot, value)
        case Actor():
            yield Part(slot, value.span, actor=value)
        case Dated():
            yield Part(slot, value.span, dated=value)
        case Order():
            for inner in ORDER:
                yield from _parts(inner, getattr(value, inner.name))


def place_of(entry: Entry) -> tuple[int, int]:
    """Give where an entry begins and ends in its report, for the order of the text."""
    spans = [part.span for part in parts_of(entry)]
    return min(one.start for one in spans), max(one.end for one in spans)
