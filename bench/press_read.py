"""Texts that people marked, as a back end reads them, and the tables that the benchmarks of reports print."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from bench.press_claims import Article, Parser, Result, judge
from bench.press_kept import Kept, counted
from goodoffices.press.document import document
from goodoffices.press.reading import Reading, read_document
from goodoffices.talks.pressfile.entries import Claim, Entry, stands_in

BackEnds: TypeAlias = dict[str, Parser | None]
"""The back ends that run here by name, each with its parser."""

Row: TypeAlias = Sequence[str]


@dataclass(frozen=True)
class Read:
    """Texts with what people marked in them, and what one back end read."""

    pairs: tuple[tuple[Article, Reading], ...]

    def entries(self, kind: type[Entry]) -> Iterator[Entry]:
        """Give the entries of a kind."""
        return (one for _, reading in self.pairs for one in reading.entries if isinstance(one, kind))

    def result(self, within: bool) -> Result:
        """Judge the claims; `within` counts claims within claims too."""
        judged = [
            verdict for article, reading in self.pairs for verdict in judge(article, claims(reading, within))
        ]
        return Result(tuple(judged), sum(len(article.gold) for article, _ in self.pairs))

    def standing(self) -> Kept:
        """Count the entries all of whose words stand in the text at their spans, of all that a finder gave."""
        kept = counted(stands_in(one, reading.text) for _, reading in self.pairs for one in reading.entries)
        return kept + Kept(0, sum(reading.thrown for _, reading in self.pairs))


def claims(reading: Reading, within: bool) -> list[Claim]:
    """Give the claims; `within` takes those within others too."""
    return [one for one in reading.entries if isinstance(one, Claim) and (within or not one.within)]


def read(articles: Iterable[Article], parse: Parser | None) -> Read:
    """Read the texts, by rules alone where there is no parser."""
    return Read(
        tuple(
            (
                one,
                read_document(
                    document(one.text, "en", one.published, parse(one.text) if parse else None), ""
                ),
            )
            for one in articles
        )
    )


def table(title: str, columns: Row, rows: Iterable[Row]) -> None:
    """Print a table in Markdown."""
    print(f"\n{title}\n\n| | {' | '.join(columns)} |\n|---|{'---|' * len(columns)}")
    for row in rows:
        print(f"| {' | '.join(row)} |", flush=True)


def across(name: str, aim: str, held: Iterable[object]) -> Row:
    """Make a row: its name, what each column holds, the aim."""
    return (name, *map(str, held), aim)
