"""Whether a signature is what it says: Ed25519 (RFC 8032) over the statement of a text's fingerprint."""

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from goodoffices.talks.acts import Signed, Way
from goodoffices.talks.crossings import Deed
from goodoffices.talks.papers.signing import statement
from goodoffices.talks.refusal import Refusal

_SMALL = frozenset(
    bytes.fromhex(one)
    for one in (
        "00" * 32,
        "01" + "00" * 31,
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "ec" + "ff" * 30 + "7f",
        "ed" + "ff" * 30 + "7f",
        "ee" + "ff" * 30 + "7f",
    )
)
"""Public keys of small order (RFC 8032 lets them verify): under one, a signature fits text that nobody signed."""


def require_genuine(deed: Deed) -> None:
    """Refuse `signature-wrong` for a signing by key whose signature isn't that key's over that fingerprint."""
    if not isinstance(deed, Signed) or deed.way is not Way.KEY:
        return
    try:
        public = bytes.fromhex(deed.public_key)
        if bytes((*public[:31], public[31] & 0x7F)) in _SMALL:  # the last bit is the sign of x
            raise Refusal("signature-wrong")
        key = Ed25519PublicKey.from_public_bytes(public)
        key.verify(bytes.fromhex(deed.signature), statement(deed.fingerprint))
    except (ValueError, InvalidSignature) as fault:
        raise Refusal("signature-wrong") from fault
