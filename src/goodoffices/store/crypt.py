"""Encryption at rest: AES-256-GCM, bound to what it is about; an act under its own key, that under its room's.

Whatever is encrypted is bound to its purpose, process, room and number as associated data, so that a row moved
to another place in the database does not open there.  A nonce is random and stands before what it was used for.
"""

from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from goodoffices.ledger.entries import SALT_BYTES, entry_leaf
from goodoffices.store.chance import Chance

KEY_BYTES = 32
NONCE_BYTES = 12
LEAST = 4_096
"""The fewest bytes that a file is padded to."""
LENGTH_BYTES = 8


class Damage(Exception):
    """Something stored does not open with its key: the database was changed or damaged outside this program."""

    def __init__(self, *about: object) -> None:
        super().__init__("does not open: " + " ".join(map(str, about)))


@dataclass(frozen=True, slots=True)
class Locked:
    """An act at rest: its leaf in the room's tree, its own key under the room's, and its body under that."""

    leaf: bytes
    key: bytes
    body: bytes


def bound(*about: object) -> bytes:
    """Give what `about` says as associated data; ids and purposes hold no zero byte."""
    return "\0".join(map(str, about)).encode()


def encrypt(key: bytes, plain: bytes, chance: Chance, *about: object) -> bytes:
    """Encrypt under `key`, bound to what it is about."""
    nonce = chance.token(NONCE_BYTES, "nonce", *about)
    return nonce + AESGCM(key).encrypt(nonce, plain, bound(*about))


def decrypt(key: bytes, sealed: bytes, *about: object) -> bytes:
    """Open what `encrypt` made under the same key about the same thing, or raise `Damage`."""
    try:
        return AESGCM(key).decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], bound(*about))
    except (InvalidTag, ValueError):
        raise Damage(*about) from None


def lock_act(room_key: bytes, plaintext: bytes, chance: Chance, *place: object) -> Locked:
    """Put an act to rest; `place` is its process, room and number."""
    salt, key = chance.token(SALT_BYTES, "salt", *place), chance.token(KEY_BYTES, "act", *place)
    return Locked(
        entry_leaf(salt, plaintext),
        encrypt(room_key, key, chance, "act-key", *place),
        encrypt(key, salt + plaintext, chance, "act", *place),
    )


def unlock_act(room_key: bytes, key: bytes, body: bytes, *place: object) -> tuple[bytes, bytes]:
    """Give the salt and the plaintext of an act at rest."""
    opened = decrypt(decrypt(room_key, key, "act-key", *place), body, "act", *place)
    return opened[:SALT_BYTES], opened[SALT_BYTES:]


def lock_file(room_key: bytes, body: bytes, chance: Chance, *place: object) -> bytes:
    """Put a file to rest, padded to the next power of two; `place` is its process, room and name there.

    Files are few and their lengths differ, so that a length alone would show where a file was carried to.
    """
    plain = len(body).to_bytes(LENGTH_BYTES, "big") + body
    padded = plain.ljust(max(LEAST, 1 << (len(plain) - 1).bit_length()), b"\0")
    return encrypt(room_key, padded, chance, "file", *place)


def unlock_file(room_key: bytes, sealed: bytes, *place: object) -> bytes:
    """Give the body of a file at rest."""
    plain = decrypt(room_key, sealed, "file", *place)
    return plain[LENGTH_BYTES : LENGTH_BYTES + int.from_bytes(plain[:LENGTH_BYTES], "big")]
