"""Checks a room's entries: each against its leaf hash, where it says it stands, what was destroyed."""

from hashlib import sha256

from goodoffices.ledger.checks.failing import Failing
from goodoffices.ledger.checks.reading import read_entry
from goodoffices.ledger.entries import SALT_BYTES
from goodoffices.ledger.errors import LedgerError
from goodoffices.ledger.layout import Place, bundle_records
from goodoffices.ledger.merkle import HASH_BYTES, leaf_hash
from goodoffices.ledger.tiles import TILE_WIDTH
from goodoffices.ledger.verdict import Destruction


class SpokenCheck:
    """The entries of one room, bundle after bundle."""

    def __init__(self, place: Place, failing: Failing) -> None:
        """Begin before the first bundle; what fails goes to `failing`."""
        self.read = 0
        self._place, self._failing = place, failing
        self._destroyed: set[int] = set()
        self._told: dict[int, Destruction] = {}

    def bundle(self, index: int, content: bytes, hashes: bytes) -> None:
        """Check the bundle beside level-0 tile `index` with these leaf hashes."""
        before = index * TILE_WIDTH
        number, last = max(self._place.since, before + 1), before + len(hashes) // HASH_BYTES
        try:
            for body in bundle_records(content):
                if number > last:
                    self._failing.act("act-added", number, size=self._place.size)
                    return
                at = (number - before - 1) * HASH_BYTES
                self._entry(number, body, hashes[at : at + HASH_BYTES])
                number += 1
        except LedgerError:
            self._failing.act("act-cut", number)
            return
        if number <= last:
            self._failing.act("acts-missing", number, last=last)

    def finish(self) -> None:
        """Check that a later act of the room tells of every act that is marked as destroyed."""
        untold = self._destroyed - self._told.keys()
        if untold and self._failing.first is None:
            self._failing.act("destroyed-untold", min(untold))

    def destroyed(self) -> tuple[Destruction, ...]:
        """Return what is gone, with the words of the acts that tell of it."""
        return tuple(self._told[number] for number in sorted(self._destroyed & self._told.keys()))

    def still_here(self) -> tuple[int, ...]:
        """Return the acts that are told of as destroyed and yet stand in the file."""
        told = sorted(self._told.keys() - self._destroyed)
        return tuple(number for number in told if number >= self._place.since)

    def _entry(self, number: int, body: bytes, leaf: bytes) -> None:
        if not body:
            self._destroyed.add(number)
            return
        said = read_entry(body[SALT_BYTES:])
        here = said is not None and said.room == self._place.room
        if said is not None and here and said.number != number:
            self._failing.act("act-misplaced", number, found=said.number)
        elif leaf_hash(sha256(body).digest()) != leaf:
            self._failing.act("act-altered", number)
        elif said is None:
            self._failing.act("act-unreadable", number)
        elif not here:
            self._failing.act("act-elsewhere", number, found=said.room)
        else:
            self.read += 1
            if said.destroyed:
                self._told.setdefault(said.destroyed.number, said.destroyed)
