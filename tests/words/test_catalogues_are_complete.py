"""Each language says everything, with the same places to fill, in the right number of plural forms."""

import re
from gettext import c2py
from string import Formatter

import polib
import pytest
from babel import Locale

from goodoffices.words import LANGUAGES
from goodoffices.words.build import PLURALS, po_path

TRANSLATED = sorted(LANGUAGES.keys() - {"en"})
# Forms for which a language may write the number as a word: none, one, two ("يومان", "יומיים").
MAY_SPELL = {"ar": {0, 1, 2}, "he": {0, 1}, "fr": {0}}
ENDS = {".": ".", "?": "?", "؟": "?", ":": ":", "…": "…"}


def entries(lang):
    return list(polib.pofile(str(po_path(lang))))


def places(text):
    named = {name for _, name, _, _ in Formatter().parse(re.sub(r"%\(\w+\)s", "", text)) if name is not None}
    return named | set(re.findall(r"%\((\w+)\)s", text))


def tags(text):
    return sorted(re.findall(r"</?\w+", text))


def forms(entry):
    """Return what is said in each plural form; what isn't translated yet is another test's matter."""
    said = entry.msgstr_plural or {None: entry.msgstr}
    return {form: text for form, text in said.items() if text}


@pytest.mark.parametrize("lang", TRANSLATED)
def test_every_phrase_is_translated_and_none_by_likeness(lang):
    lacking = [entry.msgid for entry in entries(lang) if not entry.translated() or "fuzzy" in entry.flags]
    assert not lacking, f"translate these in {po_path(lang)}:\n" + "\n".join(lacking)
    assert not [entry.msgid for entry in entries(lang) if entry.obsolete]


@pytest.mark.parametrize("lang", TRANSLATED)
def test_every_translation_has_the_same_places_to_fill(lang):
    wrong = []
    for entry in entries(lang):
        wanted = places(entry.msgid) | places(entry.msgid_plural or "")
        for form, said in forms(entry).items():
            spelled = {"n", "count", "counter"} if form in MAY_SPELL[lang] else set()
            if not wanted - spelled <= places(said) <= wanted:
                wrong.append(f"{entry.msgid!r}: {said!r}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("lang", TRANSLATED)
def test_every_translation_has_the_same_tags(lang):
    wrong = [
        f"{entry.msgid!r}: {said!r}"
        for entry in entries(lang)
        for said in forms(entry).values()
        if tags(said) != tags(entry.msgid)
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("lang", TRANSLATED)
def test_every_translation_ends_as_its_english_does(lang):
    wrong = [
        f"{entry.msgid!r}: {said!r}"
        for entry in entries(lang)
        for said in forms(entry).values()
        if said != said.strip() or ENDS.get(said[-1:], "") != ENDS.get(entry.msgid[-1], "")
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("lang", TRANSLATED)
def test_plural_forms_are_those_of_unicode(lang):
    count, rule = re.fullmatch(r"nplurals=(\d); plural=(.*);", PLURALS[lang]).groups()
    assert polib.pofile(str(po_path(lang))).metadata["Plural-Forms"] == PLURALS[lang]
    form_of, category_of = c2py(rule), Locale.parse(lang).plural_form
    seen = {(form_of(n), category_of(n)) for n in range(1000)}
    assert len(seen) == int(count) == len({form for form, _ in seen}) == len({name for _, name in seen})


@pytest.mark.parametrize("lang", TRANSLATED)
def test_every_plural_form_is_there(lang):
    count = int(re.match(r"nplurals=(\d)", PLURALS[lang])[1])
    for entry in polib.pofile(str(po_path(lang))):
        if entry.msgid_plural:
            assert sorted(entry.msgstr_plural) == list(range(count))
