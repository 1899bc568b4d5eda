"""Whether a signature is what it says: Ed25519 (RFC 8032) over the statement of a text's fingerprint."""

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from goodoffices.talks.acts import Signed, Way
from goodoffices.talks.crossings import Deed
from goodoffices.talks.papers.signing import statement
from goodoffices.talks.refusal import Refusal


def require_genuine(deed: Deed) -> None:
    """Refuse `signature-wrong` for a signing by key whose signature isn't that key's over that fingerprint."""
    if not isinstance(deed, Signed) or deed.way is not Way.KEY:
        return
    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(deed.public_key))
        key.verify(bytes.fromhex(deed.signature), statement(deed.fingerprint))
    except (ValueError, InvalidSignature) as fault:
        raise Refusal("signature-wrong") from fault
