"""The sixth week, beside the talks: a side letter on the marker buoys is initialled, signed and closed."""

from hashlib import sha256
from importlib.resources import files

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from goodoffices.sample.putting import ROOM, copy, draft, opens, puts
from goodoffices.sample.stage import Moment, Stage
from goodoffices.talks.acts import Capacity, Initialled, PaperConcluded, Signed, Way
from goodoffices.talks.papers.model import Attachment
from goodoffices.talks.papers.signing import statement

TO = ("A", "B", "G")
"""Who gets the same common text: both shores, and the Guild as witness."""


def the_letter_is_put(stage: Stage) -> None:
    """Put a clean common text before both shores and the Guild; each initials it in its own caucus."""
    day = stage.day(41)
    opens(stage.day(40).at("16:00"), "side-letter", stage.ref("g-pilots"))
    for party, hour in zip(TO, ("09", "10", "11"), strict=True):
        clocks = tuple(f"{hour}:{minute}" for minute in ("00", "10", "20", "30"))
        puts(
            day,
            "side-letter",
            party,
            f"letter-{party.lower()}",
            clocks=clocks,
            common_to=TO,
            received=f"{hour}:50",
        )
    day.at("14:10").says("guarantor", "caucus_g", _initials(stage, "letter-g"))
    day.at("15:00").says("head_a", "caucus_a", _initials(stage, "letter-a"))
    day.at("16:30").says("head_b", "caucus_b", _initials(stage, "letter-b"))
    _signs(
        stage.day(42).at("09:30"), "head_a", "a", Capacity.PARTY, "Head of delegation, for the Shore Council"
    )
    _signs(stage.day(42).at("10:15"), "guarantor", "g", Capacity.WITNESS, "Envoy of the Pilots' Guild")


def the_letter_is_signed(stage: Stage) -> None:
    """Take in the page that the Assembly signed in ink; with it the letter is closed."""
    day = stage.day(44)
    page = (files("goodoffices.sample.papers") / "side-letter-signed.png").read_bytes()
    scan = Attachment("side-letter-signed.png", len(page), sha256(page).hexdigest())
    held = copy(stage, "letter-b-delivered")
    signatory = "Secretary of the Assembly"
    signed = Signed(held.number, held.fingerprint, Capacity.PARTY, Way.INK, signatory, scan=scan)
    day.at("10:20").says("deputy", "caucus_b", signed, files={scan.sha256: page})
    letter = draft(stage, "side-letter").number
    day.at("11:00").says("lead", ROOM, PaperConcluded(letter, held.fingerprint, "Lead mediator"))


def _initials(stage: Stage, name: str) -> Initialled:
    held = copy(stage, f"{name}-delivered")
    return Initialled(held.number, held.fingerprint)


def _signs(moment: Moment, who: str, caucus: str, capacity: Capacity, signatory: str) -> None:
    """Sign with a key that is thrown away: what it signed can be checked for ever, and nothing more be signed."""
    held = copy(moment.stage, f"letter-{caucus}-delivered")
    key = Ed25519PrivateKey.generate()
    public, signature = key.public_key().public_bytes_raw(), key.sign(statement(held.fingerprint))
    signed = Signed(
        held.number, held.fingerprint, capacity, Way.KEY, signatory, public.hex(), signature.hex()
    )
    moment.says(who, f"caucus_{caucus}", signed)
