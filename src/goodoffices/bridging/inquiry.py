"""A question about a draft, with all that may be used to answer it, and what the answer is."""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import datetime
from hashlib import sha256

from goodoffices.bridging.framing import Held
from goodoffices.talks.papers.model import Paper
from goodoffices.talks.papers.packages import Package
from goodoffices.talks.runs import Criterion, Found, Question

Tell = Callable[[str, float], None]
"""Told the stage that the work is in, and the share of it done."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A package that was put or named, and when: by the mediation as the draft `paper`, or `by` a party."""

    package: Package
    offered: datetime
    paper: int | None = None
    by: str = ""
    accepted: bool | None = None


@dataclass(frozen=True, slots=True)
class Inquiry:
    """What is asked; `believing` asks for likelihoods too.  Offers stand in the order in which they were made."""

    question: Question
    criterion: Criterion
    paper: Paper
    held: tuple[Held, ...]
    offers: tuple[Offer, ...] = ()
    believing: bool = False

    @property
    def digest(self) -> str:
        """Give the SHA-256, in hexadecimal digits, of all that goes in."""
        return sha256(json.dumps(asdict(self), sort_keys=True, default=str).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Answered:
    """What was found, and what re-checks it without a solver (JSON, "" where nothing does)."""

    found: Found
    digest: str
    engine: str
    certificate: str = ""
