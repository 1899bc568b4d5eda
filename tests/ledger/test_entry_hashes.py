"""An entry stands in the tree under a salted hash, which tells nothing of it."""

from hashlib import sha256

import pytest

from goodoffices.ledger import LedgerError, commitment, entry_leaf, new_salt

SALT = bytes(range(32))
WORDS = '{"act":{"words":"ستة أسابيع"}}'.encode()


def test_the_commitment_is_the_hash_of_salt_and_plaintext() -> None:
    assert commitment(SALT, WORDS) == sha256(SALT + WORDS).digest()


def test_the_leaf_is_rfc_9162s_over_the_commitment() -> None:
    assert entry_leaf(SALT, WORDS) == sha256(b"\x00" + sha256(SALT + WORDS).digest()).digest()


def test_the_same_words_stand_under_another_hash_each_time() -> None:
    assert entry_leaf(new_salt(), WORDS) != entry_leaf(new_salt(), WORDS)
    assert len(new_salt()) == 32


@pytest.mark.parametrize("salt", [b"", SALT[:-1], SALT + b"\x00"])
def test_a_salt_of_another_length_is_refused_because_words_could_move_into_it(salt: bytes) -> None:
    with pytest.raises(LedgerError) as refused:
        commitment(salt, WORDS)
    assert refused.value.code == "salt-size"
