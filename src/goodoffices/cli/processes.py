"""`goodoffices process`: opening processes, listing them without content, and carrying out their rule of retention."""

import secrets
from collections.abc import Callable, Iterator
from typing import Any

import click

from goodoffices.cli import installed
from goodoffices.cli.links import base_url, show_link
from goodoffices.cli.tables import table
from goodoffices.cli.voice import Voice, for_programs, spoken
from goodoffices.talks.people import Participant, ParticipantKind, Role, SeatCard
from goodoffices.talks.procedure import Procedure
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.texts import Text
from goodoffices.words.catalogue import LANGUAGES, phrase
from goodoffices.words.labels import label, title_of


@click.command("invite", help="Invite somebody to open processes. Makes a one-time link for a new account.")
@base_url
@for_programs
@spoken
def invite(voice: Voice, base_url: str) -> None:
    """Make the link that a new installation begins with."""
    with installed.in_sentences():
        installed.open_people()
        from goodoffices.store.people.models import Link

        show_link(voice, base_url, Link.make())


def _titles(command: Callable[..., None]) -> Callable[..., None]:
    for lang, named in LANGUAGES.items():
        command = click.option(f"--title-{lang}", f"title_{lang}", help=f"The title in {named}.")(command)
    return command


@click.command("open", help="Open a process. Makes the one-time link to its lead mediator's seat.")
@click.option("--title", required=True, help="Title, in the first --language; every seat reads it.")
@_titles
@click.option(
    "--language", "languages", multiple=True, type=click.Choice(list(LANGUAGES)), help="May be repeated."
)
@click.option("--party", "parties", multiple=True, help="A side, as A=Northern Shore; may be repeated.")
@click.option("--lead", default="Lead mediator", show_default=True, help="Title of the lead mediator's seat.")
@base_url
@for_programs
@spoken
def open_(voice: Voice, /, base_url: str, lead: str, parties: tuple[str, ...], **said: Any) -> None:
    """Open a process."""
    titles = _said(said)
    lang = next(iter(titles))
    procedure = Procedure(languages=tuple(dict.fromkeys((lang, *said["languages"], *titles))))
    sides = tuple(_sides(parties, lang))
    with installed.in_sentences():
        installed.open_people()
        from goodoffices.desk import Desk
        from goodoffices.store.people.models import Link

        with installed.rooms(reading=False) as store:
            desk = Desk(store)
            card = SeatCard(desk.fresh("seat"), Role.MEDIATOR, Text(lead.strip(), lang))
            texts = tuple(Text(words, one) for one, words in titles.items())
            room = title_of(RoomKind.MEDIATION, procedure.languages)
            founded = desk.found(texts, card, procedure, sides, room, key=secrets.token_hex(16))
            fingerprint = store.verifying_key(founded.process).fingerprint
        voice.say(
            phrase("The process is open. Its id, its lead mediator's seat and the fingerprint of its key:")
        )
        facts = {"process": founded.process, "seat": founded.seat, "fingerprint": fingerprint}
        for fact in facts.values():
            voice.line(fact)
        show_link(voice, base_url, Link.make(founded.process, founded.seat), **facts)


def _said(said: dict[str, Any]) -> dict[str, str]:
    """Give the title in each language, that of `--title` first."""
    first = next(iter(said["languages"]), "en")
    others = {lang: said[f"title_{lang}"] for lang in LANGUAGES if said[f"title_{lang}"]}
    return {lang: words.strip() for lang, words in ({first: said["title"]} | others).items()}


def _sides(parties: tuple[str, ...], lang: str) -> Iterator[Participant]:
    for mark, given in enumerate(parties, start=1):
        letter, equals, name = given.partition("=")
        if not (letter.strip() and equals and name.strip()):
            raise Refusal("party-malformed", given=given)
        yield Participant(letter.strip(), (Text(name.strip(), lang),), ParticipantKind.SIDE, mark)


@click.command("list", help="List the processes. Shows ids and numbers of rooms, and nothing that was said.")
@for_programs
@spoken
def list_(voice: Voice) -> None:
    """List the processes."""
    installed.require_there()
    with installed.in_sentences():
        installed.open_people(migrate=False)
        with installed.rooms(reading=True) as store:
            found = store.processes()
    voice.answer([{"process": id, "rooms": rooms} for id, rooms in found])
    if found:
        heads = (voice.filled(phrase("Process")), voice.filled(phrase("Rooms")))
        voice.line(table(heads, [(id, str(rooms)) for id, rooms in found]))
    else:
        voice.say(phrase("There is no process yet."))


@click.command("retention", help="Destroy what is due. The process's rules of procedure say what that is.")
@click.argument("process")
@click.option("--dry-run", is_flag=True, help="Only say what is due.")
@for_programs
@spoken
def retention(voice: Voice, process: str, dry_run: bool) -> None:
    """Carry out the rule of retention.  Nothing of what was said is shown."""
    from goodoffices.site import clock

    installed.require_there()
    with installed.in_sentences():
        installed.open_people(migrate=False)
        from goodoffices.store.retention import destroy_due, due_now

        with installed.rooms(reading=dry_run) as store:
            work = due_now if dry_run else destroy_due
            done = work(store, process, clock.now())
    voice.answer([{"room": d.room, "kind": d.kind, "rule": d.rule, "acts": list(d.numbers)} for d in done])
    if done:
        heads = [
            voice.filled(one) for one in (phrase("Room"), phrase("Kind"), phrase("Rule"), phrase("Acts"))
        ]
        kinds = [label(RoomKind(one.kind), voice.lang) for one in done]
        rows = [(d.room, kind, d.rule, str(len(d.numbers))) for d, kind in zip(done, kinds, strict=True)]
        voice.line(table(heads, rows))
    total = sum(len(one.numbers) for one in done)
    if dry_run:
        voice.say(phrase("Acts that are due to be destroyed: {total}."), total=total)
    else:
        voice.say(phrase("Acts whose words were destroyed: {total}."), total=total)
