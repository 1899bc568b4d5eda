"""Another language's text over the same articles and brackets; nothing that doesn't fit is written."""

from dataclasses import replace

from hypothesis import given, settings

from goodoffices.talks.papers.model import Article, Paper, PaperKind, State
from goodoffices.talks.papers.notation import reworded, written
from goodoffices.talks.papers.parts import parts_in
from goodoffices.talks.papers.second_language import worded_in
from tests.papers.strategies import papers
from tests.papers_world import lake_paper


def worded(label: str, body: str, lang: str = "fr") -> Article:
    """Make an article."""
    return reworded(Article(f"x{label}", label), lang, body)


def paper(*articles: Article) -> Paper:
    """Make a paper."""
    return Paper(PaperKind.SINGLE_TEXT, (), articles)


def test_articles_are_matched_by_their_numbers_in_any_script():
    ours = paper(worded("Article 1", "One.", "en"), worded("Article 2", "Two.", "en"))
    theirs = paper(worded("المادة ٢", "اثنان.", "ar"), worded("المادة ١", "واحد.", "ar"))
    found = worded_in(ours, theirs, "ar")
    assert [(old.label, written(new, "ar")) for old, new in found.articles] == [
        ("Article 1", "واحد."),
        ("Article 2", "اثنان."),
    ]
    assert not found.unfit


def test_what_has_no_number_is_matched_by_its_place():
    ours = paper(worded("", "The Parties,", "en"), worded("Article 1", "One.", "en"))
    theirs = paper(worded("", "Les Parties,"), worded("Article premier", "Un."))
    assert len(worded_in(ours, theirs, "fr").articles) == 2


def test_brackets_are_matched_in_order_or_by_their_labels():
    ours = paper(worded("1", "[red][blue] and [big][small]", "en"))
    found = worded_in(ours, paper(worded("1", "[#2 grand][petit] et [#1 rouge][bleu]")), "fr")
    ((old, new),) = found.articles
    assert [one.id for one in new.brackets] == [one.id for one in old.brackets]


def test_more_brackets_than_the_paper_has_are_not_written():
    ours = paper(worded("1", "[red][blue]", "en"))
    found = worded_in(ours, paper(worded("1", "[rouge][bleu] et [grand][petit]")), "fr")
    assert not found.articles
    assert [(one.code, one.more) for one in found.unfit] == [("more-brackets", 1)]


def test_what_stands_in_one_of_the_two_only_is_listed():
    found = worded_in(paper(worded("1", "One.", "en")), paper(worded("7", "Sept.")), "fr")
    assert [one.code for one in found.unfit] == ["nothing-there", "not-in-paper"]


def test_a_paper_over_itself_fits_everywhere():
    made = lake_paper()
    found = worded_in(made, made, "en", State.ORIGINAL)
    assert not found.unfit
    assert not found.articles


@settings(max_examples=40)
@given(papers())
def test_no_bracket_is_ever_added(made):
    under = zip(made.articles, reversed(made.articles), strict=True)
    other = replace(made, articles=tuple(replace(one, label=two.label) for one, two in under))
    for lang in made.languages:
        for old, new in worded_in(made, other, lang).articles:
            assert parts_in(new) <= parts_in(old)
            assert new.id == old.id
