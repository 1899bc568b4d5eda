"""Codes become sentences: phrases, dates, numbers and direction in English, Arabic, Hebrew and French."""

from goodoffices.words.catalogue import (
    LANGUAGES,
    LOCALE_DIR,
    gettext,
    language,
    ngettext,
    npgettext,
    pgettext,
    phrase,
)
from goodoffices.words.direction import direction, isolate, refuse_controls, show_controls, text_direction
from goodoffices.words.filling import filled, sentence, wrong_and_mend
from goodoffices.words.formats import (
    ago,
    brief_day,
    clock,
    day,
    day_of_talks,
    exact,
    joined,
    language_name,
    number,
    per_cent,
    plain_day,
    when,
    zone_name,
)
from goodoffices.words.labels import label
from goodoffices.words.sentences import REFUSALS

__all__ = [
    "LANGUAGES",
    "LOCALE_DIR",
    "REFUSALS",
    "ago",
    "brief_day",
    "clock",
    "day",
    "day_of_talks",
    "direction",
    "exact",
    "filled",
    "gettext",
    "isolate",
    "joined",
    "label",
    "language",
    "language_name",
    "ngettext",
    "npgettext",
    "number",
    "per_cent",
    "pgettext",
    "phrase",
    "plain_day",
    "refuse_controls",
    "sentence",
    "show_controls",
    "text_direction",
    "when",
    "wrong_and_mend",
    "zone_name",
]
