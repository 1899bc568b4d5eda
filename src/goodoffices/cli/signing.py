"""`goodoffices paper sign`: signs the fingerprint of a text on one's own machine, with a key that stays there."""

import re
from pathlib import Path

import click
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)

from goodoffices.cli.files import text_of, written
from goodoffices.cli.voice import Voice, for_programs, spoken
from goodoffices.talks.papers.signing import statement
from goodoffices.talks.refusal import Refusal
from goodoffices.words.catalogue import phrase


@click.command(
    "sign", help="Sign the fingerprint of a text; copy both lines shown into the page that asks for them."
)
@click.argument("fingerprint")
@click.option(
    "--key",
    type=click.Path(path_type=Path),
    required=True,
    help="File with your key (PEM, Ed25519); it is made, for its owner only, where there is none.",
)
@for_programs
@spoken
def sign(voice: Voice, fingerprint: str, key: Path) -> None:
    """Show the public key and the signature, in hexadecimal."""
    bare = re.sub(r"\s", "", fingerprint).lower()
    if not re.fullmatch(r"[0-9a-f]{64}", bare):
        raise Refusal("fingerprint-unreadable")
    private = _read(key) if key.exists() else _made(voice, key)
    public = private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw).hex()
    signature = private.sign(statement(bare)).hex()
    voice.answer({"ok": True, "fingerprint": bare, "public_key": public, "signature": signature})
    voice.say(phrase("Public key:"))
    voice.line(public)
    voice.say(phrase("Signature:"))
    voice.line(signature)


def _read(path: Path) -> Ed25519PrivateKey:
    try:
        found = load_pem_private_key(text_of(path).encode(), password=None)
    except (ValueError, TypeError) as fault:
        raise Refusal("key-unreadable", path=str(path)) from fault
    if not isinstance(found, Ed25519PrivateKey):
        raise Refusal("key-unreadable", path=str(path))
    return found


def _made(voice: Voice, path: Path) -> Ed25519PrivateKey:
    made = Ed25519PrivateKey.generate()
    with written(path) as out:
        out.write(made.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    voice.say(phrase("A key was made: {path}. Whoever has this file can sign as you."), path=str(path))
    return made
