"""For any tree: roots, inclusion and consistency are what RFC 9162's definitions say, and no other proof passes."""

from collections.abc import Sequence
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.ledger import (
    EMPTY_ROOT,
    Frontier,
    Tile,
    Tower,
    Tree,
    leaf_hash,
    node_hash,
    tile_at,
    tiles_of,
    verify_consistency,
    verify_inclusion,
)
from goodoffices.ledger.merkle import subtree_root

LEAVES = [leaf_hash(bytes([number % 256, number // 256])) for number in range(1200)]
SMALL = 200
ROOTS: dict[int, bytes] = {}


def split(count: int) -> int:
    """The largest power of two smaller than `count`."""
    return max(1 << bit for bit in range(count.bit_length()) if 1 << bit < count)


def mth(leaves: Sequence[bytes]) -> bytes:
    """MTH(D[n]), word for word from section 2.1.1."""
    if not leaves:
        return sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    k = split(len(leaves))
    return node_hash(mth(leaves[:k]), mth(leaves[k:]))


def path(m: int, leaves: Sequence[bytes]) -> list[bytes]:
    """PATH(m, D[n]), word for word from section 2.1.3.1."""
    if len(leaves) == 1:
        return []
    k = split(len(leaves))
    if m < k:
        return [*path(m, leaves[:k]), mth(leaves[k:])]
    return [*path(m - k, leaves[k:]), mth(leaves[:k])]


def subproof(m: int, leaves: Sequence[bytes], whole: bool) -> list[bytes]:
    """SUBPROOF(m, D[n], b), word for word from section 2.1.4.1."""
    if m == len(leaves):
        return [] if whole else [mth(leaves)]
    k = split(len(leaves))
    if m <= k:
        return [*subproof(m, leaves[:k], whole), mth(leaves[k:])]
    return [*subproof(m - k, leaves[k:], False), mth(leaves[:k])]


def stored(size: int) -> Tree:
    """The tree as a log would hold it: in tiles, built as it grew."""
    tiles: dict[Tile, bytes] = {}
    tower = Tower()
    for index, at in enumerate(range(0, size, 256)):
        tile = tile_at(size, 0, index)
        tiles[tile] = b"".join(LEAVES[at : at + tile.width])
        if tile.width == 256:
            tiles |= tower.add(subtree_root(tiles[tile]))
    tiles |= tower.unfinished()
    assert set(tiles) == set(tiles_of(size))
    return Tree(size, tiles.__getitem__)


def root(size: int) -> bytes:
    if size not in ROOTS:
        ROOTS[size] = mth(LEAVES[:size])
    return ROOTS[size]


@pytest.mark.parametrize("third", range(3))
def test_every_leaf_of_every_small_tree_is_proved(third: int) -> None:
    tree = stored(SMALL)
    for size in range(1 + third, SMALL + 1, 3):
        for index in range(size):
            proof = tree.inclusion(index, size)
            assert verify_inclusion(LEAVES[index], index, size, proof, root(size))
            assert not verify_inclusion(LEAVES[index + 1], index, size, proof, root(size))


@pytest.mark.parametrize("third", range(3))
def test_every_small_tree_begins_with_every_smaller_one(third: int) -> None:
    tree = stored(SMALL)
    for new in range(1 + third, SMALL + 1, 3):
        for old in range(new + 1):
            proof = tree.consistency(old, new)
            assert verify_consistency(old, new, root(old), root(new), proof)
            assert not verify_consistency(old, new, root(old + 1), root(new), proof)


@pytest.mark.parametrize("size", [1, 2, 3, 7, 8, 9, 31, 33, 64])
def test_proofs_are_the_definitions_own(size: int) -> None:
    tree = stored(size)
    for m in range(size):
        assert list(tree.inclusion(m)) == path(m, LEAVES[:size])
        assert list(tree.consistency(m)) == (subproof(m, LEAVES[:size], True) if m else [])


@given(st.integers(0, 1200), st.data())
@settings(deadline=None, max_examples=60)
def test_trees_over_several_tiles(size: int, data: st.DataObject) -> None:
    tree = stored(size)
    old = data.draw(st.integers(0, size))
    assert tree.root() == root(size) == Frontier().extend(LEAVES[:size]).root()
    assert tree.root(old) == root(old)
    assert verify_consistency(old, size, root(old), root(size), tree.consistency(old))
    if size:
        index = data.draw(st.integers(0, size - 1))
        assert verify_inclusion(LEAVES[index], index, size, tree.inclusion(index), root(size))


@given(st.integers(0, 300), st.integers(0, 300))
@settings(deadline=None)
def test_a_tree_grown_in_two_goes_is_the_same_tree(first: int, second: int) -> None:
    grown = Frontier().extend(LEAVES[:first])
    again = Frontier.from_bytes(grown.to_bytes()).extend(LEAVES[first : first + second])
    assert again == Frontier().extend(LEAVES[: first + second])


CHANGES = ["flip", "drop", "double", "swap", "index", "size"]


@given(st.integers(2, 200), st.data())
@settings(deadline=None, max_examples=300)
def test_no_changed_inclusion_proof_passes(size: int, data: st.DataObject) -> None:
    index = data.draw(st.integers(0, size - 1))
    proof = list(stored(size).inclusion(index))
    change, at = data.draw(st.sampled_from(CHANGES)), data.draw(st.integers(0, len(proof) - 1))
    wrong = changed(proof, change, at)
    if change == "index":
        index = data.draw(st.integers(0, size - 1).filter(lambda other: other != index))
    if wrong == proof and change not in ("index", "size"):
        return
    if change == "size":  # a proof says where a leaf stands; a size is only known with its root
        assert not verify_inclusion(LEAVES[index], index, size, proof, root(size + 1))
    else:
        assert not verify_inclusion(LEAVES[index], index, size, wrong, root(size))


@given(st.integers(2, 200), st.data())
@settings(deadline=None, max_examples=300)
def test_no_changed_consistency_proof_passes(new: int, data: st.DataObject) -> None:
    old = data.draw(st.integers(1, new - 1))
    proof = list(stored(new).consistency(old))
    wrong = changed(proof, data.draw(st.sampled_from(CHANGES[:4])), data.draw(st.integers(0, len(proof) - 1)))
    if wrong != proof:
        assert not verify_consistency(old, new, root(old), root(new), wrong)
    assert not verify_consistency(old, new, root(old - 1), root(new), proof)
    assert not verify_consistency(old, new, root(old), root(new - 1), proof)


def changed(proof: list[bytes], change: str, at: int) -> list[bytes]:
    """A proof with one step flipped, dropped, doubled or moved to the front."""
    step = proof[at]
    match change:
        case "flip":
            return [*proof[:at], bytes([step[0] ^ 1]) + step[1:], *proof[at + 1 :]]
        case "drop":
            return proof[:at] + proof[at + 1 :]
        case "double":
            return [*proof[:at], step, *proof[at:]]
        case "swap":
            return [step, *proof[:at], *proof[at + 1 :]]
    return proof


def test_the_empty_tree_is_the_definitions_own() -> None:
    assert mth([]) == EMPTY_ROOT
