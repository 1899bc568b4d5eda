"""An encoding that is named is believed where it is one of texts; any other name is as good as none."""

import pytest

from goodoffices.press.intake import Taken, taken
from tests.press.intake.samples import FEED, STORY, page, record, records

NO_ENCODING = [
    "undefined", "a\0b", "punycode", "idna", "unicode_escape", "raw_unicode_escape", "utf-7",
    "base64", "rot13", "zlib", "é", "x" * 5_000, "aliases",
]  # fmt: skip
OLD = page(f"<p>{STORY} The café by the pier is open too, says its owner, Zoë.</p>").encode("cp1252")


@pytest.mark.parametrize("name", NO_ENCODING)
def test_a_server_that_names_none_costs_no_page(name):
    kind = b"text/html; charset=" + name.encode()
    data = record(b"https://lake.example/old", OLD, kind) + records(1)[0]
    old, new = taken(data, "lake.warc")
    assert "The café by the pier" in old.text
    assert [remark.code for remark in old.remarks] == ["encoding-guessed"]
    assert isinstance(new, Taken)


@pytest.mark.parametrize("name", NO_ENCODING)
def test_a_page_that_names_none_is_read(name):
    data = OLD.replace(b"<head>", b'<head><meta charset="' + name.encode() + b'">')
    (one,) = taken(data, "old.html")
    assert "The café by the pier" in one.text


@pytest.mark.parametrize("name", NO_ENCODING)
def test_a_feed_that_names_none_is_read(name):
    report, _ = taken(FEED.replace("utf-8", name).encode(), "lake.rss")
    assert report.title == "Ferries & tea"


def test_a_feed_is_in_the_encoding_that_it_names():
    told = FEED.replace("utf-8", "windows-1251").replace("Karsa waits", "Карса ждёт")
    report, _ = taken(told.encode("cp1251"), "lake.rss")
    assert report.text.endswith("Карса ждёт.")


def test_half_a_surrogate_in_a_feed_costs_that_file_at_most():
    (one,) = taken(FEED.replace("&amp;", "&#xD800; &amp;").encode(), "lake.rss")
    assert one.why.code == "feed-unreadable"


HALF = b"\xed\xa0\x80"


def test_half_a_surrogate_costs_itself_only():
    (one,) = taken(STORY.encode() * 2 + HALF + "… said “no”.".encode(), "a.txt")
    assert one.text == STORY * 2 + "\ufffd… said “no”."
    assert [(remark.code, remark.params["count"]) for remark in one.remarks] == [("characters-lost", 1)]


def test_both_halves_are_their_character():
    (one,) = taken(STORY.encode() + b"\xed\xa0\xbd\xed\xb8\x80", "a.txt")
    assert (one.text, one.remarks) == (STORY + "\U0001f600", ())


def test_halves_all_over_are_no_utf_8():
    (one,) = taken(b"abcdefg " + HALF * 30, "a.txt")
    assert "encoding-guessed" in [remark.code for remark in one.remarks]
