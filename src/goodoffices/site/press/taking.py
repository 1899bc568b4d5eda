"""What was taken in and is not filed yet: rows that somebody looks at and chooses from, kept as that seat's draft."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from functools import lru_cache

from goodoffices.press.alike import Signatures, sketch
from goodoffices.press.intake import NotTaken, Taken, ToFetch
from goodoffices.talks.fold import ReportHeld, RoomView
from goodoffices.talks.pressfile.keeping import Report
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rules.grounds import LONGEST_NAME
from goodoffices.talks.rules.pressing import digest_of
from goodoffices.talks.texts import Text
from goodoffices.words.direction import is_control

MOST_ROWS = 500
"""Reports that one taking-in may hold: what a person can look through; more are for the archive's command."""

MOST_CHARACTERS = 8_000_000
"""Characters that the reports of one taking-in may have together, as they are kept until they are filed."""

HOW = {"text": "text", "page": "html", "item": "feed"}
ARCHIVE = re.compile(r"\.warc(\.gz)?\b")

Why = tuple[str, dict[str, object]]
"""A refusal as it is kept: its code and its values."""


@dataclass(frozen=True, slots=True)
class Row:
    """One part of what was taken in.

    It is a report with its `text`, an address that somebody has to open, or was not taken (`why`).  `chosen` says that
    it is to be filed; `done` is the number under which it was, `failed` why it wasn't, `reading` the name of the work
    while an engine reads it, `unread` why none read it.
    """

    part: str
    title: str = ""
    outlet: str = ""
    byline: str = ""
    url: str = ""
    published: str = ""
    lang: str = ""
    text: str = ""
    how: str = ""
    remarks: tuple[Why, ...] = ()
    why: Why | None = None
    chosen: bool = False
    as_copy: bool = True
    done: int = 0
    failed: Why | None = None
    reading: str = ""
    unread: Why | None = None

    @property
    def is_report(self) -> bool:
        """Say whether there is a report to be filed."""
        return bool(self.text)

    @property
    def waits(self) -> bool:
        """Say whether it was chosen and is neither filed nor refused yet."""
        return self.chosen and not self.done and self.failed is None

    def report(self) -> Report:
        """Make the report; refuses `day-unfit` for a day that is none."""
        text = Text(self.text, self.lang)
        return Report(
            self.title,
            self.outlet,
            text,
            digest_of(text),
            _day(self.published),
            self.byline,
            self.url,
            self.how,
        )


def _day(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso) if iso else None
    except ValueError:
        raise Refusal("day-unfit", day=iso[:LONGEST_NAME]) from None


@dataclass(frozen=True, slots=True)
class Batch:
    """What was taken in at once; `key` is what its deeds are done once by."""

    key: str
    rows: tuple[Row, ...] = field(default_factory=tuple)

    def written(self) -> str:
        """Give it as it is kept."""
        return json.dumps(asdict(self), ensure_ascii=False)

    def with_row(self, place: int, row: Row) -> "Batch":
        """Give it with another row at that place."""
        return replace(self, rows=(*self.rows[:place], row, *self.rows[place + 1 :]))

    @property
    def begun(self) -> bool:
        """Say whether its filing has begun."""
        return any(one.chosen for one in self.rows)

    @property
    def waiting(self) -> list[int]:
        """Give the places of the rows that are still to be filed."""
        return [place for place, one in enumerate(self.rows) if one.waits]

    @property
    def reading(self) -> list[int]:
        """Give the places of the rows that are filed and that an engine still reads."""
        return [place for place, one in enumerate(self.rows) if one.reading]


def batch_from(body: str) -> Batch:
    """Read a batch as it was kept."""
    kept = json.loads(body)
    return Batch(str(kept["key"]), tuple(_row(one) for one in kept["rows"]))


def _row(kept: Mapping[str, object]) -> Row:
    made = Row(**kept)  # type: ignore[arg-type]  # written by `Batch.written`
    return replace(
        made,
        remarks=tuple(_why(one) for one in made.remarks),
        why=_why(made.why) if made.why else None,
        failed=_why(made.failed) if made.failed else None,
        unread=_why(made.unread) if made.unread else None,
    )


def _why(kept: Why) -> Why:
    code, params = kept
    return code, dict(params)


def why_of(refusal: Refusal) -> Why:
    """Give a refusal as it is kept; its values are numbers, or words."""
    plain: dict[str, object] = {
        name: one if isinstance(one, int | str) else str(one) for name, one in refusal.params.items()
    }
    return refusal.code, plain


def rows_of(found: Iterable[Taken | ToFetch | NotTaken], *, pasted: bool = False) -> tuple[Row, ...]:
    """Give what came in as rows; refuses `reports-too-many` where nobody could look through them."""
    rows = tuple(_row_of(one, pasted=pasted) for one in found)
    if len(rows) > MOST_ROWS or sum(len(one.text) for one in rows) > MOST_CHARACTERS:
        raise Refusal("reports-too-many", most=MOST_ROWS, found=len(rows), longest=MOST_CHARACTERS)
    return rows


def _row_of(one: Taken | ToFetch | NotTaken, *, pasted: bool) -> Row:
    match one:
        case NotTaken():
            return Row(one.part, why=why_of(one.why))
        case ToFetch():
            return Row(one.part, title=one_line(one.title), url=one.url)
        case Taken():
            return Row(
                one.part,
                title=one_line(one.title) or first_line(one.text),
                outlet=one_line(one.outlet),
                byline=one_line(one.byline),
                url=one.url if one.url.isprintable() else "",
                published=one.published.isoformat() if one.published else "",
                lang=one.lang,
                text=one.text,
                how="pasted" if pasted else "archive" if ARCHIVE.search(one.part) else HOW[one.sort.value],
                remarks=tuple(why_of(remark) for remark in one.remarks),
            )


def one_line(words: str) -> str:
    """Give words as a title or name can have them: on one line, without hidden signs, no longer than a name."""
    line = " ".join("".join(" " if is_control(one) else one for one in words).split())
    return line if len(line) <= LONGEST_NAME else f"{line[: LONGEST_NAME - 2].rsplit(' ', 1)[0]} …"


def first_line(text: str) -> str:
    """Give the first line of a text that says something, for a title that nobody gave."""
    lines = (
        one_line(line) for line in text.splitlines() if not re.match(r"\s*date \d{4}-\d\d-\d\d\s*$", line)
    )
    return next((line for line in lines if line), "")


# ---- what is here already -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Alike:
    """A report of the room that a row repeats: word for word and of the same outlet (`same`), or as a likely copy.

    `likeness` is the share, 0 to 1, of the shorter text's five-word stretches that are in the longer.
    """

    held: ReportHeld
    likeness: float
    same: bool = False

    @property
    def first(self) -> int:
        """Give the number of the first of its copies."""
        return self.held.copy_of or self.held.number


@lru_cache(maxsize=2_048)
def _sketch(text: str) -> frozenset[int]:
    return sketch(text)


class Known:
    """The reports of a room, to look up what a row repeats."""

    def __init__(self, room: RoomView) -> None:
        """Take the room as it is now."""
        self._room = room
        self._digests: dict[str, list[ReportHeld]] = {}
        self._signatures = Signatures()
        for number, held in sorted(room.reports.items()):
            self._digests.setdefault(held.report.digest, []).append(held)
            self._signatures.add(number, _sketch(held.report.text.words))

    def alike(self, row: Row) -> Alike | None:
        """Give the report that a row repeats, if it repeats one."""
        twins = self._digests.get(digest_of(Text(row.text, row.lang)), [])
        same = next((one for one in twins if one.report.outlet == row.outlet), None)
        if same is not None or twins:
            return Alike(same or twins[0], 1.0, same=same is not None)
        found = self._signatures.original(_sketch(row.text))
        if found is None or not isinstance(found[0], int):
            return None
        return Alike(self._room.reports[found[0]], found[1])


__all__ = ["Alike", "Batch", "Known", "Row", "batch_from", "first_line", "one_line", "rows_of", "why_of"]
