"""`goodoffices serve`: brings the installation up to date, checks it and serves it until it is told to end."""

import signal
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

import click

from goodoffices.cli import installed
from goodoffices.cli.installed import MARK
from goodoffices.cli.listening import address_of, listen
from goodoffices.cli.voice import Voice, spoken
from goodoffices.talks.refusal import Refusal
from goodoffices.words.catalogue import phrase

APPLICATION = "goodoffices.asgi:application"
PATIENCE = 3
"""Seconds that open requests and streams get to end."""


@click.command(help="Serve this installation. Its folder is GOODOFFICES_HOME, else var here.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="Port to listen on."
)
@click.option(
    "--workers", type=click.IntRange(1, 64), default=1, show_default=True, help="Processes (PostgreSQL)."
)
@spoken
def serve(voice: Voice, host: str, port: int, workers: int) -> None:
    """Serve until a signal ends it."""
    if (installed.folder() / MARK).exists():
        raise Refusal("home-is-demo", folder=str(installed.folder()))
    if workers > 1 and not installed.on_postgres():
        raise Refusal("one-server-process")
    with until_told_to_end(), listen(host, port) as door, installed.in_sentences():
        installed.open_people()
        serve_here(voice, door, workers)


def serve_here(voice: Voice, door: socket.socket, workers: int = 1) -> None:
    """Open the store, say where to go, serve, and close the store."""
    from goodoffices.site.door import store
    from goodoffices.store.people.models import Person

    store()
    try:
        if not Person.objects.exists():
            voice.say(
                phrase("Nobody has an account yet. Make a link for whoever is to open processes, with:")
            )
            voice.line("goodoffices process invite")
        voice.say(phrase("Serving at the address below. Ctrl+C ends it."))
        voice.line(address_of(door))
        sys.stdout.flush()
        if workers > 1:
            store().close()  # each worker opens its own
        run(door, workers)
    finally:
        store().close()
        store.cache_clear()


def run(door: socket.socket, workers: int) -> None:
    """Serve on the socket.  Nothing is logged of who asks for what."""
    import uvicorn
    from django.conf import settings
    from uvicorn.supervisors import Multiprocess

    config = uvicorn.Config(
        APPLICATION,
        workers=workers,
        lifespan="on",
        ws="none",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=settings.BEHIND_TLS,
        timeout_graceful_shutdown=PATIENCE,
    )
    if workers > 1:
        Multiprocess(config, sockets=[door]).run()
    else:
        uvicorn.Server(config).run(sockets=[door])


@contextmanager
def until_told_to_end() -> Iterator[None]:
    """Let SIGTERM and SIGINT end what runs here in an orderly way, with status 0: to be told to end is no failure."""

    def end(number: int, frame: FrameType | None) -> None:
        raise _Ended

    before = {one: signal.signal(one, end) for one in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield
    except _Ended:
        return
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)


class _Ended(BaseException):
    """A signal asked for the end."""
