"""Problems that read like talks, without one number: what stands in the way is known by reading them."""

from goodoffices.bridging.problem import Issue, Party, Problem
from goodoffices.talks.papers.model import Choice, Linkage, LinkageKind

SWAP, NO_SWAP = Choice("swap", 0), Choice("swap", 1)
WITHDRAWAL, PARTIAL, STAYS = (Choice("forces", at) for at in range(3))
CROSSING, CLOSED = Choice("crossing", 0), Choice("crossing", 1)
MONITORS, NOBODY = Choice("monitors", 0), Choice("monitors", 1)

ISSUES = (
    Issue("swap", ("all for all", "none")),
    Issue("forces", ("withdraw", "withdraw in part", "stay")),
    Issue("crossing", ("opens", "closed")),
    Issue("monitors", ("a third state", "nobody"), within=CROSSING),
)


def only_if(name: str, first: Choice, *others: Choice) -> Linkage:
    """The first only if all the others."""
    return Linkage(name, LinkageKind.ONLY_IF, (first, *others))


def must(name: str, *choices: Choice) -> Linkage:
    """At least one of the choices."""
    return Linkage(name, LinkageKind.AT_LEAST_ONE, choices)


def deadlock() -> Problem:
    """A wants the swap, the text has no swap without the withdrawal, B cannot withdraw; the crossing hinders nobody."""
    return Problem(
        ISSUES,
        (
            Party("A", cannot=(NO_SWAP,), demands=(only_if("watched", CROSSING, MONITORS),)),
            Party("B", cannot=(WITHDRAWAL,)),
        ),
        (only_if("in step", SWAP, WITHDRAWAL), only_if("opening", CROSSING, SWAP)),
    )


def settled() -> Problem:
    """The same without B's red line."""
    problem = deadlock()
    return Problem(problem.issues, (problem.parties[0], Party("B")), problem.linkages)


def pigeons(count: int, holes: int) -> Problem:
    """Each of `count` issues takes one of `holes` options, and no two may take the same."""
    issues = tuple(Issue(f"p{one}", tuple(f"h{hole}" for hole in range(holes))) for one in range(count))
    ties = tuple(
        Linkage(f"h{hole}", LinkageKind.NOT_TOGETHER, tuple(Choice(one.id, hole) for one in issues))
        for hole in range(holes)
    )
    return Problem(issues, (Party("A"), Party("B")), ties)
