"""The paper on the lake with positions on it, and what an engine might have found: made by hand, act by act.

Of Article 1 the first bracket has A's withdrawal (a, which the text ties to Article 3) and both parties' (b).  A gave
its positions in its caucus: it rules out b.  The mediation guesses that B rules out Article 3.
"""

import json
from dataclasses import dataclass, field, replace

from goodoffices.talks.acts import EngineRun, PositionsEstimated, PositionsGiven, SourceRef, Sureness
from goodoffices.talks.leave import Leave, May
from goodoffices.talks.papers.copies import paths_of
from goodoffices.talks.papers.model import Choice
from goodoffices.talks.papers.packages import Package
from goodoffices.talks.positions import OnlyIf, Position, PositionOn, Positions, RangeOn, renamed
from goodoffices.talks.runs import (
    Agreement,
    Barrier,
    Barring,
    Candidate,
    Candidates,
    Concession,
    Criterion,
    Found,
    NoPackage,
    Question,
    Regard,
    Spot,
    WayOut,
)
from tests.papers_world import Lake, brackets_of, labelled, lake
from tests.world import World

DIGEST = "5e" * 32
ENGINE = "an engine of the tests 1"
CERTIFICATE = json.dumps(
    {"problem": {"issues": []}, "result": {"package": None, "conflict": {"refutation": {"tree": []}}}}
)


@dataclass
class Bridged:
    """The lake's paper, the ids of its brackets, and the references of the positions on it."""

    lake: Lake
    given: SourceRef | None = None
    estimated: SourceRef | None = None
    runs: list[int] = field(default_factory=list)

    @property
    def world(self) -> World:
        """Give the talks."""
        return self.lake.world

    @property
    def number(self) -> int:
        """Give the draft's number."""
        return self.lake.paper.number

    @property
    def paper(self):
        """Give the draft's text."""
        return self.lake.draft().paper

    def bracket(self, label: str, place: int = 0) -> str:
        """Give the id of a bracket by its article's label."""
        return brackets_of(self.paper, label)[place]

    @property
    def days(self) -> str:
        """Give the id of the blank in days."""
        return (
            labelled(self.paper, "Article 1")
            .brackets[0]
            .alternatives[0]
            .brackets[0]
            .alternatives[0]
            .blanks[0]
            .id
        )

    @property
    def swap(self) -> Choice:
        """Give A's withdrawal."""
        return Choice(self.bracket("Article 1"), 0)

    @property
    def both(self) -> Choice:
        """Give the withdrawal of both."""
        return Choice(self.bracket("Article 1"), 1)

    @property
    def guarantor(self) -> Choice:
        """Give Article 3, staying."""
        return Choice(self.bracket("Article 3"), 0)

    @property
    def without(self) -> Choice:
        """Give Article 3, left out."""
        return Choice(self.bracket("Article 3"), 1)

    def package(self, *, swap: bool, guarantor: bool = True, pursuit: int = 0) -> Package:
        """Make a package: the swap within 30 days or both withdrawing gradually, with or without Article 3."""
        inner = Choice(self.bracket("Article 1", 1), 0) if swap else Choice(self.bracket("Article 1", 2), 0)
        return Package(
            (
                Choice(self.bracket(""), pursuit),
                self.swap if swap else self.both,
                inner,
                self.guarantor if guarantor else self.without,
            ),
            ((self.days, "30"),) if swap else (),
        )

    def give(self, positions: Positions, side: str = "a", voice: str = "", may: May = May.NO) -> SourceRef:
        """Let a side's head give positions on the copy it holds; they name the draft's brackets."""
        held = self.lake.held(side)
        paths = {name: path for path, name in paths_of(self.paper).items()}
        said = renamed(positions, paths.get)
        act = PositionsGiven(held.number, held.fingerprint, said, Leave(may), voice)
        return self.world.act(f"head_{side}", f"caucus_{side}", act)

    def estimate(
        self, party: str, positions: Positions, room: str = "mediation", **more: object
    ) -> SourceRef:
        """Let the mediation estimate a party's positions."""
        version = self.lake.draft().versions[-1].number
        act = PositionsEstimated(self.number, version, party, positions, Sureness.GUESS, **more)
        return self.world.act("lead", room, act)

    def find(self, found: Found, question: Question = Question.WHY_NOT, **more: object) -> int:
        """Let the engine have found it; give the act's number."""
        sources = tuple(one for one in (self.given, self.estimated) if one)
        run = EngineRun(
            self.number,
            self.lake.draft().versions[-1].number,
            question,
            Criterion.NASH,
            (SourceRef(self.world.rooms["mediation"], self.number), *sources),
            DIGEST,
            ENGINE,
            found,
        )
        return self.world.act("lead", "mediation", replace(run, **more)).number


def bridged(world: World) -> Bridged:
    """Put the paper on its way, with A's positions as given and B's as guessed."""
    made = Bridged(lake(world))
    made.given = made.give(a_holds(made))
    made.estimated = made.estimate("B", b_holds(made))
    return made


def a_holds(made: Bridged) -> Positions:
    """Give A's positions: three marks, a range, a tie of its own, an order."""
    return Positions(
        marks=(
            PositionOn(made.swap, Position.ACCEPT),
            PositionOn(made.both, Position.CANNOT),
            PositionOn(made.without, Position.LIVE_WITH),
        ),
        ranges=(RangeOn(made.days, "20", "40", "10", "50"),),
        order=(made.swap.bracket, made.guarantor.bracket),
        only_if=(OnlyIf(made.guarantor, (made.swap,)),),
    )


def b_holds(made: Bridged) -> Positions:
    """Give what B is thought to hold."""
    return Positions(marks=(PositionOn(made.guarantor, Position.CANNOT),))


def deadlock(made: Bridged) -> NoPackage:
    """Say why there is none: the text's linkage, A's red line, B's."""
    linkage = made.paper.linkages[0]
    tied = Barrier(Barring.LINKAGE, linkage=linkage.id, ties=linkage.of)
    theirs = Barrier(Barring.RED_LINE, "B", ties=(made.guarantor,))
    ours = Barrier(Barring.RED_LINE, "A", ties=(made.both,))
    ways = (
        WayOut((theirs,), made.package(swap=True)),
        WayOut((ours,), made.package(swap=False, guarantor=False)),
    )
    return NoPackage((ours, theirs, tied), ways)


def regards(
    a: int, b: int, *, spread: int = 100, unsaid: int = 1, chance: int | None = None
) -> tuple[Regard, ...]:
    """Make two regards, of A and B, with these gains."""
    return tuple(
        Regard(party, "", 2, 1, unsaid, 1, gain, max(gain - spread, 0), min(gain + spread, 1000), chance)
        for party, gain in (("A", a), ("B", b))
    )


def two_to_consider(made: Bridged) -> Candidates:
    """Give two packages, what A's concession would buy, and that more could still be asked."""
    return Candidates(
        (
            Candidate(made.package(swap=True), regards(734, 260, unsaid=2), (Criterion.NASH,)),
            Candidate(made.package(swap=False), regards(310, 655)),
        ),
        (Concession(Barrier(Barring.RED_LINE, "A", ties=(made.both,)), (("A", 734), ("B", 400))),),
        enough=False,
    )


def room_found(made: Bridged, *offered: Spot) -> Agreement:
    """Give three packages of the frontier, with what was offered besides, and nine more between them."""
    return Agreement(
        (
            Spot(made.package(swap=True), regards(900, 200), efficient=True),
            Spot(
                made.package(swap=True, pursuit=1),
                regards(600, 605),
                efficient=True,
                best_by=tuple(Criterion),
            ),
            Spot(made.package(swap=False), regards(150, 950), efficient=True),
            *offered,
        ),
        9,
    )


__all__ = [
    "CERTIFICATE",
    "DIGEST",
    "ENGINE",
    "Bridged",
    "a_holds",
    "b_holds",
    "bridged",
    "deadlock",
    "regards",
    "room_found",
    "two_to_consider",
]
