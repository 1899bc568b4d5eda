"""The site's speed on this machine: the page of a long room, and how soon 300 open browsers are poked.

    ./dev bench pages [--acts N] [--listeners N]

Starts `goodoffices serve` on a store of its own, once on SQLite and once on PostgreSQL (the server at
GOODOFFICES_TEST_POSTGRES or 127.0.0.1:5432, in a database made for the run), and asks it over HTTP on 127.0.0.1.
The listeners are streams of one seat; each poke is a message that another seat sends through its form.
"""

import argparse
import asyncio
import http.client
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.store import postgres

ACTS, LISTENERS, POKES, LOOKS = 30_000, 300, 20, 30
SECRET = "b" * 32
"""The token of the forms: a cookie and a field that agree."""

FILL = """
import sys
import django
django.setup()
from django.contrib.sessions.backends.db import SessionStore
from django.core.management import call_command
call_command("migrate", verbosity=0)
from goodoffices.desk import Batch, Saying
from goodoffices.site import door
from goodoffices.store.people.models import Chair, Person
from goodoffices.talks.acts import Intent, Message, Opening
from goodoffices.talks.people import Participant, Role, SeatCard
from goodoffices.talks.procedure import Procedure
from goodoffices.talks.rooms import Charter, RoomKind
from goodoffices.talks.texts import Text
en = lambda words: Text(words, "en")
party, other = Participant("A", (en("Northern Shore"),)), Participant("B", (en("Southern Shore"),))
lead = SeatCard("leadaaaaaaaaaaaa", Role.MEDIATOR, en("Lead mediator"))
deputy = SeatCard("deputyaaaaaaaaaa", Role.MEDIATOR, en("Deputy mediator"))
founded = door.desk().found((en("Lake talks"),), lead, Procedure(), (party, other), key="found")
seat = door.desk().seat(founded.process, lead.seat)
charter = Charter(RoomKind.CAUCUS, (en("Caucus"),), party)
room = seat.open(Opening(charter, (lead, deputy)), key="open").room
said = lambda n: Saying(room, lead.seat, Message(Intent.STATEMENT, en(f"They could live with six weeks ({n}).")))
for start in range(0, int(sys.argv[1]), 500):
    many = tuple(said(n) for n in range(start, min(start + 500, int(sys.argv[1]))))
    door.store().append(Batch(founded.process, lead.seat, f"fill{start}", many))
door.store().close()
for card in (lead, deputy):
    person = Person.objects.create_person(card.title.words)
    Chair.objects.create(person=person, process=founded.process, seat=card.seat)
    session = SessionStore()
    session["_auth_user_id"] = str(person.pk)
    session["_auth_user_backend"] = "django.contrib.auth.backends.ModelBackend"
    session["_auth_user_hash"] = person.get_session_auth_hash()
    session.create()
    print(card.seat, room, session.session_key)
"""


def main() -> None:
    """Measure both databases and print a table."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--acts", type=int, default=ACTS)
    asked.add_argument("--listeners", type=int, default=LISTENERS)
    told = asked.parse_args()
    print(
        f"| over HTTP, a room of {told.acts:,} acts, {told.listeners} listeners | first page (s) | page p50/p99 (ms) |"
        " message answered p50/p99 (ms) | last listener poked p50/p99 (ms) |"
    )
    print("|---|---|---|---|---|")
    measure("SQLite", "", told.acts, told.listeners)
    with postgres() as address:
        measure("PostgreSQL", address, told.acts, told.listeners)


def measure(name: str, address: str, acts: int, listeners: int) -> None:
    """Fill a store, serve it, ask it, and print a row."""
    with tempfile.TemporaryDirectory() as folder:
        around = os.environ | {
            "GOODOFFICES_HOME": folder,
            "DJANGO_SETTINGS_MODULE": "goodoffices.site.settings",
        }
        around |= {"DATABASE_URL": address} if address else {}
        filled = subprocess.run(
            [sys.executable, "-c", FILL, str(acts)], env=around, check=True, capture_output=True, text=True
        )
        (seat, room, session), (other, _, heard_by) = (line.split() for line in filled.stdout.splitlines())
        with served(around, Path(folder)) as (port, _):
            first, pages = look(port, f"/s/{seat}/rooms/{room}/", session)
            answered, poked = asyncio.run(poke(port, seat, other, room, session, heard_by, listeners))
        print(
            f"| {name} | {first:.2f} | {spread(pages)} | {spread(answered)} | {spread(poked)} |", flush=True
        )


@contextmanager
def served(around: dict[str, str], folder: Path) -> Iterator[tuple[int, int]]:
    """Serve until the block ends; give the free port that was taken, and the server's process."""
    with (folder / "log").open("w") as log:
        command = [sys.executable, "-u", "-m", "goodoffices", "serve", "--port", "0"]
        server = subprocess.Popen(command, env=around, stdout=subprocess.PIPE, stderr=log, text=True)
        try:
            for line in server.stdout or ():
                if found := re.search(r"http://127\.0\.0\.1:(\d+)", line):
                    break
            else:
                sys.exit(f"bench: the server did not start: {(folder / 'log').read_text()}")
            yield int(found[1]), server.pid
        finally:
            server.terminate()
            server.wait(20)


def look(port: int, path: str, session: str) -> tuple[float, list[float]]:
    """Ask for a page: the seconds of the first time, and of each later time."""
    took = []
    for _ in range(LOOKS + 1):
        begun = time.perf_counter()
        ask(port, "GET", path, session)
        took.append(time.perf_counter() - begun)
    return took[0], took[1:]


def ask(port: int, method: str, path: str, session: str, body: str = "") -> None:
    """Ask once; anything but the wanted answer ends the run."""
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    headers = {"Cookie": f"sessionid={session}; csrftoken={SECRET}"}
    headers |= {"Content-Type": "application/x-www-form-urlencoded"} if body else {}
    line.request(method, path, body or None, headers)
    answer = line.getresponse()
    answer.read()
    line.close()
    if answer.status not in (200, 302):
        sys.exit(f"bench: {method} {path} was answered {answer.status}")


async def poke(
    port: int, seat: str, other: str, room: str, session: str, heard_by: str, listeners: int
) -> tuple[list[float], list[float]]:
    """Open the streams, say messages, and take the time until the answer and until the last stream was poked."""
    streams = [await stream(port, other, heard_by) for _ in range(listeners)]
    answered, poked = [], []
    for number in range(POKES):
        body = f"csrfmiddlewaretoken={SECRET}&step=send&key=poke{number}&intent=statement&words=look+again&lang=en"
        begun = time.perf_counter()
        waits = [asyncio.ensure_future(until(reader, b"event: poke")) for reader, _writer in streams]
        await asyncio.to_thread(ask, port, "POST", f"/s/{seat}/rooms/{room}/say/message/", session, body)
        answered.append(time.perf_counter() - begun)
        await asyncio.wait_for(asyncio.gather(*waits), 60)
        poked.append(time.perf_counter() - begun)
        await asyncio.sleep(0.2)
    return answered, poked


async def stream(port: int, seat: str, session: str) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """Open one stream and wait for its first beat."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(
        f"GET /s/{seat}/pulse/ HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: sessionid={session}\r\n\r\n".encode()
    )
    await writer.drain()
    await until(reader, b"event: beat")
    return reader, writer


async def until(reader: asyncio.StreamReader, event: bytes) -> None:
    """Read until an event; a stream that ends before it ends the run."""
    while event not in (line := await reader.readline()):
        if not line:
            raise ConnectionError("a stream ended")


def spread(took: list[float]) -> str:
    """Give the median and the 99th percentile in milliseconds."""
    ordered = sorted(took)
    return f"{statistics.median(ordered) * 1000:.0f}/{ordered[int(len(ordered) * 0.99)] * 1000:.0f}"


if __name__ == "__main__":
    main()
