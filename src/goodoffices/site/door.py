"""The door: the one place where a signed-in person becomes a seat.  Pages get the seat and can't reach behind it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache, wraps
from typing import Concatenate, ParamSpec

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import get_language

from goodoffices.desk import Desk, Seat
from goodoffices.site import clock
from goodoffices.site.home import home
from goodoffices.store import Store, open_store
from goodoffices.store.people.models import Chair
from goodoffices.talks.fold import RoomView
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.view import View

P = ParamSpec("P")


@lru_cache(maxsize=1)
def store() -> Store:
    """Open the rooms' logs of this installation."""
    return open_store(settings.ROOMS_URL or home() / "rooms.sqlite3", key_file=home() / "master.key")


@lru_cache(maxsize=1)
def desk() -> Desk:
    """Give the desk over them."""
    return Desk(store())


def close() -> None:
    """End the work that is in hand, and let go of the rooms' logs: the server ends."""
    desk().works.close()
    store().close()


@dataclass
class Sitting:
    """A seat that looks at a page: its view at this moment, the language it reads, the room it is in if any."""

    seat: Seat
    view: View
    lang: str
    now: datetime
    here: RoomView | None = None

    def draft(self, place: str) -> str | None:
        """Give what this seat keeps as a draft at a place, for itself alone."""
        return store().draft(self.seat.id, place)

    def keep_draft(self, place: str, body: str) -> None:
        """Keep a draft, in place of the one before."""
        store().keep_draft(self.seat.id, place, body)

    def drop_draft(self, place: str) -> None:
        """Let a draft go."""
        store().drop_draft(self.seat.id, place)

    def enter(self, room: str) -> RoomView:
        """Go into a room, which the strip then names."""
        self.here = self.view.room(room)
        return self.here

    def look_again(self) -> None:
        """Bring the view up to date after an act."""
        self.view = self.seat.view()
        if self.here is not None:
            self.here = self.view.room(self.here.id)


def fingerprint(process: str) -> str:
    """Give the fingerprint of the process's key, as it stands in each invitation."""
    return store().verifying_key(process).fingerprint


def seat_of(request: HttpRequest, seat: str) -> Seat:
    """Give the seat if this person may sit down there; refuse as if there were no such seat otherwise."""
    chair = Chair.objects.filter(person=request.user.pk or 0, seat=seat).first()
    if chair is None:
        raise Refusal("not-seated")
    return desk().seat(chair.process, chair.seat)


def sit_down(request: HttpRequest, seat: str) -> Sitting:
    """Sit down and look."""
    taken = seat_of(request, seat)
    sitting = Sitting(taken, taken.view(), get_language() or "en", clock.now())
    request.sitting = sitting  # type: ignore[attr-defined]  # the frame shows where one sits
    return sitting


Page = Callable[Concatenate[HttpRequest, Sitting, P], HttpResponseBase]


def seated(page: Page[P]) -> Callable[..., HttpResponseBase]:
    """Make a page of a seat: its address begins with the seat's id, and only who holds the seat gets in."""

    @login_required
    @wraps(page)
    def enter(request: HttpRequest, seat: str, *args: P.args, **more: P.kwargs) -> HttpResponseBase:
        return page(request, sit_down(request, seat), *args, **more)

    return enter


__all__ = ["Page", "Sitting", "close", "desk", "fingerprint", "seat_of", "seated", "sit_down", "store"]
