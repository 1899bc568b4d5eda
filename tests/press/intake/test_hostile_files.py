"""Files that would take all memory or hours, or that are no reports, are a code each."""

import gzip

import pytest

from goodoffices.press.intake import LARGEST, LONGEST, NotTaken, taken
from tests.press.intake.samples import STORY

DEEP = (
    "<html><body>"
    + "<div>" * 100_000
    + f"<p>{STORY}</p>"
    + "</div>" * 100_000
    + f"<p>{STORY}</p></body></html>"
)
MANY = "<html><body><p>" + "<b>x</b> " * 120_000 + "</p></body></html>"


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("large.html", b"<html><body><p>" + b"words " * 17_000_000, "report-too-large"),
        ("bomb.html.gz", gzip.compress(b"\0" * 50_000_000), "report-too-large"),
        ("long.txt", b"word " * (LONGEST // 5 + 1), "report-too-long"),
        ("deep.html", DEEP.encode(), "page-nested-too-deep"),
        ("many.html", MANY.encode(), "page-too-many-elements"),
        ("cut.txt.gz", gzip.compress(STORY.encode())[:-10], "gzip-damaged"),
        ("empty.txt", b"", "report-empty"),
        ("empty.html", b" \n", "report-empty"),
        ("a.html", b"%PDF-1.7 ...", "report-of-no-kind"),
        ("b.html", b"\x89PNG\r\n", "report-of-no-kind"),
        ("c.txt", b"PK\x03\x04...", "report-of-no-kind"),
    ],
)
def test_each_is_a_code(name, data, code):
    (one,) = taken(data, name)
    assert isinstance(one, NotTaken)
    assert one.why.code == code
    assert one.why.params["part"] == name


def test_no_more_of_a_large_file_is_read_than_is_needed_to_refuse_it():
    class Endless:
        given = 0

        def readable(self):
            return True

        def readinto(self, into):
            self.given += len(into)
            into[:] = b"a" * len(into)
            return len(into)

        closed = False

    from io import RawIOBase

    from goodoffices.press.intake import pieces

    class Stream(Endless, RawIOBase):
        pass

    stream = Stream()
    (one,) = pieces(stream, "endless.txt")
    assert one.why.code == "report-too-large"
    assert stream.given <= LARGEST + 1_000_000


def test_a_million_quotation_marks_are_a_text():
    (one,) = taken(b'"' * LONGEST, "marks.txt")
    assert len(one.text) == LONGEST
