"""A paper laid out for positions: what is open in each article, each alternative with its wording and what is in it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from goodoffices.documents.writing.filling import blank_words
from goodoffices.site.papers.article import name_in
from goodoffices.site.papers.names import reads_of
from goodoffices.site.papers.runs import Writer, numbers
from goodoffices.talks.papers.copies import letter
from goodoffices.talks.papers.model import (
    Alternative,
    Article,
    Blank,
    BlankKind,
    Bracket,
    Choice,
    Paper,
    Place,
    Run,
    every_article,
    places,
    plain,
)

GRADED = frozenset({BlankKind.NUMBER, BlankKind.DAYS, BlankKind.DATE, BlankKind.RATIO, BlankKind.SHARE})
"""Kinds of blanks whose values lie on a scale, so that one can say from where to where."""


@dataclass(frozen=True, slots=True)
class BlankOpen:
    """An open blank on a scale; `full` names it with its article, `said` is how it reads, `within` what holds it."""

    id: str
    name: str
    full: str
    said: str
    kind: BlankKind
    within: Choice | None = None


@dataclass(slots=True)
class AlternativeOpen:
    """One alternative: its letter, its whole wording as HTML, its beginning in plain words, what is open inside it."""

    choice: Choice
    letter: str
    html: SafeString
    words: str
    by: str = ""
    parts: list["BracketOpen | BlankOpen"] = field(default_factory=list)


@dataclass(slots=True)
class BracketOpen:
    """An open bracket with its alternatives; `full` names it with its article."""

    id: str
    name: str
    full: str
    alternatives: list[AlternativeOpen]
    within: Choice | None = None


@dataclass(slots=True)
class ArticleOpen:
    """An article in which something is open: its name, its heading, and the parts at its top level."""

    id: str
    name: str
    heading: str
    parts: list[BracketOpen | BlankOpen]

    @property
    def brackets(self) -> list[BracketOpen]:
        """Give all its brackets, each before those inside it."""
        return [one for one in every_part(self.parts) if isinstance(one, BracketOpen)]

    @property
    def blanks(self) -> list[BlankOpen]:
        """Give all its blanks that can be measured."""
        return [one for one in every_part(self.parts) if isinstance(one, BlankOpen)]


def every_part(parts: list[BracketOpen | BlankOpen]) -> Iterator[BracketOpen | BlankOpen]:
    """Go through parts and what is inside them, as they are read."""
    for one in parts:
        yield one
        if isinstance(one, BracketOpen):
            for each in one.alternatives:
                yield from every_part(each.parts)


def open_text(paper: Paper, lang: str) -> list[ArticleOpen]:
    """Lay out the articles in which something can be marked, for a reader of that language."""
    found = []
    for article in every_article(paper):
        made = _Layout(paper, article, _worded(paper, lang), lang)
        parts = made.held(Alternative(article.brackets, article.blanks), None)
        if parts:
            found.append(ArticleOpen(article.id, made.called, made.heading, parts))
    return found


def something_open(paper: Paper) -> bool:
    """Say whether the text has anything that a position can be given on."""
    return any(_is_open(Alternative(one.brackets, one.blanks)) for one in every_article(paper))


def _is_open(held: Alternative) -> bool:
    return bool(held.brackets) or any(_is_graded(one) for one in held.blanks)


def _is_graded(blank: Blank) -> bool:
    return blank.kind in GRADED and not blank.value


def _worded(paper: Paper, lang: str) -> str:
    """Give the language in which a reader reads the paper: their own, or its first."""
    return lang if lang in paper.languages else next(iter(paper.languages), lang)


class _Layout:
    """Lays one article out."""

    def __init__(self, paper: Paper, article: Article, lang: str, reader: str) -> None:
        self.article, self.lang = article, lang
        self.called = name_in(paper, article, reader)
        self.numbers = numbers(article)
        self.short = reads_of(article, lang)
        self.writer = Writer(article, lang, named=False)
        wording = article.wording(lang) or next(iter(article.wordings), None)
        self.heading = plain(wording.heading).strip() if wording else ""
        self.reads: dict[str, tuple[Run, ...]] = {}
        for run in (wording.heading, wording.run) if wording else ():
            for piece in places(run):
                if isinstance(piece, Place):
                    self.reads.setdefault(piece.bracket, piece.reads)

    def held(self, held: Alternative, within: Choice | None) -> list[BracketOpen | BlankOpen]:
        """Lay out what stands in an alternative, or in the article itself."""
        blanks = [self._blank(one, within) for one in held.blanks if _is_graded(one)]
        return [*blanks, *(self._bracket(one, within) for one in held.brackets)]

    def _blank(self, one: Blank, within: Choice | None) -> BlankOpen:
        name = _("Blank %(number)s") % {"number": self.numbers[one.id]}
        return BlankOpen(one.id, name, self._full(name), blank_words(one, self.lang), one.kind, within)

    def _bracket(self, one: Bracket, within: Choice | None) -> BracketOpen:
        if one.id == self.article.whole:
            name = _("The article as a whole")
        else:
            name = _("Bracket %(number)s") % {"number": self.numbers[one.id]}
        every = [self._alternative(one, place, each) for place, each in enumerate(one.alternatives)]
        return BracketOpen(one.id, name, self._full(name), every, within)

    def _full(self, name: str) -> str:
        return f"{self.called} · {name}"

    def _alternative(self, bracket: Bracket, place: int, each: Alternative) -> AlternativeOpen:
        choice = Choice(bracket.id, place)
        if bracket.id == self.article.whole:
            words = _("the article is left out") if place else _("the article stays")
            html = SafeString("")
        else:
            reads, short = self.reads.get(bracket.id, ()), self.short.get(bracket.id, [])
            html = self.writer.write(reads[place]) if place < len(reads) else SafeString("")
            words = short[place] if place < len(short) and short[place] else _("nothing")
        parts = self.held(each, choice)
        return AlternativeOpen(choice, letter(place), html, words, ", ".join(each.by), parts)


__all__ = [
    "GRADED",
    "AlternativeOpen",
    "ArticleOpen",
    "BlankOpen",
    "BracketOpen",
    "every_part",
    "open_text",
    "something_open",
]
