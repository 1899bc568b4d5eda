"""Walks a proof's tree to its leaves, and refuses branches that leave something out."""

from collections.abc import Iterator, Mapping

from goodoffices.bridging.answers import Barred, Branch, Short, Tree, Weighed
from goodoffices.bridging.grid import Grid
from goodoffices.talks.refusal import Refusal

Leaf = Weighed | Barred | Short

Domains = tuple[frozenset[int], ...]
"""By issue, the values that packages under a leaf can have."""


def leaves(grid: Grid, tree: Tree, under: Mapping[int, frozenset[int]]) -> Iterator[tuple[Leaf, Domains]]:
    """Give each leaf with the values left under it; `under` restricts the root.

    Parts of a branch may share values, but together they hold every value that the issue still has there.  A part
    with none of these has no packages, and nothing under it is looked at.
    """
    root = tuple(under.get(place, frozenset(range(size))) for place, size in enumerate(grid.sizes))
    waiting = [(tree, root)]
    while waiting:
        node, domains = waiting.pop()
        if not isinstance(node, Branch):
            yield node, domains
            continue
        _require_branch(grid, node, domains)
        for values, part in node.parts:
            left = domains[node.issue] & values
            if left:
                waiting.append((part, (*domains[: node.issue], left, *domains[node.issue + 1 :])))


def _require_branch(grid: Grid, node: Branch, domains: Domains) -> None:
    if not 0 <= node.issue < len(grid.sizes):
        raise Refusal("certificate-tree")
    covered: frozenset[int] = frozenset().union(*(values for values, _ in node.parts))
    if not covered <= frozenset(range(grid.sizes[node.issue])):
        raise Refusal("certificate-tree")
    if not domains[node.issue] <= covered:
        raise Refusal("certificate-cover", issue=node.issue + 1)


def require_barred(grid: Grid, leaf: Barred, domains: Domains) -> None:
    """Refuse a leaf whose clause some package under it could meet."""
    if not 0 <= leaf.clause < len(grid.clauses):
        raise Refusal("certificate-tree")
    if any(domains[place] & allowed for place, allowed in grid.clauses[leaf.clause].parts):
        raise Refusal("certificate-leaf")


def require_short(grid: Grid, leaf: Short, domains: Domains) -> None:
    """Refuse a leaf under which the party could reach its reserve, were every issue to go its way."""
    if not 0 <= leaf.party < len(grid.worth):
        raise Refusal("certificate-tree")
    rows = zip(grid.worth[leaf.party], domains, strict=True)
    if sum(max(row[value] for value in left) for row, left in rows) >= grid.reserves[leaf.party]:
        raise Refusal("certificate-leaf")
