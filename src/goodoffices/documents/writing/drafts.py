"""Papers, comparisons and tables as documents: what stands on their pages, whether they are set as PDF or for Word."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal

from goodoffices.documents.writing.blocks import (
    Block,
    Cell,
    Document,
    Heading,
    Mark,
    Paragraph,
    Said,
    Spoken,
    Table,
    Title,
    spoken,
)
from goodoffices.documents.writing.wording import (
    article_blocks,
    attachment_blocks,
    grouped,
    linkage_blocks,
    stands_alone,
    text_in,
)
from goodoffices.talks.papers.comparing import ArticleChange, Comparison
from goodoffices.talks.papers.counting import brackets_left
from goodoffices.talks.papers.model import Paper
from goodoffices.talks.papers.stretches import Stretch
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.texts import Text
from goodoffices.words import gettext, plain_day
from goodoffices.words.article_labels import article_label

Mode = Literal["bracketed", "clean"]

_SHORT = 16  # hexadecimal digits of a fingerprint on each page
_MARKS = {"same": Mark.PLAIN, "added": Mark.ADDED, "removed": Mark.REMOVED}


def paper_document(
    paper: Paper, langs: tuple[str, ...], mode: Mode, *, dated: date, fingerprint: str = ""
) -> Document:
    """Lay out a paper in one language, or in several beside each other; `langs[0]` is the pages' own.

    "bracketed" shows each alternative, and what is tied together; "clean" refuses `paper-not-clean` while a bracket
    or an open blank is left.  `fingerprint` (hexadecimal) stands short on each page.
    """
    blocks = (*_paper_blocks(paper, langs, mode), *attachment_blocks(paper, langs[0]))
    title = Text(text_in(paper.title, langs[0]).words, langs[0])
    return Document(title, blocks, dated, foot_of(langs[0], dated, fingerprint), landscape=len(langs) > 2)


def comparison_document(comparison: Comparison, *, dated: date) -> Document:
    """Lay out what changed from one version to the next: added words and removed ones are marked."""
    lang = comparison.lang
    title = text_in(comparison.new.title, lang)
    blocks = (
        Title(Spoken(_stretches(comparison.title) or (Said(title.words),), lang)),
        Paragraph(_said(_counted(comparison), lang)),
        *(block for change in comparison.changes for block in _change(change, lang)),
    )
    return Document(
        Text(title.words, lang), blocks, dated, _said(gettext("Comparison of two versions", lang), lang)
    )


def columns_document(
    title: Text,
    headers: Sequence[Text],
    rows: Sequence[Sequence[Text | Cell]],
    *,
    dated: date,
    shares: tuple[int, ...] = (),
) -> Document:
    """Lay out a wide table on landscape pages, its headers on each; a cell is a text or several lines.

    `shares` are the columns' widths to each other.  ValueError where a row has not one cell for each header.
    """
    if any(len(row) != len(headers) for row in rows):
        raise ValueError("a row has as many cells as there are headers")
    table = Table(
        tuple((spoken(head),) for head in headers),
        tuple(tuple(_cell(cell) for cell in row) for row in rows),
        shares,
    )
    return Document(title, (Title(spoken(title)), table), dated, foot_of(title.lang, dated), landscape=True)


def foot_of(lang: str, dated: date, fingerprint: str = "") -> Spoken:
    """Give what stands below each page: the day, and the fingerprint's first digits where there is one."""
    foot = _said(plain_day(dated, lang), lang)
    if not fingerprint:
        return foot
    short = Said(grouped(fingerprint, _SHORT), Mark.CODE)
    return Spoken((*foot.line, Said(" · "), short, Said(" …", Mark.SMALL)), lang)


def _paper_blocks(paper: Paper, langs: tuple[str, ...], mode: Mode) -> Iterator[Block]:
    if mode == "clean":
        left = brackets_left(paper)
        if left.brackets or left.blanks_open:
            raise Refusal("paper-not-clean", brackets=left.brackets, blanks=left.blanks_open)
    yield from (Title(spoken(text_in(paper.title, lang))) for lang in langs)
    yield from article_blocks(paper, langs)
    if mode == "bracketed":
        yield from linkage_blocks(paper, langs[0])


def _change(change: ArticleChange, lang: str) -> Iterator[Block]:
    article = change.new or change.old
    label = article_label(article.label, lang) if article else ""
    head: tuple[Said, ...] = (Said(label, _whole_mark(change)),) if label else ()
    if change.label_was:
        head = (Said(article_label(change.label_was, lang), Mark.REMOVED), Said(" "), Said(label, Mark.ADDED))
    heading = _stretches(change.heading)
    if heading:
        head = (*head, Said("\u2002"), *heading) if head else heading
    if change.moved:
        head = (*head, Said(f"\u2002({gettext('moved', lang)})", Mark.SMALL))
    body = _stretches(change.body)
    if head and body and not heading and not stands_alone(label, change.depth):
        head, body = (), (*head, Said("\u2002"), *body)
    if head:
        yield Heading(Spoken(head, lang), min(change.depth + 2, 4))
    if body:
        yield Paragraph(Spoken(body, lang), change.depth)


def _whole_mark(change: ArticleChange) -> Mark:
    return _MARKS.get(change.kind, Mark.PLAIN)


def _stretches(stretches: Sequence[Stretch]) -> tuple[Said, ...]:
    return tuple(Said(one.words, _MARKS[one.op]) for one in stretches)


def _counted(comparison: Comparison) -> str:
    counts, lang = comparison.counts, comparison.lang
    return gettext(
        "Articles changed: {changed}; added: {added}; removed: {removed}; moved: {moved}. "
        "Brackets left: {before} before, {after} now.",
        lang,
    ).format(
        changed=counts.changed,
        added=counts.added,
        removed=counts.removed,
        moved=counts.moved,
        before=comparison.brackets_before.brackets,
        after=comparison.brackets_after.brackets,
    )


def _cell(cell: Text | Cell) -> Cell:
    return (spoken(cell),) if isinstance(cell, Text) else cell


def _said(words: str, lang: str) -> Spoken:
    return Spoken((Said(words),), lang)
