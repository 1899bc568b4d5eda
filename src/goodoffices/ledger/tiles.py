"""Hash tiles: a tree's hashes cut into pieces of 256, laid out and named as C2SP tlog-tiles says.

A tile of level L holds up to 256 hashes, each the root of 256**L leaves: level 0 the leaf hashes themselves,
each level above one hash for every full tile below it.  Only the last tile of a level can be partial, and
its path says how many hashes it holds (c2sp.org/tlog-tiles, "Merkle Tree" and "Partial Tiles").
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from goodoffices.ledger.errors import LedgerError
from goodoffices.ledger.merkle import HASH_BYTES, subtree_root

TILE_HEIGHT = 8
TILE_WIDTH = 1 << TILE_HEIGHT
FULL_TILE_BYTES = TILE_WIDTH * HASH_BYTES
_LEVELS = 64

_PATH = re.compile(r"tile/(0|[1-9][0-9]?)/((?:x[0-9]{3}/)*[0-9]{3})(?:\.p/([1-9][0-9]{0,2}))?", re.ASCII)


@dataclass(frozen=True, slots=True, order=True)
class Tile:
    """The place of a tile: its level, its index within the level, how many hashes it holds."""

    level: int
    index: int
    width: int = TILE_WIDTH

    @property
    def path(self) -> str:
        """The tile's path, such as `tile/0/x001/x234/067` or `tile/1/003.p/17`."""
        return f"tile/{self.level}/{place_path(self.index, self.width)}"


def place_path(index: int, width: int = TILE_WIDTH) -> str:
    """Return an index as elements of three digits, all but the last with an x, then `.p/W` if partial."""
    elements = [f"{index % 1000:03}"]
    while index >= 1000:
        index //= 1000
        elements.append(f"x{index % 1000:03}")
    partial = f".p/{width}" if width < TILE_WIDTH else ""
    return "/".join(reversed(elements)) + partial


def parse_path(path: str) -> Tile:
    """Read a tile's path; only the one spelling that `Tile.path` gives is accepted."""
    found = _PATH.fullmatch(path)
    if found is None:
        raise LedgerError("tile-path", path=path)
    level, index, width = found[1], found[2].replace("x", "").replace("/", ""), found[3]
    tile = Tile(int(level), int(index), int(width or TILE_WIDTH))
    if tile.path != path or tile.level >= _LEVELS:
        raise LedgerError("tile-path", path=path)
    return tile


def tiles_across(size: int, level: int = 0) -> int:
    """Return how many tiles a tree of that size has at a level, a partial one counted."""
    hashes: int = size >> (TILE_HEIGHT * level)
    return -(-hashes // TILE_WIDTH)


def tile_at(size: int, level: int, index: int) -> Tile:
    """Return the tile at that place in a tree of that size; where the tree ends first it is partial."""
    width = min((size >> (TILE_HEIGHT * level)) - index * TILE_WIDTH, TILE_WIDTH)
    if width < 1:
        raise LedgerError("tile-outside", level=level, index=index, size=size)
    return Tile(level, index, width)


def tiles_of(size: int, lowest: int = 0) -> Iterator[Tile]:
    """Yield every tile of a tree of that size from a level upwards, level by level."""
    level = lowest
    while across := tiles_across(size, level):
        yield from (tile_at(size, level, index) for index in range(across))
        level += 1


@dataclass(slots=True)
class _Row:
    index: int = 0
    hashes: bytearray = field(default_factory=bytearray)


class Tower:
    """The tiles above level 0, built as full tiles of level 0 come in; holds one unfinished tile a level."""

    def __init__(self) -> None:
        """Begin with no tile."""
        self._rows: list[_Row] = []

    def add(self, root: bytes) -> Iterator[tuple[Tile, bytes]]:
        """Take the root of the next full tile of level 0 and yield the tiles that it completes."""
        level = 1
        while True:
            if len(self._rows) < level:
                self._rows.append(_Row())
            row = self._rows[level - 1]
            row.hashes += root
            if len(row.hashes) < FULL_TILE_BYTES:
                return
            root = subtree_root(bytes(row.hashes))
            yield Tile(level, row.index), bytes(row.hashes)
            row.index, row.hashes = row.index + 1, bytearray()
            level += 1

    def unfinished(self) -> Iterator[tuple[Tile, bytes]]:
        """Yield the partial tiles that remain when no more will come."""
        for level, row in enumerate(self._rows, 1):
            if row.hashes:
                yield Tile(level, row.index, len(row.hashes) // HASH_BYTES), bytes(row.hashes)
