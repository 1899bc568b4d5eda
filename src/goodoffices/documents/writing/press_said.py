"""Entries of the press file in a line each, as pages and files say them: who is reported to say, deny or do what."""

from decimal import Decimal, InvalidOperation

from goodoffices.talks.guard.folding import split
from goodoffices.talks.pressfile.entries import Claim, Comparator, Figure, Manner, Polarity, Stance
from goodoffices.talks.pressroom.likeness import NEGATIONS
from goodoffices.talks.pressroom.sayings import DENIALS
from goodoffices.words import formats
from goodoffices.words.catalogue import gettext, pgettext
from goodoffices.words.labels import label

_DENYING: frozenset[str] = frozenset().union(*DENIALS.values())
_NEGATING: frozenset[str] = frozenset().union(*NEGATIONS.values())

_TURNED = frozenset({Polarity.REJECT, Polarity.OPPOSE, Polarity.UPHOLD})
"""The kinds that a reading gives to a stance reported with "not": "did not accept" is read as rejecting."""


def claim_said(claim: Claim, lang: str) -> str:
    """Say whose word a claim is, without what was said."""
    if claim.source is None:
        return gettext("somebody whom the report does not name", lang)
    return claim.source.name


def claim_line(claim: Claim, lang: str, what: str = "") -> str:
    """Say who is reported to have said what; of a denial, who is reported to deny it, and by which word.

    `what` stands in the place of what was said, where its own words stand beside the line.
    """
    told = {
        "who": claim_said(claim, lang),
        "cue": claim.cue.text if claim.cue else "",
        "what": what or " … ".join(one.text for one in (claim.content, *claim.more)),
    }
    if not denied(claim):
        return gettext("%(who)s is reported to have said: %(what)s", lang) % told
    if _denies(claim) and _negates(claim):
        return gettext("%(who)s is reported not to deny (“%(cue)s”): %(what)s", lang) % told
    if _denies(claim):
        return gettext("%(who)s is reported to deny (“%(cue)s”): %(what)s", lang) % told
    if claim.cue:
        said = gettext("%(who)s is reported to deny, or not to have said (“%(cue)s”): %(what)s", lang)
        return said % told
    return gettext("%(who)s is reported to deny, or not to have said: %(what)s", lang) % told


def denied(claim: Claim) -> bool:
    """Say whether a claim's source is reported to deny what it holds, or not to have said it.

    Readers have not always marked a denial as negated, so that the word for it is looked at too, where it leads: in
    "X denied that …", but not in "“We were not there,” X denied", where what is held are X's own words.
    """
    leads = claim.cue is not None and claim.cue.start < claim.content.start
    return claim.negated or (leads and claim.manner is not Manner.DIRECT and _denies(claim))


def _denies(claim: Claim) -> bool:
    """Say whether the word for a claim is one of denying."""
    return claim.cue is not None and not _DENYING.isdisjoint(split(claim.cue.text))


def _negates(claim: Claim) -> bool:
    """Say whether a word of negation stands in the word for a claim: "did not deny"."""
    return claim.cue is not None and not _NEGATING.isdisjoint(split(claim.cue.text))


def stance_said(stance: Stance, lang: str) -> str:
    """Say a stance: its kind, and what must not be overlooked in it."""
    negated = with_not(stance.polarity, negated=stance.negated)
    return marked(label(stance.polarity, lang), lang, negated=negated, hedged=bool(stance.hedges))


def with_not(polarity: Polarity, *, negated: bool) -> bool:
    """Say whether a stance is negated beside its kind: one whose kind was turned already is not negated again."""
    return negated and polarity not in _TURNED


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


__all__ = [
    "claim_line",
    "claim_said",
    "denied",
    "marked",
    "number_said",
    "stance_said",
    "value_said",
    "with_not",
]
