"""Claims of PolNeAR's dev articles: what is found of them, beside what peers find, all judged alike.

Nothing is learned or tuned on these articles.  Peers say nothing of how sure they are.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from bench import press_kept
from bench.press_claims import Article, Judged, Result, polnear
from bench.press_kept import Kept, counted
from bench.press_peers.asking import ask
from bench.press_read import BackEnds, Read, Row, across, read, table
from bench.press_read import claims as read_claims

SURE = 95
"""Percent from which a page calls an entry nearly certain."""


def claims_table(folder: Path, ends: BackEnds, python: Path | None, tracker: Path | None) -> int:
    """Print what is found of the dev claims, beside the peers; give how many entries do not stand in their text."""
    articles = list(polnear(folder, "dev"))
    ours = {name: read(articles, parse) for name, parse in ends.items()}
    results = dict(peers(articles, python, tracker)) | {
        name: held.result(within=False) for name, held in ours.items()
    }
    gold = next(iter(results.values())).gold
    size = f"PolNeAR dev, {len(articles)} articles, {gold:,} claims; percent"
    table(size, (*results, "aim"), claims_rows(results, ours))
    return sum(held.standing().lost for held in ours.values())


def peers(articles: list[Article], python: Path | None, tracker: Path | None) -> Iterator[tuple[str, Result]]:
    """Run the peers that are there, and print their versions."""
    if python is None:
        print("Without peers: no --peers.")
        return
    for name, module, folders in (
        ("textacy", "textacy_quotations", ()),
        ("Gender Gap Tracker", "gender_gap_tracker", (tracker,)),
    ):
        there = [folder for folder in folders if folder]
        if len(there) < len(folders):
            print(f"Without {name}: no --tracker.")
            continue
        version, result = ask(python, module, articles, *there)
        print(f"Peer: {version}")
        yield name, result


def claims_rows(results: dict[str, Result], ours: dict[str, Read]) -> Iterator[Row]:
    """Give the rows of the table of claims."""
    measures: tuple[tuple[str, str, Callable[[Judged], bool]], ...] = (
        ("content", "66", content),
        ("claim (content and source)", "59", lambda one: one.right),
        ("exact content", "58", lambda one: one.exact),
    )
    for name, aim, right in measures:
        cells = (" / ".join(f"{part:.1f}" for part in one.scores(right)) for one in results.values())
        yield across(f"{name}: P / R / F", f"F ≥ {aim}", cells)
    sure = [result if name in ours else None for name, result in results.items()]
    yield across(
        f"content, confidence ≥ {SURE} %: P at R",
        "95 at 30",
        (at(one) if one else "–" for one in sure),
    )
    yield across("P of the surest, so many that R is 30", "95", (surest(one) if one else "–" for one in sure))
    yield across(
        "calibration error: content, claim",
        "≤ .05",
        (
            f"{one.calibration_error(content):.3f}, {one.calibration_error(lambda one: one.right):.3f}"
            if one
            else "–"
            for one in sure
        ),
    )
    for word, sort in (("hedges", press_kept.HEDGING), ("denials", press_kept.DENYING)):
        yield across(
            f"{word} in the cues of claims found, kept",
            "all",
            (cues(ours[name], sort) if name in ours else "–" for name in results),
        )


def cues(held: Read, sort: re.Pattern[str]) -> Kept:
    """Count the hedges or denials kept, of those in the cues of claims that were found."""
    return counted(
        kept
        for article, reading in held.pairs
        for kept in press_kept.cues_kept(article, read_claims(reading, within=True), sort)
    )


def content(one: Judged) -> bool:
    """Say whether the content is found, by whomever."""
    return one.content


def at(result: Result) -> str:
    """Give the precision of the claims that a page calls nearly certain, and their recall."""
    precision, recall, _ = result.scores(content, SURE)
    return f"{precision:.1f} at {recall:.1f}"


def surest(result: Result, recall: float = 30) -> str:
    """Give the precision of the surest claims, just so many that the recall is reached, and their least confidence."""
    for least in sorted({one.claim.confidence for one in result.judged}, reverse=True):
        precision, reached, _ = result.scores(content, least)
        if reached >= recall:
            return f"{precision:.1f} (from {least} %)"
    return "not reached"
