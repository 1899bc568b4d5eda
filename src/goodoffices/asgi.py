"""The ASGI application that a server such as uvicorn serves."""

import asyncio
import os
import signal
from types import FrameType
from typing import Any

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "goodoffices.site.settings")

site: Any = get_asgi_application()


async def application(scope: Any, receive: Any, send: Any) -> None:
    """Answer a request; open the store before the first and close it after the last."""
    if scope["type"] == "lifespan":
        await _live(receive, send)
    else:
        await site(scope, receive, send)


async def _live(receive: Any, send: Any) -> None:
    from goodoffices.site.door import close, store  # need the settings, which `site` has loaded

    await receive()
    await asyncio.to_thread(store)
    for number in (signal.SIGTERM, signal.SIGINT):
        _end_streams_on(number)
    await send({"type": "lifespan.startup.complete"})
    await receive()
    await asyncio.to_thread(close)
    await send({"type": "lifespan.shutdown.complete"})


def _end_streams_on(number: signal.Signals) -> None:
    """Let a signal end the streams, which would go on for minutes, before the server waits for its requests to end."""
    from goodoffices.site.live import end_streams

    servers = signal.getsignal(number)

    def end(told: int, frame: FrameType | None) -> None:
        end_streams()
        if callable(servers):
            servers(told, frame)

    signal.signal(number, end)
