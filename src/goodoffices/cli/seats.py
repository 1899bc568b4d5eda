"""`goodoffices seat`: who may sit down where, restoring access, ending sessions; never a title or a word of content."""

import click

from goodoffices.cli import installed
from goodoffices.cli.links import base_url, process_of, show_link
from goodoffices.cli.tables import table
from goodoffices.cli.voice import Voice, for_programs, spoken
from goodoffices.talks.refusal import Refusal
from goodoffices.words.catalogue import phrase


@click.command("list", help="List who holds which seat. Shows names to sign in with and ids, nothing else.")
@click.option("--process", default="", help="Only seats of this process.")
@for_programs
@spoken
def list_(voice: Voice, process: str) -> None:
    """List the seats that somebody holds."""
    installed.require_there()
    with installed.in_sentences():
        installed.open_people(migrate=False)
        from goodoffices.store.people.models import Chair

        chairs = Chair.objects.select_related("person").order_by("process", "pk")
        found = [(c.person.username, c.seat, c.process) for c in chairs if process in ("", c.process)]
    voice.answer([{"name": name, "seat": seat, "process": of} for name, seat, of in found])
    if found:
        heads = [voice.filled(one) for one in (phrase("Name"), phrase("Seat"), phrase("Process"))]
        voice.line(table(heads, found))
    else:
        voice.say(phrase("Nobody holds a seat yet."))


@click.command(
    "restore", help="Restore access to a seat. Whoever takes the one-time link holds the seat from then on."
)
@click.argument("seat")
@base_url
@for_programs
@spoken
def restore(voice: Voice, seat: str, base_url: str) -> None:
    """Restore access to a seat.  Until the link is taken, who holds the seat keeps it."""
    installed.require_there()
    with installed.in_sentences():
        installed.open_people(migrate=False)
        from goodoffices.store.people.models import Link

        process = process_of(seat)
        show_link(voice, base_url, Link.make(process, seat), process=process, seat=seat)
    voice.say(phrase("Whoever takes it holds the seat; who held it until then loses it at that moment."))


@click.command("sign-out", help="End every session of a person. NAME is the name to sign in with.")
@click.argument("name")
@for_programs
@spoken
def sign_out(voice: Voice, name: str) -> None:
    """End every session of a person."""
    installed.require_there()
    with installed.in_sentences():
        installed.open_people(migrate=False)
        from goodoffices.store.people.models import Person

        person = Person.objects.filter(username=name).first()
        if person is None:
            raise Refusal("no-such-account", name=name)
        person.sign_out_everywhere()
    voice.answer({"ok": True, "name": name})
    voice.say(phrase("Every session of {name} has ended."), name=name)
