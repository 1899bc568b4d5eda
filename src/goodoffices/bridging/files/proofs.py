"""Proofs as plain values and back: a tree is a list of its nodes, the first the root, each part naming a later one.

So a tree of any depth can be written and read, and no node can stand for two.  Weights are fractions ("3/8"), issues,
clauses and parties are given by their places in the problem, from 0.
"""

import re
from collections.abc import Mapping
from fractions import Fraction

from goodoffices.bridging.answers import Agreed, Barred, Branch, Claimed, Proof, Short, Tree, Weighed
from goodoffices.bridging.files.at import At
from goodoffices.talks.refusal import Refusal

_FRACTION = re.compile(r"-?\d{1,2000}(/[1-9]\d{0,1999})?", re.ASCII)


def proof_out(proof: Proof) -> Mapping[str, object]:
    """Give a proof as plain values."""
    match proof:
        case Agreed(methods):
            return {"agreed": list(methods)}
        case Claimed(method):
            return {"claimed": method}
        case _:
            return {"tree": _nodes(proof)}


def _nodes(root: Tree) -> list[Mapping[str, object]]:
    """List the tree's nodes, each before those of its parts."""
    queue: list[Tree] = [root]
    found: list[Mapping[str, object]] = []
    while len(found) < len(queue):
        found.append(_node(queue[len(found)], queue))
    return found


def _node(node: Tree, queue: list[Tree]) -> Mapping[str, object]:
    match node:
        case Branch(issue, parts):
            written = []
            for values, under in parts:
                written.append({"values": sorted(values), "node": len(queue)})
                queue.append(under)
            return {"branch": issue, "parts": written}
        case Weighed(sides, floors, clauses):
            return {
                "weighed": [str(weight) for weight in sides],
                "floors": [[place, str(weight)] for place, weight in floors],
                "clauses": [[place, str(weight)] for place, weight in clauses],
            }
        case Barred(clause):
            return {"barred": clause}
        case Short(party):
            return {"short": party}


def proof_in(at: At) -> Proof:
    """Read a proof; refuses what is none, or no tree, with its place."""
    table = at.table(("agreed", "claimed", "tree"))
    match tuple(table):
        case ("agreed",):
            methods = tuple(one.text() for one in at.need("agreed").entries())
            if len(methods) == 2:
                return Agreed((methods[0], methods[1]))
        case ("claimed",):
            return Claimed(at.need("claimed").text())
        case ("tree",):
            return _tree(at.need("tree"))
    raise Refusal("bridging-result-unfit", **at.where)


def _tree(at: At) -> Tree:
    """Put the nodes together from the last to the first; each but the first belongs to exactly one before it."""
    nodes = list(at.entries())
    built: dict[int, Tree] = {}
    for place in range(len(nodes) - 1, -1, -1):
        built[place] = _built(nodes[place], built)
    if list(built) != [0]:
        raise Refusal("bridging-result-unfit", **at.where)
    return built[0]


def _built(at: At, built: dict[int, Tree]) -> Tree:
    match tuple(sorted(at.table())):
        case ("branch", "parts"):
            return Branch(whole(at.need("branch")), tuple(_parts(at.need("parts"), built)))
        case ("clauses", "floors", "weighed"):
            sides = tuple(fraction(one) for one in at.need("weighed").entries())
            return Weighed(sides, _weights(at.need("floors")), _weights(at.need("clauses")))
        case ("barred",):
            return Barred(whole(at.need("barred")))
        case ("short",):
            return Short(whole(at.need("short")))
    raise Refusal("bridging-result-unfit", **at.where)


def _parts(at: At, built: dict[int, Tree]) -> list[tuple[frozenset[int], Tree]]:
    found = []
    for one in at.entries():
        one.table(("values", "node"))
        node = whole(one.need("node"))
        if node not in built:  # built so far are the later ones, but for those that have their place
            raise Refusal("bridging-result-unfit", **one.where)
        found.append((frozenset(map(whole, one.need("values").entries())), built.pop(node)))
    return found


def _weights(at: At) -> tuple[tuple[int, Fraction], ...]:
    found = []
    for one in at.entries():
        pair = list(one.entries())
        if len(pair) != 2:
            raise Refusal("bridging-result-unfit", **one.where)
        found.append((whole(pair[0]), fraction(pair[1])))
    return tuple(found)


def whole(at: At) -> int:
    """Read a whole number of at least 0."""
    number = at.number()
    if number.denominator != 1 or number < 0:
        raise Refusal("bridging-result-unfit", **at.where)
    return int(number)


def fraction(at: At) -> Fraction:
    """Read a fraction, written "3/8" or "2"."""
    if not isinstance(at.held, str) or not _FRACTION.fullmatch(at.held):
        raise Refusal("bridging-result-unfit", **at.where)
    return Fraction(at.held)
