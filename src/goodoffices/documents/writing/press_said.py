"""Entries of the press file in a line each, as a file says them: who is reported to say or do what."""

from decimal import Decimal, InvalidOperation

from goodoffices.talks.pressfile.entries import Claim, Comparator, Figure, Stance
from goodoffices.words import formats
from goodoffices.words.catalogue import gettext, pgettext
from goodoffices.words.labels import label


def claim_said(claim: Claim, lang: str) -> str:
    """Say whose word a claim is, without what was said."""
    if claim.source is None:
        return gettext("somebody whom the report does not name", lang)
    return claim.source.name


def stance_said(stance: Stance, lang: str) -> str:
    """Say a stance: its kind, and what must not be overlooked in it."""
    return marked(label(stance.polarity, lang), lang, negated=stance.negated, hedged=bool(stance.hedges))


def marked(said: str, lang: str, *, negated: bool, hedged: bool) -> str:
    """Add to words in the reader's language that they were reported with "not", or hedged."""
    marks = [gettext("reported with “not”", lang)] if negated else []
    marks += [pgettext("of a reported entry", "hedged", lang)] if hedged else []
    return f"{said} ({'; '.join(marks)})" if marks else said


def value_said(figure: Figure, lang: str) -> str:
    """Say a figure's value: how it bounds, from where to where, of which unit."""
    value = number_said(figure.value, lang)
    if figure.upto:
        value = gettext("%(low)s to %(high)s", lang) % {
            "low": value,
            "high": number_said(figure.upto, lang),
        }
    bound = "" if figure.comparator is Comparator.EXACT else f"{label(figure.comparator, lang)} "
    return f"{bound}{value} {figure.unit}".strip()


def number_said(digits: str, lang: str) -> str:
    """Write decimal digits as the language writes numbers; what is no number as it stands."""
    try:
        return formats.exact(Decimal(digits), lang)
    except InvalidOperation:
        return digits


__all__ = ["claim_said", "marked", "number_said", "stance_said", "value_said"]
