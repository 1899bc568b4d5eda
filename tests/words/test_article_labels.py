"""Labels of articles in another language: the word is the reader's, the number the paper's."""

import pytest

from goodoffices.words.article_labels import article_label


@pytest.mark.parametrize(
    ("label", "lang", "said"),
    [
        ("Article 1", "ar", "المادة 1"),
        ("Article 2bis", "ar", "المادة 2 مكررًا"),
        ("Article 2 bis", "he", "סעיף 2bis"),
        ("Article 2bis", "fr", "Article 2bis"),
        ("Article 8 bis", "en", "Article 8 bis"),
        ("المادة 7", "en", "Article 7"),
        ("Annex B", "fr", "Annexe B"),
        ("Annex II", "he", "נספח II"),
        ("3.1", "ar", "3.1"),
        ("(a)", "ar", "(a)"),
        ("Protocol 4", "ar", "Protocol 4"),
        ("", "ar", ""),
    ],
)
def test_the_word_is_said_in_the_readers_language(label: str, lang: str, said: str) -> None:
    assert article_label(label, lang) == said
