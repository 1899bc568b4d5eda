"""Live updates: a small stream a seat that says "look again", and nothing of what there is to see."""

import asyncio
from collections.abc import AsyncIterator

from asgiref.sync import sync_to_async
from django.db import connections
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse

from goodoffices.desk import Seat
from goodoffices.site.door import seat_of
from goodoffices.site.frame import HEARTBEAT
from goodoffices.talks.refusal import Refusal

BEATS = 30
"""Beats after which a stream ends and the browser asks anew, with whatever session it then has."""

_open: set[asyncio.Future[None]] = set()
"""One for each stream that is open in this process; done once the stream is asked to end."""


async def pulse(request: HttpRequest, seat: str) -> HttpResponse | StreamingHttpResponse:
    """Stream the pulse of a seat: a beat every `HEARTBEAT` seconds, a poke when one of its rooms heard something."""
    user = await request.auser()
    request.user = user
    if not user.is_authenticated:
        raise Refusal("not-seated")
    taken = await sync_to_async(_let_in)(request, seat)
    headers = {"Cache-Control": "no-store, private", "X-Accel-Buffering": "no"}
    return StreamingHttpResponse(beats(taken), content_type="text/event-stream", headers=headers)


def _let_in(request: HttpRequest, seat: str) -> Seat:
    """Ask at the door, then let the connection to the people's database go: a stream would hold it while it lasts."""
    try:
        return seat_of(request, seat)
    finally:
        for connection in connections.all(initialized_only=True):
            if not connection.in_atomic_block:
                connection.close()


async def beats(seat: Seat, every: float = HEARTBEAT, count: int = BEATS) -> AsyncIterator[bytes]:
    """Give the stream's bytes: beats at fixed times, pokes between them, an end when the seat has ended."""
    clock = asyncio.get_running_loop().time
    pokes = seat.pulse()
    poked = asyncio.ensure_future(anext(pokes))
    asked = asyncio.get_running_loop().create_future()
    _open.add(asked)
    due, beaten = clock() + every, 0
    yield b"retry: 3000\n\nevent: beat\ndata:\n\n"
    try:
        while beaten < count and not asked.done():
            patience = max(due - clock(), 0)
            await asyncio.wait({poked, asked}, timeout=patience, return_when=asyncio.FIRST_COMPLETED)
            if poked.done():
                if isinstance(poked.exception(), StopAsyncIteration):
                    yield b"event: end\ndata:\n\n"
                    return
                poked.result()
                poked = asyncio.ensure_future(anext(pokes))
                yield b"event: poke\ndata:\n\n"
            if clock() >= due:
                due, beaten = due + every, beaten + 1
                yield b"event: beat\ndata:\n\n"
    finally:
        _open.discard(asked)
        poked.cancel()


def end_streams() -> None:
    """Ask every open stream to end, because the server does; a browser then tries again.  From any thread."""
    for asked in tuple(_open):
        asked.get_loop().call_soon_threadsafe(asked.cancel)
