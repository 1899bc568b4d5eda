"""Nothing stands in a file but what it says: no author, account, machine, path, tool's history or other moment."""

import getpass
import os
import platform
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject, IndirectObject, StreamObject

from goodoffices.documents.writing.akn import to_akn
from goodoffices.documents.writing.calendar import Dated, calendar_of
from goodoffices.documents.writing.json import paper_json
from goodoffices.documents.writing.pdf import columns_pdf, comparison_pdf, pages_pdf, paper_pdf, signed_pdf
from goodoffices.documents.writing.qr import qr_png, qr_svg
from goodoffices.documents.writing.table import csv_of
from goodoffices.talks.papers.comparing import compare
from goodoffices.talks.texts import Text
from tests.documents.written import DAY, FINGERPRINT, clean, lake

T = Text("Table", "en")
PDFS = {
    "paper": lambda: paper_pdf(lake(), ("en", "ar"), "bracketed", dated=DAY, fingerprint=FINGERPRINT),
    "signed": lambda: signed_pdf(clean(), ("en",), dated=DAY, fingerprint=FINGERPRINT, signatures=()),
    "comparison": lambda: comparison_pdf(compare(clean(), lake(), "en"), dated=DAY),
    "columns": lambda: columns_pdf(T, [T], [[T]], dated=DAY),
    "pages": lambda: pages_pdf(T, [], dated=DAY),
}
OTHERS = {
    "akoma-ntoso": lambda: to_akn(lake(), dated=DAY),
    "json": lambda: paper_json(lake()),
    "csv": lambda: csv_of(["a"], [["b"]]),
    "ics": lambda: calendar_of(
        "Talks", [Dated("1", "Round", DAY)], process="p", stamped=datetime(2031, 3, 4, tzinfo=UTC)
    ),
    "svg": lambda: qr_svg(FINGERPRINT).encode(),
    "png": lambda: qr_png(FINGERPRINT),
}


def traces() -> list[str]:
    """What would tell of this machine, of whoever runs it and of when."""
    here = [
        str(Path.cwd()),
        os.path.expanduser("~"),
        platform.node(),
        getpass.getuser(),
        "/tmp",
        "site-packages",
    ]
    return [trace for trace in [*here, datetime.now().strftime("%Y-%m-%d"), ".venv"] if len(trace) > 4]


def everything_in(pdf: PdfReader) -> Iterator[bytes]:
    """Each object of a PDF as it was written, streams unpacked but for the fonts' own files."""
    fonts = set()
    for number in range(1, pdf.trailer["/Size"]):
        one = pdf.get_object(IndirectObject(number, 0, pdf))
        if isinstance(one, DictionaryObject):
            fonts |= {one.raw_get(key).idnum for key in ("/FontFile2", "/FontFile3") if key in one}
    for number in range(1, pdf.trailer["/Size"]):
        one = pdf.get_object(IndirectObject(number, 0, pdf))
        yield repr(one).encode()
        if isinstance(one, StreamObject) and number not in fonts:
            yield one.get_data()


@pytest.mark.parametrize("name", PDFS)
def test_a_pdf_names_its_title_its_day_and_the_setter_alone(name: str) -> None:
    pdf = PdfReader(BytesIO(PDFS[name]()), strict=True)
    about = dict(pdf.metadata or {})
    assert set(about) == {"/Title", "/Creator", "/CreationDate", "/ModDate"}
    assert re.fullmatch(r"Typst \d+\.\d+\.\d+", about["/Creator"])
    assert {about["/CreationDate"], about["/ModDate"]} == {"D:20310304000000Z"}


@pytest.mark.parametrize("name", PDFS)
def test_the_xmp_of_a_pdf_has_no_person_and_no_other_moment(name: str) -> None:
    pdf = PdfReader(BytesIO(PDFS[name]()), strict=True)
    said = pdf.trailer["/Root"]["/Metadata"].get_object().get_data().decode()
    assert "creator>" not in said.lower().replace("creatortool>", "")
    assert "author" not in said.lower()
    assert set(re.findall(r"\d{4}-\d{2}-\d{2}T[0-9:]+", said)) == {"2031-03-04T00:00:00"}


@pytest.mark.parametrize("name", PDFS)
def test_a_pdf_embeds_no_file_runs_nothing_and_calls_nowhere(name: str) -> None:
    data = PDFS[name]()
    pdf = PdfReader(BytesIO(data), strict=True)
    assert not pdf.attachments
    found = b"\n".join(everything_in(pdf))
    for word in (b"/JavaScript", b"/JS", b"/URI", b"/Launch", b"/EmbeddedFile", b"/AcroForm", b"/OpenAction"):
        assert word not in found
    assert data.count(b"%%EOF") == 1, "an earlier revision is kept"


@pytest.mark.parametrize("name", [*PDFS, *OTHERS])
def test_no_file_tells_of_this_machine(name: str) -> None:
    data = (PDFS | OTHERS)[name]()
    found = b"\n".join(everything_in(PdfReader(BytesIO(data)))) if name in PDFS else data
    for trace in traces():
        assert trace.encode() not in found, trace


def test_the_search_would_find_a_trace() -> None:
    pdf = PdfReader(BytesIO(pages_pdf(Text(f"made in {Path.cwd()}", "en"), [], dated=DAY)))
    assert str(Path.cwd()).encode() in b"\n".join(everything_in(pdf))


@pytest.mark.parametrize("name", [*PDFS, *OTHERS])
def test_the_same_content_is_the_same_file(name: str) -> None:
    make = (PDFS | OTHERS)[name]
    assert make() == make()
