"""The digest of a problem: of its canonical form, so that a result says which problem it is of."""

import hashlib
import json
from collections.abc import Mapping

from goodoffices.bridging.problem import Party, Problem
from goodoffices.talks.papers.model import Choice, Linkage


def digest(problem: Problem) -> str:
    """Give the SHA-256, in hexadecimal, of the problem's canonical form: JSON in UTF-8, keys sorted, no white space."""
    written = json.dumps(canonical(problem), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()


def canonical(problem: Problem) -> Mapping[str, object]:
    """Give the problem as plain values: options by their places, worth in whole units."""
    return {
        "issues": [
            {"id": one.id, "options": list(one.options), "within": one.within and _choice(one.within)}
            for one in problem.issues
        ],
        "linkages": [_linkage(one) for one in problem.linkages],
        "parties": [_party(one) for one in problem.parties],
        "unit": problem.unit,
    }


def _party(one: Party) -> Mapping[str, object]:
    return {
        "id": one.id,
        "home": one.home,
        "worth": [list(each) for each in one.worth],
        "reserve": one.reserve,
        "cannot": [_choice(each) for each in one.cannot],
        "demands": [_linkage(each) for each in one.demands],
    }


def _linkage(one: Linkage) -> Mapping[str, object]:
    return {"id": one.id, "kind": str(one.kind), "of": [_choice(each) for each in one.of]}


def _choice(one: Choice) -> list[object]:
    return [one.bracket, one.alternative]
