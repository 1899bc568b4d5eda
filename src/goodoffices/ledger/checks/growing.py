"""Grows a room's tree again from a transcript's leaf hashes, and compares the hash tiles above them."""

from collections.abc import Iterable, Iterator

from goodoffices.ledger.checks.opened import Opened
from goodoffices.ledger.layout import Place
from goodoffices.ledger.merkle import HASH_BYTES, Frontier, subtree_root
from goodoffices.ledger.tiles import TILE_HEIGHT, TILE_WIDTH, Tile, Tower


class Growing:
    """The tree as it grows.  `roots`: its root at each size asked for; `misfits`: hash tiles that differ.

    The root that the same leaves had at an older size is what a consistency proof would show.
    """

    def __init__(self, opened: Opened, place: Place, sizes: Iterable[int]) -> None:
        """Begin with no leaf, to take down the roots at `sizes`."""
        self.roots: dict[int, bytes] = {0: Frontier().root()}
        self.misfits: list[tuple[str, int]] = []
        self._opened, self._place, self._sizes = opened, place, sorted(set(sizes))
        self._frontier, self._tower = Frontier(), Tower()

    def add(self, hashes: bytes) -> None:
        """Add the leaf hashes of the next level-0 tile."""
        before, width = self._frontier.size, len(hashes) // HASH_BYTES
        for size in self._sizes:
            if before < size <= before + width:
                self.roots[size] = self._frontier.extend(cut(hashes[: (size - before) * HASH_BYTES])).root()
        if width < TILE_WIDTH:
            self._frontier = self._frontier.extend(cut(hashes))
            return
        root = subtree_root(hashes)
        self._frontier = self._frontier.append(root, TILE_HEIGHT)
        self._compare(self._tower.add(root))

    def root(self) -> bytes:
        """Return the root over all leaves, when there are no more."""
        self._compare(self._tower.unfinished())
        return self._frontier.root()

    def _compare(self, tiles: Iterator[tuple[Tile, bytes]]) -> None:
        """Note the member and the first act under the hash that differs; a missing tile is told elsewhere."""
        for tile, content in tiles:
            name = self._place.member(tile.path)
            found = self._opened.read(name)
            if found is not None and found != content:
                index = tile.index * TILE_WIDTH + alike(found, content, HASH_BYTES)
                first = index * TILE_WIDTH**tile.level + 1
                self.misfits.append((name, min(first, self._place.size)))


def cut(hashes: bytes) -> list[bytes]:
    """Cut concatenated hashes apart."""
    return [hashes[at : at + HASH_BYTES] for at in range(0, len(hashes), HASH_BYTES)]


def alike(one: bytes, other: bytes, width: int) -> int:
    """Return how many pieces of that width both begin with alike."""
    end = min(len(one), len(other)) // width
    for place, at in enumerate(range(0, end * width, width)):
        if one[at : at + width] != other[at : at + width]:
            return place
    return end
