"""Results are remembered by which object an article is, and only the last ones."""

from dataclasses import replace

from goodoffices.talks.papers.model import Article
from goodoffices.talks.papers.remembering import remembered


def test_the_same_object_is_worked_on_once_and_an_equal_one_again() -> None:
    done: list[str] = []

    @remembered(10)
    def work(article: Article, lang: str) -> str:
        done.append(lang)
        return f"{article.label} {lang}"

    one = Article("a1", "Article 1")
    assert [work(one, "en"), work(one, "en"), work(one, "ar"), work(replace(one), "en")] == [
        "Article 1 en",
        "Article 1 en",
        "Article 1 ar",
        "Article 1 en",
    ]
    assert done == ["en", "ar", "en"]


def test_what_was_looked_at_first_goes_first() -> None:
    done: list[str] = []

    @remembered(2)
    def work(article: Article) -> None:
        done.append(article.id)

    articles = [Article(f"a{n}", "") for n in range(3)]
    for one in (*articles, articles[2], articles[0]):
        work(one)
    assert done == ["a0", "a1", "a2", "a0"]
