"""How people, parties, times and texts are shown to one reader: plain values for the templates."""

from datetime import datetime

from django.conf import settings

from goodoffices.talks.entries import MEDIATION, RULE
from goodoffices.talks.fold import RoomView
from goodoffices.talks.people import Participant, SeatCard, said_in
from goodoffices.talks.procedure import Naming
from goodoffices.talks.texts import Text
from goodoffices.talks.view import View
from goodoffices.words import formats
from goodoffices.words.catalogue import gettext
from goodoffices.words.labels import label


def seat_title(view: View, card: SeatCard, lang: str) -> str:
    """Give a seat's title, with its name where the process shows names."""
    title = card.title.words or label(card.role, lang)
    named = card.name and view.procedure.naming is Naming.NAMES
    return f"{title} ({card.name})" if named else title


def party_shown(party: Participant, lang: str) -> dict[str, object]:
    """Give a participant's letter, mark and name."""
    return {"letter": party.id, "mark": party.mark, "name": said_in(party.name, lang).words}


def party_by_id(view: View, party: str, lang: str) -> dict[str, object] | None:
    """Give the participant of that id as shown, if this seat knows of it."""
    found = view.participants.get(party)
    return party_shown(found, lang) if found else None


def party_name(view: View, party: str, lang: str) -> str:
    """Give a participant's name; the mediation's for the empty id."""
    if not party:
        return gettext("the mediation", lang)
    found = view.participants.get(party)
    return said_in(found.name, lang).words if found else party


def author_title(view: View, room: RoomView, author: str, lang: str) -> str:
    """Give the title of who said an act in a room."""
    if author == MEDIATION:
        return gettext("the mediation", lang)
    if author == RULE:
        return gettext("rule of retention", lang)
    card = room.known.get(author)
    return seat_title(view, card, lang) if card else gettext("somebody who sat here earlier", lang)


def when_shown(at: datetime, now: datetime, lang: str) -> dict[str, str]:
    """Give a moment as ISO, in words, and relative to now."""
    return {
        "iso": at.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "when": formats.when(at, lang, settings.TIME_ZONE),
        "ago": formats.ago(at, now, lang),
    }


def text_in(texts: tuple[Text, ...], lang: str) -> Text:
    """Give the wording to show first to a reader of that language."""
    return said_in(texts, lang)


class Fingerprint(str):
    """A fingerprint or a key, whole or in part: shown in signs of one width, from left to right."""

    __slots__ = ()
