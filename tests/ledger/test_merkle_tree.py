"""The tree is RFC 9162's: the roots and proofs of the vectors that Certificate Transparency's own tests use."""

from itertools import pairwise

import pytest

from goodoffices.ledger import (
    EMPTY_ROOT,
    Frontier,
    LedgerError,
    Tree,
    leaf_hash,
    node_hash,
    verify_consistency,
    verify_inclusion,
)
from goodoffices.ledger.merkle import subtree_root

# The eight leaves of github.com/google/certificate-transparency, cpp/merkletree/merkle_tree_test.cc, and the roots
# of the trees over the first one, two, … eight of them.
LEAVES = [
    leaf_hash(bytes.fromhex(data))
    for data in ("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
]
ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
TREE = Tree(8, lambda tile: b"".join(LEAVES))


def test_the_empty_tree_has_the_hash_of_nothing() -> None:
    assert EMPTY_ROOT.hex() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert Frontier().root() == EMPTY_ROOT


@pytest.mark.parametrize("size", range(1, 9))
def test_roots(size: int) -> None:
    assert Frontier().extend(LEAVES[:size]).root().hex() == ROOTS[size - 1]
    assert TREE.root(size).hex() == ROOTS[size - 1]


@pytest.mark.parametrize(
    ("index", "size", "path"),
    [
        (0, 1, ""),
        (
            0,
            8,
            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 "
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e "
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        ),
        (
            5,
            8,
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b "
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 "
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        ),
        (2, 3, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"),
        (
            1,
            5,
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d "
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e "
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        ),
    ],
)
def test_inclusion(index: int, size: int, path: str) -> None:
    proof = [bytes.fromhex(step) for step in path.split()]
    assert list(TREE.inclusion(index, size)) == proof
    assert verify_inclusion(LEAVES[index], index, size, proof, bytes.fromhex(ROOTS[size - 1]))


@pytest.mark.parametrize(
    ("old", "new", "path"),
    [
        (1, 1, ""),
        (
            1,
            8,
            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 "
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e "
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        ),
        (
            6,
            8,
            "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a "
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 "
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        ),
        (
            2,
            5,
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e "
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        ),
    ],
)
def test_consistency(old: int, new: int, path: str) -> None:
    proof = [bytes.fromhex(step) for step in path.split()]
    assert list(TREE.consistency(old, new)) == proof
    assert verify_consistency(old, new, bytes.fromhex(ROOTS[old - 1]), bytes.fromhex(ROOTS[new - 1]), proof)


def test_leaves_and_nodes_can_never_be_mistaken_for_each_other() -> None:
    assert leaf_hash(LEAVES[0] + LEAVES[1]) != node_hash(LEAVES[0], LEAVES[1])


def test_an_empty_tree_begins_every_tree() -> None:
    assert verify_consistency(0, 8, EMPTY_ROOT, bytes.fromhex(ROOTS[7]), [])
    assert not verify_consistency(0, 8, bytes(32), bytes.fromhex(ROOTS[7]), [])
    assert not verify_consistency(8, 7, bytes.fromhex(ROOTS[7]), bytes.fromhex(ROOTS[6]), list(TREE.consistency(7)))


def test_a_frontier_is_stored_and_read_back() -> None:
    grown = Frontier().extend(LEAVES[:7])
    assert Frontier.from_bytes(grown.to_bytes()) == grown
    assert Frontier.from_bytes(grown.to_bytes()).append(LEAVES[7]).root().hex() == ROOTS[7]


@pytest.mark.parametrize("cut", [1, 7, 32, 40])
def test_a_damaged_frontier_is_refused(cut: int) -> None:
    stored = Frontier().extend(LEAVES[:7]).to_bytes()
    with pytest.raises(LedgerError, match="damaged"):
        Frontier.from_bytes(stored[:-cut])


def test_a_subtree_is_added_only_where_it_fits() -> None:
    pair = subtree_root(LEAVES[2] + LEAVES[3])
    assert Frontier().extend(LEAVES[:2]).append(pair, height=1).root().hex() == ROOTS[3]
    with pytest.raises(LedgerError) as refused:
        Frontier().extend(LEAVES[:1]).append(pair, height=1)
    assert refused.value.code == "hash-misplaced"


def test_roots_at_each_size_differ() -> None:
    assert all(one != other for one, other in pairwise(ROOTS))


@pytest.mark.parametrize(("index", "size"), [(8, 8), (-1, 8), (3, 3), (0, 9)])
def test_no_proof_of_what_is_not_there(index: int, size: int) -> None:
    with pytest.raises(LedgerError):
        TREE.inclusion(index, size)


def test_no_proof_from_a_size_that_never_was() -> None:
    with pytest.raises(LedgerError):
        TREE.consistency(9, 8)
