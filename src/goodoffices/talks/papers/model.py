"""A paper: a tree of numbered articles whose wording holds brackets, and the linkages that tie their alternatives.

The brackets form one tree, which no language owns; each language's wording refers to every bracket in one or more
places (grammar may need two), and says at each place what each alternative reads there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from goodoffices.talks.texts import Text


class PaperKind(StrEnum):
    """What a paper is put as."""

    NON_PAPER = "non-paper"
    POSITION = "position-paper"
    DEMANDS = "demands"
    BRIDGING = "bridging-proposal"
    MEDIATORS = "mediators-proposal"
    PARTNERS = "partners-paper"
    SINGLE_TEXT = "single-negotiating-text"
    SIDE_LETTER = "side-letter"
    COMMUNIQUE = "communique"
    ANNEX = "annex"


class BlankKind(StrEnum):
    """What can be filled into a blank; WORDS where the draft doesn't say."""

    NUMBER = "number"
    DAYS = "days"
    DATE = "date"
    RATIO = "ratio"
    SHARE = "share"
    LIST = "list"
    WORDS = "words"


class State(StrEnum):
    """Where a language's wording comes from: written so, translated, or translated and checked."""

    ORIGINAL = "original"
    TRANSLATED = "translated"
    CHECKED = "checked"


class LinkageKind(StrEnum):
    """How alternatives are tied: the first only if all the others; never two together; all or none; at least one.

    Of a single alternative, "at least one" says that it must be, "not together" that it can't be: so what is left
    of a linkage once the others are settled.
    """

    ONLY_IF = "only-if"
    NOT_TOGETHER = "not-together"
    ALL_OR_NONE = "all-or-none"
    AT_LEAST_ONE = "at-least-one"


@dataclass(frozen=True, slots=True)
class Blank:
    """A place that is still to be filled.

    `unit` in each language, `low` and `high` bound the value (both may be empty), `choices` are what a LIST offers,
    each in every language.  `value` is empty until it is filled: "30" or "2.5" (NUMBER, SHARE in per cent), "42"
    (DAYS), "2026-03-01" (DATE), "30:1" (RATIO), "2" (LIST: the second choice), or words.
    """

    id: str
    kind: BlankKind
    unit: tuple[Text, ...] = ()
    low: str = ""
    high: str = ""
    choices: tuple[tuple[Text, ...], ...] = ()
    value: str = ""


@dataclass(frozen=True, slots=True)
class Alternative:
    """One reading of a bracket, with the brackets and blanks inside it; `by` are those who proposed it."""

    brackets: tuple[Bracket, ...] = ()
    blanks: tuple[Blank, ...] = ()
    by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bracket:
    """Wording not agreed: two or more alternatives.  "In or out" is two, of which the last reads nothing."""

    id: str
    alternatives: tuple[Alternative, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """Words that nobody disputes; a line break ("\\n") begins a new paragraph."""

    words: str


@dataclass(frozen=True, slots=True)
class Place:
    """A place where a bracket stands in one language: what each of its alternatives reads here, in their order."""

    bracket: str
    reads: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """A place where a blank stands."""

    blank: str


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote at its place."""

    words: str


Piece = Words | Place | Gap | Footnote
Run = tuple["Words | Place | Gap | Footnote", ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """How an article reads in one language: its heading and its body, over the article's one tree of brackets."""

    lang: str
    run: Run
    heading: Run = ()
    state: State = State.ORIGINAL


@dataclass(frozen=True, slots=True)
class Article:
    """One article: `label` as printed ("Article 2bis", "3", "(a)"; "" for a preamble or a part that has none).

    `whole` is the bracket, of this article's own, that holds the article as a whole: its second alternative leaves
    the article out with all its children, and it stands nowhere in the wording.  `track` is the team that drafts
    it; `agreed` says that it is agreed provisionally: nothing is agreed until everything is.
    """

    id: str
    label: str
    wordings: tuple[Wording, ...] = ()
    brackets: tuple[Bracket, ...] = ()
    blanks: tuple[Blank, ...] = ()
    children: tuple[Article, ...] = ()
    whole: str = ""
    track: str = ""
    agreed: bool = False

    def wording(self, lang: str) -> Wording | None:
        """Give how it reads in that language."""
        return next((one for one in self.wordings if one.lang == lang), None)


@dataclass(frozen=True, slots=True)
class Choice:
    """One alternative (0 is the first) of a bracket."""

    bracket: str
    alternative: int


@dataclass(frozen=True, slots=True)
class Linkage:
    """Alternatives that are tied to each other, as part of the text; `note` says why, for readers."""

    id: str
    kind: LinkageKind
    of: tuple[Choice, ...]
    note: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that belongs to a paper (a map, an annex): its name, length in bytes and SHA-256 in hex; never read."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Paper:
    """A text that is put.  `next_id` is the number that the next new article, bracket, blank or linkage gets."""

    kind: PaperKind
    title: tuple[Text, ...]
    articles: tuple[Article, ...] = ()
    linkages: tuple[Linkage, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    next_id: int = 1

    @property
    def languages(self) -> tuple[str, ...]:
        """Give the languages that any of its articles is worded in, in the order in which they first appear."""
        return tuple(dict.fromkeys(w.lang for one in every_article(self) for w in one.wordings))


def every_article(held: Paper | Article) -> Iterator[Article]:
    """Go through the articles as they are read, each before its children."""
    for one in held.articles if isinstance(held, Paper) else held.children:
        yield one
        yield from every_article(one)


def every_bracket(held: Article | Alternative) -> Iterator[Bracket]:
    """Go through an article's own brackets (not its children's), each before those inside it."""
    for one in held.brackets:
        yield one
        for alternative in one.alternatives:
            yield from every_bracket(alternative)


def every_blank(held: Article | Alternative) -> Iterator[Blank]:
    """Go through an article's own blanks, those inside brackets too."""
    yield from held.blanks
    for bracket in held.brackets:
        for alternative in bracket.alternatives:
            yield from every_blank(alternative)


def article_of(paper: Paper, article: str) -> Article | None:
    """Find an article by its id."""
    return next((one for one in every_article(paper) if one.id == article), None)


def places(run: Run) -> Iterator[Piece]:
    """Go through the pieces of a run, those inside brackets too."""
    for piece in run:
        yield piece
        if isinstance(piece, Place):
            for read in piece.reads:
                yield from places(read)


def plain(run: Run) -> str:
    """Give a run as words: brackets as "[a][b]", blanks as "____"; for looking through, not for reading in again."""
    return "".join(_plain(piece) for piece in run)


def _plain(piece: Piece) -> str:
    match piece:
        case Words(words):
            return words
        case Place(_, reads):
            return "".join(f"[{plain(read)}]" for read in reads if read) or "[]"
        case Gap():
            return "____"
        case Footnote(words):
            return f" ({words}) "
