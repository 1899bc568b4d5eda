"""A report's language is told by its script, its commonest words, and only then by a model."""

import pytest

from goodoffices.press.language import language_of


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("The council said on Tuesday that the ferries run again, and that they stay open.", "en"),
        ("Le conseil a dit mardi que les traversiers reprennent et que le passage reste ouvert.", "fr"),
        ("قال المجلس يوم الثلاثاء إن العبارات تعود وتبقى مفتوحة.", "ar"),
        ("המועצה אמרה ביום שלישי כי המעבורות חוזרות ונשארות פתוחות.", "he"),
        ("Der Rat sagte am Dienstag, dass die Fähren wieder fahren und dass sie offen bleiben.", "de"),
        ("El consejo dijo el martes que los transbordadores vuelven y que el paso queda abierto.", "es"),
        ("شورا روز سه‌شنبه گفت که کشتی‌ها دوباره حرکت می‌کنند و گذرگاه باز می‌ماند.", "fa"),
        ("", "en"),
    ],
)
def test_it_is_told_by_the_text(text, lang):
    assert language_of(text) == lang


def test_a_name_in_another_script_changes_nothing():
    assert language_of("The paper الشرق said on Tuesday that the ferries run again and stay open.") == "en"


def test_of_a_short_text_its_page_is_believed():
    assert (language_of("Velde: non", "fr-FR"), language_of("قال لا", "fr")) == ("fr", "ar")
