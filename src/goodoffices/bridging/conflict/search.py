"""A search for a package that meets given grounds, or for grounds that no package meets: conflicts are learned from.

Issues keep a set of values each.  Rules narrow them (two parts of each rule are watched); where a rule breaks, the
steps that led there are resolved into a new rule, up to the first that stands alone on the last choice, and the search
goes back to where that rule first narrows something.  This is conflict-driven clause learning (Marques-Silva and
Sakallah, GRASP, 1996; Moskewicz and others, Chaff, 2001), with several values an issue: rules over one issue resolve
by meeting their values there.  A derived rule carries the grounds of all that it was derived from, so it stays good
for later questions that hold those grounds, and the last conflict names the grounds that rule each other out.
"""

from dataclasses import dataclass

from goodoffices.bridging.conflict.floors import Floors
from goodoffices.bridging.conflict.posed import Posed, Rule, Under

PATIENCE = 4000
"""After how many conflicts the search gives a question up."""

KEPT, LONG = 3000, 16
"""How many derived rules are carried from one question to the next at most, and how many parts they may have."""


@dataclass(frozen=True, slots=True)
class Found:
    """A package that meets the grounds asked for, and the grounds that it breaks."""

    values: tuple[int, ...]
    broken: int


@dataclass(frozen=True, slots=True)
class Ruled:
    """Grounds among those asked for that no package meets."""

    grounds: int


Why = Rule | int | None
"""What narrowed an issue: a rule, the floor of that number, None where it was chosen."""

Step = tuple[int, int, Why]
"""An issue, its values before it was narrowed, and what did it."""


class Search:
    """Answers one question after another about one problem, and remembers what it derived."""

    def __init__(self, posed: Posed) -> None:
        self.posed = posed
        self.floors = Floors(posed.floors)
        self._given = len(posed.rules)
        self._liked: list[int] = list(_most_worth(posed))
        self._heat = [0.0] * len(posed.full)
        self._warmth = 1.0
        self._load(posed.rules)

    def meets(self, grounds: int, under: Under = (), patience: int = PATIENCE) -> Found | Ruled | None:
        """Say whether some package under these choices meets the grounds; None where patience ran out."""
        self._open(grounds)
        clash = self._units()
        while True:
            clash = clash or self._propagate()
            if clash is not None:
                if len(self._starts) <= 1:
                    return Ruled(self._traced(clash))
                if patience == 0:
                    return None
                patience -= 1
                clash = self._learn(clash)
            elif not self._starts:
                clash = self._take(under)
            elif not self._choose():
                values = tuple(mask.bit_length() - 1 for mask in self._domains)
                self._liked = list(self._domains)
                return Found(values, self.posed.broken(values))

    def like(self, values: tuple[int, ...]) -> None:
        """Try these values first from now on."""
        self._liked = [1 << value for value in values]

    # --- one question's state -----------------------------------------------------------------------------

    def _load(self, rules: tuple[Rule, ...]) -> None:
        self._rules: list[Rule] = []
        self._watched: list[list[int]] = []
        self._watchers: list[list[int]] = [[] for _ in self.posed.full]
        self._single: list[Rule] = []
        for rule in rules:
            self._add(rule)

    def _add(self, rule: Rule, first: int = 0, second: int = 1) -> None:
        """Keep a rule; `first` and `second` are the parts watched."""
        if len(rule.parts) < 2:
            self._single.append(rule)
        self._rules.append(rule)
        self._watched.append([first, second])
        if len(rule.parts) > 1:
            for part in (first, second):
                self._watchers[rule.parts[part][0]].append(len(self._rules) - 1)

    def _open(self, grounds: int) -> None:
        learned = [one for one in self._rules[self._given :] if len(one.parts) <= LONG]
        if len(learned) > KEPT:
            learned = sorted(learned, key=lambda one: len(one.parts))[: KEPT // 2]
        if self._given + len(learned) < len(self._rules):
            self._load((*self.posed.rules, *learned))
        self._asked = grounds
        self._domains = list(self.posed.full)
        self._tops = self.floors.tops(self._domains)
        self._steps: list[Step] = []
        self._changed: list[int] = []
        self._starts: list[
            tuple[list[int], list[int], int]
        ] = []  # domains, tops, steps when each level opened

    def _units(self) -> Rule | None:
        for rule in self._single:
            if rule.grounds & ~self._asked:
                continue
            if not rule.parts or not self._domains[rule.parts[0][0]] & rule.parts[0][1]:
                return rule
            self._narrow(*rule.parts[0], rule)
        return None

    def _level(self) -> None:
        self._starts.append((self._domains.copy(), self._tops.copy(), len(self._steps)))

    def _take(self, under: Under) -> Rule | None:
        """Open the first level with what is taken as chosen."""
        self._level()
        for place, mask in under:
            if not self._domains[place] & mask:
                return Rule(((place, mask),), 0)
            self._narrow(place, mask, None)
        return None

    def _choose(self) -> bool:
        """Choose a value for the open issue with the most conflicts of late; False where none is open."""
        most, chosen = -1.0, -1
        for place, mask in enumerate(self._domains):
            if mask & (mask - 1) and self._heat[place] > most:
                most, chosen = self._heat[place], place
        if chosen < 0:
            return False
        mask = self._domains[chosen]
        liked = mask & self._liked[chosen] or mask
        self._level()
        self._narrow(chosen, liked & -liked, None)
        return True

    def _narrow(self, place: int, allowed: int, why: Why) -> None:
        before = self._domains[place]
        after = before & allowed
        if after == before:
            return
        self._steps.append((place, before, why))
        self._domains[place] = after
        self._changed.append(place)
        for floor in range(len(self._tops)):
            self._tops[floor] += self.floors.best(floor, place, after) - self.floors.best(
                floor, place, before
            )

    # --- what follows -------------------------------------------------------------------------------------

    def _propagate(self) -> Rule | None:
        """Narrow until nothing more follows; give a rule that broke."""
        while True:
            while self._changed:
                clash = self._visit(self._changed.pop())
                if clash is not None:
                    self._changed.clear()
                    return clash
            clash = self._weigh()
            if clash is not None or not self._changed:
                self._changed.clear()
                return clash

    def _visit(self, place: int) -> Rule | None:
        """Look at the rules that watch an issue; give one that broke."""
        domains, asked = self._domains, self._asked
        kept: list[int] = []
        watchers = self._watchers[place]
        for at, number in enumerate(watchers):
            rule = self._rules[number]
            if rule.grounds & ~asked:
                kept.append(number)
                continue
            watched, parts = self._watched[number], rule.parts
            mine = 0 if parts[watched[0]][0] == place else 1
            other, allowed = parts[watched[1 - mine]]
            if domains[place] & parts[watched[mine]][1] or not domains[other] & ~allowed:
                kept.append(number)
                continue
            if self._moved(number, mine):
                continue
            kept.append(number)
            if not domains[other] & allowed:
                kept.extend(watchers[at + 1 :])
                self._watchers[place] = kept
                return rule
            self._narrow(other, allowed, rule)
        self._watchers[place] = kept
        return None

    def _moved(self, number: int, mine: int) -> bool:
        """Watch another part that can still hold, if there is one."""
        watched = self._watched[number]
        for part, (place, allowed) in enumerate(self._rules[number].parts):
            if self._domains[place] & allowed and part != watched[0] and part != watched[1]:
                watched[mine] = part
                self._watchers[place].append(number)
                return True
        return False

    def _weigh(self) -> Rule | None:
        """Narrow by the floors asked for; give the rule that broke."""
        for floor, held in enumerate(self.posed.floors):
            if held.ground & ~self._asked:
                continue
            top = self._tops[floor]
            if top < held.least:
                return self.floors.short(floor, self._domains, self.posed.full, top)
            for place, keep in self.floors.cuts(floor, self._domains, top):
                self._narrow(place, keep, floor)
            if self._changed:
                return None
        return None

    # --- what is learned ----------------------------------------------------------------------------------

    def _learn(self, clash: Rule) -> Rule | None:
        """Resolve a broken rule to the first that stands alone on the last choice; go back and follow it."""
        parts, grounds = dict(clash.parts), clash.grounds
        while len(self._starts) > 1 and not self._alone(parts):
            self._back(len(self._starts) - 1)
        if len(self._starts) == 1:
            return Rule(tuple(parts.items()), grounds)
        while len(self._alone(parts)) > 1:
            grounds |= self._resolve(parts)
        (pivot,) = self._alone(parts)
        self._warm(parts)
        learned = Rule(tuple(parts.items()), grounds)
        level, second = self._return_to(parts, pivot)
        self._back(level)
        self._add(learned, list(parts).index(pivot), second)
        self._narrow(pivot, parts[pivot], learned)
        return None

    def _alone(self, parts: dict[int, int]) -> list[int]:
        """Give the issues whose part broke on the present level."""
        before = self._starts[-1][0]
        return [place for place, mask in parts.items() if before[place] & mask]

    def _resolve(self, parts: dict[int, int]) -> int:
        """Undo the last step; where it broke a part, put in its place why; give the grounds of that."""
        narrowed, before, why = self._steps.pop()
        lost = before & ~self._domains[narrowed]
        self._domains[narrowed] = before
        if not before & parts.get(narrowed, 0):
            return 0
        here = parts.pop(narrowed)
        if why is None:
            return 0
        if isinstance(why, int):
            why = self.floors.why(why, narrowed, lost, self._domains, self.posed.full)
        for place, mask in why.parts:
            parts[place] = here & mask if place == narrowed else parts.get(place, 0) | mask
        if not parts[narrowed]:
            del parts[narrowed]
        return why.grounds

    def _traced(self, clash: Rule) -> int:
        """Give the grounds of everything that led to a rule's breaking without any choice of the search's own."""
        parts, grounds = dict(clash.parts), clash.grounds
        while parts and self._steps:
            grounds |= self._resolve(parts)
        return grounds

    def _return_to(self, parts: dict[int, int], pivot: int) -> tuple[int, int]:
        """Give the level after which the pivot alone is open, and the part that broke last before it."""
        level, second = 0, int(next(iter(parts)) == pivot)
        for number, (place, mask) in enumerate(parts.items()):
            if place == pivot:
                continue
            since = next(at for at, (domains, _, _) in enumerate(self._starts) if not domains[place] & mask)
            if since > level:
                level, second = since, number
        return level, second

    def _back(self, level: int) -> None:
        """Return to the end of a level: level 0 is before anything was taken as chosen."""
        domains, tops, steps = self._starts[level]
        self._domains, self._tops = domains, tops
        del self._steps[steps:]
        del self._starts[level:]

    def _warm(self, parts: dict[int, int]) -> None:
        self._warmth *= 1.05
        for place in parts:
            self._heat[place] += self._warmth
        if self._warmth > 1e100:
            self._heat = [one / self._warmth for one in self._heat]
            self._warmth = 1.0


def _most_worth(posed: Posed) -> tuple[int, ...]:
    """Give, for each issue, the value worth most to all floors' parties together, each on its own scale."""
    widths = [max(1, sum(max(row) - min(row) for row in one.worth)) for one in posed.floors]
    return tuple(
        1
        << max(
            range(size),
            key=lambda value: (
                sum(one.worth[place][value] / width for one, width in zip(posed.floors, widths, strict=True)),
                -value,
            ),
        )
        for place, size in enumerate(posed.grid.sizes)
    )
