"""Marks a day that a commission's form was given and that lies too far off to be meant."""

from datetime import date

from django import forms
from django.utils.translation import get_language

from goodoffices.talks.commission.years import require_year
from goodoffices.talks.refusal import Refusal
from goodoffices.words.filling import sentence


def fit_year(day: date) -> None:
    """Raise a ValidationError for such a day, in the reader's language."""
    try:
        require_year(day)
    except Refusal as refusal:
        raise not_fit(refusal) from refusal


def not_fit(refusal: Refusal) -> forms.ValidationError:
    """Say a refusal beside a field."""
    return forms.ValidationError(sentence(refusal.code, refusal.params, get_language() or "en"))


__all__ = ["fit_year", "not_fit"]
