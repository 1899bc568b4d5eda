"""What somebody could do to a transcript on its way: with the file alone, with patience, or with a key."""

import io
from collections.abc import Callable, Iterator
from hashlib import sha256
from itertools import pairwise

from goodoffices.ledger import Frontier, SigningKey, Tower, leaf_hash, sign_note
from goodoffices.ledger.container import Container, ContainerWriter
from goodoffices.ledger.layout import MANIFEST, MARK_BYTES, Place, bundle_records, read_head, write_manifest
from goodoffices.ledger.tiles import TILE_WIDTH, place_path

Members = dict[str, bytes]
Acts = list[bytes]
"""The bodies (salt and plaintext) of one room's entries."""


def unpack(data: bytes) -> Members:
    """A transcript's members, in the file's order."""
    container = Container(io.BytesIO(data))
    return {name: container.read(name)[0] for name in container.members}


def pack(members: Members) -> bytes:
    """A sound zip file of these members, in this order."""
    out = io.BytesIO()
    writer = ContainerWriter(out)
    for name, content in members.items():
        writer.add(name, content)
    writer.close()
    return out.getvalue()


def place(members: Members, room: str) -> Place:
    """What the head says of a room."""
    return next(at for at in read_head(members["transcript.json"]).rooms if at.room == room)


def acts(members: Members, room: str) -> Acts:
    """The bodies of all entries of a room."""
    prefix = f"rooms/{room}/entries/"
    bundles = [content for name, content in members.items() if name.startswith(prefix)]
    return [body for content in bundles for body in bundle_records(content)]


def with_acts(members: Members, room: str, bodies: Acts) -> Members:
    """The transcript with other entries in the bundles of a room heard from act 1 on; hashes as they were."""
    tampered = dict(members)
    for index, at in enumerate(range(0, max(len(bodies), 1), TILE_WIDTH)):
        name = _bundle(members, room, index)
        tampered[name] = _bundled(bodies[at : at + TILE_WIDTH])
    return tampered


def rewritten(members: Members, room: str, bodies: Acts) -> Members:
    """The transcript with other entries and hash tiles made to fit; marks, seal, manifest as they were."""
    prefix = f"rooms/{room}/"
    gone = (f"{prefix}tile/", f"{prefix}entries/")
    kept = {name: content for name, content in members.items() if not name.startswith(gone)}
    manifest = kept.pop(MANIFEST)
    return {**kept, **{prefix + name: content for name, content in _tree(bodies)}, MANIFEST: manifest}


def remade(members: Members, room: str, bodies: Acts) -> Members:
    """As `rewritten`, with the marks made to fit as well."""
    leaves = [leaf_hash(sha256(body).digest()) for body in bodies]
    marks = b"".join(leaf[:MARK_BYTES] for leaf in leaves)
    return {**rewritten(members, room, bodies), f"rooms/{room}/marks": marks}


def signed(members: Members, process: str, key: SigningKey) -> Members:
    """The transcript with its manifest made and signed anew."""
    sums = {name: sha256(content).hexdigest() for name, content in members.items() if name != MANIFEST}
    return {**members, MANIFEST: sign_note(write_manifest(process, sums), key).encode()}


def dropped(bodies: Acts, number: int) -> Acts:
    """Without an act."""
    return bodies[: number - 1] + bodies[number:]


def swapped(bodies: Acts, number: int) -> Acts:
    """With an act and the next one (or the one before the last) changing places."""
    first = min(number, len(bodies) - 1)
    return [*bodies[: first - 1], bodies[first], bodies[first - 1], *bodies[first + 1 :]]


def added(bodies: Acts, number: int) -> Acts:
    """With an act said twice."""
    return [*bodies[:number], *bodies[number - 1 :]]


def reworded(bodies: Acts, number: int) -> Acts:
    """With one word of an act changed."""
    body = bodies[number - 1].replace(b"stays open", b"stays shut")
    assert body != bodies[number - 1]
    return [*bodies[: number - 1], body, *bodies[number:]]


TAMPERINGS: dict[str, Callable[[Acts, int], Acts]] = {
    "dropped": dropped,
    "swapped": swapped,
    "added": added,
    "reworded": reworded,
}


def first_failing(kind: str, size: int, number: int) -> int:
    """The first act that fails after a tampering at `number`; one said twice fails where it stands again."""
    return {"swapped": min(number, size - 1), "added": number + 1}.get(kind, number)


def _bundle(members: Members, room: str, index: int) -> str:
    """The name under which a bundle stands, or a new one's where there is none yet."""
    full = f"rooms/{room}/entries/{place_path(index)}"
    return next((name for name in members if name == full or name.startswith(f"{full}.p/")), f"{full}.p/1")


def _tree(bodies: Acts) -> Iterator[tuple[str, bytes]]:
    """Bundles and hash tiles of all levels over these entries, as the writer would name them."""
    leaves = [leaf_hash(sha256(body).digest()) for body in bodies]
    tower, upper = Tower(), []
    for index, at in enumerate(range(0, len(bodies), TILE_WIDTH)):
        own, hashes = bodies[at : at + TILE_WIDTH], leaves[at : at + TILE_WIDTH]
        where = place_path(index, len(own))
        yield f"tile/0/{where}", b"".join(hashes)
        yield f"entries/{where}", _bundled(own)
        if len(own) == TILE_WIDTH:
            upper += tower.add(Frontier().extend(hashes).root())
    yield from ((tile.path, content) for tile, content in sorted([*upper, *tower.unfinished()]))


def _bundled(bodies: Acts) -> bytes:
    return b"".join(len(body).to_bytes(4, "big") + body for body in bodies)


def neighbours(members: Members) -> Iterator[Members]:
    """The transcript with two neighbouring members changing places, for each pair."""
    for one, other in pairwise(members):
        names = [{one: other, other: one}.get(name, name) for name in members]
        yield {name: members[name] for name in names}
