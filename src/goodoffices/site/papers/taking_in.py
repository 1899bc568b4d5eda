"""A text on its way in: what was read of it, kept for its author alone until it is confirmed or let go."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from hashlib import sha256
from pathlib import PurePath

from goodoffices.documents.plaintext import is_paper_text, paper_from_text
from goodoffices.documents.reading.docx import draft_text, lines_of_pages
from goodoffices.documents.reading.lines import Line, LineKind
from goodoffices.documents.reading.mending import Flaw
from goodoffices.documents.reading.pages import pages_of
from goodoffices.documents.reading.paper import Found, paper_of
from goodoffices.documents.reading.text import lines_of_markdown, lines_of_text
from goodoffices.talks.papers.model import PaperKind
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.texts import Text

LARGEST_TEXT = 10_000_000
"""The most bytes of a text file that is taken in; a Word file has limits of its own, by what it unpacks to."""


@dataclass(frozen=True, slots=True)
class Reported:
    """Something that a Word file holds beside plain wording; `confirm` says that the wording depends on it."""

    kind: str
    words: str
    who: str
    confirm: bool


@dataclass(frozen=True, slots=True)
class TakenIn:
    """A text as it was read: its lines, or its `text` where it is a paper in this software's own notation.

    `about` is what was said of it in the form by which it came.
    """

    lines: tuple[Line, ...] = ()
    text: str = ""
    reports: tuple[Reported, ...] = ()
    dropped: tuple[str, ...] = ()
    about: Mapping[str, list[str]] = field(default_factory=dict)

    def asked(self, name: str) -> str:
        """Give what was said of it under that name; empty for nothing."""
        return next(iter(self.about.get(name, ())[-1:]), "")

    def found(self, lang: str, kind: PaperKind, title: str = "") -> Found:
        """Find the paper in it."""
        if not self.text:
            return paper_of(self.lines, lang, kind, title, self.dropped)
        paper, flaws = paper_from_text(self.text)
        return Found(replace(paper, kind=kind, title=(Text(title, lang),) if title else paper.title), flaws)

    @property
    def to_confirm(self) -> bool:
        """Say whether something is reported on which the wording depends."""
        return any(one.confirm for one in self.reports)

    def at(self, flaw: Flaw) -> int | None:
        """Give the place of the line in which a flaw stands; None where it can't be told."""
        there = [place for place, one in enumerate(self.lines) if one.row == flaw.row and flaw.row]
        sure = [place for place in there if flaw.sign in self.lines[place].text]
        return next(iter(sure or there), None)

    def mended(self, words: Mapping[int, str]) -> "TakenIn":
        """Give it with some of its lines as somebody wrote them anew."""
        lines = tuple(replace(one, text=words.get(place, one.text)) for place, one in enumerate(self.lines))
        return replace(self, lines=lines)

    def as_text(self) -> str:
        """Write it as a text that reads the same when it is pasted."""
        return self.text or "\n\n".join(map(_line_as_text, self.lines))


def from_file(name: str, data: bytes) -> TakenIn:
    """Read a file by its name's end (.docx, .md, .markdown, .txt); refuses what can't be read, by name."""
    end = PurePath(name).suffix.lower()
    if end == ".docx":
        pages = pages_of(data)
        sure = set(pages.to_confirm)
        reports = tuple(Reported(one.kind, one.words, one.who, one in sure) for one in pages.reports)
        if own := draft_text(pages):
            return replace(from_text(own), reports=reports)
        return TakenIn(lines_of_pages(pages), reports=reports)
    if end not in (".md", ".markdown", ".txt", ".text"):
        raise Refusal("file-of-no-known-kind", name=name)
    if len(data) > LARGEST_TEXT:
        raise Refusal("file-too-large", longest=LARGEST_TEXT // 1_000_000)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise Refusal("file-not-text", name=name, at=fault.start) from fault
    return from_text(text, markdown=end in (".md", ".markdown"))


def from_text(text: str, *, markdown: bool = False) -> TakenIn:
    """Read a text that was pasted, or that a file held."""
    if is_paper_text(text):
        return TakenIn(text=text)
    if markdown:
        lines, dropped = lines_of_markdown(text)
        return TakenIn(lines, dropped=dropped)
    return TakenIn(lines_of_text(text))


def _line_as_text(line: Line) -> str:
    """Write a line as Markdown or plain text has it."""
    indent = " " * line.level
    match line.kind:
        case LineKind.HEADING:
            return f"{'#' * min(line.level, 6)} {line.text}"
        case LineKind.ITEM:
            label = line.label if line.label.endswith(")") else f"{line.label}."
            return f"{indent}{label} {line.text}".rstrip()
        case LineKind.BULLET:
            return f"{indent}- {line.text}"
        case _:
            return f"{indent}{line.text}"


def shortened(words: str, longest: int) -> str:
    """Shorten words to at most `longest` characters, cut after a word and marked with "…"."""
    if len(words) <= longest:
        return words
    cut, space, _rest = words[:longest].rpartition(" ")
    return f"{(cut if space else words[: longest - 1]).rstrip(' ,;:')}…"


def written(taken: TakenIn) -> str:
    """Write it as the body of a draft."""
    return json.dumps(asdict(taken), ensure_ascii=False)


def read(body: str) -> TakenIn:
    """Read what `written` wrote."""
    found = json.loads(body)
    lines = tuple(Line(**{**one, "kind": LineKind(one["kind"])}) for one in found["lines"])
    reports = tuple(Reported(**one) for one in found["reports"])
    return TakenIn(lines, found["text"], reports, tuple(found["dropped"]), found["about"])


def digest(body: str) -> str:
    """Give a digest of what is kept, by which a page knows that it is still what it showed."""
    return sha256(body.encode()).hexdigest()


__all__ = ["Reported", "TakenIn", "digest", "from_file", "from_text", "read", "shortened", "written"]
