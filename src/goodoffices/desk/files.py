"""Files that a room keeps: opaque bytes under their SHA-256, which go in together with the act that names them."""

from collections.abc import Callable, Mapping
from hashlib import sha256

from goodoffices.desk.ports import Effects
from goodoffices.talks.refusal import Refusal

LONGEST = 10_000_000
"""The most bytes that a file may have."""


def keeps(room: str, files: Mapping[str, bytes]) -> tuple[tuple[str, str, bytes], ...]:
    """Give files, by SHA-256 in hex, as an effect on the room; refuses `file-too-large` and `file-differs`."""
    for digest, body in files.items():
        if len(body) > LONGEST:
            raise Refusal("file-too-large", longest=LONGEST // 1_000_000)
        if sha256(body).hexdigest() != digest:
            raise Refusal("file-differs")
    return tuple((room, digest, body) for digest, body in files.items())


def placed(effects: Effects, kept: Callable[[str, str], bytes | None]) -> dict[tuple[str, str], bytes]:
    """Give the bodies that go into rooms, by (room, SHA-256); `kept` gives what a room keeps already.

    Refuses `file-missing` where a file to be copied isn't there, or goes with what its room forgets.
    """
    bodies = {(room, digest): body for room, digest, body in effects.keeps}
    for source, to, digest in effects.copies:
        body = bodies.get((source, digest))
        if body is None and source not in effects.forgets:
            body = kept(source, digest)
        if body is None:
            raise Refusal("file-missing", sha256=digest)
        bodies[to, digest] = body
    return bodies
