"""`goodoffices transcript`: a seat's transcript from the terminal, for whoever holds the seat."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from goodoffices.cli import installed
from goodoffices.cli.files import written
from goodoffices.cli.voice import Voice, for_programs, spoken
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.view import View
from goodoffices.words.catalogue import phrase
from goodoffices.words.filling import sentence

if TYPE_CHECKING:
    from goodoffices.store import Store


@click.command(help="Write a seat's transcript. OUT.zip has what the seat heard, and verifies offline.")
@click.option("--process", required=True, help="The process's id.")
@click.option("--seat", required=True, help="The seat's id, as in the address of its pages.")
@click.option(
    "--room", "rooms", multiple=True, help="A room's id; may be repeated. Else every room that may be taken."
)
@click.option("--name", help="Name to sign in with; asked for where it isn't given.")
@click.option("--password-stdin", is_flag=True, help="Read the password from standard input.")
@click.argument("out", type=click.Path(path_type=Path))
@for_programs
@spoken
def transcript(
    voice: Voice,
    process: str,
    seat: str,
    rooms: tuple[str, ...],
    name: str | None,
    password_stdin: bool,
    out: Path,
) -> None:
    """Write a transcript, beside a running server too."""
    installed.require_there()
    name = name or click.prompt(voice.filled(phrase("Name to sign in with")), err=True)
    password = _password(voice, password_stdin)
    with installed.in_sentences():
        installed.open_people(migrate=False)
        sign_in(str(name), password, process, seat)
        with installed.rooms(reading=True) as store:
            taken, kept = write(store, voice.lang, process, seat, rooms, out)
            fingerprint = store.verifying_key(process).fingerprint
    voice.answer(
        {"ok": True, "file": str(out), "rooms": taken, "left_out": list(kept), "fingerprint": fingerprint}
    )
    if kept:
        voice.say(phrase("The rules of procedure keep these rooms from this seat's transcript:"))
        for why in kept.values():
            voice.line(f"  {sentence(why.code, why.params, voice.lang)}")
    voice.say(phrase("Rooms in the transcript: {count}. It is in the file:"), count=len(taken))
    voice.line(str(out))
    voice.say(phrase("Fingerprint of the process's key, which must be the one in your invitation:"))
    voice.line(fingerprint)


def _password(voice: Voice, from_stdin: bool) -> str:
    if from_stdin:
        return sys.stdin.readline().rstrip("\r\n")
    return str(click.prompt(voice.filled(phrase("Password")), hide_input=True, err=True))


def sign_in(name: str, password: str, process: str, seat: str) -> None:
    """Refuse whoever can't sign in, or doesn't hold the seat."""
    from django.contrib.auth import authenticate

    from goodoffices.store.people.models import Chair

    person = authenticate(None, username=name, password=password)
    if person is None:
        raise Refusal("sign-in-wrong")
    if not Chair.objects.filter(person_id=person.pk, process=process, seat=seat).exists():
        raise Refusal("not-seated")


def write(
    store: "Store", lang: str, process: str, seat: str, rooms: tuple[str, ...], out: Path
) -> tuple[list[str], dict[str, Refusal]]:
    """Write the transcript; give the rooms in it, and why others are not where none were named."""
    from goodoffices.desk import Desk
    from goodoffices.ledger.transcript import Cover, write_transcript
    from goodoffices.site import clock
    from goodoffices.site.frame import room_name
    from goodoffices.site.shown import seat_title

    view = Desk(store).seat(process, seat).view()
    taken, kept = allowed(view, rooms, lang)
    records = store.records(process, seat, {room: room_name(view.room(room), lang) for room in taken})
    cover = Cover(process, view.title(lang).words, seat_title(view, view.me, lang), clock.now())
    with written(out) as file:
        write_transcript(file, cover, records, store.signing_key(process))
    return taken, kept


def allowed(view: View, rooms: tuple[str, ...], lang: str) -> tuple[list[str], dict[str, Refusal]]:
    """Give the rooms to take, and those that the rules keep; for a room that was named, raise why it is kept."""
    from goodoffices.site.frame import room_name
    from goodoffices.site.record import may_take

    asked = dict.fromkeys(rooms or (room.id for room in view.sitting(*RoomKind)))
    kept = {
        room: Refusal(code, room=room_name(view.room(room), lang))
        for room in asked
        if (code := may_take(view, view.room(room)))
    }
    taken = [room for room in asked if room not in kept]
    if kept and (rooms or not taken):
        raise next(iter(kept.values()))
    return taken, kept
