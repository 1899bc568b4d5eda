"""Collects what fails in one room: the first act that does, and whatever else is wrong besides."""

from goodoffices.ledger.layout import Place
from goodoffices.ledger.tiles import TILE_WIDTH
from goodoffices.ledger.verdict import Finding


class Failing:
    """What fails in one room; `explained` are the members of which no more need be said."""

    def __init__(self, place: Place) -> None:
        """Begin with nothing that fails."""
        self.first: Finding | None = None
        self.explained: set[str] = set()
        self._place = place
        self._besides: list[Finding] = []

    def act(self, code: str, number: int, **params: object) -> None:
        """An act fails; only the first one is kept, because the rest may well follow from it."""
        if self.first is None or self.first.number is None or number < self.first.number:
            self.first = self.finding(code, number, **params)
        if number <= self._place.size:
            self.explain((number - 1) // TILE_WIDTH)

    def besides(self, code: str, number: int | None = None, member: str = "", **params: object) -> None:
        """Something else fails: the seal, a hash above the leaves, a saved seal."""
        named = {"member": member} if member else {}
        self._besides.append(self.finding(code, number, **named, **params))
        self.explained |= {member} if member else set()

    def explain(self, index: int, *members: str) -> None:
        """Take level-0 tile `index`, its entries and these members as explained."""
        self.explained |= {self._place.tile(index), self._place.bundle(index), *members}

    def findings(self) -> tuple[Finding, ...]:
        """Return all of it, the first act that fails first."""
        return (*((self.first,) if self.first else ()), *self._besides)

    def finding(self, code: str, number: int | None = None, **params: object) -> Finding:
        """Return a finding about this room, without keeping it."""
        place = self._place
        named: dict[str, object] = {} if number is None else {"number": number}
        return Finding(code, {"where": place.title or place.room, **named, **params}, place.room, number)
