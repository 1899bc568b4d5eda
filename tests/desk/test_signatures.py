"""A signature by key is genuine or is refused, before the act is said."""

from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from goodoffices.desk import signatures
from goodoffices.desk.signatures import require_genuine
from goodoffices.talks.acts import Capacity, Message, Signed, Way
from goodoffices.talks.papers.model import Attachment
from goodoffices.talks.papers.signing import statement
from tests.carrying import refused

FINGERPRINT = "ab" * 32


def signed(fingerprint: str = FINGERPRINT, key: Ed25519PrivateKey | None = None) -> Signed:
    key = key or Ed25519PrivateKey.generate()
    public = key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw).hex()
    said = key.sign(statement(fingerprint)).hex()
    return Signed(3, fingerprint, Capacity.PARTY, Way.KEY, "The head of A", public, said)


def test_a_genuine_one_passes():
    require_genuine(signed())


@pytest.mark.parametrize(
    "changed",
    [
        {"fingerprint": "cd" * 32},
        {"signature": "00" * 64},
        {"public_key": "11" * 32},
        {"public_key": "not hexadecimal" + "0" * 49},
        {"signature": "ü" * 128},
    ],
)
def test_any_change_is_refused(changed):
    with refused("signature-wrong"):
        require_genuine(replace(signed(), **changed))


def test_anothers_signature_is_refused():
    with refused("signature-wrong"):
        require_genuine(replace(signed(), public_key=signed().public_key))


def test_ink_and_other_acts_are_not_its_matter():
    scan = Attachment("page.pdf", 10, "ab" * 32)
    require_genuine(Signed(3, FINGERPRINT, Capacity.PARTY, Way.INK, "The head of A", scan=scan))
    require_genuine(Message)


@pytest.mark.parametrize("sign", ["00", "80"])
@pytest.mark.parametrize("public", sorted(signatures._SMALL))
def test_a_key_under_which_anything_would_verify_is_refused(public, sign):
    key = public[:31] + bytes((public[31] | int(sign, 16),))
    with refused("signature-wrong"):
        require_genuine(replace(signed(), public_key=key.hex(), signature="00" * 64))
