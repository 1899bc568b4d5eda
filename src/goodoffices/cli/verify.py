"""`goodoffices verify`: checks a transcript alone and offline.  It needs no database, no account and no network."""

from pathlib import Path

import click

from goodoffices.cli.files import text_of, written
from goodoffices.cli.voice import Voice, for_programs, spoken
from goodoffices.ledger.verdict import CheckedRoom, Destruction, Finding, Statement, Verdict
from goodoffices.ledger.verify import verify as check
from goodoffices.talks.refusal import Refusal
from goodoffices.words.catalogue import phrase
from goodoffices.words.filling import sentence

FILE = click.Path(path_type=Path)


@click.command(
    help="Check a transcript offline. Says what was checked, what it proves and what it leaves open."
)
@click.argument("file", type=FILE)
@click.option("--since", type=FILE, help="Seals saved earlier: nothing they cover may have been rewritten.")
@click.option(
    "--earlier", type=FILE, help="An older transcript of the same seat, which stands for its seals."
)
@click.option("--fingerprint", help="Fingerprint of the process's key, from your invitation.")
@click.option("--save-seals", type=FILE, help="Where all is well, save the seals for the next check.")
@for_programs
@spoken
def verify(
    voice: Voice,
    file: Path,
    since: Path | None,
    earlier: Path | None,
    fingerprint: str | None,
    save_seals: Path | None,
) -> bool:
    """Check a transcript and say what came out; the status is 0 only where nothing fails."""
    if save_seals and save_seals.exists() and save_seals != since:
        raise Refusal("file-there", path=str(save_seals))
    verdict = check(file, text_of(since) if since else None, fingerprint, earlier)
    if save_seals and verdict.ok:
        with written(save_seals, over=save_seals == since) as out:
            out.write(verdict.seals.encode())
    voice.answer(_facts(voice, verdict))
    _tell(voice, verdict)
    if save_seals and verdict.ok:
        voice.say(phrase("The seals were saved for the next check in:"))
        voice.line(str(save_seals))
    elif save_seals:
        voice.say(phrase("No seals were saved, because something fails."))
    return verdict.ok


def _tell(voice: Voice, verdict: Verdict) -> None:
    """Say the verdict to a person: the three things in plain words, what fails, then the details."""
    if [one.code for one in verdict.findings] == ["cannot-open"]:
        voice.line(_said(voice, verdict.findings[0]))
        return
    for heading, said in (
        (phrase("What was checked"), verdict.checked),
        (phrase("What it proves"), verdict.proves),
        (phrase("What it leaves open"), verdict.leaves_open),
        (phrase("What fails"), verdict.findings),
    ):
        if said:
            voice.say(heading)
            for one in said:
                voice.line(f"  {_said(voice, one)}")
            voice.line()
    if verdict.rooms or verdict.fingerprint:
        _tell_details(voice, verdict)


def _tell_details(voice: Voice, verdict: Verdict) -> None:
    voice.say(phrase("Details"))
    facts = {"process": verdict.title, "id": verdict.process, "seat": verdict.seat}
    voice.say(phrase("Process: {process} ({id}). Seat: {seat}."), **facts)
    if verdict.made is not None:
        voice.say(phrase("Made: {made}."), made=verdict.made)
    voice.say(phrase("Fingerprint of the key in the file:"))
    voice.line(verdict.fingerprint)
    for room in verdict.rooms:
        _tell_room(voice, room)


def _tell_room(voice: Voice, room: CheckedRoom) -> None:
    facts = {"title": room.title or room.room, "size": room.size, "since": room.since, "read": room.read}
    voice.say(phrase("{title}: acts sealed: {size}; heard from act {since} on; acts read: {read}."), **facts)
    for gone in room.destroyed:
        voice.line(f"  {_destroyed(voice, gone)}")


def _destroyed(voice: Voice, gone: Destruction) -> str:
    said = phrase("Act {number} was destroyed on {at} under the rule: {rule}.")
    return voice.filled(said, number=gone.number, at=gone.at, rule=gone.rule)


def _said(voice: Voice, one: Statement | Finding) -> str:
    return sentence(one.code, one.params, voice.lang)


def _facts(voice: Voice, verdict: Verdict) -> dict[str, object]:
    """Give the verdict for a program."""
    return {
        "ok": verdict.ok,
        "findings": [
            {"code": one.code, "room": one.room, "act": one.number, "sentence": _said(voice, one)}
            for one in verdict.findings
        ],
        "checked": [_said(voice, one) for one in verdict.checked],
        "proves": [_said(voice, one) for one in verdict.proves],
        "leaves_open": [_said(voice, one) for one in verdict.leaves_open],
        "process": verdict.process,
        "title": verdict.title,
        "seat": verdict.seat,
        "made": verdict.made.isoformat() if verdict.made else None,
        "fingerprint": verdict.fingerprint,
        "rooms": [_room(room) for room in verdict.rooms],
    }


def _room(room: CheckedRoom) -> dict[str, object]:
    return {
        "room": room.room,
        "title": room.title,
        "sealed": room.size,
        "since": room.since,
        "read": room.read,
        "destroyed": [{"act": one.number, "at": one.at, "rule": one.rule} for one in room.destroyed],
        "still_here": list(room.still_here),
        "seal": room.seal,
    }
