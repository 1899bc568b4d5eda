"""`goodoffices demo`: plays the sample talks into a folder of their own, once, and serves them."""

import fcntl
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import click
from rich.console import Console

from goodoffices.cli import installed
from goodoffices.cli.installed import MARK
from goodoffices.cli.listening import listen
from goodoffices.cli.voice import Voice, spoken
from goodoffices.talks.refusal import Refusal
from goodoffices.words.catalogue import phrase

PASSWORD = "lake talks demo"  # noqa: S105  (it is printed on the page: nothing in the demo is secret)
HOME = "var/demo"


@click.command(
    help="Play the sample talks and serve them. They are played once, into GOODOFFICES_HOME or var/demo."
)
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="Port to listen on."
)
@spoken
def demo(voice: Voice, host: str, port: int) -> None:
    """Serve the demo."""
    from goodoffices.cli.serving import serve_here, until_told_to_end

    choose_home()
    home = installed.folder()
    with until_told_to_end(), listen(host, port) as door, installed.in_sentences():
        if not (home / MARK).exists():
            play_into(voice, home)
        installed.open_people()
        open_store_of_site()
        seat_everybody(json.loads((home / MARK).read_text()))
        voice.say(phrase("Everything in the demo is invented. Sit down as anybody; the password of all is:"))
        voice.line(PASSWORD)
        serve_here(voice, door)


def choose_home() -> None:
    """Set what the settings will read.  A demo has its own folder and keys, and never touches a real database."""
    os.environ["GOODOFFICES_DEMO"] = "1"
    os.environ.setdefault("GOODOFFICES_HOME", HOME)
    for real in ("DATABASE_URL", "GOODOFFICES_MASTER_KEY"):
        os.environ.pop(real, None)


def play_into(voice: Voice, home: Path) -> None:
    """Make the folder a demo's: all of the talks are in it, or it isn't there.

    The talks are played beside it and moved there at the end; what an interrupted play left is thrown away.
    """
    if home.exists() and any(home.iterdir()):
        raise Refusal("home-not-demo", folder=str(home))
    beside = home.with_name(home.name + ".playing")
    try:
        home.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with alone_in(home.parent):
            if (home / MARK).exists():
                return
            shutil.rmtree(beside, ignore_errors=True)
            beside.mkdir(mode=0o700)
            with Console(stderr=True).status(voice.filled(phrase("Playing the sample talks: eleven weeks."))):
                mark = _played(beside)
            (beside / MARK).write_text(json.dumps(mark))
            beside.rename(home)
    except OSError as problem:
        reason = problem.strerror or type(problem).__name__
        raise Refusal("home-not-writable", folder=str(home), problem=reason) from problem


def _played(folder: Path) -> dict[str, object]:
    from goodoffices.desk import Desk
    from goodoffices.sample import PEOPLE, SampleClock, play
    from goodoffices.store import open_store

    now = datetime.now(UTC).replace(microsecond=0)
    clock = SampleClock(now)
    with open_store(folder / installed.ROOMS, key_file=folder / "master.key", clock=clock) as store:
        sample = play(Desk(store), clock, now)
    return {"process": sample.process, "people": [[name, sample.seats[key]] for key, name in PEOPLE]}


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Let one play go on in a folder at a time; the second waits, and then finds the first one's talks."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def open_store_of_site() -> None:
    """Open the store that the site will use, which refuses where another server does."""
    from goodoffices.site.door import store

    store()


def seat_everybody(mark: dict[str, object]) -> None:
    """Give each of the invented people an account and their chair, where they don't have them yet."""
    from django.contrib.auth.hashers import make_password
    from django.db import transaction

    from goodoffices.store.people.models import Chair, Person

    process, people = str(mark["process"]), list(mark["people"])  # type: ignore[call-overload]
    if Chair.objects.filter(process=process).exists():
        return
    password = make_password(PASSWORD)
    with transaction.atomic():
        for first, (name, seat) in enumerate(people):
            person = Person(username=name, password=password, invented=True, may_open=first == 0)
            person.save()
            Chair.objects.create(person=person, process=process, seat=seat)
