"""Learns how sure a claim is: a weight for each trait of a candidate, from PolNeAR's train articles.

    python -m bench.press_claims_learning POLNEAR-FOLDER --back-end rules|parser

Logistic regression with a penalty on large weights (ridge), by gradient descent; a candidate is right where its content
and its source agree with a mark (see bench/press_claims.py).  Writes the weights beside the rules, rounded to 0.01.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from importlib import resources
from pathlib import Path

import numpy as np

from bench.press_claims import Article, Parser, parser_of, polnear, words
from goodoffices.press import claims
from goodoffices.press.claims.candidates import Candidate
from goodoffices.press.claims.settling import inside
from goodoffices.press.claims.traits import traits
from goodoffices.press.claims.weighing import Weights
from goodoffices.press.document import Document, document

FEWEST = 5
"""Candidates that a trait must stand on to have a weight."""

RIDGE, ROUNDS, STEP = 1.0, 400, 0.3
Example = tuple[tuple[str, ...], bool]
Read = tuple[Article, Document]


def read_all(articles: Iterable[Article], parser: Parser | None) -> list[Read]:
    """Give the articles as the rules look at them."""
    return [(one, document(one.text, "en", None, parser(one.text) if parser else None)) for one in articles]


def examples(held: Iterable[Read]) -> Iterator[Example]:
    """Give the traits of each candidate and whether it is right."""
    for article, read in held:
        for candidate in claims.proposals(read):
            yield tuple(traits(read, candidate)), right(article, candidate)


def settled(held: Iterable[Read], weights: Weights) -> Iterator[tuple[float, Example, float]]:
    """Give what is left once these weights have settled it: its odds, its traits, whether and how far it is right.

    A right content with another source is half right.
    """
    for article, read in held:
        kept = claims.read(read, weights)
        for odds, one in kept:
            if not any(inside(one, other) for _, other in kept if other is not one):
                hit = right(article, one)
                yield odds, (tuple(traits(read, one)), hit), (hit + right(article, one, source_too=False)) / 2


def cross_read(held: Sequence[Read]) -> list[tuple[float, float]]:
    """Settle each half with what the other half teaches."""
    halves = (held[::2], held[1::2])
    pairs = ((halves[0], halves[1]), (halves[1], halves[0]))
    return [
        (odds, hit) for taught, half in pairs for odds, _, hit in settled(half, learned(list(_all(taught))))
    ]


def _all(held: Sequence[Read]) -> Iterator[Example]:
    """Give every candidate, and the quotations that no cue governs as first settled."""
    first = list(examples(held))
    yield from first
    weights = learned(first)
    yield from (one for _, one, _ in settled(held, weights) if "rule:floating" in one[0])


def taught(held: Sequence[Read]) -> dict[str, float]:
    """Give weights whose percents hold for what is left in the end, not for all that was proposed."""
    weights = learned(list(_all(held)))
    odds, scale = _scaled(cross_read(held))
    scaled = {name: round(scale * weight, 2) for name, weight in weights.items()}
    scaled["bias"] = round(scale * weights["bias"] + odds, 2)
    return scaled


def _scaled(held: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """Fit right = logistic(a + b · odds), after Platt (1999), by Newton's steps."""
    odds, hits = np.array([one for one, _ in held]), np.array([hit for _, hit in held])
    seen, found = np.stack([np.ones(len(odds)), odds], axis=1), np.array([0.0, 1.0])
    for _ in range(20):
        chance = 1 / (1 + np.exp(-seen @ found))
        bend = (seen * (chance * (1 - chance))[:, None]).T @ seen
        found = found + np.linalg.solve(bend, seen.T @ (hits - chance))
    return float(found[0]), float(found[1])


def right(article: Article, candidate: Candidate, source_too: bool = True) -> bool:
    """Say whether some mark has the candidate's content (by half) and shares its source."""
    own = words(article.text, tuple((part.start, part.end) for part in candidate.parts))
    source = candidate.source
    who = words(article.text, ((source.start, source.end),)) if source else set()
    for gold in article.gold:
        marked = words(article.text, gold.content)
        if 2 * len(own & marked) >= len(own | marked) > 0:
            theirs = words(article.text, gold.source)
            return bool(who & theirs) if theirs and source_too else True
    return False


def learned(held: Sequence[Example]) -> dict[str, float]:
    """Give the weights that fit the examples best under the penalty."""
    counted = Counter(trait for some, _ in held for trait in some)
    names = ["bias", *sorted(trait for trait, count in counted.items() if count >= FEWEST)]
    place = {name: index for index, name in enumerate(names)}
    rows, columns = [], []
    for row, (some, _) in enumerate(held):
        for index in (0, *(place[trait] for trait in some if trait in place)):
            rows.append(row)
            columns.append(index)
    weights = _fitted(
        np.array(rows), np.array(columns), np.array([hit for _, hit in held], float), len(names)
    )
    return {name: round(float(weights[index]), 2) for name, index in place.items()}


def _fitted(rows: np.ndarray, columns: np.ndarray, hits: np.ndarray, size: int) -> np.ndarray:
    """Descend with Adam's steps: each weight's own, by the mean and spread of its gradients."""
    weights, mean, spread = np.zeros(size), np.zeros(size), np.zeros(size)
    penalty = np.full(size, RIDGE)
    penalty[0] = 0
    for turn in range(1, ROUNDS + 1):
        chance = 1 / (1 + np.exp(-np.bincount(rows, weights[columns], len(hits))))
        slope = np.bincount(columns, (chance - hits)[rows], size) + penalty * weights
        mean, spread = 0.9 * mean + 0.1 * slope, 0.99 * spread + 0.01 * slope**2
        pace = STEP * (1 - turn / (ROUNDS + 1))
        weights -= pace * (mean / (1 - 0.9**turn)) / (np.sqrt(spread / (1 - 0.99**turn)) + 1e-9)
    return weights


def main() -> int:
    """Learn and write."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    asked.add_argument("folder", type=Path)
    asked.add_argument("--back-end", choices=("rules", "parser"), required=True)
    given = asked.parse_args()
    parser = parser_of() if given.back_end == "parser" else None
    held = read_all(polnear(given.folder, "train"), parser)
    write(given.back_end, taught(held))
    print(f"learned from {len(held)} articles")
    return 0


def write(back_end: str, weights: dict[str, float]) -> None:
    """Put the weights of one back end into the file, the other's left as they are."""
    path = Path(str(resources.files(claims) / "weights.json"))
    held = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    held[back_end] = {name: weight for name, weight in weights.items() if weight or name == "bias"}
    path.write_text(json.dumps(held, indent=0, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
