"""The Merkle tree of RFC 9162, section 2.1 (the same as RFC 6962's), over leaf hashes, with SHA-256.

A room's log only grows, so appending needs no more than the roots of its complete subtrees (`Frontier`: at
most one for each bit of the size).  The `verify_…` functions follow RFC 9162, sections 2.1.3.2 and 2.1.4.2,
step by step and share nothing with the code that makes proofs.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256

from goodoffices.ledger.errors import LedgerError

HASH_BYTES = 32
EMPTY_ROOT = sha256(b"").digest()
"""The root of the tree without leaves (RFC 9162, section 2.1.1)."""

_LEAF = b"\x00"
_NODE = b"\x01"
_SIZE_BYTES = 8


def leaf_hash(data: bytes) -> bytes:
    """SHA-256(0x00 || data): the hash of a leaf (RFC 9162, section 2.1.1)."""
    return sha256(_LEAF + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """SHA-256(0x01 || left || right): the hash of an inner node (RFC 9162, section 2.1.1)."""
    return sha256(_NODE + left + right).digest()


def subtree_root(hashes: bytes) -> bytes:
    """Return the root over concatenated hashes whose number is a power of two."""
    row = hashes
    while len(row) > HASH_BYTES:
        pairs = range(0, len(row), 2 * HASH_BYTES)
        row = b"".join([sha256(_NODE + row[at : at + 2 * HASH_BYTES]).digest() for at in pairs])
    return row


@dataclass(frozen=True, slots=True)
class Frontier:
    """A tree that can grow: its size and the roots of its complete subtrees, the largest first."""

    size: int = 0
    peaks: tuple[bytes, ...] = ()

    def append(self, root: bytes, height: int = 0) -> "Frontier":
        """Add a leaf hash, or the root of a complete subtree of 2**height leaves that fits its place."""
        place, misfit = divmod(self.size, 1 << height)
        if misfit or len(root) != HASH_BYTES:
            raise LedgerError("hash-misplaced", size=self.size)
        peaks = list(self.peaks)
        while place & 1:
            root = node_hash(peaks.pop(), root)
            place >>= 1
        return Frontier(self.size + (1 << height), (*peaks, root))

    def extend(self, leaves: Iterable[bytes]) -> "Frontier":
        """Add leaf hashes one after another."""
        grown = self
        for leaf in leaves:
            grown = grown.append(leaf)
        return grown

    def root(self) -> bytes:
        """Return the root of the tree as it stands."""
        if not self.peaks:
            return EMPTY_ROOT
        root = self.peaks[-1]
        for peak in reversed(self.peaks[:-1]):
            root = node_hash(peak, root)
        return root

    def to_bytes(self) -> bytes:
        """Return a form to store: the size in 8 bytes, big-endian, and the peaks."""
        return self.size.to_bytes(_SIZE_BYTES, "big") + b"".join(self.peaks)

    @classmethod
    def from_bytes(cls, stored: bytes) -> "Frontier":
        """Read what `to_bytes` gave."""
        size, hashes = int.from_bytes(stored[:_SIZE_BYTES], "big"), stored[_SIZE_BYTES:]
        if len(stored) < _SIZE_BYTES or len(hashes) != HASH_BYTES * size.bit_count():
            raise LedgerError("frontier-malformed")
        return cls(size, tuple(hashes[at : at + HASH_BYTES] for at in range(0, len(hashes), HASH_BYTES)))


def verify_inclusion(leaf: bytes, index: int, size: int, path: Sequence[bytes], root: bytes) -> bool:
    """Say whether `path` proves the leaf hash to stand at `index` (from 0) of the tree of that size and root.

    RFC 9162, section 2.1.3.2.
    """
    if not 0 <= index < size:
        return False
    place, last, result = index, size - 1, leaf
    for step in path:
        if last == 0:
            return False
        if place & 1 or place == last:
            result = node_hash(step, result)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            result = node_hash(result, step)
        place, last = place >> 1, last >> 1
    return last == 0 and result == root


def verify_consistency(
    old_size: int, new_size: int, old_root: bytes, new_root: bytes, path: Sequence[bytes]
) -> bool:
    """Say whether `path` proves that the tree of the new size and root begins with that of the old.

    RFC 9162, section 2.1.4.2; an empty tree begins every tree, with an empty path.
    """
    if old_size == new_size:
        return not path and old_root == new_root
    if old_size == 0:
        return not path and old_root == EMPTY_ROOT
    if not 0 < old_size < new_size or not path:
        return False
    first, *rest = (old_root, *path) if old_size.bit_count() == 1 else path
    place, last = old_size - 1, new_size - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    older = newer = first
    for step in rest:
        if last == 0:
            return False
        if place & 1 or place == last:
            older, newer = node_hash(step, older), node_hash(step, newer)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            newer = node_hash(newer, step)
        place, last = place >> 1, last >> 1
    return last == 0 and older == old_root and newer == new_root
