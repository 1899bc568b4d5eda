"""No English stands in a template or a form where a reader of another language would meet it."""

from pathlib import Path

import pytest

import goodoffices
from goodoffices.words.extract import sources
from tests.words.unmarked import in_python, in_template

PACKAGE = Path(goodoffices.__file__).parent


def test_no_template_holds_untranslated_words():
    templates = [path for path in sources(PACKAGE) if path.suffix != ".py"]
    found = [
        f"{path.relative_to(PACKAGE.parent)}:{what}"
        for path in templates
        for what in in_template(path.read_text(encoding="utf-8"))
    ]
    assert not found, "mark these with {% translate %} (or translate=\"no\"):\n" + "\n".join(found)


def test_no_form_holds_untranslated_words():
    found = [
        f"{path.relative_to(PACKAGE.parent)}:{what}"
        for path in sources(PACKAGE / "site")
        if path.suffix == ".py"
        for what in in_python(path.read_text(encoding="utf-8"))
    ]
    assert not found, "mark these with gettext_lazy:\n" + "\n".join(found)


@pytest.mark.parametrize(
    "template",
    [
        "<p>Only A will see this</p>",
        "<p>{{ name }} sits here</p>",
        '<img alt="A lake">',
        '<button aria-label="Send">×</button>',
        '<input type="submit" value="Send">',
        '<input placeholder="their words">',
        '<body data-say-live="live">',
        ' title="Lake"',
        '<meta name="description" content="Talks">',
        '<p>{{ reason|default:"None yet" }}</p>',
        '{% include "parts/empty_state.html" with title="Nothing here" %}',
        "<p>{{ n }} {{ n|pluralize }}</p>",
        "<p>{% translate 'Rooms' %} and more</p>",
        "{% if x %}Seats{% endif %}",
        '<code translate="no">ok</code><p>Rooms</p>',
        '<div translate="no"><div>ok</div></div><p>Rooms</p>',
        '<p translate="no">ok <br> ok</p> Rooms',
    ],
)
def test_the_scan_finds_unmarked_words(template):
    assert len(in_template(template)) == 1


@pytest.mark.parametrize(
    "template",
    [
        "<p>{% translate 'Rooms' %}</p>",
        "{% blocktranslate trimmed %}Only <b>{{ name }}</b> will see this{% endblocktranslate %}",
        "{% blocktranslate count n=n %}{{ n }} room{% plural %}{{ n }} rooms{% endblocktranslate %}",
        "{# a word to the reader of this file #}{% comment %}more words{% endcomment %}",
        "<script>var words;</script><style>p { color: red }</style>",
        '<p class="lead" id="words" data-kind="caucus">{{ words }} · 12 ×</p>',
        '{% if error %} aria-describedby="{{ id }}-error" aria-invalid="true"{% endif %}',
        '<input type="hidden" name="words" value="some code">',
        '<meta name="viewport" content="width=device-width">',
        '<p>{% translate "Run" %} <code>goodoffices verify</code></p>',
        '<span translate="no">goodoffices <b>AGPL</b></span>',
        '{% include "parts/strip.html" with kind="caucus" title=_("Only these see it") %}',
        '{{ reason|default:_("None yet") }} {{ day|date:"D j M" }}',
    ],
)
def test_the_scan_lets_marked_words_and_codes_pass(template):
    assert in_template(template) == []


def test_the_scan_says_the_line():
    assert in_template("{% load i18n %}\n<p>\n  {{ a }}\n  Rooms\n</p>") == ["4: Rooms"]


@pytest.mark.parametrize(
    "python",
    ["CharField(label='Their words')", "messages.success(request, 'Sent')", "ValidationError(f'No {x}')"],
)
def test_the_scan_finds_unmarked_words_in_forms(python):
    assert len(in_python(python)) == 1


def test_the_scan_lets_marked_words_in_forms_pass():
    assert in_python("CharField(label=_('Their words'), help_text=''); log.info('x', 'Sent')") == []
