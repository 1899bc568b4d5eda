"""Papers, comparisons, tables, signed copies and packs of pages as PDF."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from goodoffices.documents.writing.blocks import (
    Block,
    Cell,
    Document,
    Heading,
    Mark,
    Paragraph,
    Picture,
    Said,
    Spoken,
    Table,
    Title,
    spoken,
)
from goodoffices.documents.writing.qr import qr_svg
from goodoffices.documents.writing.typst import typeset
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

Mode = Literal["bracketed", "clean"]

_SHORT = 16  # hexadecimal digits of a fingerprint on each page
_MARKS = {"same": Mark.PLAIN, "added": Mark.ADDED, "removed": Mark.REMOVED}


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signed, as what, on which day (None for a line to sign on), and by which proof ("inked page", a key)."""

    who: Text
    capacity: Text
    day: date | None
    proof: str


def paper_pdf(
    paper: Paper, langs: tuple[str, ...], mode: Mode, *, dated: date, fingerprint: str = ""
) -> bytes:
    """Set a paper in one language, or in several beside each other; `langs[0]` is the pages' own.

    "bracketed" shows each alternative, and what is tied together; "clean" refuses `paper-not-clean` while a bracket
    is left.  `fingerprint` (hexadecimal) stands short on each page.
    """
    blocks = (*_paper_blocks(paper, langs, mode), *attachment_blocks(paper, langs[0]))
    return _set(paper, langs, blocks, dated, fingerprint)


def signed_pdf(
    paper: Paper, langs: tuple[str, ...], *, dated: date, fingerprint: str, signatures: Sequence[Signature]
) -> bytes:
    """Set a clean paper with who signed it, its fingerprint in full and as a QR code; refuses `paper-not-clean`."""
    lang = langs[0]
    blocks = (
        *_paper_blocks(paper, langs, "clean"),
        *attachment_blocks(paper, lang),
        Heading(_said(gettext("Signatures", lang), lang)),
        _signatures(signatures, lang),
        Picture(qr_svg(fingerprint), gettext("QR code of the fingerprint", lang), _proof(fingerprint, lang)),
    )
    return _set(paper, langs, blocks, dated, fingerprint)


def comparison_pdf(comparison: Comparison, *, dated: date) -> bytes:
    """Set what changed from one version to the next: what was added underlined, what was removed struck through."""
    lang = comparison.lang
    title = text_in(comparison.new.title, lang)
    blocks = (
        Title(Spoken(_stretches(comparison.title) or (Said(title.words),), lang)),
        Paragraph(_said(_counted(comparison), lang)),
        *(block for change in comparison.changes for block in _change(change, lang)),
    )
    foot = _said(gettext("Comparison of two versions", lang), lang)
    return typeset(Document(Text(title.words, lang), blocks, dated, foot))


def columns_pdf(
    title: Text,
    headers: Sequence[Text],
    rows: Sequence[Sequence[Text | Cell]],
    *,
    dated: date,
    shares: tuple[int, ...] = (),
) -> bytes:
    """Set a wide table on landscape pages, its headers on each; a cell is a text or several lines.

    `shares` are the columns' widths to each other.  ValueError where a row has not one cell for each header.
    """
    if any(len(row) != len(headers) for row in rows):
        raise ValueError("a row has as many cells as there are headers")
    table = Table(
        tuple((spoken(head),) for head in headers),
        tuple(tuple(_cell(cell) for cell in row) for row in rows),
        shares,
    )
    blocks = (Title(spoken(title)), table)
    return typeset(Document(title, blocks, dated, _dated(dated, title.lang), landscape=True))


def pages_pdf(title: Text, blocks: Sequence[Block], *, dated: date, foot: Text | None = None) -> bytes:
    """Set any blocks under a title; `foot` stands below each page, the day where it is left out."""
    below = spoken(foot) if foot else _dated(dated, title.lang)
    return typeset(Document(title, (Title(spoken(title)), *blocks), dated, below))


def _set(
    paper: Paper, langs: tuple[str, ...], blocks: tuple[Block, ...], dated: date, fingerprint: str
) -> bytes:
    lang = langs[0]
    title = Text(text_in(paper.title, lang).words, lang)
    foot = _dated(dated, lang)
    if fingerprint:
        short = Said(grouped(fingerprint, _SHORT), Mark.CODE)
        foot = Spoken((*foot.line, Said(" · "), short, Said(" …", Mark.SMALL)), lang)
    return typeset(Document(title, blocks, dated, foot, landscape=len(langs) > 2))


def _paper_blocks(paper: Paper, langs: tuple[str, ...], mode: Mode) -> Iterator[Block]:
    if mode == "clean":
        left = brackets_left(paper).brackets
        if left:
            raise Refusal("paper-not-clean", brackets=left)
    yield from (Title(spoken(text_in(paper.title, lang))) for lang in langs)
    yield from article_blocks(paper, langs)
    if mode == "bracketed":
        yield from linkage_blocks(paper, langs[0])


def _signatures(signatures: Sequence[Signature], lang: str) -> Table:
    heads = (gettext("Who", lang), gettext("As", lang), gettext("When", lang), gettext("Signed by", lang))
    rows = tuple(
        (
            (spoken(one.who),),
            (spoken(one.capacity),),
            (_said(plain_day(one.day, lang) if one.day else "", lang),),
            (Spoken((Said(one.proof, Mark.CODE if _is_key(one.proof) else Mark.PLAIN),), lang),),
        )
        for one in signatures
    )
    return Table(tuple((_said(head, lang),) for head in heads), rows, (3, 3, 2, 4))


def _is_key(proof: str) -> bool:
    return bool(proof) and all(char in "0123456789abcdefABCDEF :" for char in proof)


def _proof(fingerprint: str, lang: str) -> Cell:
    return (
        Spoken((Said(gettext("Fingerprint of the common text (SHA-256)", lang), Mark.STRONG),), lang),
        Spoken((Said(grouped(fingerprint), Mark.CODE),), lang),
    )


def _change(change: ArticleChange, lang: str) -> Iterator[Block]:
    article = change.new or change.old
    label = article.label if article else ""
    head: tuple[Said, ...] = (Said(label, _whole_mark(change)),) if label else ()
    if change.label_was:
        head = (Said(change.label_was, Mark.REMOVED), Said(" "), Said(label, Mark.ADDED))
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


def _dated(dated: date, lang: str) -> Spoken:
    return _said(plain_day(dated, lang), lang)


def _said(words: str, lang: str) -> Spoken:
    return Spoken((Said(words),), lang)


__all__ = ["Mode", "Signature", "columns_pdf", "comparison_pdf", "pages_pdf", "paper_pdf", "signed_pdf"]
