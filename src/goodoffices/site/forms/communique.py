"""The form of a draft communiqué that is only checked: words in each language of the talks, said to nobody."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from goodoffices.site.door import Sitting
from goodoffices.site.forms.base import words_field
from goodoffices.talks.texts import Text
from goodoffices.words import formats


class CommuniqueForm(forms.Form):
    """Words for the public, in one language or several; it begins with what is kept as a draft of a publication."""

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, sitting: Sitting, kept: Mapping[str, list[str]]
    ) -> None:
        """Make the form with a field for each language of the talks, the reader's first."""
        super().__init__(data, label_suffix="", use_required_attribute=False)
        used = sitting.view.procedure.languages
        self.languages = sorted(used, key=lambda lang: lang != sitting.lang)
        for lang in self.languages:
            called = format_lazy("{} ({})", _("Text"), formats.language_name(lang, sitting.lang))
            field = words_field(called, required=False, rows=8)
            field.widget.attrs["lang"] = lang
            field.initial = (kept.get(f"words-{lang}") or [""])[-1] or None
            self.fields[f"words-{lang}"] = field

    def shown_first(self) -> list[forms.BoundField]:
        """Give the reader's language, and the others that have words."""
        first, *others = self.visible_fields()
        return [first, *(one for one in others if one.value())]

    def folded(self) -> list[forms.BoundField]:
        """Give the languages that have none yet."""
        return [one for one in self.visible_fields()[1:] if not one.value()]

    def clean(self) -> None:
        """Ask for words in one language at the least."""
        if not self.texts():
            self.add_error(f"words-{self.languages[0]}", gettext("Paste the words that are to be checked."))

    def texts(self) -> tuple[Text, ...]:
        """Give the words in the languages that have some."""
        every = (Text(str(self.cleaned_data.get(f"words-{one}") or ""), one) for one in self.languages)
        return tuple(text for text in every if text.words.strip())

    def as_draft(self) -> dict[str, list[str]]:
        """Give the words as the draft of a publication keeps them."""
        return {f"words-{one}": [str(self.cleaned_data[f"words-{one}"])] for one in self.languages}
