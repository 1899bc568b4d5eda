"""What stands in the repository is what the sources say and what the programs load."""

import polib
import pytest

from goodoffices.words import LANGUAGES, gettext, language
from goodoffices.words.build import PACKAGE, plan, po_path

TRANSLATED = sorted(LANGUAGES.keys() - {"en"})


def test_extracting_again_changes_nothing():
    stale = [path.relative_to(PACKAGE) for path, content, _ in plan() if path.read_bytes() != content]
    assert not stale, f"run ./dev words: {stale}"


@pytest.mark.parametrize("lang", TRANSLATED)
def test_the_compiled_catalogue_is_the_readable_one(lang):
    readable = polib.pofile(str(po_path(lang)))
    compiled = polib.mofile(str(po_path(lang).with_suffix(".mo")))
    assert po_path(lang).with_suffix(".mo").read_bytes() == readable.to_binary()
    assert {e.msgid: e.msgstr for e in compiled} == {e.msgid: e.msgstr for e in readable if e.translated()}


@pytest.mark.parametrize("lang", TRANSLATED)
def test_programs_load_it(lang):
    assert gettext("just now", lang) != "just now"
    assert gettext("no such phrase", lang) == "no such phrase"
    assert gettext("", lang) == ""


@pytest.mark.parametrize(
    ("code", "lang"), [("ar-LB", "ar"), ("fr_CH", "fr"), ("HE", "he"), ("de", "en"), ("", "en")]
)
def test_a_code_finds_its_language(code, lang):
    assert language(code) == lang
