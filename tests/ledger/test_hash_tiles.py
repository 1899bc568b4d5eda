"""Hash tiles are laid out and named as C2SP tlog-tiles says, and any root or proof can be read out of them."""

from hashlib import sha256

import pytest

from goodoffices.ledger import Frontier, LedgerError, Tile, Tower, Tree, parse_path, tile_at, tiles_of
from goodoffices.ledger.merkle import subtree_root
from goodoffices.ledger.tiles import place_path


def leaf(number: int) -> bytes:
    return sha256(str(number).encode()).digest()


def tiles(size: int) -> dict[Tile, bytes]:
    """Every tile of a tree over `size` leaves, as a log would store them."""
    tower, stored = Tower(), dict[Tile, bytes]()
    for at in range(0, size, 256):
        tile = tile_at(size, 0, at // 256)
        stored[tile] = b"".join(leaf(number) for number in range(at, at + tile.width))
        if tile.width == 256:
            stored |= tower.add(subtree_root(stored[tile]))
    return {**stored, **dict(tower.unfinished())}


def test_the_example_of_the_specification() -> None:
    assert place_path(1234067) == "x001/x234/067"
    assert Tile(0, 1234067).path == "tile/0/x001/x234/067"
    assert Tile(1, 3, 17).path == "tile/1/003.p/17"


def test_a_tree_of_70000_has_the_tiles_that_the_specification_counts() -> None:
    found = list(tiles_of(70_000))
    assert sum(tile.level == 0 and tile.width == 256 for tile in found) == 273
    assert [tile for tile in found if tile.width < 256] == [Tile(0, 273, 112), Tile(1, 1, 17), Tile(2, 0, 1)]
    assert Tile(1, 0, 256) in found
    assert len(found) == 273 + 1 + 1 + 1 + 1


def test_a_tree_of_256_has_a_full_tile_and_one_hash_above() -> None:
    assert list(tiles_of(256)) == [Tile(0, 0), Tile(1, 0, 1)]


def test_a_tree_without_leaves_has_no_tile() -> None:
    assert list(tiles_of(0)) == []


@pytest.mark.parametrize("path", ["tile/0/x001/x234/067", "tile/63/000.p/255", "tile/10/999"])
def test_a_path_is_read_back(path: str) -> None:
    assert parse_path(path).path == path


@pytest.mark.parametrize(
    "path",
    [
        "tile/0/67",
        "tile/00/067",
        "tile/64/067",
        "tile/0/x000/067",
        "tile/0/001/067",
        "tile/0/x01/067",
        "tile/0/067.p/0",
        "tile/0/067.p/256",
        "tile/0/067.p/01",
        "tile/0/067/",
        "/tile/0/067",
        "tile/0/٠٦٧",
        "tile/-1/067",
        "tile/0/../067",
        "entries/067",
        "",
    ],
)
def test_any_other_spelling_is_refused(path: str) -> None:
    with pytest.raises(LedgerError) as refused:
        parse_path(path)
    assert refused.value.code == "tile-path"


@pytest.mark.parametrize("size", [1, 255, 256, 257, 511, 512, 65_535, 65_536, 65_537, 66_000])
def test_the_tower_builds_the_tiles_that_a_tree_of_that_size_has(size: int) -> None:
    stored = tiles(size)
    assert set(stored) == set(tiles_of(size))
    assert all(len(content) == 32 * tile.width for tile, content in stored.items())


@pytest.mark.parametrize("size", [1, 300, 65_536, 66_001])
def test_roots_of_any_size_are_read_out_of_the_tiles(size: int) -> None:
    tree = Tree(size, tiles(size).__getitem__)
    for past in {1, size // 3, size // 2, size - 1, size} - {0}:
        assert tree.root(past) == Frontier().extend(leaf(number) for number in range(past)).root()


def test_a_tile_that_a_tree_does_not_have_is_refused() -> None:
    with pytest.raises(LedgerError) as refused:
        tile_at(256, 0, 1)
    assert refused.value.code == "tile-outside"
