"""Fair packages of two to eight sides, and what proves that none is fairer; what is near; what concessions buy."""

from goodoffices.bridging.fair.conceding import Concession, concessions
from goodoffices.bridging.fair.criteria import fairest
from goodoffices.bridging.fair.home import would_hold
from goodoffices.bridging.fair.near import Near, keeping, near

__all__ = ["Concession", "Near", "concessions", "fairest", "keeping", "near", "would_hold"]
