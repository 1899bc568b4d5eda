"""A web archive gives its pages as long as it can be read, and says where it can't be read any further."""

import gzip
from datetime import date
from io import BytesIO

import pytest

from goodoffices.press.intake import NotTaken, Taken, taken
from tests.press.intake.samples import gzipped, page, record, records

WHOLE = records()


def told(data):
    found = list(taken(data, "lake.warc"))
    urls = [one.url for one in found if isinstance(one, Taken)]
    return urls, [one.why.code for one in found if isinstance(one, NotTaken)]


@pytest.mark.parametrize("data", [b"".join(WHOLE), gzipped(WHOLE), gzip.compress(b"".join(WHOLE))])
def test_every_page_is_a_report(data):
    assert told(data) == ([f"https://lake.example/{n}" for n in range(3)], [])


def test_a_stream_that_can_not_go_back_will_do():
    class Pipe(BytesIO):
        def seek(self, *_):
            raise OSError("a pipe")

        def seekable(self):
            return False

    from goodoffices.press.intake import pieces

    assert len(list(pieces(Pipe(gzipped(WHOLE)), "-"))) == 3


@pytest.mark.parametrize("data", [b"".join(WHOLE)[:-300], gzipped(WHOLE)[:-40]])
def test_one_cut_in_a_page_gives_the_pages_before(data):
    assert told(data) == (["https://lake.example/0", "https://lake.example/1"], ["archive-cut"])


@pytest.mark.parametrize(
    "data", [b"".join(WHOLE)[: len(WHOLE[0]) + 60], gzipped(WHOLE)[: len(gzipped(WHOLE[:1])) + 30]]
)
def test_one_cut_in_a_header_gives_the_pages_before(data):
    assert told(data) == (["https://lake.example/0"], ["archive-cut"])


def test_one_with_something_else_in_it_gives_the_pages_before():
    assert told(WHOLE[0] + b"something else\n" * 20 + WHOLE[1]) == (
        ["https://lake.example/0"],
        ["archive-damaged"],
    )


def test_a_page_that_inflates_without_end_is_refused_and_the_next_is_read():
    bomb = record(b"https://bomb.example/", gzip.compress(b"\0" * 60_000_000), encoding=b"gzip")
    assert told(bomb + WHOLE[1]) == (["https://lake.example/1"], ["report-too-large"])


def test_a_page_sent_gzipped_is_read():
    assert told(record(b"https://lake.example/z", gzip.compress(page().encode()), encoding=b"gzip"))[1] == []


def test_pictures_and_failures_are_no_reports():
    picture = record(b"https://lake.example/a.png", b"\x89PNG", b"image/png")
    failure = record(b"https://lake.example/b", page().encode(), status=b"404 Not Found")
    assert told(picture + failure + WHOLE[0]) == (["https://lake.example/0"], [])


def test_a_page_is_from_before_it_was_archived():
    late = page(head='<meta property="article:published_time" content="2025-03-05">')
    early = page(head='<meta property="article:published_time" content="2024-03-05">')
    both = [record(b"https://lake.example/", one.encode()) for one in (late, early)]
    assert [one.published for one in taken(b"".join(both), "x.warc")] == [None, date(2024, 3, 5)]
