"""French, Arabic and Hebrew names of instruments."""

import pytest

from goodoffices.press import instruments
from goodoffices.press.document import document


@pytest.mark.parametrize(
    ("lang", "text", "span", "sort", "number"),
    [
        ("fr", "Il salue la résolution 2728 du Conseil de sécurité.", "la résolution 2728 du Conseil de sécurité",
         "resolution", "2728"),
        ("fr", "Le Front rejette l'article 7.", "l'article 7", "article", "7"),
        ("fr", "Ils lisent un projet d'accord.", "un projet d'accord", "draft", ""),
        ("ar", "رحبت النرويج بالقرار رقم ٢٧٢٨.", "القرار رقم ٢٧٢٨", "resolution", "2728"),
        ("ar", "رفضت الجبهة المادة ٧.", "المادة ٧", "article", "7"),
        ("ar", "نص قرار مجلس الأمن رقم 2728 على الهدنة.", "قرار مجلس الأمن رقم 2728", "resolution", "2728"),
        ("he", "נורווגיה בירכה על החלטה 2728.", "החלטה 2728", "resolution", "2728"),
        ("he", "החזית דחתה את סעיף 7.", "סעיף 7", "article", "7"),
    ],
)  # fmt: skip
def test_it_is_found(lang, text, span, sort, number):
    found = {one.span.text: one for one in instruments.find(document(text, lang))}
    assert (found[span].sort.value, found[span].number) == (sort, number)
