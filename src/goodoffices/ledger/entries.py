"""From an entry to its leaf: a salted commitment, so that the tree tells nothing of what was said.

    commitment = SHA-256(salt || plaintext)            salt: 32 random bytes, fresh for each entry
    leaf hash  = SHA-256(0x00 || commitment)           RFC 9162, section 2.1.1

The plaintext is the canonical JSON of the entry.  Whoever holds salt and plaintext can show that the entry
stands in the tree; once both are destroyed the leaf stays, and nobody can guess short words back out of it,
because 256 bits of salt went in.
"""

import secrets
from hashlib import sha256

from goodoffices.ledger.errors import LedgerError
from goodoffices.ledger.merkle import leaf_hash

SALT_BYTES = 32


def new_salt() -> bytes:
    """Return 32 fresh random bytes."""
    return secrets.token_bytes(SALT_BYTES)


def commitment(salt: bytes, plaintext: bytes) -> bytes:
    """SHA-256(salt || plaintext); the salt's fixed length keeps the two apart."""
    if len(salt) != SALT_BYTES:
        raise LedgerError("salt-size", size=len(salt))
    return sha256(salt + plaintext).digest()


def entry_leaf(salt: bytes, plaintext: bytes) -> bytes:
    """Return the leaf hash under which an entry stands in its room's tree."""
    return leaf_hash(commitment(salt, plaintext))
