"""Reads PDFs as their readers would."""

from io import BytesIO

from pypdf import PdfReader


def reader(data: bytes) -> PdfReader:
    return PdfReader(BytesIO(data), strict=True)


def words(data: bytes) -> str:
    """All that is printed, pages and lines run together."""
    return " ".join(" ".join(page.extract_text() for page in reader(data).pages).split())


def fonts(data: bytes) -> set[str]:
    """The fonts that are embedded, without the marks of their subsets."""
    found = set()
    for page in reader(data).pages:
        for font in page["/Resources"].get("/Font", {}).values():
            held = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
            assert {"/FontFile2", "/FontFile3"} & set(held), "not embedded"
            found.add(held["/FontName"].partition("+")[2])
    return found
