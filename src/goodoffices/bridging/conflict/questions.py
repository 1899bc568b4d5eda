"""Questions about grounds of one problem, answered by what decides first: the search, weights, HiGHS and a tree."""

from goodoffices.bridging.answers import Agreed, Claimed, Proof
from goodoffices.bridging.conflict.posed import Posed, Tell, Under
from goodoffices.bridging.conflict.programme import Shortfall, decided
from goodoffices.bridging.conflict.refuting import LEAVES, outweighed, refuted
from goodoffices.bridging.conflict.search import PATIENCE, Found, Ruled, Search
from goodoffices.talks.refusal import Refusal

USUAL = 300
"""How much work a conflict takes, more or less; what is told of progress is reckoned by it."""

HASTE = 150
"""After how many conflicts the search leaves a question about reserves to HiGHS."""

FEW = 300
"""How many leaves a tree may have that only tells which grounds are needed."""

METHODS = ("conflict-driven search", "HiGHS")


class Questions:
    """Holds what was learned of one problem between questions; `under` is taken as chosen in all of them.

    `spent` counts the work, a question to the search as 1: bounds are in it, never in seconds, so that the same
    problem has the same answer.
    """

    def __init__(self, posed: Posed, under: Under = (), tell: Tell | None = None) -> None:
        self.posed, self.under, self.tell = posed, under, tell
        self.search = Search(posed)
        self.spent = 0
        self._known: list[Found] = []
        self._shortfall: Shortfall | None = None
        self._domains = list(posed.full)
        for place, mask in under:
            self._domains[place] &= mask

    def meets(self, grounds: int) -> Found | Ruled:
        """Say whether a package meets the grounds, or which of them none meets; refuses what nothing decides."""
        return self.quickly(grounds) or self._search(grounds, HASTE) or self._kept(self._decided(grounds))

    def quickly(self, grounds: int) -> Found | Ruled | None:
        """Answer as `meets` does where that takes little work; None where it would take more."""
        self.spent += 1
        if self.tell is not None:
            self.tell("search", self.spent / (self.spent + USUAL))
        known = next((one for one in reversed(self._known) if not one.broken & grounds), None)
        if known is not None:
            return known
        if not any(one.ground & ~grounds == 0 for one in self.posed.floors):
            return self._search(grounds, PATIENCE)
        return self._search(grounds, 0) or self._outweighed(grounds)

    def _search(self, grounds: int, patience: int) -> Found | Ruled | None:
        answer = self.search.meets(grounds, self.under, patience)
        return answer if answer is None else self._kept(answer)

    def _kept(self, answer: Found | Ruled) -> Found | Ruled:
        if isinstance(answer, Found):
            self._known.append(answer)
        return answer

    def proof(self, grounds: int) -> Proof:
        """Give a tree that shows that no package meets these grounds; where it would be too large, what says so."""
        tree = refuted(self.posed, grounds, self._domains, self.shortfall, LEAVES)
        if tree is not None:
            return tree.tree
        finished = isinstance(self._search(grounds, PATIENCE), Ruled)
        borne_out = decided(self.posed, grounds, self._domains) is True
        if finished and borne_out:
            return Agreed(METHODS)
        return Claimed(METHODS[0] if finished else METHODS[1])

    def shortfall(self) -> Shortfall:
        """Give the linear relaxation, written when it is first wanted."""
        if self._shortfall is None:
            self._shortfall = Shortfall(self.posed)
        return self._shortfall

    def _outweighed(self, grounds: int) -> Ruled | None:
        """Look for weights that show the grounds to fall short together."""
        self.spent += 5
        weights = self.shortfall().weights(grounds, self._domains)
        if weights is None:
            self.search.like(self.shortfall().likely())
        shown = None if weights is None else outweighed(self.posed, weights, self._domains)
        return None if shown is None else Ruled(shown.grounds)

    def _decided(self, grounds: int) -> Found | Ruled:
        """Ask HiGHS; where it finds no package, a tree tells which grounds that takes."""
        self.spent += 50
        answer = decided(self.posed, grounds, self._domains)
        if isinstance(answer, Found):
            self.search.like(answer.values)
            return answer
        tree = refuted(self.posed, grounds, self._domains, self.shortfall, FEW if answer else LEAVES)
        if tree is not None:
            return Ruled(tree.grounds)
        if not answer:
            raise Refusal("bridging-undecided")
        return Ruled(grounds)
