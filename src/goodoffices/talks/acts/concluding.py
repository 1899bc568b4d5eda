"""Acts by which a clean common text is initialled, signed and closed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from goodoffices.talks.papers.model import Attachment


class Capacity(StrEnum):
    """As what somebody signs."""

    PARTY = "party"
    WITNESS = "witness"
    DEPOSITARY = "depositary"


class Way(StrEnum):
    """How it was signed: with a key, or in ink on paper of which a scan is kept."""

    KEY = "key"
    INK = "ink"


@dataclass(frozen=True, slots=True)
class Initialled:
    """The common text of that number is initialled: this is the text, not yet bound to."""

    number: int
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Signed:
    """The common text of that number is signed, in the signatory's own caucus.

    By KEY: `public_key` and `signature` are Ed25519 (RFC 8032) in hex, over the statement of the fingerprint
    (`papers.signing.statement`).  In INK: `scan` is the inked page.  `signatory` says who signed, as it shall read.
    """

    number: int
    fingerprint: str
    capacity: Capacity
    way: Way
    signatory: str
    public_key: str = ""
    signature: str = ""
    scan: Attachment | None = None


@dataclass(frozen=True, slots=True)
class PaperConcluded:
    """Every party signed the same text: the draft of that number is closed; an amendment is a new paper."""

    number: int
    fingerprint: str
    depositary: str = ""
