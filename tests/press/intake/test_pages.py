"""A page gives its main text, where it is from and of which day; nothing around the text."""

from datetime import date

import pytest

from goodoffices.press.intake import NotTaken, taken
from tests.press.intake.samples import MORE, STORY, page

DAY = '<meta property="article:published_time" content="2024-03-05T10:00:00Z">'
DATED = f'{DAY}<meta name="author" content="Ines Corvo">'


def only(data, name="page.html", **known):
    (one,) = taken(data, name, **known)
    return one


def test_the_text_comes_without_what_stands_around_it():
    one = only(page(head=DATED).encode())
    assert one.text.splitlines()[-2:] == [STORY, MORE]
    assert "Sport" not in one.text
    assert "rights" not in one.text
    assert (one.title, one.outlet, one.byline) == ("Ferries run again", "Lake News", "Ines Corvo")
    assert (one.published, one.lang) == (date(2024, 3, 5), "en")


def test_a_page_is_known_by_its_content_whatever_its_name():
    assert only(page().encode(), "saved").title == "Ferries run again"


@pytest.mark.parametrize("encoding", ["windows-1256", "iso-8859-6"])
def test_a_page_may_name_its_own_encoding(encoding):
    words = "قال المجلس يوم الثلاثاء إن العبارات تعود بين كرسا وسل هذا الاسبوع وتبقى مفتوحة حتى نهاية الشهر الجاري."
    one = only(page(f"<p>{words}</p>", f'<meta charset="{encoding}">', "ar").encode(encoding))
    assert words in one.text
    assert (one.lang, one.remarks) == ("ar", ())


def test_its_text_says_its_language_when_the_page_says_another():
    assert only(page(lang="de").encode()).lang == "en"


def test_no_page_is_from_after_the_day_it_was_saved():
    late = '<meta property="article:published_time" content="2031-03-05">'
    assert only(page(head=late).encode(), seen=date(2024, 4, 1)).published is None


@pytest.mark.parametrize("body", ["", "<p></p>"])
def test_a_page_without_a_text_is_named(body):
    one = only(f"<html><head><title>x</title></head><body>{body}</body></html>".encode())
    assert isinstance(one, NotTaken)
    assert (one.why.code, one.why.params) == ("page-without-text", {"part": "page.html"})


LINKED = """<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle",
"author": [{"name": "Ines Corvo"}, "Yusuf  Pell", {"name": "https://a.example/me"}]}]}</script>"""


def test_linked_data_name_who_wrote_it():
    assert only(page(head=LINKED).encode()).byline == "Ines Corvo, Yusuf Pell"


@pytest.mark.parametrize("words", ["{", "[1, null]", '{"author": 3}', "[" * 50_000])
def test_linked_data_that_are_none_say_nothing(words):
    head = f'<script type="application/ld+json">{words}</script><link rel="canonical" href="javascript:x">'
    one = only(page(head=head).encode())
    assert (one.byline, one.url) == ("", "")
