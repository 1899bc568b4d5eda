"""Phrases are found wherever they are marked, and translations are kept only for the very same English."""

import polib
import pytest
from django.utils.translation.template import templatize

from goodoffices.words import build
from goodoffices.words.build import merged, missing
from goodoffices.words.extract import extract

TEMPLATE = """{% load i18n %}
    <p>{% translate "Rooms" %}</p>
  <p>{% translate "May" context "leave" %}
{# Translators: n counts acts #}
{% blocktranslate count n=acts|length trimmed %}
  {{ n }} act
      waits
{% plural %}
  {{ n }} acts wait
{% endblocktranslate %}
{% include "x.html" with title=_("Who sits where") %}{{ y|default:_("Nothing yet") }}
   <a title="{% translate 'It’s 100% sure' %}">"it isn't closed</a>
"""
PYTHON = '''
from goodoffices.words import phrase, gettext, ngettext
A = phrase("caucus")
def f(n, lang, which):
    return gettext("draft", lang), ngettext("{n} day", "{n} days", n, lang), gettext(which, lang)
'''


@pytest.fixture
def package(tmp_path):
    package = tmp_path / "talks"
    (package / "site" / "templates" / "parts").mkdir(parents=True)
    (package / "site" / "templates" / "parts" / "a.html").write_text(TEMPLATE)
    (package / "b.py").write_text(PYTHON)
    (package / "sentences.py").write_text('SENTENCES: dict[str, str] = {"no-leave": "There is " "no leave."}')
    return package


def test_every_marked_phrase_is_found(package):
    found = extract(package, templatize)
    assert {key: phrase.plural for key, phrase in found.items()} == {
        ("", "Rooms"): "",
        ("leave", "May"): "",
        ("", "%(n)s act waits"): "%(n)s acts wait",
        ("", "Who sits where"): "",
        ("", "Nothing yet"): "",
        ("", "It’s 100%% sure"): "",
        ("", "caucus"): "",
        ("", "draft"): "",
        ("", "{n} day"): "{n} days",
        ("", "There is no leave."): "",
    }
    assert found[("", "Rooms")].files == {"talks/site/templates/parts/a.html"}
    assert found[("", "%(n)s act waits")].notes == ["Translators: n counts acts"]


def test_a_phrase_with_white_space_around_it_is_refused(package):
    (package / "b.py").write_text('phrase("caucus ")')
    with pytest.raises(SyntaxError, match=r"b\.py:1"):
        extract(package, templatize)


def test_one_english_with_two_plurals_is_refused(package):
    two = [f'ngettext("{{n}} seat", "{{n}} {many}", n)' for many in ("seats", "chairs")]
    (package / "b.py").write_text("; ".join(two))
    with pytest.raises(SyntaxError, match="two plurals"):
        extract(package, templatize)


def test_a_merge_keeps_what_is_the_same_and_drops_the_rest(package):
    old = polib.POFile()
    old.append(polib.POEntry(msgid="Rooms", msgstr="Salles"))
    old.append(polib.POEntry(msgid="Room", msgstr="Salle"))
    old.append(polib.POEntry(msgid="May", msgstr="Mai"))
    new = merged("fr", extract(package, templatize), old)
    assert new.find("Rooms").msgstr == "Salles"
    assert new.find("Room") is None
    assert new.find("May", msgctxt="leave").msgstr == ""
    assert "May" in missing(new)
    assert "Rooms" not in missing(new)
    assert not new.fuzzy_entries()
    assert not new.obsolete_entries()


def test_a_merge_makes_room_for_each_plural_form(package):
    phrases = extract(package, templatize)
    for lang, forms in {"ar": 6, "he": 3, "fr": 2}.items():
        entry = merged(lang, phrases, polib.POFile()).find("{n} day")
        assert sorted(entry.msgstr_plural) == list(range(forms))
        assert entry.flags == ["python-brace-format"]


@pytest.fixture
def tool(package, monkeypatch):
    monkeypatch.setattr(build, "PACKAGE", package)
    monkeypatch.setattr(build, "LOCALE_DIR", package / "words" / "locale")
    return build.main


def test_the_tool_writes_the_catalogues_and_names_what_is_missing(tool, capsys):
    assert tool([]) == 0
    said = capsys.readouterr().out
    assert "words/locale/fr/LC_MESSAGES/django.po: changed, 10 missing\n" in said
    assert "    Who sits where\n" in said
    assert build.po_path("fr").with_suffix(".mo").exists()


def test_the_tool_in_check_writes_nothing_and_fails_while_anything_is_amiss(tool):
    assert tool(["--check"]) == 1
    assert not build.po_path("fr").exists()


def test_the_tool_in_check_is_content_once_all_is_said(tool, capsys):
    tool([])
    for lang in ("ar", "he", "fr"):
        said = polib.pofile(str(build.po_path(lang)))
        for entry in said:
            entry.msgstr = "" if entry.msgid_plural else "…"
            entry.msgstr_plural = dict.fromkeys(entry.msgstr_plural, "…")
        said.save()
    assert tool(["--check"]) == 1
    tool([])
    assert tool(["--check"]) == 0
    assert capsys.readouterr().out.endswith("words/locale/he/LC_MESSAGES/django.po: up to date\n")
