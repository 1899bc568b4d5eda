"""Checks one room: entries against leaves, leaves against the seal, the seal against saved ones.

The pass goes over 256 acts at a time.  What only follows from the first act that fails (a root that differs,
hashes above it) is not reported again.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from goodoffices.ledger.checks.failing import Failing
from goodoffices.ledger.checks.growing import Growing, alike, cut
from goodoffices.ledger.checks.opened import Opened
from goodoffices.ledger.checks.spoken import SpokenCheck
from goodoffices.ledger.errors import LedgerError
from goodoffices.ledger.keys import VerifyingKey
from goodoffices.ledger.layout import MARK_BYTES, Place
from goodoffices.ledger.merkle import HASH_BYTES
from goodoffices.ledger.seals import Seal, open_seal, origin
from goodoffices.ledger.tiles import TILE_WIDTH, parse_path, place_path, tile_at, tiles_across
from goodoffices.ledger.verdict import CheckedRoom


@dataclass(frozen=True, slots=True)
class Remembered:
    """What was kept of a room from before: seals, the smallest first, and an earlier transcript's marks."""

    seals: Sequence[Seal] = ()
    marks: bytes = b""


def check_room(
    opened: Opened, place: Place, key: VerifyingKey, kept: Remembered
) -> tuple[CheckedRoom, Failing]:
    """Check one room and return what was read of it and what fails."""
    failing = Failing(place)
    spoken, growing = SpokenCheck(place, failing), Growing(opened, place, (seal.size for seal in kept.seals))
    note = (opened.read(place.seal) or b"").decode(errors="replace")
    seal = _seal(note, place, key, failing)
    if not _whole(opened, place, spoken, growing, failing):
        _by_marks(opened, place, failing)
    else:
        root = growing.root()
        if seal is not None and root == seal.root:
            _upper_hashes(growing, failing)
            _saved(opened, place, kept, growing, failing)
        else:
            failing.explained |= {name for name, _ in growing.misfits}
            if seal is not None:
                _not_sealed(opened, place, failing)
    spoken.finish()
    gone, here = spoken.destroyed(), spoken.still_here()
    room = CheckedRoom(place.room, place.title, place.size, place.since, spoken.read, gone, here, note)
    return room, failing


def _seal(note: str, place: Place, key: VerifyingKey, failing: Failing) -> Seal | None:
    """Return the room's seal if it is the process's, this room's and of the size that the head tells."""
    try:
        seal = open_seal(note, key)
    except LedgerError as error:
        code = "seal-unsigned" if error.code == "note-unsigned" else "seal-damaged"
        failing.besides(code, member=place.seal)
        return None
    if seal.origin != origin(key.process, place.room):
        failing.besides("seal-elsewhere", member=place.seal, origin=seal.origin)
        return None
    if seal.size != place.size:
        failing.besides("seal-size", member=place.seal, size=seal.size, told=place.size)
        return None
    return seal


def _whole(opened: Opened, place: Place, spoken: SpokenCheck, growing: Growing, failing: Failing) -> bool:
    """Go over all tiles and bundles; False where a tile is not whole: nothing can be placed after it."""
    for index in range(tiles_across(place.size)):
        hashes, bundle, others = _held(opened, place, index)
        if place.hears(index):
            spoken.bundle(index, bundle, hashes)
        width, there = tile_at(place.size, 0, index).width, len(hashes) // HASH_BYTES
        if len(hashes) == width * HASH_BYTES:
            growing.add(hashes)
            continue
        failing.explain(index, *others)
        if there < width:
            failing.act("acts-missing", index * TILE_WIDTH + there + 1, last=place.size)
        else:
            failing.act("act-added", index * TILE_WIDTH + width + 1, size=place.size)
        return False
    return True


def _held(opened: Opened, place: Place, index: int) -> tuple[bytes, bytes, tuple[str, ...]]:
    """Return a level-0 tile and its bundle; if none is of that width, those of another and their names."""
    hashes = opened.read(place.tile(index))
    if hashes is not None:
        return hashes, opened.read(place.bundle(index)) or b"", ()
    full = place.member(f"tile/0/{place_path(index)}")
    other = next((name for name in opened.names if name == full or name.startswith(f"{full}.p/")), full)
    bundle = other.replace("/tile/0/", "/entries/", 1)
    return opened.read(other) or b"", opened.read(bundle) or b"", (other, bundle)


def beyond_seal(place: Place, name: str) -> bool:
    """Say whether a member that should not be there holds acts of this room after the last that is sealed."""
    try:
        tile = parse_path(name.replace("/entries/", "/tile/0/", 1).removeprefix(place.member("")))
    except LedgerError:
        return False
    return tile.level == 0 and tile.index * TILE_WIDTH + tile.width > place.size


def _upper_hashes(growing: Growing, failing: Failing) -> None:
    for name, number in growing.misfits:
        failing.besides("hash-altered", number, member=name)


def _not_sealed(opened: Opened, place: Place, failing: Failing) -> None:
    """Name the first act that the seal does not cover: by its mark, or within an altered tile, or in all."""
    if not _by_marks(opened, place, failing) and failing.first is None:
        across = range(tiles_across(place.size))
        index = next((index for index in across if opened.altered(place.tile(index))), None)
        number = 1 if index is None else index * TILE_WIDTH + 1
        last = place.size if index is None else min(number + TILE_WIDTH - 1, place.size)
        failing.act("acts-not-sealed", number, last=last)


def _by_marks(opened: Opened, place: Place, failing: Failing) -> bool:
    """Name the first act whose leaf hash does not begin as its mark; False where the marks don't tell."""
    marks = opened.read(place.marks)
    if marks is None or opened.altered(place.marks):
        return False
    for index in range(tiles_across(place.size)):
        hashes, _, others = _held(opened, place, index)
        leaves = cut(hashes)
        begun = b"".join(leaf[:MARK_BYTES] for leaf in leaves)
        own = marks[index * TILE_WIDTH * MARK_BYTES :][: len(begun)]
        same = alike(begun, own, MARK_BYTES)
        if same < len(own) // MARK_BYTES:
            failing.act("act-not-sealed", index * TILE_WIDTH + same + 1)
            return True
        if others:
            break  # nothing can be placed after a tile that is not whole
    return False


def _saved(opened: Opened, place: Place, kept: Remembered, growing: Growing, failing: Failing) -> None:
    """Compare each saved seal with the root that this record had at its size."""
    for seal in kept.seals:
        if seal.size > place.size:
            failing.besides("shorter-than-saved", place.size + 1, saved=seal.size, size=place.size)
            return
        if growing.roots[seal.size] != seal.root:
            agreed = max((other.size for other in kept.seals if other.size < seal.size), default=0)
            _forked(opened, place, kept, (agreed + 1, seal.size), failing)
            return


def _forked(opened: Opened, place: Place, kept: Remembered, among: tuple[int, int], failing: Failing) -> None:
    """Name the first act that differs from the earlier transcript, or the acts among which it must be."""
    first, last = among
    earlier = kept.marks[: last * MARK_BYTES]
    same = alike(opened.read(place.marks) or b"", earlier, MARK_BYTES)
    if same < len(earlier) // MARK_BYTES:
        first = last = same + 1
    code = "forked-at" if first == last else "forked"
    failing.besides(code, first, last=last, saved=among[1])
