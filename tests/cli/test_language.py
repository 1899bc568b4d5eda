"""A command answers in the language of the terminal, or in the one that was asked for."""

import pytest

from goodoffices.cli.voice import language_of


@pytest.mark.parametrize(
    ("environment", "lang"),
    [
        ({}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "fr"),
        ({"LANG": "fr_FR.UTF-8", "LC_ALL": "ar_LB.UTF-8"}, "ar"),
        ({"LANG": "he_IL", "LC_MESSAGES": "fr_CH@euro"}, "fr"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "POSIX"}, "en"),
        ({"LANG": "ar.UTF-8", "LC_ALL": ""}, "ar"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
    ],
)
def test_the_terminal_names_the_language(environment, lang):
    assert language_of(environment) == lang


def test_a_refusal_is_said_in_the_language_asked_for(installation):
    in_french = installation.run("verify", "nothing.zip", "--lang", "fr").stdout
    installation.more["LC_ALL"] = "fr_FR.UTF-8"
    assert installation.run("verify", "nothing.zip").stdout == in_french
    assert installation.run("verify", "nothing.zip", "--lang", "en").stdout != in_french
