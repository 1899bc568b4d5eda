"""Entries, Merkle tree, seals, transcripts and their verification: the record that holds, with no database.

Needs Python and `cryptography`; whoever holds a transcript can check it with this package alone.
"""

from goodoffices.ledger.entries import SALT_BYTES, commitment, entry_leaf, new_salt
from goodoffices.ledger.errors import LedgerError
from goodoffices.ledger.keys import SigningKey, VerifyingKey, parse_vkey, plain_fingerprint, process_name
from goodoffices.ledger.merkle import (
    EMPTY_ROOT,
    HASH_BYTES,
    Frontier,
    leaf_hash,
    node_hash,
    verify_consistency,
    verify_inclusion,
)
from goodoffices.ledger.notes import open_note, sign_note
from goodoffices.ledger.proofs import Tree
from goodoffices.ledger.seals import Seal, open_seal, origin, sign_seal, split_seals
from goodoffices.ledger.sentences import sentence
from goodoffices.ledger.tiles import Tile, Tower, parse_path, tile_at, tiles_of
from goodoffices.ledger.transcript import Cover, RoomRecord, write_transcript
from goodoffices.ledger.verdict import CheckedRoom, Destruction, Finding, Statement, Verdict
from goodoffices.ledger.verify import verify

__all__ = [
    "EMPTY_ROOT",
    "HASH_BYTES",
    "SALT_BYTES",
    "CheckedRoom",
    "Cover",
    "Destruction",
    "Finding",
    "Frontier",
    "LedgerError",
    "RoomRecord",
    "Seal",
    "SigningKey",
    "Statement",
    "Tile",
    "Tower",
    "Tree",
    "Verdict",
    "VerifyingKey",
    "commitment",
    "entry_leaf",
    "leaf_hash",
    "new_salt",
    "node_hash",
    "open_note",
    "open_seal",
    "origin",
    "parse_path",
    "parse_vkey",
    "plain_fingerprint",
    "process_name",
    "sentence",
    "sign_note",
    "sign_seal",
    "split_seals",
    "tile_at",
    "tiles_of",
    "verify",
    "verify_consistency",
    "verify_inclusion",
    "write_transcript",
]
