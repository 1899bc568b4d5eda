"""What a file is and holds is told in a time that grows with its size: these would go on for hours otherwise."""

from goodoffices.press.intake import Sort, Taken, pieces, taken
from goodoffices.press.intake.sorts import Kind, kind_of
from tests.press.intake.samples import FEED, STORY

MANY = 1_000_000


def test_comments_without_number_before_no_page_are_a_text():
    assert kind_of(b"<!---->" * 500 + b"x <p>words", "a") is Kind.TEXT


def test_a_page_begins_after_its_comments():
    assert kind_of(b"<?xml version='1.0'?>\n<!-- a --> <!--\n<p> -->\n<html>", "a") is Kind.PAGE


def test_a_comment_that_never_ends_begins_no_page():
    assert kind_of(b"<!-- <html>", "a") is Kind.TEXT


def test_a_million_spaces_in_a_line_are_a_text():
    (one,) = taken(b"a" + b" " * (MANY - 10) + b"b c", "a.txt")
    assert isinstance(one, Taken)


def test_a_million_spaces_between_an_address_and_its_title_are_none():
    from goodoffices.press.intake.plain import addresses

    (one,) = addresses("The title" + " " * MANY + "https://a.example/x", "urls.txt")
    assert (one.url, one.title) == ("https://a.example/x", "The title")


def fed(item):
    return list(taken(FEED.replace("<item>", f"<item>{item}", 1).encode(), "lake.rss"))


def test_a_feed_may_begin_with_a_million_blank_lines():
    assert len(list(taken(b"\n" * MANY + FEED.encode(), "lake.rss"))) == 2


def test_a_million_signs_of_an_author_are_a_byline():
    report = fed(f"<author>{'a.' * MANY}</author>")[0]
    assert report.text.startswith("The ferries run again")


def test_a_hundred_thousand_subjects_of_an_item_are_passed_over():
    assert len(fed("".join(f"<category>{n}</category>" for n in range(100_000)))) == 2


def test_comments_that_never_end_in_an_item_hold_nothing_up():
    words = "&lt;!--" * (MANY // 4)
    feed = f"<rss><channel><item><title>x</title><description>{STORY} {words}</description></item></channel></rss>"
    (piece,) = pieces_of(feed)
    assert piece.sort is Sort.ITEM


def pieces_of(feed):
    from io import BytesIO

    return list(pieces(BytesIO(feed.encode()), "a.rss"))
