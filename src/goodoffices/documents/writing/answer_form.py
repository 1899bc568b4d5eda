"""The offline answer, out: a paper as a Word form for a delegation that has no login.

Each row begins with a path ("3", "3/1b2"), by which its answer is read in again, and a check sign of the wording
printed beside it, by which wording that was changed by hand is noticed.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from goodoffices.documents.reading.pages import pages_of
from goodoffices.documents.stances import PART_STANCES, WHOLE_STANCES, printed_stance
from goodoffices.documents.writing.blocks import Heading, Line, Paragraph
from goodoffices.documents.writing.word import Grid, Set, Sheet, Span
from goodoffices.documents.writing.word_setting import spans
from goodoffices.documents.writing.wording import article_blocks, grouped, text_in
from goodoffices.talks.papers.copies import letter, positional
from goodoffices.talks.papers.model import (
    Article,
    Bracket,
    Paper,
    PaperKind,
    Piece,
    Place,
    Wording,
    every_article,
    every_bracket,
    places,
)
from goodoffices.words import gettext, phrase

WHOLE, WISH, FINGERPRINT = "0", "+", "#"
"""What the first cell of a row says that is about no article."""

BOX = "☐"
CHECK_LENGTH = 6

TOLD = (
    phrase("Answer in the empty cells: tick one answer, or write it. An empty row is not an answer."),
    phrase("Leave the first two columns as they are: by them this form is read in again."),
)
"""What is said above the rows."""

_HEADS = (phrase("Place"), phrase("Wording"), phrase("Answer"), phrase("Alternative"), phrase("Your words"))
_SHARES = (8, 42, 17, 12, 26)


def answer_form_docx(paper: Paper, lang: str, fingerprint: str) -> bytes:
    """Make the form in one language; `fingerprint` (hexadecimal) is that of the copy that is answered."""
    bare = positional(paper)
    checks = dict(check_signs(_form(bare, lang, fingerprint, {})))
    return _form(bare, lang, fingerprint, checks)


def check_signs(form: bytes) -> Iterator[tuple[str, str]]:
    """Go through a form's rows: the path of each, and the check sign of the wording that stands there now."""
    rows: dict[tuple[int, int], dict[int, list[str]]] = {}
    for one in pages_of(form).paragraphs:
        if one.cell:
            table, row, column = one.cell
            rows.setdefault((table, row), {}).setdefault(column, []).append(one.text)
    for cells in rows.values():
        yield cells.get(1, [""])[0].strip(), check_sign("\n".join(cells.get(2, [])))


def check_sign(words: str) -> str:
    """Give a short sign of some words; white space and the form of accents don't count."""
    bare = "".join(unicodedata.normalize("NFC", words).split())
    return hashlib.sha256(bare.encode()).hexdigest()[:CHECK_LENGTH]


def _form(paper: Paper, lang: str, fingerprint: str, checks: dict[str, str]) -> bytes:
    title = text_in(paper.title, lang).words
    sheet = Sheet(lang, landscape=True)
    sheet.name(title)
    sheet.running(f"{title} · {gettext('Answer form', lang)}", grouped(fingerprint, 16))
    sheet.add(_plain(title, "Title"))
    for told in TOLD:
        sheet.add(_plain(gettext(told, lang), "Small"))
    grid = sheet.table(_SHARES)
    grid.row(*((_plain(gettext(head, lang)),) for head in _HEADS), heads=True)
    form = _Form(grid, lang, checks)
    form.row(FINGERPRINT, (_plain(gettext("Fingerprint of the text", lang)),), words=fingerprint)
    form.row(WHOLE, (_plain(gettext("The text as a whole", lang)),), WHOLE_STANCES)
    for article in every_article(paper):
        form.article(article)
    form.row(WISH, (_plain(gettext("The one change that you want most", lang)),))
    return sheet.data()


class _Form:
    """Rows being added to a form."""

    def __init__(self, grid: Grid, lang: str, checks: dict[str, str]) -> None:
        self.grid, self.lang, self.checks = grid, lang, checks

    def row(
        self,
        path: str,
        wording: tuple[Set, ...],
        stances: tuple[str, ...] = (),
        alternatives: int = 0,
        words: str = "",
    ) -> None:
        """Add a row with what can be ticked in it."""
        self.grid.row(
            (_code(path), _code(self.checks.get(path, "0" * CHECK_LENGTH), "SmallWords")),
            wording,
            tuple(_plain(f"{BOX} {printed_stance(one, self.lang)}") for one in stances),
            tuple(_code(f"{BOX} {letter(one)}") for one in range(alternatives)),
            (_code(words, "Code"),) if words else (),
        )

    def article(self, one: Article) -> None:
        """Add the row of an article and those of its brackets; one without label or words holds others only."""
        wording = one.wording(self.lang)
        if one.label or one.brackets or (wording and (wording.heading or wording.run)):
            self.row(one.id, tuple(self._said(replace(one, children=()))), PART_STANCES)
        for bracket in every_bracket(one):
            self.row(bracket.id, tuple(self._bracket(one, bracket)), PART_STANCES, len(bracket.alternatives))

    def _said(self, article: Article) -> Iterator[Set]:
        for line in self._lines(article):
            yield Set(tuple(spans(line)), "Cell", self.lang)

    def _bracket(self, article: Article, bracket: Bracket) -> Iterator[Set]:
        """Set each alternative under its letter; one that reads nothing shows a dash."""
        place = self._place(article, bracket.id)
        for at, alternative in enumerate(bracket.alternatives):
            lines = self._reading(article, place.reads[at]) if place else ()
            said = tuple(span for line in lines for span in spans(line)) or (Span("–"),)
            if place is None:  # the bracket that holds an article as a whole stands in no wording
                told = (
                    gettext("the article is left out", self.lang)
                    if at
                    else gettext("the article stays", self.lang)
                )
                said = (Span(told),)
            by = f"{', '.join(alternative.by)}: " if alternative.by else ""
            yield Set(
                (Span(f"{letter(at)})\u2002", "Strong"), Span(by, "SmallWords"), *said), "Cell", self.lang
            )

    def _place(self, article: Article, name: str) -> Place | None:
        wording = article.wording(self.lang)
        pieces: Iterator[Piece] = places((*wording.heading, *wording.run)) if wording else iter(())
        return next((one for one in pieces if isinstance(one, Place) and one.bracket == name), None)

    def _reading(self, article: Article, read: tuple[Piece, ...]) -> Iterator[Line]:
        """Give what an alternative reads as lines, by setting it as an article of its own."""
        alone = Article(
            article.id, "", (Wording(self.lang, read),), brackets=article.brackets, blanks=article.blanks
        )
        return self._lines(alone)

    def _lines(self, article: Article) -> Iterator[Line]:
        paper = Paper(kind=PaperKind.ANNEX, title=(), articles=(article,))
        for block in article_blocks(paper, (self.lang,)):
            if isinstance(block, Heading | Paragraph):
                yield block.said.line


def _plain(words: str, style: str = "") -> Set:
    return Set((Span(words),), style)


def _code(words: str, style: str = "") -> Set:
    """Set a sign that reads from the left whatever the form's language."""
    return Set((Span(words, style),), lang="en")
