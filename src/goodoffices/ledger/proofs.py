"""Roots and proofs out of stored hash tiles: for any size the tree ever had, without holding the tree.

Whatever can read a tile will do: a folder, a table of hashes, a dictionary in a test.  Sizes and the order
of the hashes in a proof are those of RFC 9162, sections 2.1.3.1 and 2.1.4.1.
"""

from collections.abc import Callable
from dataclasses import dataclass

from goodoffices.ledger.errors import LedgerError
from goodoffices.ledger.merkle import EMPTY_ROOT, HASH_BYTES, node_hash, subtree_root
from goodoffices.ledger.tiles import TILE_HEIGHT, TILE_WIDTH, Tile, tile_at


@dataclass(frozen=True, slots=True)
class Tree:
    """A tree of that size whose tiles `read` returns, each as its concatenated hashes."""

    size: int
    read: Callable[[Tile], bytes]

    def root(self, size: int | None = None) -> bytes:
        """Return the root that the tree had at a size (default: as it stands)."""
        return self._span(0, self._past(size))

    def inclusion(self, index: int, size: int | None = None) -> tuple[bytes, ...]:
        """Return the proof that the leaf at `index` (from 0) stands in the tree of that size."""
        end = self._past(size)
        if not 0 <= index < end:
            raise LedgerError("leaf-outside", index=index, size=end)
        start = 0
        path: list[bytes] = []
        while end - start > 1:
            middle = start + _split(end - start)
            if index < middle:
                path.append(self._span(middle, end))
                end = middle
            else:
                path.append(self._span(start, middle))
                start = middle
        return tuple(reversed(path))

    def consistency(self, old: int, new: int | None = None) -> tuple[bytes, ...]:
        """Return the proof that the tree of size `new` begins with that of size `old`."""
        end = self._past(new)
        if not 0 <= old <= end:
            raise LedgerError("size-outside", wanted=old, size=end)
        if old in (0, end):
            return ()
        start = 0
        path: list[bytes] = []
        while old < end:
            middle = start + _split(end - start)
            if old <= middle:
                path.append(self._span(middle, end))
                end = middle
            else:
                path.append(self._span(start, middle))
                start = middle
        if start:  # else the old tree is itself the first node, and its root is known
            path.append(self._span(start, end))
        return tuple(reversed(path))

    def _past(self, size: int | None) -> int:
        if size is None:
            return self.size
        if not 0 <= size <= self.size:
            raise LedgerError("size-outside", wanted=size, size=self.size)
        return size

    def _span(self, start: int, end: int) -> bytes:
        """MTH(D[start:end]); `start` is a multiple of the largest power of two below the span's length."""
        if start == end:
            return EMPTY_ROOT
        length = end - start
        if length.bit_count() == 1:
            return self._node(length.bit_length() - 1, start)
        middle = start + _split(length)
        return node_hash(self._span(start, middle), self._span(middle, end))

    def _node(self, height: int, start: int) -> bytes:
        """Return the root of the complete subtree of 2**height leaves that begins at leaf `start`."""
        level, above = divmod(height, TILE_HEIGHT)
        index, first = divmod(start >> (TILE_HEIGHT * level), TILE_WIDTH)
        hashes = self.read(tile_at(self.size, level, index))
        return subtree_root(hashes[first * HASH_BYTES : (first + (1 << above)) * HASH_BYTES])


def _split(length: int) -> int:
    """Return the largest power of two smaller than `length`."""
    return 1 << ((length - 1).bit_length() - 1)
