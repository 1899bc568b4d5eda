"""What holds for the notation of any article: writing it and reading it in again changes nothing."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.talks.papers.copies import positional
from goodoffices.talks.papers.model import Article, Paper, PaperKind, plain
from goodoffices.talks.papers.notation import heading_written, read, reworded, written
from goodoffices.talks.papers.soundness import article_faults
from tests.papers.strategies import LANGUAGES, articles

signs = st.text(st.sampled_from("[]{}¦\\^_#. /:;=\nABXx1…"), max_size=40)


@settings(max_examples=80, deadline=None)
@given(articles())
def test_what_is_written_reads_in_as_the_same_article(article):
    for lang in LANGUAGES:
        state = article.wording(lang).state
        again = reworded(article, lang, written(article, lang), heading_written(article, lang), state)
        assert again == article


@settings(max_examples=60, deadline=None)
@given(articles(languages=("en",), children=0))
def test_with_labels_it_reads_in_where_nothing_is_known_of_it(article):
    bare = replace(article, brackets=(), blanks=(), wordings=(), whole="", track="", agreed=False)
    text, heading = (write(article, "en", labelled=True) for write in (written, heading_written))
    state = article.wording("en").state
    again = reworded(bare, "en", text, heading, state)
    tree = tuple(one for one in article.brackets if one.id != article.whole)
    wanted = replace(article, brackets=tree, whole="", track="", agreed=False)
    assert _positional(again) == _positional(wanted)


@settings(max_examples=150, deadline=None)
@given(signs)
def test_any_text_reads_as_something_and_faults_stand_where_they_are_said_to(text):
    draft = read(text)
    assert all(text[fault.at] == fault.sign for fault in draft.faults)
    if not draft.faults:
        article = reworded(Article("a1", "1"), "en", text)
        assert list(article_faults(article)) == []
        assert reworded(article, "en", written(article, "en")) == article


@settings(max_examples=60, deadline=None)
@given(articles(), signs)
def test_a_new_wording_leaves_a_sound_article_and_the_other_languages_words(article, text):
    if read(text).faults:
        return
    again = reworded(article, "ar", text)
    assert list(article_faults(again)) == []
    for lang in ("en", "he"):
        assert plain(again.wording(lang).run) == plain(article.wording(lang).run)


def _positional(article: Article) -> Article:
    return positional(Paper(PaperKind.NON_PAPER, (), (article,))).articles[0]
