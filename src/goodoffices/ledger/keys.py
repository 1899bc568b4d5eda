"""The key of a process: Ed25519, named and written as C2SP signed-note says, with a fingerprint for people.

    key id      = first 4 bytes of SHA-256(name || 0x0A || 0x01 || public key)       (c2sp.org/signed-note)
    vkey        = name "+" key id in hex "+" base64(0x01 || public key)              (the same)
    fingerprint = SHA-256(0x01 || public key) in hex, in groups of four              (ours, to be read out)

The key id only says which key to try; what a person compares is the fingerprint, of which every digit counts.
"""

import base64
import binascii
import re
from dataclasses import dataclass
from hashlib import sha256

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from goodoffices.ledger.errors import LedgerError

ED25519 = b"\x01"
"""The signature type byte of Ed25519 (c2sp.org/signed-note, "Signature types")."""

KEY_BYTES = 32
KEY_ID_BYTES = 4
FINGERPRINT_DIGITS = 64
_GROUP = 4


def process_name(process: str) -> str:
    """Return the key name of a process, which is also where the origin of its rooms' seals begins."""
    return f"goodoffices/{process}"


@dataclass(frozen=True, slots=True)
class VerifyingKey:
    """The public half: whoever has it can check seals."""

    name: str
    public: bytes

    @property
    def process(self) -> str:
        """The process whose key this is; empty where the name is not of a process."""
        prefix = process_name("")
        return self.name.removeprefix(prefix) if self.name.startswith(prefix) else ""

    @property
    def key_id(self) -> bytes:
        """The four bytes by which a signature line names its key."""
        return sha256(self.name.encode() + b"\n" + ED25519 + self.public).digest()[:KEY_ID_BYTES]

    @property
    def fingerprint(self) -> str:
        """What stands in the invitation: 64 hexadecimal digits in groups of four."""
        digits = sha256(ED25519 + self.public).hexdigest()
        return " ".join(digits[at : at + _GROUP] for at in range(0, len(digits), _GROUP))

    @property
    def vkey(self) -> str:
        """The one-line text form."""
        return f"{self.name}+{self.key_id.hex()}+{to_base64(ED25519 + self.public)}"

    def signed(self, message: bytes, signature: bytes) -> bool:
        """Say whether the signature over the message is this key's."""
        try:
            Ed25519PublicKey.from_public_bytes(self.public).verify(signature, message)
        except (InvalidSignature, ValueError):
            return False
        return True


@dataclass(frozen=True, slots=True, repr=False)
class SigningKey:
    """The private half: `seed` is the 32 bytes to keep secret, and never shows in a log."""

    name: str
    seed: bytes

    def __post_init__(self) -> None:
        check_name(self.name)
        if len(self.seed) != KEY_BYTES:
            raise LedgerError("key-malformed")

    @classmethod
    def generate(cls, name: str) -> "SigningKey":
        """Make a new key under that name."""
        return cls(name, Ed25519PrivateKey.generate().private_bytes_raw())

    @property
    def verifying(self) -> VerifyingKey:
        """The public half."""
        return VerifyingKey(self.name, self._private().public_key().public_bytes_raw())

    def sign(self, message: bytes) -> bytes:
        """Return the 64 bytes of the signature; the same message always gives the same."""
        return self._private().sign(message)

    def _private(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(self.seed)


def parse_vkey(text: str) -> VerifyingKey:
    """Read a vkey; a wrong id, another type of key or another spelling of the same key is refused."""
    name, _, rest = text.partition("+")
    key_id, _, encoded = rest.partition("+")
    material = from_base64(encoded)
    if material is None or len(material) != 1 + KEY_BYTES or material[:1] != ED25519:
        raise LedgerError("key-malformed")
    check_name(name)
    key = VerifyingKey(name, material[1:])
    if key.key_id.hex() != key_id:
        raise LedgerError("key-malformed")
    return key


def check_name(name: str) -> None:
    """Refuse a name that a signature line can't carry: empty, with a space, a plus or a control character."""
    if not name or any(char.isspace() or char == "+" or char < " " for char in name):
        raise LedgerError("key-name", name=name)


def plain_fingerprint(text: str) -> str:
    """Return a fingerprint as typed or read out (any spacing, colons, capitals) as its 64 bare digits."""
    digits = re.sub(r"[\s:.-]", "", text).lower()
    if not re.fullmatch(rf"[0-9a-f]{{{FINGERPRINT_DIGITS}}}", digits, re.ASCII):
        raise LedgerError("fingerprint-malformed", count=len(digits), wanted=FINGERPRINT_DIGITS)
    return digits


def to_base64(data: bytes) -> str:
    """Encode with the standard alphabet and padding (RFC 4648, section 4)."""
    return base64.b64encode(data).decode("ascii")


def from_base64(text: str) -> bytes | None:
    """Decode; None unless the text is exactly what `to_base64` would write, so that no bit is left free."""
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None
    return data if to_base64(data) == text else None
