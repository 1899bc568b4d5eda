"""Files of a paper, each made from what this seat sees of it: drafts, comparisons, tables, signed copies, data.

A file of a draft is written from a copy of it (`talks.papers.copies`), so that no id in it tells what stood there
before; who proposed what is in it only where that is asked for.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from django.http import HttpRequest, QueryDict
from django.utils import translation

from goodoffices.documents.plaintext import paper_text
from goodoffices.documents.writing.akn import to_akn
from goodoffices.documents.writing.docx import columns_docx, comparison_docx, paper_docx
from goodoffices.documents.writing.json import paper_json
from goodoffices.documents.writing.pdf import columns_pdf, comparison_pdf, paper_pdf, signed_pdf
from goodoffices.documents.writing.table import csv_of
from goodoffices.site.clock import local_day
from goodoffices.site.door import Sitting
from goodoffices.site.papers import tables
from goodoffices.site.papers.as_if import as_if
from goodoffices.site.papers.file_names import file_name
from goodoffices.site.papers.heads import (
    language_asked,
    number_asked,
    require_mediation,
    title_of,
    version_asked,
)
from goodoffices.site.papers.signatories import signatories
from goodoffices.site.papers.since import before
from goodoffices.talks.fold import PaperHeld, RoomView, Version
from goodoffices.talks.papers.comparing import Comparison, compare
from goodoffices.talks.papers.copies import as_copy
from goodoffices.talks.papers.model import Article, Paper, State
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind


@dataclass(frozen=True, slots=True)
class Export:
    """A file to be handed out: its name, its media type and its bytes."""

    name: str
    kind: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Asked:
    """What a file is made from: the paper as one version had it, and the languages beside each other.

    `text` is the paper as it goes into a file; `asked` is what else the address asks for.
    """

    sitting: Sitting
    room: RoomView
    held: PaperHeld
    version: Version
    text: Paper
    langs: tuple[str, ...]
    asked: QueryDict

    @property
    def lang(self) -> str:
        """Give the language of the file."""
        return self.langs[0]

    @property
    def dated(self) -> date:
        """Give the day of the act that the paper is by: the only date in a file."""
        return local_day(self.version.at)


def exported(request: HttpRequest, sitting: Sitting, room: RoomView, held: PaperHeld, name: str) -> Export:
    """Make the file of that name from what this seat sees; an unknown name is answered as an unknown room."""
    make = EXPORTS.get(name)
    if make is None:
        raise Refusal("no-such-room")
    asked = _asked(request, sitting, room, held)
    with translation.override(asked.lang):
        data = make(asked)
    stem, _, ending = name.partition(".")
    kind = KINDS[ending]
    title = title_of(asked.text, asked.lang).words
    return Export(file_name(title, "" if stem == "paper" else stem, ending), kind, data)


def _asked(request: HttpRequest, sitting: Sitting, room: RoomView, held: PaperHeld) -> Asked:
    version = version_asked(request, held) or held.versions[-1]
    if number_asked(request, "version") not in (0, version.number):
        raise Refusal("no-such-room")
    lang = language_asked(request, sitting, version.paper)
    beside = request.GET.get("beside", "")
    langs = (lang, beside) if beside in version.paper.languages and beside != lang else (lang,)
    text = version.paper
    if held.is_draft:
        text = as_copy(text, attributed=request.GET.get("by") == "1").paper
    # What is said in the file is said in its language, whatever its reader's pages are in.
    return Asked(replace(sitting, lang=lang), room, held, version, text, langs, request.GET)


# ---- the text -------------------------------------------------------------------------------------------------


def _bracketed_docx(one: Asked) -> bytes:
    return paper_docx(one.text, one.langs, "bracketed", dated=one.dated, fingerprint=one.held.fingerprint)


def _bracketed_pdf(one: Asked) -> bytes:
    return paper_pdf(one.text, one.langs, "bracketed", dated=one.dated, fingerprint=one.held.fingerprint)


def unremarked(text: Paper) -> Paper:
    """Give a text without what is only of its making: what is agreed provisionally, which wording is checked."""
    return replace(text, articles=tuple(map(_unremarked, text.articles)))


def _unremarked(one: Article) -> Article:
    wordings = tuple(replace(wording, state=State.CHECKED) for wording in one.wordings)
    return replace(one, agreed=False, wordings=wordings, children=tuple(map(_unremarked, one.children)))


def _clean(one: Asked) -> tuple[Paper, str]:
    """Give the clean text and its fingerprint; as if some alternatives were agreed, it has none."""
    chosen = [pick for pick in one.asked.getlist("as_if") if pick]
    prefix = "fill "
    values = {
        name.removeprefix(prefix): str(one.asked[name]) for name in one.asked if name.startswith(prefix)
    }
    if not chosen and not any(values.values()):
        return unremarked(one.text), one.held.fingerprint
    return unremarked(as_if(one.text, chosen, values, one.langs)), ""


def _clean_docx(one: Asked) -> bytes:
    text, fingerprint = _clean(one)
    return paper_docx(text, one.langs, "clean", dated=one.dated, fingerprint=fingerprint)


def _clean_pdf(one: Asked) -> bytes:
    text, fingerprint = _clean(one)
    return paper_pdf(text, one.langs, "clean", dated=one.dated, fingerprint=fingerprint)


def _signed_pdf(one: Asked) -> bytes:
    fingerprint, rows = signatories(one.sitting, one.room, one.held)
    text = as_copy(one.held.paper).paper if one.held.is_draft else one.held.paper
    return signed_pdf(unremarked(text), one.langs, dated=one.dated, fingerprint=fingerprint, signatures=rows)


def _akn(one: Asked) -> bytes:
    return to_akn(one.text, dated=one.dated)


def _json(one: Asked) -> bytes:
    return paper_json(one.text)


def _text(one: Asked) -> bytes:
    return paper_text(one.text, one.lang).encode()


# ---- comparison -------------------------------------------------------------------------------------------------


def _compared(one: Asked) -> tuple[Comparison, date]:
    """Compare two versions of a draft, or two copies of one room; the day is the later one's."""
    texts = {each.number: each for each in one.held.versions}
    if not one.held.is_draft:
        texts = {n: each.versions[-1] for n, each in one.room.papers.items() if not each.is_draft}
    new = _text_asked(one, "b", texts, one.version.number)
    old = _text_asked(one, "a", texts, _followed(one, new, sorted(texts)))
    compared = compare(old.paper, new.paper, one.lang, by_wording=not one.held.is_draft)
    return compared, local_day(max(old.at, new.at))


def _text_asked(one: Asked, name: str, texts: dict[int, Version], otherwise: int) -> Version:
    asked = one.asked.get(name, "")
    number = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 12 else otherwise
    if number not in texts:
        raise Refusal("no-such-room")
    return texts[number]


def _followed(one: Asked, new: Version, numbers: list[int]) -> int:
    """Give what a text is compared with where nothing was chosen: the one that it took the place of."""
    if not one.held.is_draft and (old := before(one.room, one.room.papers[new.number])) is not None:
        return old.number
    return numbers[max(numbers.index(new.number) - 1, 0)]


def _comparison_docx(one: Asked) -> bytes:
    compared, dated = _compared(one)
    return comparison_docx(compared, dated=dated)


def _comparison_pdf(one: Asked) -> bytes:
    compared, dated = _compared(one)
    return comparison_pdf(compared, dated=dated)


# ---- tables of those who draft ------------------------------------------------------------------------------------


def _table(one: Asked, make: Callable[..., tables.Sheet]) -> tuple[tables.Sheet, date]:
    require_mediation(one.room, one.held)
    sheet = make(one.sitting, one.room, one.held, one.lang)
    return sheet, max(local_day(sheet.at), local_day(one.held.versions[-1].at))


def _columns_docx(one: Asked) -> bytes:
    sheet, dated = _table(one, tables.columns)
    return columns_docx(sheet.title, sheet.headers, sheet.rows, dated=dated, shares=sheet.shares)


def _columns_pdf(one: Asked) -> bytes:
    sheet, dated = _table(one, tables.columns)
    return columns_pdf(sheet.title, sheet.headers, sheet.rows, dated=dated, shares=sheet.shares)


def _csv(make: Callable[..., tables.Sheet]) -> Callable[[Asked], bytes]:
    def write(one: Asked) -> bytes:
        sheet, _dated = _table(one, make)
        return csv_of([head.words for head in sheet.headers], sheet.plain)

    return write


EXPORTS: dict[str, Callable[[Asked], bytes]] = {
    "bracketed.docx": _bracketed_docx,
    "bracketed.pdf": _bracketed_pdf,
    "clean.docx": _clean_docx,
    "clean.pdf": _clean_pdf,
    "signed.pdf": _signed_pdf,
    "comparison.docx": _comparison_docx,
    "comparison.pdf": _comparison_pdf,
    "columns.docx": _columns_docx,
    "columns.pdf": _columns_pdf,
    "columns.csv": _csv(tables.columns),
    "gaps.csv": _csv(tables.gaps),
    "holders.csv": _csv(tables.holders),
    "paper.akn.xml": _akn,
    "paper.json": _json,
    "paper.txt": _text,
}
"""What makes each file, by its name in the address."""

KINDS = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "csv": "text/csv; charset=utf-8",
    "akn.xml": "application/akn+xml",
    "json": "application/json",
    "txt": "text/plain; charset=utf-8",
}


def drafted_by_mediation(room: RoomView, held: PaperHeld) -> bool:
    """Say whether the tables of those who draft can be made here."""
    return room.charter is not None and room.charter.kind is RoomKind.MEDIATION and held.is_draft


__all__ = ["EXPORTS", "Export", "drafted_by_mediation", "exported", "unremarked"]
