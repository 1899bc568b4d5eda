"""A card: what an act's place in the stream shows, as plain values for one template."""

from dataclasses import dataclass, field
from functools import singledispatch

from django.urls import reverse
from django.utils.translation import gettext as _

from goodoffices.site.door import Sitting
from goodoffices.site.shown import author_title, party_by_id, party_name, when_shown
from goodoffices.talks.acts import SourceRef
from goodoffices.talks.entries import Entry
from goodoffices.talks.fold import RoomView, Told
from goodoffices.talks.leave import Leave
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.texts import Text
from goodoffices.words import formats
from goodoffices.words.labels import label


@dataclass(frozen=True, slots=True)
class Said:
    """Words on a card: under which label, and whether they are somebody's own words (`quote`) or a paper's."""

    text: Text
    label: str = ""
    quote: bool = False
    wording: bool = False


@dataclass(slots=True)
class Card:
    """What a card shows beside its number, time and author.

    `label` says what the act is; `facts` are pairs of a label and a value; `steps` a conveyance's or delivery's
    states; `about` the number of the act that this one answers; `links` lead on from it, as pairs of words and address.
    """

    label: str
    said: list[Said] = field(default_factory=list)
    facts: list[tuple[str, str]] = field(default_factory=list)
    told: Told | None = None
    waits: bool = False
    about: int | None = None
    steps: list[dict[str, object]] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)
    refused: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """Who reads which act where: what a card is made from; `alone` where nothing but this act is shown."""

    sitting: Sitting
    room: RoomView
    entry: Entry
    alone: bool = False

    @property
    def lang(self) -> str:
        """Give the reader's language."""
        return self.sitting.lang

    def name(self, party: str) -> str:
        """Give a participant's name, or the mediation's."""
        return party_name(self.sitting.view, party, self.lang)

    def names(self, parties: tuple[str, ...]) -> str:
        """Give several participants' names."""
        return formats.joined([self.name(one) for one in parties], self.lang)

    def leave_in_words(self, leave: Leave) -> str:
        """Say how far something may be carried, and to whom if not to any."""
        may = label(leave.may, self.lang)
        return _("%(may)s, only to %(parties)s") % {"may": may, "parties": self.names(leave.to)} if leave.to else may

    def told(self, part: str = "") -> Told | None:
        """Give the item told by this act, with its present leave."""
        return self.room.told.get(SourceRef(self.room.id, self.entry.number, part))


@singledispatch
def describe(act: object, reading: Reading) -> Card:
    """Make the card of an act; every act has its own (a test sees to it)."""
    raise NotImplementedError(type(act).__name__)


def card(
    sitting: Sitting,
    room: RoomView,
    entry: Entry,
    answers: list[dict[str, object]] | None = None,
    *,
    alone: bool = False,
) -> dict[str, object]:
    """Give the values that `parts/card.html` shows.

    `answers` are the buttons of the forms that the act can be answered with; None where it only stands to be read,
    as in a preview.  One that stands `alone` says all that there is to say, however long.
    """
    stands = answers is not None
    reading = Reading(sitting, room, entry, alone)
    made = describe(entry.act, reading)
    theirs = room.of_party(entry.author)
    author_card = room.known.get(entry.author)
    room_url = reverse("room", args=[sitting.seat.id, room.id]) if stands else ""
    return {
        "number": entry.number,
        "author": author_title(sitting.view, room, entry.author, sitting.lang) if entry.author else "",
        "author_party": party_by_id(sitting.view, author_card.party, sitting.lang)
        if author_card and author_card.party
        else None,
        **(when_shown(entry.at, sitting.now, sitting.lang) if entry.author else {}),
        "kind_label": made.label,
        "card": made,
        "theirs": theirs,
        "waits": made.waits and stands,
        "as_heard_by": _as_heard(reading) if not theirs and made.told is not None else "",
        "leave": made.told.leave.may.value if made.told else "",
        "leave_to": reading.names(made.told.leave.to) if made.told and made.told.leave.to else "",
        "leave_changed": _leave_changed(made.told),
        "answers": answers or [],
        "room_url": room_url if made.about in room.entries else "",
        "act_url": f"{room_url}acts/{entry.number}/" if stands else "",
    }


def _as_heard(reading: Reading) -> str:
    caucus = reading.room.charter is not None and reading.room.charter.kind is RoomKind.CAUCUS
    return author_title(reading.sitting.view, reading.room, reading.entry.author, reading.lang) if caucus else ""


def _leave_changed(told: Told | None) -> str:
    return _("narrowed by act %(number)s") % {"number": told.narrowed} if told and told.narrowed else ""
