"""Problems written in our own form, so that a certificate can be checked by who has nothing but files."""

from collections.abc import Iterator

from goodoffices.bridging.files.results import package_out
from goodoffices.bridging.problem import Issue, Party, Problem
from goodoffices.talks.papers.model import Linkage


def problem_out(problem: Problem) -> dict[str, object]:
    """Give the problem as plain values, ready for JSON; worth in whole units, so it reads as one whose unit is 1."""
    return {
        "issues": [_issue(problem, one) for one in problem.issues],
        "linkages": [_linkage(problem, one) for one in problem.linkages],
        "parties": [dict(_party(problem, one)) for one in problem.parties],
    }


def _issue(problem: Problem, one: Issue) -> dict[str, object]:
    bare: dict[str, object] = {"id": one.id, "options": list(one.options)}
    return bare | {"within": package_out(problem, (one.within,))} if one.within else bare


def _linkage(problem: Problem, one: Linkage) -> dict[str, object]:
    return {"id": one.id, "kind": str(one.kind), "of": [package_out(problem, (each,)) for each in one.of]}


def _party(problem: Problem, one: Party) -> Iterator[tuple[str, object]]:
    yield "id", one.id
    if one.home:
        yield "home", one.home
    if one.worth:
        yield "worth", {issue.id: list(worth) for issue, worth in zip(problem.issues, one.worth, strict=True)}
        yield "reserve", one.reserve
    if one.cannot:
        yield "cannot", [package_out(problem, (each,)) for each in one.cannot]
    if one.demands:
        yield "demands", [_linkage(problem, each) for each in one.demands]
