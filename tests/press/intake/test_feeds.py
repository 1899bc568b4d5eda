"""Each item of a feed is a report; one without a text is an address to fetch."""

from datetime import date

from goodoffices.press.intake import ToFetch, taken
from tests.press.intake.samples import FEED


def test_an_item_is_a_report_with_the_day_that_its_own_words_have():
    report, _ = taken(FEED.encode(), "lake.rss")
    assert report.text == "The ferries run again,\nthey say.\nKarsa waits."
    assert (report.title, report.outlet, report.byline) == ("Ferries & tea", "Lake News", "Ines Corvo")
    assert (report.url, report.published, report.lang) == ("https://lake.example/1", date(2024, 3, 5), "en")


def test_an_item_without_a_text_is_to_be_fetched_by_hand():
    _, link = taken(FEED.encode(), "lake.rss")
    assert link == ToFetch("lake.rss, 2", "https://lake.example/2", "No more than a link")


def test_atom_is_read_too():
    atom = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Lake</title><entry><title>Ferries</title>
    <updated>2024-01-02T00:00:00Z</updated><content type="html">&lt;p&gt;They run.&lt;/p&gt;</content></entry></feed>"""
    (report,) = taken(atom.encode(), "feed")
    assert (report.text, report.published) == ("They run.", date(2024, 1, 2))


def test_entities_of_its_own_neither_open_files_nor_grow(tmp_path):
    (tmp_path / "secret").write_text("a secret")
    grown = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 30}">' for n in range(1, 9))
    head = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "aaaa"><!ENTITY f SYSTEM "{tmp_path}/secret">{grown}]>'
    item = "<item><title>x</title><description>x &e8; &f;</description></item>"
    feed = f"{head}<rss version='2.0'><channel>{item}</channel></rss>"
    texts = [getattr(one, "text", "") for one in taken(feed.encode(), "bomb.xml")]
    assert all(len(text) < 1_000 and "secret" not in text for text in texts)


def test_a_feed_that_breaks_off_says_so_after_what_was_read():
    *_, last = taken(FEED.encode()[:-60], "cut.rss")
    assert last.why.code == "feed-damaged"


def test_what_is_no_feed_is_named():
    (one,) = taken(b"<?xml version='1.0'?><rss/>", "no.xml")
    assert one.why.code == "feed-unreadable"


def test_subjects_and_addresses_of_authors_take_nothing_from_an_item():
    more = "<category/><category>Lake</category><category>Lake</category><category domain='x'>Sel</category>"
    report, _ = taken(FEED.replace("<item>", f"<item>{more}", 1).encode(), "lake.rss")
    assert (report.title, report.byline) == ("Ferries & tea", "Ines Corvo")


def test_an_author_in_parts_is_a_byline_by_its_name():
    atom = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Lake</title><entry><title>Ferries</title>
    <author><email>ines@lake.example</email><name>Ines Corvo</name></author><category term="Lake"/>
    <content type="html">&lt;p&gt;They run.&lt;/p&gt;</content></entry></feed>"""
    (report,) = taken(atom.encode(), "feed")
    assert report.byline == "Ines Corvo"
