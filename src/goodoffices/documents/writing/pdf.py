"""Papers, comparisons, tables, signed copies and packs of pages as PDF."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from goodoffices.documents.writing.blocks import (
    Block,
    Cell,
    Document,
    Heading,
    Mark,
    Picture,
    Said,
    Spoken,
    Table,
    Title,
    spoken,
)
from goodoffices.documents.writing.drafts import (
    Mode,
    columns_document,
    comparison_document,
    foot_of,
    paper_document,
)
from goodoffices.documents.writing.qr import qr_svg
from goodoffices.documents.writing.typst import typeset
from goodoffices.documents.writing.wording import grouped
from goodoffices.talks.papers.comparing import Comparison
from goodoffices.talks.papers.model import Paper
from goodoffices.talks.texts import Text
from goodoffices.words import gettext, plain_day


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
    """Set a paper in one language, or in several beside each other; as `drafts.paper_document` lays it out."""
    return typeset(paper_document(paper, langs, mode, dated=dated, fingerprint=fingerprint))


def signed_pdf(
    paper: Paper, langs: tuple[str, ...], *, dated: date, fingerprint: str, signatures: Sequence[Signature]
) -> bytes:
    """Set a clean paper with who signed it, its fingerprint in full and as a QR code; refuses `paper-not-clean`."""
    lang = langs[0]
    laid = paper_document(paper, langs, "clean", dated=dated, fingerprint=fingerprint)
    more: tuple[Block, ...] = (
        Heading(_said(gettext("Signatures", lang), lang)),
        _signatures(signatures, lang),
        Picture(qr_svg(fingerprint), gettext("QR code of the fingerprint", lang), _proof(fingerprint, lang)),
    )
    return typeset(replace(laid, blocks=(*laid.blocks, *more)))


def comparison_pdf(comparison: Comparison, *, dated: date) -> bytes:
    """Set what changed from one version to the next: what was added underlined, what was removed struck through."""
    return typeset(comparison_document(comparison, dated=dated))


def columns_pdf(
    title: Text,
    headers: Sequence[Text],
    rows: Sequence[Sequence[Text | Cell]],
    *,
    dated: date,
    shares: tuple[int, ...] = (),
) -> bytes:
    """Set a wide table on landscape pages, its headers on each; as `drafts.columns_document` lays it out."""
    return typeset(columns_document(title, headers, rows, dated=dated, shares=shares))


def pages_pdf(title: Text, blocks: Sequence[Block], *, dated: date, foot: Text | None = None) -> bytes:
    """Set any blocks under a title; `foot` stands below each page, the day where it is left out."""
    below = spoken(foot) if foot else foot_of(title.lang, dated)
    return typeset(Document(title, (Title(spoken(title)), *blocks), dated, below))


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


def _said(words: str, lang: str) -> Spoken:
    return Spoken((Said(words),), lang)


__all__ = ["Mode", "Signature", "columns_pdf", "comparison_pdf", "pages_pdf", "paper_pdf", "signed_pdf"]
