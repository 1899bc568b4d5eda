"""Template tags: a form's field in the looks of the site, and controls made visible in somebody's words."""

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate

from django import forms, template
from django.forms.boundfield import BoundField
from django.utils.html import format_html

from goodoffices.site.shown import Fingerprint
from goodoffices.words.direction import show_controls

register = template.Library()
register.filter("shown", show_controls)

_ISOLATES = re.compile("([\u2068\u2069])")


@register.filter
def formatted(value: object) -> str:
    """Show a value with its controls visible: a single one in its own direction, a list of several in the page's.

    The isolates that our own formats put around the parts of a list are kept, where they pair.
    """
    if isinstance(value, Fingerprint):
        return format_html('<span class="fingerprint" translate="no">{}</span>', value)
    parts = _ISOLATES.split(str(value))
    deep = list(accumulate({"\u2068": 1, "\u2069": -1}.get(part, 0) for part in parts))
    if len(parts) == 1 or min(deep) < 0 or deep[-1]:
        return format_html("<bdi>{}</bdi>", show_controls(str(value)))
    return "".join(part if _ISOLATES.fullmatch(part) else show_controls(part) for part in parts)


KINDS: tuple[tuple[type[forms.Widget], str], ...] = (
    (forms.Textarea, "textarea"),
    (forms.CheckboxSelectMultiple, "checks"),
    (forms.RadioSelect, "choices"),
    (forms.CheckboxInput, "check"),
    (forms.Select, "select"),
    (forms.NumberInput, "number"),
    (forms.PasswordInput, "password"),
)
PICKED = ("check", "checks", "choices", "select")
"""Kinds in which something is picked: what is not picked needs no word saying that it is optional."""


@register.inclusion_tag("parts/field.html")
def field(bound: BoundField, lang: str = "") -> dict[str, object]:
    """Show a form's field with its label, hint and error; a hidden one with nothing but its value."""
    widget = bound.field.widget
    kind = next((name for made, name in KINDS if isinstance(widget, made)), "") or widget.input_type
    chosen = bound.value()
    calm = getattr(bound.form, "calm", False)
    return {
        "id": bound.auto_id or bound.html_name,
        "name": bound.html_name,
        "label": bound.label,
        "hint": bound.help_text,
        "error": "" if calm else " ".join(str(one) for one in bound.errors),
        "value": _value(bound, kind, chosen),
        "kind": kind,
        "options": list(_options(getattr(bound.field, "choices", ()), chosen)),
        "optional": not bound.field.required and kind not in PICKED,
        "rows": widget.attrs.get("rows"),
        "autocomplete": widget.attrs.get("autocomplete", "off"),
        "inputmode": widget.attrs.get("inputmode"),
        "lang": lang or widget.attrs.get("lang", ""),
        "row": bool(widget.attrs.get("row")),
        "suggestions": widget.attrs.get("suggestions", ()),
    }


def _value(bound: BoundField, kind: str, chosen: object) -> object:
    """Give what stands in the control, as its widget writes it."""
    if kind == "check":
        return bool(bound.field.widget.format_value(chosen)) or chosen is True
    if isinstance(chosen, list | tuple):
        return ""
    shown = bound.field.widget.format_value(chosen)
    return "" if shown is None else shown[0] if isinstance(shown, list) and shown else shown


def _options(choices: Iterable[tuple[object, object]], chosen: object) -> Iterator[dict[str, object]]:
    """Give what can be picked; a label may bring a hint along."""
    values = {str(one) for one in chosen} if isinstance(chosen, list | tuple) else {str(chosen)}
    for value, label in choices:
        hint = getattr(label, "hint", "")
        yield {"value": str(value), "label": label, "hint": hint, "chosen": str(value) in values}
