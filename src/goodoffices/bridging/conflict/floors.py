"""Reserves in the search: what a floor rules out as values fall away, and the rule that says why."""

from collections.abc import Iterator

from goodoffices.bridging.conflict.posed import Floor, Part, Rule, bits


class Floors:
    """The floors of a problem, by number, with the best worth of any set of values at hand."""

    def __init__(self, floors: tuple[Floor, ...]) -> None:
        self.floors = floors
        self._best: list[list[dict[int, int]]] = [[{} for _ in one.worth] for one in floors]
        self._over: list[list[dict[int, int]]] = [[{} for _ in one.worth] for one in floors]
        self._spread = [max((max(row) - min(row) for row in one.worth), default=0) for one in floors]

    def best(self, floor: int, place: int, mask: int) -> int:
        """Give the most that one of these values is worth there."""
        known = self._best[floor][place]
        if mask not in known:
            row = self.floors[floor].worth[place]
            known[mask] = max(worth for value, worth in enumerate(row) if mask >> value & 1)
        return known[mask]

    def tops(self, domains: list[int]) -> list[int]:
        """Give the most that each floor's party can still have, were every issue to go its way."""
        return [
            sum(self.best(floor, place, mask) for place, mask in enumerate(domains))
            for floor in range(len(self.floors))
        ]

    def short(self, floor: int, domains: list[int], full: tuple[int, ...], top: int) -> Rule:
        """Give a rule, broken now, that follows from the floor: some issue must go better for the party than it can."""
        parts = self._better(floor, domains, full, self.floors[floor].least - top - 1, -1)
        return Rule(parts, self.floors[floor].ground)

    def cuts(self, floor: int, domains: list[int], top: int) -> Iterator[Part]:
        """Give the issues that must keep to some of their values, with these, for the floor to be in reach."""
        held = self.floors[floor]
        slack = top - held.least
        if slack >= self._spread[floor]:
            return
        for place, mask in enumerate(domains):
            if mask & (mask - 1) == 0:
                continue
            need = self.best(floor, place, mask) - slack
            row = held.worth[place]
            keep = sum(1 << value for value in bits(mask) if row[value] >= need)
            if keep != mask:
                yield place, keep

    def why(self, floor: int, place: int, lost: int, domains: list[int], full: tuple[int, ...]) -> Rule:
        """Give the rule that follows from the floor and, in these domains, takes the lost values from an issue."""
        held = self.floors[floor]
        worth = max(held.worth[place][value] for value in bits(lost))
        others = sum(self.best(floor, at, mask) for at, mask in enumerate(domains) if at != place)
        parts = self._better(floor, domains, full, held.least - others - worth - 1, place)
        return Rule((*parts, (place, self._above(floor, place, worth))), held.ground)

    def _above(self, floor: int, place: int, worth: int) -> int:
        """Give the values that are worth more."""
        known = self._over[floor][place]
        if worth not in known:
            row = self.floors[floor].worth[place]
            known[worth] = sum(1 << value for value, one in enumerate(row) if one > worth)
        return known[worth]

    def _better(
        self, floor: int, domains: list[int], full: tuple[int, ...], spare: int, but: int
    ) -> tuple[Part, ...]:
        """Give, for each other issue, the values better than any left; `spare` of worth may be left unexplained."""
        found = []
        for place, mask in enumerate(domains):
            if place == but or mask == full[place]:
                continue
            best = self.best(floor, place, mask)
            lost = self.best(floor, place, full[place]) - best
            if lost == 0:
                continue
            if lost <= spare:
                spare -= lost
                continue
            found.append((place, self._above(floor, place, best)))
        return tuple(found)
